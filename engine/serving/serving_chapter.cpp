// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/serving_chapter.h"

#include "engine/diffusion/language_chapter.h"
#include "engine/forward_answers.h"
#include "engine/metric_groups.h"
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

void put_decode_times(const Inputs &inputs, const PassTotals &total, Answers &answers) noexcept
{
    const double step = inputs.is_saturated ? answers.service.time_per_token : total.forward_time;
    put_forward_times(inputs, total, answers);
    answers.put(M::time_per_output_token, step);
    answers.put(M::tokens_per_second, inputs.is_saturated ? answers.service.tokens_per_second : answers.batch / step);
    answers.put(M::tokens_per_second_per_user, 1 / step);
}

PassTotals run_step(const Inputs &inputs, Answers &answers) noexcept
{
    const Pass pass = decode_pass(answers.service.decoding, Token(inputs[ParameterId::context]));
    const PassTotals total = run_pass(inputs, answers, pass, answers.decode);
    put_forward_counts(total, answers.service.decoding, answers);
    put_experts(inputs, pass, answers);
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
    answers.put(M::bytes_per_output, first.bytes / requests + later_tokens * decode.bytes / answers.service.decoding);
    if (const Absence gap = time_gap(inputs, answers.device); gap != Absence::present) {
        answers.lack_all(prefill_times, gap);
        return;
    }
    const double first_token = inputs.is_saturated ? answers.service.time_to_first_token : first.forward_time;
    answers.put(M::time_to_first_token, first_token);
    answers.put(M::request_latency, first_token + later_tokens * answers.number(M::time_per_output_token));
}

/// Branches of one answer decode together: each adds its own keys and values, and its share of the arithmetic.
void put_candidate(const Inputs &inputs, Answers &answers) noexcept
{
    using P = ParameterId;
    Candidate &candidate = answers.candidate;
    const double output = inputs[P::output_tokens];
    const Token context(inputs[P::context]);
    const PassTotals one = run_pass(inputs, answers, decode_pass(1, context), answers.branch);
    candidate.steps = output;
    candidate.step_flops = one.flops;
    candidate.state_bytes = kv_bytes_per_sequence(inputs.count, Token(output), stored_bytes(inputs).kv).si();
    candidate.is_known = true;
    candidate.gap = time_gap(inputs, answers.device);
    const Token fresh = tokens_to_prefill(inputs);
    PassTotals prompt;
    if (fresh > Token(0))
        prompt = run_pass(inputs, answers, prefill_pass(1, fresh, Token(inputs[P::prefix_tokens])), answers.branch);
    candidate.encode_flops = prompt.flops;
    if (candidate.gap != Absence::present)
        return;
    const double branches = std::max(2.0, inputs[P::branches]);
    const PassTotals many = run_pass(inputs, answers, decode_pass(branches, context), answers.branch);
    candidate.branch_time = std::max(many.forward_time - one.forward_time, 0.0) / (branches - 1);
    candidate.step_time = one.forward_time - candidate.branch_time;
    candidate.encode_time = prompt.forward_time;
}

} // namespace

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
        put_crossovers(inputs, answers);
    answers.put(M::function_evaluations, inputs[ParameterId::output_tokens]);
    answers.lack_all(picture_rates, Absence::other_workload);
    answers.lack(M::latent_bytes, Absence::other_workload);
    if (needs.search_costs || needs.pipeline)
        put_candidate(inputs, answers);
    if (needs.break_even)
        put_break_even(inputs, answers);
}

} // namespace ridgepoint::engine
