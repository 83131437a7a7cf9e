// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace ridgepoint::engine {

/// A pair of scores of one thing.
struct ScorePair {
    double first = 0;
    double second = 0;
};

/// Pearson's r; none for fewer than three pairs or where one side does not vary. Source: textbook.
[[nodiscard]] std::optional<double> pearson_correlation(std::span<const ScorePair> pairs);

/// Pearson's r of the ranks, equal scores sharing their mean rank. Source: Spearman, "The proof and measurement of association between two
/// things", 1904.
[[nodiscard]] std::optional<double> spearman_correlation(std::span<const ScorePair> pairs);

} // namespace ridgepoint::engine
