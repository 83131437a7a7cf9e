// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario.h"

#include "engine/inputs.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

double number_in_force(const Scenario &scenario, ParameterId id)
{
    const auto &set = scenario.get(id);
    if (const double *number = set ? std::get_if<double>(&*set) : nullptr)
        return *number;
    switch (id) {
    case ParameterId::context:
        return default_context(number_in_force(scenario, ParameterId::prompt_tokens),
                               number_in_force(scenario, ParameterId::output_tokens));
    case ParameterId::shared_steps:
        return default_shared_steps(number_in_force(scenario, ParameterId::steps));
    default:
        return parameter(id).default_number;
    }
}

ValueInForce activation_precision_in_force(const Catalog &catalog, const Scenario &scenario)
{
    const std::string_view usual = parameter(ParameterId::activation_precision).default_choice;
    const auto inputs = gather(catalog, scenario);
    const std::string_view name = inputs ? slug(inputs->activation_precision) : usual;
    return {std::string(name), name == usual ? Origin::fixed : Origin::catalog};
}

bool is_preset(ParameterId id) noexcept
{
    return id == ParameterId::compute_efficiency || id == ParameterId::memory_efficiency || id == ParameterId::kernel_overhead ||
           id == ParameterId::accelerator_hour_price;
}

ValueInForce software_in_force(const Catalog &catalog, const Scenario &scenario, ParameterId id)
{
    const Parameter &row = parameter(id);
    const auto inputs = gather(catalog, scenario);
    if (!inputs)
        return {std::string(row.default_choice), Origin::derived};
    if (id == ParameterId::runtime)
        return {std::string(slug(inputs->runtime)), Origin::derived};
    return {std::string(row.fixed_choices[static_cast<std::size_t>(inputs->wide_weights)]), Origin::derived};
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

double maximum_in_force(const Catalog &catalog, const Scenario &scenario, ParameterId id)
{
    const double maximum = parameter(id).maximum;
    switch (id) {
    case ParameterId::prefix_tokens:
        return std::min(maximum, number_in_force(scenario, ParameterId::prompt_tokens));
    case ParameterId::shared_steps:
        return std::min(maximum, number_in_force(scenario, ParameterId::steps));
    case ParameterId::renoise_steps:
        return std::min(maximum, number_in_force(scenario, ParameterId::shared_steps));
    case ParameterId::expert_parallel: {
        const auto inputs = gather(catalog, scenario);
        return inputs ? std::min(maximum, inputs->plan.tensor * inputs->plan.replicas) : maximum;
    }
    case ParameterId::pipeline_parallel: {
        const auto inputs = gather(catalog, scenario);
        return inputs && inputs->count.layers > 0 ? std::min(maximum, inputs->count.layers) : maximum;
    }
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
    case ParameterId::model:
        return slug_in_force(default_model(catalog), id);
    case ParameterId::activation_precision:
        return activation_precision_in_force(catalog, scenario);
    case ParameterId::runtime:
    case ParameterId::wide_weights:
        return software_in_force(catalog, scenario, id);
    default:
        break;
    }
    if (row.kind != ParameterKind::number)
        return {std::string(row.default_choice), Origin::fixed};
    if (!row.is_default_derived)
        return {row.default_number, Origin::fixed};
    const auto inputs = gather(catalog, scenario);
    if (!inputs)
        return {number_in_force(scenario, id), Origin::derived};
    return {(*inputs)[id], is_preset(id) ? Origin::catalog : Origin::derived};
}

} // namespace ridgepoint::engine
