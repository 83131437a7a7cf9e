// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/tree_canvas.h"

#include "widgets/workspaces/search/tree_accessible.h"
#include "widgets/workspaces/search/tree_words.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <limits>

namespace ridgepoint::widgets {

namespace {

plot::Style styleOf(const QWidget &widget) { return plot::styleFor(widget.font(), plot::coloursFor(widget.palette())); }

} // namespace

TreeCanvas::TreeCanvas(QWidget *parent) : QWidget(parent)
{
    installTreeAccessibility();
    setObjectName(QStringLiteral("treeCanvas"));
    setAccessibleName(tr("Tree of trajectories"));
    setAccessibleDescription(tr("Arrow keys walk the branches, N draws the next tree, T shows the table."));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

TreePainter TreeCanvas::painter() const { return {m_drawing, m_words, styleOf(*this), rect()}; }

void TreeCanvas::setTree(const SearchSetup &setup, const engine::TrajectoryTree &tree)
{
    m_setup = setup;
    m_drawing.tree = tree;
    layOut();
}

void TreeCanvas::layOut()
{
    if (!m_setup)
        return;
    m_drawing = layOutTree(m_setup->plan, std::move(m_drawing.tree), TreePainter::rowsFor(height(), styleOf(*this)));
    m_words = treeWords(*m_setup, m_drawing);
    ++m_generation;
    m_marked = -1;
    QToolTip::hideText();
    update();
}

void TreeCanvas::setMarked(int segment) { mark(segment, true); }

void TreeCanvas::mark(int segment, bool isKeyboard)
{
    const bool isKnown = segment >= 0 && segment < static_cast<int>(m_drawing.segments.size());
    if (m_marked == (isKnown ? segment : -1) && m_isKeyboard == isKeyboard)
        return;
    m_marked = isKnown ? segment : -1;
    m_isKeyboard = isKeyboard;
    update();
    if (!isKeyboard || m_marked < 0)
        return;
    showCard();
    QAccessibleEvent moved(this, QAccessible::Focus);
    moved.setChild(m_marked);
    QAccessible::updateAccessibility(&moved);
}

void TreeCanvas::showCard()
{
    if (!isVisible())
        return;
    const QRect place = segmentRect(m_marked);
    QToolTip::showText(mapToGlobal(QPoint(place.right(), place.bottom())), segmentText(m_drawing, static_cast<std::size_t>(m_marked)), this,
                       place);
}

int TreeCanvas::segmentAt(const QPoint &position) const { return painter().segmentAt(position); }

QRect TreeCanvas::segmentRect(int segment) const { return painter().segmentRect(static_cast<std::size_t>(segment)).toAlignedRect(); }

void TreeCanvas::render(QPainter &target, const QRectF &rect) const
{
    if (!m_setup)
        return;
    const plot::Style style = styleOf(*this);
    const TreeDrawing drawing = layOutTree(m_setup->plan, m_drawing.tree, TreePainter::rowsFor(rect.height(), style));
    const TreeWords words = treeWords(*m_setup, drawing);
    TreePainter(drawing, words, style, rect).paint(target, -1, false);
}

QSize TreeCanvas::minimumSizeHint() const
{
    constexpr int lines = 12;
    return {fontMetrics().height() * lines * 2, fontMetrics().height() * lines};
}

bool TreeCanvas::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int segment = segmentAt(help->pos());
    if (segment < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), segmentText(m_drawing, static_cast<std::size_t>(segment)), this);
    return true;
}

void TreeCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
    else if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

void TreeCanvas::paintEvent(QPaintEvent *)
{
    if (!m_setup)
        return;
    QPainter target(this);
    painter().paint(target, m_marked, m_isKeyboard && hasFocus());
}

void TreeCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void TreeCanvas::mouseMoveEvent(QMouseEvent *event) { mark(segmentAt(event->pos()), false); }

void TreeCanvas::leaveEvent(QEvent *event)
{
    if (!m_isKeyboard)
        mark(-1, false);
    QWidget::leaveEvent(event);
}

int TreeCanvas::neighbour(int key) const
{
    const auto at = static_cast<std::size_t>(m_marked);
    const auto count = static_cast<int>(m_drawing.segments.size());
    if (key == Qt::Key_Left)
        return m_drawing.segments[at].parent;
    if (key == Qt::Key_Home || key == Qt::Key_End)
        return key == Qt::Key_Home ? 0 : m_drawing.selected;
    int best = -1;
    double nearest = std::numeric_limits<double>::max();
    for (int i = 0; i < count; ++i) {
        const DrawnSegment &other = m_drawing.segments[static_cast<std::size_t>(i)];
        if (key == Qt::Key_Right) {
            // On along the selected path where there is one, else the first child.
            if (other.parent == m_marked &&
                (best < 0 || m_drawing.source(static_cast<std::size_t>(i)).status == engine::SegmentStatus::selected))
                best = i;
            continue;
        }
        const double rows = (other.toRow - m_drawing.segments[at].toRow) * (key == Qt::Key_Down ? 1 : -1);
        const bool isBeside = m_drawing.source(static_cast<std::size_t>(i)).to_step == m_drawing.source(at).to_step;
        if (rows > 0 && isBeside && rows < nearest) {
            nearest = rows;
            best = i;
        }
    }
    return best;
}

void TreeCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_N:
        Q_EMIT nextTreeRequested();
        return;
    case Qt::Key_T:
        Q_EMIT tableRequested();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (m_drawing.segments.empty())
            return;
        if (const int next = m_marked < 0 ? 0 : neighbour(event->key()); next >= 0)
            mark(next, true);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TreeCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const bool isByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByKey && m_marked < 0 && !m_drawing.segments.empty())
        mark(0, true);
    update();
}

void TreeCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (m_isKeyboard)
        mark(-1, false);
}

} // namespace ridgepoint::widgets
