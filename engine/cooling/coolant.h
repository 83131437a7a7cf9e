// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"
#include "engine/quantity.h"
#include "engine/temperature.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace ridgepoint::engine {

enum class Coolant : std::uint8_t {
    water,
    pg25,          ///< 25 % propylene glycol by mass
    dielectric_oil ///< hydrocarbon of single-phase immersion
};
[[nodiscard]] std::string_view slug(Coolant coolant) noexcept; ///< "water", "pg25", "dielectric-oil"
[[nodiscard]] std::optional<Coolant> find_coolant(std::string_view slug) noexcept;

struct CoolantProperties {
    KilogramPerCubicMetre density;
    JoulePerKilogramKelvin heat_capacity;
    std::optional<PascalSecond> viscosity{}; ///< dynamic; not known of the oil
    std::optional<WattPerMetreKelvin> conductivity{};
    bool is_extrapolated = false; ///< the temperature is outside what the fit was made for, 20 to 60 degC
};

/// At 0 to 100 degC; beyond them those of the nearer end. Water: quadratics through its handbook values at 20, 40 and 60 degC, good to
/// 0.1 % in density and heat capacity, from 5 to 70 degC 4 % in viscosity. PG25: fits to the coefficients of Melinder, "Thermophysical
/// Properties of Aqueous Solutions Used as Secondary Working Fluids", 2007, as CoolProp has them; 0.1 %, 1 % in viscosity. Oil: middle of
/// what is on the market, an estimate.
[[nodiscard]] CoolantProperties coolant_properties(Coolant coolant, Temperature temperature) noexcept;

/// Heat that a volume takes up per kelvin, rho c_p [J/(m3 K)].
[[nodiscard]] Quantity<Dimension{.joule = 1, .kelvin_difference = -1, .metre = -3}>
volumetric_heat_capacity(const CoolantProperties &properties) noexcept;

/// V = Q / (rho c_p dT). Refuses heat below 0 and a rise that is not above 0.
[[nodiscard]] Expected<CubicMetrePerSecond> coolant_flow(Watt heat, KelvinDifference rise, const CoolantProperties &properties);

[[nodiscard]] constexpr double in_litres_per_minute(CubicMetrePerSecond flow) noexcept { return flow.si() * 60e3; }

/// One known point of a circuit.
struct SystemCurve {
    CubicMetrePerSecond flow{};
    Pascal drop{};
    CoolantProperties coolant{};
    double reynolds = 1e4; ///< in the passages that make most of the drop
};

/// Pressure drop of the circuit at another flow or temperature: f rho V^2 scaled from the known point, with f the larger of 64/Re (laminar)
/// and 0.316 Re^-0.25 (smooth and turbulent: V^1.75 mu^0.25), which meet at Re = 1187. A coolant of unknown viscosity keeps the curve's
/// Re/V. 0 without flow. Refuses flows below 0 and a curve without flow or Reynolds number.
/// Source: White, "Fluid Mechanics", sections 6.4 and 6.6 (Hagen-Poiseuille, Blasius).
[[nodiscard]] Expected<Pascal> pressure_drop(const SystemCurve &curve, CubicMetrePerSecond flow, const CoolantProperties &coolant);

/// V dp / eta, eta of pump, motor and drive together. Refuses flow and drop below 0 and an efficiency outside 0 to 1.
[[nodiscard]] Expected<Watt> pump_power(CubicMetrePerSecond flow, Pascal drop, double efficiency);

} // namespace ridgepoint::engine
