// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/cooling_plant.h"
#include "tests/engine/support/cooling_world.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

namespace {

CoolingYear year(std::string_view method, std::string_view city, CoolingConditions conditions = {}, const PlantPractice &practice = {})
{
    if (conditions.supply == Temperature())
        conditions.supply = test::usual_supply(test::cooling_method(method));
    return cooling_year(test::cooling_method(method), test::city(city), conditions, practice).value();
}

template<class Check>
void everywhere(const Check &check)
{
    for (const CoolingMethod &method : test::cooling_methods())
        for (const City &city : test::cities())
            BOOST_TEST_CONTEXT(method.slug << " in " << city.slug)
    check(method, city);
}

} // namespace

BOOST_AUTO_TEST_SUITE(cooling_plant)

BOOST_AUTO_TEST_CASE(parts_sum_up_to_pue)
{
    everywhere([](const CoolingMethod &method, const City &city) {
        const CoolingYear answer = cooling_year(method, city, {.supply = test::usual_supply(method)}).value();
        for (const PlantDraw &draw : {answer.annual, answer.design_hour}) {
            const PueParts &parts = draw.parts;
            const double sum = parts.distribution + parts.coolant_pumps + parts.room_fans + parts.facility_pumps + parts.rejection_fans +
                               parts.chiller + parts.lighting_and_other;
            BOOST_TEST(std::abs(draw.pue() - 1 - sum) < 1e-9);
            for (const double part : {parts.distribution, parts.coolant_pumps, parts.room_fans, parts.facility_pumps, parts.rejection_fans,
                                      parts.chiller, parts.lighting_and_other})
                BOOST_TEST(part >= 0);
        }
    });
}

BOOST_AUTO_TEST_CASE(every_supply_is_answered_and_warmer_supply_never_takes_more_chiller)
{
    everywhere([](const CoolingMethod &method, const City &city) {
        double annual = 10;
        double design = 10;
        for (double celsius = 5; celsius <= 70; celsius += 1) {
            const CoolingYear answer = cooling_year(method, city, {.supply = degrees_celsius(celsius)}).value();
            BOOST_TEST(std::isfinite(answer.annual.pue()));
            BOOST_TEST(std::isfinite(answer.design_hour.pue()));
            BOOST_TEST(answer.annual.wue() >= 0);
            BOOST_TEST(answer.annual.free_share >= 0);
            BOOST_TEST(answer.annual.free_share <= 1 + 1e-12);
            BOOST_TEST(answer.annual.warmest_supply.celsius() >= celsius - 1e-9);
            BOOST_TEST(answer.annual.parts.chiller <= annual + 1e-12);
            BOOST_TEST(answer.design_hour.parts.chiller <= design + 1e-12);
            annual = answer.annual.parts.chiller;
            design = answer.design_hour.parts.chiller;
        }
    });
}

BOOST_AUTO_TEST_CASE(the_design_hour_takes_at_least_the_year)
{
    everywhere([](const CoolingMethod &method, const City &city) {
        const CoolingYear answer = cooling_year(method, city, {.supply = test::usual_supply(method)}).value();
        BOOST_TEST(answer.design_hour.parts.chiller >= answer.annual.parts.chiller - 1e-12);
    });
}

// Coolant of 45 degC over a dry cooler of 5 K is free to 36 degC: everywhere but in Phoenix no more than the residual air needs a chiller.
BOOST_AUTO_TEST_CASE(warm_water_needs_no_chiller)
{
    CoolingMethod method = test::cooling_method("d2c-full-warm");
    method.liquid_share.si = 1;
    PlantPractice practice;
    practice.approaches.dry_cooler = kelvins(5);
    practice.lighting_and_other = 0;
    const CoolingConditions conditions{.supply = degrees_celsius(45), .distribution_loss = 0};
    const auto chiller = [&](std::string_view city) {
        return cooling_year(method, test::city(city), conditions, practice).value().design_hour.parts.chiller;
    };
    BOOST_TEST(chiller("ashburn-va") == 0.0);
    BOOST_TEST(chiller("chicago-il") == 0.0);
    BOOST_TEST(chiller("memphis-tn") == 0.0);
    BOOST_TEST(chiller("phoenix-az") > 0);
    BOOST_TEST(chiller("abu-dhabi-ae") > 0);
}

// ESIF: PUE 1.034 with a reuse factor of 0.1015 is an ERE of 0.929, 10.5 % of the heat.
BOOST_AUTO_TEST_CASE(reused_heat)
{
    BOOST_TEST(energy_reuse_effectiveness(1.034, 0.1015) == 0.929, tolerance(0.0005));
    const CoolingYear plain = year("d2c-chillerless-tower", "golden-co");
    const CoolingYear reused = year("d2c-chillerless-tower", "golden-co", {.heat_reuse = 0.5});
    BOOST_TEST(plain.ere() == plain.annual.pue());
    BOOST_TEST(reused.reused == 0.45, tolerance(1e-12));
    BOOST_TEST(reused.ere() == energy_reuse_effectiveness(reused.annual.pue(), reused.erf()), tolerance(1e-12));
    BOOST_TEST(reused.annual.wue() < plain.annual.wue());
}

// ESIF: towers alone, 12.8 cycles, no chiller: 1.42 L/kWh.
BOOST_AUTO_TEST_CASE(water_of_a_site_with_towers)
{
    PlantPractice practice;
    practice.tower.cycles = 12.8;
    practice.lighting_and_other = 0;
    const CoolingConditions conditions{.supply = degrees_celsius(24), .distribution_loss = 0};
    const CoolingYear esif = year("d2c-chillerless-tower", "golden-co", conditions, practice);
    BOOST_TEST(esif.annual.wue() == 1.42, tolerance(0.02));
    BOOST_TEST(esif.annual.parts.chiller == 0.0);
    const WaterParts &water = esif.annual.water;
    BOOST_TEST(water.drift + water.blowdown == water.evaporation / (12.8 - 1), tolerance(1e-12));
    BOOST_TEST(water.pads == 0.0);
    BOOST_TEST(water.total() == esif.annual.wue(), tolerance(1e-12));
    BOOST_TEST(year("d2c-hybrid-dry", "golden-co").annual.wue() == 0.0);
}

// Pads and towers both: a wetted intake of air, a chiller behind a tower.
BOOST_AUTO_TEST_CASE(water_by_parts)
{
    const CoolingYear wetted = year("air-adiabatic-wet", "phoenix-az");
    BOOST_TEST(wetted.annual.water.pads > 0);
    BOOST_TEST(wetted.design_hour.water.pads == 0.0); // too warm for any free cooling
    for (const PlantDraw &draw : {wetted.annual, wetted.design_hour}) {
        BOOST_TEST(draw.water.evaporation > draw.water.blowdown);
        BOOST_TEST(draw.water.drift > 0);
    }
    const WaterParts dry = year("d2c-hybrid-adiabatic", "phoenix-az").annual.water;
    BOOST_TEST(dry.pads > 0);
    BOOST_TEST(dry.evaporation == 0.0);
}

// 100,000 H100 in 12,500 nodes of 10.2 kW: between 126 and 148 MW in Memphis, 150 MW of service.
BOOST_AUTO_TEST_CASE(a_campus_of_a_hundred_thousand)
{
    constexpr double nodes = 12500;
    constexpr double node_power = 10.2e3;
    for (const std::string_view method : {"d2c-hybrid-tower", "d2c-hybrid-dry", "d2c-full-warm"}) {
        const double facility = nodes * node_power * year(method, "memphis-tn").annual.pue();
        BOOST_TEST(facility >= 126e6);
        BOOST_TEST(facility <= 148e6);
    }
}

BOOST_AUTO_TEST_CASE(without_a_chiller_the_supply_follows_the_weather)
{
    const CoolingYear hot = year("d2c-chillerless-tower", "singapore-sg", {.supply = degrees_celsius(24)});
    BOOST_TEST(hot.annual.beyond_share == 1.0);
    BOOST_TEST(hot.annual.free_share == 1.0);
    // Wet bulb 26.8 degC, tower 4.75 K, exchanger 2.25 K, distribution unit 4 K.
    BOOST_TEST(hot.design_hour.warmest_supply.celsius() == 37.8, tolerance(1e-9));
    const CoolingYear cool = year("d2c-chillerless-tower", "reykjavik-is", {.supply = degrees_celsius(24)});
    BOOST_TEST(cool.annual.beyond_share == 0.0);
    BOOST_TEST(cool.annual.warmest_supply.celsius() == 24.0, tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(liquid_takes_less_than_air)
{
    for (const City &city : test::cities())
        BOOST_TEST(year("d2c-full-warm", city.slug).annual.pue() < year("air-chiller-dry", city.slug).annual.pue());
}

BOOST_AUTO_TEST_CASE(thin_air_takes_more_fans)
{
    City high = test::city("johannesburg-za");
    City low = high;
    low.altitude.si = 0;
    const CoolingConditions conditions{.supply = degrees_celsius(22)};
    const CoolingMethod &method = test::cooling_method("air-dry-cooler-adiabatic");
    const PueParts above = cooling_year(method, high, conditions).value().annual.parts;
    const PueParts below = cooling_year(method, low, conditions).value().annual.parts;
    BOOST_TEST(above.room_fans / below.room_fans == 1 / (0.81 * 0.81), tolerance(0.01));
    BOOST_TEST(above.chiller > below.chiller);
}

BOOST_AUTO_TEST_CASE(a_smaller_rise_takes_more_pumping)
{
    const auto pumps = [](double rise) {
        return year("d2c-hybrid-dry", "ashburn-va", {.coolant_rise = kelvins(rise)}).annual.parts.coolant_pumps;
    };
    BOOST_TEST(pumps(10) == 0.87 * 0.005, tolerance(0.05));
    BOOST_TEST(pumps(5) / pumps(10) == std::pow(2, 2.75), tolerance(0.02));
}

BOOST_AUTO_TEST_CASE(part_load_slows_fans_and_keeps_lights)
{
    const PueParts full = year("air-chiller-dry", "ashburn-va").annual.parts;
    const PueParts half = year("air-chiller-dry", "ashburn-va", {.it_load_share = 0.5}).annual.parts;
    BOOST_TEST(half.lighting_and_other == 2 * full.lighting_and_other, tolerance(1e-12));
    BOOST_TEST(half.room_fans < full.room_fans / 3);
    BOOST_TEST(half.facility_pumps < full.facility_pumps / 2);
}

BOOST_AUTO_TEST_CASE(conditions_outside_their_domain_are_refused)
{
    const CoolingMethod &method = test::cooling_method("d2c-hybrid-dry");
    const auto refused = [&](const CoolingConditions &conditions) { return !cooling_year(method, test::city("ashburn-va"), conditions); };
    BOOST_TEST(refused({.supply = degrees_celsius(-5)}));
    BOOST_TEST(refused({.supply = Temperature(std::nan(""))}));
    BOOST_TEST(refused({.supply = degrees_celsius(40), .coolant_rise = kelvins(0)}));
    BOOST_TEST(refused({.supply = degrees_celsius(40), .it_load_share = 0}));
    BOOST_TEST(refused({.supply = degrees_celsius(40), .distribution_loss = -0.1}));
    BOOST_TEST(refused({.supply = degrees_celsius(40), .heat_reuse = 1.1}));
}

BOOST_AUTO_TEST_SUITE_END()
