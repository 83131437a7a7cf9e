// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/economics/hour_cost.h"

#include "engine/economics/vendor_cost.h"
#include "engine/facility/facility.h"
#include "engine/inputs.h"

namespace ridgepoint::engine {

namespace {

using P = ParameterId;

std::string gap_text(const Accelerator &accelerator, const Facility &facility)
{
    if (!facility.equipment)
        return accelerator.name + " has no rated power in the database.";
    if (!facility.cooling)
        return "The catalog has no cooling method or city to stand on.";
    return accelerator.name + " has no price in the database; set accelerator_price.";
}

HourCost hour_cost(const Catalog &catalog, const Scenario &scenario, const Accelerator &accelerator)
{
    HourCost cost;
    cost.accelerator = &accelerator;
    Scenario there = on_accelerator(catalog, scenario, accelerator);
    there.set(P::cost_basis, std::string("owned"));
    const auto inputs = resolve(catalog, there);
    const auto facility = inputs ? facility_of(catalog, there) : tl::unexpected(inputs.error());
    if (!facility) {
        cost.gap = facility.error().what;
        return cost;
    }
    cost.owned = facility->cost;
    cost.rent = accelerator_rent(*inputs);
    if (!cost.owned)
        cost.gap = gap_text(accelerator, *facility);
    return cost;
}

} // namespace

std::vector<HourCost> hour_costs(const Catalog &catalog, const Scenario &scenario, std::span<const Accelerator *const> accelerators)
{
    std::vector<HourCost> costs;
    for (const Accelerator *accelerator : accelerators)
        costs.push_back(hour_cost(catalog, scenario, *accelerator));
    return costs;
}

Expected<std::optional<SiteCapital>> site_capital(const Catalog &catalog, const Scenario &scenario)
{
    const auto inputs = resolve(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    const auto facility = facility_of(catalog, scenario);
    if (!facility)
        return tl::unexpected(facility.error());
    const auto price = accelerator_price(*inputs);
    if (!price || !facility->capital)
        return std::nullopt;
    SiteCapital capital;
    capital.count = facility->equipment->accelerators;
    capital.accelerators = capital.count * *price;
    const double with_systems = capital.accelerators * (*inputs)[P::system_price_factor];
    capital.systems = with_systems - capital.accelerators;
    capital.network = with_systems * ((*inputs)[P::network_price_factor] - 1);
    capital.building = (*inputs)[P::datacenter_cost] * facility->equipment->rated_all.si();
    return capital;
}

} // namespace ridgepoint::engine
