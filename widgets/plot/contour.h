// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>

#include <cstdint>
#include <vector>

namespace ridgepoint::plot {

/// Where a grid of values crosses a level, by marching squares: strokes in units of columns and rows (cell centres at whole numbers).
/// Squares with an absent corner have no stroke. `values` row by row; `isPresent` may be empty (all present).
[[nodiscard]] std::vector<QLineF> contourOf(const std::vector<double> &values, const std::vector<std::uint8_t> &isPresent,
                                            std::size_t columns, double level);

} // namespace ridgepoint::plot
