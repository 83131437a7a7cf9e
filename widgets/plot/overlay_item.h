// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/content.h"
#include "widgets/plot/scale.h"
#include "widgets/plot/style.h"

#include <QGraphicsItem>

namespace ridgepoint::plot {

/// A text with its place in the picture.
struct PlacedLabel {
    QRectF rect;
    QString text;
    QColor colour;
    QColor halo;
    bool isStrong = false;
    bool hasHalo = true;
    QLineF leader{}; ///< ties it to what it names; null = stands there
};

/// Reference lines, over the curves.
class ReferenceLineItem : public QGraphicsItem {
public:
    explicit ReferenceLineItem(QGraphicsItem *parent);

    void setLines(const std::vector<ReferenceLine> &lines, const PlotMap &map, const Style &style);

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    struct Stroke {
        QLineF line;
        QPen pen;
    };
    std::vector<Stroke> m_strokes;
    QRectF m_bounds;
};

/// Words in the plot, over everything but the read-out.
class LabelItem : public QGraphicsItem {
public:
    explicit LabelItem(QGraphicsItem *parent);

    void setLabels(std::vector<PlacedLabel> labels, const QRectF &bounds, const Style &style);
    [[nodiscard]] const std::vector<PlacedLabel> &labels() const { return m_labels; }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    std::vector<PlacedLabel> m_labels;
    QRectF m_bounds;
    Style m_style;
};

/// The stroke of a reference line inside the plot; null where its place is out of view.
[[nodiscard]] QLineF strokeOf(const ReferenceLine &line, const PlotMap &map);

} // namespace ridgepoint::plot
