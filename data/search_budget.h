// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace ridgepoint::data {

/// What a publication spent on one answer of a search.
struct SearchBudget {
    std::optional<double> candidates;          ///< k
    std::optional<double> functionEvaluations; ///< of the denoiser, all candidates together

    friend bool operator==(const SearchBudget &, const SearchBudget &) = default;
};

/// Reads "k=4", "N=32", "30 NFE", "compute about 100 NFE", "3840 NFE (30 per sample, 128 candidates)" and "16 x 1024 NFE", which are
/// 16384 evaluations. Of other text, ranges and ratios among it, nothing is known.
[[nodiscard]] SearchBudget readSearchBudget(const QString &text);

} // namespace ridgepoint::data
