// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/defaults/defaults.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ridgepoint::engine {

// Only formats of 16 bits stand in for one another: a narrower peak would answer another question than the one asked.
Precision default_activation_precision(const Accelerator &accelerator, Runtime runtime) noexcept
{
    const bool is_half_usual = runtime == Runtime::local && accelerator.device_class == DeviceClass::card_gpu;
    std::array order = {Precision::bf16, Precision::fp16};
    if (is_half_usual)
        std::swap(order.front(), order.back());
    for (const Precision precision : order)
        if (!is_lacking(accelerator, precision) && peak_of(accelerator, precision, false).is_known())
            return precision;
    return Precision::bf16;
}

const Accelerator *default_accelerator(const Catalog &catalog)
{
    if (const Accelerator *usual = catalog.find_accelerator(parameter(ParameterId::accelerator).default_choice))
        return usual;
    return catalog.accelerators().empty() ? nullptr : &catalog.accelerators().front();
}

Runtime default_runtime(const Accelerator &accelerator, Precision weights) noexcept
{
    const bool is_gguf = weights == Precision::q8_0 || weights == Precision::q4_k_m;
    return is_gguf || accelerator.runs_locally ? Runtime::local : Runtime::server;
}

namespace {

/// What published checkpoints keep wide. MXFP4: OpenAI, "gpt-oss model card", 2025, section 2.1; FP8, NVFP4 and INT4: the recipes of
/// LLM Compressor and TensorRT Model Optimizer, which leave out the head.
WideWeights usual_wide_weights(Precision weights, bool has_experts) noexcept
{
    switch (weights) {
    case Precision::mxfp4:
        return has_experts ? WideWeights::dense : WideWeights::head;
    case Precision::fp8:
    case Precision::fp6:
    case Precision::fp4:
    case Precision::nvfp4:
    case Precision::int4:
        return WideWeights::head;
    default:
        return WideWeights::none;
    }
}

} // namespace

void derive_software(Inputs &inputs) noexcept
{
    if (!inputs.is_user_set(ParameterId::runtime))
        inputs.runtime = default_runtime(*inputs.accelerator, inputs.weight_precision);
    if (!inputs.is_user_set(ParameterId::activation_precision))
        inputs.activation_precision =
            default_activation_precision(*inputs.accelerator, makes_pictures(inputs.workload) ? Runtime::server : inputs.runtime);
    const bool is_asked = inputs.is_user_set(ParameterId::wide_weights);
    const WideWeights asked = is_asked ? inputs.chosen_wide_weights : inputs.is_calibrated ? WideWeights::automatic : WideWeights::none;
    inputs.wide_weights = asked == WideWeights::automatic ? usual_wide_weights(inputs.weight_precision, inputs.count.has_experts()) : asked;
}

void derive_plan(Inputs &inputs) noexcept
{
    using P = ParameterId;
    const double stage_devices = inputs[P::tensor_parallel] * inputs[P::pipeline_parallel];
    if (!inputs.is_user_set(P::replicas))
        inputs[P::replicas] =
            inputs.is_user_set(P::accelerator_count) ? std::max(1.0, std::floor(inputs[P::accelerator_count] / stage_devices)) : 1;
    if (!inputs.is_user_set(P::accelerator_count))
        inputs[P::accelerator_count] = stage_devices * inputs[P::replicas];
    inputs.plan = {inputs[P::tensor_parallel], inputs[P::pipeline_parallel], inputs[P::expert_parallel], inputs[P::replicas]};
}

void derive_efficiencies(Inputs &inputs) noexcept
{
    using P = ParameterId;
    const EfficiencyFamily family = linear_family(bytes_per_value(inputs.activation_precision));
    Efficiency preset;
    if (inputs.is_calibrated)
        preset = preset_families(inputs, *inputs.accelerator)[static_cast<std::size_t>(family)];
    if (!inputs.is_user_set(P::compute_efficiency))
        inputs[P::compute_efficiency] = preset.compute;
    if (!inputs.is_user_set(P::memory_efficiency))
        inputs[P::memory_efficiency] = preset.memory;
    if (!inputs.is_user_set(P::kernel_overhead))
        inputs[P::kernel_overhead] = preset.overhead;
}

} // namespace ridgepoint::engine
