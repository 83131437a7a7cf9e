// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/search_setup.h"

#include "engine/search/scenario_search.h"
#include "engine/search/search_tree.h"
#include "widgets/workspaces/search/search_text.h"

namespace ridgepoint::widgets {

using engine::ParameterId;
using engine::SearchAlgorithm;
using engine::Workload;

namespace {

std::string slugOf(SearchAlgorithm algorithm)
{
    return std::string(engine::parameter(ParameterId::search_algorithm).fixed_choices[static_cast<std::size_t>(algorithm)]);
}

Workload workloadOf(const std::string &name)
{
    for (std::size_t i = 0; i < engine::workload_count; ++i)
        if (engine::slug(static_cast<Workload>(i)) == name)
            return static_cast<Workload>(i);
    return Workload::autoregressive;
}

} // namespace

bool SearchSetup::areBranchesAlike() const
{
    if (plan.is_stochastic)
        return false;
    if (plan.algorithm == SearchAlgorithm::shared_prefix)
        return plan.renoise_steps == 0 && plan.shared_steps > 0;
    return plan.algorithm == SearchAlgorithm::tree && !plan.splits.empty() && plan.splits.front().step > 0;
}

double SearchSetup::candidates() const
{
    switch (plan.algorithm) {
    case SearchAlgorithm::none:
    case SearchAlgorithm::dfs:
        return 1;
    case SearchAlgorithm::tree:
        return engine::leaf_count(plan.splits);
    default:
        return plan.branches;
    }
}

engine::Expected<SearchSetup> searchSetup(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    SearchSetup setup;
    setup.isPreview = slugInForce(catalog, scenario, ParameterId::search_algorithm) == slugOf(SearchAlgorithm::none);
    auto plan = engine::search_plan_of(catalog, scenario);
    if (!plan)
        return tl::unexpected(std::move(plan.error()));
    auto expectation = engine::expected_search(*plan);
    if (!expectation)
        return tl::unexpected(std::move(expectation.error()));
    setup.plan = std::move(*plan);
    setup.expectation = std::move(*expectation);
    setup.seed = static_cast<std::uint64_t>(numberInForce(catalog, scenario, ParameterId::seed));
    setup.workload = workloadOf(slugInForce(catalog, scenario, ParameterId::workload));
    return setup;
}

QString outputWord(Workload workload)
{
    switch (workload) {
    case Workload::image:
        return SearchText::tr("image");
    case Workload::video:
        return SearchText::tr("clip");
    case Workload::autoregressive:
    case Workload::language_diffusion:
        return SearchText::tr("answer");
    }
    return SearchText::tr("candidate");
}

QString algorithmName(SearchAlgorithm algorithm)
{
    switch (algorithm) {
    case SearchAlgorithm::none:
        return SearchText::tr("One candidate");
    case SearchAlgorithm::best_of_k:
        return SearchText::tr("Best of k");
    case SearchAlgorithm::shared_prefix:
        return SearchText::tr("Shared prefix");
    case SearchAlgorithm::tree:
        return SearchText::tr("Tree");
    case SearchAlgorithm::beam:
        return SearchText::tr("Beam search");
    case SearchAlgorithm::bfs:
        return SearchText::tr("Breadth-first search");
    case SearchAlgorithm::dfs:
        return SearchText::tr("Depth-first search");
    case SearchAlgorithm::fk_steering:
        return SearchText::tr("Feynman-Kac steering");
    }
    return {};
}

QString planText(const SearchSetup &setup)
{
    const engine::SearchPlan &plan = setup.plan;
    const QString steps = countText(plan.steps);
    switch (plan.algorithm) {
    case SearchAlgorithm::none:
        return SearchText::tr("N = %1").arg(steps);
    case SearchAlgorithm::shared_prefix:
        return SearchText::tr("k = %1, s = %2 of N = %3").arg(countText(plan.branches), countText(plan.shared_steps), steps);
    case SearchAlgorithm::tree:
        return SearchText::tr("splits %1, N = %2").arg(QString::fromStdString(engine::format_split_schedule(plan.splits)), steps);
    case SearchAlgorithm::dfs:
        return SearchText::tr("check at %1, back by r = %2, N = %3")
            .arg(countText(plan.check_steps.front()), countText(plan.renoise_steps), steps);
    default:
        return SearchText::tr("k = %1, N = %2").arg(countText(plan.branches), steps);
    }
}

} // namespace ridgepoint::widgets
