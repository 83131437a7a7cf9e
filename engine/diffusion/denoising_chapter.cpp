// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/denoising_chapter.h"

#include "engine/diffusion/denoising_memory.h"
#include "engine/forward_answers.h"
#include "engine/metric_groups.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::engine {

namespace {

using M = MetricId;
using P = ParameterId;
using namespace metric_groups;

constexpr std::array text_only = {M::experts_touched,       M::prefill_flops,     M::time_to_first_token,
                                  M::time_per_output_token, M::tokens_per_second, M::tokens_per_second_per_user,
                                  M::kv_bytes_per_token,    M::kv_bytes,          M::max_context,
                                  M::compute_bound_context, M::break_even_steps};
constexpr std::array step_times = {
    M::attainable_performance, M::achieved_performance, M::compute_utilization, M::bandwidth_utilization, M::bound, M::kernel_time,
    M::forward_time,           M::request_latency};

/// Replicas that have a picture to work on.
double busy_replicas(const Inputs &inputs, double batch) noexcept { return std::clamp(batch, 1.0, inputs.plan.replicas); }

/// Devices that share a picture: stages take part with their share of the tokens too. Source: Fang et al., "xDiT", 2024, section 4
/// (PipeFusion: stages hold patches of the picture).
double sharing_devices(const Inputs &inputs) noexcept { return inputs.plan.tensor * inputs.plan.pipeline; }

/// Weights that are wider than the arithmetic are narrowed for it; narrower ones are widened.
void choose_weights(const Inputs &inputs, DenoisingPlan &plan) noexcept
{
    const double arithmetic = bytes_per_value(inputs.activation_precision);
    const double stored = bytes_per_value(inputs.weight_precision);
    const bool is_narrow = arithmetic < bytes_per_value(Precision::bf16);
    plan.weights = is_narrow ? inputs.activation_precision : inputs.weight_precision;
    plan.computes = is_narrow || stored >= arithmetic;
    plan.stored = stored;
}

/// `batch` pictures on one replica.
DenoisingPlan plan_of(const Inputs &inputs, double batch) noexcept
{
    DenoisingPlan plan;
    plan.picture = {inputs[P::width], inputs[P::height], inputs[P::frames]};
    plan.batch = batch;
    plan.steps = inputs[P::steps];
    plan.devices = sharing_devices(inputs);
    plan.runtime = inputs.denoising_runtime;
    plan.attention = inputs.attention_kernels;
    plan.split = inputs.sequence_split;
    choose_weights(inputs, plan);
    plan.reach = {inputs.attention_scope, inputs[P::attention_window], inputs[P::attention_kept]};
    plan.guidance = inputs.is_guided;
    plan.runs_guidance_in_turn = inputs.runs_guidance_in_turn;
    return plan;
}

DenoisingDevice device_of(const Inputs &inputs, const Accelerator &accelerator, const DeviceState &state) noexcept
{
    DenoisingDevice device{accelerator, inputs.catalog->profile(accelerator), state.rates.fabric, !inputs.is_calibrated,
                           FlopPerSecond(state.has_roof() ? state.peak.si : 0)};
    const auto of_user = [&inputs](P id) { return inputs.is_user_set(id) ? std::optional(inputs[id]) : std::nullopt; };
    device.is_timed = time_gap(inputs, state) == Absence::present;
    device.shares = {of_user(P::compute_efficiency), of_user(P::memory_efficiency), of_user(P::kernel_overhead)};
    return device;
}

/// Work of one replica becomes that of all that are busy; what does not fit crosses the host link in every step.
PassTotals on_all_replicas(const Inputs &inputs, const Answers &answers, const DeviceState &state, double replicas, const PassTotals &one,
                           Operators &operators) noexcept
{
    operators.devices *= replicas;
    for (OperatorCost &cost : operators)
        for (double *of_one : {&cost.flops, &cost.weight_bytes, &cost.activation_bytes, &cost.extra_bytes})
            *of_one *= replicas;
    if (answers.has_memory)
        add_spill(inputs, state, answers.memory, operators);
    OperatorCost &last = operators.end()[-1];
    if (last.family == OperatorFamily::spill) {
        last.time = last.weight_bytes / operators.devices / state.rates.host_bandwidth.si();
        last.bound = OperatorBound::fabric;
    }
    PassTotals total = total_of(operators, {});
    total.launch_time = one.launch_time;
    return total;
}

PassTotals run_step(const Inputs &inputs, const Answers &answers, const Accelerator &accelerator, const DeviceState &state, double batch,
                    Operators &operators) noexcept
{
    const double replicas = busy_replicas(inputs, batch);
    const DenoisingPlan plan = plan_of(inputs, batch / replicas);
    const PassTotals one = list_denoiser(device_of(inputs, accelerator, state), *inputs.denoiser, plan, plan.batch, {}, operators);
    return on_all_replicas(inputs, answers, state, replicas, one, operators);
}

/// Pictures together hold their latents and a pass's activations; the decoder works on one after the other.
struct PictureMemory {
    Byte weights;     ///< of one replica
    Byte latent;      ///< of one picture
    Byte activations; ///< of one picture
    Byte decoder;     ///< of one replica

    /// Of `replicas` that share the batch.
    [[nodiscard]] MemoryUse of(double batch, double replicas = 1) const noexcept
    {
        MemoryUse use;
        use.weights = replicas * weights;
        use.kv_per_sequence = latent;
        use.activations_per_sequence = activations;
        use.kv = batch * latent;
        use.activations = std::max(batch * activations, replicas * decoder);
        return use;
    }
    /// Pictures that one replica holds.
    [[nodiscard]] double most(Byte capacity) const noexcept
    {
        const Byte left = capacity - weights;
        if (left < latent + std::max(activations, decoder))
            return 0;
        return std::floor(std::min(left / (latent + activations), (left - decoder) / latent));
    }
};

PictureMemory picture_memory(const Inputs &inputs) noexcept
{
    const DenoisingPlan plan = plan_of(inputs, 1);
    return {Byte(inputs.plan.tensor * parameters(*inputs.denoiser) * bytes_per_value(inputs.weight_precision)),
            latent_bytes(*inputs.denoiser, plan.picture),
            guidance_passes(*inputs.denoiser, plan).together * denoiser_activation_bytes(*inputs.denoiser, plan),
            decoder_activation_bytes(*inputs.denoiser, plan.picture)};
}

double tokens_of(const Inputs &inputs, double batch) noexcept
{
    const DenoisingPlan plan = plan_of(inputs, batch);
    return batch * guidance_passes(*inputs.denoiser, plan).together * pass_tokens(*inputs.denoiser, plan.picture);
}

/// A step of one picture.
struct PictureWork {
    double flops = 0;
    double bytes = 0;
    double product_flops = 0; ///< of what is multiplied for every token
};

PictureWork picture_work(const Inputs &inputs) noexcept
{
    Operators operators;
    const PassTotals step =
        list_denoiser(device_of(inputs, *inputs.accelerator, {}), *inputs.denoiser, plan_of(inputs, 1), 1, {}, operators);
    PictureWork work{step.flops, step.bytes, 0};
    for (const OperatorCost &cost : operators)
        work.product_flops += cost.family == OperatorFamily::linear && cost.name != "modulation" ? cost.flops : 0;
    return work;
}

double largest_batch(const Inputs &inputs, const DeviceState &device) noexcept
{
    return inputs.plan.replicas * picture_memory(inputs).most(replica_capacity(inputs, device));
}

void put_batch(const Inputs &inputs, Answers &answers) noexcept
{
    answers.batch = inputs[P::batch];
    if (inputs.is_saturated && !inputs.spills && is_usable(answers.device.capacity))
        answers.batch = std::min(answers.batch, std::max(largest_batch(inputs, answers.device), 1.0));
    answers.service.decoding = answers.batch;
}

void run_memory(const Inputs &inputs, Answers &answers) noexcept
{
    const PictureMemory memory = picture_memory(inputs);
    const double replicas = inputs.plan.replicas;
    const MemoryUse use = memory.of(answers.batch, replicas);
    answers.memory = memory.of(std::ceil(answers.batch / replicas));
    answers.has_memory = true;
    answers.put(M::params_total, parameters(*inputs.denoiser));
    const GuidancePasses passes = guidance_passes(*inputs.denoiser, plan_of(inputs, 1));
    answers.put(M::params_active, picture_work(inputs).product_flops / 2 / tokens_of(inputs, 1) * passes.together / passes.all);
    answers.put(M::weight_bytes, use.weights.si());
    answers.put(M::activation_bytes, use.activations.si());
    answers.put(M::memory_required, use.required().si());
    if (!is_usable(answers.device.capacity)) {
        answers.lack_all(std::array{M::memory_utilization, M::max_batch}, Absence::capacity_unknown);
        return;
    }
    answers.put(M::memory_utilization, answers.memory.required() / replica_capacity(inputs, answers.device));
    answers.put(M::max_batch, largest_batch(inputs, answers.device));
}

void put_rates(const Inputs &inputs, double latency, Answers &answers) noexcept
{
    constexpr double hour = 3600;
    const bool is_video = inputs.workload == Workload::video;
    answers.put(M::request_latency, latency);
    answers.put(is_video ? M::clips_per_hour : M::images_per_second, (is_video ? hour : 1) * answers.batch / latency);
}

/// Text, steps and decoder of the batch, one after the other.
void run_pictures(const Inputs &inputs, Answers &answers) noexcept
{
    const Denoiser &denoiser = *inputs.denoiser;
    const PassTotals step = run_step(inputs, answers, *inputs.accelerator, answers.device, answers.batch, answers.decode);
    put_forward_counts(step, tokens_of(inputs, answers.batch), answers);
    const DenoisingPlan one = plan_of(inputs, 1);
    answers.put(M::flops_per_output, text_encoder_flops(denoiser, one).si() + one.steps * step.flops / answers.batch +
                                         decoder_flops(denoiser, one.picture).si());
    answers.put(M::bytes_per_output, one.steps * step.bytes / answers.batch);
    if (const Absence gap = time_gap(inputs, answers.device); gap != Absence::present) {
        answers.lack_all(step_times, gap);
        answers.lack(inputs.workload == Workload::video ? M::clips_per_hour : M::images_per_second, gap);
        return;
    }
    put_forward_times(inputs, step, answers);
    const DenoisingPlan plan = plan_of(inputs, answers.batch / busy_replicas(inputs, answers.batch));
    const DenoisingDevice device = device_of(inputs, *inputs.accelerator, answers.device);
    put_rates(inputs, (stage_times(device, denoiser, plan, {}).all() + plan.steps * Second(step.forward_time)).si(), answers);
}

void run_picture_crossovers(const Inputs &inputs, Answers &answers) noexcept
{
    if (!answers.device.has_roof()) {
        answers.lack_all(std::array{M::compute_bound_tokens, M::compute_bound_batch}, answers.device.gap);
        return;
    }
    const PictureCrossovers found = picture_crossovers(inputs, answers.device.ridge());
    answers.put(M::compute_bound_tokens, found.tokens);
    answers.put(M::compute_bound_batch, found.pictures);
}

/// Branches of one picture run side by side: each adds its own tokens, and its share of the arithmetic.
void put_candidate(const Inputs &inputs, Answers &answers) noexcept
{
    const Denoiser &denoiser = *inputs.denoiser;
    const DenoisingPlan plan = plan_of(inputs, 1);
    const GuidancePasses passes = guidance_passes(denoiser, plan);
    const auto step_of = [&](double batch) {
        return list_denoiser(device_of(inputs, *inputs.accelerator, answers.device), denoiser, plan, batch, {}, answers.branch);
    };
    const PassTotals one = step_of(1);
    Candidate &candidate = answers.candidate;
    candidate.steps = plan.steps;
    candidate.evaluations = passes.all;
    candidate.step_flops = one.flops;
    candidate.encode_flops = text_encoder_flops(denoiser, plan).si();
    candidate.decode_flops = decoder_flops(denoiser, plan.picture).si();
    candidate.state_bytes = latent_bytes(denoiser, plan.picture).si();
    candidate.activation_bytes = passes.together * denoiser_activation_bytes(denoiser, plan).si();
    candidate.is_known = true;
    candidate.gap = time_gap(inputs, answers.device);
    if (candidate.gap != Absence::present)
        return;
    const double branches = std::max(2.0, inputs[P::branches]);
    candidate.branch_time = std::max(step_of(branches).forward_time - one.forward_time, 0.0) / (branches - 1);
    candidate.step_time = one.forward_time - candidate.branch_time;
    const DenoisingDevice device = device_of(inputs, *inputs.accelerator, answers.device);
    const StageTimes stages = stage_times(device, denoiser, plan, {});
    candidate.encode_time = stages.text_encoding.si();
    candidate.decode_time = stages.decode.si();
}

} // namespace

PassTotals run_denoising_step(const Inputs &inputs, const Answers &answers, const Accelerator &accelerator, const DeviceState &state,
                              Operators &operators) noexcept
{
    return run_step(inputs, answers, accelerator, state, answers.batch, operators);
}

PictureCrossovers picture_crossovers(const Inputs &inputs, FlopPerByte ridge) noexcept
{
    const PictureWork work = picture_work(inputs);
    const double bytes = ridge.si() * work.bytes;
    return {bytes / (work.product_flops / tokens_of(inputs, 1)), bytes / work.flops};
}

void run_denoising(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    const DenoisingPlan plan = plan_of(inputs, 1);
    answers.lack_all(text_only, Absence::other_workload);
    answers.lack_all(picture_rates, Absence::other_workload);
    put_batch(inputs, answers);
    if (needs.memory || inputs.spills)
        run_memory(inputs, answers);
    if (needs.decode)
        run_pictures(inputs, answers);
    if (needs.crossover)
        run_picture_crossovers(inputs, answers);
    answers.put(M::function_evaluations, plan.steps * guidance_passes(*inputs.denoiser, plan).all);
    answers.put(M::latent_bytes, answers.batch * latent_bytes(*inputs.denoiser, plan.picture).si());
    if (needs.search_costs || needs.pipeline)
        put_candidate(inputs, answers);
}

} // namespace ridgepoint::engine
