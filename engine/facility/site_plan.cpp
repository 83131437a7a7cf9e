// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facility/site_plan.h"

#include "engine/cooling/psychrometrics.h"
#include "engine/facility/facility_chapter.h"
#include "engine/inputs.h"
#include "engine/limits.h"
#include "engine/site/footprint.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr double joules_per_kilowatt_hour = 3.6e6;

std::optional<Problem> refuse(const SiteAssumptions &assumptions)
{
    constexpr double most_years = 20;
    return first_refusal({{.name = "campus_power",
                           .value = assumptions.campus_power.si(),
                           .minimum = SiteAssumptions::least_campus.si(),
                           .maximum = SiteAssumptions::most_campus.si()},
                          {.name = "power_factor", .value = assumptions.power_factor, .minimum = 0.1, .maximum = 1},
                          whole("spare_units", assumptions.spare_units, 0, 1000),
                          share("first_phase", assumptions.first_phase),
                          {.name = "years_to_full", .value = assumptions.years_to_full, .minimum = 0, .maximum = most_years},
                          share("contract_share", assumptions.contract_share)});
}

/// The number of full racks nearest to the assumed power at their nameplate, where the scenario sets none.
void put_campus(const SiteAssumptions &assumptions, Inputs &inputs, SitePlan &plan)
{
    if (!is_usable(inputs.accelerator->tdp))
        return;
    if (!inputs.is_user_set(ParameterId::racks)) {
        const Watt rack = inputs[ParameterId::accelerators_per_rack] * power_of_one(inputs, *inputs.accelerator, 1);
        const Parameter &row = parameter(ParameterId::racks);
        inputs[ParameterId::racks] = std::clamp(std::round(assumptions.campus_power / rack), row.minimum, row.maximum);
        inputs.is_set.set(static_cast<std::size_t>(ParameterId::racks));
        plan.is_assumed_campus = true;
    }
    plan.racks = inputs[ParameterId::racks];
    plan.accelerators = plan.racks * inputs[ParameterId::accelerators_per_rack];
}

/// With what the work draws.
Facility facility_at_work(const Inputs &inputs)
{
    const Needs needs = Needs::of({MetricId::forward_time});
    Answers answers;
    run_chapters(inputs, needs, answers);
    return facility_of(inputs, needs, answers);
}

double density_ratio_of(const City *city)
{
    if (city == nullptr || !city->altitude.is_known())
        return 1;
    const auto here = air_pressure(metres(city->altitude.si));
    const auto sea = air_pressure(metres(0));
    return here && sea ? *here / *sea : 1.0;
}

std::optional<double> carbon_rate_of(const SitePlan &plan, const Figure &intensity) noexcept
{
    return plan.mean_power && intensity.is_known() ? std::optional(carbon_rate(*plan.mean_power, intensity.si)) : std::nullopt;
}

void put_plant(const Generation &generation, const SitePlan &plan, double spare_units, SiteSupply &supply)
{
    supply.unit = usual_unit(generation);
    if (!plan.needed || !supply.unit.power.is_known() || !(plan.needed->si() > 0))
        return;
    PlantTask task;
    task.load = *plan.needed;
    task.unit_power = Watt(supply.unit.power.si);
    task.spare_units = spare_units;
    task.density_ratio = supply.unit.loses_power_with_altitude ? plan.density_ratio : 1.0;
    if (const auto plant = size_plant(task))
        supply.plant = *plant;
}

void put_grid(const SitePlan &plan, const GridRegion *region, double contract_share, SiteSupply &supply)
{
    if (region == nullptr)
        return;
    supply.items = grid_items(*region, usual_lead_times());
    supply.price = region->price;
    supply.carbon = region->carbon;
    if (const auto mixed = market_based_intensity(region->carbon.si, contract_share, 0); mixed && region->carbon.is_known())
        supply.carbon.si = *mixed;
    supply.carbon_rate = carbon_rate_of(plan, supply.carbon);
}

void put_own(const Generation &generation, const GridRegion *region, const SitePlan &plan, double spare_units, SiteSupply &supply)
{
    supply.items = supply_items(generation, region);
    supply.is_price_computed = !generation.cost.is_known();
    supply.price = generation_price(generation);
    supply.carbon = generation.carbon;
    supply.carbon_rate = carbon_rate_of(plan, supply.carbon);
    put_plant(generation, plan, spare_units, supply);
    if (plan.mean_power && generation.heat_rate.is_known() && generation.fuel != Fuel::none && supply.role == SupplyRole::firm)
        supply.fuel_heat = fuel_power(*plan.mean_power, generation.heat_rate.si);
}

SiteSupply supply_of(const Generation &generation, const Inputs &inputs, const SitePlan &plan, const SiteAssumptions &assumptions)
{
    SiteSupply supply;
    supply.slug = generation.slug;
    supply.name = generation.name;
    supply.role = role_of(generation);
    supply.fuel = generation.fuel;
    if (supply.role == SupplyRole::grid)
        put_grid(plan, inputs.region, assumptions.contract_share, supply);
    else
        put_own(generation, inputs.region, plan, assumptions.spare_units, supply);
    if (!supply.items.empty())
        if (auto schedule = schedule_power(supply.items))
            supply.schedule = *std::move(schedule);
    return supply;
}

/// Of the design hour, with everything at what it is built for: a connection must not depend on the work at hand.
std::optional<double> pue_at_rating(const Inputs &inputs)
{
    Inputs at_rating = inputs;
    at_rating[ParameterId::power_utilization] = 1;
    at_rating.is_set.set(static_cast<std::size_t>(ParameterId::power_utilization));
    Answers answers;
    const Facility facility = facility_of(at_rating, {}, answers);
    return facility.cooling ? std::optional(facility.cooling->design_hour.pue()) : std::nullopt;
}

void put_power(const Inputs &inputs, const Facility &facility, const SiteAssumptions &assumptions, SitePlan &plan)
{
    plan.density_ratio = density_ratio_of(inputs.city);
    plan.mean_power = facility.power();
    plan.peak_power = facility.peak_power();
    if (inputs[ParameterId::site_power_limit] > 0)
        plan.limit = Watt(inputs[ParameterId::site_power_limit]);
    if (!facility.equipment || !facility.cooling)
        return;
    plan.rack = facility.equipment->rated_rack;
    plan.nameplate = facility.equipment->rated_all;
    plan.pue_peak = pue_at_rating(inputs);
    if (!plan.pue_peak)
        return;
    SiteLoad load;
    load.it_peak = *plan.nameplate;
    load.pue_peak = *plan.pue_peak;
    load.reserve = inputs[ParameterId::grid_reserve];
    if (const auto real = connection_power(load))
        plan.needed = *real;
    load.power_factor = assumptions.power_factor;
    if (const auto apparent = connection_power(load))
        plan.apparent = *apparent;
}

void put_ramp(const SiteAssumptions &assumptions, SitePlan &plan)
{
    const SiteSupply *supply = plan.supply();
    if (!plan.needed || supply == nullptr)
        return;
    PowerRamp ramp;
    ramp.full = plan.limit ? std::min(*plan.limit, *plan.needed) : *plan.needed;
    const bool is_at_once = !(assumptions.years_to_full > 0);
    ramp.first = is_at_once ? ramp.full : assumptions.first_phase * ramp.full;
    if (!is_at_once)
        ramp.per_year = (ramp.full - ramp.first) / assumptions.years_to_full;
    plan.ramp = ramp;
    if (const auto rise = time_to_full_power(ramp); rise && supply->schedule.first_power)
        plan.full_power = *supply->schedule.first_power + *rise;
}

void put_water(const Inputs &inputs, const Facility &facility, SitePlan &plan)
{
    if (!facility.equipment || !facility.cooling)
        return;
    constexpr double cubic_metre = 1e-3;
    const double per_litre = cubic_metre * facility.equipment->all.si() / joules_per_kilowatt_hour;
    const PlantDraw &annual = facility.cooling->annual;
    SiteWater water;
    water.on_site = annual.wue() * per_litre;
    const bool is_us_grid =
        inputs.generation != nullptr && inputs.generation->is_grid() && inputs.region != nullptr && inputs.region->country == "US";
    if (const auto both = source_water(annual.wue(), annual.pue(), us_mean_grid_water); both && is_us_grid)
        water.at_plants = (*both - annual.wue()) * per_litre;
    plan.water = water;
}

/// Soonest with a certain date; of equals the one with less carbon.
std::optional<std::size_t> fastest_firm_of(const SitePlan &plan)
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < plan.supplies.size(); ++i) {
        const SiteSupply &supply = plan.supplies[i];
        if (i == plan.chosen || supply.role != SupplyRole::firm || !supply.schedule.first_power || supply.schedule.is_lower_bound() ||
            !supply.carbon.is_known())
            continue;
        const auto rank = [](const SiteSupply &other) { return std::pair(other.schedule.first_power->si(), other.carbon.si); };
        if (!best || rank(supply) < rank(plan.supplies[*best]))
            best = i;
    }
    return best;
}

void put_regions(const Catalog &catalog, const Inputs &inputs, SitePlan &plan)
{
    for (const GridRegion &region : catalog.grid_regions()) {
        if (&region == inputs.region)
            plan.region = plan.regions.size();
        plan.regions.push_back(
            {region.slug, region.name, region.country, region.queue, region.price, region.carbon, carbon_rate_of(plan, region.carbon)});
    }
}

} // namespace

std::optional<Watt> SitePlan::shortfall() const noexcept
{
    return limit && needed && *needed > *limit ? std::optional(*needed - *limit) : std::nullopt;
}

Expected<SitePlan> site_plan(const Catalog &catalog, const Scenario &scenario, const SiteAssumptions &assumptions)
{
    if (auto problem = refuse(assumptions))
        return tl::unexpected(std::move(*problem));
    auto inputs = resolve(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    SitePlan plan;
    put_campus(assumptions, *inputs, plan);
    const Facility facility = facility_at_work(*inputs);
    put_power(*inputs, facility, assumptions, plan);
    for (const Generation &generation : catalog.generations()) {
        if (&generation == inputs->generation)
            plan.chosen = plan.supplies.size();
        plan.supplies.push_back(supply_of(generation, *inputs, plan, assumptions));
    }
    plan.fastest_firm = fastest_firm_of(plan);
    put_regions(catalog, *inputs, plan);
    put_ramp(assumptions, plan);
    put_water(*inputs, facility, plan);
    return plan;
}

} // namespace ridgepoint::engine
