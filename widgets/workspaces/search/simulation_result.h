// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/search/expected_search.h"
#include "engine/search/monte_carlo.h"

#include <QString>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace ridgepoint::widgets {

/// What is simulated: a search, drawn by the lot of a seed.
struct SimulationRequest {
    engine::SearchPlan plan;
    std::uint64_t seed = 1;
};

/// The bands of the same search with another number of branches.
struct BranchBands {
    double branches = 1;
    engine::SearchBands bands;
};

/// What came out, of a first look or of all trees.
struct SimulationResult {
    SimulationRequest request;
    engine::SearchSample sample;
    engine::SearchSample single; ///< one candidate of the same plan, without a search
    engine::SearchBands bands;   ///< of `sample`
    engine::SearchExpectation expectation;
    std::vector<BranchBands> overBranches; ///< empty where the algorithm has no branches to vary
    bool isFinal = false;
    QString problem; ///< why there is nothing; empty otherwise
};

inline constexpr std::uint64_t coarseTrees = 2000;
inline constexpr std::uint64_t allTrees = 100'000;

/// Trees done so far, of all.
using SimulationProgress = std::function<void(std::uint64_t, std::uint64_t)>;

/// Simulates `trees` of the request and the same over branches. The progress is told from the calling thread; a stop leaves the result
/// with what was done and `sample.is_cancelled` set.
[[nodiscard]] std::shared_ptr<SimulationResult> simulateSearch(const SimulationRequest &request, std::uint64_t trees,
                                                               const std::stop_token &stop, const SimulationProgress &progress = {});

} // namespace ridgepoint::widgets
