// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/psychrometrics.h"

#include "engine/limits.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr double water_to_air = 0.62198; ///< ratio of molar masses

struct Magnus {
    double slope;
    double offset;
};
constexpr double magnus_base = 611.2; ///< Pa
constexpr Magnus over_water = {17.62, 243.12};
constexpr Magnus over_ice = {22.46, 272.62};

constexpr double coldest_celsius = -100; ///< keeps the formula off its pole

} // namespace

Expected<Pascal> air_pressure(Metre altitude)
{
    constexpr double lowest = -500;
    constexpr double tropopause = 11000;
    const Limited limit{.name = "altitude", .value = altitude.si(), .minimum = lowest, .maximum = tropopause};
    if (auto problem = first_refusal({limit}))
        return tl::unexpected(std::move(*problem));
    return pascals(101325 * std::pow(1 - 2.2558e-5 * altitude.si(), 5.256));
}

KilogramPerCubicMetre air_density(Temperature temperature, Pascal pressure) noexcept
{
    constexpr double gas_constant = 287.05; // J/(kg K), dry air
    return KilogramPerCubicMetre(pressure.si() / (gas_constant * temperature.si()));
}

Pascal saturation_pressure(Temperature temperature) noexcept
{
    const double t = std::max(temperature.celsius(), coldest_celsius);
    const Magnus &magnus = t < 0 ? over_ice : over_water;
    return pascals(magnus_base * std::exp(magnus.slope * t / (magnus.offset + t)));
}

double humidity_ratio(Pascal vapour, Pascal pressure) noexcept { return water_to_air * vapour.si() / (pressure.si() - vapour.si()); }

double humidity_ratio_of_bulbs(Temperature dry_bulb, Temperature wet_bulb, Pascal pressure) noexcept
{
    const double wet = std::min(wet_bulb, dry_bulb).celsius();
    const double dry = dry_bulb.celsius();
    const double saturated = humidity_ratio(saturation_pressure(degrees_celsius(wet)), pressure);
    // kJ/kg: evaporation at 0 degC, heat capacities of dry air, vapour and liquid.
    const double ratio = ((2501 - 2.326 * wet) * saturated - 1.006 * (dry - wet)) / (2501 + 1.86 * dry - 4.186 * wet);
    return std::max(ratio, 0.0);
}

Temperature dew_point(double humidity_ratio, Pascal pressure) noexcept
{
    if (!(humidity_ratio > 0))
        return degrees_celsius(coldest_celsius);
    const double vapour = pressure.si() * humidity_ratio / (water_to_air + humidity_ratio);
    const double logarithm = std::log(vapour / magnus_base);
    const Magnus &magnus = logarithm < 0 ? over_ice : over_water;
    return degrees_celsius(std::max(magnus.offset * logarithm / (magnus.slope - logarithm), coldest_celsius));
}

Temperature wet_bulb(Temperature dry_bulb, double humidity_ratio, Pascal pressure) noexcept
{
    Temperature low = std::min(dew_point(humidity_ratio, pressure), dry_bulb);
    Temperature high = dry_bulb;
    constexpr KelvinDifference close = kelvins(1e-6);
    while (high - low > close) {
        const Temperature middle = low + (high - low) / 2;
        (humidity_ratio_of_bulbs(dry_bulb, middle, pressure) < humidity_ratio ? low : high) = middle;
    }
    return high;
}

} // namespace ridgepoint::engine
