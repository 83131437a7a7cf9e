// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/search_chapter.h"

#include "engine/facility/facility_chapter.h"
#include "engine/metric_groups.h"
#include "engine/pipeline/stage_work.h"
#include "engine/search/ar_twin.h"
#include "engine/search/branch_multiplier.h"
#include "engine/search/expected_search.h"
#include "engine/search/scenario_search.h"
#include "engine/search/verifier_offload.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

using M = MetricId;
using P = ParameterId;
using namespace metric_groups;

/// `count` looks at even distances between two steps, the ends left out.
std::vector<double> even_steps(double from, double to, double count)
{
    std::vector<double> steps;
    for (double i = 1; i <= count; ++i) {
        const double step = std::round(from + (to - from) * i / (count + 1));
        if (step > from && step < to && (steps.empty() || step > steps.back()))
            steps.push_back(step);
    }
    return steps;
}

void put_checks(const Inputs &inputs, SearchPlan &plan)
{
    const double earlier = inputs[P::verifier_checks] - 1; // the last look is at the end
    if (plan.algorithm == SearchAlgorithm::dfs) {
        plan.check_steps = even_steps(inputs[P::check_step], inputs[P::steps], earlier);
        plan.check_steps.insert(plan.check_steps.begin(), inputs[P::check_step]);
    } else if (keeps_population(plan.algorithm) && plan.algorithm != SearchAlgorithm::best_of_k) {
        plan.check_steps = even_steps(0, inputs[P::steps], earlier);
        if (plan.check_steps.empty())
            plan.algorithm = SearchAlgorithm::best_of_k;
    }
}

/// Multiplier of the work that text would have whose branches share as large a part of the answer.
double twin_shared_tokens(double multiplier, double leaves, double output) noexcept
{
    if (leaves <= 1)
        return output;
    return output * std::clamp((leaves - multiplier) / (leaves - 1), 0.0, 1.0);
}

ArTwin twin_of(const Inputs &inputs, const SearchExpectation &expected, const DeviceState &device)
{
    const TransformerCount &count = inputs.twin();
    const StoredBytes stored = stored_bytes(inputs);
    ArTwin twin;
    twin.branches = std::max(1.0, std::round(expected.peak_alive));
    twin.output_tokens = inputs[P::output_tokens];
    twin.shared_tokens = twin_shared_tokens(expected.multiplier, twin.branches, twin.output_tokens);
    twin.prefix_tokens = inputs[P::prompt_tokens] + twin.shared_tokens;
    twin.suffix_tokens = (twin.output_tokens - twin.shared_tokens) / 2;
    twin.weight_bytes = weight_bytes_read(count, 1, stored).si();
    twin.kv_bytes_per_token = kv_bytes_per_token(count, stored.kv).si();
    twin.flops_per_token = linear_flops(count.params_active(), Token(1)).si();
    if (device.has_roof()) {
        twin.peak = device.linear.peak.si();
        twin.bandwidth = device.linear.bandwidth.si();
    }
    return twin;
}

void put_twin(const Inputs &inputs, const SearchExpectation &expected, Answers &answers)
{
    if (inputs.twin().layers <= 0) {
        answers.lack_all(ar_twin_metrics, Absence::model_not_covered);
        return;
    }
    const ArTwin twin = twin_of(inputs, expected, answers.device);
    const KvSharing sharing = inputs.clones_kv ? KvSharing::cloned : KvSharing::shared;
    answers.put(M::ar_branch_multiplier, ar_branch_multiplier(twin).value_or(0));
    answers.put(M::ar_branch_memory, ar_kv_bytes(twin, sharing).value_or(0));
    if (!answers.device.has_roof()) {
        answers.lack(M::ar_branch_time_multiplier, answers.device.gap);
        return;
    }
    const auto step = inputs.is_saturated ? ar_saturated_multiplier(twin, sharing) : ar_isolated_multiplier(twin, sharing);
    answers.put(M::ar_branch_time_multiplier, step ? ar_answer_multiplier(twin, *step).value_or(0) : 0);
}

UnitCosts flop_costs(const Inputs &inputs, const Candidate &candidate) noexcept
{
    UnitCosts costs;
    costs.step = candidate.step_flops;
    costs.decode = candidate.decode_flops;
    costs.encode = candidate.encode_flops;
    costs.verify = inputs.verifier != nullptr && is_usable(inputs.verifier->flops) ? inputs.verifier->flops.si : 0;
    return costs;
}

/// Steps of the trajectory: those of text are its tokens, of which a step of the plan stands for a part.
double scale_of(const SearchPlan &plan, const Candidate &candidate) noexcept { return candidate.steps / plan.steps; }

SearchWork scaled(SearchWork work, double scale) noexcept
{
    work.steps *= scale;
    return work;
}

/// Branches side by side share what a step costs whatever its width: one trajectory is as long as N steps, and what is repeated.
double denoising_time(const Inputs &inputs, const SearchPlan &plan, const Candidate &candidate, const SearchWork &work) noexcept
{
    const bool is_single = plan.algorithm == SearchAlgorithm::dfs;
    if (inputs.runs_branches_in_turn || is_single)
        return work.steps * (candidate.step_time + candidate.branch_time);
    const double renoised = shares_prefix(plan.algorithm) ? plan.renoise_steps : 0;
    const double longest = (plan.steps + renoised) * scale_of(plan, candidate);
    return longest * candidate.step_time + work.steps * candidate.branch_time;
}

/// Time that looks take, of which those at previews hide behind the steps to the next look where stages overlap; what goes on before a
/// rejection is then thrown away.
double looking_time(const Inputs &inputs, const SearchPlan &plan, const Candidate &candidate, const SearchWork &work,
                    const VerifierTime &verifier) noexcept
{
    const double one = verifier.of_one_check() + (plan.verifies_pixels ? candidate.decode_time : 0);
    const bool hides = inputs.overlaps_stages && inputs.verifier_device != inputs.accelerator && !plan.check_steps.empty();
    const double final_looks = (work.verifications - work.previews) * one;
    if (!hides)
        return final_looks + work.previews * one;
    const double gap = std::floor(plan.steps * scale_of(plan, candidate) / static_cast<double>(plan.check_steps.size() + 1));
    const VerifierOffload offload{.step_time = candidate.step_time + candidate.branch_time, .bandwidth = 1, .verify_time = one};
    const double accepted = plan.algorithm == SearchAlgorithm::dfs ? acceptance(plan.success_probability, plan.accept).value_or(1) : 1;
    return final_looks + work.previews * (pipelined_stall(offload, gap).value_or(one) + wasted_work(offload, gap, accepted).value_or(0));
}

void put_energy(const Inputs &inputs, double time, double verifying, Answers &answers) noexcept
{
    const bool is_elsewhere = inputs.verifier_device != inputs.accelerator && inputs.verifier != nullptr;
    const auto own = metered_power(inputs, answers, *inputs.accelerator);
    const auto other = metered_power(inputs, answers, *inputs.verifier_device);
    if (own && (!is_elsewhere || other))
        answers.put(M::search_energy, time * inputs.plan.devices() * *own + (is_elsewhere ? verifying * *other : 0));
    else
        answers.lack(M::search_energy, Absence::power_unknown);
    const auto price = hour_price(inputs, answers, *inputs.accelerator);
    const auto other_price = hour_price(inputs, answers, *inputs.verifier_device);
    constexpr double hour = 3600;
    if (price && (!is_elsewhere || other_price))
        answers.put(M::search_cost, (time * inputs.plan.devices() * *price + (is_elsewhere ? time * *other_price : 0)) / hour);
    else
        answers.lack(M::search_cost, Absence::price_unknown);
}

void put_times(const Inputs &inputs, const SearchPlan &plan, const SearchWork &work, Answers &answers) noexcept
{
    const Candidate &candidate = answers.candidate;
    const VerifierTime verifier = verifier_time(inputs, candidate.state_bytes);
    const Absence gap = candidate.gap != Absence::present ? candidate.gap : verifier.gap;
    if (gap != Absence::present) {
        answers.lack_all(search_times, gap);
        return;
    }
    const double looks_that_decode = plan.verifies_pixels ? work.verifications : 0;
    const double time = candidate.encode_time + denoising_time(inputs, plan, candidate, work) +
                        looking_time(inputs, plan, candidate, work, verifier) +
                        std::max(work.decodes - looks_that_decode, 0.0) * candidate.decode_time;
    answers.put(M::search_time, time);
    put_energy(inputs, time, work.verifications * verifier.verify, answers);
    if (inputs.verifier_device == inputs.accelerator || inputs.verifier == nullptr)
        answers.lack(M::offload_share, Absence::no_verifier_elsewhere);
    else
        answers.put(M::offload_share, work.verifications * verifier.transfer / time);
}

void put_costs(const Inputs &inputs, const SearchPlan &plan, const SearchExpectation &expected, Answers &answers)
{
    put_twin(inputs, expected, answers);
    const Candidate &candidate = answers.candidate;
    if (!candidate.is_known) {
        answers.lack_all(search_work, Absence::model_not_covered);
        answers.lack_all(search_times, Absence::model_not_covered);
        return;
    }
    const SearchWork work = scaled(expected.work, scale_of(plan, candidate));
    answers.put(M::search_evaluations, work.steps * candidate.evaluations);
    const UnitCosts costs = flop_costs(inputs, candidate);
    if (const auto cost = search_cost(work, costs)) {
        const double looking_decodes = plan.verifies_pixels ? work.verifications * costs.decode : 0;
        answers.put(M::search_flops, cost->total());
        answers.put(M::verifier_share, cost->total() > 0 ? (cost->verification + cost->previews + looking_decodes) / cost->total() : 0);
    }
    answers.put(M::search_cost_multiplier, search_cost_multiplier(work, candidate.steps, costs).value_or(1));
    const BranchMemory memory{candidate.state_bytes, candidate.activation_bytes};
    const double widest = std::max(1.0, std::round(expected.peak_alive));
    answers.put(M::branch_memory, branch_memory(widest, memory, !inputs.runs_branches_in_turn).value_or(0));
    put_times(inputs, plan, work, answers);
}

void put_optional(M id, const std::optional<double> &value, Answers &answers) noexcept
{
    if (value)
        answers.put(id, *value);
    else
        answers.lack(id, Absence::no_closed_form);
}

void put_quality(const Inputs &inputs, const SearchPlan &plan, const SearchExpectation &expected, Answers &answers) noexcept
{
    put_optional(M::expected_quality, expected.quality, answers);
    put_optional(M::quality_gain, expected.quality ? std::optional(*expected.quality - inputs[P::quality_mean]) : std::nullopt, answers);
    put_optional(M::verifier_score, expected.verifier_score, answers);
    put_optional(M::success_rate, expected.success, answers);
    if (plan.algorithm == SearchAlgorithm::dfs)
        put_optional(M::expected_attempts, expected.attempts, answers);
    else
        answers.lack(M::expected_attempts, Absence::no_attempts);
}

/// The multiplier alone of a plan with one split, the usual axis of maps.
double prefix_multiplier(const Inputs &inputs) noexcept
{
    return branch_multiplier_of_valid({.branches = inputs[P::branches],
                                       .shared_steps = inputs[P::shared_steps],
                                       .steps = inputs[P::steps],
                                       .renoise_steps = inputs[P::renoise_steps]});
}

} // namespace

SearchPlan search_plan(const Inputs &inputs)
{
    SearchPlan plan;
    plan.algorithm = shares_prefix(inputs.search_algorithm) ? SearchAlgorithm::shared_prefix : inputs.search_algorithm;
    plan.steps = inputs[P::steps];
    plan.branches = inputs[P::branches];
    plan.shared_steps = inputs[P::shared_steps];
    plan.renoise_steps = inputs[P::renoise_steps];
    if (plan.algorithm == SearchAlgorithm::tree)
        plan.splits =
            inputs.split_schedule.empty() ? SplitSchedule{{inputs[P::shared_steps], inputs[P::branches], 1}} : inputs.split_schedule;
    put_checks(inputs, plan);
    plan.success_probability = inputs[P::success_probability];
    plan.accept = {inputs[P::verifier_true_accept], inputs[P::verifier_false_accept]};
    if (inputs[P::attempt_budget] > 0)
        plan.attempt_budget = inputs[P::attempt_budget];
    plan.quality = {inputs[P::quality_mean], inputs[P::quality_sigma], inputs[P::verifier_correlation]};
    plan.prefix_variance =
        PrefixVariance::through(inputs[P::shared_steps] / inputs[P::steps], inputs[P::prefix_variance]).value_or(PrefixVariance());
    plan.is_stochastic = !inputs.is_deterministic;
    plan.verifies_pixels = makes_pictures(inputs.workload) && inputs.verifier != nullptr && inputs.verifier->needs_pixels;
    return plan;
}

Expected<SearchPlan> search_plan_of(const Catalog &catalog, const Scenario &scenario)
{
    const auto inputs = resolve(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    return checked_plan(search_plan(*inputs));
}

VerifierTime verifier_time(const Inputs &inputs, double state_bytes) noexcept
{
    VerifierTime time;
    if (inputs.verifier == nullptr)
        return time;
    const PredictionLevel level = inputs.is_calibrated ? PredictionLevel::calibrated : PredictionLevel::ideal;
    const auto look = stage_time(*inputs.catalog, *inputs.verifier_device, look_work(*inputs.verifier), level);
    if (!look) {
        time.gap = Absence::verifier_unknown;
        return time;
    }
    time.verify = look->si();
    if (inputs.verifier_device == inputs.accelerator)
        return time;
    const VerifierOffload offload{.link_latency = inputs[P::link_latency], .bytes = state_bytes, .bandwidth = inputs[P::link_bandwidth]};
    time.transfer = offload_transfer_time(offload).value_or(0);
    return time;
}

void run_search(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    if (shares_prefix(inputs.search_algorithm))
        answers.put(M::branch_multiplier, prefix_multiplier(inputs));
    if (!needs.search_beyond_multiplier && !needs.search_costs && shares_prefix(inputs.search_algorithm))
        return;
    const SearchPlan plan = search_plan(inputs);
    const auto expected =
        expected_search(plan, needs.success ? SearchExpectation::Wanted::all : SearchExpectation::Wanted::all_but_success);
    if (!expected) {
        answers.lack_all(metric_groups::search_quality, Absence::search_too_large);
        answers.lack_all(metric_groups::search_costs, Absence::search_too_large);
        return;
    }
    answers.put(M::branch_multiplier, expected->multiplier);
    put_quality(inputs, plan, *expected, answers);
    if (needs.search_costs)
        put_costs(inputs, plan, *expected, answers);
}

} // namespace ridgepoint::engine
