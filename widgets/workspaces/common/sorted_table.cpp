// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/sorted_table.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/table_delegate.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace ridgepoint::widgets {

SortedTable::SortedTable(QAbstractItemModel *rows, double padding, QWidget *parent) : QTableView(parent), m_padding(padding)
{
    setRole(this, QStringLiteral("bare"));
    setModel(rows);
    setItemDelegate(new TableDelegate(TableDelegate::usual, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    fitRows();
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &SortedTable::sortBy);
}

void SortedTable::fitRows()
{
    const int height = fontMetrics().height() + std::max(steps(m_padding), 4);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void SortedTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

void SortedTable::sortBy(int column)
{
    if (m_sortColumn != column) {
        m_sortColumn = column;
        m_isDescending = false;
    } else if (!m_isDescending) {
        m_isDescending = true;
    } else {
        m_sortColumn = -1;
        m_isDescending = false;
    }
    const Qt::SortOrder order = m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder;
    horizontalHeader()->setSortIndicatorShown(m_sortColumn >= 0);
    horizontalHeader()->setSortIndicator(m_sortColumn, order);
    model()->sort(m_sortColumn, order);
}

void SortedTable::forgetOrder()
{
    m_sortColumn = -1;
    m_isDescending = false;
    horizontalHeader()->setSortIndicatorShown(false);
}

/// A heading in one line: as it is told where it is told, else as it is shown.
QString SortedTable::headingText(int column) const
{
    const QString told = model()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    return told.isEmpty() ? model()->headerData(column, Qt::Horizontal).toString().replace(u'\n', u' ') : told;
}

QString SortedTable::selectionText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        return {};
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < model()->columnCount(); ++column)
        cells << headingText(column);
    lines << cells.join(u'\t');
    for (const QModelIndex &row : rows) {
        cells.clear();
        for (int column = 0; column < model()->columnCount(); ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void SortedTable::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy)) {
        QTableView::keyPressEvent(event);
        return;
    }
    if (const QString text = selectionText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace ridgepoint::widgets
