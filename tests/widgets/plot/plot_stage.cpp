// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/plot/plot_stage.h"

#include "widgets/plot/colours.h"

#include <QCoreApplication>
#include <QGraphicsItem>
#include <QGraphicsView>
#include <QMouseEvent>
#include <QSet>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

namespace ridgepoint::tests {

plot::Curve curveOf(const QString &id, std::vector<double> xs, std::vector<double> ys, plot::CurveKind kind)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = id;
    curve.kind = kind;
    curve.xs = std::move(xs);
    curve.ys = std::move(ys);
    return curve;
}

plot::Axis axisOf(plot::AxisKind kind, engine::Unit unit, const QString &title)
{
    plot::Axis axis;
    axis.kind = kind;
    axis.unit = unit;
    axis.title = title;
    return axis;
}

plot::PlotFrame fixedFrame()
{
    plot::PlotFrame frame;
    frame.id = QStringLiteral("speed");
    frame.title = QStringLiteral("Speed over time");
    frame.x.title = QStringLiteral("time");
    frame.y.title = QStringLiteral("speed");
    for (plot::Axis *axis : {&frame.x, &frame.y}) {
        axis->minimum = 0;
        axis->maximum = 10;
    }
    return frame;
}

plot::HeatMap smallHeatMap()
{
    plot::HeatMap map;
    map.name = QStringLiteral("power");
    map.unit = engine::Unit::watt;
    map.xs = {1, 2, 3};
    map.ys = {10, 20};
    map.values = {100, 200, 300, 400, 500, 600};
    map.isPresent = {1, 1, 1, 1, 0, 1};
    return map;
}

QPalette themePalette(bool isDark)
{
    const plot::Colours &colours = isDark ? plot::darkColours() : plot::lightColours();
    QPalette palette;
    palette.setColor(QPalette::Window, colours.ground);
    palette.setColor(QPalette::Base, colours.panel);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Text, colours.text);
    return palette;
}

qsizetype coloursOf(QWidget &widget)
{
    const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            colours.insert(image.pixel(x, y));
        }
    }
    return colours.size();
}

bool hasColour(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixel(x, y) == colour.rgb() ? 1 : 0;
        }
    }
    return count > 10;
}

PlotStage::PlotStage(QSize size)
{
    view.resize(size);
    view.show();
    QCoreApplication::processEvents();
}

QGraphicsView *PlotStage::canvas() const { return view.findChild<QGraphicsView *>(QStringLiteral("plotCanvas")); }

QRectF PlotStage::area() const
{
    for (QGraphicsItem *item : canvas()->scene()->items()) {
        const QVariant area = item->isWidget() ? item->toGraphicsObject()->property("plotArea") : QVariant();
        if (area.isValid()) {
            return area.toRectF();
        }
    }
    return {};
}

QPointF PlotStage::at(double xShare, double yShare) const
{
    const QRectF plot = area();
    return {plot.left() + xShare * plot.width(), plot.bottom() - yShare * plot.height()};
}

QString PlotStage::readOut() const { return canvas()->accessibleName(); }

std::vector<plot::PlacedLabel> PlotStage::labels() const
{
    for (QGraphicsItem *item : canvas()->scene()->items()) {
        if (const auto *words = dynamic_cast<const plot::LabelItem *>(item)) {
            return words->labels();
        }
    }
    return {};
}

const plot::PlacedLabel *PlotStage::label(const QString &text)
{
    m_labels = labels();
    const auto found =
        std::find_if(m_labels.begin(), m_labels.end(), [&text](const plot::PlacedLabel &label) { return label.text == text; });
    return found == m_labels.end() ? nullptr : &*found;
}

void PlotStage::key(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(&view, key, modifiers); }

void PlotStage::hover(QPointF pixel) const { sendMouse(QEvent::MouseMove, pixel, Qt::NoButton, Qt::NoButton, Qt::NoModifier); }

void PlotStage::wheel(QPointF pixel, int notches) const
{
    QWidget *viewport = canvas()->viewport();
    QWheelEvent event(pixel, viewport->mapToGlobal(pixel), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(viewport, &event);
}

void PlotStage::drag(QPointF from, QPointF to, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) const
{
    sendMouse(QEvent::MouseButtonPress, from, button, button, modifiers);
    sendMouse(QEvent::MouseMove, (from + to) / 2, Qt::NoButton, button, modifiers);
    sendMouse(QEvent::MouseMove, to, Qt::NoButton, button, modifiers);
    sendMouse(QEvent::MouseButtonRelease, to, button, Qt::NoButton, modifiers);
}

void PlotStage::click(QPointF pixel, Qt::KeyboardModifiers modifiers) const
{
    sendMouse(QEvent::MouseButtonPress, pixel, Qt::LeftButton, Qt::LeftButton, modifiers);
    sendMouse(QEvent::MouseButtonRelease, pixel, Qt::LeftButton, Qt::NoButton, modifiers);
}

void PlotStage::sendMouse(QEvent::Type type, QPointF pixel, Qt::MouseButton button, Qt::MouseButtons buttons,
                          Qt::KeyboardModifiers modifiers) const
{
    QWidget *viewport = canvas()->viewport();
    QMouseEvent event(type, pixel, viewport->mapToGlobal(pixel), button, buttons, modifiers);
    QCoreApplication::sendEvent(viewport, &event);
}

} // namespace ridgepoint::tests
