// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/language_chapter.h"

#include "engine/diffusion/refinement.h"
#include "engine/forward_answers.h"
#include "engine/metric_groups.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

using M = MetricId;
using P = ParameterId;
using namespace metric_groups;

RefinementRequest request_of(const Inputs &inputs) noexcept
{
    return {.refinement = inputs.refinement,
            .prompt = inputs[P::prompt_tokens],
            .output = inputs[P::output_tokens],
            .context = inputs[P::context],
            .block = inputs[P::block_tokens],
            .forwards = inputs[P::forwards_per_block],
            .steps = inputs[P::steps]};
}

MemoryUse memory_at(const Inputs &inputs, double batch, const RefinementRequest &request) noexcept
{
    return refinement_memory(inputs.count, batch, plan_refinement(request), stored_bytes(inputs), inputs.plan);
}

/// A server keeps room for every answer to its end.
double largest_batch(const Inputs &inputs, const DeviceState &device) noexcept
{
    RefinementRequest request = request_of(inputs);
    if (inputs.is_saturated)
        request.context = std::max(request.context, request.prompt + request.output);
    return max_batch(memory_at(inputs, 1, request), replica_capacity(inputs, device), inputs.plan.replicas);
}

void put_batch(const Inputs &inputs, Answers &answers) noexcept
{
    answers.batch = inputs[P::batch];
    if (inputs.is_saturated && !inputs.spills && is_usable(answers.device.capacity))
        answers.batch = std::min(answers.batch, std::max(largest_batch(inputs, answers.device), 1.0));
    answers.service.decoding = answers.batch;
}

/// Longest sequence that fits: what stands before the block, or prompt and answer where they are worked on together.
double longest_context(const Inputs &inputs, const Answers &answers) noexcept
{
    const Byte capacity = replica_capacity(inputs, answers.device);
    const auto fits = [&](double tokens) {
        RefinementRequest request = request_of(inputs);
        if (request.refinement != Refinement::block) {
            request.output = std::clamp(tokens, 1.0, request.output);
            request.prompt = std::max(tokens - request.output, 0.0);
        }
        request.context = tokens;
        return memory_at(inputs, answers.batch, request).of_fullest_replica(answers.batch, inputs.plan.replicas).required() <= capacity;
    };
    double high = parameter(P::context).maximum;
    if (fits(high))
        return high;
    double low = 0;
    if (!fits(low))
        return 0;
    while (high - low > 1) {
        const double middle = std::floor((low + high) / 2);
        (fits(middle) ? low : high) = middle;
    }
    return low;
}

void run_memory(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    const bool has_cache = plan_refinement(request_of(inputs)).has_cache;
    const MemoryUse use = memory_at(inputs, answers.batch, request_of(inputs));
    answers.memory = use.of_fullest_replica(answers.batch, inputs.plan.replicas);
    answers.has_memory = true;
    answers.put(M::params_total, inputs.count.params_total);
    answers.put(M::params_active, inputs.count.params_active());
    answers.put(M::weight_bytes, use.weights.si());
    answers.put(M::kv_bytes_per_token, has_cache ? kv_bytes_per_token(inputs.count, stored_bytes(inputs).kv).si() : 0);
    answers.put(M::kv_bytes, use.kv.si());
    answers.put(M::activation_bytes, use.activations.si());
    answers.put(M::memory_required, use.required().si());
    if (!is_usable(answers.device.capacity)) {
        answers.lack_all(memory_shares, Absence::capacity_unknown);
        return;
    }
    answers.put(M::memory_utilization, answers.memory.required() / replica_capacity(inputs, answers.device));
    answers.put(M::max_batch, largest_batch(inputs, answers.device));
    if (needs.longest_context)
        answers.put(M::max_context, longest_context(inputs, answers));
}

/// What a whole answer of `batch` sequences takes beside its prompt, all blocks together.
struct AnswerWork {
    double flops = 0;
    double bytes = 0;
    double time = 0;
};

AnswerWork answer_work(const RefinementPlan &plan, const PassTotals &forward, const PassTotals &refresh) noexcept
{
    return {plan.blocks * (plan.forwards * forward.flops + plan.refreshes * refresh.flops),
            plan.blocks * (plan.forwards * forward.bytes + plan.refreshes * refresh.bytes),
            plan.blocks * (plan.forwards * forward.forward_time + plan.refreshes * refresh.forward_time)};
}

PassTotals run_refresh(const Inputs &inputs, const RefinementPlan &plan, double batch, Answers &answers) noexcept
{
    return plan.refreshes > 0 ? run_pass(inputs, answers, plan.refresh(batch), answers.branch) : PassTotals{};
}

/// The prompt is worked on causally, as an autoregressive network does it.
PassTotals run_prompt(const Inputs &inputs, const RefinementPlan &plan, double batch, Operators &operators, const Answers &answers) noexcept
{
    const Token fresh = tokens_to_prefill(inputs);
    if (!plan.prefills || fresh <= Token(0))
        return {};
    return run_pass(inputs, answers, prefill_pass(batch, fresh, Token(inputs[P::prefix_tokens])), operators);
}

/// On a saturated server every answer of the batch stands for one prompt, whose forward the others wait for.
void put_service_times(const Inputs &inputs, const RefinementPlan &plan, const AnswerWork &answer, double prompt, Answers &answers) noexcept
{
    const double output = inputs[P::output_tokens];
    const double time = answer.time + (inputs.is_saturated ? answers.batch * prompt : 0);
    const double step = time / output;
    answers.put(M::time_per_output_token, step);
    answers.put(M::tokens_per_second, answers.batch / step);
    answers.put(M::tokens_per_second_per_user, 1 / step);
    answers.put(M::time_to_first_token, prompt + time / plan.blocks);
    answers.put(M::request_latency, prompt + time);
}

void run_answer(const Inputs &inputs, const RefinementPlan &plan, Answers &answers) noexcept
{
    const double requests = inputs.is_saturated ? 1 : answers.batch;
    const Pass pass = plan.pass(answers.batch);
    const PassTotals forward = run_pass(inputs, answers, pass, answers.decode);
    const PassTotals refresh = run_refresh(inputs, plan, answers.batch, answers);
    const PassTotals prompt = run_prompt(inputs, plan, requests, answers.prefill, answers);
    answers.has_prefill = prompt.flops > 0;
    put_forward_counts(forward, pass.tokens(), answers);
    put_experts(inputs, pass, answers);
    const AnswerWork answer = answer_work(plan, forward, refresh);
    answers.put(M::prefill_flops, prompt.flops);
    answers.put(M::flops_per_output, prompt.flops / requests + answer.flops / answers.batch);
    answers.put(M::bytes_per_output, prompt.bytes / requests + answer.bytes / answers.batch);
    if (const Absence gap = time_gap(inputs, answers.device); gap != Absence::present) {
        answers.lack_all(decode_times, gap);
        answers.lack_all(prefill_times, gap);
        return;
    }
    put_forward_times(inputs, forward, answers);
    put_service_times(inputs, plan, answer, prompt.forward_time, answers);
}

/// Candidates of one answer are refined side by side: each adds its own tokens, and its share of the arithmetic.
void put_candidate(const Inputs &inputs, const RefinementPlan &plan, Answers &answers) noexcept
{
    constexpr double bytes_of_an_id = 4;
    Candidate &candidate = answers.candidate;
    const auto work_of = [&](double batch) {
        const PassTotals forward = run_pass(inputs, answers, plan.pass(batch), answers.branch);
        return answer_work(plan, forward, run_refresh(inputs, plan, batch, answers));
    };
    const AnswerWork one = work_of(1);
    const double steps = inputs[P::steps];
    const double output = inputs[P::output_tokens];
    const StoredBytes stored = stored_bytes(inputs);
    const PassTotals prompt = run_prompt(inputs, plan, 1, answers.branch, answers);
    candidate.steps = steps;
    candidate.evaluations = plan.evaluations() / steps;
    candidate.step_flops = one.flops / steps;
    candidate.encode_flops = prompt.flops;
    candidate.state_bytes = plan.has_cache ? kv_bytes_per_sequence(inputs.count, Token(output), stored.kv).si() : bytes_of_an_id * output;
    candidate.activation_bytes = refinement_memory(inputs.count, 1, plan, stored).activations.si();
    candidate.is_known = true;
    candidate.gap = time_gap(inputs, answers.device);
    if (candidate.gap != Absence::present)
        return;
    const double branches = std::max(2.0, inputs[P::branches]);
    candidate.branch_time = std::max(work_of(branches).time - one.time, 0.0) / (branches - 1) / steps;
    candidate.step_time = one.time / steps - candidate.branch_time;
    candidate.encode_time = prompt.forward_time;
}

} // namespace

void run_language_diffusion(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    const RefinementPlan plan = plan_refinement(request_of(inputs));
    put_batch(inputs, answers);
    if (needs.memory || inputs.spills)
        run_memory(inputs, needs, answers);
    if (needs.decode)
        run_answer(inputs, plan, answers);
    if (needs.crossover)
        put_crossovers(inputs, answers);
    answers.put(M::function_evaluations, plan.evaluations());
    answers.lack_all(picture_rates, Absence::other_workload);
    answers.lack(M::latent_bytes, Absence::other_workload);
    if (needs.search_costs || needs.pipeline)
        put_candidate(inputs, plan, answers);
    if (needs.break_even)
        put_break_even(inputs, answers);
}

DecodeShape refinement_shape(const Inputs &inputs) noexcept
{
    const RefinementPlan plan = plan_refinement(request_of(inputs));
    return {inputs.count, stored_bytes(inputs), plan.tokens, plan.logits, plan.has_cache, plan.tokens, inputs.plan};
}

Token refinement_context(const Inputs &inputs) noexcept { return Token(plan_refinement(request_of(inputs)).held); }

void put_break_even(const Inputs &inputs, Answers &answers) noexcept
{
    if (const Absence gap = time_gap(inputs, answers.device); gap != Absence::present) {
        answers.lack(M::break_even_steps, gap);
        return;
    }
    RefinementRequest request = request_of(inputs);
    request.refinement = Refinement::full;
    const PassTotals refinement = run_pass(inputs, answers, plan_refinement(request).pass(answers.batch), answers.branch);
    const Pass token = decode_pass(answers.batch, Token(inputs[P::context]));
    const double step = run_pass(inputs, answers, token, answers.branch).forward_time;
    double first = step;
    if (const Token fresh = tokens_to_prefill(inputs); fresh > Token(0)) {
        const Pass prompt = prefill_pass(answers.batch, fresh, Token(inputs[P::prefix_tokens]));
        first = run_pass(inputs, answers, prompt, answers.branch).forward_time;
    }
    answers.put(M::break_even_steps, (first + (request.output - 1) * step) / refinement.forward_time);
}

} // namespace ridgepoint::engine
