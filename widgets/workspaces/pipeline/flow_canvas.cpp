// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/flow_canvas.h"

#include "widgets/plot/colours.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/pipeline/flow_accessible.h"
#include "widgets/workspaces/pipeline/flow_words.h"

#include <QAccessible>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ridgepoint::widgets {

FlowCanvas::FlowCanvas(QWidget *parent) : QWidget(parent)
{
    installFlowAccessibility();
    setObjectName(QStringLiteral("pipelineFlowCanvas"));
    setAccessibleName(tr("Stages of the pipeline and their devices over time"));
    setAccessibleDescription(tr("Arrow keys walk the stages, what they hand on, and the bars of the chart."));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

plot::Style FlowCanvas::style() const { return plot::styleFor(font(), plot::coloursFor(palette())); }

void FlowCanvas::showPipeline(std::shared_ptr<const PipelineSetup> setup, ScheduleView view)
{
    const bool isSame = m_view == view;
    m_setup = std::move(setup);
    m_view = view;
    const auto counted = m_layout.items.size();
    relayout();
    if (!isSame || counted != m_layout.items.size())
        m_focused = m_hovered = -1;
}

void FlowCanvas::relayout()
{
    m_layout = m_setup ? layOutFlow(*m_setup, m_view, style(), size()) : FlowDrawing{};
    ++m_generation;
    if (m_hovered >= count())
        m_hovered = -1;
    if (m_focused >= count())
        m_focused = -1;
    update();
}

QString FlowCanvas::itemTitle(int index) const { return itemWords(*m_setup, m_layout, static_cast<std::size_t>(index)).title; }

QString FlowCanvas::itemDetails(int index) const { return itemWords(*m_setup, m_layout, static_cast<std::size_t>(index)).details; }

void FlowCanvas::setFocusedItem(int index)
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

void FlowCanvas::render(QPainter &painter, const QRectF &target) const
{
    if (!m_setup)
        return;
    painter.save();
    painter.translate(target.topLeft());
    const FlowDrawing layout = layOutFlow(*m_setup, m_view, style(), target.size());
    FlowPainter(*m_setup, layout, style()).paint(painter);
    painter.restore();
}

QSize FlowCanvas::sizeHint() const { return {steps(100), steps(42)}; }

QSize FlowCanvas::minimumSizeHint() const { return {steps(60), steps(26)}; }

void FlowCanvas::paintEvent(QPaintEvent *)
{
    if (!m_setup)
        return;
    QPainter painter(this);
    const bool isByKey = m_isKeyboard && hasFocus() && m_focused >= 0;
    FlowPainter(*m_setup, m_layout, style()).paint(painter, {isByKey ? m_focused : m_hovered, isByKey});
}

void FlowCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    relayout();
}

void FlowCanvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        relayout();
}

void FlowCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const int index = m_layout.itemAt(event->position());
    if (index == m_hovered && !m_isKeyboard)
        return;
    m_isKeyboard = false;
    m_hovered = index;
    update();
}

void FlowCanvas::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

void FlowCanvas::keyPressEvent(QKeyEvent *event)
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

void FlowCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        setFocusedItem(std::max(m_focused, 0));
}

void FlowCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_isKeyboard = false;
    update();
}

} // namespace ridgepoint::widgets
