// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facility/facility_chapter.h"

#include "engine/metric_groups.h"
#include "engine/power/accelerator_power.h"
#include "engine/site/footprint.h"

namespace ridgepoint::engine {

namespace {

using P = ParameterId;
using M = MetricId;
using namespace metric_groups;

constexpr double joules_per_kilowatt_hour = 3.6e6;

void put_equipment(const Inputs &inputs, const Facility &facility, Answers &answers) noexcept
{
    if (!facility.equipment) {
        answers.lack_all(equipment_power, Absence::power_unknown);
        answers.lack_all(facility_power, Absence::power_unknown);
        answers.lack_all(cooling, Absence::power_unknown);
        return;
    }
    const EquipmentPower &equipment = *facility.equipment;
    answers.put(M::accelerator_power, equipment.accelerator.si());
    answers.put(M::node_power, equipment.node.si());
    answers.put(M::rack_power, equipment.rack.si());
    answers.put(M::it_power, equipment.all.si());
    if (facility.rack_limit)
        answers.put(M::rack_limit_utilization, equipment.rack.si() / *facility.rack_limit);
    else
        answers.lack(M::rack_limit_utilization, inputs.cooling != nullptr ? Absence::rack_limit_unknown : Absence::infrastructure_unknown);
    if (facility.chain)
        answers.put(M::chain_efficiency, facility.chain->die_per_meter());
    else
        answers.lack(M::chain_efficiency, Absence::infrastructure_unknown);
}

void put_cooling(const Inputs &inputs, const Facility &facility, Answers &answers) noexcept
{
    if (!facility.cooling) {
        answers.lack_all(facility_power, Absence::infrastructure_unknown);
        answers.lack_all(cooling, Absence::infrastructure_unknown);
        return;
    }
    const CoolingYear &year = *facility.cooling;
    answers.put(M::pue, year.annual.pue());
    answers.put(M::pue_peak, year.design_hour.pue());
    answers.put(M::wue, year.annual.wue());
    answers.put(M::ere, year.ere());
    answers.put(M::free_cooling_share, year.annual.free_share);
    answers.put(M::facility_power, facility.power()->si());
    answers.put(M::facility_power_peak, facility.peak_power()->si());
    constexpr double cubic_metre = 1e-3;
    answers.put(M::water_rate, year.annual.wue() * cubic_metre * facility.equipment->all.si() / joules_per_kilowatt_hour);
    if (facility.coolant_flow)
        answers.put(M::coolant_flow, facility.coolant_flow->si());
    else
        answers.lack(M::coolant_flow, Absence::no_coolant);
    if (facility.chip)
        answers.put(M::chip_temperature, facility.chip->si());
    else
        answers.lack(M::chip_temperature, Absence::no_cold_plate);
    if (facility.carbon_intensity)
        answers.put(M::carbon_rate, carbon_rate(*facility.power(), *facility.carbon_intensity));
    else
        answers.lack(M::carbon_rate, Absence::carbon_unknown);
    if (inputs[P::site_power_limit] > 0)
        answers.put(M::site_power_utilization, facility.peak_power()->si() / inputs[P::site_power_limit]);
    else
        answers.lack(M::site_power_utilization, Absence::no_site_limit);
}

void put_cost(const Facility &facility, Answers &answers) noexcept
{
    const Absence price_gap = !facility.equipment ? Absence::power_unknown : Absence::price_unknown;
    if (facility.capital)
        answers.put(M::capital_cost, facility.capital->si());
    else
        answers.lack(M::capital_cost, price_gap);
    if (facility.hour_price)
        answers.put(M::cost_per_accelerator_hour, *facility.hour_price);
    else
        answers.lack(M::cost_per_accelerator_hour, price_gap);
}

void put_site(const Facility &facility, Answers &answers) noexcept
{
    answers.is_first_power_lower_bound = facility.schedule && facility.schedule->is_lower_bound();
    if (facility.schedule && facility.schedule->first_power)
        answers.put(M::time_to_power, facility.schedule->first_power->si());
    else
        answers.lack(M::time_to_power, Absence::lead_time_unknown);
    const LayerStanding *binding = facility.weakest.binding();
    if (binding == nullptr) {
        answers.lack_all(weakest, Absence::infrastructure_unknown);
        return;
    }
    answers.weakest_layer = to_string(binding->layer);
    answers.put(M::weakest_layer, 0);
    answers.put(M::weakest_layer_headroom, binding->headroom());
}

std::optional<double> pue_of(const Answers &answers) noexcept
{
    return answers.absence(M::pue) == Absence::present ? std::optional(answers.number(M::pue)) : std::nullopt;
}

} // namespace

std::optional<double> metered_power(const Inputs &inputs, const Answers &answers, const Accelerator &accelerator) noexcept
{
    const auto pue = pue_of(answers);
    if (!pue || !is_usable(accelerator.tdp))
        return std::nullopt;
    if (&accelerator == inputs.accelerator)
        return *pue * answers.number(M::node_power) / inputs[P::accelerators_per_node];
    return *pue * power_of_one(inputs, accelerator, 1).si();
}

double training_power_utilization(const Inputs &inputs) noexcept
{
    if (inputs.is_user_set(P::power_utilization))
        return inputs[P::power_utilization];
    return power_utilization({.compute_utilization = inputs[P::training_utilization], .memory_intensity = 0, .busy_share = 1});
}

std::optional<double> training_power(const Inputs &inputs, const Answers &answers) noexcept
{
    const auto pue = pue_of(answers);
    if (!pue || !is_usable(inputs.accelerator->tdp))
        return std::nullopt;
    return *pue * power_of_one(inputs, *inputs.accelerator, training_power_utilization(inputs)).si();
}

std::optional<double> hour_price(const Inputs &inputs, const Answers &answers, const Accelerator &accelerator) noexcept
{
    if (&accelerator == inputs.accelerator) {
        const bool is_known = answers.absence(M::cost_per_accelerator_hour) == Absence::present;
        return is_known ? std::optional(answers.number(M::cost_per_accelerator_hour)) : std::nullopt;
    }
    const auto pue = pue_of(answers);
    if (!inputs.is_rented && pue && is_usable(accelerator.price) && is_usable(accelerator.tdp))
        if (const auto cost = owned_cost(owned_accelerator(inputs, accelerator, dollars(accelerator.price.si), 1, *pue)))
            return cost->total();
    return is_usable(accelerator.cloud_price) ? std::optional(accelerator.cloud_price.si) : std::nullopt;
}

std::optional<double> training_hour_price(const Inputs &inputs, const Answers &answers) noexcept
{
    const auto price = accelerator_price(inputs);
    const auto pue = pue_of(answers);
    if (inputs.is_rented || !price || !pue || !is_usable(inputs.accelerator->tdp))
        return hour_price(inputs, answers, *inputs.accelerator);
    const auto cost = owned_cost(owned_accelerator(inputs, *inputs.accelerator, dollars(*price), training_power_utilization(inputs), *pue));
    return cost ? std::optional(cost->total()) : std::nullopt;
}

void run_facility(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    const Facility facility = facility_of(inputs, needs, answers);
    put_equipment(inputs, facility, answers);
    if (facility.equipment)
        put_cooling(inputs, facility, answers);
    put_cost(facility, answers);
    put_site(facility, answers);
    answers.carbon_intensity = facility.carbon_intensity;
}

} // namespace ridgepoint::engine
