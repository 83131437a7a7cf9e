// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ridgepoint::engine {

/// At `step`, the share `keep` of the branches stays (the verifier's best), and each of these becomes `factor` branches.
struct Split {
    double step = 0;   ///< s_i, whole, 0 .. N
    double factor = 1; ///< b_i, whole, >= 1
    double keep = 1;   ///< above 0, at most 1

    friend bool operator==(const Split &, const Split &) = default;
};

/// Splits of rising steps.
using SplitSchedule = std::vector<Split>;

/// Most leaves that a schedule may have.
inline constexpr double most_leaves = 1e6;

/// Whole branches that stay of `width`: keep x width to the nearest, at least one.
[[nodiscard]] double survivors(double width, double keep) noexcept;

/// Branches after the last split: the product of keep ratios and factors, in whole branches.
[[nodiscard]] double leaf_count(std::span<const Split> schedule) noexcept;

/// Why a schedule over N steps is refused: steps that do not rise or lie outside 0 .. N, factors that are not whole or below 1, keep ratios
/// outside (0, 1], more than 10^6 branches; empty when it is not.
[[nodiscard]] Expected<SplitSchedule> checked_schedule(SplitSchedule schedule, double steps);

/// Reads "STEP:FACTOR,..." or "STEP:FACTOR:KEEP,...": "25:2,40:2". An empty text is no split.
[[nodiscard]] Expected<SplitSchedule> parse_split_schedule(std::string_view text, double steps);

/// Writes what `parse_split_schedule` reads.
[[nodiscard]] std::string format_split_schedule(std::span<const Split> schedule);

/// m = sum over i of w_i (s_{i+1} - s_i) / N with w_i the branches after split i: steps of the tree over those of one candidate.
/// ([2, 2] at 25, 40 of 50) is 1.9. The schedule is a checked one. Source: counted steps.
[[nodiscard]] double tree_multiplier(std::span<const Split> schedule, double steps) noexcept;

/// m = k: beam search, breadth-first search and Feynman-Kac steering keep k particles over all steps. Refuses k that is not whole or
/// below 1. Source: counted steps.
[[nodiscard]] Expected<double> population_multiplier(double branches);

/// A search over paths: `width` noised versions of a sample go `forward` steps back into noise and are denoised `backward` steps.
struct PathSearch {
    double steps = 1;    ///< N of the first sample, whole, >= 1
    double width = 1;    ///< paths per round, whole, >= 1
    double rounds = 1;   ///< whole, >= 0
    double forward = 0;  ///< steps of noise, whole, 0 .. N; free of function evaluations unless `counts_forward`
    double backward = 0; ///< steps of denoising, whole, 0 .. N
    bool counts_forward = false;
};

/// m = [N + rounds x width x (backward + forward where counted)] / N. Refuses what lies outside the ranges above.
/// Source: Ma et al., "Inference-Time Scaling for Diffusion Models beyond Scaling Denoising Steps", 2025, search over paths.
[[nodiscard]] Expected<double> path_multiplier(const PathSearch &search);

} // namespace ridgepoint::engine
