// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inputs.h"

#include "engine/defaults/defaults.h"
#include "engine/refusal.h"
#include "engine/violation.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

Precision &precision_slot(Inputs &inputs, ParameterId id)
{
    switch (id) {
    case ParameterId::weight_precision:
        return inputs.weight_precision;
    case ParameterId::kv_precision:
        return inputs.kv_precision;
    default:
        return inputs.activation_precision;
    }
}

const Accelerator *&accelerator_slot(Inputs &inputs, ParameterId id)
{
    switch (id) {
    case ParameterId::encoder_accelerator:
        return inputs.encoder_device;
    case ParameterId::verifier_accelerator:
        return inputs.verifier_device;
    case ParameterId::decoder_accelerator:
        return inputs.decoder_device;
    default:
        return inputs.accelerator;
    }
}

const FabricRow *&fabric_slot(Inputs &inputs, ParameterId id)
{
    switch (id) {
    case ParameterId::scaleup_fabric:
        return inputs.scaleup_fabric;
    case ParameterId::scaleout_fabric:
        return inputs.scaleout_fabric;
    default:
        return inputs.stage_link;
    }
}

void apply_search_choice(Inputs &inputs, ParameterId id, std::size_t index)
{
    switch (id) {
    case ParameterId::search_algorithm:
        inputs.search_algorithm = static_cast<SearchAlgorithm>(index);
        break;
    case ParameterId::sampler:
        inputs.is_deterministic = index == 1;
        break;
    case ParameterId::branch_execution:
        inputs.runs_branches_in_turn = index == 1;
        break;
    case ParameterId::ar_kv_sharing:
        inputs.clones_kv = index == 1;
        break;
    case ParameterId::safety_filter:
        inputs.filters_safety = index == 1;
        break;
    case ParameterId::stage_overlap:
        inputs.overlaps_stages = index == 1;
        break;
    default:
        break;
    }
}

void apply_diffusion_choice(Inputs &inputs, ParameterId id, std::size_t index)
{
    switch (id) {
    case ParameterId::denoising_runtime:
        inputs.denoising_runtime = static_cast<DenoisingRuntime>(index);
        break;
    case ParameterId::attention_kernels:
        inputs.attention_kernels = static_cast<AttentionKernels>(index);
        break;
    case ParameterId::sequence_split:
        inputs.sequence_split = static_cast<SequenceSplit>(index);
        break;
    case ParameterId::refinement:
        inputs.refinement = static_cast<Refinement>(index);
        break;
    case ParameterId::guidance:
        inputs.is_guided = index == 1;
        break;
    case ParameterId::guidance_execution:
        inputs.runs_guidance_in_turn = index == 1;
        break;
    case ParameterId::attention_scope:
        inputs.attention_scope = static_cast<AttentionScope>(index);
        break;
    default:
        apply_search_choice(inputs, id, index);
        break;
    }
}

void apply_choice(Inputs &inputs, ParameterId id, std::size_t index)
{
    switch (id) {
    case ParameterId::estimate_level:
        inputs.is_calibrated = index == 0;
        break;
    case ParameterId::peak_kind:
        inputs.wants_sparse_peak = index == 1;
        break;
    case ParameterId::serving_mode:
        inputs.is_saturated = index == 1;
        break;
    case ParameterId::memory_overflow:
        inputs.spills = index == 1;
        break;
    case ParameterId::runtime:
        inputs.runtime = static_cast<Runtime>(index);
        break;
    case ParameterId::wide_weights:
        inputs.chosen_wide_weights = static_cast<WideWeights>(index);
        break;
    case ParameterId::workload:
        inputs.workload = static_cast<Workload>(index);
        break;
    case ParameterId::redundancy:
        inputs.redundancy = static_cast<Redundancy>(index);
        break;
    case ParameterId::cost_basis:
        inputs.is_rented = index == 1;
        break;
    default:
        apply_diffusion_choice(inputs, id, index);
        break;
    }
}

void put_fixed_defaults(Inputs &inputs)
{
    for (const Parameter &row : parameters())
        if (row.kind == ParameterKind::number)
            inputs[row.id] = row.default_number;
}

/// The fixed default of a choice, else the first that the catalog has; null where it has none.
template<class Row>
const Row *usual(std::span<const Row> rows, ParameterId id)
{
    const auto found = std::ranges::find(rows, parameter(id).default_choice, &Row::slug);
    if (found != rows.end())
        return &*found;
    return rows.empty() ? nullptr : &rows.front();
}

} // namespace

void apply(Inputs &inputs, ParameterId id, const ResolvedValue &value)
{
    inputs.is_set.set(static_cast<std::size_t>(id));
    if (const auto *number = std::get_if<double>(&value)) {
        inputs[id] = *number;
    } else if (const auto *accelerator = std::get_if<const Accelerator *>(&value)) {
        accelerator_slot(inputs, id) = *accelerator;
    } else if (const auto *model = std::get_if<const Model *>(&value)) {
        inputs.model = *model;
        inputs.count = count_transformer(**model);
    } else if (const auto *precision = std::get_if<Precision>(&value)) {
        precision_slot(inputs, id) = *precision;
    } else if (const auto *accelerators = std::get_if<AcceleratorList>(&value)) {
        inputs.compared = *accelerators;
    } else if (const auto *fabric = std::get_if<const FabricRow *>(&value)) {
        fabric_slot(inputs, id) = *fabric;
    } else if (const auto *verifier = std::get_if<const Verifier *>(&value)) {
        inputs.verifier = *verifier;
    } else if (const auto *splits = std::get_if<SplitSchedule>(&value)) {
        inputs.split_schedule = *splits;
    } else if (const auto *chain = std::get_if<const PowerChain *>(&value)) {
        inputs.power_chain = *chain;
    } else if (const auto *method = std::get_if<const CoolingMethod *>(&value)) {
        inputs.cooling = *method;
    } else if (const auto *city = std::get_if<const City *>(&value)) {
        inputs.city = *city;
    } else if (const auto *region = std::get_if<const GridRegion *>(&value)) {
        inputs.region = *region;
    } else if (const auto *generation = std::get_if<const Generation *>(&value)) {
        inputs.generation = *generation;
    } else if (const auto *choice = std::get_if<FixedChoice>(&value)) {
        apply_choice(inputs, id, choice->index);
    }
}

Expected<Inputs> gather(const Catalog &catalog, const Scenario &scenario)
{
    Inputs inputs;
    inputs.catalog = &catalog;
    put_fixed_defaults(inputs);
    inputs.accelerator = default_accelerator(catalog);
    for (std::size_t i = 0; i < workload_count; ++i)
        inputs.usual_models[i] = default_model(catalog, static_cast<Workload>(i));
    inputs.model = inputs.usual_models.front();
    inputs.power_chain = usual(catalog.power_chains(), ParameterId::power_chain);
    inputs.cooling = usual(catalog.cooling_methods(), ParameterId::cooling_method);
    inputs.city = usual(catalog.cities(), ParameterId::city);
    inputs.generation = usual(catalog.generations(), ParameterId::generation);
    for (const Parameter &row : parameters()) {
        if (!scenario.is_set(row.id))
            continue;
        const auto value = resolve_value(catalog, row.id, *scenario.get(row.id));
        if (!value)
            return tl::unexpected(value.error());
        apply(inputs, row.id, *value);
    }
    if (inputs.accelerator == nullptr || inputs.model == nullptr) {
        const Parameter &row = parameter(inputs.accelerator == nullptr ? ParameterId::accelerator : ParameterId::model);
        return tl::unexpected(refusal(row, "", "has no entry in the catalog", "a catalog that is not empty"));
    }
    if (!inputs.is_user_set(ParameterId::model))
        inputs.count = count_transformer(*inputs.model);
    derive_defaults(inputs);
    return inputs;
}

Expected<Inputs> resolve(const Catalog &catalog, const Scenario &scenario)
{
    auto inputs = gather(catalog, scenario);
    if (!inputs)
        return inputs;
    if (const Violation violation = find_violation(*inputs); violation != Violation::none)
        return tl::unexpected(describe(violation, *inputs));
    return inputs;
}

} // namespace ridgepoint::engine
