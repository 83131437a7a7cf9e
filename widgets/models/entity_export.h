// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace ridgepoint::widgets {

class EntityModel;

/// Rows as tab separated text with a header line, as they are shown: what Ctrl+C puts on the clipboard.
[[nodiscard]] QString entityTsv(const EntityModel &model, const std::vector<int> &rows, const std::vector<int> &columns);

/// Every shown row as CSV: slug, the columns with SI values and the unit in the header, then how each figure is known and its source.
/// Cells that a spreadsheet would run as a formula are made harmless.
[[nodiscard]] QByteArray entityCsv(const EntityModel &model, const std::vector<int> &columns);

/// Writes `entityCsv` to a file, whole or not at all.
[[nodiscard]] engine::Expected<void> exportEntities(const EntityModel &model, const std::vector<int> &columns, const QString &path);

} // namespace ridgepoint::widgets
