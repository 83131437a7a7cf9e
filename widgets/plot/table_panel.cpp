// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/table_panel.h"

#include "widgets/plot/table_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace ridgepoint::plot {

CopyableTable::CopyableTable(QWidget *parent) : QTableView(parent)
{
    setObjectName(QStringLiteral("plotTable"));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
}

void CopyableTable::copySelection() const
{
    QModelIndexList chosen = selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end(),
              [](const QModelIndex &a, const QModelIndex &b) { return a.row() != b.row() ? a.row() < b.row() : a.column() < b.column(); });
    QString text;
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        if (i > 0) {
            text += chosen[i].row() == chosen[i - 1].row() ? u'\t' : u'\n';
        }
        text += chosen[i].data().toString();
    }
    if (!text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

void CopyableTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->key() == Qt::Key_Escape || (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier)) {
        Q_EMIT closeRequested();
    } else {
        QTableView::keyPressEvent(event);
    }
}

TablePanel::TablePanel(QAbstractItemModel *model, QWidget *parent)
    : QWidget(parent), m_table(new CopyableTable(this)), m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSourceModel(model);
    m_sorted->setSortRole(TableModel::SortRole);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_sorted->sort(-1);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    auto *back = new QPushButton(tr("Back to the picture"), this);
    back->setObjectName(QStringLiteral("plotTableBack"));
    back->setToolTip(tr("The keys T and Esc return to the picture as well."));
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addLayout(foot);
    connect(back, &QPushButton::clicked, this, &TablePanel::closeRequested);
    connect(m_table, &CopyableTable::closeRequested, this, &TablePanel::closeRequested);
}

void TablePanel::setTitle(const QString &title)
{
    m_table->setAccessibleName(title.isEmpty() ? tr("Values of the plot") : tr("Values of the plot %1").arg(title));
}

void TablePanel::fitColumns()
{
    m_table->horizontalHeader()->setResizeContentsPrecision(50);
    m_table->resizeColumnsToContents();
}

} // namespace ridgepoint::plot
