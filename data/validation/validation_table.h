// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/csv_reader.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace ridgepoint::data {

/// A CSV file of measurements read by column names.
class ValidationTable {
public:
    /// Refuses a file that cannot be read, is not strict CSV, or lacks one of `columns`.
    [[nodiscard]] static engine::Expected<ValidationTable> open(const QString &path, const QStringList &columns);

    [[nodiscard]] const std::vector<CsvRow> &rows() const { return m_csv.rows; }
    /// Empty when the cell is empty or the file has no such column.
    [[nodiscard]] QString text(const CsvRow &row, const QString &column) const;
    /// Nothing for an empty cell. Refuses text that is no finite number of at least 0, with file, line and column.
    [[nodiscard]] engine::Expected<std::optional<double>> number(const CsvRow &row, const QString &column) const;
    /// The same for a cell that must hold a number above 0.
    [[nodiscard]] engine::Expected<double> positive(const CsvRow &row, const QString &column) const;
    /// A refusal of one cell.
    [[nodiscard]] tl::unexpected<engine::Problem> refuseCell(const CsvRow &row, const QString &column, const QString &accepted) const;

private:
    QString m_name;
    CsvTable m_csv;
    QHash<QString, std::size_t> m_columns;
};

} // namespace ridgepoint::data
