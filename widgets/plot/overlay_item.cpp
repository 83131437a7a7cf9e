// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/overlay_item.h"

#include "widgets/plot/halo_text.h"

#include <QFontMetricsF>
#include <QPainter>

namespace ridgepoint::plot {

QLineF strokeOf(const ReferenceLine &line, const PlotMap &map)
{
    const double position = (line.isVertical ? map.x : map.y).position(line.position);
    if (!(position >= -1e-9 && position <= 1 + 1e-9)) {
        return {};
    }
    if (line.isVertical) {
        const double x = map.pixelX(line.position);
        return {x, map.area.bottom(), x, map.area.top()};
    }
    const double y = map.pixelY(line.position);
    return {map.area.left(), y, map.area.right(), y};
}

ReferenceLineItem::ReferenceLineItem(QGraphicsItem *parent) : QGraphicsItem(parent) {}

void ReferenceLineItem::setLines(const std::vector<ReferenceLine> &lines, const PlotMap &map, const Style &style)
{
    const QRectF bounds = lines.empty() ? QRectF() : map.area.adjusted(-2, -2, 2, 2);
    if (bounds != m_bounds) {
        prepareGeometryChange();
        m_bounds = bounds;
    }
    m_strokes.clear();
    for (const ReferenceLine &line : lines) {
        const QLineF stroke = strokeOf(line, map);
        if (!stroke.isNull()) {
            m_strokes.push_back({stroke, penOf(colourOf(line.colour, *style.colours), line.line, 1.5)});
        }
    }
    update();
}

void ReferenceLineItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    for (const Stroke &stroke : m_strokes) {
        painter->setPen(stroke.pen);
        painter->drawLine(stroke.line);
    }
}

LabelItem::LabelItem(QGraphicsItem *parent) : QGraphicsItem(parent) {}

void LabelItem::setLabels(std::vector<PlacedLabel> labels, const QRectF &bounds, const Style &style)
{
    if (bounds != m_bounds) {
        prepareGeometryChange();
        m_bounds = bounds;
    }
    m_labels = std::move(labels);
    m_style = style;
    update();
}

void LabelItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    QFont strong = m_style.small;
    strong.setWeight(QFont::DemiBold);
    for (const PlacedLabel &label : m_labels) {
        if (!label.leader.isNull()) {
            painter->setPen(QPen(label.colour, 1));
            painter->drawLine(label.leader);
        }
        const QFont &font = label.isStrong ? strong : m_style.small;
        if (label.hasHalo) {
            drawHaloText(*painter, label.rect, label.text, font, label.colour, label.halo, m_style.isVector);
            continue;
        }
        const QFontMetricsF metrics(font);
        painter->setFont(font);
        painter->setPen(label.colour);
        painter->drawText(label.rect.topLeft() + QPointF(0, (label.rect.height() - metrics.height()) / 2 + metrics.ascent()), label.text);
    }
}

} // namespace ridgepoint::plot
