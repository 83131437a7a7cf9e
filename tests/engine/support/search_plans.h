// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/search/search_plan.h"

namespace ridgepoint::engine::test {

/// 4 candidates of 50 steps that share 40, verifier correlated 0.6 with the quality, 0.75 of the variance fixed at step 40.
inline SearchPlan plan_of(SearchAlgorithm algorithm)
{
    SearchPlan plan;
    plan.algorithm = algorithm;
    plan.quality.correlation = 0.6;
    plan.prefix_variance = PrefixVariance::through(0.8, 0.75).value();
    if (algorithm == SearchAlgorithm::tree)
        plan.splits = {{25, 2, 1}, {40, 2, 1}};
    if (algorithm == SearchAlgorithm::beam || algorithm == SearchAlgorithm::bfs || algorithm == SearchAlgorithm::fk_steering)
        plan.check_steps = {10, 20, 30};
    if (algorithm == SearchAlgorithm::dfs) {
        plan.check_steps = {20};
        plan.renoise_steps = 10;
        plan.success_probability = 0.3;
    }
    return plan;
}

inline constexpr SearchAlgorithm all_algorithms[] = {SearchAlgorithm::none, SearchAlgorithm::best_of_k,  SearchAlgorithm::shared_prefix,
                                                     SearchAlgorithm::tree, SearchAlgorithm::beam,       SearchAlgorithm::bfs,
                                                     SearchAlgorithm::dfs,  SearchAlgorithm::fk_steering};

} // namespace ridgepoint::engine::test
