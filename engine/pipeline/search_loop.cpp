// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/search_loop.h"

#include "engine/search/expected_search.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

/// Steps one after another when candidates run side by side.
double steps_of_batched(const SearchPlan &plan, const SearchWork &work) noexcept
{
    if (plan.algorithm == SearchAlgorithm::dfs)
        return work.steps;
    return plan.steps + (plan.algorithm == SearchAlgorithm::shared_prefix ? plan.renoise_steps : 0);
}

/// Rounds of previews: the checks, or the splits that keep less than all.
double rounds_of(const SearchPlan &plan, const SearchWork &work) noexcept
{
    if (plan.algorithm == SearchAlgorithm::dfs)
        return work.previews;
    if (plan.algorithm == SearchAlgorithm::tree)
        return static_cast<double>(std::count_if(plan.splits.begin(), plan.splits.end(), [](const Split &s) { return s.keep < 1; }));
    return static_cast<double>(plan.check_steps.size());
}

} // namespace

double SearchLoop::gap() const noexcept { return rounds > 0 ? std::floor(steps / (rounds + 1)) : 0; }

SearchLoop plain_loop(double steps, bool has_verifier, bool verifies_pixels) noexcept
{
    return {.steps = steps, .candidate_steps = steps, .finals = has_verifier ? 1.0 : 0.0, .verifies_pixels = verifies_pixels};
}

Expected<SearchLoop> search_loop(const SearchPlan &plan, bool in_turn)
{
    if (plan.algorithm == SearchAlgorithm::none)
        return plain_loop(plan.steps, false);
    const auto expected = expected_search(plan);
    if (!expected)
        return tl::unexpected(expected.error());
    const SearchWork &work = expected->work;
    SearchLoop loop;
    loop.candidate_steps = work.steps;
    loop.steps = in_turn ? work.steps : std::min(steps_of_batched(plan, work), work.steps);
    const double looked = std::max(work.verifications, 0.0);
    const double previews = std::min(work.previews, looked);
    loop.rounds = previews > 0 ? rounds_of(plan, work) : 0;
    loop.looks = loop.rounds > 0 ? previews / loop.rounds : 0;
    loop.finals = looked - previews;
    loop.verifies_pixels = plan.verifies_pixels;
    loop.finished = plan.verifies_pixels ? std::max(1.0, work.decodes - previews) : 1;
    if (plan.algorithm == SearchAlgorithm::dfs && expected->attempts && *expected->attempts > 0)
        loop.acceptance = std::min(1.0, 1 / *expected->attempts);
    return loop;
}

} // namespace ridgepoint::engine
