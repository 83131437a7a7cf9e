// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QString>

#include <vector>

namespace ridgepoint::data {

/// What happened to one CSV file.
struct TableImport {
    QString table;
    int rowsRead = 0;
    int rowsStored = 0;
};

/// A row, or a file, that was not taken.
struct Refusal {
    QString file;
    int line = 0; ///< 0 when it concerns the file
    QString reason;
};

struct ImportReport {
    std::vector<TableImport> tables;
    std::vector<Refusal> refused;

    [[nodiscard]] bool isComplete() const noexcept { return refused.empty(); }
    /// One line per table, one per refusal, and the sums.
    [[nodiscard]] QString text() const;
};

/// Makes the reference database from the CSV files of a folder: the same bytes for the same files. Writes `output` whole, and only when
/// no row was refused; what stood there before stays otherwise.
[[nodiscard]] engine::Expected<ImportReport> importFigures(const QString &folder, const QString &output);

} // namespace ridgepoint::data
