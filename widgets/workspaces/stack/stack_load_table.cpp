// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/stack_load_table.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/sorted_table.h"

#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

namespace {

constexpr int layerColumn = 0;
constexpr int loadColumn = 1;
constexpr int stateColumn = 2;
constexpr int columnCount = 3;
constexpr int sortRole = Qt::UserRole;

void put(QStandardItemModel &model, int row, int column, const QString &text, const QVariant &key, const QString &tip)
{
    QStandardItem *item = model.item(row, column);
    if (item == nullptr) {
        item = new QStandardItem;
        item->setEditable(false);
        if (column == loadColumn)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model.setItem(row, column, item);
    }
    if (item->text() != text)
        item->setText(text);
    item->setData(key, sortRole);
    item->setToolTip(tip);
}

} // namespace

StackLoadTable::StackLoadTable(QWidget *parent) : QWidget(parent), m_model(new QStandardItemModel(0, columnCount, this)), m_note(new QLabel)
{
    m_model->setHorizontalHeaderLabels({tr("Layer"), tr("Load"), tr("State")});
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(sortRole);
    m_table = new SortedTable(sorted, 0.5);
    m_table->setObjectName(QStringLiteral("stackLoads"));
    m_table->setAccessibleName(tr("Load of each physical layer over its limit"));
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_model->horizontalHeaderItem(loadColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setObjectName(QStringLiteral("stackLoadNote"));
    m_note->setWordWrap(true);
    setTextSize(m_note, TextSize::Small);
    setRole(m_note, QStringLiteral("muted"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(steps(0.5));
    column->addWidget(m_table);
    column->addWidget(m_note);
}

void StackLoadTable::setLoads(const StackLoads &loads)
{
    const int count = static_cast<int>(loads.all().size());
    const bool isOther = m_model->rowCount() != count;
    m_model->setRowCount(count);
    QStringList reasons;
    for (int row = 0; row < count; ++row) {
        const StackLoad &load = loads.all()[static_cast<std::size_t>(row)];
        const QString tip = StackLoads::text(load);
        put(*m_model, row, layerColumn, load.name, row, tip);
        put(*m_model, row, loadColumn, StackLoads::valueText(load), load.utilization.value_or(-1), tip);
        put(*m_model, row, stateColumn, StackLoads::stateText(load), load.isBinding ? 0 : load.isExceeded() ? 1 : 2, tip);
        if (!load.utilization)
            reasons.append(tip);
    }
    if (count > 0)
        reasons.prepend(tr("Compute is of what the level of the estimate says is reachable; in the strip it is of the data sheet."));
    if (const QString text = reasons.join(u'\n'); text != m_note->text())
        m_note->setText(text);
    if (isOther)
        fitHeight();
}

QString StackLoadTable::note() const { return m_note->text(); }

/// All rows in view: the column scrolls, not the table.
void StackLoadTable::fitHeight()
{
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + m_table->verticalHeader()->length() +
                            2 * m_table->frameWidth() + 1);
}

} // namespace ridgepoint::widgets
