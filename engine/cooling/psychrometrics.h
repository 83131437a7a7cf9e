// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"
#include "engine/quantity.h"
#include "engine/temperature.h"

namespace ridgepoint::engine {

/// Pressure of the standard atmosphere, 101325 Pa (1 - 2.2558e-5 z)^5.256. Refuses altitudes outside -500 to 11,000 m.
/// Source: ICAO standard atmosphere, troposphere.
[[nodiscard]] Expected<Pascal> air_pressure(Metre altitude);

/// Density of dry air, p / (287.05 T).
[[nodiscard]] KilogramPerCubicMetre air_density(Temperature temperature, Pascal pressure) noexcept;

/// Saturation over water, and over ice below 0 degC: Magnus, 611.2 Pa exp(17.62 t / (243.12 + t)), over ice 22.46 and 272.62. Good to 0.3 %
/// from -45 to 60 degC. Source: WMO-No. 8, "Guide to Instruments and Methods of Observation", annex 4.B.
[[nodiscard]] Pascal saturation_pressure(Temperature temperature) noexcept;

/// Water per dry air at a partial pressure of vapour, 0.62198 p_v / (p - p_v). p_v < p.
[[nodiscard]] double humidity_ratio(Pascal vapour, Pascal pressure) noexcept;

/// Water per dry air from both bulbs: the enthalpy balance of the wet bulb, never below 0. A wet bulb above the dry one counts as
/// saturated. Source: ASHRAE Handbook Fundamentals, psychrometrics, energy balance of the thermodynamic wet bulb.
[[nodiscard]] double humidity_ratio_of_bulbs(Temperature dry_bulb, Temperature wet_bulb, Pascal pressure) noexcept;

/// Temperature at which air of this humidity ratio condenses; -100 degC for dry air.
[[nodiscard]] Temperature dew_point(double humidity_ratio, Pascal pressure) noexcept;

/// Thermodynamic wet bulb of air of this humidity ratio, by bisection to 1e-6 K; the dry bulb itself when saturated.
[[nodiscard]] Temperature wet_bulb(Temperature dry_bulb, double humidity_ratio, Pascal pressure) noexcept;

/// Dry bulb behind a wetted pad: T_db - eps (T_db - T_wb), eps 0.7 to 0.9.
[[nodiscard]] constexpr Temperature adiabatic_dry_bulb(Temperature dry_bulb, Temperature wet_bulb, double effectiveness) noexcept
{
    return dry_bulb - effectiveness * (dry_bulb - wet_bulb);
}

} // namespace ridgepoint::engine
