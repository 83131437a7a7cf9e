// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/search_budget.h"

#include "engine/limits.h"
#include "engine/search/order_statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ridgepoint::engine {

namespace {

constexpr double most_steps = 4096;
constexpr double most_branches = 4096;

std::optional<Problem> refuse(const SearchBudget &budget)
{
    if (auto problem = first_refusal({whole("branches", budget.largest_branches, 1, most_branches),
                                      not_negative("candidate_cost", budget.candidate_cost),
                                      positive("function_evaluations", budget.function_evaluations)}))
        return problem;
    if (auto problem = refuse_quality(budget.quality, 1))
        return problem;
    if (budget.options.empty())
        return limit_refusal("steps", {}, "is missing", "at least one number of steps");
    double fewest = most_steps;
    for (const StepOption &option : budget.options) {
        if (auto problem = first_refusal({whole("steps", option.steps, 1, most_steps), finite("quality_mean", option.mean_quality)}))
            return problem;
        fewest = std::min(fewest, option.steps);
    }
    return first_refusal({Limited{.name = "function_evaluations", .value = budget.function_evaluations, .minimum = fewest}});
}

/// The best choice of every whole cost, then those that nothing cheaper beats.
class BudgetSearch {
public:
    explicit BudgetSearch(const SearchBudget &budget) : m_budget(budget)
    {
        double largest = 0;
        for (const StepOption &option : budget.options)
            largest = std::max(largest, option.steps);
        const double dearest = std::min(budget.function_evaluations, budget.largest_branches * (largest + budget.candidate_cost));
        m_best.resize(static_cast<std::size_t>(dearest) + 2, SearchChoice{.quality = -std::numeric_limits<double>::infinity()});
        for (double k = 1; k <= budget.largest_branches; ++k)
            m_gains.push_back(budget.quality.correlation * budget.quality.sigma * expected_maximum(k));
    }

    void look_at(const StepOption &option)
    {
        fill_free_shares(option.steps);
        offer({.steps = option.steps, .function_evaluations = option.steps, .quality = option.mean_quality});
        for (double k = 2; k <= m_budget.largest_branches; ++k)
            look_at(option, k);
    }

    [[nodiscard]] SearchOptimum optimum() const
    {
        SearchOptimum found;
        for (const SearchChoice &choice : m_best)
            if (std::isfinite(choice.quality) && (found.frontier.empty() || choice.quality > found.frontier.back().quality))
                found.frontier.push_back(choice);
        found.best = found.frontier.back();
        return found;
    }

private:
    /// sqrt(1 - r(s/N)) for every s.
    void fill_free_shares(double steps)
    {
        m_free.clear();
        for (double s = 0; s <= steps; ++s)
            m_free.push_back(s > 0 && !m_budget.is_stochastic ? 0 : std::sqrt(1 - m_budget.prefix_variance.at(s / steps)));
    }

    void look_at(const StepOption &option, double branches)
    {
        const double full = branches * (option.steps + m_budget.candidate_cost);
        const double gain = m_gains[static_cast<std::size_t>(branches) - 1];
        const double least_shared = std::max(0.0, std::ceil((full - m_budget.function_evaluations) / (branches - 1)));
        for (double s = least_shared; s < option.steps; ++s)
            offer({.branches = branches,
                   .shared_steps = s,
                   .steps = option.steps,
                   .function_evaluations = full - (branches - 1) * s,
                   .quality = option.mean_quality + gain * m_free[static_cast<std::size_t>(s)]});
    }

    void offer(const SearchChoice &choice)
    {
        if (choice.function_evaluations > m_budget.function_evaluations)
            return;
        SearchChoice &best = m_best[static_cast<std::size_t>(std::ceil(choice.function_evaluations))];
        const bool is_cheaper = choice.quality == best.quality && choice.function_evaluations < best.function_evaluations;
        if (choice.quality > best.quality || is_cheaper)
            best = choice;
    }

    const SearchBudget &m_budget;
    std::vector<SearchChoice> m_best; ///< by cost, rounded up
    std::vector<double> m_gains;      ///< rho sigma E_k from k = 1
    std::vector<double> m_free;
};

} // namespace

Expected<SearchOptimum> best_search(const SearchBudget &budget)
{
    if (auto problem = refuse(budget))
        return tl::unexpected(std::move(*problem));
    BudgetSearch search(budget);
    for (const StepOption &option : budget.options)
        search.look_at(option);
    return search.optimum();
}

} // namespace ridgepoint::engine
