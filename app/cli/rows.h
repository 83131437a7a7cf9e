// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/json_writer.h"
#include "data/db_commands.h"

#include <QByteArray>

#include <cstdint>
#include <string_view>

namespace ridgepoint::app::cli {

enum class Format : std::uint8_t { Table, Json, Csv };

/// What "--format" says; a table when it is not there.
[[nodiscard]] Result<Format> requestedFormat(const Arguments &arguments);

/// The engine's words.
[[nodiscard]] QString text(std::string_view utf8);

/// Rows as an aligned table, as a JSON array of objects whose keys are the columns, or as CSV. A cell may be a list of texts or a truth
/// value.
[[nodiscard]] QByteArray rowsText(const data::QueryResult &rows, Format format);

/// The same rows as an array within a larger text.
void writeRows(JsonWriter &json, const data::QueryResult &rows);

} // namespace ridgepoint::app::cli
