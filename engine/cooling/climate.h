// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cooling/bulb_distribution.h"
#include "engine/figure.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ridgepoint::engine {

/// Both bulbs at one time; the wet one is never above the dry one.
struct Weather {
    Temperature dry_bulb;
    Temperature wet_bulb;
};

constexpr std::size_t climate_bins = 96;

/// A year as equally long bins, coldest first, and the hour for which a plant is sized.
struct Climate {
    std::array<Weather, climate_bins> bins;
    Weather design; ///< 99.6 % of both bulbs at once
    BulbDistribution dry_bulb;
    BulbDistribution wet_bulb;
};

/// A place with its weather in figures and as a year rebuilt from them.
struct City {
    std::string slug;
    std::string name;
    std::string country;     ///< two letters
    std::string grid_region; ///< slug; empty where no region is known
    Figure altitude;         ///< [m]
    Figure design_dry_bulb;  ///< 99.6 % of the hours [K]
    Figure design_wet_bulb;
    Figure mean_dry_bulb;
    Figure mean_wet_bulb;
    std::vector<ThresholdHours> dry_bulb_hours;
    std::vector<ThresholdHours> wet_bulb_hours;
    Figure hottest_hour; ///< dry bulb [K]
    std::string note;
    Climate climate; ///< an estimate, whatever its figures are
};

/// Joins the bulbs by rank: the hours with the warmest wet bulb are taken to be those with the warmest dry bulb, which is on the safe side
/// for everything that evaporates in the hottest hours. Where the ranks cross, mostly in frost, the wet bulb is lowered to the dry one.
/// Refuses what `BulbDistribution::rebuilt` refuses.
[[nodiscard]] Expected<Climate> climate_of(const BulbFigures &dry_bulb, const BulbFigures &wet_bulb);

/// The same from the figures of a city. Refuses a city without one of the four temperatures.
[[nodiscard]] Expected<Climate> climate_of(const City &city);

} // namespace ridgepoint::engine
