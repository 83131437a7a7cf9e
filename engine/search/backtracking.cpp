// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/backtracking.h"

#include "engine/limits.h"

#include <boost/math/distributions/negative_binomial.hpp>

#include <cmath>

namespace ridgepoint::engine {

namespace {

std::optional<Problem> refuse(double acceptance, std::optional<double> budget)
{
    if (auto problem = first_refusal({share("success_probability", acceptance), whole("attempt_budget", budget.value_or(1), 1)}))
        return problem;
    if (acceptance == 0 && !budget)
        return limit_refusal("success_probability", "0", "without an attempt budget never ends", "a number above 0 to 1, or a budget");
    return std::nullopt;
}

/// 1 - (1 - p)^K
double within(double acceptance, double budget) noexcept { return -std::expm1(budget * std::log1p(-acceptance)); }

double attempts(double acceptance, std::optional<double> budget) noexcept
{
    if (!budget)
        return 1 / acceptance;
    return acceptance > 0 ? within(acceptance, *budget) / acceptance : *budget;
}

std::optional<Problem> refuse(const Backtracking &search)
{
    if (auto problem = first_refusal({whole("steps", search.steps, 1)}))
        return problem;
    double least = 1;
    for (const Checkpoint &checkpoint : search.checkpoints) {
        if (auto problem = first_refusal({whole("check_step", checkpoint.step, least, search.steps, "steps"),
                                          whole("renoise_steps", checkpoint.renoise_steps, 1, checkpoint.step, "steps before the check")}))
            return problem;
        if (auto problem = refuse(checkpoint.acceptance, search.attempt_budget))
            return problem;
        least = checkpoint.step + 1;
    }
    return std::nullopt;
}

} // namespace

Expected<double> expected_attempts(double acceptance, std::optional<double> budget)
{
    if (auto problem = refuse(acceptance, budget))
        return tl::unexpected(std::move(*problem));
    return attempts(acceptance, budget);
}

Expected<double> success_within(double acceptance, std::optional<double> budget)
{
    if (auto problem = refuse(acceptance, budget))
        return tl::unexpected(std::move(*problem));
    return budget ? within(acceptance, *budget) : 1;
}

Expected<double> expected_total_attempts(double accepted, double acceptance)
{
    if (auto problem = first_refusal({whole("accepted", accepted, 0), positive("success_probability", acceptance, 1)}))
        return tl::unexpected(std::move(*problem));
    return accepted / acceptance;
}

Expected<double> success_within_total(double accepted, double acceptance, double budget)
{
    if (auto problem =
            first_refusal({whole("accepted", accepted, 0), share("success_probability", acceptance), whole("attempt_budget", budget, 0)}))
        return tl::unexpected(std::move(*problem));
    if (accepted == 0)
        return 1;
    if (budget < accepted || acceptance == 0)
        return 0;
    if (acceptance == 1)
        return 1;
    return boost::math::cdf(boost::math::negative_binomial(accepted, acceptance), budget - accepted);
}

Expected<BacktrackingWork> backtracking_work(const Backtracking &search)
{
    if (auto problem = refuse(search))
        return tl::unexpected(std::move(*problem));
    BacktrackingWork work{.function_evaluations = search.steps};
    for (const Checkpoint &checkpoint : search.checkpoints) {
        const double tries = attempts(checkpoint.acceptance, search.attempt_budget);
        work.function_evaluations += (tries - 1) * checkpoint.renoise_steps;
        work.verifier_calls += tries;
        if (search.attempt_budget)
            work.success *= within(checkpoint.acceptance, *search.attempt_budget);
    }
    return work;
}

} // namespace ridgepoint::engine
