// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/refusal_table.h"

#include "widgets/workspaces/pipeline/pipeline_setup.h"

namespace ridgepoint::widgets {

void RefusalTable::setResult(std::shared_ptr<const PlacementResult> result)
{
    beginResetModel();
    m_result = std::move(result);
    endResetModel();
}

int RefusalTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_result ? 0 : static_cast<int>(m_result->placement.refusals.size());
}

int RefusalTable::columnCount(const QModelIndex &parent) const
{
    constexpr int columns = 3;
    return parent.isValid() ? 0 : columns;
}

QString RefusalTable::text(const engine::PlacementRefusal &refusal, int column) const
{
    switch (column) {
    case 0:
        return acceleratorName(*refusal.accelerator);
    case 1: {
        const std::string_view seat = engine::to_string(refusal.seat);
        return QString::fromUtf8(seat.data(), static_cast<qsizetype>(seat.size()));
    }
    default:
        return QString::fromStdString(refusal.reason);
    }
}

QVariant RefusalTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return text(m_result->placement.refusals[static_cast<std::size_t>(index.row())], index.column());
}

QVariant RefusalTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Device") : section == 1 ? tr("As") : tr("Why it is not used");
}

} // namespace ridgepoint::widgets
