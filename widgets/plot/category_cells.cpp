// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/category_cells.h"

#include "widgets/plot/heat_map_item.h"
#include "widgets/plot/style.h"

#include <algorithm>

namespace ridgepoint::plot {

namespace {

constexpr double softness = 0.3;

/// Room for a line of text, which is several times as wide as high; the larger of two alike wins.
double roomOf(std::size_t columns, std::size_t rows, QSizeF cell)
{
    constexpr double wordShape = 6;
    const double width = static_cast<double>(columns) * cell.width();
    const double height = static_cast<double>(rows) * cell.height();
    return std::min(width / wordShape, height) + 1e-6 * width * height;
}

/// The roomiest rectangle whose last row is `row`, by the heights of the columns above it.
CategoryPatch roomiestAbove(const std::vector<std::size_t> &heights, std::size_t row, QSizeF cell, double &room)
{
    CategoryPatch best;
    room = 0;
    for (std::size_t first = 0; first < heights.size(); ++first) {
        std::size_t height = heights[first];
        for (std::size_t last = first; last < heights.size() && height > 0; ++last) {
            height = std::min(height, heights[last]);
            const double found = height > 0 ? roomOf(last - first + 1, height, cell) : 0;
            if (found > room) {
                room = found;
                best = {.category = 0, .firstColumn = first, .lastColumn = last, .firstRow = row + 1 - height, .lastRow = row, .rect = {}};
            }
        }
    }
    return best;
}

} // namespace

std::optional<std::size_t> categoryOf(const HeatMap &map, std::size_t cell)
{
    if (map.categories.isEmpty() || !isCellPresent(map, cell) || map.values[cell] < 0) {
        return std::nullopt;
    }
    const auto place = static_cast<std::size_t>(map.values[cell]);
    return place < static_cast<std::size_t>(map.categories.size()) ? std::optional(place) : std::nullopt;
}

QColor categoryFill(const HeatMap &map, std::size_t category, const Colours &colours)
{
    const CurveColour colour = category < map.categoryColours.size() ? map.categoryColours[category]
                                                                     : CurveColour{CurveColour::Role::Slot, static_cast<int>(category % 6)};
    return overPanel(colourOf(colour, colours), softness, colours);
}

std::vector<CategoryPatch> roomiestPatches(const HeatMap &map, QSizeF cell)
{
    std::vector<CategoryPatch> patches;
    if (map.xs.empty() || map.xs.size() * map.ys.size() > map.values.size()) {
        return patches;
    }
    for (std::size_t category = 0; category < static_cast<std::size_t>(map.categories.size()); ++category) {
        std::vector<std::size_t> heights(map.xs.size(), 0);
        CategoryPatch best;
        double most = 0;
        for (std::size_t row = 0; row < map.ys.size(); ++row) {
            for (std::size_t column = 0; column < map.xs.size(); ++column) {
                heights[column] = categoryOf(map, row * map.xs.size() + column) == category ? heights[column] + 1 : 0;
            }
            double room = 0;
            const CategoryPatch patch = roomiestAbove(heights, row, cell, room);
            if (room > most) {
                most = room;
                best = patch;
            }
        }
        if (most > 0) {
            best.category = category;
            patches.push_back(best);
        }
    }
    return patches;
}

} // namespace ridgepoint::plot
