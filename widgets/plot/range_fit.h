// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/content.h"
#include "widgets/plot/scale.h"

namespace ridgepoint::plot {

/// The range that shows every visible point of a plot: fixed ends are kept, value axes are rounded outwards to pleasant numbers, curves
/// reach the left and right border, lone markers keep a distance to it.
[[nodiscard]] Range fittedRange(const Content &content, Qt::Orientation orientation);

/// The smallest of 1, 2, 2.5, 5 times a power of ten that is not below `raw` (> 0).
[[nodiscard]] double niceStep(double raw);

/// Borders of heat map cells in axis space: halfway between the centres; one more than there are centres.
[[nodiscard]] std::vector<double> cellEdges(AxisKind kind, const std::vector<double> &centres);

} // namespace ridgepoint::plot
