// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/diagram_canvas.h"

#include "widgets/plot/colours.h"
#include "widgets/workspaces/common/diagram_accessible.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

class CanvasAccessible final : public DiagramAccessible {
public:
    explicit CanvasAccessible(DiagramCanvas *canvas) : m_canvas(canvas) {}

    [[nodiscard]] int generation() const override { return m_canvas->generation(); }
    [[nodiscard]] int count() const override { return m_canvas->count(); }
    [[nodiscard]] int itemAt(const QPoint &position) const override { return m_canvas->itemAt(position); }
    [[nodiscard]] int focusedItem() const override { return m_canvas->focusedItem(); }

    [[nodiscard]] QString name(int index) const override { return m_canvas->words(index).title; }
    [[nodiscard]] QString description(int index) const override { return m_canvas->words(index).details; }
    [[nodiscard]] QRect rect(int index) const override { return m_canvas->itemRect(index).toAlignedRect(); }

    [[nodiscard]] bool hasActions() const override { return true; }
    void setFocusedItem(int index) override { m_canvas->setFocusedItem(index); }

private:
    DiagramCanvas *m_canvas;
};

} // namespace

DiagramCanvas::DiagramCanvas(QWidget *parent) : QWidget(parent)
{
    installDiagramAccessibility<DiagramCanvas, CanvasAccessible>();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

plot::Style DiagramCanvas::style() const { return plot::styleFor(font(), plot::coloursFor(palette())); }

void DiagramCanvas::relayout()
{
    m_count = layOut(style(), size());
    ++m_generation;
    if (m_hovered >= m_count)
        m_hovered = -1;
    if (m_focused >= m_count)
        m_focused = -1;
    update();
}

void DiagramCanvas::clearCursor() { m_focused = m_hovered = -1; }

void DiagramCanvas::setFocusedItem(int index)
{
    m_focused = index >= 0 && index < m_count ? index : -1;
    m_isKeyboard = m_focused >= 0;
    update();
    if (m_focused < 0)
        return;
    QAccessibleEvent moved(this, QAccessible::Focus);
    moved.setChild(m_focused);
    QAccessible::updateAccessibility(&moved);
}

void DiagramCanvas::render(QPainter &painter, const QRectF &target) const
{
    painter.save();
    painter.translate(target.topLeft());
    paintSized(painter, style(), target.size());
    painter.restore();
}

void DiagramCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isByKey = m_isKeyboard && hasFocus() && m_focused >= 0;
    paintShown(painter, style(), {isByKey ? m_focused : m_hovered, isByKey});
}

void DiagramCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    relayout();
}

void DiagramCanvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        relayout();
}

void DiagramCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const int index = itemAt(event->position());
    if (index == m_hovered && !m_isKeyboard)
        return;
    m_isKeyboard = false;
    m_hovered = index;
    update();
}

void DiagramCanvas::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

void DiagramCanvas::keyPressEvent(QKeyEvent *event)
{
    int next = m_focused;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        next = std::min(m_focused + 1, m_count - 1);
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
        next = std::max(m_focused - 1, 0);
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = m_count - 1;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    setFocusedItem(next);
}

void DiagramCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        setFocusedItem(std::max(m_focused, 0));
}

void DiagramCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_isKeyboard = false;
    update();
}

} // namespace ridgepoint::widgets
