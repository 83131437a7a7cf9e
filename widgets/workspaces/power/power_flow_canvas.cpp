// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_flow_canvas.h"

#include "widgets/plot/colours.h"
#include "widgets/theme/theme.h"

#include <QAccessible>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ridgepoint::widgets {

PowerFlowCanvas::PowerFlowCanvas(QWidget *parent) : QWidget(parent)
{
    installPowerFlowAccessibility();
    setObjectName(QStringLiteral("powerFlowCanvas"));
    setAccessibleName(tr("Power from the grid to the accelerators"));
    setAccessibleDescription(tr("Arrow keys walk the losses and what draws power, from the grid on."));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

plot::Style PowerFlowCanvas::style() const { return plot::styleFor(font(), plot::coloursFor(palette())); }

void PowerFlowCanvas::showFlow(std::shared_ptr<const PowerFlowSubject> subject)
{
    m_subject = std::move(subject);
    relayout();
}

void PowerFlowCanvas::relayout()
{
    m_drawing = m_subject ? layOutPowerFlow(*m_subject, style(), size()) : PowerFlowDrawing{};
    ++m_generation;
    if (m_hovered >= count())
        m_hovered = -1;
    if (m_focused >= count())
        m_focused = -1;
    update();
}

PowerItemWords PowerFlowCanvas::words(int index) const
{
    return powerItemWords(*m_subject, m_drawing.items[static_cast<std::size_t>(index)]);
}

void PowerFlowCanvas::setFocusedItem(int index)
{
    m_focused = index >= 0 && index < count() ? index : -1;
    m_isKeyboard = m_focused >= 0;
    update();
    if (m_focused < 0)
        return;
    QAccessibleEvent moved(this, QAccessible::Focus);
    moved.setChild(m_focused);
    QAccessible::updateAccessibility(&moved);
}

void PowerFlowCanvas::render(QPainter &painter, const QRectF &target) const
{
    if (!m_subject)
        return;
    painter.save();
    painter.translate(target.topLeft());
    const PowerFlowDrawing drawing = layOutPowerFlow(*m_subject, style(), target.size());
    PowerFlowPainter(*m_subject, drawing, style()).paint(painter);
    painter.restore();
}

QSize PowerFlowCanvas::sizeHint() const { return {steps(100), steps(40)}; }

QSize PowerFlowCanvas::minimumSizeHint() const { return {steps(60), steps(24)}; }

void PowerFlowCanvas::paintEvent(QPaintEvent *)
{
    if (!m_subject)
        return;
    QPainter painter(this);
    const bool isByKey = m_isKeyboard && hasFocus() && m_focused >= 0;
    PowerFlowPainter(*m_subject, m_drawing, style()).paint(painter, {isByKey ? m_focused : m_hovered, isByKey});
}

void PowerFlowCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    relayout();
}

void PowerFlowCanvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        relayout();
}

void PowerFlowCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const int index = m_drawing.itemAt(event->position());
    if (index == m_hovered && !m_isKeyboard)
        return;
    m_isKeyboard = false;
    m_hovered = index;
    update();
}

void PowerFlowCanvas::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

void PowerFlowCanvas::keyPressEvent(QKeyEvent *event)
{
    int next = m_focused;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        next = std::min(m_focused + 1, count() - 1);
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
        next = std::max(m_focused - 1, 0);
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = count() - 1;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    setFocusedItem(next);
}

void PowerFlowCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        setFocusedItem(std::max(m_focused, 0));
}

void PowerFlowCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_isKeyboard = false;
    update();
}

} // namespace ridgepoint::widgets
