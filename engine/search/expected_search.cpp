// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/expected_search.h"

#include "engine/search/backtracking.h"
#include "engine/search/branch_multiplier.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

using Wanted = SearchExpectation::Wanted;

template<class T>
std::optional<T> value_of(const Expected<T> &expected)
{
    return expected ? std::optional<T>(*expected) : std::nullopt;
}

void put_selection(const SearchPlan &plan, double prefix_variance, Wanted wanted, SearchExpectation &expectation)
{
    if (const auto selected = expected_selection(plan.quality, plan.branches, prefix_variance)) {
        expectation.quality = selected->quality;
        expectation.verifier_score = selected->verifier_score;
    }
    if (wanted == Wanted::all)
        expectation.success =
            value_of(selected_success(plan.success_probability, plan.quality.correlation, plan.branches, prefix_variance));
}

SearchExpectation of_none(const SearchPlan &plan)
{
    return {.work = plain_work(plan.steps), .quality = plan.quality.mean, .success = plan.success_probability};
}

SearchExpectation of_best(const SearchPlan &plan, Wanted wanted)
{
    SearchExpectation expectation{.work = verified_work(plan.branches * plan.steps, plan.branches, 0, plan.verifies_pixels),
                                  .peak_alive = plan.branches};
    put_selection(plan, 0, wanted, expectation);
    return expectation;
}

SearchExpectation of_shared_prefix(const SearchPlan &plan, Wanted wanted)
{
    const double multiplier = branch_multiplier_of_valid({plan.branches, plan.shared_steps, plan.steps, plan.renoise_steps});
    SearchExpectation expectation{.work = verified_work(multiplier * plan.steps, plan.branches, 0, plan.verifies_pixels),
                                  .peak_alive = plan.branches};
    put_selection(plan, shared_variance(plan), wanted, expectation);
    return expectation;
}

SearchExpectation of_tree(const SearchPlan &plan)
{
    double width = 1;
    double peak = 1;
    double looks = 0;
    for (const Split &split : plan.splits) {
        const double kept = survivors(width, split.keep);
        looks += kept < width ? width : 0;
        width = kept * split.factor;
        peak = std::max(peak, width);
    }
    const double steps = tree_multiplier(plan.splits, plan.steps) * plan.steps;
    return {.work = verified_work(steps, width, looks, plan.verifies_pixels), .peak_alive = peak};
}

SearchExpectation of_population(const SearchPlan &plan)
{
    const double looks = plan.branches * static_cast<double>(plan.check_steps.size());
    return {.work = verified_work(plan.branches * plan.steps, plan.branches, looks, plan.verifies_pixels), .peak_alive = plan.branches};
}

/// Success of one check: a right attempt is accepted within the budget.
double right_and_accepted(const SearchPlan &plan, double accepted)
{
    const auto within = success_within(accepted, plan.attempt_budget);
    const auto precision = precision_of_accepted(plan.success_probability, plan.accept);
    return within && precision ? *within * *precision : 0;
}

SearchExpectation of_depth_first(const SearchPlan &plan)
{
    const AcceptRates rates = plan.accepts_by_score ? AcceptRates() : plan.accept;
    const double accepted = acceptance(plan.success_probability, rates).value_or(0);
    Backtracking search{.steps = plan.steps, .attempt_budget = plan.attempt_budget};
    for (const double step : plan.check_steps)
        search.checkpoints.push_back({step, plan.renoise_steps, accepted});
    const BacktrackingWork work = backtracking_work(search).value_or(BacktrackingWork());
    const double attempts = expected_attempts(accepted, plan.attempt_budget).value_or(0);
    const double finals = plan.check_steps.back() == plan.steps ? attempts : 0;
    SearchExpectation expectation{
        .work = verified_work(work.function_evaluations, finals, work.verifier_calls - finals, plan.verifies_pixels), .attempts = attempts};
    if (plan.accepts_by_score)
        return expectation;
    expectation.quality = plan.quality.mean;
    expectation.success = 1;
    for (std::size_t i = 0; i < plan.check_steps.size(); ++i)
        *expectation.success *= right_and_accepted(plan, accepted);
    return expectation;
}

SearchExpectation expectation_of(const SearchPlan &plan, Wanted wanted)
{
    switch (plan.algorithm) {
    case SearchAlgorithm::none:
        return of_none(plan);
    case SearchAlgorithm::best_of_k:
        return of_best(plan, wanted);
    case SearchAlgorithm::shared_prefix:
        return of_shared_prefix(plan, wanted);
    case SearchAlgorithm::tree:
        return of_tree(plan);
    case SearchAlgorithm::dfs:
        return of_depth_first(plan);
    case SearchAlgorithm::beam:
    case SearchAlgorithm::bfs:
    case SearchAlgorithm::fk_steering:
        break;
    }
    return of_population(plan);
}

} // namespace

Expected<SearchExpectation> expected_search(const SearchPlan &plan, SearchExpectation::Wanted wanted)
{
    auto checked = checked_plan(plan);
    if (!checked)
        return tl::unexpected(std::move(checked.error()));
    SearchExpectation expectation = expectation_of(*checked, wanted);
    expectation.multiplier = expectation.work.steps / plan.steps;
    return expectation;
}

} // namespace ridgepoint::engine
