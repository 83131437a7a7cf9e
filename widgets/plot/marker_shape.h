// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/plot_spec.h"
#include "widgets/plot/style.h"

#include <QPainter>

namespace ridgepoint::plot {

/// Draws one marker around `centre`; legend, picture and hover share it.
void drawMarker(QPainter &painter, Marker marker, QPointF centre, double size, const QColor &colour, const QColor &ground);

/// Draws what stands for a curve in a legend: a stroke with its dash and marker, or a filled square.
void drawSample(QPainter &painter, const Curve &curve, const QRectF &rect, const Colours &colours);

/// The marker of a curve; a scatter without one gets a disc.
[[nodiscard]] Marker markerOf(const Curve &curve);

} // namespace ridgepoint::plot
