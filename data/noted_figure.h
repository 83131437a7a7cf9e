// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/select.h"
#include "engine/figure.h"

namespace ridgepoint::data {

/// Columns that are the same for all figures of a row.
struct NotedRow {
    QString confidence;
    QString sourceKind;
    QString note; ///< parts between semicolons, each on one figure: "price from memory, unverified"
};

/// Number of a column times `factor`, to SI. What the note says of the figure that it calls `word` counts beside the row's own confidence:
/// estimated where that is from memory, derived where it is computed. Unknown without a number.
[[nodiscard]] engine::Figure notedFigure(const Row &row, int column, const NotedRow &about, const QString &word, double factor = 1);

} // namespace ridgepoint::data
