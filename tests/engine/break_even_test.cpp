// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cost/break_even.h"
#include "engine/cost/break_even_map.h"
#include "engine/cost/output_cost.h"
#include "tests/engine/support/owned_rack.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>
#include <numbers>

using namespace ridgepoint::engine;
using namespace ridgepoint::engine::test;
using boost::test_tools::tolerance;

namespace {

BreakEven crossed(const CostDifference &difference, const ComparedRange &range) { return find_break_even(difference, range).value(); }

/// Owning less renting at 2.5 USD/h, by the share of the hours that are sold; rent is paid for those alone.
std::optional<double> owned_less_rented(double sold_share)
{
    OwnedAccelerator owned = owned_in_rack();
    owned.sold_share = sold_share;
    return owned_cost(owned).value().total() - 2.5;
}

std::vector<double> evenly(double low, double high, std::size_t count)
{
    std::vector<double> points;
    for (std::size_t i = 0; i < count; ++i)
        points.push_back(std::lerp(low, high, static_cast<double>(i) / static_cast<double>(count - 1)));
    return points;
}

} // namespace

BOOST_AUTO_TEST_SUITE(break_even)

// Cost per sold hour is k / u: it meets the rent at u = 0.85 x cost at 0.85 / rent.
BOOST_AUTO_TEST_CASE(owning_meets_renting_at_one_share_of_sold_hours)
{
    const BreakEven found = crossed(owned_less_rented, {.low = 0.1, .high = 1});
    BOOST_REQUIRE(found.crossings.size() == 1U);
    BOOST_TEST(found.crossings[0].from == 0.85 * owned_cost(owned_in_rack()).value().total() / 2.5, tolerance(1e-12));
    BOOST_TEST(found.crossings[0].from == found.crossings[0].to);
    BOOST_TEST(found.sign_at_low.value() == 1);
    BOOST_TEST(found.sign_at_high.value() == -1);
}

BOOST_AUTO_TEST_CASE(what_never_crosses_has_none)
{
    const BreakEven found = crossed([](double x) { return 1 + x * x; }, {.low = -1, .high = 2});
    BOOST_TEST(found.crossings.empty());
    BOOST_TEST(found.sign_at_low.value() == 1);
    BOOST_TEST(found.sign_at_high.value() == 1);
}

BOOST_AUTO_TEST_CASE(what_turns_crosses_many_times)
{
    const BreakEven found = crossed([](double x) { return std::sin(x); }, {.low = 1, .high = 13});
    BOOST_REQUIRE(found.crossings.size() == 4U);
    for (std::size_t i = 0; i < 4; ++i)
        BOOST_TEST(found.crossings[i].from == static_cast<double>(i + 1) * std::numbers::pi, tolerance(1e-12));
}

// Both crossings of (x - 0.5)^2 - 1e-6 lie between the same two of three points.
BOOST_AUTO_TEST_CASE(a_turn_between_points_is_looked_into)
{
    const BreakEven found = crossed([](double x) { return (x - 0.45) * (x - 0.45) - 1e-6; }, {.low = 0, .high = 1, .points = 5});
    BOOST_REQUIRE(found.crossings.size() == 2U);
    BOOST_TEST(found.crossings[0].from == 0.449, tolerance(1e-9));
    BOOST_TEST(found.crossings[1].from == 0.451, tolerance(1e-9));
    BOOST_TEST(crossed([](double x) { return -(x - 0.45) * (x - 0.45) + 1e-6; }, {.points = 5}).crossings.size() == 2U);
    BOOST_TEST(crossed([](double x) { return (x - 0.45) * (x - 0.45) + 1e-6; }, {.points = 5}).crossings.empty());
    const BreakEven touching = crossed([](double x) { return (x - 0.45) * (x - 0.45); }, {.points = 5});
    BOOST_REQUIRE(touching.crossings.size() == 1U);
    BOOST_TEST(touching.crossings[0].from == 0.45, tolerance(1e-5));
}

BOOST_AUTO_TEST_CASE(equal_costs_are_a_stretch)
{
    const BreakEven found = crossed([](double x) { return std::max(0.0, x - 0.5); }, {.low = 0, .high = 1, .points = 11});
    BOOST_REQUIRE(found.crossings.size() == 1U);
    BOOST_TEST((found.crossings[0] == Crossing{0, 0.5}));
    BOOST_TEST(found.sign_at_low.value() == 0);
}

BOOST_AUTO_TEST_CASE(a_jump_over_nothing_is_a_crossing)
{
    const BreakEven found = crossed([](double x) { return x < 0.3 ? -1.0 : 2.0; }, {});
    BOOST_REQUIRE(found.crossings.size() == 1U);
    BOOST_TEST(found.crossings[0].from == 0.3, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(ratios_are_searched_evenly)
{
    const BreakEven found =
        crossed([](double x) { return std::log10(x) - 2.5; }, {.low = 1, .high = 1e6, .scale = ParameterScale::log, .points = 3});
    BOOST_REQUIRE(found.crossings.size() == 1U);
    BOOST_TEST(found.crossings[0].from == std::pow(10, 2.5), tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(unknown_stretches_are_counted)
{
    const auto known_to_half = [](double x) { return x <= 0.5 ? std::optional(x - 0.25) : std::nullopt; };
    const BreakEven found = crossed(known_to_half, {.low = 0, .high = 1, .points = 10});
    BOOST_REQUIRE(found.crossings.size() == 1U);
    BOOST_TEST(found.crossings[0].from == 0.25, tolerance(1e-12));
    BOOST_TEST(found.unknown_points == 5U);
    BOOST_TEST(!found.sign_at_high);
    BOOST_TEST(crossed([](double) { return std::nan(""); }, {.points = 7}).unknown_points == 7U);
}

BOOST_AUTO_TEST_CASE(a_crossing_in_an_unknown_gap_is_not_told)
{
    const auto gap = [](double x) { return std::abs(x - 0.5) < 0.04 ? std::nullopt : std::optional(x - 0.5); };
    BOOST_TEST(crossed(gap, {.low = 0, .high = 1, .points = 4}).crossings.empty());
}

BOOST_AUTO_TEST_CASE(ranges_outside_their_domain_are_refused)
{
    const auto none = [](double) { return 1.0; };
    BOOST_TEST(find_break_even(none, {.low = 1, .high = 1}).error().what == "high: 1 is not above 1; accepted a number above 1 to 1e+300");
    BOOST_TEST(!find_break_even(none, {.low = 0, .scale = ParameterScale::log}));
    BOOST_TEST(!find_break_even(none, {.points = 2}));
    BOOST_TEST(!find_break_even(none, {.high = std::numeric_limits<double>::infinity()}));
}

BOOST_AUTO_TEST_CASE(a_map_is_made_of_its_rows)
{
    const auto difference = [](double x, double y) { return x > 3 ? std::nullopt : std::optional(x - y); };
    const std::vector<double> xs = evenly(0, 4, 256);
    const std::vector<double> ys = evenly(0, 4, 256);
    const BreakEvenMap map = map_difference(difference, xs, ys).value();
    BOOST_REQUIRE(map.values.size() == 65536U);
    BOOST_TEST(map.values[2 * 256 + 1] == xs[1] - ys[2]);
    BOOST_TEST(map.values[255] == 0.0);
    BOOST_TEST(int(map.is_present[255]) == 0);
    const BreakEvenMap slice = map_difference(difference, xs, std::span(ys).subspan(100, 2)).value();
    BOOST_TEST(std::equal(slice.values.begin(), slice.values.end(), map.values.begin() + 100 * 256));
    BOOST_TEST(slice.is_present.size() == 512U);
}

BOOST_AUTO_TEST_CASE(a_map_stops_when_asked)
{
    std::stop_source source;
    const std::vector<double> xs = {1, 2};
    const std::vector<double> ys = {1, 2, 3};
    const auto difference = [&source](double, double y) {
        if (y == 2)
            source.request_stop();
        return y;
    };
    const BreakEvenMap map = map_difference(difference, xs, ys, source.get_token()).value();
    BOOST_TEST(map.is_cancelled);
    BOOST_TEST(map.values.size() == 4U);
    const std::vector<double> unknown = {std::nan("")};
    BOOST_TEST(!map_difference(difference, xs, unknown));
}

BOOST_AUTO_TEST_SUITE_END()
