// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/plan_table.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/serving/plan_table_model.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace ridgepoint::widgets {

PlanTable::PlanTable(PlanTableModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setObjectName(QStringLiteral("planTable"));
    setAccessibleName(tr("Accelerators of the plan"));
    setRole(this, QStringLiteral("bare"));
    setModel(model);
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
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsClickable(true);
    fitRows();
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &PlanTable::sortBy);
    connect(this, &QAbstractItemView::doubleClicked, this, &PlanTable::used);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlanTable::chosenChanged);
}

void PlanTable::fitRows()
{
    const int height = std::max(fontMetrics().height() + steps(1), 22);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void PlanTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_model != nullptr)
        fitRows();
}

void PlanTable::fitColumns()
{
    horizontalHeader()->setResizeContentsPrecision(-1);
    resizeColumnsToContents();
    for (int column = 0; column + 1 < m_model->columnCount(); ++column)
        setColumnWidth(column, columnWidth(column) + steps(1));
    const int widestName = fontMetrics().averageCharWidth() * 28;
    setColumnWidth(PlanTableModel::Accelerator, std::min(columnWidth(PlanTableModel::Accelerator), widestName));
}

QString PlanTable::chosen() const
{
    return currentIndex().isValid() ? currentIndex().data(PlanTableModel::SlugRole).toString() : QString();
}

void PlanTable::choose(const QString &slug)
{
    const int row = std::max(m_model->rowOf(slug), 0);
    if (m_model->rowCount() > 0)
        selectRow(row);
}

/// A second click turns the order around, a third returns to that of the plan.
void PlanTable::sortBy(int column)
{
    const QString kept = chosen();
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
    m_model->sort(m_sortColumn, order);
    choose(kept);
}

QString PlanTable::selectionText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < m_model->columnCount(); ++column)
        cells << m_model->headerData(column, Qt::Horizontal).toString();
    lines << cells.join(u'\t');
    for (const QModelIndex &row : rows) {
        cells.clear();
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells << m_model->index(row.row(), column).data().toString();
        lines << cells.join(u'\t');
    }
    return rows.isEmpty() ? QString() : lines.join(u'\n');
}

void PlanTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy)) {
        if (const QString text = selectionText(); !text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
    } else if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT used();
    } else {
        QTableView::keyPressEvent(event);
    }
}

} // namespace ridgepoint::widgets
