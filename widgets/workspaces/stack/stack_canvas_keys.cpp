// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/stack_canvas.h"

#include <QFocusEvent>
#include <QKeyEvent>

#include <cmath>
#include <limits>

namespace ridgepoint::widgets {

namespace {

/// Where the eye looks for an item: a surface is known by its left part, where its name stands.
QPointF place(const DiagramItem &item)
{
    return item.isSurface() ? QPointF(item.rect.left() + std::min(item.rect.width() * 0.1, 60.0), item.rect.center().y())
                            : item.rect.center();
}

} // namespace

int StackCanvas::verticalNeighbour(bool isDown) const
{
    const auto &current = m_layout.items[static_cast<std::size_t>(m_focused)];
    const QPointF here = place(current);
    int best = -1;
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < static_cast<int>(m_layout.items.size()); ++i) {
        const auto &item = m_layout.items[static_cast<std::size_t>(i)];
        const QPointF there = place(item);
        const double away = isDown ? there.y() - here.y() : here.y() - there.y();
        // From a surface up and down lead to surfaces, from a chip to chips; the page's tiles are walked like chips.
        const bool isSameKind = item.isSurface() == current.isSurface() || m_layout.isLayerPage;
        if (i == m_focused || !isSameKind || away < 3)
            continue;
        const double distance = away * 2 + std::abs(there.x() - here.x());
        if (distance < least) {
            least = distance;
            best = i;
        }
    }
    return best;
}

int StackCanvas::neighbour(int key) const
{
    const int count = static_cast<int>(m_layout.items.size());
    switch (key) {
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return count - 1;
    case Qt::Key_Right:
        return std::min(m_focused + 1, count - 1);
    case Qt::Key_Left:
        return std::max(m_focused - 1, 0);
    case Qt::Key_Up:
        return verticalNeighbour(false);
    case Qt::Key_Down:
        return verticalNeighbour(true);
    default:
        return -1;
    }
}

void StackCanvas::keyPressEvent(QKeyEvent *event)
{
    if (m_layout.items.empty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        activate(m_focused);
        return;
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int next = m_focused < 0 ? 0 : neighbour(event->key());
        if (next >= 0)
            setFocusedItem(next);
        return;
    }
    default:
        QWidget::keyPressEvent(event);
    }
}

void StackCanvas::focusInEvent(QFocusEvent *event)
{
    const bool isByKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    if (isByKey && !m_layout.items.empty()) {
        if (m_focused < 0)
            m_focused = event->reason() == Qt::BacktabFocusReason ? static_cast<int>(m_layout.items.size()) - 1 : 0;
        while (event->reason() == Qt::BacktabFocusReason && m_focused > 0 &&
               !m_layout.items[static_cast<std::size_t>(m_focused)].isSurface())
            --m_focused;
        setFocusedItem(m_focused);
    }
    QWidget::focusInEvent(event);
    update();
}

void StackCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_isKeyboard = false;
    retrace();
}

bool StackCanvas::focusNextPrevChild(bool next)
{
    const int step = next ? 1 : -1;
    for (int i = m_focused + step; hasFocus() && m_focused >= 0 && i >= 0 && i < static_cast<int>(m_layout.items.size()); i += step) {
        if (m_layout.items[static_cast<std::size_t>(i)].isSurface()) {
            setFocusedItem(i);
            return true;
        }
    }
    m_focused = -1;
    return QWidget::focusNextPrevChild(next);
}

} // namespace ridgepoint::widgets
