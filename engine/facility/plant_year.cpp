// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facility/plant_year.h"

#include "engine/facility/facility_chapter.h"
#include "engine/refusal.h"
#include "engine/site/footprint.h"

#include <algorithm>

namespace ridgepoint::engine {

using P = ParameterId;

std::optional<double> PlantYear::source_wue() const
{
    if (!grid_water)
        return std::nullopt;
    const auto water = source_water(year.annual.wue(), year.annual.pue(), *grid_water);
    return water ? std::optional(*water) : std::nullopt;
}

std::optional<double> grid_water_of(const Inputs &inputs) noexcept
{
    const bool is_grid = inputs.generation != nullptr && inputs.generation->is_grid();
    return is_grid && inputs.region != nullptr && inputs.region->country == "US" ? std::optional(us_mean_grid_water) : std::nullopt;
}

Expected<PlantYear> plant_year(const Catalog &catalog, const Scenario &scenario)
{
    const auto inputs = resolve(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    const auto facility = facility_of(catalog, scenario);
    if (!facility)
        return tl::unexpected(facility.error());
    if (!facility->equipment)
        return tl::unexpected(refusal(parameter(P::accelerator), inputs->accelerator->slug, "has no rated power on record",
                                      "an accelerator whose power is known"));
    if (inputs->cooling == nullptr || inputs->city == nullptr)
        return tl::unexpected(refusal(parameter(P::cooling_method), {}, "the database has no cooling methods or no cities", "both"));
    const CoolingConditions conditions = cooling_conditions(*inputs, *facility);
    const auto year = cooling_year(*inputs->cooling, *inputs->city, conditions);
    auto hours = cooling_hours(*inputs->cooling, *inputs->city, conditions);
    if (!year || !hours)
        return tl::unexpected(year ? hours.error() : year.error());
    return PlantYear{.method = inputs->cooling,
                     .city = inputs->city,
                     .conditions = conditions,
                     .year = *year,
                     .hours = *std::move(hours),
                     .grid_water = grid_water_of(*inputs)};
}

std::vector<SupplyAnswer> over_supply(const PlantYear &plant, Temperature lowest, Temperature highest, int points)
{
    std::vector<SupplyAnswer> answers;
    answers.reserve(static_cast<std::size_t>(points));
    CoolingConditions conditions = plant.conditions;
    for (int i = 0; i < points; ++i) {
        const double share = static_cast<double>(i) / (points - 1);
        conditions.supply = lowest + share * (highest - lowest);
        if (const auto year = cooling_year(*plant.method, *plant.city, conditions))
            answers.push_back({conditions.supply, *year});
    }
    return answers;
}

double hours_without_compressor(const std::vector<PlantDraw> &hours) noexcept
{
    if (hours.empty())
        return 0;
    const auto idle = std::ranges::count_if(hours, [](const PlantDraw &draw) { return !(draw.parts.chiller > 0); });
    return hours_per_year * static_cast<double>(idle) / static_cast<double>(hours.size());
}

} // namespace ridgepoint::engine
