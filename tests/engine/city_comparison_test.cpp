// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate.h"
#include "engine/facility/city_comparison.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace tt = boost::test_tools;

namespace ridgepoint::engine {

namespace {

using M = MetricId;

std::vector<CityAnswer> cities_of(const Scenario &scenario)
{
    auto made = compare_cities(test::hand_catalog(), scenario);
    BOOST_REQUIRE(made.has_value());
    return *std::move(made);
}

const CityAnswer &find(const std::vector<CityAnswer> &rows, std::string_view slug)
{
    return *std::ranges::find_if(rows, [slug](const CityAnswer &row) { return row.city->slug == slug; });
}

} // namespace

BOOST_AUTO_TEST_SUITE(city_comparisons)

/// A row is what the scenario answers once the city is chosen.
BOOST_AUTO_TEST_CASE(a_row_is_the_scenario_in_that_city)
{
    for (const char *method : {"d2c-hybrid-dry", "air-adiabatic-wet", "immersion-1p-tower"}) {
        const Scenario scenario = test::scenario({{"cooling_method", method}, {"heat_reuse", "0.1"}});
        for (const CityAnswer &row : cities_of(scenario)) {
            Scenario there = scenario;
            there.set(ParameterId::city, row.city->slug);
            const auto estimate = evaluate(test::hand_catalog(), there, MetricSet::all());
            BOOST_REQUIRE(estimate.has_value());
            BOOST_TEST_CONTEXT(method << " in " << row.city->slug)
            {
                BOOST_TEST(row.pue == (*estimate)[M::pue].number, tt::tolerance(1e-12));
                BOOST_TEST(row.pue_peak == (*estimate)[M::pue_peak].number, tt::tolerance(1e-12));
                BOOST_TEST(row.wue == (*estimate)[M::wue].number, tt::tolerance(1e-12));
                BOOST_TEST(row.free_share == (*estimate)[M::free_cooling_share].number, tt::tolerance(1e-12));
                BOOST_TEST(row.free_hours >= 0);
                BOOST_TEST(row.free_hours <= 8760);
                BOOST_TEST(row.carbon.has_value() == (*estimate)[M::carbon_rate].is_present);
                if (row.time_to_power)
                    BOOST_TEST(*row.time_to_power == (*estimate)[M::time_to_power].number, tt::tolerance(1e-12));
            }
        }
    }
}

/// Northern Virginia: 8.92 cents, 323 g/kWh, a queue of 7 years. The Tennessee Valley publishes no queue; of other places nothing is known.
BOOST_AUTO_TEST_CASE(places_have_their_own_figures)
{
    const auto rows = cities_of(test::scenario({}));
    BOOST_TEST(rows.size() == test::hand_catalog().cities().size());
    const CityAnswer &virginia = find(rows, "ashburn-va");
    BOOST_REQUIRE(virginia.price && virginia.carbon && virginia.energy_cost && virginia.time_to_power && virginia.source_wue);
    BOOST_TEST(*virginia.price * 3.6e6 == 0.0892, tt::tolerance(1e-12));
    BOOST_TEST(*virginia.carbon == 323);
    BOOST_TEST(*virginia.time_to_power / 3600 / 8760 == 7, tt::tolerance(1e-12));
    const double power = evaluate(test::hand_catalog(), test::scenario({}), MetricSet::all()).value()[M::facility_power].number;
    BOOST_TEST(*virginia.energy_cost == power / 1000 * 8760 * 0.0892, tt::tolerance(1e-12));
    const CityAnswer &memphis = find(rows, "memphis-tn");
    BOOST_TEST(*memphis.price * 3.6e6 == 0.06, tt::tolerance(1e-12));
    BOOST_TEST(!memphis.time_to_power.has_value());
    const CityAnswer &singapore = find(rows, "singapore-sg");
    BOOST_TEST(!singapore.price.has_value());
    BOOST_TEST(!singapore.carbon.has_value());
    BOOST_TEST(!singapore.energy_cost.has_value());
    BOOST_TEST(!singapore.source_wue.has_value());
    BOOST_TEST((singapore.region == nullptr));
}

/// A price of the user's own holds everywhere, and so does a plant of the site's own.
BOOST_AUTO_TEST_CASE(the_users_own_hold_everywhere)
{
    for (const CityAnswer &row : cities_of(test::scenario({{"electricity_price", "0.05 USD/kWh"}})))
        BOOST_TEST(*row.price * 3.6e6 == 0.05, tt::tolerance(1e-9));
    for (const CityAnswer &row : cities_of(test::scenario({{"generation", "gas-turbine-frame"}}))) {
        BOOST_TEST(!row.is_on_grid);
        BOOST_TEST(*row.price * 3.6e6 == 0.067, tt::tolerance(1e-9));
        BOOST_TEST(*row.carbon == 515);
        BOOST_TEST(row.time_to_power.has_value());
    }
}

/// Warm and humid never beats cool under one design.
BOOST_AUTO_TEST_CASE(cool_places_take_less)
{
    const auto rows = cities_of(test::scenario({{"cooling_method", "d2c-hybrid-dry"}, {"supply_temperature", "30 degC"}}));
    BOOST_TEST(find(rows, "reykjavik-is").pue < find(rows, "singapore-sg").pue);
    BOOST_TEST(find(rows, "reykjavik-is").free_hours > find(rows, "singapore-sg").free_hours);
}

BOOST_AUTO_TEST_CASE(refusals)
{
    BOOST_TEST(!compare_cities(test::hand_catalog(), test::scenario({{"accelerator", "no-figures"}})).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace ridgepoint::engine
