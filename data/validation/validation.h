// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "data/validation/validation_report.h"
#include "engine/calibration/measured_operator.h"

namespace ridgepoint::data {

/// Tables of measurements; an empty path leaves its set out.
struct ValidationFiles {
    QString operators;
    QString endToEnd;
    QString achievable;

    [[nodiscard]] bool isEmpty() const { return operators.isEmpty() && endToEnd.isEmpty() && achievable.isEmpty(); }
};

/// The measurements that come with the program, beside the reference database.
[[nodiscard]] ValidationFiles shippedMeasurements();

/// Reads the tables, predicts every row that can be, and compares. Refuses broken tables with file, line and column.
[[nodiscard]] engine::Expected<ValidationReport> validate(const Database &database, const engine::Catalog &catalog,
                                                          const ValidationFiles &files, engine::PredictionLevel level);

} // namespace ridgepoint::data
