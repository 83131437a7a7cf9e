// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/search/prefix_variance.h"
#include "engine/search/search_quality.h"

#include <vector>

namespace ridgepoint::engine {

/// A number of steps that may be chosen, and the mean quality of one candidate with it.
struct StepOption {
    double steps = 50;       ///< N, whole, 1 .. 4096
    double mean_quality = 0; ///< of one candidate, on the scale of the quality

    friend bool operator==(const StepOption &, const StepOption &) = default;
};

/// What may be spent, and what on.
struct SearchBudget {
    double function_evaluations = 100; ///< at most so many, > 0, for steps and verifier alike
    double largest_branches = 64;      ///< k, whole, 1 .. 4096
    double candidate_cost = 0;         ///< decode and verification of one candidate, in function evaluations, >= 0; for k > 1
    std::vector<StepOption> options{}; ///< at least one
    QualityModel quality{};            ///< its mean is that of the options
    PrefixVariance prefix_variance{};
    bool is_stochastic = true; ///< false: branches after the start stay equal, so that only s = 0 gains
};

/// One (k, s, N) and what it costs and brings.
struct SearchChoice {
    double branches = 1;
    double shared_steps = 0;
    double steps = 1;
    double function_evaluations = 0;
    double quality = 0;

    friend bool operator==(const SearchChoice &, const SearchChoice &) = default;
};

struct SearchOptimum {
    SearchChoice best; ///< highest expected quality; of equals the cheapest
    std::vector<SearchChoice>
        frontier; ///< nothing cheaper is as good; rising in cost and quality, one per whole function evaluation at most
};

/// Searches every whole k, s of every option: mu(N) + rho sigma sqrt(1 - r(s/N)) E_k with s + k (N - s) + k candidate_cost within the
/// budget. Below a millisecond for k <= 64 and N <= 100. Refuses what lies outside the ranges above, no option, and a budget below every
/// single candidate.
[[nodiscard]] Expected<SearchOptimum> best_search(const SearchBudget &budget);

} // namespace ridgepoint::engine
