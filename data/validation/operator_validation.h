// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/accelerator_names.h"
#include "data/validation/validation_row.h"
#include "engine/calibration/measured_operator.h"

#include <vector>

namespace ridgepoint::data {

/// One row of a table of measured operators.
struct OperatorRow {
    int line = 0;
    QString id;
    QString accelerator; ///< as the source names it
    engine::MeasuredOperator measured;
    double seconds = 0;
    QString sourceTitle;
    QString sourceUrl;
    QString note;
};

/// Columns id, accelerator, op, variant, m, n, k, heads, kv_heads, head_dim, batch, q_len, kv_len, bytes, world, precision, time_s,
/// source_title, source_url, note; routing of experts and the kind of node are read from the note. Refuses broken input with file, line and
/// column.
[[nodiscard]] engine::Expected<std::vector<OperatorRow>> readOperators(const QString &path);

/// One row of a table of achievable rates; `measured` is SI.
struct AchievableRow {
    int line = 0;
    QString accelerator;
    QString metric;
    double measured = 0; ///< [FLOP/s], [OP/s] or [byte/s]
    QString sourceTitle;
    QString sourceUrl;
};

/// Columns accelerator, metric, peak, measured, fraction, source_title, source_url; products in TFLOP/s, bandwidths in GB/s.
[[nodiscard]] engine::Expected<std::vector<AchievableRow>> readAchievable(const QString &path);

/// Each row beside the engine's prediction; a row that cannot be predicted says why.
[[nodiscard]] std::vector<ValidationRow> validateOperators(const engine::Catalog &catalog, const AcceleratorNames &names,
                                                           const std::vector<OperatorRow> &rows, engine::PredictionLevel level);
[[nodiscard]] std::vector<ValidationRow> validateAchievable(const engine::Catalog &catalog, const AcceleratorNames &names,
                                                            const std::vector<AchievableRow> &rows, engine::PredictionLevel level);

} // namespace ridgepoint::data
