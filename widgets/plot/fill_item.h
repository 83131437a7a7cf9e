// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/content.h"
#include "widgets/plot/curve_geometry.h"
#include "widgets/plot/style.h"

#include <QGraphicsItem>

namespace ridgepoint::plot {

/// Areas and bars of all curves as one item behind the lines.
class FillItem : public QGraphicsItem {
public:
    explicit FillItem(QGraphicsItem *parent);

    void setFills(const Content &content, const std::vector<CurveGeometry> &geometry, const QRectF &plotArea, const Style &style);

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    struct Area {
        QPolygonF outline;
        QColor fill;
    };
    struct Bar {
        QRectF rect;
        QColor fill;
        QColor edge;
        bool isStacked = false;
        bool isSelected = false;
    };
    std::vector<Area> m_areas;
    std::vector<Bar> m_bars;
    QRectF m_bounds;
    Style m_style;
};

} // namespace ridgepoint::plot
