// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/economics/hour_cost.h"
#include "engine/economics/load_cost.h"
#include "engine/economics/priced_scenario.h"
#include "engine/economics/scenario_break_even.h"
#include "engine/economics/scenario_sensitivity.h"
#include "engine/economics/scenario_token_cost.h"
#include "engine/economics/vendor_cost.h"
#include "engine/evaluate.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

namespace tt = boost::test_tools;

namespace ridgepoint::engine {

namespace {

using M = MetricId;
using P = ParameterId;

/// An owned H100 whose price the test gives, and which holds the model.
Scenario owned()
{
    return test::scenario({{"accelerator", "nvidia-h100-sxm"},
                           {"model", "llama-3.1-8b"},
                           {"batch", "16"},
                           {"cost_basis", "owned"},
                           {"accelerator_price", "30000"},
                           {"system_price_factor", "1.25"}});
}

Scenario rented(double dollars_per_hour)
{
    Scenario scenario = owned();
    scenario.set(P::cost_basis, std::string("rented"));
    scenario.set(P::accelerator_hour_price, dollars_per_hour);
    return scenario;
}

std::optional<double> evaluated(const Scenario &scenario, M metric)
{
    const auto estimate = evaluate(test::hand_catalog(), scenario, {metric, M::facility_power});
    BOOST_REQUIRE(estimate.has_value());
    return (*estimate)[metric].is_present ? std::optional((*estimate)[metric].number) : std::nullopt;
}

PricedScenario priced(const Scenario &scenario, M metric)
{
    auto made = PricedScenario::of(test::hand_catalog(), scenario, metric);
    BOOST_REQUIRE(made.has_value());
    return *std::move(made);
}

PriceDifference difference(const Scenario &first, const Scenario &second, M metric = M::cost_per_million_tokens)
{
    auto made = PriceDifference::of(test::hand_catalog(), first, second, metric);
    BOOST_REQUIRE(made.has_value());
    return *std::move(made);
}

} // namespace

BOOST_AUTO_TEST_SUITE(economics)

/// Every input that is uncertain, and some of the work, at both ends of its range: the short way is the long way.
BOOST_AUTO_TEST_CASE(a_priced_scenario_says_what_evaluate_says)
{
    for (const M metric : {M::cost_per_accelerator_hour, M::cost_per_million_tokens, M::training_cost})
        for (const Scenario &base : {owned(), rented(2.5)})
            for (const P id : {P::accelerator_price, P::network_price_factor, P::datacenter_cost, P::electricity_price, P::discount_rate,
                               P::hardware_life, P::building_life, P::sold_share, P::operating_cost_rate, P::rated_power_ratio,
                               P::accelerator_hour_price, P::batch, P::node_overhead, P::coolant_rise}) {
                PricedScenario short_way = priced(base, metric);
                for (const double share : {0.1, 0.9}) {
                    const double value =
                        std::round(1e6 * std::lerp(parameter(id).minimum, std::min(parameter(id).maximum, 1e9), share)) / 1e6;
                    const double wanted = parameter(id).is_whole ? std::round(value) : value;
                    Scenario long_way = base;
                    long_way.set(id, wanted);
                    short_way.set(id, wanted);
                    const auto expected = evaluated(long_way, metric);
                    const auto answered = short_way.answer();
                    BOOST_TEST_CONTEXT(parameter(id).name << " = " << wanted)
                    {
                        BOOST_REQUIRE(answered.has_value() == expected.has_value());
                        if (expected)
                            BOOST_TEST(*answered == *expected, tt::tolerance(1e-9));
                    }
                }
            }
}

BOOST_AUTO_TEST_CASE(without_a_price_there_is_no_answer_until_one_is_set)
{
    Scenario scenario = owned();
    scenario.reset(P::accelerator_price);
    scenario.set(P::accelerator, std::string("nvidia-b200"));
    const bool is_known = is_usable(test::accelerator("nvidia-b200").price);
    PricedScenario asked = priced(scenario, M::cost_per_accelerator_hour);
    BOOST_TEST(asked.answer().has_value() == is_known);
    asked.set(P::accelerator_price, 40000);
    BOOST_TEST(asked.answer().value_or(0) > 0);
    BOOST_TEST(!PricedScenario::of(test::hand_catalog(), scenario, M::tokens_per_second).has_value());
    Scenario refused = scenario;
    refused.set(P::batch, -1.0);
    BOOST_TEST(!PricedScenario::of(test::hand_catalog(), refused, M::cost_per_accelerator_hour).has_value());
}

BOOST_AUTO_TEST_CASE(inputs_lie_around_the_number_in_force)
{
    const auto of_owned = scenario_inputs(test::hand_catalog(), owned());
    BOOST_REQUIRE(of_owned.has_value());
    BOOST_TEST(of_owned->size() >= 10U);
    for (const ScenarioInput &input : *of_owned) {
        BOOST_TEST(input.range.low <= input.range.base);
        BOOST_TEST(input.range.base <= input.range.high);
        BOOST_TEST(input.range.low >= parameter(input.parameter).minimum);
        BOOST_TEST(input.range.high <= parameter(input.parameter).maximum);
        BOOST_TEST(input.plausible->parameter == parameter(input.parameter).name);
    }
    const auto of_rented = scenario_inputs(test::hand_catalog(), rented(2));
    BOOST_REQUIRE(of_rented.has_value());
    BOOST_REQUIRE(of_rented->size() == 1U);
    BOOST_TEST((of_rented->front().parameter == P::accelerator_hour_price));
    BOOST_TEST(of_rented->front().range.high == 4.2, tt::tolerance(1e-12));
    BOOST_TEST(scenario_inputs(test::hand_catalog(), rented(0))->empty());
}

/// An end of a bar is the scenario with that one input there; the widest stands first.
BOOST_AUTO_TEST_CASE(tornado_moves_one_input_at_a_time)
{
    const auto made = scenario_tornado(test::hand_catalog(), owned(), M::cost_per_million_tokens);
    BOOST_REQUIRE(made.has_value());
    BOOST_TEST(*made->tornado.base == *evaluated(owned(), M::cost_per_million_tokens), tt::tolerance(1e-9));
    double swing = made->tornado.bars.front().swing();
    for (const TornadoBar &bar : made->tornado.bars) {
        BOOST_TEST(bar.swing() <= swing);
        swing = bar.swing();
        const ScenarioInput &input = made->inputs[bar.input];
        Scenario at_high = owned();
        at_high.set(input.parameter, input.range.high);
        BOOST_TEST(*bar.at_high == *evaluated(at_high, M::cost_per_million_tokens), tt::tolerance(1e-9));
    }
    BOOST_TEST(swing >= 0);
}

BOOST_AUTO_TEST_CASE(draws_do_not_depend_on_their_slices)
{
    const auto sampled = [](std::uint64_t first, std::uint64_t count) {
        const auto sample =
            scenario_uncertainty(test::hand_catalog(), owned(), M::cost_per_million_tokens, {.seed = 7, .first = first, .count = count});
        BOOST_REQUIRE(sample.has_value());
        return *sample;
    };
    const UncertaintySample whole = sampled(0, 1000);
    BOOST_TEST((merge(merge(sampled(0, 1), sampled(1, 498)), sampled(499, 501)) == whole));
    const auto band = band_of(whole);
    const auto base = evaluated(owned(), M::cost_per_million_tokens);
    BOOST_REQUIRE(band.has_value() && base.has_value());
    BOOST_TEST(band->p5 < band->p50);
    BOOST_TEST(band->p50 < band->p95);
    BOOST_TEST(band->p5 < *base);
    BOOST_TEST(band->p95 > *base);
    std::stop_source source;
    source.request_stop();
    const auto stopped =
        scenario_uncertainty(test::hand_catalog(), owned(), M::cost_per_million_tokens, {.count = 1000}, source.get_token());
    BOOST_TEST(stopped->is_cancelled);
}

/// Owned and rented break even where the rent is the cost of the owned hour.
BOOST_AUTO_TEST_CASE(owned_and_rented_meet_at_the_cost_of_the_hour)
{
    const double hour = *evaluated(owned(), M::cost_per_accelerator_hour);
    const PriceDifference compared = difference(owned(), rented(2));
    const auto found =
        scenario_break_even(compared, P::accelerator_hour_price, {.low = 0.1, .high = 20, .scale = ParameterScale::linear, .points = 33});
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST(found->crossings.empty()); // the rent differs in the two, so that it moves in the first alone, which is owned
    Scenario first = owned();
    first.set(P::accelerator_hour_price, 2.0);
    const auto shared = scenario_break_even(difference(first, rented(2)), P::accelerator_hour_price,
                                            {.low = 0.1, .high = 20, .scale = ParameterScale::linear, .points = 33});
    BOOST_REQUIRE(shared.has_value() && shared->crossings.size() == 1U);
    BOOST_TEST(shared->crossings.front().from == hour, tt::tolerance(1e-9));
    BOOST_TEST(*shared->sign_at_low == 1);
}

/// A map is the difference of two evaluations at each of its points, whichever axis changes the work.
BOOST_AUTO_TEST_CASE(a_map_holds_differences_of_evaluations)
{
    const Scenario rent = rented(2);
    Scenario own = owned();
    own.set(P::accelerator_hour_price, 2.0);
    const InputValues sold{P::sold_share, {0.3, 0.6, 0.9}};
    const InputValues batch{P::batch, {1, 64}};
    const auto expected = [&own, &rent](double share, double size) {
        Scenario first = own;
        Scenario second = rent;
        for (Scenario *scenario : {&first, &second}) {
            scenario->set(P::sold_share, share);
            scenario->set(P::batch, size);
        }
        return *evaluated(first, M::cost_per_million_tokens) - *evaluated(second, M::cost_per_million_tokens);
    };
    const auto rows = scenario_break_even_map(difference(own, rent), sold, batch);
    const auto columns = scenario_break_even_map(difference(own, rent), batch, sold);
    BOOST_REQUIRE(rows.has_value() && columns.has_value());
    BOOST_TEST(rows->columns == 3U);
    BOOST_TEST(columns->columns == 2U);
    for (std::size_t x = 0; x < 3; ++x)
        for (std::size_t y = 0; y < 2; ++y) {
            BOOST_TEST(rows->values[y * 3 + x] == expected(sold.values[x], batch.values[y]), tt::tolerance(1e-9));
            BOOST_TEST(columns->values[x * 2 + y] == rows->values[y * 3 + x], tt::tolerance(1e-12));
        }
    BOOST_TEST(!scenario_break_even_map(difference(own, rent), sold, sold).has_value());
    std::stop_source source;
    source.request_stop();
    BOOST_TEST(scenario_break_even_map(difference(own, rent), sold, batch, source.get_token())->is_cancelled);
}

BOOST_AUTO_TEST_CASE(load_lines_are_evaluations)
{
    const std::vector<double> batches{1, 8, 64};
    const std::vector<double> shares{0.4, 0.8};
    const auto lines = load_costs(test::hand_catalog(), owned(), batches, shares);
    BOOST_REQUIRE(lines.has_value() && lines->size() == 2U);
    for (const LoadLine &line : *lines)
        for (std::size_t i = 0; i < batches.size(); ++i) {
            Scenario scenario = owned();
            scenario.set(P::batch, batches[i]);
            scenario.set(P::sold_share, line.sold_share);
            BOOST_TEST(line.costs[i].value() == *evaluated(scenario, M::cost_per_million_tokens), tt::tolerance(1e-9));
        }
    BOOST_TEST((*lines)[0].costs[2].value() < (*lines)[0].costs[0].value()); // a batch shares the weights
    BOOST_TEST((*lines)[1].costs[0].value() < (*lines)[0].costs[0].value()); // idle hours are paid by sold ones
    BOOST_TEST(!load_costs(test::hand_catalog(), owned(), std::vector<double>{0.0}, shares).has_value());
    std::stop_source source;
    source.request_stop();
    BOOST_TEST(load_costs(test::hand_catalog(), owned(), batches, shares, source.get_token())->front().costs.empty());
}

/// Input and output together bear the whole cost: prompt and steps of the batch at the price of the hour.
BOOST_AUTO_TEST_CASE(token_prices_split_the_cost)
{
    MetricSet wanted = token_cost_metrics();
    wanted.insert(M::cost_per_million_tokens);
    const auto estimate = evaluate(test::hand_catalog(), owned(), wanted);
    BOOST_REQUIRE(estimate.has_value());
    const auto cost = token_cost_of(test::hand_catalog(), owned(), *estimate);
    BOOST_REQUIRE(cost.has_value());
    BOOST_TEST(*cost->output == (*estimate)[M::cost_per_million_tokens].number, tt::tolerance(1e-9));
    BOOST_TEST(*cost->input < *cost->output);
    Scenario saturated = owned();
    saturated.set(P::serving_mode, std::string("saturated"));
    BOOST_TEST(!token_cost_of(test::hand_catalog(), saturated, *evaluate(test::hand_catalog(), saturated, wanted)));
}

/// 70B in bf16 takes 141 GB: two H100, one B200.
BOOST_AUTO_TEST_CASE(vendors_take_the_accelerators_that_the_model_needs)
{
    Scenario scenario = owned();
    scenario.set(P::model, std::string("llama-3.1-70b"));
    scenario.set(P::batch, 1.0);
    std::vector<const Accelerator *> asked;
    for (const Accelerator &accelerator : test::hand_catalog().accelerators())
        asked.push_back(&accelerator);
    const std::vector<VendorCost> costs = vendor_costs(test::hand_catalog(), scenario, asked);
    BOOST_REQUIRE(costs.size() == asked.size());
    for (const VendorCost &cost : costs) {
        BOOST_TEST(cost.cost.has_value() == cost.gap.empty(), cost.accelerator->slug);
        if (cost.accelerator->slug == "nvidia-h100-sxm") {
            BOOST_TEST(cost.count == 2);
            Scenario two = scenario;
            two.set(P::tensor_parallel, 2.0);
            BOOST_TEST(cost.cost.value() == *evaluated(two, M::cost_per_million_tokens), tt::tolerance(1e-12));
        }
        if (cost.accelerator->slug == "nvidia-b200")
            BOOST_TEST(cost.count == 1);
    }
    std::stop_source source;
    source.request_stop();
    BOOST_TEST(vendor_costs(test::hand_catalog(), scenario, asked, source.get_token()).empty());
    for (const Accelerator *accelerator : accelerators_with_price(test::hand_catalog()))
        BOOST_TEST((is_usable(accelerator->price) || is_usable(accelerator->cloud_price)));
}

/// Parts and whole of hour and site are those of the metrics; a user's price stays with the accelerator it was given for.
BOOST_AUTO_TEST_CASE(hours_and_site_by_parts)
{
    const std::vector<const Accelerator *> asked{&test::accelerator("nvidia-h100-sxm"), &test::accelerator("nvidia-b200")};
    const std::vector<HourCost> costs = hour_costs(test::hand_catalog(), owned(), asked);
    BOOST_REQUIRE(costs.size() == 2U);
    BOOST_TEST(costs[0].owned.value().total() == *evaluated(owned(), M::cost_per_accelerator_hour), tt::tolerance(1e-12));
    BOOST_TEST(costs[1].owned.has_value() == is_usable(asked[1]->price));
    BOOST_TEST(costs[1].owned.has_value() == costs[1].gap.empty());
    Scenario with_rent = owned();
    with_rent.set(P::accelerator_hour_price, 3.5);
    const std::vector<HourCost> known = hour_costs(test::hand_catalog(), with_rent, asked);
    BOOST_TEST(known[0].rent.value() == 3.5);
    BOOST_TEST(known[1].rent.has_value() == is_usable(asked[1]->cloud_price));
    const auto capital = site_capital(test::hand_catalog(), owned());
    BOOST_REQUIRE(capital.has_value() && capital->has_value());
    BOOST_TEST((*capital)->total() == *evaluated(owned(), M::capital_cost), tt::tolerance(1e-12));
    BOOST_TEST((*capital)->systems == 0.25 * (*capital)->accelerators, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace ridgepoint::engine
