// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/backdrop_item.h"

#include "widgets/plot/axis_words.h"
#include "widgets/plot/halo_text.h"
#include "widgets/plot/label_builder.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ridgepoint::plot {

namespace {

double crisp(double place) { return std::floor(place) + 0.5; }

bool hasGrid(const AxisScale &own) { return own.kind() != AxisKind::Category; }

} // namespace

BackdropItem::BackdropItem(QGraphicsItem *parent) : QGraphicsItem(parent) {}

void BackdropItem::setBackdrop(const Backdrop &backdrop)
{
    if (backdrop == m_backdrop) {
        return;
    }
    if (backdrop.size != m_backdrop.size) {
        prepareGeometryChange();
    }
    m_backdrop = backdrop;
    m_pixels = QPixmap();
    update();
}

void BackdropItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    if (m_backdrop.style.isVector) {
        draw(*painter);
        return;
    }
    const double ratio = painter->device()->devicePixelRatioF();
    const QSize size = (m_backdrop.size * ratio).toSize();
    if (m_pixels.size() != size) {
        m_pixels = QPixmap(size);
        m_pixels.setDevicePixelRatio(ratio);
        m_pixels.fill(m_backdrop.style.colours->panel);
        QPainter inner(&m_pixels);
        inner.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        draw(inner);
    }
    painter->drawPixmap(QPointF(0, 0), m_pixels);
}

void BackdropItem::draw(QPainter &painter) const
{
    painter.fillRect(boundingRect(), m_backdrop.style.colours->panel);
    if (!m_backdrop.hasPlot) {
        drawEmptyState(painter);
        return;
    }
    drawStripes(painter);
    drawGrid(painter);
    drawTickLabels(painter);
    drawTitles(painter);
}

void BackdropItem::drawStripes(QPainter &painter) const
{
    for (const Stripe &stripe : m_backdrop.stripes) {
        painter.fillRect(stripe.rect, tintOf(stripe.role, *m_backdrop.style.colours));
    }
}

void BackdropItem::drawGrid(QPainter &painter) const
{
    const Colours &colours = *m_backdrop.style.colours;
    const QRectF &area = m_backdrop.map.area;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Tick &tick : m_backdrop.xTicks) {
        const double x = crisp(m_backdrop.map.pixelX(tick.value));
        painter.setPen(QPen(tick.isMajor ? colours.grid : colours.line, 1));
        if (!tick.isMajor) {
            painter.drawLine(QLineF(x, area.bottom(), x, area.bottom() - 4));
        } else if (hasGrid(m_backdrop.map.x)) {
            painter.drawLine(QLineF(x, area.top(), x, area.bottom()));
        }
    }
    for (const Tick &tick : m_backdrop.yTicks) {
        const double y = crisp(m_backdrop.map.pixelY(tick.value));
        painter.setPen(QPen(tick.isMajor ? colours.grid : colours.line, 1));
        if (!tick.isMajor) {
            painter.drawLine(QLineF(area.left(), y, area.left() + 4, y));
        } else if (hasGrid(m_backdrop.map.y)) {
            painter.drawLine(QLineF(area.left(), y, area.right(), y));
        }
    }
    painter.setPen(QPen(colours.line, 1));
    if (m_backdrop.map.y.kind() == AxisKind::Category && m_backdrop.map.x.kind() != AxisKind::Category) {
        painter.drawLine(QLineF(crisp(area.left()), area.top(), crisp(area.left()), area.bottom()));
    } else {
        painter.drawLine(QLineF(area.left(), crisp(area.bottom()), area.right(), crisp(area.bottom())));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void BackdropItem::drawTickLabels(QPainter &painter) const
{
    const Style &style = m_backdrop.style;
    const QRectF &area = m_backdrop.map.area;
    const QFontMetricsF metrics(style.small);
    const double height = metrics.height();
    const double gap = std::round(height * 0.45);
    painter.setFont(style.small);
    const auto inkOf = [&style](const AxisScale &scale) {
        return scale.kind() == AxisKind::Category ? style.colours->text : style.colours->mutedText;
    };
    painter.setPen(inkOf(m_backdrop.map.x));
    for (const Tick &tick : m_backdrop.xTicks) {
        double baseline = area.bottom() + gap + metrics.ascent();
        for (const QString &line : tick.label.split(u'\n', Qt::SkipEmptyParts)) {
            const double width = textWidth(line, style.small);
            const double left = m_backdrop.map.pixelX(tick.value) - width / 2;
            painter.drawText(QPointF(std::clamp(left, 0.0, std::max(0.0, m_backdrop.size.width() - width)), baseline), line);
            baseline += height;
        }
    }
    painter.setPen(inkOf(m_backdrop.map.y));
    const double room = area.left() - gap - height * static_cast<double>(m_backdrop.yTitle.size());
    for (const Tick &tick : m_backdrop.yTicks) {
        if (!tick.label.isEmpty()) {
            const QString text = elidedText(tick.label, style.small, room);
            const double baseline = m_backdrop.map.pixelY(tick.value) + (metrics.ascent() - metrics.descent()) / 2;
            painter.drawText(QPointF(area.left() - gap - textWidth(text, style.small), baseline), text);
        }
    }
}

void BackdropItem::drawTitles(QPainter &painter) const
{
    const QRectF &area = m_backdrop.map.area;
    const QFontMetricsF metrics(m_backdrop.style.small);
    painter.setFont(m_backdrop.style.small);
    painter.setPen(m_backdrop.style.colours->mutedText);
    if (!m_backdrop.xTitle.isEmpty()) {
        const QString text = titleLines(m_backdrop.xTitle, m_backdrop.style.small, m_backdrop.size.width(), 1).front();
        const double width = textWidth(text, m_backdrop.style.small);
        const double left = std::clamp(area.center().x() - width / 2, 0.0, std::max(0.0, m_backdrop.size.width() - width));
        painter.drawText(QPointF(left, m_backdrop.size.height() - metrics.descent()), text);
    }
    double baseline = metrics.ascent();
    for (const QString &text : m_backdrop.yTitle) {
        const double width = textWidth(text, m_backdrop.style.small);
        const double bottom =
            std::clamp(area.center().y() + width / 2, std::min(width, m_backdrop.size.height()), m_backdrop.size.height());
        painter.save();
        painter.translate(baseline, bottom);
        painter.rotate(-90);
        painter.drawText(QPointF(0, 0), text);
        painter.restore();
        baseline += metrics.height();
    }
}

/// A quiet drawing of axes and a curve, with what to do next below it.
void BackdropItem::drawEmptyState(QPainter &painter) const
{
    const Style &style = m_backdrop.style;
    const QFontMetricsF metrics(style.font);
    const double side = metrics.height() * 3;
    const double width = std::min(m_backdrop.size.width() - 16, metrics.averageCharWidth() * 56);
    const QRectF wrapped = metrics.boundingRect(QRectF(0, 0, width, 1e4), Qt::AlignHCenter | Qt::TextWordWrap, m_backdrop.emptyText);
    const bool hasSketch = m_backdrop.size.height() > wrapped.height() + side * 1.6;
    const double used = wrapped.height() + (hasSketch ? side * 1.3 : 0);
    double top = (m_backdrop.size.height() - used) / 2;
    const double centre = m_backdrop.size.width() / 2;
    if (hasSketch) {
        const QRectF sketch(centre - side * 0.7, top, side * 1.4, side);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style.colours->line, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF({sketch.topLeft(), sketch.bottomLeft(), sketch.bottomRight()}));
        painter.setPen(QPen(overPanel(style.colours->mutedText, 0.5, *style.colours), 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(
            QPolygonF({sketch.bottomLeft() + QPointF(side * 0.15, -side * 0.15), sketch.topLeft() + QPointF(side * 0.75, side * 0.25),
                       sketch.topRight() + QPointF(0, side * 0.25)}));
        top += side * 1.3;
    }
    painter.setFont(style.font);
    painter.setPen(style.colours->mutedText);
    painter.drawText(QRectF(centre - width / 2, top, width, wrapped.height() + 4), Qt::AlignHCenter | Qt::TextWordWrap,
                     m_backdrop.emptyText);
}

} // namespace ridgepoint::plot
