// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_flow_table.h"

#include "data/csv_writer.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/power/power_flow_words.h"

namespace ridgepoint::widgets {

void PowerFlowTable::add(const PowerFlowSubject &subject, const QString &what, engine::Watt power)
{
    Row row{what, {}};
    row.numbers[Power] = subject.watt(power);
    row.numbers[Share] = subject.share(power);
    m_rows.push_back(std::move(row));
}

void PowerFlowTable::setSubject(const std::shared_ptr<const PowerFlowSubject> &subject)
{
    beginResetModel();
    m_rows.clear();
    if (subject) {
        const engine::PowerFlow &flow = subject->flow;
        if (flow.source > flow.meter)
            add(*subject, tr("From the grid"), flow.source);
        add(*subject, tr("At the meter"), flow.meter);
        for (const engine::PowerBranch &branch : flow.branches) {
            add(*subject, branchName(*subject, branch), branch.power);
            if (!engine::is_stage(branch.kind))
                continue;
            m_rows.back().numbers[Load] = branch.load;
            m_rows.back().numbers[Efficiency] = branch.efficiency;
        }
        add(*subject, endName(*subject), flow.accelerators);
    }
    endResetModel();
}

int PowerFlowTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int PowerFlowTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant PowerFlowTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && column > What)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (column == What)
        return row.what;
    const std::optional<double> &number = row.numbers[static_cast<std::size_t>(column)];
    return number ? numberText(*number, column == Power ? engine::Unit::watt : engine::Unit::fraction) : QString();
}

QVariant PowerFlowTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case Power:
        return tr("Power, W");
    case Share:
        return tr("Share of the meter");
    case Load:
        return tr("Load");
    case Efficiency:
        return tr("Efficiency");
    default:
        return {};
    }
}

QByteArray PowerFlowTable::csv() const
{
    data::CsvWriter writer;
    QStringList head;
    for (int column = 0; column < columns; ++column)
        head << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    writer.addHeader(head);
    for (const Row &row : m_rows) {
        QVariantList cells{row.what};
        for (int column = Power; column < columns; ++column) {
            const std::optional<double> &number = row.numbers[static_cast<std::size_t>(column)];
            cells << (number ? QVariant(*number) : QVariant());
        }
        writer.addRow(cells);
    }
    return writer.text();
}

} // namespace ridgepoint::widgets
