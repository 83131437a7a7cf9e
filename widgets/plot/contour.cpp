// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/contour.h"

#include <array>
#include <cmath>

namespace ridgepoint::plot {

namespace {

/// Corners of one square, from the lower left, along its border.
using Corners = std::array<double, 4>;

QPointF crossing(const Corners &corners, std::size_t edge, QPointF origin, double level)
{
    constexpr std::array<QPointF, 4> offsets{QPointF(0, 0), QPointF(1, 0), QPointF(1, 1), QPointF(0, 1)};
    const double from = corners[edge];
    const double to = corners[(edge + 1) % 4];
    const double share = to == from ? 0.5 : (level - from) / (to - from);
    return origin + offsets[edge] + (offsets[(edge + 1) % 4] - offsets[edge]) * share;
}

void addSquare(std::vector<QLineF> &strokes, const Corners &corners, QPointF origin, double level)
{
    std::array<std::size_t, 4> edges{};
    std::size_t count = 0;
    for (std::size_t edge = 0; edge < 4; ++edge) {
        if ((corners[edge] >= level) != (corners[(edge + 1) % 4] >= level)) {
            edges[count++] = edge;
        }
    }
    const auto add = [&](std::size_t first, std::size_t second) {
        strokes.emplace_back(crossing(corners, edges[first], origin, level), crossing(corners, edges[second], origin, level));
    };
    if (count == 2) {
        add(0, 1);
    } else if (count == 4) {
        const double centre = (corners[0] + corners[1] + corners[2] + corners[3]) / 4;
        const bool joinsFirst = (centre >= level) == (corners[0] >= level);
        add(0, joinsFirst ? 1 : 3);
        add(2, joinsFirst ? 3 : 1);
    }
}

} // namespace

std::vector<QLineF> contourOf(const std::vector<double> &values, const std::vector<std::uint8_t> &isPresent, std::size_t columns,
                              double level)
{
    std::vector<QLineF> strokes;
    const std::size_t rows = columns == 0 ? 0 : values.size() / columns;
    const auto isThere = [&](std::size_t cell) {
        return (cell >= isPresent.size() || isPresent[cell] != 0) && std::isfinite(values[cell]);
    };
    for (std::size_t row = 0; row + 1 < rows; ++row) {
        for (std::size_t column = 0; column + 1 < columns; ++column) {
            const std::array<std::size_t, 4> cells{row * columns + column, row * columns + column + 1, (row + 1) * columns + column + 1,
                                                   (row + 1) * columns + column};
            if (isThere(cells[0]) && isThere(cells[1]) && isThere(cells[2]) && isThere(cells[3])) {
                addSquare(strokes, {values[cells[0]], values[cells[1]], values[cells[2]], values[cells[3]]},
                          {static_cast<double>(column), static_cast<double>(row)}, level);
            }
        }
    }
    return strokes;
}

} // namespace ridgepoint::plot
