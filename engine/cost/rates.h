// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/limits.h"
#include "engine/quantity.h"

namespace ridgepoint::engine {

/// A year of operation: 365 days.
inline constexpr double hours_per_year = 8760;

using DollarPerWatt = Quantity<Dimension{.second = 1, .joule = -1, .dollar = 1}>;
using DollarPerJoule = Quantity<Dimension{.joule = -1, .dollar = 1}>;

[[nodiscard]] constexpr Second hours(double n) noexcept { return Second(n * 3600); }
[[nodiscard]] constexpr Second weeks(double n) noexcept { return hours(n * 168); }
[[nodiscard]] constexpr Second years(double n) noexcept { return hours(n * hours_per_year); }
[[nodiscard]] constexpr DollarPerWatt dollars_per_kilowatt(double n) noexcept { return DollarPerWatt(n * 1e-3); }
[[nodiscard]] constexpr DollarPerJoule dollars_per_kilowatt_hour(double n) noexcept { return DollarPerJoule(n / 3.6e6); }
[[nodiscard]] constexpr DollarPerJoule dollars_per_megawatt_hour(double n) noexcept { return DollarPerJoule(n / 3.6e9); }
[[nodiscard]] constexpr double in_years(Second time) noexcept { return time / years(1); }
[[nodiscard]] constexpr double in_dollars_per_hour(DollarPerSecond rate) noexcept { return rate.si() * 3600; }
[[nodiscard]] constexpr double in_dollars_per_megawatt_hour(DollarPerJoule price) noexcept { return price.si() * 3.6e9; }

/// Private to site and cost: a price, a power or a time from 0 on, small enough that no product of a few leaves the range of a double.
[[nodiscard]] constexpr Limited amount(std::string_view name, double value) noexcept
{
    constexpr double largest = 1e18;
    return {.name = name, .value = value, .minimum = 0, .maximum = largest};
}

} // namespace ridgepoint::engine
