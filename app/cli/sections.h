// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/rows.h"

#include <vector>

namespace ridgepoint::app::cli {

/// One of several tables that a command answers with. The first column names each row.
struct Section {
    const char *key; ///< of the JSON object
    QString title;   ///< over the table
    data::QueryResult rows;
};

/// Columns that are filled row by row.
[[nodiscard]] Section section(const char *key, const QString &title, std::initializer_list<const char *> columns);

/// One aligned table under each title; a JSON object with one array each; or CSV with a line for each cell: section, row, quantity, value.
[[nodiscard]] QByteArray sectionsText(const std::vector<Section> &sections, Format format);

} // namespace ridgepoint::app::cli
