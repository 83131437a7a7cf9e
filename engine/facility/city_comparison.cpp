// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facility/city_comparison.h"

#include "engine/facility/facility_chapter.h"
#include "engine/facility/plant_year.h"
#include "engine/refusal.h"
#include "engine/site/footprint.h"

namespace ridgepoint::engine {

namespace {

using P = ParameterId;

/// In force as far as it rests on a figure: the region's price, or the cost of the site's own plant.
std::optional<double> electricity_price(const Inputs &inputs)
{
    if (inputs.is_user_set(P::electricity_price))
        return inputs[P::electricity_price];
    const Figure figure = supply_price(inputs);
    return figure.is_known() ? std::optional(figure.si) : std::nullopt;
}

CityAnswer answer_of(const Inputs &inputs, const Facility &facility)
{
    const CoolingYear &year = *facility.cooling;
    CityAnswer answer;
    answer.city = inputs.city;
    answer.region = inputs.region;
    answer.is_on_grid = inputs.generation == nullptr || inputs.generation->is_grid();
    answer.accelerators = facility.equipment->accelerators;
    if (const auto hours = cooling_hours(*inputs.cooling, *inputs.city, cooling_conditions(inputs, facility)))
        answer.free_hours = hours_without_compressor(*hours);
    answer.free_share = year.annual.free_share;
    answer.pue = year.annual.pue();
    answer.pue_peak = year.design_hour.pue();
    answer.wue = year.annual.wue();
    if (const auto grid_water = grid_water_of(inputs))
        if (const auto water = source_water(answer.wue, answer.pue, *grid_water))
            answer.source_wue = *water;
    answer.carbon = facility.carbon_intensity;
    answer.price = electricity_price(inputs);
    if (answer.price)
        answer.energy_cost = (*facility.power() * years(1)).si() * *answer.price;
    if (facility.schedule && facility.schedule->first_power && !facility.schedule->is_lower_bound())
        answer.time_to_power = facility.schedule->first_power->si();
    return answer;
}

} // namespace

Expected<std::vector<CityAnswer>> compare_cities(const Catalog &catalog, const Scenario &scenario)
{
    auto inputs = resolve(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    Answers answers;
    const Needs needs = Needs::of({MetricId::forward_time, MetricId::time_to_power});
    run_chapters(*inputs, needs, answers);
    std::vector<CityAnswer> rows;
    rows.reserve(catalog.cities().size());
    for (const City &city : catalog.cities()) {
        inputs->city = &city;
        derive_facility(*inputs);
        const Facility facility = facility_of(*inputs, needs, answers);
        if (!facility.cooling)
            return tl::unexpected(refusal(parameter(P::accelerator), inputs->accelerator->slug, "has no rated power on record",
                                          "an accelerator whose power is known"));
        rows.push_back(answer_of(*inputs, facility));
    }
    return rows;
}

} // namespace ridgepoint::engine
