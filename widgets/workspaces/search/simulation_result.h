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

inline constexpr std::uint64_t coarseTrees = 2000;
inline constexpr std::uint64_t allTrees = 100'000;

/// What is simulated: a search, drawn by the lot of a seed, so many times.
struct SimulationRequest {
    engine::SearchPlan plan;
    std::uint64_t seed = 1;
    std::uint64_t trees = coarseTrees;
};

/// What is varied to draw a line: branches, or the attempts that depth-first search may make at a check.
enum class Varied : std::uint8_t { Branches, Attempts, Nothing };
[[nodiscard]] Varied variedOf(engine::SearchAlgorithm algorithm) noexcept;

/// The bands of the same search with another number of what is varied.
struct VariedBands {
    double number = 1;
    engine::SearchBands bands;
};

/// What came out, of a first look or of all trees.
struct SimulationResult {
    SimulationRequest request;
    engine::SearchSample sample;
    engine::SearchSample single; ///< one candidate of the same plan, without a search
    engine::SearchBands bands;   ///< of `sample`
    engine::SearchExpectation expectation;
    std::vector<VariedBands> varied; ///< 1, 2, 4 ...; empty where nothing is varied
    QString problem;                 ///< why there is nothing; empty otherwise
};

/// Trees done so far, of all.
using SimulationProgress = std::function<void(std::size_t, std::size_t)>;

/// Simulates the trees of the request, and fewer of each that varies it. The progress is told from the calling thread; a stop leaves the
/// result with what was done and `sample.is_cancelled` set.
[[nodiscard]] std::shared_ptr<SimulationResult> simulateSearch(const SimulationRequest &request, const std::stop_token &stop,
                                                               const SimulationProgress &progress = {});

} // namespace ridgepoint::widgets
