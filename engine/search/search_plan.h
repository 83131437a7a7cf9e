// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/search/prefix_variance.h"
#include "engine/search/search_quality.h"
#include "engine/search/search_tree.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace ridgepoint::engine {

enum class SearchAlgorithm : std::uint8_t {
    none,          ///< one candidate
    best_of_k,     ///< k independent candidates, the verifier's best wins
    shared_prefix, ///< s steps once, noised again by r, then k copies
    tree,          ///< splits, and pruning by previews where a split keeps less than all
    beam,          ///< k particles; at each check the best share `keep` stays and fills up to k
    bfs,           ///< k particles; at each check resampled systematically by softmax(score / temperature)
    dfs,           ///< one trajectory; at each check accepted, or noised again by r
    fk_steering    ///< k particles; at each check resampled by exp of the rise of the score / temperature (difference potential)
};

/// A search over diffusion trajectories, complete: what the closed forms, the simulation and the drawing run on.
struct SearchPlan {
    SearchAlgorithm algorithm = SearchAlgorithm::shared_prefix;
    double steps = 50;                      ///< N, whole, 1 .. 4096
    double branches = 4;                    ///< k, whole, 1 .. 4096; of best_of_k, shared_prefix, beam, bfs, fk_steering
    double shared_steps = 40;               ///< s, whole, 0 .. N; of shared_prefix
    double renoise_steps = 0;               ///< r, whole; of shared_prefix 0 .. s, of dfs 1 .. first check
    SplitSchedule splits{};                 ///< of tree
    std::vector<double> check_steps{};      ///< rising, whole, 1 .. N - 1 (dfs: 1 .. N); of beam, bfs, dfs, fk_steering
    double keep = 0.5;                      ///< above 0, at most 1; of beam
    double temperature = 1;                 ///< in sigmas of the score, above 0; of bfs, fk_steering
    double success_probability = 0.5;       ///< p that one attempt or candidate is right, 0 .. 1
    AcceptRates accept{};                   ///< of dfs, where the attempts are independent
    bool accepts_by_score = false;          ///< dfs accepts scores of the best share p, rather than an independent p of the attempts
    std::optional<double> attempt_budget{}; ///< per check of dfs, whole, 1 .. 10^6; needed where p is 0 or the score decides
    QualityModel quality{};
    PrefixVariance prefix_variance{};
    bool is_stochastic = true;   ///< false: a deterministic sampler, whose copies stay equal unless they are noised again
    bool verifies_pixels = true; ///< each look of the verifier takes a decode
};

/// The plan itself, or why it is refused: numbers outside the ranges above that its algorithm uses, no check where it needs one, p = 0 or a
/// deciding score without a budget.
[[nodiscard]] Expected<SearchPlan> checked_plan(SearchPlan plan);

/// Share of the variance that the branches of `shared_prefix` have in common: r((s - renoise) / N) of the plan's curve; with a
/// deterministic sampler all of it unless they are noised again or start apart.
[[nodiscard]] double shared_variance(const SearchPlan &plan) noexcept;

} // namespace ridgepoint::engine
