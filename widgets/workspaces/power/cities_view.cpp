// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/cities_view.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/power/cities_delegate.h"
#include "widgets/workspaces/power/cities_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace ridgepoint::widgets {

CitiesView::CitiesView(CitiesTable *cities, QWidget *parent) : SortedTable(cities, 0.5, parent), m_model(cities)
{
    setObjectName(QStringLiteral("citiesTable"));
    setAccessibleName(tr("Cities under this design"));
    setSelectionMode(SingleSelection);
    setItemDelegate(new CitiesDelegate(this));
    connect(this, &QAbstractItemView::doubleClicked, this, &CitiesView::used);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CitiesView::chosenChanged);
    fitColumns();
}

QString CitiesView::chosen() const { return currentIndex().isValid() ? currentIndex().data(CitiesTable::SlugRole).toString() : QString(); }

void CitiesView::choose(const QString &slug)
{
    if (const int row = m_model->rowOf(slug); row >= 0)
        selectRow(row);
}

void CitiesView::fitColumns()
{
    const QFontMetrics metrics = fontMetrics();
    horizontalHeader()->setFixedHeight(3 * metrics.height() + steps(1));
    horizontalHeader()->setMinimumSectionSize(1);
    const int name = metrics.averageCharWidth() * 21;
    const int others = m_model->columnCount() - 1;
    const int least = metrics.averageCharWidth() * 12;
    const int each = std::max(least, (viewport()->width() - name) / std::max(others, 1));
    setColumnWidth(0, std::max(name, viewport()->width() - others * each));
    for (int column = 1; column <= others; ++column)
        setColumnWidth(column, each);
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
        fitColumns();
}

void CitiesView::resizeEvent(QResizeEvent *event)
{
    SortedTable::resizeEvent(event);
    fitColumns();
}

} // namespace ridgepoint::widgets
