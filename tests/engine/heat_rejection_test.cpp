// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/heat_rejection.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

namespace {

const Weather summer{degrees_celsius(40), degrees_celsius(20)};

double available(FreeCooling kind) { return available_supply(kind, summer).celsius(); }

double cop(double fraction, double evaporating, double condensing)
{
    return chiller_cop(fraction, degrees_celsius(evaporating), degrees_celsius(condensing));
}

} // namespace

BOOST_AUTO_TEST_SUITE(heat_rejection)

BOOST_AUTO_TEST_CASE(what_the_weather_gives)
{
    BOOST_TEST(available(FreeCooling::airside) == 40.0, tolerance(1e-12));
    BOOST_TEST(available(FreeCooling::adiabatic_airside) == 24.0, tolerance(1e-12));
    BOOST_TEST(available(FreeCooling::dry_cooler) == 46.5, tolerance(1e-12));
    BOOST_TEST(available(FreeCooling::adiabatic_dry_cooler) == 30.5, tolerance(1e-12));
    BOOST_TEST(available(FreeCooling::tower) == 27.0, tolerance(1e-12));
}

// Coolant of 45 degC, a distribution unit of 4 K and a dry cooler of 5 K: free cooling to 36 degC; coolant of 32 degC to 23 degC.
BOOST_AUTO_TEST_CASE(warm_water_cools_freely_in_hot_weather)
{
    const Approaches approaches{.dry_cooler = kelvins(5)};
    const Temperature facility = degrees_celsius(45) - kelvins(4);
    const auto limit = warmest_free_bulb(FreeCooling::dry_cooler, facility, approaches);
    BOOST_TEST(limit.celsius() == 36.0, tolerance(1e-12));
    BOOST_TEST(
        free_cooling_share(available_supply(FreeCooling::dry_cooler, {limit, limit}, approaches), facility, facility + kelvins(10)) == 1.0,
        tolerance(1e-9));
    BOOST_TEST(warmest_free_bulb(FreeCooling::dry_cooler, degrees_celsius(32) - kelvins(4), approaches).celsius() == 23.0,
               tolerance(1e-12));
    BOOST_TEST(warmest_free_bulb(FreeCooling::tower, degrees_celsius(28)).celsius() == 21.0, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(free_cooling_is_partial_between_supply_and_return)
{
    const auto share = [](double celsius) {
        return free_cooling_share(degrees_celsius(celsius), degrees_celsius(30), degrees_celsius(40));
    };
    BOOST_TEST(share(25) == 1.0);
    BOOST_TEST(share(32.5) == 0.75, tolerance(1e-12));
    BOOST_TEST(share(45) == 0.0);
}

BOOST_AUTO_TEST_CASE(fans_follow_the_cube_down_to_a_fifth)
{
    BOOST_TEST(fan_power_share(0.5) == 0.125);
    BOOST_TEST(fan_power_share(0) == 0.008, tolerance(1e-12));
    BOOST_TEST(fan_power_share(2) == 1.0);
    BOOST_TEST(fan_speed(kelvins(15), kelvins(30), 1) == 0.5);
    BOOST_TEST(fan_speed(kelvins(15), kelvins(30), 0.5) == 0.25);
    BOOST_TEST(fan_speed(kelvins(15), kelvins(-1), 1) == 1.0);
}

// Chilled water of 7 degC at 35 degC outside: about 3.2 air-cooled; water-cooled at a wet bulb of 25.6 degC about 5.5.
BOOST_AUTO_TEST_CASE(chillers_by_their_share_of_carnot)
{
    BOOST_TEST(cop(0.5, 4.5, 48.5) == 3.155, tolerance(0.001));
    BOOST_TEST(cop(0.6, 4.5, 34.6) == 5.534, tolerance(0.001));
    BOOST_TEST(cop(0.6, 20, 22) == 15.0);
    BOOST_TEST(cop(0.4, 20, 10) == 0.4 * 293.15 / 8, tolerance(1e-12));
    const double per_kelvin = cop(0.5, 5.5, 48.5) / cop(0.5, 4.5, 48.5) - 1;
    BOOST_TEST(per_kelvin > 0.02);
    BOOST_TEST(per_kelvin < 0.03);
}

// EnergyPlus: 0.033 + 0.685 x + 0.282 x^2.
BOOST_AUTO_TEST_CASE(chillers_at_part_load)
{
    BOOST_TEST(chiller_power_share(1) == 1.0, tolerance(1e-12));
    BOOST_TEST(chiller_power_share(0.5) == 0.446, tolerance(1e-12));
    BOOST_TEST(chiller_power_share(0.05) == 0.067955, tolerance(1e-6));
    BOOST_TEST(chiller_power_share(0.025) == 0.067955 / 2, tolerance(1e-6));
    BOOST_TEST(chiller_power_share(0) == 0.0);
    double before = 0;
    for (double load = 0.001; load <= 1; load += 0.001) {
        BOOST_TEST(chiller_power_share(load) > before);
        before = chiller_power_share(load);
    }
}

// Kajaani: a COP of 4.35 is 0.54 of Carnot where the heat leaves at 85 degC out of water that evaporates at 40.5 degC.
BOOST_AUTO_TEST_CASE(heat_pumps_by_their_share_of_carnot)
{
    const Temperature cold = degrees_celsius(40.5);
    const Temperature warm = degrees_celsius(85);
    BOOST_TEST(heat_pump_carnot_fraction(4.35, cold, warm).value() == 0.54, tolerance(0.005));
    BOOST_TEST(heat_pump_cop(0.54, cold, warm).value() == 4.35, tolerance(0.005));
    BOOST_TEST(!heat_pump_cop(0.54, warm, cold));
    BOOST_TEST(!heat_pump_cop(1.1, cold, warm));
    BOOST_TEST(!heat_pump_carnot_fraction(0.5, cold, warm));
}

// ESIF: towers at 12.8 cycles with 0.88 of the heat latent evaporate and drain 1.42 L/kWh; 0.80 and 0.95 give 1.29 and 1.53.
BOOST_AUTO_TEST_CASE(water_of_a_tower)
{
    const auto total = [](double latent) { return tower_water({.latent_share = latent, .cycles = 12.8}).value().total(); };
    BOOST_TEST(total(0.88) == 1.42, tolerance(0.01));
    BOOST_TEST(total(0.80) == 1.29, tolerance(0.005));
    BOOST_TEST(total(0.95) == 1.53, tolerance(0.005));
    const WaterParts water = tower_water({.latent_share = 1, .cycles = 4, .drift = 0.001, .range = kelvins(5)}).value();
    BOOST_TEST(water.evaporation == 1.4815, tolerance(0.0001));
    BOOST_TEST(water.drift == 0.001 * 3600 / (4.186 * 5), tolerance(1e-9));
    BOOST_TEST(water.blowdown == 1.4815 / 3 - water.drift, tolerance(0.0001));
    BOOST_TEST(tower_water({.cycles = 1e6}).value().blowdown == 0.0);
    BOOST_TEST(tower_water({.cycles = 1}).error().what == "cycles of concentration: 1 is not above 1; accepted a number above 1");
    BOOST_TEST(!tower_water({.latent_share = 1.1}));
    BOOST_TEST(!tower_water({.range = kelvins(0)}));
}

// Pads that cool air by 10 K into a rise of 10 K evaporate the whole heat: 1.48 L/kWh.
BOOST_AUTO_TEST_CASE(water_of_pads)
{
    BOOST_TEST(adiabatic_water(kelvins(10), kelvins(10)) == 1.4815, tolerance(0.0001));
    BOOST_TEST(adiabatic_water(kelvins(3), kelvins(12)) == 1.4815 / 4, tolerance(0.0001));
    BOOST_TEST(adiabatic_water({}, kelvins(10)) == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()
