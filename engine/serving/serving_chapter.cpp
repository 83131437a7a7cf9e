// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/serving_chapter.h"

#include "engine/metric_groups.h"
#include "engine/roofline/roofline.h"
#include "engine/serving/saturated.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

using M = MetricId;
using namespace metric_groups;

/// Tokens of which the memory holds the keys and values. An isolated batch holds the context; a server keeps room for every answer to its
/// end.
Token held_tokens(const Inputs &inputs) noexcept
{
    using P = ParameterId;
    const double whole = inputs[P::prompt_tokens] + inputs[P::output_tokens];
    return Token(inputs.is_saturated ? std::max(inputs[P::context], whole) : inputs[P::context]);
}

/// Sequences that fit.
double largest_batch(const Inputs &inputs, const DeviceState &device) noexcept
{
    const MemoryUse use = memory_use(inputs.count, 1, held_tokens(inputs), stored_bytes(inputs), inputs.plan);
    return max_batch(use, replica_capacity(inputs, device), inputs.plan.replicas);
}

void put_batch(const Inputs &inputs, Answers &answers) noexcept
{
    answers.batch = inputs[ParameterId::batch];
    if (inputs.is_saturated && !inputs.spills && is_usable(answers.device.capacity))
        answers.batch = std::min(answers.batch, std::max(largest_batch(inputs, answers.device), 1.0));
}

void run_memory(const Inputs &inputs, Answers &answers, const Needs &needs) noexcept
{
    const StoredBytes stored = stored_bytes(inputs);
    const MemoryUse use = memory_use(inputs.count, answers.batch, held_tokens(inputs), stored, inputs.plan);
    answers.memory = use.of_fullest_replica(answers.batch, inputs.plan.replicas);
    answers.has_memory = true;
    answers.put(M::params_total, inputs.count.params_total);
    answers.put(M::params_active, inputs.count.params_active());
    answers.put(M::weight_bytes, use.weights.si());
    answers.put(M::kv_bytes_per_token, kv_bytes_per_token(inputs.count, stored.kv).si());
    answers.put(M::kv_bytes, use.kv.si());
    answers.put(M::activation_bytes, use.activations.si());
    answers.put(M::memory_required, use.required().si());
    if (!is_usable(answers.device.capacity)) {
        answers.lack_all(memory_shares, Absence::capacity_unknown);
        return;
    }
    const Byte capacity = replica_capacity(inputs, answers.device);
    answers.put(M::memory_utilization, answers.memory.required() / capacity);
    answers.put(M::max_batch, largest_batch(inputs, answers.device));
    if (needs.longest_context)
        answers.put(M::max_context,
                    max_context(inputs.count, answers.batch, stored, inputs.plan, capacity, parameter(ParameterId::context).maximum));
}

std::string_view bound_of(const Inputs &inputs, const Answers &answers, const PassTotals &total) noexcept
{
    const bool is_capacity_known = answers.has_memory && is_usable(answers.device.capacity);
    if (is_capacity_known && answers.memory.required() > replica_capacity(inputs, answers.device))
        return "capacity";
    if (2 * total.launch_time > total.forward_time)
        return "overhead";
    if (total.fabric_time > std::max({total.compute_time, total.memory_time, total.launch_time}))
        return "fabric";
    return total.flops / total.bytes >= answers.device.ridge().si() ? "compute" : "memory";
}

void put_decode_times(const Inputs &inputs, const PassTotals &total, Answers &answers) noexcept
{
    const DeviceState &device = answers.device;
    const double devices = inputs.plan.devices();
    const FlopPerByte intensity(total.flops / total.bytes);
    const double achieved = total.flops / total.forward_time;
    const double step = inputs.is_saturated ? answers.service.time_per_token : total.forward_time;
    answers.put(M::attainable_performance, devices * attainable_performance(intensity, device.linear.peak, device.linear.bandwidth).si());
    answers.put(M::achieved_performance, achieved);
    answers.put(M::compute_utilization, achieved / (devices * device.peak.si));
    answers.put(M::bandwidth_utilization, total.bytes / total.forward_time / (devices * device.bandwidth.si));
    answers.put(M::kernel_time, total.kernel_time);
    answers.put(M::forward_time, total.forward_time);
    answers.put(M::time_per_output_token, step);
    answers.put(M::tokens_per_second, inputs.is_saturated ? answers.service.tokens_per_second : answers.batch / step);
    answers.put(M::tokens_per_second_per_user, 1 / step);
    answers.bound = bound_of(inputs, answers, total);
    answers.put(M::bound, 0);
}

void put_experts(const Inputs &inputs, const Operators &operators, Answers &answers) noexcept
{
    if (!inputs.count.has_experts()) {
        answers.lack(M::experts_touched, Absence::no_experts);
        return;
    }
    const SplitPass part = split(decode_pass(answers.service.decoding, Token(0)), inputs.plan);
    const ExpertSpread spread = inputs.plan.spread(part.pass.tokens(), operators.devices / inputs.plan.tensor);
    double touched = 0;
    for (const FfnCount &group : inputs.count.ffn())
        if (group.experts > 0)
            touched = group.experts_touched(spread.rows);
    answers.put(M::experts_touched, touched);
}

PassTotals run_step(const Inputs &inputs, Answers &answers) noexcept
{
    const PassTotals total =
        run_pass(inputs, answers, decode_pass(answers.service.decoding, Token(inputs[ParameterId::context])), answers.decode);
    answers.has_decode = true;
    answers.put(M::forward_flops, total.flops);
    answers.put(M::forward_bytes, total.bytes);
    answers.put(M::tokens_in_flight, answers.service.decoding);
    answers.put(M::arithmetic_intensity, total.flops / total.bytes);
    put_experts(inputs, answers.decode, answers);
    const Absence gap = time_gap(inputs, answers.device);
    if (gap == Absence::present)
        put_decode_times(inputs, total, answers);
    else
        answers.lack_all(decode_times, gap);
    return total;
}

PassTotals run_decode(const Inputs &inputs, Answers &answers) noexcept
{
    answers.service = {answers.batch, 0, 0, 0};
    if (inputs.is_saturated && time_gap(inputs, answers.device) == Absence::present)
        answers.service = saturated_service(inputs, answers);
    return run_step(inputs, answers);
}

/// The pass that gives the first token: the prefill, or a decode step at the end of a wholly cached prompt.
PassTotals run_first_token(const Inputs &inputs, Answers &answers) noexcept
{
    const double batch = inputs.is_saturated ? 1 : answers.batch;
    const Token fresh = tokens_to_prefill(inputs);
    const Token prompt(inputs[ParameterId::prompt_tokens]);
    answers.has_prefill = fresh > Token(0);
    const Pass pass = answers.has_prefill ? prefill_pass(batch, fresh, prompt - fresh) : decode_pass(batch, prompt);
    return run_pass(inputs, answers, pass, answers.prefill);
}

void run_prefill(const Inputs &inputs, const PassTotals &decode, Answers &answers) noexcept
{
    const PassTotals first = run_first_token(inputs, answers);
    const double later_tokens = inputs[ParameterId::output_tokens] - 1;
    const double requests = inputs.is_saturated ? 1 : answers.batch;
    answers.put(M::prefill_flops, answers.has_prefill ? first.flops : 0);
    answers.put(M::flops_per_output, first.flops / requests + later_tokens * decode.flops / answers.service.decoding);
    if (const Absence gap = time_gap(inputs, answers.device); gap != Absence::present) {
        answers.lack_all(prefill_times, gap);
        return;
    }
    const double first_token = inputs.is_saturated ? answers.service.time_to_first_token : first.forward_time;
    answers.put(M::time_to_first_token, first_token);
    answers.put(M::request_latency, first_token + later_tokens * answers.number(M::time_per_output_token));
}

void run_crossovers(const Inputs &inputs, Answers &answers) noexcept
{
    if (!answers.device.has_roof()) {
        answers.lack_all(crossovers, answers.device.gap);
        return;
    }
    const FlopPerByte ridge = answers.device.ridge();
    const DecodeShape shape{inputs.count, stored_bytes(inputs), inputs.plan};
    answers.put(M::compute_bound_tokens, compute_bound_tokens(ridge, shape).si());
    if (const auto batch = compute_bound_batch(ridge, shape, Token(inputs[ParameterId::context])))
        answers.put(M::compute_bound_batch, *batch);
    else
        answers.lack(M::compute_bound_batch, Absence::no_compute_bound_batch);
    if (const auto context = compute_bound_context(ridge, shape))
        answers.put(M::compute_bound_context, context->si());
    else
        answers.lack(M::compute_bound_context, Absence::no_compute_bound_context);
}

} // namespace

PassTotals run_pass(const Inputs &inputs, const Answers &answers, const Pass &pass, Operators &operators) noexcept
{
    list_operators(inputs.count, pass, stored_bytes(inputs), operators, inputs.plan);
    if (answers.has_memory)
        add_spill(inputs, answers.device, answers.memory, operators);
    if (time_gap(inputs, answers.device) == Absence::present)
        time_operators(operators, answers.device.rates);
    return total_of(operators, answers.device.rates);
}

void run_serving(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    put_batch(inputs, answers);
    if (needs.memory || inputs.spills)
        run_memory(inputs, answers, needs);
    if (needs.decode) {
        const PassTotals decode = run_decode(inputs, answers);
        if (needs.prefill)
            run_prefill(inputs, decode, answers);
    }
    if (needs.crossover)
        run_crossovers(inputs, answers);
}

} // namespace ridgepoint::engine
