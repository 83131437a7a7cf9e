// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/connection.h"
#include "engine/site/footprint.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

BOOST_AUTO_TEST_SUITE(site)

// 100 MW of IT at PUE 1.25 with 20 % reserve and a power factor of 0.95.
BOOST_AUTO_TEST_CASE(connection_of_a_campus)
{
    const SiteLoad load{.it_peak = megawatts(100), .pue_peak = 1.25, .reserve = 0.2, .power_factor = 0.95};
    BOOST_TEST(connection_power(load).value().si() == 150e6 / 0.95, tolerance(1e-12));
    BOOST_TEST(connection_power({.it_peak = megawatts(1)}).value().si() == 1e6);
}

BOOST_AUTO_TEST_CASE(more_reserve_is_never_less_power)
{
    double before = 0;
    for (int percent = 0; percent <= 100; percent += 5) {
        const double power = connection_power({.it_peak = megawatts(30), .pue_peak = 1.2, .reserve = percent / 100.0}).value().si();
        BOOST_TEST(power > before);
        before = power;
    }
}

BOOST_AUTO_TEST_CASE(connections_outside_their_domain_are_refused)
{
    BOOST_TEST(connection_power({.pue_peak = 0.9}).error().what == "pue_peak: 0.9 is less than 1; accepted a number from 1 to 10");
    BOOST_TEST(!connection_power({.it_peak = watts(-1)}));
    BOOST_TEST(!connection_power({.reserve = -0.1}));
    BOOST_TEST(!connection_power({.power_factor = 0}));
    BOOST_TEST(!connection_power({.it_peak = watts(std::nan(""))}));
}

// 50 MW on the first day and 100 MW more each year to 300 MW: full after 2.5 years.
BOOST_AUTO_TEST_CASE(a_site_is_energised_in_phases)
{
    const PowerRamp ramp{megawatts(50), megawatts(100), megawatts(300)};
    BOOST_TEST(energised_power(ramp, years(-0.1)).value().si() == 0.0);
    BOOST_TEST(energised_power(ramp, years(0)).value().si() == 50e6);
    BOOST_TEST(energised_power(ramp, years(1)).value().si() == 150e6, tolerance(1e-12));
    BOOST_TEST(energised_power(ramp, years(9)).value().si() == 300e6);
    BOOST_TEST(in_years(time_to_full_power(ramp).value()) == 2.5, tolerance(1e-12));
    BOOST_TEST(energised_power(ramp, time_to_full_power(ramp).value()).value().si() == 300e6, tolerance(1e-12));
    BOOST_TEST(time_to_full_power({megawatts(5), watts(0), megawatts(5)}).value().si() == 0.0);
}

BOOST_AUTO_TEST_CASE(a_ramp_that_never_gets_there_is_refused)
{
    BOOST_TEST(!time_to_full_power({megawatts(1), watts(0), megawatts(5)}));
    BOOST_TEST(!energised_power({megawatts(-1), watts(0), megawatts(5)}, years(1)));
    BOOST_TEST(!energised_power({megawatts(1), watts(0), megawatts(5)}, Second(std::nan(""))));
}

// 1 MW at 323 g/kWh: 323 kg/h.
BOOST_AUTO_TEST_CASE(carbon_of_a_mean_power)
{
    BOOST_TEST(carbon_rate(megawatts(1), 323) * 3600 == 323e3, tolerance(1e-12));
    BOOST_TEST(market_based_intensity(323, 0, 12).value() == 323.0);
    BOOST_TEST(market_based_intensity(323, 1, 12).value() == 12.0);
    BOOST_TEST(market_based_intensity(323, 0.6, 0).value() == 129.2, tolerance(1e-12));
    BOOST_TEST(!market_based_intensity(323, 1.1, 0));
    BOOST_TEST(!market_based_intensity(-1, 0.5, 0));
}

// 0.5 L/kWh at the site and 1.2 x 4.52 at the power plants.
BOOST_AUTO_TEST_CASE(water_at_the_site_and_at_the_source)
{
    BOOST_TEST(source_water(0.5, 1.2, us_mean_grid_water).value() == 5.924, tolerance(1e-12));
    BOOST_TEST(source_water(0, 1, us_thermoelectric_water).value() == 1.8);
    BOOST_TEST(!source_water(0.5, 0.9, 1));
    BOOST_TEST(!source_water(-0.5, 1, 1));
}

BOOST_AUTO_TEST_SUITE_END()
