// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/content.h"
#include "widgets/plot/scale.h"

#include <QList>
#include <QPainterPath>
#include <QPolygonF>

#include <vector>

namespace ridgepoint::plot {

/// A curve in the pixels of the picture.
struct CurveGeometry {
    std::vector<QPointF> points;      ///< per point of the curve; not a number where it cannot be shown
    std::vector<QList<QPointF>> runs; ///< its line, cut at gaps and at the border of the plot
    std::vector<QPolygonF> areas;     ///< its filled stretches, cut likewise
    std::vector<QRectF> bars;         ///< per point of the curve; null where there is none

    [[nodiscard]] bool isInside(std::size_t point, const QRectF &plotArea) const;
};

/// All curves of a plot, in their order; empty for those that the legend has switched off. `thickestBar` in pixels.
[[nodiscard]] std::vector<CurveGeometry> curveGeometry(const Content &content, const PlotMap &map, double thickestBar);

/// A line cut at gaps (points that are not numbers) and at the border of a rectangle.
[[nodiscard]] std::vector<QList<QPointF>> clippedRuns(const std::vector<QPointF> &points, const QRectF &rect);

/// A polygon cut at the border of a rectangle.
[[nodiscard]] QPolygonF clippedPolygon(const QPolygonF &polygon, const QRectF &rect);

} // namespace ridgepoint::plot
