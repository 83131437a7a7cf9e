// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/psychrometrics.h"
#include "engine/cooling/rack_limit.h"
#include "tests/engine/support/cooling_world.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

BOOST_AUTO_TEST_SUITE(rack_limit)

// 120 kW at 20 F of rise: 18,956 cfm, 3.159 W/F each; 1 kW at 12 K about 250 m3/h at sea level.
BOOST_AUTO_TEST_CASE(air_that_carries_the_heat)
{
    const auto rack = air_flow(kilowatts(120), kelvins(20 * 5.0 / 9), standard_air()).value();
    BOOST_TEST(in_cubic_feet_per_minute(rack) == 18956.0, tolerance(0.0005));
    const auto kilowatt = air_flow(kilowatts(1), kelvins(12), air_density(degrees_celsius(20), pascals(101325))).value();
    BOOST_TEST(kilowatt.si() * 3600 == 250.0, tolerance(0.02));
    // Johannesburg's air has 0.81 of the density.
    const KilogramPerCubicMetre sea_level(1.2);
    const auto at_sea = air_flow(kilowatts(1), kelvins(12), sea_level).value();
    BOOST_TEST(at_sea.si() * 3600 == 250.0, tolerance(0.01));
    BOOST_TEST(air_flow(kilowatts(1), kelvins(12), 0.81 * sea_level).value().si() == at_sea.si() / 0.81, tolerance(1e-12));
    BOOST_TEST(!air_flow(kilowatts(1), kelvins(0), standard_air()));
    BOOST_TEST(!air_flow(kilowatts(1), kelvins(12), {}));
}

// A rack of 40 kW whose fans take 2 kW; at half as much air again they take 3.4 times as much, 17 % of it.
BOOST_AUTO_TEST_CASE(fans_set_the_limit_of_air)
{
    const RackFans fans{.rated_flow = air_flow(kilowatts(40), kelvins(12), standard_air()).value(), .rated_power = kilowatts(2)};
    const auto flow = air_flow(kilowatts(40), kelvins(8), standard_air()).value();
    const Watt power = fan_power(fans, flow).value();
    BOOST_TEST(power.si() == 6750.0, tolerance(1e-9));
    BOOST_TEST(double(power / kilowatts(40)) > most_fan_share);
    BOOST_TEST(fan_power(fans, {}).value().si() == 16.0, tolerance(1e-9));
    BOOST_TEST(!fan_power({}, flow));
}

BOOST_AUTO_TEST_CASE(a_rack_stands_against_every_method)
{
    const auto limits = rack_limits(test::cooling_methods(), kilowatts(132)).value();
    BOOST_TEST(limits.size() == 21u);
    for (const RackLimit &limit : limits) {
        if (limit.method->family == CoolingFamily::air)
            BOOST_TEST(!limit.is_within().value());
        if (limit.method->slug == "d2c-hybrid-dry")
            BOOST_TEST(limit.utilization.value() == 132.0 / 155, tolerance(1e-12));
        if (limit.method->slug == "d2c-two-phase")
            BOOST_TEST(!limit.is_within());
        if (limit.method->slug == "immersion-1p-dry")
            BOOST_TEST(limit.is_within().value());
    }
    BOOST_TEST(!rack_limits(test::cooling_methods(), watts(-1)));
}

BOOST_AUTO_TEST_SUITE_END()
