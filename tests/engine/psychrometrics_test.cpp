// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/psychrometrics.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

namespace {

const Pascal sea = pascals(101325);

} // namespace

BOOST_AUTO_TEST_SUITE(psychrometrics)

// Steam tables: 1227 Pa at 10 degC, 4246 Pa at 30 degC, 12.35 kPa at 50 degC; over ice 260 Pa at -10 degC.
BOOST_AUTO_TEST_CASE(saturation_of_water_and_ice)
{
    BOOST_TEST(saturation_pressure(degrees_celsius(10)).si() == 1227.6, tolerance(0.003));
    BOOST_TEST(saturation_pressure(degrees_celsius(30)).si() == 4246.0, tolerance(0.003));
    BOOST_TEST(saturation_pressure(degrees_celsius(50)).si() == 12351.0, tolerance(0.005));
    BOOST_TEST(saturation_pressure(degrees_celsius(-10)).si() == 259.9, tolerance(0.003));
    BOOST_TEST(saturation_pressure(degrees_celsius(-272)).si() >= 0);
}

// ICAO: 1,753 m (Johannesburg) 0.81 of the pressure at sea level.
BOOST_AUTO_TEST_CASE(pressure_and_density_fall_with_the_altitude)
{
    BOOST_TEST(air_pressure(metres(0)).value().si() == 101325.0, tolerance(1e-12));
    BOOST_TEST(air_pressure(metres(1753)).value().si() / 101325 == 0.81, tolerance(0.002));
    BOOST_TEST(air_density(degrees_celsius(20), sea).si() == 1.204, tolerance(0.001));
    BOOST_TEST(!air_pressure(metres(20000)));
    BOOST_TEST(!air_pressure(metres(-600)));
}

// 30 degC and 20 degC wet: 10.5 g/kg, dew point 14.8 degC, by the chart for sea level.
BOOST_AUTO_TEST_CASE(bulbs_humidity_and_dew_point_agree)
{
    const double ratio = humidity_ratio_of_bulbs(degrees_celsius(30), degrees_celsius(20), sea);
    BOOST_TEST(ratio == 0.0105, tolerance(0.005));
    BOOST_TEST(dew_point(ratio, sea).celsius() == 14.8, tolerance(0.01));
    BOOST_TEST(wet_bulb(degrees_celsius(30), ratio, sea).celsius() == 20.0, tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(dew_point_wet_bulb_and_dry_bulb_stand_in_order)
{
    for (double dry = -30; dry <= 45; dry += 2.5)
        for (double depression = 0; depression <= 12; depression += 1) {
            const Temperature wet = degrees_celsius(dry - depression);
            const double ratio = humidity_ratio_of_bulbs(degrees_celsius(dry), wet, sea);
            BOOST_TEST(ratio >= 0);
            BOOST_TEST(dew_point(ratio, sea).celsius() <= wet.celsius() + 0.02);
            BOOST_TEST(wet_bulb(degrees_celsius(dry), ratio, sea).celsius() <= dry + 1e-9);
        }
    BOOST_TEST(humidity_ratio_of_bulbs(degrees_celsius(20), degrees_celsius(30), sea) ==
               humidity_ratio_of_bulbs(degrees_celsius(20), degrees_celsius(20), sea));
}

BOOST_AUTO_TEST_CASE(wetted_pads_come_near_the_wet_bulb)
{
    BOOST_TEST(adiabatic_dry_bulb(degrees_celsius(40), degrees_celsius(20), 0.8).celsius() == 24.0, tolerance(1e-12));
    BOOST_TEST(adiabatic_dry_bulb(degrees_celsius(40), degrees_celsius(20), 0).celsius() == 40.0, tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()
