// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace ridgepoint::data {

struct CsvRow {
    int line = 0; ///< of the row's first character, from 1
    std::vector<QByteArray> fields;
};

struct CsvTable {
    std::vector<QByteArray> header;
    std::vector<CsvRow> rows;
};

/// Reads strict RFC 4180 in UTF-8: a header of distinct names, as many fields in every row, quotes only around whole fields and doubled
/// inside them, LF or CRLF between rows. Refuses everything else with file, line and column. `name` stands for the file in messages.
[[nodiscard]] engine::Expected<CsvTable> parseCsv(const QByteArray &bytes, const QString &name);

} // namespace ridgepoint::data
