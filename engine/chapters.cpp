// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chapters.h"

#include "engine/roofline/roofline.h"
#include "engine/search/branch_multiplier.h"

#include <cmath>
#include <initializer_list>

namespace ridgepoint::engine {

namespace {

using M = MetricId;

constexpr auto decode_counts = {M::forward_flops, M::forward_bytes, M::tokens_in_flight, M::arithmetic_intensity};
constexpr auto decode_times = {
    M::attainable_performance, M::achieved_performance,  M::compute_utilization, M::bandwidth_utilization,     M::bound, M::kernel_time,
    M::forward_time,           M::time_per_output_token, M::tokens_per_second,   M::tokens_per_second_per_user};
constexpr auto prefill_counts = {M::prefill_flops, M::flops_per_output};
constexpr auto prefill_times = {M::time_to_first_token, M::request_latency};
constexpr auto memory_counts = {M::params_total, M::params_active,    M::weight_bytes,   M::kv_bytes_per_token,
                                M::kv_bytes,     M::activation_bytes, M::memory_required};
constexpr auto memory_shares = {M::memory_utilization, M::max_batch};
constexpr auto crossovers = {M::compute_bound_tokens, M::compute_bound_batch, M::compute_bound_context};

void lack_all(Answers &answers, std::initializer_list<M> ids, Absence why) noexcept
{
    for (const M id : ids)
        answers.lack(id, why);
}

void run_memory(const Inputs &inputs, Answers &answers) noexcept
{
    const StoredBytes stored = stored_bytes(inputs);
    const MemoryUse use = memory_use(inputs.count, inputs[ParameterId::batch], Token(inputs[ParameterId::context]), stored);
    answers.memory = use;
    answers.has_memory = true;
    answers.put(M::params_total, inputs.count.params_total);
    answers.put(M::params_active, inputs.count.params_active());
    answers.put(M::weight_bytes, use.weights.si());
    answers.put(M::kv_bytes_per_token, kv_bytes_per_token(inputs.count, stored.kv).si());
    answers.put(M::kv_bytes, use.kv.si());
    answers.put(M::activation_bytes, use.activations.si());
    answers.put(M::memory_required, use.required().si());
    if (!is_usable(answers.device.capacity)) {
        lack_all(answers, memory_shares, Absence::capacity_unknown);
        return;
    }
    const Byte capacity = usable_capacity(inputs, answers.device);
    answers.put(M::memory_utilization, use.required() / capacity);
    answers.put(M::max_batch, max_batch(use, capacity));
}

std::string_view bound_of(const Inputs &inputs, const Answers &answers, const PassTotals &total) noexcept
{
    const bool is_capacity_known = answers.has_memory && is_usable(answers.device.capacity);
    if (is_capacity_known && answers.memory.required() > usable_capacity(inputs, answers.device))
        return "capacity";
    if (2 * total.launch_time > total.forward_time)
        return "overhead";
    return total.flops / total.bytes >= answers.device.ridge().si() ? "compute" : "memory";
}

void put_decode_times(const Inputs &inputs, const PassTotals &total, Answers &answers) noexcept
{
    const DeviceState &device = answers.device;
    const FlopPerByte intensity(total.flops / total.bytes);
    const double achieved = total.flops / total.forward_time;
    answers.put(M::attainable_performance, attainable_performance(intensity, device.rates.peak, device.rates.bandwidth).si());
    answers.put(M::achieved_performance, achieved);
    answers.put(M::compute_utilization, achieved / device.peak.si);
    answers.put(M::bandwidth_utilization, total.bytes / total.forward_time / device.bandwidth.si);
    answers.put(M::kernel_time, total.kernel_time);
    answers.put(M::forward_time, total.forward_time);
    answers.put(M::time_per_output_token, total.forward_time);
    answers.put(M::tokens_per_second, inputs[ParameterId::batch] / total.forward_time);
    answers.put(M::tokens_per_second_per_user, 1 / total.forward_time);
    answers.bound = bound_of(inputs, answers, total);
    answers.put(M::bound, 0);
}

PassTotals run_decode(const Inputs &inputs, Answers &answers) noexcept
{
    const DeviceState &device = answers.device;
    const double batch = inputs[ParameterId::batch];
    list_operators(inputs.count, decode_pass(batch, Token(inputs[ParameterId::context])), stored_bytes(inputs), answers.decode);
    answers.has_decode = true;
    if (device.has_roof())
        time_operators(answers.decode, device.rates);
    const PassTotals total = total_of(answers.decode, device.rates.overhead);
    answers.put(M::forward_flops, total.flops);
    answers.put(M::forward_bytes, total.bytes);
    answers.put(M::tokens_in_flight, batch);
    answers.put(M::arithmetic_intensity, total.flops / total.bytes);
    if (device.has_roof())
        put_decode_times(inputs, total, answers);
    else
        lack_all(answers, decode_times, device.gap);
    return total;
}

/// The pass that gives the first token: the prefill, or a decode step at the end of a wholly cached prompt.
PassTotals run_first_token(const Inputs &inputs, Answers &answers) noexcept
{
    const double batch = inputs[ParameterId::batch];
    const Token fresh = tokens_to_prefill(inputs);
    const Token prompt(inputs[ParameterId::prompt_tokens]);
    answers.has_prefill = fresh > Token(0);
    const Pass pass = answers.has_prefill ? prefill_pass(batch, fresh, prompt - fresh) : decode_pass(batch, prompt);
    list_operators(inputs.count, pass, stored_bytes(inputs), answers.prefill);
    if (answers.device.has_roof())
        time_operators(answers.prefill, answers.device.rates);
    return total_of(answers.prefill, answers.device.rates.overhead);
}

void run_prefill(const Inputs &inputs, const PassTotals &decode, Answers &answers) noexcept
{
    const PassTotals first = run_first_token(inputs, answers);
    const double later_tokens = inputs[ParameterId::output_tokens] - 1;
    answers.put(M::prefill_flops, answers.has_prefill ? first.flops : 0);
    answers.put(M::flops_per_output, (first.flops + later_tokens * decode.flops) / inputs[ParameterId::batch]);
    if (!answers.device.has_roof()) {
        lack_all(answers, prefill_times, answers.device.gap);
        return;
    }
    answers.put(M::time_to_first_token, first.forward_time);
    answers.put(M::request_latency, first.forward_time + later_tokens * decode.forward_time);
}

void run_crossovers(const Inputs &inputs, Answers &answers) noexcept
{
    if (!answers.device.has_roof()) {
        lack_all(answers, crossovers, answers.device.gap);
        return;
    }
    const FlopPerByte ridge = answers.device.ridge();
    const DecodeSlope slope = decode_slope(inputs);
    answers.put(M::compute_bound_tokens, compute_bound_tokens(ridge, bytes_per_value(inputs.weight_precision)).si());
    if (const auto batch = compute_bound_batch(ridge, slope, Token(inputs[ParameterId::context])))
        answers.put(M::compute_bound_batch, *batch);
    else
        answers.lack(M::compute_bound_batch, Absence::no_compute_bound_batch);
    if (const auto context = compute_bound_context(ridge, slope))
        answers.put(M::compute_bound_context, context->si());
    else
        answers.lack(M::compute_bound_context, Absence::no_compute_bound_context);
}

void run_search(const Inputs &inputs, Answers &answers) noexcept
{
    answers.put(M::branch_multiplier, branch_multiplier_of_valid({.branches = inputs[ParameterId::branches],
                                                                  .shared_steps = inputs[ParameterId::shared_steps],
                                                                  .steps = inputs[ParameterId::steps],
                                                                  .renoise_steps = inputs[ParameterId::renoise_steps]}));
}

void lack_model(Answers &answers) noexcept
{
    for (const auto &ids : {decode_counts, decode_times, prefill_counts, prefill_times, memory_counts, memory_shares, crossovers})
        lack_all(answers, ids, Absence::model_not_covered);
}

} // namespace

Needs Needs::of(const MetricSet &wanted) noexcept
{
    const auto any = [&wanted](std::initializer_list<M> ids) {
        for (const M id : ids)
            if (wanted.contains(id))
                return true;
        return false;
    };
    Needs needs;
    for (const Metric &row : metrics())
        needs.roofline = needs.roofline || (row.chapter == Chapter::roofline && wanted.contains(row.id));
    needs.prefill = any(prefill_counts) || any(prefill_times);
    needs.decode = needs.prefill || any(decode_counts) || any(decode_times);
    needs.memory = any(memory_counts) || any(memory_shares) || any({M::bound});
    needs.crossover = any(crossovers);
    needs.search = any({M::branch_multiplier});
    return needs;
}

void Answers::put(MetricId id, double value) noexcept
{
    const auto at = static_cast<std::size_t>(id);
    const bool is_number = std::isfinite(value);
    numbers[at] = is_number ? value : 0;
    absences[at] = is_number ? Absence::present : Absence::beyond_numbers;
}

DeviceState device_state(const Inputs &inputs, const Accelerator &accelerator) noexcept
{
    DeviceState state;
    state.peak = is_lacking(accelerator, inputs.activation_precision)
                     ? Figure{}
                     : peak_of(accelerator, inputs.activation_precision, inputs.wants_sparse_peak);
    state.bandwidth = accelerator.memory_bandwidth;
    state.capacity = accelerator.memory_capacity;
    state.rates.overhead = Second(inputs[ParameterId::kernel_overhead]);
    if (!is_usable(state.peak)) {
        state.gap = Absence::peak_unknown;
    } else if (!is_usable(state.bandwidth)) {
        state.gap = Absence::bandwidth_unknown;
    } else {
        state.rates.peak = FlopPerSecond(state.peak.si * inputs[ParameterId::compute_efficiency]);
        state.rates.bandwidth = BytePerSecond(state.bandwidth.si * inputs[ParameterId::memory_efficiency]);
        state.gap = Absence::present;
    }
    return state;
}

StoredBytes stored_bytes(const Inputs &inputs) noexcept
{
    return {bytes_per_value(inputs.weight_precision), bytes_per_value(inputs.activation_precision), bytes_per_value(inputs.kv_precision)};
}

Byte usable_capacity(const Inputs &inputs, const DeviceState &device) noexcept
{
    return Byte(device.capacity.si * (1 - inputs[ParameterId::memory_reserve]));
}

DecodeSlope decode_slope(const Inputs &inputs) noexcept
{
    const StoredBytes stored = stored_bytes(inputs);
    return {.linear_flops = linear_flops(inputs.count.params_active(), Token(1)),
            .attention_flops_per_held_token = FlopPerToken(inputs.count.attention_flops_per_pair),
            .weight_bytes = Byte(inputs.count.params_active() * stored.weight),
            .kv_bytes_per_held_token = kv_bytes_per_token(inputs.count, stored.kv)};
}

Token tokens_to_prefill(const Inputs &inputs) noexcept
{
    return Token(inputs[ParameterId::prompt_tokens] - inputs[ParameterId::prefix_tokens]);
}

void run_chapters(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    answers.absences.fill(Absence::not_wanted);
    answers.has_decode = answers.has_prefill = answers.has_memory = false;
    answers.device = device_state(inputs, *inputs.accelerator);
    if (answers.device.has_roof())
        answers.put(M::ridge_point, answers.device.ridge().si());
    else
        answers.lack(M::ridge_point, answers.device.gap);
    if (needs.search)
        run_search(inputs, answers);
    if (!is_countable(*inputs.model)) {
        lack_model(answers);
        return;
    }
    if (needs.memory)
        run_memory(inputs, answers);
    if (needs.decode) {
        const PassTotals decode = run_decode(inputs, answers);
        if (needs.prefill)
            run_prefill(inputs, decode, answers);
    }
    if (needs.crossover)
        run_crossovers(inputs, answers);
}

} // namespace ridgepoint::engine
