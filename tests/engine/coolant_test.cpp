// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/coolant.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

namespace {

CoolantProperties pg25(double celsius) { return coolant_properties(Coolant::pg25, degrees_celsius(celsius)); }

double litres(Watt heat, double rise, const CoolantProperties &coolant)
{
    return in_litres_per_minute(coolant_flow(heat, kelvins(rise), coolant).value());
}

} // namespace

BOOST_AUTO_TEST_SUITE(coolant)

// Handbook values at 20, 40 and 60 degC; PG25 from CoolProp's coefficients of Melinder.
BOOST_AUTO_TEST_CASE(properties_follow_the_temperature)
{
    const CoolantProperties water = coolant_properties(Coolant::water, degrees_celsius(40));
    BOOST_TEST(water.density.si() == 992.2, tolerance(1e-4));
    BOOST_TEST(water.viscosity->si() == 0.653e-3, tolerance(0.001));
    BOOST_TEST(coolant_properties(Coolant::water, degrees_celsius(20)).viscosity->si() == 1.002e-3, tolerance(0.001));
    BOOST_TEST(coolant_properties(Coolant::water, degrees_celsius(60)).density.si() == 983.2, tolerance(1e-4));
    BOOST_TEST(coolant_properties(Coolant::water, degrees_celsius(5)).viscosity->si() == 1.519e-3, tolerance(0.04));
    BOOST_TEST(coolant_properties(Coolant::water, degrees_celsius(60)).conductivity->si() == 0.65, tolerance(0.005));
    BOOST_TEST(pg25(40).density.si() == 1009.9, tolerance(1e-4));
    BOOST_TEST(pg25(40).heat_capacity.si() == 3968.1, tolerance(1e-4));
    BOOST_TEST(pg25(20).viscosity->si() / coolant_properties(Coolant::water, degrees_celsius(20)).viscosity->si() == 2.4, tolerance(0.03));
    BOOST_TEST(!coolant_properties(Coolant::dielectric_oil, degrees_celsius(40)).viscosity);
}

BOOST_AUTO_TEST_CASE(what_lies_outside_the_fit_is_marked)
{
    BOOST_TEST(!pg25(20).is_extrapolated);
    BOOST_TEST(!pg25(60).is_extrapolated);
    BOOST_TEST(pg25(19.9).is_extrapolated);
    BOOST_TEST(pg25(70).is_extrapolated);
    BOOST_TEST(pg25(500).density.si() == pg25(100).density.si());
    BOOST_TEST(pg25(-300).viscosity->si() == pg25(0).viscosity->si());
}

// 1 kW at 10 K and 40 degC: water 1.447 L/min, PG25 1.497; the 115 kW of an NVL72 172 L/min.
BOOST_AUTO_TEST_CASE(flow_for_heat_and_rise)
{
    BOOST_TEST(litres(kilowatts(1), 10, coolant_properties(Coolant::water, degrees_celsius(40))) == 1.447, tolerance(0.0005));
    BOOST_TEST(litres(kilowatts(1), 10, pg25(40)) == 1.497, tolerance(0.0005));
    BOOST_TEST(litres(kilowatts(115), 10, pg25(40)) == 172.0, tolerance(0.005));
    BOOST_TEST(litres(kilowatts(1), 5, pg25(40)) == 2 * litres(kilowatts(1), 10, pg25(40)), tolerance(1e-12));
    const double oil = litres(kilowatts(1), 10, coolant_properties(Coolant::dielectric_oil, degrees_celsius(40)));
    BOOST_TEST(oil / litres(kilowatts(1), 10, coolant_properties(Coolant::water, degrees_celsius(40))) == 2.3, tolerance(0.02));
}

BOOST_AUTO_TEST_CASE(a_turbulent_circuit_follows_blasius)
{
    const SystemCurve curve{.flow = litres_per_minute(1.5), .drop = kilopascals(120), .coolant = pg25(40), .reynolds = 1e4};
    BOOST_TEST(pressure_drop(curve, litres_per_minute(1.5), pg25(40)).value().si() == 120e3, tolerance(1e-12));
    BOOST_TEST(pressure_drop(curve, litres_per_minute(3), pg25(40)).value().si() == 120e3 * std::pow(2, 1.75), tolerance(1e-12));
    const double thickness = *pg25(20).viscosity / *pg25(40).viscosity;
    const double density = pg25(20).density / pg25(40).density;
    BOOST_TEST(pressure_drop(curve, litres_per_minute(1.5), pg25(20)).value().si() ==
                   120e3 * std::pow(thickness, 0.25) * std::pow(density, 0.75),
               tolerance(1e-12));
    BOOST_TEST(pressure_drop(curve, {}, pg25(40)).value().si() == 0.0);
}

// A circuit at Re 800 is laminar: the drop is in proportion to flow and viscosity.
BOOST_AUTO_TEST_CASE(a_laminar_circuit_follows_viscosity)
{
    const SystemCurve curve{.flow = litres_per_minute(1), .drop = kilopascals(10), .coolant = pg25(40), .reynolds = 800};
    BOOST_TEST(pressure_drop(curve, litres_per_minute(0.5), pg25(40)).value().si() == 5e3, tolerance(1e-12));
    BOOST_TEST(pressure_drop(curve, litres_per_minute(1), pg25(20)).value().si() ==
                   10e3 * double(*pg25(20).viscosity / *pg25(40).viscosity),
               tolerance(1e-12));
    const CoolantProperties oil = coolant_properties(Coolant::dielectric_oil, degrees_celsius(40));
    const SystemCurve tank{.flow = litres_per_minute(1), .drop = kilopascals(10), .coolant = oil, .reynolds = 800};
    BOOST_TEST(pressure_drop(tank, litres_per_minute(2), oil).value().si() >= 20e3);
}

BOOST_AUTO_TEST_CASE(more_flow_never_drops_less)
{
    const SystemCurve curve{.flow = litres_per_minute(1), .drop = kilopascals(100), .coolant = pg25(40), .reynolds = 3000};
    double before = 0;
    for (double flow = 0; flow < 5; flow += 0.01) {
        const double drop = pressure_drop(curve, litres_per_minute(flow), pg25(40)).value().si();
        BOOST_TEST(drop >= before);
        before = drop;
    }
}

// 1.5 L/min per kW at 240 kPa and 0.60: 1.0 % of the heat; 120 kPa half of it.
BOOST_AUTO_TEST_CASE(pump_power_of_a_kilowatt)
{
    BOOST_TEST(pump_power(litres_per_minute(1.5), kilopascals(240), 0.6).value().si() == 10.0, tolerance(1e-9));
    BOOST_TEST(pump_power(litres_per_minute(1.5), kilopascals(120), 0.6).value().si() == 5.0, tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(coolants_outside_their_domain_are_refused)
{
    BOOST_TEST(coolant_flow(kilowatts(1), kelvins(0), pg25(40)).error().what ==
               "coolant rise: 0 is not above 0; accepted a number above 0");
    BOOST_TEST(!coolant_flow(watts(-1), kelvins(10), pg25(40)));
    BOOST_TEST(!coolant_flow(watts(std::nan("")), kelvins(10), pg25(40)));
    BOOST_TEST(!pump_power(litres_per_minute(1), kilopascals(1), 0));
    BOOST_TEST(!pump_power(litres_per_minute(1), kilopascals(1), 1.1));
    BOOST_TEST(!pump_power(litres_per_minute(-1), kilopascals(1), 0.6));
    BOOST_TEST(!pressure_drop({}, litres_per_minute(1), pg25(40)));
    const SystemCurve curve{.flow = litres_per_minute(1), .drop = kilopascals(10), .coolant = pg25(40)};
    BOOST_TEST(!pressure_drop(curve, litres_per_minute(-1), pg25(40)));
}

BOOST_AUTO_TEST_CASE(coolants_have_slugs)
{
    for (const Coolant coolant : {Coolant::water, Coolant::pg25, Coolant::dielectric_oil})
        BOOST_TEST((find_coolant(slug(coolant)) == coolant));
    BOOST_TEST(!find_coolant("tea"));
}

BOOST_AUTO_TEST_SUITE_END()
