// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/unit.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ridgepoint::engine {

/// Every input of the program. The text id of each (its row's `name`) is the contract with files and the command line.
enum class ParameterId : std::uint8_t {
    // hardware
    estimate_level,
    accelerator,
    compared_accelerators,
    weight_precision,
    activation_precision,
    kv_precision,
    peak_kind,
    compute_efficiency,
    memory_efficiency,
    kernel_overhead,
    runtime,
    denoising_runtime,
    attention_kernels,
    wide_weights,
    memory_reserve,
    memory_overflow,
    // parallel
    accelerator_count,
    tensor_parallel,
    pipeline_parallel,
    expert_parallel,
    replicas,
    sequence_split,
    scaleup_fabric,
    scaleout_fabric,
    // workload
    workload,
    model,
    serving_mode,
    batch,
    prompt_tokens,
    prefix_tokens,
    output_tokens,
    context,
    refinement,
    block_tokens,
    forwards_per_block,
    width,
    height,
    frames,
    steps,
    guidance,
    guidance_execution,
    attention_scope,
    attention_window,
    attention_kept,
    training_tokens,
    // search
    search_algorithm,
    branches,
    shared_steps,
    split_schedule,
    renoise_steps,
    sampler,
    verifier,
    verifier_checks,
    check_step,
    verifier_accuracy,
    verifier_correlation,
    verifier_true_accept,
    verifier_false_accept,
    quality_mean,
    quality_sigma,
    prefix_variance,
    success_probability,
    attempt_budget,
    branch_execution,
    ar_kv_sharing,
    seed,
    // pipeline
    encoder_accelerator,
    verifier_accelerator,
    decoder_accelerator,
    adapters,
    control_networks,
    safety_filter,
    stage_link,
    link_latency,
    link_bandwidth,
    stage_overlap,
    // power
    power_utilization,
    rated_power_ratio,
    node_overhead,
    accelerators_per_node,
    accelerators_per_rack,
    racks,
    rack_power_limit,
    power_chain,
    redundancy,
    cooling_method,
    supply_temperature,
    coolant_rise,
    city,
    heat_reuse,
    // site
    grid_region,
    generation,
    site_power_limit,
    grid_reserve,
    // cost
    cost_basis,
    accelerator_price,
    system_price_factor,
    network_price_factor,
    datacenter_cost,
    electricity_price,
    discount_rate,
    hardware_life,
    building_life,
    sold_share,
    operating_cost_rate,
    training_utilization,
    accelerator_hour_price,
};

inline constexpr std::size_t parameter_count = static_cast<std::size_t>(ParameterId::accelerator_hour_price) + 1;

enum class ParameterGroup : std::uint8_t { hardware, workload, parallel, search, pipeline, power, site, cost };
enum class ParameterKind : std::uint8_t { number, choice, choice_list, text };
enum class ParameterScale : std::uint8_t { linear, log };

/// Where the slugs of a choice come from.
enum class ChoiceSource : std::uint8_t {
    none,
    fixed,
    accelerators,
    models,
    precisions,
    fabrics,
    verifiers,
    power_chains,
    cooling_methods,
    cities,
    grid_regions,
    generations
};

/// One row of the table from which sliders, options, sweep axes, scenario files, messages and the reference help are made.
struct Parameter {
    ParameterId id;
    std::string_view name;  ///< contract id, e.g. "batch"
    std::string_view label; ///< for people, sentence case, e.g. "Batch"
    Unit unit;
    ParameterKind kind;
    ParameterScale scale; ///< of the slider; a log slider whose minimum is 0 keeps its leftmost stop for 0
    double minimum;       ///< SI; numbers only
    double maximum;       ///< SI; numbers only
    bool is_whole;        ///< fractions are refused
    ParameterGroup group;
    ChoiceSource choices;
    std::span<const std::string_view> fixed_choices; ///< for ChoiceSource::fixed and ::precisions
    std::size_t most_choices;                        ///< of a choice_list
    std::string_view default_text;                   ///< the default in words or digits, e.g. "prompt + output / 2"
    std::string_view help;                           ///< definition in one or two sentences
    double default_number = 0;                       ///< SI; numbers with a fixed default
    std::string_view default_choice;                 ///< slug; choices and texts with a fixed default
    bool is_default_derived = false;                 ///< the default follows other parameters or the catalog: ask `value_in_force`
};

[[nodiscard]] std::span<const Parameter> parameters() noexcept;
[[nodiscard]] const Parameter &parameter(ParameterId id) noexcept;
[[nodiscard]] std::optional<ParameterId> find_parameter(std::string_view name) noexcept;
[[nodiscard]] std::string_view
to_string(ParameterGroup group) noexcept; ///< "Hardware", "Workload", "Parallel", "Search", "Pipeline", "Power", "Site", "Cost"

} // namespace ridgepoint::engine
