// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/liquid_loop.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

BOOST_AUTO_TEST_SUITE(liquid_loop)

// GB200 NVL72: 115 kW into liquid and 17 kW into air of 132 kW.
BOOST_AUTO_TEST_CASE(heat_of_a_rack_is_split)
{
    const HeatSplit split = heat_split(kilowatts(132), 0.87).value();
    BOOST_TEST(split.liquid.si() == 115e3, tolerance(0.005));
    BOOST_TEST(split.air.si() == 17e3, tolerance(0.015));
    BOOST_TEST((split.liquid + split.air).si() == 132e3);
    BOOST_TEST(!heat_split(kilowatts(132), 1.01));
    BOOST_TEST(!heat_split(kilowatts(-1), 0.5));
}

// Incropera, counterflow: NTU 1 and C 0.5 give 0.565; C 1 gives 0.5; C 0 gives 1 - 1/e.
BOOST_AUTO_TEST_CASE(effectiveness_of_a_counterflow_exchanger)
{
    BOOST_TEST(counterflow_effectiveness(1, 0.5).value() == 0.5647, tolerance(0.0005));
    BOOST_TEST(counterflow_effectiveness(1, 1).value() == 0.5);
    BOOST_TEST(counterflow_effectiveness(1, 0).value() == 1 - std::exp(-1), tolerance(1e-12));
    BOOST_TEST(counterflow_effectiveness(3, 1 - 1e-10).value() == 0.75, tolerance(1e-9));
    BOOST_TEST(counterflow_effectiveness(3, 1 - 1e-8).value() == 0.75, tolerance(1e-7));
    BOOST_TEST(counterflow_effectiveness(1e4, 0.9).value() == 1.0, tolerance(1e-9));
    BOOST_TEST(counterflow_effectiveness(0, 0.9).value() == 0.0);
    BOOST_TEST(!counterflow_effectiveness(-1, 0.5));
    BOOST_TEST(!counterflow_effectiveness(1, 1.5));
}

// An exchanger of NTU 2.5 in balance has an effectiveness of 0.714: 4 K of approach at a rise of 10 K.
BOOST_AUTO_TEST_CASE(approach_of_a_distribution_unit)
{
    const double effectiveness = counterflow_effectiveness(2.5, 1).value();
    BOOST_TEST(cdu_approach(effectiveness, kelvins(10)).value().si() == 4.0, tolerance(1e-12));
    BOOST_TEST(cdu_supply(degrees_celsius(36), kelvins(4)).celsius() == 40.0, tolerance(1e-12));
    BOOST_TEST(!cdu_approach(0, kelvins(10)));
    BOOST_TEST(!cdu_approach(1.1, kelvins(10)));
}

// 1200 W at 0.022 K/W: 26 K above the coolant at the chip.
BOOST_AUTO_TEST_CASE(junction_of_a_cold_plate)
{
    const KelvinPerWatt resistance = cold_plate_resistance({}, litres_per_minute(1.8)).value();
    BOOST_TEST(resistance.si() == 0.022, tolerance(1e-12));
    const Temperature junction = junction_temperature(degrees_celsius(40), kelvins(10), watts(1200), resistance).value();
    BOOST_TEST(junction.celsius() - 50 == 26.4, tolerance(1e-9));
    const Temperature supply = highest_supply(degrees_celsius(83), kelvins(5), kelvins(10), watts(1200), resistance).value();
    BOOST_TEST(supply.celsius() == 41.6, tolerance(1e-9));
    BOOST_TEST(junction_temperature(supply, kelvins(10), watts(1200), resistance).value().celsius() == 78.0, tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(convection_falls_with_the_flow)
{
    const double half = cold_plate_resistance({}, litres_per_minute(0.9)).value().si();
    const double full = cold_plate_resistance({}, litres_per_minute(1.8)).value().si();
    const double flooded = cold_plate_resistance({}, litres_per_minute(1e6)).value().si();
    BOOST_TEST(half - full == 0.010 * (std::pow(2, 0.6) - 1), tolerance(1e-9));
    BOOST_TEST(flooded == 0.012, tolerance(0.001));
    BOOST_TEST(!cold_plate_resistance({}, {}));
}

BOOST_AUTO_TEST_CASE(warmer_supply_never_cools_a_chip)
{
    double before = 0;
    for (double supply = 5; supply <= 70; supply += 0.25) {
        const CoolantProperties coolant = coolant_properties(Coolant::water, degrees_celsius(supply + 5));
        const auto flow = coolant_flow(watts(1200), kelvins(10), coolant).value();
        const auto junction =
            junction_temperature(degrees_celsius(supply), kelvins(10), watts(1200), cold_plate_resistance({}, flow).value())
                .value()
                .celsius();
        BOOST_TEST(junction > before);
        before = junction;
    }
}

BOOST_AUTO_TEST_CASE(loops_outside_their_domain_are_refused)
{
    BOOST_TEST(!junction_temperature(degrees_celsius(40), kelvins(-1), watts(1200), kelvins_per_watt(0.02)));
    BOOST_TEST(!junction_temperature(degrees_celsius(40), kelvins(10), watts(-1), kelvins_per_watt(0.02)));
    BOOST_TEST(!junction_temperature(degrees_celsius(40), kelvins(10), watts(1200), kelvins_per_watt(std::nan(""))));
    BOOST_TEST(highest_supply(degrees_celsius(83), kelvins(-1), kelvins(10), watts(1), kelvins_per_watt(0.02)).error().what ==
               "margin: -1 is less than 0; accepted a number from 0 on");
}

// 40 kW of rack air at 12 K: C = 3,333 W/K; a door of 0.8 with water of 18 degC and air of 38 degC takes 53 kW.
BOOST_AUTO_TEST_CASE(a_rear_door_takes_the_heat_of_the_air)
{
    const WattPerKelvin air(40e3 / 12);
    BOOST_TEST(rear_door_heat(0.8, air, degrees_celsius(38), degrees_celsius(18)).value().si() == 53.3e3, tolerance(0.001));
    BOOST_TEST(rear_door_heat(0.8, air, degrees_celsius(18), degrees_celsius(38)).value().si() == 0.0);
    BOOST_TEST(lowest_supply(degrees_celsius(15)).celsius() == 17.0, tolerance(1e-12));
    BOOST_TEST(!rear_door_heat(1.2, air, degrees_celsius(38), degrees_celsius(18)));
}

BOOST_AUTO_TEST_SUITE_END()
