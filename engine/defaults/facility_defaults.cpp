// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/defaults/defaults.h"
#include "engine/facility/generator_unit.h"
#include "engine/power/node_overhead.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

using P = ParameterId;

/// A system of so many accelerators, or as tall, is a rack.
constexpr double rack_accelerators = 32;
constexpr double rack_units = 40;
constexpr double nodes_per_rack = 4;

/// Of a rack's feed: NVL72 is rated 132 kW and designed for about 192 kW. Estimated for others.
constexpr double peak_over_rating = 1.5;

void put_default(Inputs &inputs, P id, double value) noexcept
{
    if (!inputs.is_user_set(id))
        inputs[id] = std::clamp(value, parameter(id).minimum, parameter(id).maximum);
}

void put_figure(Inputs &inputs, P id, const Figure *figure) noexcept
{
    put_default(inputs, id, figure != nullptr && is_usable(*figure) ? figure->si : parameter(id).default_number);
}

bool is_rack(const System &system) noexcept
{
    return system.count >= rack_accelerators || (is_usable(system.height) && system.height.si >= rack_units);
}

/// Price of a system over that of its accelerators, both the database's, of the first system with this accelerator that has a price. A
/// price of the user's own leaves it, so that the system's price follows.
double price_factor(const Inputs &inputs) noexcept
{
    const Figure &price = inputs.accelerator->price;
    const auto is_priced = [&inputs](const System &system) {
        return system.accelerator == inputs.accelerator->slug && is_usable(system.price) && system.count > 0;
    };
    const auto systems = inputs.catalog->systems();
    const auto found = std::ranges::find_if(systems, is_priced);
    return found != systems.end() && is_usable(price) ? found->price.si / (found->count * price.si)
                                                      : parameter(P::system_price_factor).default_number;
}

void derive_site(Inputs &inputs) noexcept
{
    if (!inputs.is_user_set(P::grid_region))
        inputs.region = inputs.city != nullptr ? inputs.catalog->find_grid_region(inputs.city->grid_region) : nullptr;
    put_figure(inputs, P::supply_temperature, inputs.cooling != nullptr ? &inputs.cooling->typical_supply : nullptr);
    put_figure(inputs, P::datacenter_cost, inputs.cooling != nullptr ? &inputs.cooling->hall_capital : nullptr);
    const Figure price = supply_price(inputs);
    put_figure(inputs, P::electricity_price, &price);
}

} // namespace

Figure supply_price(const Inputs &inputs) noexcept
{
    const bool is_own = inputs.generation != nullptr && !inputs.generation->is_grid();
    if (is_own)
        return generation_price(*inputs.generation);
    return inputs.region != nullptr ? inputs.region->price : Figure{};
}

std::optional<double> accelerator_price(const Inputs &inputs) noexcept
{
    const bool is_known = inputs.is_user_set(P::accelerator_price) || is_usable(inputs.accelerator->price);
    return is_known ? std::optional(inputs[P::accelerator_price]) : std::nullopt;
}

void derive_facility(Inputs &inputs) noexcept
{
    const NodeOverhead overhead = node_overhead(*inputs.catalog, *inputs.accelerator);
    inputs.system = inputs.catalog->find_system(overhead.system);
    put_default(inputs, P::node_overhead, overhead.multiplier.si);
    const bool has_count = inputs.system != nullptr && inputs.system->count > 0;
    put_default(inputs, P::accelerators_per_node, has_count ? inputs.system->count : parameter(P::accelerators_per_node).default_number);
    const double node = inputs[P::accelerators_per_node];
    put_default(inputs, P::accelerators_per_rack, has_count && is_rack(*inputs.system) ? node : nodes_per_rack * node);
    if (is_usable(inputs.accelerator->tdp))
        put_default(inputs, P::rack_power_limit,
                    peak_over_rating * inputs[P::rated_power_ratio] * inputs[P::accelerators_per_rack] * inputs[P::node_overhead] *
                        inputs.accelerator->tdp.si);
    put_default(inputs, P::racks, std::ceil(inputs.plan.devices() / inputs[P::accelerators_per_rack]));
    derive_site(inputs);
    put_figure(inputs, P::accelerator_price, &inputs.accelerator->price);
    put_default(inputs, P::system_price_factor, price_factor(inputs));
    if (!inputs.is_user_set(P::cost_basis))
        inputs.is_rented = !accelerator_price(inputs) && accelerator_rent(inputs);
}

} // namespace ridgepoint::engine
