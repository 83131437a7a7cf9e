// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cost/plausible_range.h"
#include "engine/cost/tornado.h"
#include "engine/cost/uncertainty.h"
#include "tests/engine/support/owned_rack.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace ridgepoint::engine;
using namespace ridgepoint::engine::test;
using boost::test_tools::tolerance;

namespace {

constexpr std::uint64_t seed = 20261121;
constexpr std::uint64_t draws = 20000;

/// Price, electricity, share of sold hours.
std::vector<InputRange> rack_inputs()
{
    const OwnedAccelerator owned = owned_in_rack();
    return {range_around(*find_plausible_range("electricity_price"), owned.energy_price.si()),
            range_around(*find_plausible_range("accelerator_price"), owned.price.si()),
            range_around(*find_plausible_range("sold_share"), owned.sold_share)};
}

std::optional<double> rack_cost(std::span<const double> values)
{
    OwnedAccelerator owned = owned_in_rack();
    owned.energy_price = DollarPerJoule(values[0]);
    owned.price = Dollar(values[1]);
    owned.sold_share = values[2];
    return owned_cost(owned).value().total();
}

std::optional<double> itself(std::span<const double> values) { return values[0]; }

UncertaintySample sampled(const InputRange &input) { return sample_answers(std::vector{input}, itself, seed, 0, draws).value(); }

double mean_of(const UncertaintySample &sample)
{
    double sum = 0;
    for (const double answer : sample.answers)
        sum += answer;
    return sum / static_cast<double>(sample.answers.size());
}

} // namespace

BOOST_AUTO_TEST_SUITE(uncertainty)

// 2 a + b^2 - 5 c around a = 1 (0 .. 2), b = 2 (1 .. 3), c = 1 (1 .. 1): swings 4, 8 and 0.
BOOST_AUTO_TEST_CASE(a_tornado_has_its_widest_bar_first)
{
    const std::vector<InputRange> inputs = {{"a", 0, 1, 2}, {"b", 1, 2, 3}, {"c", 1, 1, 1}};
    const auto answer = [](std::span<const double> v) { return 2 * v[0] + v[1] * v[1] - 5 * v[2]; };
    const Tornado found = tornado(inputs, answer).value();
    BOOST_TEST(found.base.value() == 1.0);
    BOOST_REQUIRE(found.bars.size() == 3U);
    BOOST_TEST(found.bars[0].input == 1U);
    BOOST_TEST(found.bars[0].at_low.value() == -2.0);
    BOOST_TEST(found.bars[0].at_high.value() == 6.0);
    BOOST_TEST(found.bars[1].swing() == 4.0);
    BOOST_TEST(found.bars[2].swing() == 0.0);
}

BOOST_AUTO_TEST_CASE(bars_without_an_answer_come_last)
{
    const std::vector<InputRange> inputs = {{"a", -1, 1, 2}, {"b", 1, 1, 1}};
    const auto answer = [](std::span<const double> v) { return std::sqrt(v[0]); };
    const Tornado found = tornado(inputs, answer).value();
    BOOST_TEST(found.bars[0].input == 1U);
    BOOST_TEST(!found.bars[1].at_low);
    BOOST_TEST(found.bars[1].at_high.value() == std::sqrt(2.0));
    BOOST_TEST(found.bars[1].swing() == 0.0);
}

// Hours that are not sold weigh more than the price of electricity.
BOOST_AUTO_TEST_CASE(energy_is_a_weak_lever_on_the_hour)
{
    const Tornado found = tornado(rack_inputs(), rack_cost).value();
    BOOST_TEST(found.bars[0].input == 2U);
    BOOST_TEST(found.base.value() == owned_cost(owned_in_rack()).value().total());
}

BOOST_AUTO_TEST_CASE(ranges_outside_their_domain_are_refused)
{
    const auto refused = [](const InputRange &input) { return tornado(std::vector{input}, itself).error().what; };
    BOOST_TEST(refused({"a", 2, 1, 3}) == "a: 1 is less than 2; accepted a number from 2 to 3");
    BOOST_TEST(refused({"a", 3, 2, 1}) == "a: the low end is above the high end; accepted low and high in order");
    BOOST_TEST(!refused({"a", 0, 1, 2, Spread::log_normal}).empty());
    BOOST_TEST(!refused({"a", 0, std::nan(""), 2}).empty());
    BOOST_TEST(!refused({"a", 0, 1, std::numeric_limits<double>::infinity()}).empty());
    BOOST_TEST(!sample_answers(std::vector<InputRange>{{"a", 3, 2, 1}}, itself, seed, 0, 1));
}

BOOST_AUTO_TEST_CASE(slices_merge_to_the_whole)
{
    const std::vector<InputRange> inputs = rack_inputs();
    const UncertaintySample whole = sample_answers(inputs, rack_cost, seed, 0, 1000).value();
    BOOST_TEST((whole == sample_answers(inputs, rack_cost, seed, 0, 1000).value()));
    const UncertaintySample first = sample_answers(inputs, rack_cost, seed, 0, 300).value();
    const UncertaintySample second = sample_answers(inputs, rack_cost, seed, 300, 700).value();
    BOOST_TEST((merge(first, second) == whole));
    BOOST_TEST(band_of(merge(second, first))->p50 == band_of(whole)->p50);
    BOOST_TEST((whole != sample_answers(inputs, rack_cost, seed + 1, 0, 1000).value()));
}

BOOST_AUTO_TEST_CASE(percentiles_stand_in_order)
{
    for (std::uint64_t count = 1; count <= 40; ++count) {
        const UncertaintyBand band = band_of(sample_answers(rack_inputs(), rack_cost, seed, 0, count).value()).value();
        BOOST_TEST(band.p5 <= band.p50);
        BOOST_TEST(band.p50 <= band.p95);
        BOOST_TEST(band.present_share == 1.0);
    }
}

// 0 .. 20 and a median of 10; definition 7 of Hyndman and Fan.
BOOST_AUTO_TEST_CASE(percentiles_interpolate)
{
    UncertaintySample sample{.answers = {}, .count = 21};
    for (int i = 20; i >= 0; --i)
        sample.answers.push_back(i);
    const UncertaintyBand band = band_of(sample).value();
    BOOST_TEST(band.p5 == 1.0, tolerance(1e-12));
    BOOST_TEST(band.p50 == 10.0, tolerance(1e-12));
    BOOST_TEST(band.p95 == 19.0, tolerance(1e-12));
    BOOST_TEST(!band_of({}));
}

// Triangle 0, 1, 4: mean 5/3, 25 % below 1, median 4 - sqrt(6).
BOOST_AUTO_TEST_CASE(triangles_have_their_moments)
{
    const UncertaintySample sample = sampled({"a", 0, 1, 4});
    BOOST_TEST(mean_of(sample) == 5.0 / 3, tolerance(0.01));
    BOOST_TEST(band_of(sample)->p50 == 4 - std::sqrt(6.0), tolerance(0.02));
    const auto below = std::count_if(sample.answers.begin(), sample.answers.end(), [](double answer) { return answer < 1; });
    BOOST_TEST(static_cast<double>(below) / draws == 0.25, tolerance(0.03));
    BOOST_TEST(*std::min_element(sample.answers.begin(), sample.answers.end()) >= 0.0);
    BOOST_TEST(*std::max_element(sample.answers.begin(), sample.answers.end()) <= 4.0);
}

BOOST_AUTO_TEST_CASE(log_normals_have_their_percentiles)
{
    const UncertaintyBand band = band_of(sampled({"a", 0.5, 1, 2, Spread::log_normal})).value();
    BOOST_TEST(band.p5 == 0.5, tolerance(0.03));
    BOOST_TEST(band.p50 == 1.0, tolerance(0.03));
    BOOST_TEST(band.p95 == 2.0, tolerance(0.03));
}

BOOST_AUTO_TEST_CASE(a_known_input_stays_what_it_is)
{
    for (const Spread spread : {Spread::triangular, Spread::log_normal}) {
        const UncertaintyBand band = band_of(sampled({"a", 3, 3, 3, spread})).value();
        BOOST_TEST(band.p5 == 3.0);
        BOOST_TEST(band.p95 == 3.0);
    }
}

BOOST_AUTO_TEST_CASE(absent_answers_are_counted)
{
    const auto upper_half = [](std::span<const double> v) { return v[0] > 1 ? std::optional(v[0]) : std::nullopt; };
    const UncertaintySample sample = sample_answers(std::vector<InputRange>{{"a", 0, 1, 2}}, upper_half, seed, 0, draws).value();
    BOOST_TEST(band_of(sample)->present_share == 0.5, tolerance(0.03));
}

BOOST_AUTO_TEST_CASE(a_sample_stops_when_asked)
{
    std::stop_source source;
    source.request_stop();
    const UncertaintySample sample = sample_answers(rack_inputs(), rack_cost, seed, 0, 10, source.get_token()).value();
    BOOST_TEST(sample.is_cancelled);
    BOOST_TEST(sample.count == 0U);
}

BOOST_AUTO_TEST_CASE(plausible_ranges_have_sources)
{
    for (const PlausibleRange &range : plausible_ranges()) {
        BOOST_TEST(range.low < range.high);
        BOOST_TEST(!range.source.empty());
        BOOST_TEST(find_plausible_range(range.parameter) == &range);
    }
    BOOST_TEST(!find_plausible_range("batch"));
}

BOOST_AUTO_TEST_CASE(a_base_outside_its_range_becomes_an_end)
{
    const InputRange dear = range_around(*find_plausible_range("datacenter_cost"), 20);
    BOOST_TEST(dear.low == 9.3);
    BOOST_TEST(dear.high == 20.0);
    const InputRange price = range_around(*find_plausible_range("accelerator_price"), 1000);
    BOOST_TEST(price.low == 870.0);
    BOOST_TEST(price.high == 1140.0, tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()
