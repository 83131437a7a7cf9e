// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate.h"

#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace ridgepoint::engine;
using test::hand_catalog;
using test::scenario;
using M = MetricId;

namespace {

constexpr auto four_digits = 5e-4;

Estimate answer(const Scenario &scenario, const MetricSet &wanted = MetricSet::all())
{
    auto estimate = evaluate(hand_catalog(), scenario, wanted);
    BOOST_REQUIRE_MESSAGE(estimate, (estimate ? std::string() : estimate.error().what));
    return std::move(*estimate);
}

Estimate answer(test::Settings settings) { return answer(scenario(settings)); }

double time_of(const std::vector<OperatorCost> &operators)
{
    double time = 0;
    for (const OperatorCost &cost : operators)
        time += cost.time;
    return time;
}

} // namespace

BOOST_AUTO_TEST_SUITE(evaluation)

// The published first-principles figures, through the whole engine.
BOOST_AUTO_TEST_CASE(llama_70b_on_h100_at_context_2048)
{
    const Estimate one = answer({{"accelerator", "nvidia-h100-sxm"}, {"context", "2048"}, {"prompt_tokens", "2048"}});
    BOOST_TEST(one[M::forward_flops].number == 1.4437e11, boost::test_tools::tolerance(four_digits));
    BOOST_TEST(one[M::forward_bytes].number == 1.3967e11, boost::test_tools::tolerance(four_digits));
    BOOST_TEST(one[M::kernel_time].number == 41.69e-3, boost::test_tools::tolerance(four_digits));
    BOOST_TEST(one[M::forward_time].number == one[M::kernel_time].number);
    BOOST_TEST(one[M::prefill_flops].number == 2.859e14, boost::test_tools::tolerance(four_digits));
    BOOST_TEST(one[M::compute_bound_context].number == 1476.0, boost::test_tools::tolerance(four_digits));
    BOOST_TEST(one[M::compute_bound_tokens].number == 295.3, boost::test_tools::tolerance(four_digits));
    BOOST_TEST(one[M::branch_multiplier].number == 1.6);
    const Estimate many = answer({{"accelerator", "nvidia-h100-sxm"}, {"context", "2048"}, {"batch", "64"}});
    BOOST_TEST(many[M::forward_flops].number == 9.2398e12, boost::test_tools::tolerance(four_digits));
    BOOST_TEST(many[M::forward_bytes].number == 1.8197e11, boost::test_tools::tolerance(four_digits));
    BOOST_TEST(many[M::kernel_time].number == 54.32e-3, boost::test_tools::tolerance(four_digits));
    BOOST_TEST(many[M::tokens_per_second].number == 64 / 54.32e-3, boost::test_tools::tolerance(four_digits));
}

BOOST_AUTO_TEST_CASE(the_empty_scenario_has_every_answer)
{
    const Estimate estimate = answer({{"estimate_level", "ideal"},
                                      {"accelerator_price", "40000"},
                                      {"cost_basis", "rented"},
                                      {"accelerator_hour_price", "5"},
                                      {"site_power_limit", "1 MW"},
                                      {"training_tokens", "1e12"}});
    const Finding *others = estimate.find("other-workload");
    for (const Metric &row : metrics()) {
        if (others != nullptr && others->absent.contains(row.id))
            continue;
        // None: its context is beyond c*, it is dense, its search asks no attempts and no other device.
        const auto none = {M::compute_bound_batch, M::experts_touched, M::expected_attempts, M::offload_share};
        if (std::find(none.begin(), none.end(), row.id) != none.end())
            continue;
        BOOST_TEST(estimate[row.id].is_present, row.name);
        // The utilisation of a training run is an assumption, what stands around the accelerator an estimate; a rent of the user's is
        // neither.
        const bool has_surroundings = row.chapter == Chapter::power || row.chapter == Chapter::site || row.unit == Unit::joule ||
                                      row.id == M::capital_cost || row.id == M::carbon_per_million_tokens;
        const bool is_assumed = has_surroundings || (row.chapter == Chapter::training && row.id != M::training_flops);
        BOOST_TEST((estimate[row.id].label == (is_assumed ? Label::estimated : Label::derived)), row.name);
    }
    BOOST_TEST(estimate[M::bound].text == "memory");
    BOOST_TEST((estimate.find("memory-exceeded") == nullptr));
    BOOST_TEST(estimate.decode_operators.size() == 11u);
    BOOST_TEST(time_of(estimate.decode_operators) == estimate[M::forward_time].number, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(time_of(estimate.prefill_operators) == estimate[M::time_to_first_token].number, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(only_what_is_wanted_is_answered)
{
    const Estimate estimate = answer(Scenario{}, {M::branch_multiplier});
    BOOST_TEST(estimate[M::branch_multiplier].is_present);
    BOOST_TEST(!estimate[M::forward_time].is_present);
    BOOST_TEST(estimate.decode_operators.empty());
    BOOST_TEST(estimate.devices.empty());
    BOOST_TEST(estimate.findings.empty());
    const Estimate alone = answer(scenario({{"model", "closed"}}), {M::ridge_point});
    BOOST_TEST(alone[M::ridge_point].is_present);
    BOOST_TEST(alone[M::ridge_point].number == 2.25e15 / 7.7e12);
}

BOOST_AUTO_TEST_CASE(every_metric_alone_is_what_it_is_among_all)
{
    const Scenario some = scenario({{"batch", "12"}, {"kernel_overhead", "3 us"}, {"compute_efficiency", "0.7"}, {"prefix_tokens", "100"}});
    const Estimate all = answer(some);
    for (const Metric &row : metrics()) {
        const Estimate one = answer(some, {row.id});
        BOOST_TEST(one[row.id].is_present == all[row.id].is_present, row.name);
        BOOST_TEST(one[row.id].number == all[row.id].number, row.name);
        BOOST_TEST(one[row.id].text == all[row.id].text, row.name);
    }
}

BOOST_AUTO_TEST_CASE(the_bound_names_what_binds)
{
    BOOST_TEST(answer({{"model", "llama-3.1-8b"}})[M::bound].text == "memory");
    BOOST_TEST(answer({{"model", "llama-3.1-8b"}, {"batch", "512"}, {"context", "16"}})[M::bound].text == "compute");
    BOOST_TEST(answer({{"model", "llama-3.1-8b"}, {"kernel_overhead", "1 ms"}})[M::bound].text == "overhead");
    BOOST_TEST(answer({{"accelerator", "nvidia-h100-sxm"}})[M::bound].text == "capacity");
}

BOOST_AUTO_TEST_CASE(a_cached_prefix_saves_its_work)
{
    const double whole = answer({{"prompt_tokens", "2000"}})[M::prefill_flops].number;
    const double prefix = answer({{"prompt_tokens", "1500"}})[M::prefill_flops].number;
    const Estimate rest = answer({{"prompt_tokens", "2000"}, {"prefix_tokens", "1500"}});
    const double logits = 2 * 128256.0 * 8192;
    BOOST_TEST(rest[M::prefill_flops].number == whole - prefix + logits, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(without_a_prompt_the_first_token_is_a_decode_step)
{
    const Estimate estimate = answer({{"prompt_tokens", "0"}, {"context", "0"}});
    BOOST_TEST(estimate[M::prefill_flops].is_present);
    BOOST_TEST(estimate[M::prefill_flops].number == 0.0);
    BOOST_TEST(estimate[M::time_to_first_token].number == estimate[M::forward_time].number);
    BOOST_TEST(estimate[M::flops_per_output].number == 256 * estimate[M::forward_flops].number, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(estimate.prefill_operators.empty());
    BOOST_TEST((estimate.find("prefill-empty") != nullptr));
    const Estimate cached = answer({{"prompt_tokens", "1000"}, {"prefix_tokens", "1000"}, {"context", "1000"}});
    BOOST_TEST(cached[M::time_to_first_token].number == cached[M::forward_time].number);
}

BOOST_AUTO_TEST_CASE(a_request_is_its_first_token_and_the_rest)
{
    const Estimate one = answer({{"output_tokens", "1"}});
    BOOST_TEST(one[M::request_latency].number == one[M::time_to_first_token].number);
    BOOST_TEST(one[M::flops_per_output].number == one[M::prefill_flops].number);
    const Estimate many = answer({{"output_tokens", "100"}, {"batch", "4"}});
    BOOST_TEST(many[M::request_latency].number == many[M::time_to_first_token].number + 99 * many[M::time_per_output_token].number,
               boost::test_tools::tolerance(1e-12));
    BOOST_TEST(many[M::flops_per_output].number == (many[M::prefill_flops].number + 99 * many[M::forward_flops].number) / 4,
               boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(labels_are_no_better_than_their_inputs)
{
    const Estimate estimate = answer({{"accelerator", "no-capacity"}});
    BOOST_TEST((estimate[M::ridge_point].label == Label::estimated));
    BOOST_TEST((estimate[M::forward_time].label == Label::estimated));
    BOOST_TEST((estimate[M::forward_flops].label == Label::derived));
    BOOST_TEST((estimate[M::max_batch].label == Label::unknown));
}

BOOST_AUTO_TEST_CASE(efficiencies_lower_the_roofs_not_the_denominators)
{
    const Estimate ideal = answer({{"model", "llama-3.1-8b"}});
    const Estimate real = answer({{"model", "llama-3.1-8b"}, {"memory_efficiency", "0.8"}, {"compute_efficiency", "0.6"}});
    BOOST_TEST(real[M::ridge_point].number == ideal[M::ridge_point].number * 0.75, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(real[M::bandwidth_utilization].number <= 0.8 * (1 + 1e-12));
    BOOST_TEST(real[M::forward_time].number > ideal[M::forward_time].number);
}

BOOST_AUTO_TEST_CASE(what_check_scenario_refuses_is_refused)
{
    Scenario bad;
    bad.set(ParameterId::shared_steps, 60.0);
    const auto estimate = evaluate(hand_catalog(), bad);
    BOOST_REQUIRE(!estimate);
    BOOST_TEST((estimate.error() == check_scenario(hand_catalog(), bad).error()));
}

BOOST_AUTO_TEST_SUITE_END()
