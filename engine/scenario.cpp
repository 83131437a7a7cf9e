// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario.h"

#include "engine/defaults/defaults.h"
#include "engine/facility/facility.h"
#include "engine/inputs.h"
#include "engine/violation.h"

#include <algorithm>
#include <array>

namespace ridgepoint::engine {

namespace {

ValueInForce activation_precision_in_force(const Catalog &catalog, const Scenario &scenario)
{
    const std::string_view usual = parameter(ParameterId::activation_precision).default_choice;
    const auto inputs = gather(catalog, scenario);
    const std::string_view name = inputs ? slug(inputs->activation_precision) : usual;
    return {std::string(name), name == usual ? Origin::fixed : Origin::catalog};
}

/// What the work draws, which is known once it has run.
ValueInForce power_utilization_in_force(const Catalog &catalog, const Scenario &scenario)
{
    const auto facility = facility_of(catalog, scenario);
    const bool is_known = facility && facility->equipment;
    return {is_known ? facility->equipment->utilization : parameter(ParameterId::power_utilization).default_number, Origin::derived};
}

bool is_preset(ParameterId id) noexcept
{
    using P = ParameterId;
    constexpr std::array presets = {P::compute_efficiency, P::memory_efficiency,     P::kernel_overhead,       P::accelerator_hour_price,
                                    P::node_overhead,      P::accelerators_per_node, P::accelerators_per_rack, P::supply_temperature,
                                    P::accelerator_price,  P::system_price_factor,   P::datacenter_cost,       P::electricity_price};
    return std::ranges::find(presets, id) != presets.end();
}

/// Choices whose default follows other values.
std::string derived_choice(const Inputs &inputs, ParameterId id)
{
    const auto fixed = [id](auto value) { return std::string(parameter(id).fixed_choices[static_cast<std::size_t>(value)]); };
    switch (id) {
    case ParameterId::runtime:
        return std::string(slug(inputs.runtime));
    case ParameterId::wide_weights:
        return fixed(inputs.wide_weights);
    case ParameterId::workload:
        return std::string(slug(inputs.workload));
    case ParameterId::model:
        return inputs.model->slug;
    case ParameterId::guidance:
        return fixed(inputs.is_guided);
    case ParameterId::guidance_execution:
        return fixed(inputs.runs_guidance_in_turn);
    case ParameterId::cost_basis:
        return fixed(inputs.is_rented);
    case ParameterId::grid_region:
        return inputs.region != nullptr ? inputs.region->slug : std::string();
    default: // stages stand on the accelerator
        return inputs.accelerator->slug;
    }
}

ValueInForce choice_in_force(const Catalog &catalog, const Scenario &scenario, ParameterId id)
{
    const auto inputs = gather(catalog, scenario);
    if (!inputs)
        return {std::string(parameter(id).default_choice), Origin::derived};
    const std::string choice = derived_choice(*inputs, id);
    return {choice, choice == parameter(id).default_choice ? Origin::fixed : Origin::derived};
}

template<class Row>
ValueInForce slug_in_force(const Row *row, ParameterId id)
{
    const std::string_view usual = parameter(id).default_choice;
    if (row == nullptr || row->slug == usual)
        return {std::string(usual), Origin::fixed};
    return {row->slug, Origin::catalog};
}

} // namespace

Expected<void> check_scenario(const Catalog &catalog, const Scenario &scenario)
{
    const auto inputs = resolve(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    return {};
}

Scenario settled(const Catalog &catalog, Scenario scenario, ParameterId edited)
{
    using P = ParameterId;
    if (edited != P::workload && edited != P::model)
        return scenario;
    const auto does = [&catalog](const Inputs &inputs) {
        const bool makes = makes_pictures(inputs.workload);
        return inputs.is_covered() || !is_answered(catalog, *inputs.model) || makes == makes_pictures(workload_of(inputs.model->kind));
    };
    if (const auto inputs = gather(catalog, scenario); inputs && !does(*inputs))
        scenario.reset(edited == P::workload ? P::model : P::workload);
    for (const P id : {P::renoise_steps, P::check_step, P::shared_steps, P::split_schedule}) {
        const auto inputs = gather(catalog, scenario);
        const Violation violation = inputs ? find_violation(*inputs) : Violation::none;
        if (violation != Violation::none && is_of_search(violation))
            scenario.reset(id);
    }
    return scenario;
}

double maximum_in_force(const Catalog &catalog, const Scenario &scenario, ParameterId id)
{
    const double maximum = parameter(id).maximum;
    const auto at_most = [&](auto limit_of) {
        const auto inputs = gather(catalog, scenario);
        return inputs ? std::min(maximum, limit_of(*inputs)) : maximum;
    };
    switch (id) {
    case ParameterId::prefix_tokens:
        return at_most([](const Inputs &inputs) { return inputs[ParameterId::prompt_tokens]; });
    case ParameterId::shared_steps:
    case ParameterId::check_step:
        return at_most([](const Inputs &inputs) { return inputs[ParameterId::steps]; });
    case ParameterId::renoise_steps:
        return at_most([](const Inputs &inputs) { return inputs[ParameterId::shared_steps]; });
    case ParameterId::expert_parallel:
        return at_most([](const Inputs &inputs) { return inputs.plan.tensor * inputs.plan.replicas; });
    case ParameterId::pipeline_parallel:
        return at_most([maximum](const Inputs &inputs) { return inputs.count.layers > 0 ? inputs.count.layers : maximum; });
    default:
        return maximum;
    }
}

ValueInForce value_in_force(const Catalog &catalog, const Scenario &scenario, ParameterId id)
{
    if (const auto &set = scenario.get(id))
        return {*set, Origin::user};
    const Parameter &row = parameter(id);
    switch (id) {
    case ParameterId::accelerator:
        return slug_in_force(default_accelerator(catalog), id);
    case ParameterId::activation_precision:
        return activation_precision_in_force(catalog, scenario);
    case ParameterId::power_utilization:
        return power_utilization_in_force(catalog, scenario);
    default:
        break;
    }
    if (row.kind != ParameterKind::number && row.is_default_derived)
        return choice_in_force(catalog, scenario, id);
    if (row.kind != ParameterKind::number)
        return {std::string(row.default_choice), Origin::fixed};
    if (!row.is_default_derived)
        return {row.default_number, Origin::fixed};
    const auto inputs = gather(catalog, scenario);
    if (!inputs)
        return {row.default_number, Origin::derived};
    return {(*inputs)[id], is_preset(id) ? Origin::catalog : Origin::derived};
}

} // namespace ridgepoint::engine
