// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/levelised_cost.h"
#include "engine/site/on_site_plant.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

namespace {

/// F-frame gas turbine of the Annual Technology Baseline 2024 for base load.
PlantEconomics gas_turbine()
{
    PlantEconomics plant;
    plant.capex = dollars_per_kilowatt(1310);
    plant.heat_rate = 9.7 * mmbtu_per_megawatt_hour;
    plant.fuel_price = dollars_per_mmbtu(4);
    plant.capacity_factor = 0.85;
    return plant;
}

} // namespace

BOOST_AUTO_TEST_SUITE(on_site_plant)

// 95 MW on engines of 10 MW: ten, and two to spare.
BOOST_AUTO_TEST_CASE(units_and_spares)
{
    const OnSitePlant plant = size_plant({.load = megawatts(95), .unit_power = megawatts(10), .spare_units = 2}).value();
    BOOST_TEST(plant.needed_units == 10.0);
    BOOST_TEST(plant.installed_units == 12.0);
    BOOST_TEST(plant.redundancy == 1.2);
    BOOST_TEST(plant.load_factor == 95.0 / 120, tolerance(1e-12));
    BOOST_TEST(plant.installed_power.si() == 120e6);
}

BOOST_AUTO_TEST_CASE(rounding_adds_no_unit)
{
    for (int units = 1; units <= 1000; ++units)
        BOOST_TEST(size_plant({.load = watts(units * 0.1), .unit_power = watts(0.1)}).value().needed_units == units);
}

// Johannesburg, 0.81 of the air at sea level: 95 MW take twelve units instead of ten.
BOOST_AUTO_TEST_CASE(thin_air_takes_more_units)
{
    const OnSitePlant plant =
        size_plant({.load = megawatts(95), .unit_power = megawatts(10), .spare_units = 0, .density_ratio = 0.81}).value();
    BOOST_TEST(plant.unit_power.si() == 8.1e6, tolerance(1e-12));
    BOOST_TEST(plant.needed_units == 12.0);
    BOOST_TEST(plant.load_factor <= 1.0);
}

BOOST_AUTO_TEST_CASE(more_spares_are_never_less_power)
{
    double before = 0;
    for (int spares = 0; spares < 20; ++spares) {
        const OnSitePlant plant = size_plant({.load = megawatts(47), .unit_power = megawatts(5), .spare_units = double(spares)}).value();
        BOOST_TEST(plant.installed_power.si() > before);
        before = plant.installed_power.si();
    }
}

BOOST_AUTO_TEST_CASE(plants_outside_their_domain_are_refused)
{
    BOOST_TEST(size_plant({.load = watts(0), .unit_power = watts(1)}).error().what ==
               "load: 0 is not above 0; accepted a number above 0 to 1e+18");
    BOOST_TEST(!size_plant({.load = watts(1), .unit_power = watts(0)}));
    BOOST_TEST(!size_plant({.load = watts(1), .unit_power = watts(1), .spare_units = 0.5}));
    BOOST_TEST(!size_plant({.load = watts(1), .unit_power = watts(1), .density_ratio = 0}));
    BOOST_TEST(!size_plant({.load = megawatts(1e4), .unit_power = watts(1)}));
}

// 1 GW of combined cycle at 6.2 MMBtu/MWh burns 6200 MMBtu/h, 143 million cubic feet a day.
BOOST_AUTO_TEST_CASE(fuel_of_a_gigawatt)
{
    const Watt fuel = fuel_power(megawatts(1000), 6.2 * mmbtu_per_megawatt_hour);
    BOOST_TEST(mmbtu_per_hour(fuel) == 6200.0, tolerance(1e-12));
    BOOST_TEST(gas_cubic_feet_per_day(fuel) == 143e6, tolerance(0.005));
}

BOOST_AUTO_TEST_CASE(carbon_follows_the_heat_rate)
{
    BOOST_TEST(gas_carbon_intensity(6.2 * mmbtu_per_megawatt_hour) == 329.0, tolerance(1e-3));
    BOOST_TEST(gas_carbon_intensity(9.7 * mmbtu_per_megawatt_hour) == 515.0, tolerance(1e-3));
}

// 0.1019 x 1310 / 7.446 = 17.9, 9.7 x 4 = 38.8; with 25 USD/kW a year and 7 USD/MWh of operation the 67 of the table.
BOOST_AUTO_TEST_CASE(levelised_cost_of_a_gas_turbine)
{
    PlantEconomics plant = gas_turbine();
    LevelisedCost cost = levelised_cost(plant).value();
    BOOST_TEST(in_dollars_per_megawatt_hour(cost.capital) == 17.92, tolerance(1e-3));
    BOOST_TEST(in_dollars_per_megawatt_hour(cost.fuel) == 38.8, tolerance(1e-12));
    plant.fixed_yearly = dollars_per_kilowatt(25);
    plant.variable = dollars_per_megawatt_hour(7);
    cost = levelised_cost(plant).value();
    BOOST_TEST(in_dollars_per_megawatt_hour(cost.total()) == 67.0, tolerance(0.01));
    BOOST_TEST((cost.capital + cost.fixed + cost.variable + cost.fuel).si() == cost.total().si(), tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(idle_plants_are_dearer)
{
    PlantEconomics plant = gas_turbine();
    double before = 0;
    for (const double factor : {1.0, 0.85, 0.5, 0.1, 0.01}) {
        plant.capacity_factor = factor;
        BOOST_TEST(levelised_cost(plant).value().total().si() > before);
        before = levelised_cost(plant).value().total().si();
    }
    plant.capacity_factor = 0;
    BOOST_TEST(!levelised_cost(plant));
    plant = gas_turbine();
    plant.heat_rate = std::nan("");
    BOOST_TEST(!levelised_cost(plant));
}

BOOST_AUTO_TEST_SUITE_END()
