// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cooling/climate.h"
#include "engine/cooling/cooling_method.h"
#include "engine/problem.h"

namespace ridgepoint::engine {

/// How near heat exchangers come to what cools them, at full fans and at sea level. Middles of what is built.
struct Approaches {
    KelvinDifference dry_cooler = kelvins(6.5);       ///< over the dry bulb, 5 to 8 K
    KelvinDifference tower = kelvins(4.75);           ///< over the wet bulb, 2.8 to 6.7 K
    KelvinDifference tower_exchanger = kelvins(2.25); ///< between tower and facility water, 1.7 to 2.8 K
    double adiabatic_effectiveness = 0.8;             ///< of wetted pads, 0.7 to 0.9
};

/// Coldest water (or air, airside) that free cooling makes of the weather; without free cooling the dry bulb.
[[nodiscard]] Temperature available_supply(FreeCooling kind, const Weather &weather, const Approaches &approaches = {}) noexcept;

/// Warmest dry or wet bulb, whichever the kind goes by, in which it makes the supply alone. 45 degC with a distribution unit of 4 K over a
/// dry cooler of 5 K: 36 degC. Adiabatic kinds by their pads' dry bulb.
[[nodiscard]] Temperature warmest_free_bulb(FreeCooling kind, Temperature supply, const Approaches &approaches = {}) noexcept;

/// Share of the heat that free cooling takes, (T_return - T_available) / (T_return - T_supply), 0 to 1. T_return > T_supply.
[[nodiscard]] double free_cooling_share(Temperature available, Temperature supply, Temperature return_temperature) noexcept;

/// Fan power over its power at full speed: the cube, speed at least 0.2.
[[nodiscard]] double fan_power_share(double speed) noexcept;

/// Speed of fans, 0 to 1, whose exchanger gives `heat_share` of its design heat at the driving difference at hand; needs
/// `full_difference` at full speed and full heat. 1 where nothing drives.
[[nodiscard]] double fan_speed(KelvinDifference full_difference, KelvinDifference difference, double heat_share) noexcept;

/// Carnot's COP between the two, COP = fraction T_e / (T_c - T_e), lift at least 8 K, at most 15. fraction 0.45 to 0.55 of air-cooled
/// chillers, 0.55 to 0.65 of centrifugal ones.
[[nodiscard]] double chiller_cop(double carnot_fraction, Temperature evaporating, Temperature condensing) noexcept;

/// Power of a chiller at a part of its capacity over that at full, at equal temperatures: 0.033 + 0.685 x + 0.282 x^2; below x = 0.05 it
/// cycles and the power is in proportion. Source: EnergyPlus, test curves of Chiller:Electric:EIR.
[[nodiscard]] double chiller_power_share(double part_load) noexcept;

/// COP of a heat pump, fraction T_c / (T_c - T_e); fraction 0.5 to 0.55. Refuses a condenser that is not above the evaporator and a
/// fraction outside 0 to 1.
[[nodiscard]] Expected<double> heat_pump_cop(double carnot_fraction, Temperature evaporating, Temperature condensing);

/// The fraction of Carnot that a COP for heating means. Refusals as above, and a COP below 1.
[[nodiscard]] Expected<double> heat_pump_carnot_fraction(double cop, Temperature evaporating, Temperature condensing);

/// What a tower does with its water.
struct TowerPractice {
    double latent_share = 0.88;           ///< f_L of the heat leaves by evaporation, 0.75 to 0.95; calibrated on one site
    double cycles = 3;                    ///< of concentration, 3 to 15; the middle of the 2 to 4 that the US FEMP calls common
    double drift = 2e-5;                  ///< of the circulating water
    KelvinDifference range = kelvins(10); ///< of the circulating water
};

/// Where cooling water goes [L], per kWh of heat or of IT.
struct WaterParts {
    double evaporation = 0; ///< of a tower
    double drift = 0;       ///< droplets that a tower's air takes along
    double blowdown = 0;    ///< let off so that what the water carries does not thicken
    double pads = 0;        ///< evaporated from the wetted pads of dry coolers and air intakes

    [[nodiscard]] double total() const noexcept { return evaporation + drift + blowdown + pads; }

    WaterParts &operator+=(const WaterParts &other) noexcept;
    WaterParts &operator*=(double factor) noexcept;
};

[[nodiscard]] WaterParts operator*(double factor, WaterParts parts) noexcept;

/// Evaporation 3600 f_L / h_fg, drift d m_circ, blowdown E / (COC - 1) - drift, at least 0. Refuses shares outside 0 to 1, cycles that are
/// not above 1 and a range that is not above 0.
[[nodiscard]] Expected<WaterParts> tower_water(const TowerPractice &practice);

/// Water that pads evaporate [L] per kWh of heat into air that warms by `air_rise` when they cool it by `pad_drop`: m_air c_p dT / h_fg
/// with m_air = Q / (c_p air_rise), so that c_p falls out. air_rise > 0.
[[nodiscard]] double adiabatic_water(KelvinDifference pad_drop, KelvinDifference air_rise) noexcept;

} // namespace ridgepoint::engine
