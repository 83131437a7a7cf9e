// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/scenario.h"
#include "engine/search/expected_search.h"
#include "engine/search/search_plan.h"
#include "engine/workload.h"

#include <QString>

#include <cstdint>

namespace ridgepoint::widgets {

/// The search that the workspace draws, looked up once for all its pictures.
struct SearchSetup {
    engine::SearchPlan plan;
    engine::SearchExpectation expectation;
    bool isPreview = false; ///< no search is chosen: what a shared prefix would do is drawn
    std::uint64_t seed = 1;
    engine::Workload workload = engine::Workload::image;

    /// Whether all candidates of a split end alike: a deterministic sampler, and no fresh noise.
    [[nodiscard]] bool areBranchesAlike() const;
    /// Candidates that the verifier chooses from at the end.
    [[nodiscard]] double candidates() const;
};

/// The search of a scenario that the document accepted; its own words where it is refused all the same.
[[nodiscard]] engine::Expected<SearchSetup> searchSetup(const engine::Catalog &catalog, const engine::Scenario &scenario);

/// "image", "clip", "answer".
[[nodiscard]] QString outputWord(engine::Workload workload);

/// "Shared prefix", "Beam search", ...
[[nodiscard]] QString algorithmName(engine::SearchAlgorithm algorithm);

/// What stands behind a picture's title: "k = 4, s = 40 of N = 50".
[[nodiscard]] QString planText(const SearchSetup &setup);

} // namespace ridgepoint::widgets
