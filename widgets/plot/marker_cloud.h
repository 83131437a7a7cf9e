// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/content.h"
#include "widgets/plot/curve_geometry.h"
#include "widgets/plot/style.h"

#include <QGraphicsItem>
#include <QSet>

namespace ridgepoint::plot {

/// All markers of all curves as one item, with rings around the selected points.
class MarkerCloud : public QGraphicsItem {
public:
    explicit MarkerCloud(QGraphicsItem *parent);

    void setMarkers(const Content &content, const std::vector<CurveGeometry> &geometry, const QRectF &plotArea, const Style &style);

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    /// Markers that look alike.
    struct Group {
        Marker marker = Marker::Circle;
        double size = 9;
        double opacity = 1;
        QColor colour;
        std::vector<QPointF> centres;
    };
    struct Ring {
        QPointF centre;
        double size = 9;
    };
    void drawStamped(QPainter &painter, const Group &group) const;

    std::vector<Group> m_groups;
    std::vector<Ring> m_rings;
    QRectF m_bounds;
    Style m_style;
};

} // namespace ridgepoint::plot
