// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/search_plan.h"

#include "engine/limits.h"
#include "engine/unit.h"

namespace ridgepoint::engine {

namespace {

constexpr double most_steps = 4096;
constexpr double most_branches = 4096;
constexpr double most_attempts = 1e6;

bool has_branches(SearchAlgorithm algorithm) noexcept
{
    return algorithm != SearchAlgorithm::none && algorithm != SearchAlgorithm::tree && algorithm != SearchAlgorithm::dfs;
}

std::optional<Problem> refuse_checks(const SearchPlan &plan)
{
    const bool is_dfs = plan.algorithm == SearchAlgorithm::dfs;
    if (plan.check_steps.empty())
        return limit_refusal("check_step", {}, "is missing", "at least one step at which the verifier looks");
    double least = 1;
    for (const double step : plan.check_steps) {
        if (auto problem = first_refusal({whole("check_step", step, least, is_dfs ? plan.steps : plan.steps - 1, "steps before the end")}))
            return problem;
        least = step + 1;
    }
    const double pieces = plan.branches * static_cast<double>(plan.check_steps.size());
    if (!is_dfs && pieces > most_leaves)
        return limit_refusal("check_step", format_exact(pieces), "looks of the verifier are too many", "at most 1000000 looks");
    return std::nullopt;
}

std::optional<Problem> refuse_depth_first(const SearchPlan &plan)
{
    if (auto problem =
            first_refusal({whole("renoise_steps", plan.renoise_steps, 1, plan.check_steps.front(), "steps before the first check"),
                           whole("attempt_budget", plan.attempt_budget.value_or(1), 1, most_attempts)}))
        return problem;
    if (plan.attempt_budget)
        return std::nullopt;
    if (plan.accepts_by_score)
        return limit_refusal("attempt_budget", {}, "is missing where the score decides", "a whole number from 1 to 1000000");
    const auto accepted = acceptance(plan.success_probability, plan.accept);
    if (accepted && *accepted <= 0)
        return limit_refusal("success_probability", format_exact(plan.success_probability), "accepts nothing and has no attempt budget",
                             "a number above 0 to 1, or a budget");
    return std::nullopt;
}

std::optional<Problem> refuse_own(const SearchPlan &plan)
{
    switch (plan.algorithm) {
    case SearchAlgorithm::none:
    case SearchAlgorithm::best_of_k:
        return std::nullopt;
    case SearchAlgorithm::shared_prefix:
        return first_refusal({whole("shared_steps", plan.shared_steps, 0, plan.steps, "steps"),
                              whole("renoise_steps", plan.renoise_steps, 0, plan.shared_steps, "shared steps")});
    case SearchAlgorithm::tree: {
        const auto schedule = checked_schedule(plan.splits, plan.steps);
        return schedule ? std::nullopt : std::optional(schedule.error());
    }
    case SearchAlgorithm::beam:
    case SearchAlgorithm::bfs:
    case SearchAlgorithm::fk_steering:
    case SearchAlgorithm::dfs:
        break;
    }
    if (auto problem = refuse_checks(plan))
        return problem;
    if (plan.algorithm == SearchAlgorithm::dfs)
        return refuse_depth_first(plan);
    if (plan.algorithm == SearchAlgorithm::beam)
        return first_refusal({positive("keep", plan.keep, 1)});
    return first_refusal({positive("temperature", plan.temperature)});
}

} // namespace

Expected<SearchPlan> checked_plan(SearchPlan plan)
{
    if (auto problem = first_refusal({whole("steps", plan.steps, 1, most_steps), share("success_probability", plan.success_probability)}))
        return tl::unexpected(std::move(*problem));
    if (const auto rates = acceptance(plan.success_probability, plan.accept); !rates)
        return tl::unexpected(rates.error());
    const double branches = has_branches(plan.algorithm) ? plan.branches : 1;
    if (auto problem = first_refusal({whole("branches", branches, 1, most_branches)}))
        return tl::unexpected(std::move(*problem));
    if (auto problem = refuse_quality(plan.quality, branches))
        return tl::unexpected(std::move(*problem));
    if (auto problem = refuse_own(plan))
        return tl::unexpected(std::move(*problem));
    return plan;
}

double shared_variance(const SearchPlan &plan) noexcept
{
    const double kept = plan.prefix_variance.at((plan.shared_steps - plan.renoise_steps) / plan.steps);
    const bool copies_stay_equal = !plan.is_stochastic && plan.renoise_steps == 0 && plan.shared_steps > 0;
    return copies_stay_equal ? 1 : kept;
}

} // namespace ridgepoint::engine
