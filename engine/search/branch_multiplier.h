// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

namespace ridgepoint::engine {

/// k candidates of N steps that share their first s and are then noised again by r.
struct BranchPlan {
    double branches = 1;      ///< k, whole, >= 1
    double shared_steps = 0;  ///< s, whole, 0 .. N
    double steps = 1;         ///< N, whole, >= 1
    double renoise_steps = 0; ///< r, whole, 0 .. s
};

/// m = [s + k (N - s + r)] / N: steps of all candidates over those of one; k - (k - 1) s / N without re-noising.
/// Refuses N < 1, k < 1, s > N, r > s, and numbers that are negative, fractional or not finite. Source: counted steps.
[[nodiscard]] Expected<double> branch_multiplier(const BranchPlan &plan);

/// The same for a plan that is known to be valid.
[[nodiscard]] double branch_multiplier_of_valid(const BranchPlan &plan) noexcept;

} // namespace ridgepoint::engine
