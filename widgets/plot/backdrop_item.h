// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/axis_ticks.h"
#include "widgets/plot/style.h"

#include <QGraphicsItem>
#include <QPixmap>

#include <optional>
#include <vector>

namespace ridgepoint::plot {

/// A tinted stripe in pixels.
struct Stripe {
    QRectF rect;
    Region::Role role = Region::Role::Neutral;

    friend bool operator==(const Stripe &, const Stripe &) = default;
};

/// Everything behind the curves: equal values look alike.
struct Backdrop {
    QSizeF size;
    PlotMap map;
    std::vector<Tick> xTicks;
    std::vector<Tick> yTicks;
    QString xTitle;
    QStringList yTitle; ///< its lines
    std::vector<Stripe> stripes;
    bool hasPlot = true; ///< off for an empty plot: the panel with `emptyText`
    Style style;
    QString emptyText;

    friend bool operator==(const Backdrop &, const Backdrop &) = default;
};

/// Panel, stripes, grid, ticks and axis titles, kept as pixels until one of them changes.
class BackdropItem : public QGraphicsItem {
public:
    explicit BackdropItem(QGraphicsItem *parent);

    void setBackdrop(const Backdrop &backdrop);

    [[nodiscard]] QRectF boundingRect() const override { return {QPointF(), m_backdrop.size}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void draw(QPainter &painter) const;
    void drawStripes(QPainter &painter) const;
    void drawGrid(QPainter &painter) const;
    void drawTickLabels(QPainter &painter) const;
    void drawTitles(QPainter &painter) const;
    void drawEmptyState(QPainter &painter) const;

    Backdrop m_backdrop;
    QPixmap m_pixels;
};

} // namespace ridgepoint::plot
