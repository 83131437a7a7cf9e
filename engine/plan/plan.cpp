// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/plan.h"

#include "engine/find_slug.h"
#include "engine/plan/planner.h"
#include "engine/refusal.h"
#include "engine/violation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ridgepoint::engine {

namespace {

using P = ParameterId;
using M = MetricId;

constexpr std::array<std::string_view, 3> order_slugs = {"count", "power", "price"};
constexpr std::array metrics_to_aim_at = {
    M::tokens_per_second_per_user, M::time_per_output_token, M::time_to_first_token, M::request_latency,
    M::tokens_per_second,          M::forward_time,          M::max_context,         M::max_batch};
constexpr std::array<P, 6> looked_for = {P::accelerator,       P::accelerator_count, P::tensor_parallel,
                                         P::pipeline_parallel, P::replicas,          P::compared_accelerators};
constexpr double most_of_one_option = 65536;

Problem refuse_target(const Target &target, std::string_view reason, std::string accepted)
{
    const Metric &row = metric(target.metric);
    std::string what = "Target ";
    what.append(row.name).append("=").append(format_exact(target.value)).append(" ").append(reason);
    return {
        .what = std::move(what), .parameter = std::string(row.name), .value = format_exact(target.value), .accepted = std::move(accepted)};
}

std::string names_to_aim_at()
{
    std::string names;
    for (const M id : metrics_to_aim_at)
        names.append(names.empty() ? "" : ", ").append(metric(id).name);
    return names;
}

Expected<void> check_targets(const PlanRequest &request)
{
    if (request.targets.empty())
        return tl::unexpected(Problem{.what = "A plan needs a target, for example tokens_per_second_per_user=50.",
                                      .parameter = {},
                                      .value = {},
                                      .accepted = "METRIC=VALUE"});
    for (const Target &target : request.targets) {
        if (std::find(metrics_to_aim_at.begin(), metrics_to_aim_at.end(), target.metric) == metrics_to_aim_at.end())
            return tl::unexpected(
                refuse_target(target, "cannot be planned for; a plan aims at " + names_to_aim_at() + ".", names_to_aim_at()));
        if (!(target.value > 0) || !std::isfinite(target.value))
            return tl::unexpected(refuse_target(target, "is not above 0.", "a number above 0"));
    }
    const double most = request.most_accelerators;
    if (!(most >= 1) || most > most_of_one_option)
        return tl::unexpected(Problem{.what = "An option has 1 to 65536 accelerators, not " + format_exact(most) + ".",
                                      .parameter = {},
                                      .value = format_exact(most),
                                      .accepted = "a whole number from 1 to 65536"});
    return {};
}

/// What the widths and the accelerator have to do with it is not refused: the plan looks for those.
Expected<void> check(const Catalog &catalog, const PlanRequest &request)
{
    for (const P id : looked_for)
        if (request.scenario.is_set(id))
            return tl::unexpected(refusal(parameter(id), exact_text(*request.scenario.get(id)), "is what the plan looks for", "no value"));
    const auto inputs = gather(catalog, request.scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    const Violation violation = find_violation(*inputs);
    const bool is_of_widths = violation == Violation::experts_beyond_devices || violation == Violation::experts_unevenly_spread;
    if (violation != Violation::none && violation != Violation::precision_lacking && !is_of_widths)
        return tl::unexpected(describe(violation, *inputs));
    if (inputs->count.layers <= 0) {
        const Model &model = *inputs->model;
        return tl::unexpected(refusal(parameter(P::model), model.slug,
                                      model.not_covered.empty() ? "cannot be planned for: its work cannot be counted" : model.not_covered,
                                      "a model whose architecture is in the database"));
    }
    return check_targets(request);
}

double rank_of(const PlanOption &option, PlanOrder order)
{
    constexpr double unknown = std::numeric_limits<double>::max();
    switch (order) {
    case PlanOrder::power:
        return option.power.value_or(unknown);
    case PlanOrder::price:
        return option.price.value_or(unknown);
    case PlanOrder::count:
        break;
    }
    return option.count();
}

/// How far an option is from its targets: a factor's logarithm, behind all of them what does not fit, and last what is not known.
double miss_of(const PlanOption &option, const std::vector<Target> &targets)
{
    if (option.reached.empty() || option.memory_utilization <= 0)
        return std::numeric_limits<double>::max();
    constexpr double behind_every_factor = 1e6;
    if (option.bound == "capacity")
        return behind_every_factor + option.memory_utilization;
    return std::abs(std::log(option.reached[option.binding] / targets[option.binding].value));
}

bool is_offered(const Accelerator &accelerator, const PlanRequest &request)
{
    return accelerator.status == "shipping" || (request.with_announced && accelerator.status == "announced");
}

void rank(std::vector<PlanOption> &options, const PlanRequest &request)
{
    std::stable_sort(options.begin(), options.end(), [&request](const PlanOption &a, const PlanOption &b) {
        if (a.is_feasible != b.is_feasible)
            return a.is_feasible;
        const double a_rank = a.is_feasible ? rank_of(a, request.order) : miss_of(a, request.targets);
        const double b_rank = b.is_feasible ? rank_of(b, request.order) : miss_of(b, request.targets);
        if (a_rank != b_rank)
            return a_rank < b_rank;
        return a.count() != b.count() ? a.count() < b.count() : a.accelerator->name < b.accelerator->name;
    });
}

} // namespace

std::span<const MetricId> plan_metrics() noexcept { return metrics_to_aim_at; }

std::string_view slug(PlanOrder order) noexcept { return order_slugs[static_cast<std::size_t>(order)]; }

std::optional<PlanOrder> find_plan_order(std::string_view name) noexcept { return find_slug<PlanOrder>(order_slugs, name); }

Expected<Plan> plan(const Catalog &catalog, const PlanRequest &request, const std::stop_token &stop, const PlanProgress &progress)
{
    if (const auto checked = check(catalog, request); !checked)
        return tl::unexpected(checked.error());
    Planner planner(catalog, request);
    Plan result;
    const auto all = catalog.accelerators();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (stop.stop_requested()) {
            result.is_cancelled = true;
            return result;
        }
        if (is_offered(all[i], request))
            result.options.push_back(planner.best_of(all[i]));
        if (progress)
            progress(i + 1, all.size());
    }
    rank(result.options, request);
    return result;
}

} // namespace ridgepoint::engine
