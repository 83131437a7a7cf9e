// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <optional>
#include <vector>

namespace ridgepoint::engine {

/// Mean attempts until one is accepted, each with probability p. Without a budget 1/p (geometric); within K attempts (1 - (1 - p)^K) / p,
/// and K where p is 0. Refuses p outside 0 .. 1, p = 0 without a budget, K below 1 or not whole.
[[nodiscard]] Expected<double> expected_attempts(double acceptance, std::optional<double> budget = std::nullopt);

/// Probability that one of the K attempts is accepted: 1 - (1 - p)^K; 1 without a budget. Refuses as `expected_attempts`.
[[nodiscard]] Expected<double> success_within(double acceptance, std::optional<double> budget = std::nullopt);

/// Mean attempts until z are accepted: z/p (negative binomial). Refuses z below 0 or not whole, p outside (0, 1].
[[nodiscard]] Expected<double> expected_total_attempts(double accepted, double acceptance);

/// Probability that z are accepted within K attempts altogether: the negative binomial's distribution function at K - z failures.
/// Refuses z or K below 0 or not whole, p outside 0 .. 1.
[[nodiscard]] Expected<double> success_within_total(double accepted, double acceptance, double budget);

/// Where the verifier looks, and what follows when it rejects: back by r steps of fresh noise, and again.
struct Checkpoint {
    double step = 1;          ///< whole, 1 .. N; rising
    double renoise_steps = 1; ///< r, whole, 1 .. step; the whole step is a restart
    double acceptance = 1;    ///< p of one attempt, 0 .. 1; a shallow r redraws less, so p depends on it
};

/// Depth-first search of one sample. An exhausted budget goes on with the last attempt, which counts as no success.
struct Backtracking {
    double steps = 1; ///< N, whole, >= 1
    std::vector<Checkpoint> checkpoints{};
    std::optional<double> attempt_budget{}; ///< K per checkpoint, whole, >= 1
};

struct BacktrackingWork {
    double function_evaluations = 0; ///< N + sum of (A_j - 1) r_j, A_j the mean attempts at checkpoint j
    double verifier_calls = 0;       ///< sum of A_j
    double success = 1;              ///< every checkpoint accepted within its budget
};

/// Expected work of the depth-first search. N = 50, checked at 20, r = 10, p = 0.3: 73.3 function evaluations; r = 20, a restart: 96.7.
/// Refuses what lies outside the ranges above, and p = 0 without a budget. Source: counted; scheme of Zhang et al., "Inference-time Scaling
/// of Diffusion Models through Classical Search", 2025.
[[nodiscard]] Expected<BacktrackingWork> backtracking_work(const Backtracking &search);

} // namespace ridgepoint::engine
