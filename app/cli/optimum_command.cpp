// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/numbers.h"
#include "app/cli/output.h"
#include "app/cli/requests.h"
#include "engine/search/expected_search.h"
#include "engine/search/scenario_search.h"
#include "engine/search/search_budget.h"

#include <algorithm>

namespace ridgepoint::app::cli {

namespace {

using engine::Unit;

constexpr int mostBranches = 4096;
constexpr double mostEvaluations = 1e6;

/// "50" or "28=0.4": steps, and the mean quality of one candidate that takes them.
Result<engine::StepOption> stepOption(const QString &text, double usualQuality)
{
    const QString words = text.trimmed();
    bool isSteps = false;
    bool isQuality = true;
    engine::StepOption option{words.section(QLatin1Char('='), 0, 0).toDouble(&isSteps), usualQuality};
    if (words.contains(QLatin1Char('=')))
        option.mean_quality = words.section(QLatin1Char('='), 1).toDouble(&isQuality);
    if (!isSteps || !isQuality)
        return badInput(QStringLiteral("--steps takes N or N=QUALITY, several with commas, not '%1'.").arg(words.left(80)));
    return option;
}

/// Those of "--steps"; the plan's own when the option is not there.
Result<std::vector<engine::StepOption>> requestedSteps(const Arguments &arguments, const engine::SearchPlan &plan)
{
    std::vector<engine::StepOption> options;
    for (const QString &list : arguments.values(QStringLiteral("steps"))) {
        for (const QString &text : list.split(QLatin1Char(','))) {
            const auto option = stepOption(text, plan.quality.mean);
            if (!option)
                return tl::unexpected(option.error());
            options.push_back(*option);
        }
    }
    if (options.empty())
        options.push_back({plan.steps, plan.quality.mean});
    return options;
}

Result<engine::SearchBudget> requestedBudget(const Arguments &arguments, const engine::SearchPlan &plan)
{
    engine::SearchBudget budget;
    auto options = requestedSteps(arguments, plan);
    if (!options)
        return tl::unexpected(options.error());
    budget.options = std::move(*options);
    const auto evaluations = requestedNumber(arguments, QStringLiteral("budget"), Unit::count, mostEvaluations);
    if (!evaluations)
        return tl::unexpected(evaluations.error());
    const auto own = engine::expected_search(plan, engine::SearchExpectation::Wanted::all_but_success);
    if (!own)
        return badInput(own.error());
    budget.function_evaluations = evaluations->value_or(std::min(own->work.steps, mostEvaluations));
    const auto branches = requestedCount(arguments, QStringLiteral("branches"), mostBranches);
    if (!branches)
        return tl::unexpected(branches.error());
    budget.largest_branches = branches->value_or(static_cast<int>(budget.largest_branches));
    const auto candidate = requestedNumber(arguments, QStringLiteral("candidate-cost"), Unit::count, mostEvaluations);
    if (!candidate)
        return tl::unexpected(candidate.error());
    budget.candidate_cost = candidate->value_or(budget.candidate_cost);
    budget.quality = plan.quality;
    budget.prefix_variance = plan.prefix_variance;
    budget.is_stochastic = plan.is_stochastic;
    return budget;
}

QVariantList row(const engine::SearchChoice &choice, Format format)
{
    return {choice.branches, choice.shared_steps, choice.steps, choice.function_evaluations,
            numberCell(choice.quality, Unit::none, format)};
}

} // namespace

Result<void> runOptimum(const Arguments &arguments)
{
    const auto request = requested(arguments);
    if (!request)
        return tl::unexpected(request.error());
    const auto plan = engine::search_plan_of(request->catalog, request->scenario);
    if (!plan)
        return badInput(plan.error());
    const auto budget = requestedBudget(arguments, *plan);
    if (!budget)
        return tl::unexpected(budget.error());
    const auto optimum = engine::best_search(*budget);
    if (!optimum)
        return badInput(optimum.error());
    data::QueryResult rows;
    for (const char *column : {"branches", "shared_steps", "steps", "function_evaluations", "quality"})
        rows.columns << QLatin1StringView(column);
    if (arguments.has(QStringLiteral("frontier")))
        for (const engine::SearchChoice &choice : optimum->frontier)
            rows.rows << row(choice, request->format);
    else
        rows.rows << row(optimum->best, request->format);
    return print(rowsText(rows, request->format));
}

} // namespace ridgepoint::app::cli
