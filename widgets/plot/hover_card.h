// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/reading.h"
#include "widgets/plot/style.h"

#include <QGraphicsItem>

class QGraphicsLineItem;

namespace ridgepoint::plot {

/// The card with the read-out, a ring around its point and two hairlines to the axes.
class HoverCard : public QGraphicsItem {
public:
    explicit HoverCard(QGraphicsItem *parent);

    void setStyle(const Style &style);
    void showReading(const Reading &reading, const ReadingText &text, const QColor &colour, const QRectF &plotArea, QSizeF pictureSize);
    void dismiss();

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    [[nodiscard]] QSizeF cardSize() const;
    [[nodiscard]] QRectF placeCard(QSizeF size, QSizeF pictureSize) const;
    void placeHairlines(const QRectF &plotArea);
    void drawMark(QPainter &painter) const;
    void drawCard(QPainter &painter) const;

    QGraphicsLineItem *m_vertical;
    QGraphicsLineItem *m_horizontal;
    Style m_style;
    Reading m_reading;
    ReadingText m_text;
    QColor m_colour;
    QRectF m_card;
    QRectF m_bounds;
};

} // namespace ridgepoint::plot
