// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/climate.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

BulbFigures figures_of(const Figure &mean, const Figure &design, const std::vector<ThresholdHours> &thresholds)
{
    return {.mean = Temperature(mean.si), .design = Temperature(design.si), .thresholds = thresholds};
}

} // namespace

Expected<Climate> climate_of(const BulbFigures &dry_bulb, const BulbFigures &wet_bulb)
{
    auto dry = BulbDistribution::rebuilt(dry_bulb);
    if (!dry)
        return tl::unexpected(std::move(dry.error()));
    auto wet = BulbDistribution::rebuilt(wet_bulb);
    if (!wet)
        return tl::unexpected(std::move(wet.error()));
    Climate climate;
    for (std::size_t i = 0; i < climate_bins; ++i) {
        const double from = static_cast<double>(i) / climate_bins;
        const double to = static_cast<double>(i + 1) / climate_bins;
        const Temperature warm = dry->mean_between(from, to);
        climate.bins[i] = {warm, std::min(wet->mean_between(from, to), warm)};
    }
    climate.design = {dry_bulb.design, std::min(wet_bulb.design, dry_bulb.design)};
    climate.dry_bulb = std::move(*dry);
    climate.wet_bulb = std::move(*wet);
    return climate;
}

Expected<Climate> climate_of(const City &city)
{
    for (const Figure *figure : {&city.mean_dry_bulb, &city.design_dry_bulb, &city.mean_wet_bulb, &city.design_wet_bulb})
        if (!figure->is_known())
            return tl::unexpected(Problem{.what = "city: " + city.name +
                                                  " lacks a mean or a design temperature; accepted a city with both of "
                                                  "both bulbs",
                                          .parameter = "city",
                                          .value = city.slug,
                                          .accepted = "a city with mean and design temperatures of both bulbs"});
    BulbFigures dry = figures_of(city.mean_dry_bulb, city.design_dry_bulb, city.dry_bulb_hours);
    dry.has_hottest = city.hottest_hour.is_known();
    if (dry.has_hottest)
        dry.hottest = Temperature(city.hottest_hour.si);
    return climate_of(dry, figures_of(city.mean_wet_bulb, city.design_wet_bulb, city.wet_bulb_hours));
}

} // namespace ridgepoint::engine
