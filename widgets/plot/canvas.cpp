// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/canvas.h"

#include <QApplication>
#include <QChart>
#include <QGraphicsRectItem>
#include <QMouseEvent>
#include <QPen>
#include <QWheelEvent>

#include <cmath>

namespace ridgepoint::plot {

Canvas::Canvas(QChart *chart, QWidget *parent) : QChartView(chart, parent), m_band(new QGraphicsRectItem(chart))
{
    setObjectName(QStringLiteral("plotCanvas"));
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRubberBand(QChartView::NoRubberBand);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    m_band->setZValue(40);
    m_band->setVisible(false);
}

void Canvas::setBandColour(const QColor &colour)
{
    QColor fill = colour;
    fill.setAlphaF(0.12F);
    m_band->setPen(QPen(colour, 1));
    m_band->setBrush(fill);
}

void Canvas::mousePressEvent(QMouseEvent *event)
{
    if (parentWidget() != nullptr && event->button() != Qt::RightButton) {
        QWidget *owner = parentWidget();
        while (owner != nullptr && owner->focusPolicy() == Qt::NoFocus) {
            owner = owner->parentWidget();
        }
        if (owner != nullptr) {
            owner->setFocus(Qt::MouseFocusReason);
        }
    }
    m_start = event->position();
    m_last = m_start;
    const bool pans =
        event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier));
    if (pans) {
        m_gesture = Gesture::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton) {
        m_gesture = Gesture::Undecided;
    }
    event->accept();
}

void Canvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF here = event->position();
    if (m_gesture == Gesture::Undecided && (here - m_start).manhattanLength() >= QApplication::startDragDistance()) {
        m_gesture = Gesture::Band;
    }
    switch (m_gesture) {
    case Gesture::None:
    case Gesture::Undecided:
        Q_EMIT pointerMoved(here);
        break;
    case Gesture::Band:
        m_band->setRect(QRectF(m_start, here).normalized().intersected(chart()->plotArea()));
        m_band->setVisible(true);
        Q_EMIT pointerLeft();
        break;
    case Gesture::Pan:
        Q_EMIT panRequested(here - m_last);
        break;
    }
    m_last = here;
    event->accept();
}

void Canvas::mouseReleaseEvent(QMouseEvent *event)
{
    const Gesture gesture = m_gesture;
    m_gesture = Gesture::None;
    viewport()->unsetCursor();
    m_band->setVisible(false);
    if (gesture == Gesture::Undecided) {
        Q_EMIT clicked(event->position(), event->modifiers());
    } else if (gesture == Gesture::Band) {
        Q_EMIT rectangleChosen(QRectF(m_start, event->position()).normalized());
    }
    event->accept();
}

void Canvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_gesture = Gesture::None;
        Q_EMIT resetRequested();
    }
    event->accept();
}

void Canvas::wheelEvent(QWheelEvent *event)
{
    const double notches = (event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x()) / 120.0;
    if (notches != 0) {
        Q_EMIT zoomRequested(event->position(), std::pow(0.8, notches));
    }
    event->accept();
}

void Canvas::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    Q_EMIT pointerLeft();
}

void Canvas::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    setSceneRect(QRectF(QPointF(), viewport()->size()));
    Q_EMIT resized();
}

void Canvas::contextMenuEvent(QContextMenuEvent *event) { event->ignore(); }

void Canvas::keyPressEvent(QKeyEvent *event) { event->ignore(); }

} // namespace ridgepoint::plot
