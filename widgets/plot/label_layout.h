// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <limits>
#include <optional>
#include <vector>

namespace ridgepoint::plot {

/// A text that wants a place: where its top left corner may lie, the best place first.
struct LabelRequest {
    QSizeF size;
    std::vector<QPointF> places;
    double mostCost = std::numeric_limits<double>::infinity(); ///< dropped where every place is worse
};

/// What labels keep away from.
struct LabelObstacles {
    std::vector<QRectF> blocks;  ///< never covered
    std::vector<QRectF> markers; ///< covered only when nothing better is left
    std::vector<QLineF> strokes; ///< likewise, and cheaper
};

/// Gives each label, in the order of the requests, its cheapest place inside `bounds` that overlaps no label placed before and no block;
/// nothing where there is none. A covered marker costs 8, a crossed stroke 6 (at most 18 together), each step down the list of places 1.
[[nodiscard]] std::vector<std::optional<QPointF>> layoutLabels(const std::vector<LabelRequest> &requests, const QRectF &bounds,
                                                               const LabelObstacles &obstacles);

/// Whether a straight stroke passes through a rectangle.
[[nodiscard]] bool crosses(const QLineF &stroke, const QRectF &rect);

} // namespace ridgepoint::plot
