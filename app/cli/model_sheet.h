// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/rows.h"
#include "engine/model.h"
#include "engine/unit.h"

#include <QVariant>

#include <vector>

namespace ridgepoint::app::cli {

/// One line of a model's sheet. A null value is not known.
struct SheetEntry {
    const char *key;
    QVariant value;
    engine::Unit unit = engine::Unit::none;
};

/// One part of a model's sheet. Parts in a row that are called alike form a list.
struct SheetSection {
    const char *key;
    bool isListed = false;
    std::vector<SheetEntry> entries;
};

/// What can be said of a model: its architecture, groups of layers, parameters beside the stated ones, KV cache and weights.
[[nodiscard]] std::vector<SheetSection> modelSheet(const engine::Model &model);

/// For people, with prefixes and units; one JSON object; or CSV with the columns part, quantity, value and unit, in SI.
[[nodiscard]] QByteArray sheetText(const std::vector<SheetSection> &sheet, Format format);

} // namespace ridgepoint::app::cli
