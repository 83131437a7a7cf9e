// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "data/provenance.h"
#include "data/search_budget.h"

#include <optional>
#include <vector>

namespace ridgepoint::data {

/// Steps that a published method of sampling takes.
struct StepCount {
    QString slug;
    QString method;
    QString modality; ///< image, text, video
    int year = 0;
    std::optional<double> steps;   ///< passes for one picture, clip or block of text; a mean may be broken
    QString metric;                ///< in the publication's words; empty without one
    std::optional<double> quality; ///< in the metric's own unit
    Provenance source;             ///< its note says more
};

/// One published number of a search over candidates.
struct SearchResult {
    QString paper;
    QString model;    ///< in the publication's words
    QString verifier; ///< likewise; "none" without search
    QString algorithm;
    QString budgetText; ///< in the publication's words; empty when not stated
    SearchBudget budget;
    QString metric;
    double value = 0; ///< in the metric's own unit
    Provenance source;
};

[[nodiscard]] engine::Expected<std::vector<StepCount>> readStepCounts(const Database &database);
[[nodiscard]] engine::Expected<std::vector<SearchResult>> readSearchResults(const Database &database);

} // namespace ridgepoint::data
