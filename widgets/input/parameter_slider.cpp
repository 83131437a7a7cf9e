// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/parameter_slider.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <optional>

namespace ridgepoint::widgets {

namespace {

constexpr double fineShare = 0.1;

int directionOf(int key)
{
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Plus:
    case Qt::Key_PageUp:
        return 1;
    case Qt::Key_Left:
    case Qt::Key_Down:
    case Qt::Key_Minus:
    case Qt::Key_PageDown:
        return -1;
    default:
        return 0;
    }
}

} // namespace

ParameterSlider::ParameterSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setRange(0, stops);
    setPageStep(stops / 10);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(this, &QSlider::valueChanged, this, &ParameterSlider::onValueChanged);
    connect(this, &QSlider::sliderReleased, this, &ParameterSlider::dragEnded);
}

void ParameterSlider::showFraction(double fraction)
{
    if (isSliderDown())
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    m_fraction = fraction;
    setValue(static_cast<int>(std::lround(fraction * stops)));
}

QRect ParameterSlider::handleRect() const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
}

double ParameterSlider::travel() const { return std::max(1, width() - handleRect().width()); }

void ParameterSlider::moveTo(double fraction, bool isFine)
{
    m_fraction = std::clamp(fraction, 0.0, 1.0);
    {
        const QScopedValueRollback showing(m_isShowing, true);
        setSliderPosition(static_cast<int>(std::lround(m_fraction * stops)));
    }
    Q_EMIT dragged(m_fraction, isFine);
}

void ParameterSlider::onValueChanged(int value)
{
    if (m_isShowing)
        return;
    m_fraction = static_cast<double>(value) / stops;
    Q_EMIT dragged(m_fraction, false);
    if (!isSliderDown())
        Q_EMIT dragEnded();
}

void ParameterSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    event->accept();
    const QRect handle = handleRect();
    const double x = event->position().x();
    setSliderDown(true);
    m_lastX = x;
    if (!handle.contains(event->position().toPoint()))
        moveTo((x - handle.width() / 2.0) / travel(), event->modifiers().testFlag(Qt::ShiftModifier));
    update();
}

void ParameterSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (!isSliderDown()) {
        event->ignore();
        return;
    }
    event->accept();
    const bool isFine = event->modifiers().testFlag(Qt::ShiftModifier);
    const double x = event->position().x();
    const double moved = (x - m_lastX) / travel() * (isFine ? fineShare : 1.0);
    m_lastX = x;
    if (moved != 0)
        moveTo(m_fraction + moved, isFine);
}

void ParameterSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (!isSliderDown() || event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    event->accept();
    setSliderDown(false);
    update();
}

void ParameterSlider::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
    if (event->button() == Qt::LeftButton)
        Q_EMIT resetRequested();
}

void ParameterSlider::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Home || key == Qt::Key_End) {
        Q_EMIT endRequested(key == Qt::Key_End);
        return;
    }
    const int direction = directionOf(key);
    const bool isForUs = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (direction == 0 || !isForUs) {
        event->ignore();
        return;
    }
    const bool isPage = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    const bool isFine = event->modifiers().testFlag(Qt::ShiftModifier) && key != Qt::Key_Plus;
    Q_EMIT stepped(direction, isPage ? StepSize::Page : isFine ? StepSize::Fine : StepSize::Normal);
}

void ParameterSlider::wheelEvent(QWheelEvent *event)
{
    if (!hasFocus()) {
        event->ignore();
        return;
    }
    event->accept();
    // With Shift some platforms report the wheel as horizontal.
    const QPoint delta = event->angleDelta();
    m_wheelDelta += delta.y() != 0 ? delta.y() : delta.x();
    const int clicks = m_wheelDelta / QWheelEvent::DefaultDeltasPerStep;
    m_wheelDelta -= clicks * QWheelEvent::DefaultDeltasPerStep;
    const StepSize size = event->modifiers().testFlag(Qt::ShiftModifier) ? StepSize::Fine : StepSize::Normal;
    for (int i = 0; i < std::abs(clicks); ++i)
        Q_EMIT stepped(clicks > 0 ? 1 : -1, size);
}

void ParameterSlider::focusOutEvent(QFocusEvent *event)
{
    m_wheelDelta = 0;
    QSlider::focusOutEvent(event);
    Q_EMIT focusLeft();
}

} // namespace ridgepoint::widgets
