// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/rates.h"
#include "engine/problem.h"

namespace ridgepoint::engine {

/// Heat of a million British thermal units per megawatt-hour, as heat rates are published [J/J].
inline constexpr double mmbtu_per_megawatt_hour = 1055.05585262e6 / 3.6e9;

/// Generators on the site.
struct PlantTask {
    Watt load{};              ///< that must be carried, > 0
    Watt unit_power{};        ///< of one generator at sea level, > 0
    double spare_units = 1;   ///< r of N + r, whole, 0 .. 1000
    double density_ratio = 1; ///< density of the air / that at sea level, 0.3 .. 1.2
};

struct OnSitePlant {
    double needed_units = 0;    ///< N, whole
    double installed_units = 0; ///< N + r
    Watt unit_power{};          ///< at the site's altitude
    Watt installed_power{};     ///< at sea level: what is bought
    double load_factor = 0;     ///< load / what is installed, at the site's altitude
    double redundancy = 1;      ///< (N + r) / N
};

/// N = ceil(load / derated unit). Output falls with the density of the air, as that of gas turbines does. Refuses what lies outside the
/// ranges above, and more than 10^6 units.
[[nodiscard]] Expected<OnSitePlant> size_plant(const PlantTask &task);

/// P h: heat of the fuel, higher heating value, for a load at a heat rate h [J/J].
[[nodiscard]] constexpr Watt fuel_power(Watt load, double heat_rate) noexcept { return load * heat_rate; }

/// Heat of the fuel in MMBtu per hour.
[[nodiscard]] constexpr double mmbtu_per_hour(Watt fuel) noexcept { return fuel / megawatts(1) / mmbtu_per_megawatt_hour; }

/// Volume of natural gas for this heat, cubic feet per day at 1038 Btu each. 1 GW at 6.2 MMBtu/MWh: 143 million.
/// Source: US Energy Information Administration, mean heat content of natural gas delivered to consumers, 2022 and 2023.
[[nodiscard]] double gas_cubic_feet_per_day(Watt fuel) noexcept;

/// 53.06 kg CO2 per MMBtu of natural gas times the heat rate [J/J]: g/kWh. 6.2 MMBtu/MWh: 329. Only for gas that is burned, without
/// capture. Source: US Environmental Protection Agency, 40 CFR part 98, table C-1.
[[nodiscard]] double gas_carbon_intensity(double heat_rate) noexcept;

} // namespace ridgepoint::engine
