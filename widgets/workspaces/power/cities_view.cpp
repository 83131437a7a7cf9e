// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/cities_view.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/power/cities_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <numeric>

namespace ridgepoint::widgets {

CitiesView::CitiesView(CitiesTable *cities, QWidget *parent) : SortedTable(cities, 0.5, parent), m_model(cities)
{
    setObjectName(QStringLiteral("citiesTable"));
    setAccessibleName(tr("Cities under this design"));
    setSelectionMode(SingleSelection);
    connect(this, &QAbstractItemView::doubleClicked, this, &CitiesView::used);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CitiesView::chosenChanged);
    connect(cities, &QAbstractItemModel::modelReset, this, &CitiesView::measureColumns);
    measureColumns();
}

QString CitiesView::chosen() const { return currentIndex().isValid() ? currentIndex().data(CitiesTable::SlugRole).toString() : QString(); }

void CitiesView::choose(const QString &slug)
{
    if (const int row = m_model->rowOf(slug); row >= 0)
        selectRow(row);
}

/// What a column takes with the padding on both sides: its heading and figures of the usual length, or the names.
int CitiesView::neededWidth(int column) const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    int width = 0;
    const QStringList lines = m_model->headerData(column, Qt::Horizontal).toString().split(u'\n');
    for (const QString &line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    if (column > 0)
        width = std::max(width, metrics.horizontalAdvance(QStringLiteral("10.000")));
    for (int row = 0; column == 0 && row < m_model->rowCount(); ++row)
        width = std::max(width, metrics.horizontalAdvance(QStringLiteral("● ") + m_model->index(row, column).data().toString()));
    return width + steps(1.75);
}

void CitiesView::measureColumns()
{
    m_needed.clear();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_needed.push_back(neededWidth(column));
    fitColumns();
}

void CitiesView::fitColumns()
{
    const int needed = std::accumulate(m_needed.begin(), m_needed.end(), 0);
    const int columns = static_cast<int>(m_needed.size());
    if (columns == 0)
        return;
    horizontalHeader()->setFixedHeight(3 * fontMetrics().height() + steps(1));
    horizontalHeader()->setMinimumSectionSize(1);
    const int spare = std::max(0, viewport()->width() - needed);
    const int each = spare / columns;
    for (int column = 1; column < columns; ++column)
        setColumnWidth(column, m_needed[static_cast<std::size_t>(column)] + each);
    setColumnWidth(0, m_needed.front() + spare - each * (columns - 1));
}

void CitiesView::sortBy(int column)
{
    SortedTable::sortBy(column);
    horizontalHeader()->setSortIndicatorShown(false);
}

void CitiesView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid())
        Q_EMIT used();
    else if (isEnter && event->modifiers() == Qt::ShiftModifier && currentIndex().isValid())
        sortBy(currentIndex().column());
    else
        SortedTable::keyPressEvent(event);
}

void CitiesView::changeEvent(QEvent *event)
{
    SortedTable::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measureColumns();
}

void CitiesView::resizeEvent(QResizeEvent *event)
{
    SortedTable::resizeEvent(event);
    fitColumns();
}

} // namespace ridgepoint::widgets
