// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/cooling_plant.h"

#include "engine/cooling/cooling_loop.h"
#include "engine/cooling/psychrometrics.h"
#include "engine/limits.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace ridgepoint::engine {

namespace {

/// What does not follow the weather, and the loops that do.
struct Plant {
    CoolingLoop liquid; ///< heat 0 where the racks run on air alone
    CoolingLoop room;
    PueParts fixed;
    KelvinDifference above_liquid; ///< coolant over the liquid loop's water
    double reused = 0;
};

std::optional<Problem> refuse(const CoolingConditions &conditions)
{
    const Limited supply{.name = "supply temperature in degC", .value = conditions.supply.celsius(), .minimum = 0, .maximum = 100};
    const Limited rise{.name = "coolant rise", .value = conditions.coolant_rise.si(), .minimum = 1, .maximum = 100};
    return first_refusal({supply, rise, positive("IT load share", conditions.it_load_share, 1),
                          not_negative("distribution loss", conditions.distribution_loss), share("heat reuse", conditions.heat_reuse)});
}

/// Pump power over the heat that a circuit of this coolant carries at full load; the circuit is sized for its coolant at 40 degC.
Expected<double> pump_share(Coolant coolant, Temperature supply, KelvinDifference rise, const PlantPractice &practice)
{
    const Watt heat = kilowatts(1);
    SystemCurve curve{.drop = practice.circuit_drop, .coolant = coolant_properties(coolant, degrees_celsius(40))};
    curve.flow = heat / (volumetric_heat_capacity(curve.coolant) * practice.sized_rise);
    const CoolantProperties properties = coolant_properties(coolant, supply + rise / 2);
    const auto flow = coolant_flow(heat, rise, properties);
    if (!flow)
        return tl::unexpected(flow.error());
    return pressure_drop(curve, *flow, properties)
        .and_then([&](Pascal drop) { return pump_power(*flow, drop, practice.pump_efficiency); })
        .map([heat](Watt power) { return double(power / heat); });
}

/// Of a pump at a part of its flow, over that of the same heat at full flow: dp follows V^1.75, and pumps slow down to a fifth.
double pump_part_load(double load_share) noexcept
{
    constexpr double slowest = 0.2;
    constexpr double turbulent = 2.75;
    return std::pow(std::max(load_share, slowest), turbulent) / load_share;
}

Coolant coolant_in(const CoolingMethod &method, const CoolingConditions &conditions) noexcept
{
    if (method.family == CoolingFamily::rear_door)
        return Coolant::water;
    return method.family == CoolingFamily::immersion_1p ? Coolant::dielectric_oil : conditions.coolant;
}

double density_ratio_at(const City &city)
{
    const auto sea = air_pressure(metres(0));
    const auto here = air_pressure(metres(city.altitude.is_known() ? city.altitude.si : 0));
    return sea && here ? double(*here / *sea) : 1;
}

/// Wet bulb of room air at the limit of its dew point.
Temperature humid_limit(Temperature supply, const PlantPractice &practice)
{
    const Pascal pressure = air_pressure(metres(0)).value();
    const Temperature dew = std::min(practice.dew_point_limit, supply);
    return wet_bulb(supply, humidity_ratio(saturation_pressure(dew), pressure), pressure);
}

/// The loop of air at a supply temperature: outside air as it is, else water a coil's approach below.
CoolingLoop air_loop(const CoolingMethod &method, Temperature supply, KelvinDifference water_rise, const PlantPractice &practice)
{
    CoolingLoop loop;
    loop.rejection = method.rejection;
    loop.chilled = supply - practice.room_coil_approach;
    const FreeCooling kind = method.rejection.free_cooling;
    if (kind == FreeCooling::airside || kind == FreeCooling::adiabatic_airside) {
        loop.supply = supply;
        loop.rise = practice.room_air_rise;
        loop.wet_bulb_limit = humid_limit(supply, practice);
    } else {
        loop.supply = loop.chilled;
        loop.rise = water_rise;
    }
    return loop;
}

CoolingLoop liquid_loop(const CoolingMethod &method, const CoolingConditions &conditions, const PlantPractice &practice)
{
    CoolingLoop loop;
    loop.rejection = method.rejection;
    loop.supply = conditions.supply - practice.cdu_approach;
    loop.chilled = loop.supply;
    loop.rise = conditions.coolant_rise;
    return loop;
}

/// Heat of the loops and what does not follow the weather.
Expected<Plant> plant_of(const CoolingMethod &method, const City &city, const CoolingConditions &conditions, const PlantPractice &practice)
{
    const double captured = captured_share(method);
    const bool is_air = !(captured > 0);
    const double load = conditions.it_load_share;
    const double density = density_ratio_at(city);
    const auto coolant_pumps = pump_share(coolant_in(method, conditions), conditions.supply, conditions.coolant_rise, practice);
    const auto facility_pumps = pump_share(Coolant::water, conditions.supply, conditions.coolant_rise, practice);
    const auto water = tower_water(practice.tower);
    if (!coolant_pumps || !facility_pumps || !water)
        return tl::unexpected(!coolant_pumps ? coolant_pumps.error() : !facility_pumps ? facility_pumps.error() : water.error());

    Plant plant;
    plant.liquid = liquid_loop(method, conditions, practice);
    plant.room = air_loop(method, is_air ? conditions.supply : practice.room_supply, conditions.coolant_rise, practice);
    plant.above_liquid = is_air ? conditions.supply - plant.room.supply : practice.cdu_approach;
    plant.reused = conditions.heat_reuse * (is_air ? 1 : captured);

    PueParts &fixed = plant.fixed;
    fixed.distribution = conditions.distribution_loss;
    fixed.lighting_and_other = practice.lighting_and_other / load;
    // Boiling moves the fluid of a two-phase tank.
    if (method.family != CoolingFamily::immersion_2p)
        fixed.coolant_pumps = captured * *coolant_pumps * pump_part_load(load);
    const double room_heat = 1 - captured + fixed.distribution + fixed.lighting_and_other;
    // The same mass of thinner air is more volume, and takes power with the inverse square of the density.
    const double fans_at_load = fan_power_share(load) / load / (density * density);
    const double room_fans = practice.room_fans * room_heat * fans_at_load;
    fixed.room_fans = room_fans + (method.has_door_fans ? practice.door_fans * captured * fans_at_load : 0);

    plant.liquid.heat = is_air ? 0 : captured - plant.reused + fixed.coolant_pumps + fixed.room_fans - room_fans;
    plant.room.heat = room_heat + room_fans - (is_air ? plant.reused : 0);
    for (CoolingLoop *loop : {&plant.liquid, &plant.room}) {
        loop->load_share = load;
        loop->density_ratio = density;
        loop->pumps = loop->heat * *facility_pumps * pump_part_load(load);
        loop->tower_water = *water;
    }
    return plant;
}

PlantDraw draw_in(const Plant &plant, const Weather &weather, const PlantPractice &practice) noexcept
{
    const bool has_liquid = plant.liquid.heat > 0;
    const LoopDraw liquid = has_liquid ? loop_draw(plant.liquid, weather, practice) : LoopDraw();
    const LoopDraw room = loop_draw(plant.room, weather, practice);
    PlantDraw draw;
    draw.parts = plant.fixed;
    draw.parts.facility_pumps = liquid.pumps + room.pumps;
    draw.parts.rejection_fans = liquid.rejection_fans + room.rejection_fans;
    draw.parts.chiller = liquid.chiller + room.chiller;
    draw.water = liquid.water;
    draw.water += room.water;
    const double heat = plant.liquid.heat + plant.room.heat;
    draw.free_share = heat > 0 ? (plant.liquid.heat * liquid.free_share + plant.room.heat * room.free_share) / heat : 0;
    const Temperature wanted = has_liquid ? plant.liquid.supply : plant.room.supply;
    const Temperature comes = has_liquid ? liquid.supply : room.supply;
    draw.beyond_share = comes > wanted ? 1 : 0;
    draw.warmest_supply = comes + plant.above_liquid;
    return draw;
}

/// Of equally long times. What does not follow the weather stays as it is.
PlantDraw mean_over(const Plant &plant, std::span<const Weather> bins, const PlantPractice &practice) noexcept
{
    PlantDraw mean;
    mean.parts = plant.fixed;
    for (const Weather &weather : bins) {
        const PlantDraw draw = draw_in(plant, weather, practice);
        mean.parts.facility_pumps += draw.parts.facility_pumps;
        mean.parts.rejection_fans += draw.parts.rejection_fans;
        mean.parts.chiller += draw.parts.chiller;
        mean.water += draw.water;
        mean.free_share += draw.free_share;
        mean.beyond_share += draw.beyond_share;
        mean.warmest_supply = std::max(mean.warmest_supply, draw.warmest_supply);
    }
    const double count = static_cast<double>(bins.size());
    for (double *sum : {&mean.parts.facility_pumps, &mean.parts.rejection_fans, &mean.parts.chiller, &mean.free_share, &mean.beyond_share})
        *sum /= count;
    mean.water *= 1 / count;
    return mean;
}

} // namespace

Expected<CoolingYear> cooling_year(const CoolingMethod &method, const City &city, const CoolingConditions &conditions,
                                   const PlantPractice &practice)
{
    if (auto problem = refuse(conditions))
        return tl::unexpected(std::move(*problem));
    return plant_of(method, city, conditions, practice).map([&](const Plant &plant) {
        return CoolingYear{.annual = mean_over(plant, city.climate.bins, practice),
                           .design_hour = draw_in(plant, city.climate.design, practice),
                           .reused = plant.reused};
    });
}

Expected<std::vector<PlantDraw>> cooling_hours(const CoolingMethod &method, const City &city, const CoolingConditions &conditions,
                                               const PlantPractice &practice)
{
    if (auto problem = refuse(conditions))
        return tl::unexpected(std::move(*problem));
    return plant_of(method, city, conditions, practice).map([&](const Plant &plant) {
        std::vector<PlantDraw> hours;
        hours.reserve(city.climate.bins.size());
        for (const Weather &weather : city.climate.bins)
            hours.push_back(draw_in(plant, weather, practice));
        return hours;
    });
}

} // namespace ridgepoint::engine
