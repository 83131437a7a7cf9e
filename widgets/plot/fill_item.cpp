// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/fill_item.h"

#include <QPainter>
#include <QSet>

namespace ridgepoint::plot {

FillItem::FillItem(QGraphicsItem *parent) : QGraphicsItem(parent) {}

void FillItem::setFills(const Content &content, const std::vector<CurveGeometry> &geometry, const QRectF &plotArea, const Style &style)
{
    m_areas.clear();
    m_bars.clear();
    m_style = style;
    const QSet<QString> selected(content.selectedKeys.begin(), content.selectedKeys.end());
    for (std::size_t c = 0; c < content.curves.size(); ++c) {
        const Curve &curve = content.curves[c];
        const QColor colour = colourOf(curve.colour, *style.colours);
        QColor fill = colour;
        fill.setAlphaF(static_cast<float>(std::clamp(curve.opacity, 0.0, 1.0)));
        for (const QPolygonF &outline : geometry[c].areas) {
            m_areas.push_back({outline, fill});
        }
        for (std::size_t i = 0; i < geometry[c].bars.size(); ++i) {
            const QRectF &rect = geometry[c].bars[i];
            if (rect.isNull() || rect.isEmpty()) {
                continue;
            }
            const auto index = static_cast<qsizetype>(i);
            const bool isSelected = !selected.isEmpty() && index < curve.pointKeys.size() && selected.contains(curve.pointKeys[index]);
            m_bars.push_back({rect, fill, colour, !curve.baseline.empty(), isSelected});
        }
    }
    const QRectF bounds = m_areas.empty() && m_bars.empty() ? QRectF() : plotArea.adjusted(-4, -4, 4, 4);
    if (bounds != m_bounds) {
        prepareGeometryChange();
        m_bounds = bounds;
    }
    update();
}

void FillItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    painter->setPen(Qt::NoPen);
    for (const Area &area : m_areas) {
        painter->setBrush(area.fill);
        painter->drawPolygon(area.outline);
    }
    for (const Bar &bar : m_bars) {
        QRectF rect = bar.rect;
        if (bar.isStacked && rect.width() > 4 && rect.height() > 4) {
            rect.adjust(0.75, 0, -0.75, 0);
        }
        const double radius = std::min({3.0, rect.width() / 3, rect.height() / 3});
        painter->setPen(Qt::NoPen);
        painter->setBrush(bar.fill);
        painter->drawRoundedRect(rect, radius, radius);
        if (bar.isSelected) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(m_style.colours->text, 2));
            painter->drawRoundedRect(rect.adjusted(-2, -2, 2, 2), radius + 2, radius + 2);
        }
    }
}

} // namespace ridgepoint::plot
