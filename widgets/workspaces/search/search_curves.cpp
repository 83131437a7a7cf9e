// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/search_curves.h"

#include "engine/search/branch_multiplier.h"
#include "widgets/workspaces/common/scenario_line.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::SearchAlgorithm;

plot::PlotFrame searchFrame(const engine::Catalog &catalog, const engine::Scenario &scenario, const QString &id, const QString &title)
{
    plot::PlotFrame frame;
    frame.id = id;
    frame.title = title;
    frame.scenarioLine = scenarioLine(catalog, scenario);
    return frame;
}

plot::Axis linearAxis(const QString &title, engine::Unit unit, std::optional<double> minimum)
{
    return {.kind = plot::AxisKind::Linear, .title = title, .unit = unit, .minimum = minimum, .maximum = {}, .categories = {}};
}

std::vector<double> branchCounts(double most, double present)
{
    std::vector<double> counts{1};
    for (double power = 2; power <= most; power *= 2) {
        counts.push_back(power);
        if (power * 1.5 <= most)
            counts.push_back(power * 1.5);
    }
    counts.push_back(present);
    std::sort(counts.begin(), counts.end());
    counts.erase(std::unique(counts.begin(), counts.end()), counts.end());
    return counts;
}

bool isSharedPrefix(const SearchSetup &setup) { return setup.plan.algorithm == SearchAlgorithm::shared_prefix; }

std::optional<double> multiplierAt(const SearchSetup &setup, double branches, double sharedSteps)
{
    const double renoised = isSharedPrefix(setup) ? setup.plan.renoise_steps : 0;
    const auto answer = engine::branch_multiplier(
        {.branches = branches, .shared_steps = sharedSteps, .steps = setup.plan.steps, .renoise_steps = renoised});
    return answer ? std::optional(*answer) : std::nullopt;
}

std::optional<double> gainAt(const SearchSetup &setup, double branches, double sharedSteps)
{
    engine::SearchPlan plan = setup.plan;
    if (!isSharedPrefix(setup))
        plan.renoise_steps = 0;
    plan.algorithm = SearchAlgorithm::shared_prefix;
    plan.branches = branches;
    plan.shared_steps = sharedSteps;
    if (plan.renoise_steps > sharedSteps)
        return std::nullopt;
    const auto gain = engine::quality_gain({0, 1, plan.quality.correlation}, branches, engine::shared_variance(plan));
    return gain ? std::optional(*gain) : std::nullopt;
}

std::optional<double> presentGain(const SearchSetup &setup)
{
    switch (setup.plan.algorithm) {
    case SearchAlgorithm::shared_prefix:
        return gainAt(setup, setup.plan.branches, setup.plan.shared_steps);
    case SearchAlgorithm::best_of_k:
        return gainAt(setup, setup.plan.branches, 0);
    case SearchAlgorithm::none:
        return 0;
    default:
        return std::nullopt;
    }
}

} // namespace ridgepoint::widgets
