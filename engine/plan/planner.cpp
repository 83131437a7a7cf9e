// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/planner.h"

#include "engine/defaults/defaults.h"
#include "engine/evaluate.h"
#include "engine/violation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace ridgepoint::engine {

namespace {

using P = ParameterId;
using M = MetricId;

constexpr double widest = 64;
constexpr double most_stages = 16;
/// Where the database does not say how many devices a link joins: a server's worth.
constexpr double usual_domain = 8;
/// Rounding of a target that was typed as it is shown.
constexpr double tolerance = 1e-9;

bool grows_with_replicas(M id) noexcept { return id == M::tokens_per_second || id == M::max_batch; }

double room_of(const Target &target, double value) noexcept
{
    const bool is_more = metric(target.metric).direction == Direction::higher_is_better;
    return is_more ? std::log(value / target.value) : std::log(target.value / value);
}

/// Feasible before infeasible; then fewer devices before more; then more room. Of the infeasible, those that fit come first.
bool is_better(const Outcome &a, const Outcome &b) noexcept
{
    if (a.is_known != b.is_known)
        return a.is_known;
    if (a.is_feasible() != b.is_feasible())
        return a.is_feasible();
    if (a.is_feasible())
        return a.at.count() != b.at.count() ? a.at.count() < b.at.count() : a.room() > b.room() + tolerance;
    if (a.fits != b.fits)
        return a.fits;
    return a.fits ? a.room() > b.room() + tolerance : a.memory_utilization < b.memory_utilization;
}

struct Widths {
    double tensor = 1;
    double pipeline = 1;
    [[nodiscard]] double count() const noexcept { return tensor * pipeline; }
};

/// Every split of a replica to try, smallest first.
std::vector<Widths> splits_of(const Inputs &inputs, double most)
{
    const Accelerator &accelerator = *inputs.accelerator;
    const bool has_link =
        inputs.scaleup_fabric != nullptr || is_usable(accelerator.scaleup_bandwidth) || is_usable(accelerator.host_bandwidth);
    const double domain = is_usable(accelerator.scaleup_domain) ? accelerator.scaleup_domain.si : usual_domain;
    const double widest_tensor = has_link ? std::min({domain, widest, most}) : 1;
    const double stages = std::max(1.0, std::min(most_stages, inputs.count.layers));
    std::vector<Widths> splits;
    for (double tensor = 1; tensor <= widest_tensor; tensor *= 2)
        for (double pipeline = 1; pipeline <= stages && tensor * pipeline <= most; ++pipeline)
            splits.push_back({tensor, pipeline});
    std::stable_sort(splits.begin(), splits.end(), [](const Widths &a, const Widths &b) {
        return a.count() != b.count() ? a.count() < b.count() : a.pipeline < b.pipeline;
    });
    return splits;
}

std::string_view word(OperatorBound bound) noexcept
{
    constexpr std::array<std::string_view, 4> words = {"compute", "memory", "fabric", "overhead"};
    return words[static_cast<std::size_t>(bound)];
}

/// What the most of a pass's time goes to.
std::string_view bound_of(const std::vector<OperatorCost> &operators) noexcept
{
    std::array<double, 4> times{};
    for (const OperatorCost &cost : operators)
        times[static_cast<std::size_t>(cost.bound)] += cost.time;
    return word(static_cast<OperatorBound>(std::max_element(times.begin(), times.end()) - times.begin()));
}

double time_of(const std::vector<OperatorCost> &operators) noexcept
{
    double time = 0;
    for (const OperatorCost &cost : operators)
        time += cost.time;
    return time;
}

} // namespace

bool Outcome::is_feasible() const noexcept { return is_known && fits && room() >= -tolerance; }

Planner::Planner(const Catalog &catalog, const PlanRequest &request) : m_catalog(catalog), m_request(request)
{
    MetricSet wanted = {M::forward_time, M::memory_utilization, M::max_batch};
    for (const Target &target : request.targets) {
        wanted.insert(target.metric);
        m_has_rate = m_has_rate || grows_with_replicas(target.metric);
        m_has_throughput = m_has_throughput || target.metric == M::tokens_per_second;
    }
    m_needs = Needs::of(wanted);
}

PlanOption Planner::best_of(const Accelerator &accelerator)
{
    PlanOption option;
    option.accelerator = &accelerator;
    Scenario scenario = m_request.scenario;
    scenario.set(P::accelerator, accelerator.slug);
    auto inputs = gather(m_catalog, scenario);
    if (!inputs) {
        option.reason = inputs.error().what;
        return option;
    }
    if (find_violation(*inputs) == Violation::precision_lacking) {
        option.reason = engine::describe(Violation::precision_lacking, *inputs).what;
        return option;
    }
    m_inputs = std::move(*inputs);
    for (const P id : {P::tensor_parallel, P::pipeline_parallel, P::replicas, P::batch})
        m_inputs.is_set.set(static_cast<std::size_t>(id));
    describe(best_arrangement(), option);
    return option;
}

Outcome Planner::run(const Arrangement &at)
{
    m_inputs[P::tensor_parallel] = at.tensor;
    m_inputs[P::pipeline_parallel] = at.pipeline;
    m_inputs[P::replicas] = at.replicas;
    m_inputs[P::batch] = at.batch;
    derive_defaults(m_inputs, m_needs.defaults());
    run_chapters(m_inputs, m_needs, m_answers);
    Outcome outcome;
    outcome.at = at;
    if (m_answers.absence(M::memory_utilization) != Absence::present)
        return outcome;
    for (const Target &target : m_request.targets) {
        if (m_answers.absence(target.metric) != Absence::present)
            return outcome;
        double &room = grows_with_replicas(target.metric) ? outcome.rate_room : outcome.speed_room;
        room = std::min(room, room_of(target, m_answers.number(target.metric)));
    }
    outcome.is_known = true;
    outcome.memory_utilization = m_answers.number(M::memory_utilization);
    outcome.largest_batch = m_answers.number(M::max_batch);
    outcome.fits = outcome.memory_utilization <= 1 && m_answers.batch >= at.batch;
    return outcome;
}

Outcome Planner::best_arrangement()
{
    const double most_devices = std::floor(m_request.most_accelerators);
    Outcome best;
    for (const Widths &split : splits_of(m_inputs, most_devices)) {
        const double most = best.is_feasible() ? best.at.count() : most_devices;
        if (split.count() > most)
            break;
        const Outcome found = best_split({.tensor = split.tensor, .pipeline = split.pipeline}, std::floor(most / split.count()));
        if (is_better(found, best))
            best = found;
    }
    return best.is_feasible() ? balanced(best) : best;
}

/// Of at most `most` replicas: whole groups of them where experts span several.
Outcome Planner::best_split(const Arrangement &split, double most)
{
    const auto experts = static_cast<std::int64_t>(m_inputs[P::expert_parallel]);
    const auto shared = std::gcd(experts, static_cast<std::int64_t>(split.tensor));
    Arrangement group = split;
    group.replicas = group.batch = static_cast<double>(experts / shared);
    if (group.replicas > most)
        return {.at = {split.tensor, split.pipeline, most, 1}};
    const double groups = std::floor(most / group.replicas);
    return m_request.scenario.is_set(P::batch) ? of_given_batch(group, groups) : of_chosen_batch(group, groups);
}

/// Every target gains from replicas that share a given batch.
Outcome Planner::of_given_batch(const Arrangement &group, double most)
{
    const double batch = std::get<double>(*m_request.scenario.get(P::batch));
    const auto with = [&](double groups) { return run({group.tensor, group.pipeline, groups * group.replicas, batch}); };
    const Outcome few = with(1);
    const double useful = m_has_rate ? most : std::clamp(std::ceil(batch / group.replicas), 1.0, most);
    if (!few.is_known || few.is_feasible() || useful <= 1)
        return few;
    Outcome best = with(useful);
    if (!best.is_feasible())
        return is_better(best, few) ? best : few;
    double low = 1;
    double high = useful;
    while (high - low > 1) {
        const double middle = std::floor((low + high) / 2);
        const Outcome tried = with(middle);
        (tried.is_feasible() ? high : low) = middle;
        if (tried.is_feasible())
            best = tried;
    }
    return best;
}

/// Every replica brings its own sequences: as many as the other targets and the memory allow where a throughput is asked for, else one.
Outcome Planner::of_chosen_batch(const Arrangement &group, double most)
{
    const Outcome one = run(group);
    if (!m_has_rate || !one.is_known || !one.fits || one.speed_room < -tolerance)
        return one;
    return enough_replicas(one, m_has_throughput ? largest_share(one) : 1, most);
}

/// The most sequences of a replica with which the memory holds and the targets that replicas do not change are reached.
double Planner::largest_share(const Outcome &one)
{
    const double replicas = one.at.replicas;
    const auto is_good = [&](double share) {
        Arrangement at = one.at;
        at.batch = share * replicas;
        const Outcome tried = run(at);
        return tried.is_known && tried.fits && tried.speed_room >= -tolerance;
    };
    const double most = std::floor(std::min(one.largest_batch, parameter(P::batch).maximum) / replicas);
    double low = 1;
    double high = most + 1;
    if (most > 1 && is_good(most))
        return most;
    while (high - low > 1) {
        const double middle = std::floor(high > 4 * low ? std::sqrt(low * high) : (low + high) / 2);
        (is_good(middle) ? low : high) = middle;
    }
    return low;
}

/// The fewest groups of replicas of `share` sequences each that reach the rest of the targets; `most` of them where even those do not.
Outcome Planner::enough_replicas(const Outcome &one, double share, double most)
{
    const double most_sequences = parameter(P::batch).maximum;
    const auto with = [&](double groups) {
        Arrangement at = one.at;
        at.replicas = groups * one.at.replicas;
        at.batch = std::max(1.0, std::min(share, std::floor(most_sequences / at.replicas))) * at.replicas;
        return run(at);
    };
    most = std::min(most, std::floor(most_sequences / one.at.replicas));
    double groups = 1;
    Outcome best = with(groups);
    while (!best.is_feasible() && groups < most) {
        const double needed = std::ceil(groups * std::exp(-best.room()) - tolerance);
        groups = std::min(most, std::max(groups + 1, needed));
        best = with(groups);
    }
    while (best.is_feasible() && groups > 1) {
        const Outcome fewer = with(--groups);
        if (!fewer.is_feasible())
            break;
        best = fewer;
    }
    return best;
}

/// The same devices with the batch that leaves the target with the least room the most: a throughput gains from more sequences, every
/// other target from fewer.
Outcome Planner::balanced(const Outcome &found)
{
    if (m_request.scenario.is_set(P::batch) || !m_has_throughput || std::isinf(found.speed_room))
        return found;
    const double replicas = found.at.replicas;
    Outcome best = found;
    double low = 0;
    double high = found.at.batch / replicas;
    while (high - low > 1) {
        const double middle = std::floor((low + high) / 2);
        Arrangement at = found.at;
        at.batch = middle * replicas;
        const Outcome tried = run(at);
        if (is_better(tried, best))
            best = tried;
        (tried.rate_room >= tried.speed_room ? high : low) = middle;
    }
    return best;
}

Scenario Planner::scenario_of(const Accelerator &accelerator, const Arrangement &at) const
{
    Scenario scenario = m_request.scenario;
    scenario.set(P::accelerator, accelerator.slug);
    scenario.set(P::tensor_parallel, at.tensor);
    scenario.set(P::pipeline_parallel, at.pipeline);
    scenario.set(P::replicas, at.replicas);
    scenario.set(P::batch, at.batch);
    return scenario;
}

/// What the program answers to the arrangement as a scenario: the plan says no more than that.
void Planner::describe(const Outcome &outcome, PlanOption &option) const
{
    const Accelerator &accelerator = *option.accelerator;
    const Arrangement &at = outcome.at;
    option.tensor = at.tensor;
    option.pipeline = at.pipeline;
    option.replicas = at.replicas;
    option.batch = at.batch;
    if (is_usable(accelerator.tdp))
        option.power = option.count() * accelerator.tdp.si;
    if (is_usable(accelerator.price))
        option.price = option.count() * accelerator.price.si;
    MetricSet wanted = {M::bound, M::memory_utilization};
    for (const Target &target : m_request.targets)
        wanted.insert(target.metric);
    const auto estimate = evaluate(m_catalog, scenario_of(accelerator, at), wanted);
    if (!estimate) {
        option.reason = estimate.error().what;
        return;
    }
    read(*estimate, outcome, option);
}

namespace {

std::string gap_of(const Estimate &estimate, M id)
{
    for (const Finding &finding : estimate.findings)
        if (finding.absent.contains(id))
            return finding.text;
    return "A figure that the estimate needs is missing.";
}

/// What limits the time that the binding target asks for.
std::string_view bound_of_target(const Estimate &estimate, M id)
{
    const std::string_view decode = estimate[M::bound].text;
    if (estimate.prefill_operators.empty() || decode == "capacity")
        return decode;
    const bool is_first_token = id == M::time_to_first_token;
    const bool is_mostly_prompt = id == M::request_latency && 2 * time_of(estimate.prefill_operators) > estimate[M::request_latency].number;
    return is_first_token || is_mostly_prompt ? bound_of(estimate.prefill_operators) : decode;
}

std::string memory_reason(const PlanOption &option, bool is_waiting)
{
    std::string text = "It does not fit: ";
    if (is_waiting)
        return text.append("the memory is full before the batch of ").append(format(option.batch, Unit::count)).append(" runs.");
    text.append(format(option.count(), Unit::count))
        .append(option.count() == 1 ? " device would be filled to " : " devices would be filled to ");
    return text.append(format(option.memory_utilization, Unit::fraction)).append(".");
}

std::string target_reason(const PlanOption &option, const Target &target)
{
    const Metric &row = metric(target.metric);
    std::string text(row.label);
    text.append(" reaches ").append(format(option.reached[option.binding], row.unit)).append(", not ");
    text.append(format(target.value, row.unit)).append("; ");
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> limits = {{{"compute", "compute is the limit."},
                                                                                      {"memory", "memory bandwidth is the limit."},
                                                                                      {"fabric", "the links are the limit."},
                                                                                      {"overhead", "kernel launches are the limit."}}};
    for (const auto &[name, sentence] : limits)
        if (option.bound == name)
            return text.append(sentence);
    return text.append("memory capacity is the limit.");
}

} // namespace

void Planner::read(const Estimate &estimate, const Outcome &outcome, PlanOption &option) const
{
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < m_request.targets.size(); ++i) {
        const Target &target = m_request.targets[i];
        if (!estimate[target.metric].is_present) {
            option.reached.clear();
            option.reason = gap_of(estimate, target.metric);
            return;
        }
        const double value = estimate[target.metric].number;
        option.reached.push_back(value);
        if (const double room = room_of(target, value); room < least) {
            least = room;
            option.binding = i;
        }
    }
    option.bound = bound_of_target(estimate, m_request.targets[option.binding].metric);
    if (!estimate[M::memory_utilization].is_present) {
        option.reason = gap_of(estimate, M::memory_utilization);
        return;
    }
    option.memory_utilization = estimate[M::memory_utilization].number;
    option.is_feasible = outcome.is_feasible();
    if (!option.is_feasible)
        option.reason =
            outcome.fits ? target_reason(option, m_request.targets[option.binding]) : memory_reason(option, option.memory_utilization <= 1);
}

} // namespace ridgepoint::engine
