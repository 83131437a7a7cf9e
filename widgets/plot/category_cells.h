// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/colours.h"
#include "widgets/plot/plot_spec.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace ridgepoint::plot {

/// Place of a present cell's word in `categories`; none for a number or a place outside the list.
[[nodiscard]] std::optional<std::size_t> categoryOf(const HeatMap &map, std::size_t cell);

/// Soft fill of the cells of one category.
[[nodiscard]] QColor categoryFill(const HeatMap &map, std::size_t category, const Colours &colours);

/// A patch of cells with the same word.
struct CategoryPatch {
    std::size_t category = 0;
    std::size_t firstColumn = 0;
    std::size_t lastColumn = 0;
    std::size_t firstRow = 0;
    std::size_t lastRow = 0;
    QRectF rect; ///< in pixels of the picture; null where it is out of view
};

/// The rectangle of cells of every category that occurs with the most room for a word; `cell` is the size of one in pixels.
[[nodiscard]] std::vector<CategoryPatch> roomiestPatches(const HeatMap &map, QSizeF cell);

} // namespace ridgepoint::plot
