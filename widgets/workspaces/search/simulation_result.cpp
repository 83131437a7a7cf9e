// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/simulation_result.h"

#include "widgets/workspaces/common/picture_text.h"

#include <QtConcurrent>

#include <algorithm>

namespace ridgepoint::widgets {

using engine::SearchAlgorithm;
using engine::SearchPlan;
using engine::SearchSample;

namespace {

constexpr std::uint64_t rounds = 20;
constexpr double leastMost = 32;        ///< at the far end of the lines
constexpr std::uint64_t lineShare = 10; ///< of the trees for each of their points

/// Two halves at once; both draw from the same numbers whoever runs them.
engine::Expected<SearchSample> slice(const SimulationRequest &request, std::uint64_t first, std::uint64_t count,
                                     const std::stop_token &stop)
{
    const std::uint64_t half = count / 2;
    auto other = QtConcurrent::run(
        [&request, first, half, count, stop] { return engine::simulate(request.plan, request.seed, first + half, count - half, stop); });
    auto own = engine::simulate(request.plan, request.seed, first, half, stop);
    const auto rest = other.result();
    if (!own)
        return own;
    if (!rest)
        return tl::unexpected(rest.error());
    return engine::merge(*own, *rest);
}

void simulateLines(SimulationResult &result, std::uint64_t trees, const std::stop_token &stop)
{
    SearchPlan plan = result.request.plan;
    const Varied varied = variedOf(plan.algorithm);
    if (varied == Varied::Nothing)
        return;
    const double most = std::max(leastMost, varied == Varied::Branches ? plan.branches : plan.attempt_budget.value_or(1));
    for (double number = 1; number <= most && !stop.stop_requested(); number *= 2) {
        if (varied == Varied::Branches)
            plan.branches = number;
        else
            plan.attempt_budget = number;
        const auto sample = slice({plan, result.request.seed, trees}, 0, trees, stop);
        if (sample && !sample->is_cancelled)
            result.varied.push_back({number, engine::bands(*sample)});
    }
}

engine::Expected<void> simulateAll(SimulationResult &result, std::uint64_t trees, const std::stop_token &stop,
                                   const SimulationProgress &progress)
{
    const std::uint64_t each = std::max<std::uint64_t>(trees / rounds, 1);
    for (std::uint64_t done = 0; done < trees && !result.sample.is_cancelled; done += each) {
        auto sample = slice(result.request, done, std::min(each, trees - done), stop);
        if (!sample)
            return tl::unexpected(std::move(sample.error()));
        result.sample = done == 0 ? *sample : engine::merge(result.sample, *sample);
        if (progress)
            progress(std::min(done + each, trees), trees);
    }
    return {};
}

} // namespace

Varied variedOf(SearchAlgorithm algorithm) noexcept
{
    switch (algorithm) {
    case SearchAlgorithm::none:
    case SearchAlgorithm::tree:
        return Varied::Nothing;
    case SearchAlgorithm::dfs:
        return Varied::Attempts;
    default:
        return Varied::Branches;
    }
}

std::shared_ptr<SimulationResult> simulateSearch(const SimulationRequest &request, const std::stop_token &stop,
                                                 const SimulationProgress &progress)
{
    const std::uint64_t trees = request.trees;
    auto result = std::make_shared<SimulationResult>();
    result->request = request;
    SearchPlan alone = request.plan;
    alone.algorithm = SearchAlgorithm::none;
    const auto expectation = engine::expected_search(request.plan);
    const auto single = slice({alone, request.seed, trees}, 0, trees, stop);
    const auto done = simulateAll(*result, trees, stop, progress);
    if (!expectation || !single || !done) {
        const engine::Problem &problem = !expectation ? expectation.error() : !single ? single.error() : done.error();
        result->problem = readable(problem.what);
        return result;
    }
    result->expectation = *expectation;
    result->single = *single;
    result->bands = engine::bands(result->sample);
    simulateLines(*result, std::max(coarseTrees / 2, trees / lineShare), stop);
    return result;
}

} // namespace ridgepoint::widgets
