// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/marker_cloud.h"

#include "widgets/plot/marker_shape.h"

#include <QPixmap>

#include <cmath>

namespace ridgepoint::plot {

namespace {

constexpr std::size_t stampedFrom = 200;
constexpr double reach = 16;

} // namespace

MarkerCloud::MarkerCloud(QGraphicsItem *parent) : QGraphicsItem(parent) {}

void MarkerCloud::setMarkers(const Content &content, const std::vector<CurveGeometry> &geometry, const QRectF &plotArea, const Style &style)
{
    prepareGeometryChange();
    m_bounds = plotArea.adjusted(-reach, -reach, reach, reach);
    m_style = style;
    m_groups.clear();
    m_rings.clear();
    const QSet<QString> selected(content.selectedKeys.begin(), content.selectedKeys.end());
    for (std::size_t c = 0; c < content.curves.size(); ++c) {
        const Curve &curve = content.curves[c];
        Group group{markerOf(curve), curve.markerSize, curve.opacity, colourOf(curve.colour, *style.colours), {}};
        for (std::size_t i = 0; i < geometry[c].points.size(); ++i) {
            if (!geometry[c].isInside(i, plotArea)) {
                continue;
            }
            const bool isBar = curve.kind == CurveKind::Bar;
            if (group.marker != Marker::None && !isBar) {
                group.centres.push_back(geometry[c].points[i]);
            }
            if (!selected.isEmpty() && static_cast<qsizetype>(i) < curve.pointKeys.size() && !isBar &&
                selected.contains(curve.pointKeys[static_cast<qsizetype>(i)])) {
                m_rings.push_back({geometry[c].points[i], group.marker == Marker::None ? 5 : curve.markerSize});
            }
        }
        if (!group.centres.empty()) {
            m_groups.push_back(std::move(group));
        }
    }
    update();
}

void MarkerCloud::drawStamped(QPainter &painter, const Group &group) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    const int side = static_cast<int>(std::ceil(group.size * 1.4)) + 6;
    QPixmap stamp(static_cast<int>(std::ceil(side * ratio)), static_cast<int>(std::ceil(side * ratio)));
    stamp.setDevicePixelRatio(ratio);
    stamp.fill(Qt::transparent);
    QPainter stampPainter(&stamp);
    stampPainter.setRenderHint(QPainter::Antialiasing);
    drawMarker(stampPainter, group.marker, QPointF(side / 2.0, side / 2.0), group.size, group.colour, m_style.colours->panel);
    stampPainter.end();
    for (const QPointF &centre : group.centres) {
        painter.drawPixmap(centre - QPointF(side / 2.0, side / 2.0), stamp);
    }
}

void MarkerCloud::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    for (const Group &group : m_groups) {
        painter->setOpacity(group.opacity);
        if (group.centres.size() >= stampedFrom && !m_style.isVector) {
            drawStamped(*painter, group);
            continue;
        }
        for (const QPointF &centre : group.centres) {
            drawMarker(*painter, group.marker, centre, group.size, group.colour, m_style.colours->panel);
        }
    }
    painter->setOpacity(1);
    painter->setBrush(Qt::NoBrush);
    for (const Ring &ring : m_rings) {
        const double radius = ring.size / 2 + 3.5;
        painter->setPen(QPen(m_style.colours->panel, 4));
        painter->drawEllipse(ring.centre, radius, radius);
        painter->setPen(QPen(m_style.colours->accent, 2));
        painter->drawEllipse(ring.centre, radius, radius);
    }
}

} // namespace ridgepoint::plot
