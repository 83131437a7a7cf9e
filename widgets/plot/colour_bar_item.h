// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/style.h"

#include <QGraphicsItem>

#include <optional>

namespace ridgepoint::plot {

/// The scale beside a heat map: its colours with ticks, its name, and what a hatched cell means.
class ColourBarItem : public QGraphicsItem {
public:
    explicit ColourBarItem(QGraphicsItem *parent);

    /// Pixels that the bar needs beside the plot.
    [[nodiscard]] static double widthFor(const HeatMap &map, const Style &style, double height);
    void setBar(const std::optional<HeatMap> &map, const QRectF &rect, const Style &style);

    [[nodiscard]] QRectF boundingRect() const override { return m_rect.adjusted(-2, -12, 2, 12); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    std::optional<HeatMap> m_map;
    QRectF m_rect;
    Style m_style;
};

} // namespace ridgepoint::plot
