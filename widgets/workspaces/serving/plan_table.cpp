// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/plan_table.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/serving/plan_table_model.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace ridgepoint::widgets {

PlanTable::PlanTable(PlanTableModel *plan, QWidget *parent) : SortedTable(plan, 1, parent), m_model(plan)
{
    setObjectName(QStringLiteral("planTable"));
    setAccessibleName(tr("Accelerators of the plan"));
    horizontalHeader()->setStretchLastSection(true);
    connect(this, &QAbstractItemView::doubleClicked, this, &PlanTable::used);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlanTable::chosenChanged);
}

void PlanTable::fitColumns()
{
    horizontalHeader()->setResizeContentsPrecision(-1);
    resizeColumnsToContents();
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

/// The chosen row stays chosen.
void PlanTable::sortBy(int column)
{
    const QString kept = chosen();
    SortedTable::sortBy(column);
    choose(kept);
}

void PlanTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid())
        Q_EMIT used();
    else
        SortedTable::keyPressEvent(event);
}

} // namespace ridgepoint::widgets
