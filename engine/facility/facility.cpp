// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facility/facility.h"

#include "engine/cooling/liquid_loop.h"
#include "engine/facility/facility_chapter.h"
#include "engine/facility/facility_layers.h"
#include "engine/facility/generator_unit.h"
#include "engine/power/accelerator_power.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

using P = ParameterId;

/// Processors, memory and network of a node idle at half of what they draw at full load. Estimated: of Frontier's node, idle over peak is
/// 0.55 for what stands beside the accelerators (ExaDigiT RAPS).
constexpr double idle_of_others = 0.5;

double utilization_of(const Inputs &inputs, const Answers &answers) noexcept
{
    if (inputs.is_user_set(P::power_utilization))
        return inputs[P::power_utilization];
    if (!answers.has_decode || time_gap(inputs, answers.device) != Absence::present)
        return 1;
    const Operators &work = answers.decode;
    const Second time(total_of(work, answers.device.rates).forward_time);
    const AcceleratorLoad load = load_of({work.begin(), work.end()}, time, inputs.plan.devices(), FlopPerSecond(answers.device.peak.si),
                                         Watt(inputs.accelerator->tdp.si));
    return power_utilization(load);
}

EquipmentPower equipment_of(const Inputs &inputs, double utilization) noexcept
{
    const Watt rated(inputs.accelerator->tdp.si);
    const Watt one = power_of_one(inputs, *inputs.accelerator, utilization);
    const Watt rated_one = inputs[P::rated_power_ratio] * inputs[P::node_overhead] * rated;
    const double in_rack = inputs[P::accelerators_per_rack];
    const double all = inputs.is_user_set(P::racks) ? inputs[P::racks] * in_rack : inputs.plan.devices();
    return {.utilization = utilization,
            .accelerator =
                inputs[P::rated_power_ratio] * accelerator_power(power_range(rated, inputs.accelerator->device_class), utilization),
            .node = inputs[P::accelerators_per_node] * one,
            .rack = in_rack * one,
            .all = all * one,
            .rated_rack = in_rack * rated_one,
            .rated_all = all * rated_one,
            .accelerators = all};
}

/// The stages inside the equipment lose a fixed share at the load they are built for, so that the die's share of the equipment's power is
/// the same at every size.
Watt design_at_die(std::span<const PowerStage> inside, Watt equipment)
{
    const auto flow = solve_chain(inside, {equipment, equipment, {}});
    return flow ? equipment * (flow->die / flow->equipment) : equipment;
}

std::optional<ChainFlow> solved_chain(const PowerChain &chain, Redundancy redundancy, Watt equipment, Watt rated)
{
    const std::span<const PowerStage> stages = chain.stages;
    const auto first_inside = std::ranges::find(stages, PowerBoundary::equipment, &PowerStage::boundary);
    const auto inside = stages.subspan(static_cast<std::size_t>(first_inside - stages.begin()));
    const Watt design = design_at_die(inside, rated);
    Watt die = design * (equipment / rated);
    constexpr int most_steps = 40; // a watt more at the die loses a tenth of a watt more, so that a dozen close
    constexpr double closed = 1e-13;
    for (int i = 0; i < most_steps; ++i) {
        const auto flow = solve_chain(inside, {design, die, {}});
        if (!flow)
            return std::nullopt;
        const Watt gap = equipment - flow->equipment;
        die = std::max(Watt(), die + gap);
        if (std::abs(gap / equipment) < closed)
            break;
    }
    const auto flow = solve_chain(stages, {design, die, {redundancy, RedundancyPlan().modules}});
    return flow ? std::optional(*flow) : std::nullopt;
}

std::optional<ChainFlow> chain_of(const Inputs &inputs, const EquipmentPower &equipment, FacilityMemo &memo)
{
    if (inputs.power_chain == nullptr)
        return std::nullopt;
    return memo.chain.of({inputs.power_chain, inputs.redundancy, equipment.all.si(), equipment.rated_all.si()},
                         [&] { return solved_chain(*inputs.power_chain, inputs.redundancy, equipment.all, equipment.rated_all); });
}

std::optional<CoolingYear> cooling_of(const Inputs &inputs, const Facility &facility, FacilityMemo &memo)
{
    if (inputs.cooling == nullptr || inputs.city == nullptr || !facility.equipment)
        return std::nullopt;
    const CoolingConditions conditions = cooling_conditions(inputs, facility);
    const FacilityMemo::CoolingKey key{.method = inputs.cooling,
                                       .city = inputs.city,
                                       .supply = conditions.supply.si(),
                                       .rise = conditions.coolant_rise.si(),
                                       .it_load_share = conditions.it_load_share,
                                       .distribution_loss = conditions.distribution_loss,
                                       .heat_reuse = conditions.heat_reuse};
    return memo.cooling.of(key, [&] {
        const auto year = cooling_year(*inputs.cooling, *inputs.city, conditions);
        return year ? std::optional(*year) : std::nullopt;
    });
}

void put_coolant(const Inputs &inputs, Facility &facility)
{
    if (inputs.cooling == nullptr || !facility.equipment)
        return;
    const auto coolant = rack_coolant(inputs.cooling->family);
    if (!coolant)
        return;
    const KelvinDifference rise = kelvins(inputs[P::coolant_rise]);
    const Temperature wanted(inputs[P::supply_temperature]);
    const CoolantProperties properties = coolant_properties(*coolant, wanted + 0.5 * rise);
    if (const auto flow = coolant_flow(captured_share(*inputs.cooling) * facility.equipment->rack, rise, properties))
        facility.coolant_flow = *flow;
    if (*coolant != Coolant::pg25)
        return;
    const Watt heat = facility.equipment->accelerator;
    const auto flow = coolant_flow(heat, rise, properties);
    const auto resistance = flow ? cold_plate_resistance({}, *flow) : tl::unexpected(Problem{});
    if (!resistance)
        return;
    const Temperature warmest = facility.cooling ? std::max(wanted, facility.cooling->design_hour.warmest_supply) : wanted;
    if (const auto chip = junction_temperature(warmest, rise, heat, *resistance))
        facility.chip = *chip;
}

void put_cost(const Inputs &inputs, Facility &facility)
{
    const auto price = accelerator_price(inputs);
    if (price && facility.equipment && facility.cooling) {
        const OwnedAccelerator owned = owned_accelerator(inputs, *inputs.accelerator, dollars(*price), facility.equipment->utilization,
                                                         facility.cooling->annual.pue());
        if (const auto capital = capital_cost(owned))
            facility.capital = facility.equipment->accelerators * *capital;
        if (const auto cost = owned_cost(owned); cost && !inputs.is_rented)
            facility.cost = *cost;
    }
    facility.hour_price = inputs.is_rented ? accelerator_rent(inputs)
                          : facility.cost  ? std::optional(facility.cost->total())
                                           : std::nullopt;
}

void put_supply(const Inputs &inputs, Facility &facility) noexcept
{
    if (inputs.generation == nullptr)
        return;
    const Figure *carbon = !comes_through_grid(*inputs.generation) ? &inputs.generation->carbon
                           : inputs.region != nullptr              ? &inputs.region->carbon
                                                                   : nullptr;
    if (carbon != nullptr && carbon->is_known())
        facility.carbon_intensity = carbon->si;
}

void put_schedule(const Inputs &inputs, Facility &facility)
{
    if (inputs.generation == nullptr || (comes_through_grid(*inputs.generation) && inputs.region == nullptr))
        return;
    facility.power_items = supply_items(*inputs.generation, inputs.region);
    if (auto schedule = schedule_power(facility.power_items))
        facility.schedule = *std::move(schedule);
}

} // namespace

std::optional<Coolant> rack_coolant(CoolingFamily family) noexcept
{
    switch (family) {
    case CoolingFamily::rear_door:
        return Coolant::water;
    case CoolingFamily::hybrid:
    case CoolingFamily::direct_to_chip:
        return Coolant::pg25;
    case CoolingFamily::immersion_1p:
        return Coolant::dielectric_oil;
    case CoolingFamily::air:
    case CoolingFamily::immersion_2p:
        break;
    }
    return std::nullopt;
}

Watt power_of_one(const Inputs &inputs, const Accelerator &accelerator, double utilization) noexcept
{
    const Watt rated(accelerator.tdp.si);
    const Watt own = accelerator_power(power_range(rated, accelerator.device_class), utilization);
    const Watt others = rated * (inputs[P::node_overhead] - 1) * (idle_of_others + (1 - idle_of_others) * utilization);
    return inputs[P::rated_power_ratio] * (own + others);
}

/// Sold hours draw the work's power, the others idle.
OwnedAccelerator owned_accelerator(const Inputs &inputs, const Accelerator &accelerator, Dollar price, double utilization,
                                   double pue) noexcept
{
    const double sold = inputs[P::sold_share];
    const Watt mean = sold * power_of_one(inputs, accelerator, utilization) + (1 - sold) * power_of_one(inputs, accelerator, 0);
    return {.price = price,
            .system_factor = inputs[P::system_price_factor],
            .network_factor = inputs[P::network_price_factor],
            .rated_power = inputs[P::rated_power_ratio] * inputs[P::node_overhead] * Watt(accelerator.tdp.si),
            .mean_power = pue * mean,
            .building_price = DollarPerWatt(inputs[P::datacenter_cost]),
            .energy_price = DollarPerJoule(inputs[P::electricity_price]),
            .discount_rate = inputs[P::discount_rate],
            .hardware_life = in_years(Second(inputs[P::hardware_life])),
            .building_life = in_years(Second(inputs[P::building_life])),
            .sold_share = sold,
            .operating_rate = inputs[P::operating_cost_rate]};
}

std::optional<Watt> Facility::power() const
{
    return equipment && cooling ? std::optional(cooling->annual.pue() * equipment->all) : std::nullopt;
}

std::optional<Watt> Facility::peak_power() const
{
    return equipment && cooling ? std::optional(cooling->design_hour.pue() * equipment->all) : std::nullopt;
}

CoolingConditions cooling_conditions(const Inputs &inputs, const Facility &facility) noexcept
{
    CoolingConditions conditions;
    conditions.supply = Temperature(inputs[P::supply_temperature]);
    conditions.coolant_rise = kelvins(inputs[P::coolant_rise]);
    if (facility.equipment)
        conditions.it_load_share = std::clamp<double>(facility.equipment->all / facility.equipment->rated_all, 0.01, 1.0);
    if (facility.chain)
        conditions.distribution_loss = facility.chain->loss(PowerBoundary::facility) / facility.chain->equipment;
    conditions.heat_reuse = inputs[P::heat_reuse];
    return conditions;
}

Facility facility_of(const Inputs &inputs, const Needs &needs, Answers &answers)
{
    Facility facility;
    if (is_usable(inputs.accelerator->tdp)) {
        facility.equipment = equipment_of(inputs, utilization_of(inputs, answers));
        facility.chain = chain_of(inputs, *facility.equipment, answers.facility);
    }
    facility.cooling = cooling_of(inputs, facility, answers.facility);
    if (inputs.cooling != nullptr && is_usable(inputs.cooling->max_rack))
        facility.rack_limit = inputs.cooling->max_rack.si;
    if (needs.coolant)
        put_coolant(inputs, facility);
    put_cost(inputs, facility);
    put_supply(inputs, facility);
    if (needs.schedule)
        put_schedule(inputs, facility);
    if (!needs.weakest_layer)
        return facility;
    if (auto weakest = weakest_layer(layers_of(inputs, answers, facility)))
        facility.weakest = *std::move(weakest);
    return facility;
}

Expected<Facility> facility_of(const Catalog &catalog, const Scenario &scenario)
{
    const auto inputs = resolve(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    const Needs needs = Needs::of(
        {MetricId::forward_time, MetricId::memory_utilization, MetricId::coolant_flow, MetricId::time_to_power, MetricId::weakest_layer});
    Answers answers;
    run_chapters(*inputs, needs, answers);
    return facility_of(*inputs, needs, answers);
}

} // namespace ridgepoint::engine
