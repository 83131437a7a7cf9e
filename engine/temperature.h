// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/quantity.h"

#include <compare>

namespace ridgepoint::engine {

/// A point on the absolute scale. It takes and gives differences and is never added to another point. Holds kelvin.
class Temperature {
public:
    constexpr Temperature() noexcept = default;
    explicit constexpr Temperature(double kelvin) noexcept : m_kelvin(kelvin) {}

    [[nodiscard]] constexpr double si() const noexcept { return m_kelvin; }
    [[nodiscard]] constexpr double celsius() const noexcept { return m_kelvin - zero_celsius; }

    friend constexpr Temperature operator+(Temperature a, KelvinDifference b) noexcept { return Temperature(a.m_kelvin + b.si()); }
    friend constexpr Temperature operator-(Temperature a, KelvinDifference b) noexcept { return Temperature(a.m_kelvin - b.si()); }
    friend constexpr KelvinDifference operator-(Temperature a, Temperature b) noexcept { return KelvinDifference(a.m_kelvin - b.m_kelvin); }
    friend constexpr auto operator<=>(Temperature, Temperature) noexcept = default; // NOLINT(modernize-use-nullptr)

    static constexpr double zero_celsius = 273.15;

private:
    double m_kelvin = zero_celsius;
};

[[nodiscard]] constexpr Temperature degrees_celsius(double n) noexcept { return Temperature(n + Temperature::zero_celsius); }

} // namespace ridgepoint::engine
