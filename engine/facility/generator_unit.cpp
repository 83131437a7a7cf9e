// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facility/generator_unit.h"

#include "engine/quantity.h"
#include "engine/site/levelised_cost.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ridgepoint::engine {

namespace {

struct UnitRow {
    std::string_view slug;
    double megawatts;
    Label label;
    bool is_turbine;
    std::string_view source;
};

constexpr std::string_view eia = "US EIA, capital cost and performance of utility-scale generation, 2020 (from memory)";

constexpr std::array rows = {
    UnitRow{"gas-turbine-frame", 237, Label::estimated, true, eia},
    UnitRow{"gas-turbine-aero", 42, Label::stated, true, "Boom Superpower: 29 units for 1.21 GW, order of December 2025"},
    UnitRow{"gas-recip", 18.8, Label::stated, false, "Wärtsilä 50SG: 42 engines for 790 MW, order of 2026"},
    UnitRow{"ccgt", 1083, Label::estimated, true, eia},
    UnitRow{"ccgt-ccs95", 377, Label::estimated, true, eia},
    UnitRow{"fuel-cell-sofc", 0.325, Label::estimated, false, "Bloom Energy Server (from memory)"},
    UnitRow{"smr", 300, Label::stated, false, "Darlington: four BWRX-300 for 1.2 GW"},
    UnitRow{"nuclear-large", 1117, Label::estimated, false, "AP1000 (from memory)"},
    UnitRow{"diesel-standby", 2.5, Label::stated, false, "Cummins DQKAN data sheet"},
};

} // namespace

SupplyRole role_of(const Generation &generation) noexcept
{
    const std::string_view slug = generation.slug;
    if (generation.is_grid())
        return SupplyRole::grid;
    if (slug.find("-ppa") != std::string_view::npos)
        return SupplyRole::contract;
    if (slug.starts_with("bess"))
        return SupplyRole::storage;
    return generation.fuel != Fuel::none || slug.starts_with("geothermal") ? SupplyRole::firm : SupplyRole::variable;
}

bool comes_through_grid(const Generation &generation) noexcept
{
    const SupplyRole role = role_of(generation);
    return role == SupplyRole::grid || role == SupplyRole::contract;
}

std::vector<PowerItem> supply_items(const Generation &generation, const GridRegion *region)
{
    if (!comes_through_grid(generation))
        return on_site_items(generation, usual_lead_times());
    if (region == nullptr)
        return {};
    std::vector<PowerItem> items = grid_items(*region, usual_lead_times());
    if (!generation.is_grid()) {
        PowerItem plant;
        plant.step = PowerStep::generation;
        plant.duration = generation.lead_time;
        plant.source = generation.name;
        items.push_back(std::move(plant));
    }
    return items;
}

Figure generation_price(const Generation &generation)
{
    if (generation.cost.is_known())
        return generation.cost;
    constexpr double gas_price = 4;
    if (generation.fuel != Fuel::gas || !generation.capex.is_known() || !generation.heat_rate.is_known())
        return {};
    PlantEconomics plant;
    plant.capex = DollarPerWatt(generation.capex.si);
    plant.heat_rate = generation.heat_rate.si;
    plant.fuel_price = dollars_per_mmbtu(gas_price);
    plant.capacity_factor = 0.85;
    const auto cost = levelised_cost(plant);
    return cost ? Figure{cost->total().si(), Label::estimated} : Figure{};
}

GeneratorUnit usual_unit(const Generation &generation)
{
    const auto found = std::ranges::find(rows, std::string_view(generation.slug), &UnitRow::slug);
    if (found == rows.end())
        return {};
    return {{megawatts(found->megawatts).si(), found->label}, std::string(found->source), found->is_turbine};
}

} // namespace ridgepoint::engine
