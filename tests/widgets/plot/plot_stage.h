// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/overlay_item.h"
#include "widgets/plot/plot_view.h"

#include <QEvent>
#include <QImage>
#include <QPalette>
#include <QPointF>
#include <QRectF>

#include <vector>

class QGraphicsView;

namespace ridgepoint::tests {

[[nodiscard]] plot::Curve curveOf(const QString &id, std::vector<double> xs, std::vector<double> ys,
                                  plot::CurveKind kind = plot::CurveKind::Line);

[[nodiscard]] plot::Axis axisOf(plot::AxisKind kind, engine::Unit unit = engine::Unit::none,
                                const QString &title = QStringLiteral("Title"));

/// Title "Speed over time", x "time" and y "speed" without units, both fixed to 0 .. 10.
[[nodiscard]] plot::PlotFrame fixedFrame();

/// Three columns and two rows, one cell absent.
[[nodiscard]] plot::HeatMap smallHeatMap();

/// A palette whose window is dark or light.
[[nodiscard]] QPalette themePalette(bool isDark);

/// Number of distinct colours of a widget as it is drawn.
[[nodiscard]] qsizetype coloursOf(QWidget &widget);

/// Whether more than a few pixels have exactly that colour.
[[nodiscard]] bool hasColour(const QImage &image, const QColor &colour);

/// A plot view on the screen with a hand for mouse and wheel.
class PlotStage {
public:
    explicit PlotStage(QSize size = QSize(800, 600));

    plot::PlotView view;

    [[nodiscard]] QGraphicsView *canvas() const;
    /// The plot inside the canvas, in pixels.
    [[nodiscard]] QRectF area() const;
    /// A place of the plot by its shares from the lower left corner.
    [[nodiscard]] QPointF at(double xShare, double yShare) const;
    /// What assistive technology hears of the point under the pointer or the keyboard.
    [[nodiscard]] QString readOut() const;
    [[nodiscard]] std::vector<plot::PlacedLabel> labels() const;
    [[nodiscard]] const plot::PlacedLabel *label(const QString &text);

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void hover(QPointF pixel) const;
    void wheel(QPointF pixel, int notches) const;
    void drag(QPointF from, QPointF to, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void click(QPointF pixel, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;

private:
    void sendMouse(QEvent::Type type, QPointF pixel, Qt::MouseButton button, Qt::MouseButtons buttons,
                   Qt::KeyboardModifiers modifiers) const;

    std::vector<plot::PlacedLabel> m_labels;
};

} // namespace ridgepoint::tests
