// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/serving_chapter.h"

#include "engine/diffusion/language_chapter.h"
#include "engine/forward_answers.h"
#include "engine/metric_groups.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

using M = MetricId;
using namespace metric_groups;

/// Sequences that fit. An isolated batch holds the context; a server keeps room for every answer to its end.
double largest_batch(const Inputs &inputs, const DeviceState &device) noexcept
{
    using P = ParameterId;
    const double whole = inputs[P::prompt_tokens] + inputs[P::output_tokens];
    const double held = inputs.is_saturated ? std::max(inputs[P::context], whole) : inputs[P::context];
    return max_batch(memory_use(inputs.count, 1, Token(held), stored_bytes(inputs), inputs.plan), usable_capacity(inputs, device));
}

void put_batch(const Inputs &inputs, Answers &answers) noexcept
{
    answers.batch = answers.decoding = inputs[ParameterId::batch];
    if (!inputs.is_saturated || inputs.spills || !is_usable(answers.device.capacity))
        return;
    const double most = largest_batch(inputs, answers.device);
    if (most >= 1)
        answers.batch = std::min(answers.batch, most);
    answers.decoding = answers.batch;
}

void run_memory(const Inputs &inputs, Answers &answers, const Needs &needs) noexcept
{
    const StoredBytes stored = stored_bytes(inputs);
    const MemoryUse use = memory_use(inputs.count, answers.batch, Token(inputs[ParameterId::context]), stored, inputs.plan);
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
        answers.lack_all(memory_shares, Absence::capacity_unknown);
        return;
    }
    const Byte capacity = usable_capacity(inputs, answers.device);
    answers.put(M::memory_utilization, use.required() / capacity);
    answers.put(M::max_batch, largest_batch(inputs, answers.device));
    if (needs.longest_context)
        answers.put(M::max_context,
                    max_context(inputs.count, answers.batch, stored, inputs.plan, capacity, parameter(ParameterId::context).maximum));
}

/// Prompt tokens that one replica puts into one forward at most. Source: vLLM, max_num_batched_tokens with chunked prefill, 2048.
constexpr double most_tokens_of_step = 2048;

/// Mean step of a server whose requests come and go: every output token of the batch stands for prompt / output tokens of prompts,
/// which some of the steps take up beside their decoding. Source: Agrawal et al., "Sarathi-Serve", 2024, section 3 (chunked prefills).
double saturated_step(const Inputs &inputs, const PassTotals &decode, Answers &answers) noexcept
{
    const double fresh = tokens_to_prefill(inputs).si();
    const double output = inputs[ParameterId::output_tokens];
    if (fresh <= 0)
        return decode.forward_time;
    const double busy = std::min(answers.decoding, inputs.plan.replicas);
    const double per_step = answers.decoding / busy * fresh / output; // of one replica
    const double chunk = std::min(std::max(fresh, per_step), most_tokens_of_step);
    Pass mixed = decode_pass(answers.decoding, Token(inputs[ParameterId::context]));
    mixed.prefilling = busy * chunk / fresh;
    mixed.prompt = fresh;
    mixed.prefix = inputs[ParameterId::prefix_tokens];
    const PassTotals total = run_pass(inputs, answers, mixed, answers.mixed);
    answers.has_mixed = true;
    const double chunks = per_step / chunk;
    if (chunks <= 1)
        return decode.forward_time + chunks * std::max(total.forward_time - decode.forward_time, 0.0);
    // More prompts than the decoding steps take up: the rest has steps of its own.
    const double prompts = chunk / fresh;
    const Pass rest = prefill_pass(busy * std::max(prompts, 1.0), Token(fresh), Token(mixed.prefix));
    const double alone = std::min(prompts, 1.0) * run_pass(inputs, answers, rest, answers.prefill).forward_time;
    return total.forward_time + (chunks - 1) * alone;
}

void put_decode_times(const Inputs &inputs, const PassTotals &total, Answers &answers) noexcept
{
    const double step = inputs.is_saturated ? saturated_step(inputs, total, answers) : total.forward_time;
    answers.step = step;
    put_forward_times(inputs, total, answers);
    answers.put(M::time_per_output_token, step);
    answers.put(M::tokens_per_second, answers.decoding / step);
    answers.put(M::tokens_per_second_per_user, 1 / step);
}

PassTotals run_step(const Inputs &inputs, Answers &answers) noexcept
{
    const Pass pass = decode_pass(answers.decoding, Token(inputs[ParameterId::context]));
    const PassTotals total = run_pass(inputs, answers, pass, answers.decode);
    put_forward_counts(total, answers.decoding, answers);
    put_experts(inputs, pass, answers);
    const Absence gap = time_gap(inputs, answers.device);
    if (gap == Absence::present)
        put_decode_times(inputs, total, answers);
    else
        answers.lack_all(decode_times, gap);
    return total;
}

/// On a saturated server each request spends a part of its time at its prompt: of B requests B O t / (O t + t_prompt) decode.
/// Source: Little's law.
double decoding_share(const Inputs &inputs, Answers &answers) noexcept
{
    const Token fresh = tokens_to_prefill(inputs);
    if (fresh <= Token(0) || time_gap(inputs, answers.device) != Absence::present)
        return 1;
    const Pass pass = prefill_pass(1, fresh, Token(inputs[ParameterId::prefix_tokens]));
    const double prompt = run_pass(inputs, answers, pass, answers.prefill).forward_time;
    const double decode = inputs[ParameterId::output_tokens] * answers.step;
    return decode / (decode + prompt);
}

PassTotals run_decode(const Inputs &inputs, Answers &answers) noexcept
{
    const PassTotals whole = run_step(inputs, answers);
    if (!inputs.is_saturated)
        return whole;
    const double share = decoding_share(inputs, answers);
    if (share >= 1)
        return whole;
    answers.decoding = share * answers.batch;
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
    answers.put(M::flops_per_output, first.flops / requests + later_tokens * decode.flops / answers.decoding);
    answers.put(M::bytes_per_output, first.bytes / requests + later_tokens * decode.bytes / answers.decoding);
    if (const Absence gap = time_gap(inputs, answers.device); gap != Absence::present) {
        answers.lack_all(prefill_times, gap);
        return;
    }
    // On a busy server the prompt shares its steps with the sequences that are decoding.
    const double shared = inputs.is_saturated ? decode.forward_time : 0;
    const double first_token = first.forward_time + shared;
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
