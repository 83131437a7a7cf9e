// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/peer_comparison.h"
#include "data/validation/validation_row.h"
#include "engine/power/system_rating.h"

#include <QByteArray>

#include <array>
#include <vector>

namespace ridgepoint::data {

/// How well some rows are predicted. Errors are fractions; nothing where no row is predicted.
struct ValidationStatistics {
    int rows = 0;
    int predicted = 0;
    std::optional<double> medianError;
    std::optional<double> meanError;
    std::optional<double> bias; ///< mean of the signed errors
};

using ValidationSummary = std::array<ValidationStatistics, validationSetCount>; ///< in the order of ValidationSet

/// Rows of one set that share a source, a device, an operation, a bound or, of energy, a boundary.
struct ValidationGroup {
    ValidationSet set = ValidationSet::Operators;
    QString by; ///< "source", "device", "operation", "bound", "boundary"
    QString name;
    ValidationStatistics statistics;
};

/// A demand on the predictions; holds when the value is within the limit, or when nothing is there to judge.
struct ValidationBar {
    QString name;
    double limit = 0;
    bool isLeast = false; ///< the value must be at least the limit, not at most
    std::optional<double> value;
    QString detail;        ///< which group it is
    bool isTarget = false; ///< aimed at and shown; whether it holds does not judge the whole

    [[nodiscard]] bool holds() const { return !value || (isLeast ? *value >= limit : *value <= limit); }
};

/// The same comparison with efficiencies that were fitted without the rows of each group in turn.
struct LeftOutReport {
    QString leftOut; ///< "devices", "sources"
    ValidationSummary summary;
    std::vector<ValidationGroup> groups;
};

/// A model's parameters as its architecture gives them and as they are published.
struct CountedModel {
    QString name;
    double counted = 0;
    double published = 0;

    [[nodiscard]] double difference() const { return counted / published - 1; }
};

/// Everything that comparing predictions with measurements gives.
struct ValidationReport {
    std::vector<ValidationRow> rows;
    ValidationSummary summary;
    std::vector<ValidationGroup> groups;
    std::vector<std::size_t> worst; ///< places in `rows`, worst first
    std::vector<ValidationBar> bars;
    std::vector<LeftOutReport> leftOut;        ///< empty unless it was asked for
    PeerComparison peers;                      ///< one step beside other tools; empty where their times are not at hand
    std::vector<CountedModel> models;          ///< open models whose parameters are counted and published
    std::vector<engine::SystemRating> systems; ///< servers and racks whose power is computed and rated

    [[nodiscard]] bool allBarsHold() const;
};

/// "operators", "end_to_end", "achievable", "energy".
[[nodiscard]] QString setName(ValidationSet set);

[[nodiscard]] ValidationReport makeValidationReport(std::vector<ValidationRow> rows);

/// The demand on images and videos that a fit has not seen.
[[nodiscard]] ValidationBar leftOutBar(const LeftOutReport &part);

/// Why a prediction is as far off as it is, where the row itself tells; empty when nothing is known.
[[nodiscard]] QString knownReason(const ValidationRow &row);

} // namespace ridgepoint::data
