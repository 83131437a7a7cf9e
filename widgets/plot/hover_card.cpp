// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/hover_card.h"

#include <QFontMetricsF>
#include <QGraphicsLineItem>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ridgepoint::plot {

namespace {

constexpr double distanceToPoint = 16;
constexpr double shadow = 8;
constexpr double markReach = 12;

} // namespace

HoverCard::HoverCard(QGraphicsItem *parent)
    : QGraphicsItem(parent), m_vertical(new QGraphicsLineItem(parent)), m_horizontal(new QGraphicsLineItem(parent))
{
    setZValue(31);
    m_vertical->setZValue(30);
    m_horizontal->setZValue(30);
    dismiss();
}

void HoverCard::setStyle(const Style &style)
{
    m_style = style;
    QColor ink = style.colours->mutedText;
    ink.setAlphaF(0.55F);
    m_vertical->setPen(QPen(ink, 1, Qt::DotLine));
    m_horizontal->setPen(QPen(ink, 1, Qt::DotLine));
    update();
}

void HoverCard::dismiss()
{
    setVisible(false);
    m_vertical->setVisible(false);
    m_horizontal->setVisible(false);
}

void HoverCard::showReading(const Reading &reading, const ReadingText &text, const QColor &colour, const QRectF &plotArea,
                            QSizeF pictureSize)
{
    prepareGeometryChange();
    m_reading = reading;
    m_text = text;
    m_colour = colour;
    m_card = placeCard(cardSize(), pictureSize);
    const QRectF mark = reading.box.isNull() ? QRectF(reading.pixel, QSizeF()) : reading.box;
    m_bounds = m_card.adjusted(-shadow, -shadow, shadow, shadow * 1.5).united(mark.adjusted(-markReach, -markReach, markReach, markReach));
    placeHairlines(plotArea);
    setVisible(true);
    update();
}

void HoverCard::placeHairlines(const QRectF &plotArea)
{
    const bool isShown = m_reading.box.isNull();
    const QPointF &at = m_reading.pixel;
    const auto crisp = [](double place) { return std::floor(place) + 0.5; };
    m_vertical->setLine(crisp(at.x()), at.y(), crisp(at.x()), plotArea.bottom());
    m_horizontal->setLine(plotArea.left(), crisp(at.y()), at.x(), crisp(at.y()));
    m_vertical->setVisible(isShown);
    m_horizontal->setVisible(isShown);
}

QSizeF HoverCard::cardSize() const
{
    const QFontMetricsF strong(m_style.strong());
    const QFontMetricsF small(m_style.small);
    double width = strong.horizontalAdvance(m_text.title);
    for (const ReadingText::Row &row : m_text.rows) {
        width = std::max(width, small.horizontalAdvance(row.name) + small.height() * 1.8 + small.horizontalAdvance(row.value));
    }
    width = std::max(width, small.horizontalAdvance(m_text.exact));
    const double pad = small.height() * 0.8;
    const double lines = static_cast<double>(m_text.rows.size()) + 1;
    return {std::ceil(std::min(width, small.averageCharWidth() * 70) + 2 * pad),
            std::ceil(strong.height() + lines * small.height() * 1.35 + 2 * pad)};
}

QRectF HoverCard::placeCard(QSizeF size, QSizeF pictureSize) const
{
    const QRectF mark = m_reading.box.isNull() ? QRectF(m_reading.pixel, QSizeF()) : m_reading.box;
    double left = mark.right() + distanceToPoint;
    if (left + size.width() > pictureSize.width() - 4) {
        left = mark.left() - distanceToPoint - size.width();
    }
    if (left < 4) {
        left = m_reading.pixel.x() - size.width() / 2;
    }
    double top = mark.bottom() + distanceToPoint;
    if (top + size.height() > pictureSize.height() - 4) {
        top = mark.top() - distanceToPoint - size.height();
    }
    return {QPointF(std::round(std::clamp(left, 4.0, std::max(4.0, pictureSize.width() - size.width() - 4))),
                    std::round(std::clamp(top, 4.0, std::max(4.0, pictureSize.height() - size.height() - 4)))),
            size};
}

void HoverCard::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    painter->setRenderHint(QPainter::Antialiasing);
    drawMark(*painter);
    drawCard(*painter);
}

void HoverCard::drawMark(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    if (!m_reading.box.isNull()) {
        painter.setPen(QPen(m_style.colours->text, 2));
        painter.drawRoundedRect(m_reading.box, 2, 2);
        return;
    }
    painter.setPen(QPen(m_style.colours->panel, 4));
    painter.drawEllipse(m_reading.pixel, 7, 7);
    painter.setPen(QPen(m_colour, 2));
    painter.drawEllipse(m_reading.pixel, 7, 7);
}

void HoverCard::drawCard(QPainter &painter) const
{
    const Colours &colours = *m_style.colours;
    painter.setPen(Qt::NoPen);
    for (int i = 4; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, colours.isDark ? 22 : 7));
        painter.drawRoundedRect(m_card.adjusted(-i, -i + 2, i, i + 3), 6 + i, 6 + i);
    }
    painter.setBrush(colours.isDark ? colours.raised : colours.panel);
    painter.setPen(QPen(colours.line, 1));
    painter.drawRoundedRect(m_card.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QFontMetricsF strong(m_style.strong());
    const QFontMetricsF small(m_style.small);
    const double pad = small.height() * 0.8;
    const double left = m_card.left() + pad;
    const double right = m_card.right() - pad;
    double baseline = m_card.top() + pad + strong.ascent();
    painter.setFont(m_style.strong());
    painter.setPen(colours.text);
    painter.drawText(QPointF(left, baseline), strong.elidedText(m_text.title, Qt::ElideRight, right - left));
    painter.setFont(m_style.small);
    baseline += strong.descent() + small.height() * 0.35 + small.ascent();
    for (const ReadingText::Row &row : m_text.rows) {
        const double valueWidth = small.horizontalAdvance(row.value);
        painter.setPen(colours.text);
        painter.drawText(QPointF(std::max(left, right - valueWidth), baseline), small.elidedText(row.value, Qt::ElideRight, right - left));
        painter.setPen(colours.mutedText);
        painter.drawText(QPointF(left, baseline), small.elidedText(row.name, Qt::ElideRight, std::max(0.0, right - left - valueWidth - 8)));
        baseline += small.height() * 1.35;
    }
    painter.drawText(QPointF(left, baseline), small.elidedText(m_text.exact, Qt::ElideRight, right - left));
}

} // namespace ridgepoint::plot
