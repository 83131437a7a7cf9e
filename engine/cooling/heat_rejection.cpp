// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/heat_rejection.h"

#include "engine/cooling/psychrometrics.h"
#include "engine/limits.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

constexpr double joules_per_kwh = 3.6e6;
constexpr double evaporation_heat = 2.430e6; // J/kg at about 30 degC
constexpr double water_heat_capacity = 4186; // J/(kg K)
constexpr double lowest_speed = 0.2;         // fans of variable speed
constexpr KelvinDifference least_lift = kelvins(8);
constexpr double highest_cop = 15;

std::optional<Problem> refuse(Temperature evaporating, Temperature condensing)
{
    return first_refusal(
        {positive("evaporating temperature", evaporating.si()), positive("temperature lift", (condensing - evaporating).si())});
}

} // namespace

Temperature available_supply(FreeCooling kind, const Weather &weather, const Approaches &approaches) noexcept
{
    switch (kind) {
    case FreeCooling::adiabatic_airside:
        return adiabatic_dry_bulb(weather.dry_bulb, weather.wet_bulb, approaches.adiabatic_effectiveness);
    case FreeCooling::dry_cooler:
        return weather.dry_bulb + approaches.dry_cooler;
    case FreeCooling::adiabatic_dry_cooler:
        return adiabatic_dry_bulb(weather.dry_bulb, weather.wet_bulb, approaches.adiabatic_effectiveness) + approaches.dry_cooler;
    case FreeCooling::tower:
        return weather.wet_bulb + approaches.tower + approaches.tower_exchanger;
    case FreeCooling::none:
    case FreeCooling::airside:
        break;
    }
    return weather.dry_bulb;
}

Temperature warmest_free_bulb(FreeCooling kind, Temperature supply, const Approaches &approaches) noexcept
{
    const Weather equal{supply, supply};
    return supply - (available_supply(kind, equal, approaches) - supply);
}

double free_cooling_share(Temperature available, Temperature supply, Temperature return_temperature) noexcept
{
    return std::clamp<double>((return_temperature - available) / (return_temperature - supply), 0.0, 1.0);
}

double fan_power_share(double speed) noexcept
{
    const double turning = std::clamp(speed, lowest_speed, 1.0);
    return turning * turning * turning;
}

double fan_speed(KelvinDifference full_difference, KelvinDifference difference, double heat_share) noexcept
{
    if (!(difference.si() > 0))
        return 1;
    return std::clamp<double>(heat_share * (full_difference / difference), 0.0, 1.0);
}

double chiller_cop(double carnot_fraction, Temperature evaporating, Temperature condensing) noexcept
{
    const KelvinDifference lift = std::max(condensing - evaporating, least_lift);
    return std::min(carnot_fraction * evaporating.si() / lift.si(), highest_cop);
}

double chiller_power_share(double part_load) noexcept
{
    constexpr double least = 0.05;
    const double running = std::clamp(part_load, least, 1.0);
    const double power = 0.033 + 0.685 * running + 0.282 * running * running;
    return part_load < least ? power * std::max(part_load, 0.0) / least : power;
}

Expected<double> heat_pump_cop(double carnot_fraction, Temperature evaporating, Temperature condensing)
{
    if (auto problem = refuse(evaporating, condensing))
        return tl::unexpected(std::move(*problem));
    if (auto problem = first_refusal({positive("Carnot fraction", carnot_fraction, 1)}))
        return tl::unexpected(std::move(*problem));
    return carnot_fraction * condensing.si() / (condensing - evaporating).si();
}

Expected<double> heat_pump_carnot_fraction(double cop, Temperature evaporating, Temperature condensing)
{
    if (auto problem = refuse(evaporating, condensing))
        return tl::unexpected(std::move(*problem));
    if (auto problem = first_refusal({{.name = "COP", .value = cop, .minimum = 1}}))
        return tl::unexpected(std::move(*problem));
    return cop * (condensing - evaporating).si() / condensing.si();
}

Expected<WaterParts> tower_water(const TowerPractice &practice)
{
    const Limited cycles{.name = "cycles of concentration", .value = practice.cycles, .minimum = 1, .is_above_minimum = true};
    if (auto problem = first_refusal(
            {share("latent share", practice.latent_share), share("drift", practice.drift), cycles, positive("range", practice.range.si())}))
        return tl::unexpected(std::move(*problem));
    const double evaporation = practice.latent_share * joules_per_kwh / evaporation_heat;
    const double drift = practice.drift * joules_per_kwh / (water_heat_capacity * practice.range.si());
    return WaterParts{
        .evaporation = evaporation, .drift = drift, .blowdown = std::max(evaporation / (practice.cycles - 1) - drift, 0.0), .pads = 0};
}

WaterParts &WaterParts::operator+=(const WaterParts &other) noexcept
{
    evaporation += other.evaporation;
    drift += other.drift;
    blowdown += other.blowdown;
    pads += other.pads;
    return *this;
}

WaterParts &WaterParts::operator*=(double factor) noexcept
{
    for (double *part : {&evaporation, &drift, &blowdown, &pads})
        *part *= factor;
    return *this;
}

WaterParts operator*(double factor, WaterParts parts) noexcept { return parts *= factor; }

double adiabatic_water(KelvinDifference pad_drop, KelvinDifference air_rise) noexcept
{
    return joules_per_kwh / evaporation_heat * (pad_drop / air_rise);
}

} // namespace ridgepoint::engine
