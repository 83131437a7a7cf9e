// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/power/system_rating.h"

#include "engine/calibration/fit.h"

#include <cmath>

namespace ridgepoint::engine {

namespace {

SystemRating rating_of(const Catalog &catalog, const System &system)
{
    SystemRating rating{system, std::nullopt, {}};
    const Accelerator *accelerator = catalog.find_accelerator(system.accelerator);
    if (accelerator == nullptr || !accelerator->tdp.is_known())
        rating.unknown_reason = "The rated power of its accelerators is not known.";
    else if (!(system.count > 0))
        rating.unknown_reason = "The number of its accelerators is not stated.";
    else if (system.parts.empty())
        rating.unknown_reason = "What stands beside its accelerators is not known.";
    else
        rating.computed = node_power(system_design(system, Watt(accelerator->tdp.si)), {1, 1});
    return rating;
}

} // namespace

std::optional<double> SystemRating::difference() const noexcept
{
    if (!computed || !system.rated_power.is_known() || !(system.rated_power.si > 0))
        return std::nullopt;
    return computed->total().si() / system.rated_power.si - 1;
}

std::vector<SystemRating> rate_systems(const Catalog &catalog)
{
    std::vector<SystemRating> ratings;
    for (const System &system : catalog.systems())
        if (!system.accelerator.empty())
            ratings.push_back(rating_of(catalog, system));
    return ratings;
}

std::optional<double> median_rating_error(const std::vector<SystemRating> &ratings)
{
    std::vector<double> errors;
    for (const SystemRating &rating : ratings)
        if (const auto difference = rating.difference())
            errors.push_back(std::abs(*difference));
    return errors.empty() ? std::nullopt : std::optional(median(std::move(errors)));
}

} // namespace ridgepoint::engine
