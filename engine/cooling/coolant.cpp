// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/coolant.h"

#include "engine/find_slug.h"
#include "engine/limits.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr std::array<std::string_view, 3> slugs = {"water", "pg25", "dielectric-oil"};

CoolantProperties water(double t) noexcept
{
    return {.density = KilogramPerCubicMetre(1001.2 - 0.075 * t - 0.00375 * t * t),
            .heat_capacity = JoulePerKilogramKelvin(4180),
            .viscosity = PascalSecond(1e-3 * std::exp(0.5232 - 0.028385 * t + 0.00011625 * t * t)),
            .conductivity = WattPerMetreKelvin(0.575 + 0.00125 * t)};
}

CoolantProperties pg25(double t) noexcept
{
    return {.density = KilogramPerCubicMetre(1026.6 - 0.3125 * t - 0.002625 * t * t),
            .heat_capacity = JoulePerKilogramKelvin(3872.9 + 2.38 * t),
            .viscosity = PascalSecond(1e-3 * std::exp(1.645 - 0.04153 * t + 0.000199 * t * t)),
            .conductivity = WattPerMetreKelvin(0.4505 + 0.000875 * t)};
}

CoolantProperties oil() noexcept { return {.density = KilogramPerCubicMetre(825), .heat_capacity = JoulePerKilogramKelvin(2200)}; }

double friction_factor(double reynolds) noexcept { return std::max(64 / reynolds, 0.316 * std::pow(reynolds, -0.25)); }

} // namespace

std::string_view slug(Coolant coolant) noexcept { return slugs[static_cast<std::size_t>(coolant)]; }

std::optional<Coolant> find_coolant(std::string_view slug) noexcept { return find_slug<Coolant>(slugs, slug); }

CoolantProperties coolant_properties(Coolant coolant, Temperature temperature) noexcept
{
    const double t = std::clamp(temperature.celsius(), 0.0, 100.0);
    CoolantProperties properties = coolant == Coolant::water ? water(t) : coolant == Coolant::pg25 ? pg25(t) : oil();
    properties.is_extrapolated = !(temperature >= degrees_celsius(20) && temperature <= degrees_celsius(60));
    return properties;
}

Quantity<Dimension{.joule = 1, .kelvin_difference = -1, .metre = -3}> volumetric_heat_capacity(const CoolantProperties &properties) noexcept
{
    return properties.density * properties.heat_capacity;
}

Expected<CubicMetrePerSecond> coolant_flow(Watt heat, KelvinDifference rise, const CoolantProperties &properties)
{
    if (auto problem = first_refusal({not_negative("heat", heat.si()), positive("coolant rise", rise.si())}))
        return tl::unexpected(std::move(*problem));
    return heat / (volumetric_heat_capacity(properties) * rise);
}

Expected<Pascal> pressure_drop(const SystemCurve &curve, CubicMetrePerSecond flow, const CoolantProperties &coolant)
{
    if (auto problem = first_refusal({not_negative("flow", flow.si()), positive("flow of the system curve", curve.flow.si()),
                                      not_negative("drop of the system curve", curve.drop.si()),
                                      positive("Reynolds number of the system curve", curve.reynolds)}))
        return tl::unexpected(std::move(*problem));
    if (!(flow.si() > 0))
        return Pascal();
    const double speed = flow / curve.flow;
    const double density = coolant.density / curve.coolant.density;
    const double thickness = coolant.viscosity && curve.coolant.viscosity ? *coolant.viscosity / *curve.coolant.viscosity : density;
    const double reynolds = curve.reynolds * speed * density / thickness;
    return curve.drop * (friction_factor(reynolds) / friction_factor(curve.reynolds) * density * speed * speed);
}

Expected<Watt> pump_power(CubicMetrePerSecond flow, Pascal drop, double efficiency)
{
    if (auto problem = first_refusal(
            {not_negative("flow", flow.si()), not_negative("pressure drop", drop.si()), positive("pump efficiency", efficiency, 1)}))
        return tl::unexpected(std::move(*problem));
    return flow * drop / efficiency;
}

} // namespace ridgepoint::engine
