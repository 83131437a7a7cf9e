// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facility/plant_year.h"
#include "engine/site/footprint.h"
#include "tests/engine/support/cooling_world.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

namespace tt = boost::test_tools;

namespace ridgepoint::engine {

namespace {

PlantYear year_of(test::Settings settings)
{
    auto made = plant_year(test::hand_catalog(), test::scenario(settings));
    BOOST_REQUIRE(made.has_value());
    return *std::move(made);
}

} // namespace

BOOST_AUTO_TEST_SUITE(plant_years)

/// The bins of the climate sum up to the year, part by part, for every method and city.
BOOST_AUTO_TEST_CASE(the_year_is_the_mean_of_its_hours)
{
    for (const CoolingMethod &method : test::cooling_methods())
        for (const City &city : test::cities())
            BOOST_TEST_CONTEXT(method.slug << " in " << city.slug)
            {
                const CoolingConditions conditions{.supply = test::usual_supply(method)};
                const CoolingYear year = cooling_year(method, city, conditions).value();
                const std::vector<PlantDraw> hours = cooling_hours(method, city, conditions).value();
                BOOST_REQUIRE(hours.size() == climate_bins);
                PlantDraw mean;
                for (const PlantDraw &draw : hours) {
                    mean.parts.chiller += draw.parts.chiller / climate_bins;
                    mean.parts.rejection_fans += draw.parts.rejection_fans / climate_bins;
                    mean.parts.facility_pumps += draw.parts.facility_pumps / climate_bins;
                    mean.water += 1 / double(climate_bins) * draw.water;
                    mean.free_share += draw.free_share / climate_bins;
                    BOOST_TEST(draw.parts.room_fans == year.annual.parts.room_fans);
                }
                BOOST_TEST(std::abs(mean.parts.chiller - year.annual.parts.chiller) < 1e-12);
                BOOST_TEST(std::abs(mean.parts.rejection_fans - year.annual.parts.rejection_fans) < 1e-12);
                BOOST_TEST(std::abs(mean.parts.facility_pumps - year.annual.parts.facility_pumps) < 1e-12);
                BOOST_TEST(std::abs(mean.wue() - year.annual.wue()) < 1e-12);
                BOOST_TEST(std::abs(mean.free_share - year.annual.free_share) < 1e-12);
            }
}

BOOST_AUTO_TEST_CASE(hours_refuse_what_the_year_refuses)
{
    const CoolingConditions conditions{.supply = degrees_celsius(200)};
    BOOST_TEST(!cooling_hours(test::cooling_method("d2c-hybrid-dry"), test::city("ashburn-va"), conditions, PlantPractice()).has_value());
}

/// The plant is that of the scenario's metrics.
BOOST_AUTO_TEST_CASE(the_plant_is_the_facilitys)
{
    for (const char *method : {"d2c-hybrid-dry", "air-chiller-tower", "rdhx-active", "immersion-1p-tower"})
        for (const char *reuse : {"0", "0.5"}) {
            const auto scenario = test::scenario({{"cooling_method", method}, {"heat_reuse", reuse}, {"power_utilization", "0.6"}});
            const auto plant = plant_year(test::hand_catalog(), scenario);
            const auto facility = facility_of(test::hand_catalog(), scenario);
            BOOST_REQUIRE(plant.has_value() && facility.has_value() && facility->cooling.has_value());
            BOOST_TEST(plant->year.annual.pue() == facility->cooling->annual.pue());
            BOOST_TEST(plant->year.design_hour.pue() == facility->cooling->design_hour.pue());
            BOOST_TEST(plant->year.ere() == facility->cooling->ere());
        }
}

BOOST_AUTO_TEST_CASE(supply_runs_through_its_range)
{
    const PlantYear plant = year_of({{"supply_temperature", "30 degC"}, {"city", "phoenix-az"}});
    const auto answers = over_supply(plant, degrees_celsius(5), degrees_celsius(70), 66);
    BOOST_REQUIRE(answers.size() == 66u);
    BOOST_TEST(answers.front().supply.celsius() == 5, tt::tolerance(1e-9));
    BOOST_TEST(answers.back().supply.celsius() == 70, tt::tolerance(1e-9));
    BOOST_TEST(answers[25].year.annual.pue() == plant.year.annual.pue(), tt::tolerance(1e-9));
    for (std::size_t i = 1; i < answers.size(); ++i)
        BOOST_TEST(answers[i].year.annual.parts.chiller <= answers[i - 1].year.annual.parts.chiller + 1e-12);
}

/// A compressor that never runs leaves the whole year, one that always runs none of it.
BOOST_AUTO_TEST_CASE(free_hours)
{
    const PlantYear cold = year_of({{"cooling_method", "d2c-chillerless-tower"}, {"city", "helsinki-fi"}});
    BOOST_TEST(hours_without_compressor(cold.hours) == 8760, tt::tolerance(1e-12));
    const PlantYear always = year_of({{"cooling_method", "air-dx-crac"}, {"supply_temperature", "20 degC"}, {"city", "singapore-sg"}});
    BOOST_TEST(hours_without_compressor(always.hours) == 0);
    BOOST_TEST(hours_without_compressor({}) == 0);
}

/// WUE + PUE x EWIF, known of grids in the United States.
BOOST_AUTO_TEST_CASE(water_of_power_plants)
{
    const PlantYear plant = year_of({{"cooling_method", "d2c-hybrid-tower"}, {"city", "ashburn-va"}});
    BOOST_REQUIRE(plant.source_wue().has_value());
    BOOST_TEST(*plant.source_wue() == plant.year.annual.wue() + plant.year.annual.pue() * us_mean_grid_water, tt::tolerance(1e-12));
    BOOST_TEST(!year_of({{"generation", "gas-turbine-frame"}}).source_wue().has_value());
    BOOST_TEST(!year_of({{"city", "singapore-sg"}}).source_wue().has_value());
}

BOOST_AUTO_TEST_CASE(no_power_no_plant)
{
    const auto refused = plant_year(test::hand_catalog(), test::scenario({{"accelerator", "no-figures"}}));
    BOOST_REQUIRE(!refused.has_value());
    BOOST_TEST(refused.error().what ==
               "accelerator: no-figures has no rated power on record; accepted an accelerator whose power is known");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace ridgepoint::engine
