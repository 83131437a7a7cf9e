// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parameter.h"

#include <algorithm>
#include <array>

namespace ridgepoint::engine {

namespace {

using Texts = std::string_view;

constexpr std::array<Texts, 2> estimate_levels = {"calibrated", "ideal"};
constexpr std::array<Texts, 3> runtimes = {"server", "python-server", "local"};
constexpr std::array<Texts, 4> wide_weight_choices = {"auto", "none", "head", "dense"};
constexpr std::array<Texts, 2> serving_modes = {"isolated", "saturated"};
constexpr std::array<Texts, 2> memory_overflows = {"ignore", "spill"};
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
           {"calibrated", "calibrated"},
           "How the times are made. Ideal is the datasheet roofline: the bound that nothing beats. Calibrated takes the shares of peak and "
           "bandwidth, and the launch costs, that were measured on the device or on its class."),
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
           share(0.01, 1), {1, "the device's preset; 100 % at level ideal", true},
           "Share of the peak that operators reach. A value of your own counts for all of them."),
    number(ParameterId::memory_efficiency, "memory_efficiency", "Memory efficiency", Unit::fraction, ParameterGroup::hardware,
           share(0.01, 1), {1, "the device's preset; 100 % at level ideal", true},
           "Share of each bandwidth that reads and writes reach. A value of your own counts for all operators."),
    number(ParameterId::kernel_overhead, "kernel_overhead", "Kernel overhead", Unit::second, ParameterGroup::hardware, share(0, 1e-3),
           {0, "the device's preset; 0 s at level ideal", true},
           "Fixed time of every operator launch. A value of your own counts for all operators."),
    choice(
        ParameterId::runtime, "runtime", "Runtime", ParameterGroup::hardware, ChoiceSource::fixed, runtimes,
        {"server", "local on personal devices and for GGUF formats, else server", true},
        "Software that runs the network. Servers (TensorRT-LLM, a vendor's own) replay graphs of fused kernels; Python servers (vLLM, "
        "SGLang) do so too, but their scheduler works on every sequence between steps, which bounds small models and large batches; local "
        "programs (llama.cpp, MLX) launch every kernel for itself, and compute in fp16 on cards. Its times count at level calibrated."),
    choice(ParameterId::wide_weights, "wide_weights", "Weights kept wide", ParameterGroup::hardware, ChoiceSource::fixed,
           wide_weight_choices, {"auto", "auto; none at level ideal", true},
           "Which weights of a quantised model stay in 16 bits, or in 8 under local programs: none, embedding and head, or everything but "
           "routed experts. Auto is what "
           "published checkpoints do: head for FP8, FP4, NVFP4 and INT4, dense for MXFP4 with experts, none for GGUF and INT8."),
    number(ParameterId::memory_reserve, "memory_reserve", "Memory reserve", Unit::fraction, ParameterGroup::hardware, share(0, 0.5),
           {0, "0 %"}, "Share of the capacity kept free for the runtime, buffers and fragmentation."),
    choice(ParameterId::memory_overflow, "memory_overflow", "Memory overflow", ParameterGroup::hardware, ChoiceSource::fixed,
           memory_overflows, {"ignore", "ignore"},
           "What happens to what does not fit. Ignore gives the times of a device with enough memory; spill keeps the rest in the host's "
           "memory and moves it over the host link in every forward."),
    number(ParameterId::accelerator_count, "accelerator_count", "Accelerators", Unit::count, ParameterGroup::parallel, whole(1, 65536),
           {1, "tensor x pipeline x replicas", true},
           "Devices that serve the model together. Set alone it makes replicas; it must be tensor x pipeline x replicas."),
    number(ParameterId::tensor_parallel, "tensor_parallel", "Tensor parallel", Unit::count, ParameterGroup::parallel, whole(1, 1024),
           {1, "1"}, "Devices that share every matrix; each layer ends in two all-reduces among them."),
    number(ParameterId::pipeline_parallel, "pipeline_parallel", "Pipeline parallel", Unit::count, ParameterGroup::parallel, whole(1, 1024),
           {1, "1"},
           "Stages, each with its share of the layers. The batch is cut into as many parts; fewer sequences than stages leave a bubble."),
    number(ParameterId::expert_parallel, "expert_parallel", "Expert parallel", Unit::count, ParameterGroup::parallel, whole(1, 1024),
           {1, "1"}, "Devices that share the routed experts; beyond the tensor width they span replicas. Dense models have none."),
    number(ParameterId::replicas, "replicas", "Replicas", Unit::count, ParameterGroup::parallel, whole(1, 65536),
           {1, "accelerators / (tensor x pipeline)", true}, "Copies of the model that share the batch."),
    choice(ParameterId::scaleup_fabric, "scaleup_fabric", "Scale-up fabric", ParameterGroup::parallel, ChoiceSource::fabrics, {},
           {"own", "the accelerator's"}, "Link among the devices of one domain."),
    choice(ParameterId::scaleout_fabric, "scaleout_fabric", "Scale-out fabric", ParameterGroup::parallel, ChoiceSource::fabrics, {},
           {"own", "the accelerator's"}, "Network between domains."),
    choice(ParameterId::workload, "workload", "Workload", ParameterGroup::workload, ChoiceSource::fixed, workloads, {"ar", "ar"},
           "Kind of work: ar is autoregressive text generation."),
    choice(ParameterId::model, "model", "Model", ParameterGroup::workload, ChoiceSource::models, {}, {"llama-3.1-70b", "llama-3.1-70b"},
           "The network that runs."),
    choice(ParameterId::serving_mode, "serving_mode", "Serving mode", ParameterGroup::workload, ChoiceSource::fixed, serving_modes,
           {"isolated", "isolated"},
           "Isolated answers one batch that starts and ends together. Saturated is a server under load: requests come and go, prompts are "
           "worked on between decode steps, and the batch ends where the KV cache is full."),
    number(ParameterId::batch, "batch", "Batch", Unit::count, ParameterGroup::workload, whole(1, 65536), {1, "1"},
           "Sequences that are decoded together, over all replicas."),
    number(ParameterId::prompt_tokens, "prompt_tokens", "Prompt", Unit::token, ParameterGroup::workload, whole(0, 1e7), {1024, "1024"},
           "Tokens of each request's prompt, the cached prefix included."),
    number(ParameterId::prefix_tokens, "prefix_tokens", "Cached prefix", Unit::token, ParameterGroup::workload, whole(0, 1e7), {0, "0"},
           "Tokens at the start of the prompt whose keys and values are already in the cache; at most the prompt."),
    number(ParameterId::output_tokens, "output_tokens", "Output", Unit::token, ParameterGroup::workload, whole(1, 1e6), {256, "256"},
           "Tokens that each request generates."),
    number(ParameterId::context, "context", "Context", Unit::token, ParameterGroup::workload, whole(0, 1e7),
           {1152, "prompt + output / 2", true}, "Tokens that each sequence already holds at the decode step that is estimated."),
    number(ParameterId::training_tokens, "training_tokens", "Training tokens", Unit::token, ParameterGroup::workload, whole(1e6, 1e15),
           {1.4e12, "the published tokens, else 20 x active parameters", true}, "Tokens that one training run of the model sees."),
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
    number(ParameterId::training_utilization, "training_utilization", "Training utilisation", Unit::fraction, ParameterGroup::cost,
           share(0.01, 1), {0.4, "40 %"},
           "Share of the peak that a training run turns into model FLOP; large published runs report 38 % to 43 % in bf16."),
    number(ParameterId::accelerator_hour_price, "accelerator_hour_price", "Rent per accelerator", Unit::dollar_per_hour,
           ParameterGroup::cost, {0, 1000, ParameterScale::linear, false}, {0, "the database's cloud price", true},
           "Price of one accelerator for one hour; 0 where none is known."),
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
    case ParameterGroup::parallel:
        return "Parallel";
    case ParameterGroup::search:
        return "Search";
    case ParameterGroup::cost:
        break;
    }
    return "Cost";
}

} // namespace ridgepoint::engine
