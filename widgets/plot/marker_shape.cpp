// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/marker_shape.h"

#include <QPolygonF>

#include <cmath>

namespace ridgepoint::plot {

Marker markerOf(const Curve &curve)
{
    return curve.marker == Marker::None && curve.kind == CurveKind::Scatter ? Marker::Circle : curve.marker;
}

void drawMarker(QPainter &painter, Marker marker, QPointF centre, double size, const QColor &colour, const QColor &ground)
{
    const double r = size / 2;
    painter.setPen(QPen(ground, 1.2));
    painter.setBrush(colour);
    switch (marker) {
    case Marker::None:
        break;
    case Marker::Circle:
        painter.drawEllipse(centre, r, r);
        break;
    case Marker::Square:
        painter.drawRect(QRectF(centre.x() - r * 0.9, centre.y() - r * 0.9, r * 1.8, r * 1.8));
        break;
    case Marker::Diamond: {
        const double d = r * 1.25;
        painter.drawPolygon(QPolygonF({centre + QPointF(0, -d), centre + QPointF(d, 0), centre + QPointF(0, d), centre + QPointF(-d, 0)}));
        break;
    }
    case Marker::Triangle:
    case Marker::TriangleDown: {
        const double up = marker == Marker::Triangle ? -1 : 1;
        painter.drawPolygon(QPolygonF(
            {centre + QPointF(0, up * r * 1.25), centre + QPointF(r * 1.15, -up * r * 0.85), centre + QPointF(-r * 1.15, -up * r * 0.85)}));
        break;
    }
    case Marker::Cross: {
        const QLineF strokes[] = {{centre - QPointF(r, r) * 0.85, centre + QPointF(r, r) * 0.85},
                                  {centre + QPointF(-r, r) * 0.85, centre + QPointF(r, -r) * 0.85}};
        painter.setPen(QPen(ground, 4.2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLines(strokes, 2);
        painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLines(strokes, 2);
        break;
    }
    case Marker::Ring:
        painter.setPen(QPen(colour, 2));
        painter.setBrush(ground);
        painter.drawEllipse(centre, r - 1, r - 1);
        break;
    }
}

void drawSample(QPainter &painter, const Curve &curve, const QRectF &rect, const Colours &colours)
{
    const QColor colour = colourOf(curve.colour, colours);
    const double middle = rect.center().y();
    if (curve.kind == CurveKind::Bar || curve.kind == CurveKind::Area) {
        const double side = std::min(rect.height() * 0.62, rect.width());
        painter.setPen(QPen(colour, 1));
        painter.setBrush(overPanel(colour, curve.opacity, colours));
        painter.drawRoundedRect(QRectF(rect.center().x() - side / 2, middle - side / 2, side, side), 2, 2);
        return;
    }
    if (curve.kind == CurveKind::Line) {
        painter.setPen(penOf(colour, curve.line, std::min(curve.width, 2.4)));
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle));
    }
    drawMarker(painter, markerOf(curve), rect.center(), std::min(curve.markerSize, rect.height() * 0.6), colour, colours.panel);
}

} // namespace ridgepoint::plot
