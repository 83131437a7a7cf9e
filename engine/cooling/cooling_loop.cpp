// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/cooling_loop.h"

#include "engine/cooling/psychrometrics.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

bool is_airside(FreeCooling kind) noexcept { return kind == FreeCooling::airside || kind == FreeCooling::adiabatic_airside; }
bool is_adiabatic(FreeCooling kind) noexcept { return kind == FreeCooling::adiabatic_airside || kind == FreeCooling::adiabatic_dry_cooler; }
bool is_dry(FreeCooling kind) noexcept { return kind == FreeCooling::dry_cooler || kind == FreeCooling::adiabatic_dry_cooler; }

/// Air as it reaches the cooler, and by how much pads cooled it.
struct Intake {
    Weather weather;
    KelvinDifference pad_drop;
};

Intake wetted(const CoolingLoop &loop, const Weather &weather, const Approaches &approaches) noexcept
{
    if (!is_adiabatic(loop.rejection.free_cooling))
        return {weather, {}};
    const Temperature enough = loop.supply - (is_dry(loop.rejection.free_cooling) ? approaches.dry_cooler : KelvinDifference());
    const Temperature coldest = adiabatic_dry_bulb(weather.dry_bulb, weather.wet_bulb, approaches.adiabatic_effectiveness);
    const Temperature intake = std::max(coldest, std::min(enough, weather.dry_bulb));
    return {{intake, weather.wet_bulb}, weather.dry_bulb - intake};
}

/// The kind with its pads already reckoned in.
FreeCooling behind_pads(FreeCooling kind) noexcept
{
    if (kind == FreeCooling::adiabatic_airside)
        return FreeCooling::airside;
    return kind == FreeCooling::adiabatic_dry_cooler ? FreeCooling::dry_cooler : kind;
}

/// Humid air is left outside; over 1 K to either side of the limit, as hours of one bin differ.
double admitted_share(const CoolingLoop &loop, Temperature wet_bulb) noexcept
{
    constexpr KelvinDifference spread = kelvins(1);
    return is_airside(loop.rejection.free_cooling) ? std::clamp<double>((loop.wet_bulb_limit + spread - wet_bulb) / (2 * spread), 0.0, 1.0)
                                                   : 1;
}

double chiller_power(const CoolingLoop &loop, double chilled_share, const Weather &weather, const PlantPractice &practice) noexcept
{
    if (loop.rejection.chiller == Chiller::none || !(chilled_share > 0))
        return 0;
    const bool is_water_cooled = loop.rejection.chiller == Chiller::water_cooled;
    const Temperature condensing =
        is_water_cooled ? weather.wet_bulb + practice.water_condenser : weather.dry_bulb + practice.air_condenser;
    const double cop = chiller_cop(is_water_cooled ? practice.water_cooled_carnot : practice.air_cooled_carnot,
                                   loop.chilled - practice.evaporator_approach, condensing);
    return loop.heat / loop.load_share * chiller_power_share(loop.load_share * chilled_share) / cop;
}

/// Fans of the dry cooler, in proportion to what it takes; slowed where it cools alone, else only as the load falls.
double dry_cooler_fans(const CoolingLoop &loop, const Weather &intake, double free_share, const Approaches &approaches,
                       const PlantPractice &practice) noexcept
{
    const KelvinDifference difference = loop.supply + loop.rise - intake.dry_bulb;
    const double speed = free_share < 1 ? loop.load_share : fan_speed(approaches.dry_cooler + loop.rise, difference, loop.load_share);
    return practice.dry_cooler_fans * loop.density_ratio * loop.heat / loop.load_share * fan_power_share(speed) * free_share;
}

/// Fans of a tower: slowed where it cools alone, else only as the load falls.
double tower_fans(const CoolingLoop &loop, const Weather &weather, double free_share, double tower_share,
                  const PlantPractice &practice) noexcept
{
    const bool is_alone = loop.rejection.free_cooling == FreeCooling::tower && !(free_share < 1);
    const KelvinDifference difference = loop.supply + loop.rise - practice.approaches.tower_exchanger - weather.wet_bulb;
    const double speed = is_alone ? fan_speed(practice.approaches.tower + loop.rise, difference, loop.load_share) : loop.load_share;
    return practice.tower_fans * loop.heat / loop.load_share * fan_power_share(speed) * tower_share;
}

} // namespace

LoopDraw loop_draw(const CoolingLoop &loop, const Weather &weather, const PlantPractice &practice) noexcept
{
    const FreeCooling kind = loop.rejection.free_cooling;
    const bool has_chiller = loop.rejection.chiller != Chiller::none;
    Approaches approaches = practice.approaches;
    if (is_dry(kind))
        approaches.dry_cooler = (approaches.dry_cooler + loop.rise) / loop.density_ratio - loop.rise;
    const Intake intake = wetted(loop, weather, approaches);
    const Temperature available = available_supply(behind_pads(kind), intake.weather, approaches);

    LoopDraw draw;
    draw.supply = has_chiller ? loop.supply : std::max(loop.supply, available);
    if (!has_chiller)
        draw.free_share = 1;
    else if (kind != FreeCooling::none)
        draw.free_share = free_cooling_share(available, loop.supply, loop.supply + loop.rise) * admitted_share(loop, weather.wet_bulb);
    const double chilled_share = 1 - draw.free_share;
    draw.chiller = chiller_power(loop, chilled_share, weather, practice);

    const bool has_tower = kind == FreeCooling::tower || loop.rejection.chiller == Chiller::water_cooled;
    const double tower_share = kind == FreeCooling::tower ? 1 : has_tower ? chilled_share : 0;
    if (is_dry(kind))
        draw.rejection_fans = dry_cooler_fans(loop, intake.weather, draw.free_share, approaches, practice);
    draw.rejection_fans += tower_fans(loop, weather, draw.free_share, tower_share, practice);
    const double water_circuit = loop.rejection.chiller == Chiller::direct_expansion ? 0 : is_airside(kind) ? chilled_share : 1;
    draw.pumps = loop.pumps * (water_circuit + tower_share);
    const KelvinDifference air_rise = loop.rise; // of the dry cooler's air too: its streams are balanced
    draw.water = (loop.heat * tower_share + (has_tower ? draw.chiller : 0)) * loop.tower_water;
    draw.water.pads = loop.heat * draw.free_share * adiabatic_water(intake.pad_drop, air_rise);
    return draw;
}

} // namespace ridgepoint::engine
