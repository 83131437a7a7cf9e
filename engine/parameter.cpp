// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parameter.h"

#include <algorithm>
#include <array>

namespace ridgepoint::engine {

namespace {

using Texts = std::string_view;

constexpr std::array<Texts, 1> estimate_levels = {"ideal"};
constexpr std::array<Texts, 1> workloads = {"ar"};
constexpr std::array<Texts, 2> peak_kinds = {"dense", "sparse"};
constexpr std::array<Texts, 9> arithmetic_formats = {"bf16", "fp16", "fp8", "fp6", "fp4", "nvfp4", "mxfp4", "int8", "int4"};
constexpr std::array<Texts, 11> storage_formats = {"bf16", "fp16", "fp8", "fp6", "fp4", "nvfp4", "mxfp4", "int8", "int4", "q8_0", "q4_k_m"};

struct ChoiceDefault {
    Texts slug;
    Texts text;
    bool is_derived = false;
};

constexpr Parameter choice(ParameterId id, Texts name, Texts label, ParameterGroup group, ChoiceSource source, std::span<const Texts> fixed,
                           ChoiceDefault fallback, Texts help)
{
    return {.id = id,
            .name = name,
            .label = label,
            .unit = Unit::none,
            .kind = ParameterKind::choice,
            .scale = ParameterScale::linear,
            .minimum = 0,
            .maximum = 0,
            .is_whole = false,
            .group = group,
            .choices = source,
            .fixed_choices = fixed,
            .most_choices = 1,
            .default_text = fallback.text,
            .help = help,
            .default_number = 0,
            .default_choice = fallback.slug,
            .is_default_derived = fallback.is_derived};
}

struct Range {
    double minimum;
    double maximum;
    ParameterScale scale;
    bool is_whole;
};

struct NumberDefault {
    double number;
    Texts text;
    bool is_derived = false;
};

constexpr Parameter number(ParameterId id, Texts name, Texts label, Unit unit, ParameterGroup group, Range range, NumberDefault fallback,
                           Texts help)
{
    return {.id = id,
            .name = name,
            .label = label,
            .unit = unit,
            .kind = ParameterKind::number,
            .scale = range.scale,
            .minimum = range.minimum,
            .maximum = range.maximum,
            .is_whole = range.is_whole,
            .group = group,
            .choices = ChoiceSource::none,
            .fixed_choices = {},
            .most_choices = 0,
            .default_text = fallback.text,
            .help = help,
            .default_number = fallback.number,
            .default_choice = {},
            .is_default_derived = fallback.is_derived};
}

constexpr Parameter accelerator_list()
{
    Parameter row =
        choice(ParameterId::compared_accelerators, "compared_accelerators", "Compared accelerators", ParameterGroup::hardware,
               ChoiceSource::accelerators, {}, {"", "none"}, "Up to six more accelerators for the same work, side by side with the first.");
    row.kind = ParameterKind::choice_list;
    row.most_choices = 6;
    return row;
}

constexpr Range whole(double minimum, double maximum, ParameterScale scale = ParameterScale::log)
{
    return {minimum, maximum, scale, true};
}
constexpr Range share(double minimum, double maximum) { return {minimum, maximum, ParameterScale::linear, false}; }

constexpr std::array<Parameter, parameter_count> rows = {{
    choice(ParameterId::estimate_level, "estimate_level", "Level", ParameterGroup::hardware, ChoiceSource::fixed, estimate_levels,
           {"ideal", "ideal"}, "How the times are made. Ideal is the datasheet roofline: the bound that nothing beats."),
    choice(ParameterId::accelerator, "accelerator", "Accelerator", ParameterGroup::hardware, ChoiceSource::accelerators, {},
           {"nvidia-b200", "nvidia-b200"}, "The device that does the work."),
    accelerator_list(),
    choice(ParameterId::weight_precision, "weight_precision", "Weight precision", ParameterGroup::hardware, ChoiceSource::precisions,
           storage_formats, {"bf16", "bf16"}, "Format in which weights are stored and read; it may be narrower than the arithmetic."),
    choice(ParameterId::activation_precision, "activation_precision", "Activation precision", ParameterGroup::hardware,
           ChoiceSource::precisions, arithmetic_formats, {"bf16", "bf16, or fp16 where only that has a peak", true},
           "Format of the arithmetic; it decides which peak applies."),
    choice(ParameterId::kv_precision, "kv_precision", "KV precision", ParameterGroup::hardware, ChoiceSource::precisions, storage_formats,
           {"bf16", "bf16"}, "Format in which keys and values of earlier tokens are kept."),
    choice(ParameterId::peak_kind, "peak_kind", "Peak", ParameterGroup::hardware, ChoiceSource::fixed, peak_kinds, {"dense", "dense"},
           "Dense peaks count every multiplication. Sparse peaks hold only for weights with structured sparsity (mostly 2:4)."),
    number(ParameterId::compute_efficiency, "compute_efficiency", "Compute efficiency", Unit::fraction, ParameterGroup::hardware,
           share(0.01, 1), {1, "100 % at level ideal"}, "Share of the peak that matrix products reach."),
    number(ParameterId::memory_efficiency, "memory_efficiency", "Memory efficiency", Unit::fraction, ParameterGroup::hardware,
           share(0.01, 1), {1, "100 % at level ideal"}, "Share of each bandwidth that reads and writes reach."),
    number(ParameterId::kernel_overhead, "kernel_overhead", "Kernel overhead", Unit::second, ParameterGroup::hardware, share(0, 1e-3),
           {0, "0 s at level ideal"}, "Fixed time of every operator launch."),
    number(ParameterId::memory_reserve, "memory_reserve", "Memory reserve", Unit::fraction, ParameterGroup::hardware, share(0, 0.5),
           {0, "0 %"}, "Share of the capacity kept free for the runtime, buffers and fragmentation."),
    choice(ParameterId::workload, "workload", "Workload", ParameterGroup::workload, ChoiceSource::fixed, workloads, {"ar", "ar"},
           "Kind of work: ar is autoregressive text generation."),
    choice(ParameterId::model, "model", "Model", ParameterGroup::workload, ChoiceSource::models, {}, {"llama-3.1-70b", "llama-3.1-70b"},
           "The network that runs."),
    number(ParameterId::batch, "batch", "Batch", Unit::count, ParameterGroup::workload, whole(1, 65536), {1, "1"},
           "Sequences that are decoded together."),
    number(ParameterId::prompt_tokens, "prompt_tokens", "Prompt", Unit::token, ParameterGroup::workload, whole(0, 1e7), {1024, "1024"},
           "Tokens of each request's prompt, the cached prefix included."),
    number(ParameterId::prefix_tokens, "prefix_tokens", "Cached prefix", Unit::token, ParameterGroup::workload, whole(0, 1e7), {0, "0"},
           "Tokens at the start of the prompt whose keys and values are already in the cache; at most the prompt."),
    number(ParameterId::output_tokens, "output_tokens", "Output", Unit::token, ParameterGroup::workload, whole(1, 1e6), {256, "256"},
           "Tokens that each request generates."),
    number(ParameterId::context, "context", "Context", Unit::token, ParameterGroup::workload, whole(0, 1e7),
           {1152, "prompt + output / 2", true}, "Tokens that each sequence already holds at the decode step that is estimated."),
    number(ParameterId::steps, "steps", "Steps", Unit::count, ParameterGroup::search, whole(1, 4096), {50, "50"},
           "Denoising steps N of one candidate."),
    number(ParameterId::branches, "branches", "Branches", Unit::count, ParameterGroup::search, whole(1, 4096), {4, "4"},
           "Candidates k that share their first steps."),
    number(ParameterId::shared_steps, "shared_steps", "Shared steps", Unit::count, ParameterGroup::search,
           whole(0, 4096, ParameterScale::linear), {40, "0.8 x steps", true},
           "Steps s that are computed once for all branches; at most the steps."),
    number(ParameterId::renoise_steps, "renoise_steps", "Re-noised steps", Unit::count, ParameterGroup::search,
           whole(0, 4096, ParameterScale::linear), {0, "0"},
           "Steps r by which every branch is noised again before it goes on; at most the shared steps."),
}};

} // namespace

std::span<const Parameter> parameters() noexcept { return rows; }

const Parameter &parameter(ParameterId id) noexcept { return rows[static_cast<std::size_t>(id)]; }

std::optional<ParameterId> find_parameter(std::string_view name) noexcept
{
    const auto found = std::find_if(rows.begin(), rows.end(), [name](const Parameter &row) { return row.name == name; });
    if (found == rows.end())
        return std::nullopt;
    return found->id;
}

std::string_view to_string(ParameterGroup group) noexcept
{
    switch (group) {
    case ParameterGroup::hardware:
        return "Hardware";
    case ParameterGroup::workload:
        return "Workload";
    case ParameterGroup::search:
        break;
    }
    return "Search";
}

} // namespace ridgepoint::engine
