// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/placement_table.h"

#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/pipeline/pipeline_setup.h"

#include <algorithm>
#include <numeric>

namespace ridgepoint::widgets {

using engine::PlacementOption;
using engine::Unit;

namespace {

engine::Seat seatOf(int column)
{
    switch (column) {
    case PlacementTable::Encoder:
        return engine::Seat::text_encoder;
    case PlacementTable::Verifier:
        return engine::Seat::verifier;
    case PlacementTable::Decoder:
        return engine::Seat::decoder;
    default:
        return engine::Seat::denoiser;
    }
}

bool isNumber(int column)
{
    return column == PlacementTable::Rank || (column >= PlacementTable::Latency && column <= PlacementTable::Transfers);
}

Unit unitOf(int column)
{
    if (column == PlacementTable::Latency)
        return Unit::second;
    return column == PlacementTable::Cost ? Unit::dollar : column == PlacementTable::Rank ? Unit::count : Unit::fraction;
}

} // namespace

void PlacementTable::setResult(std::shared_ptr<const PlacementResult> result)
{
    beginResetModel();
    m_result = std::move(result);
    m_rows.resize(m_result ? m_result->placement.options.size() : 0);
    std::iota(m_rows.begin(), m_rows.end(), std::size_t{0});
    endResetModel();
}

const PlacementOption *PlacementTable::option(int row) const
{
    return row >= 0 && row < rowCount() ? &m_result->placement.options[m_rows[static_cast<std::size_t>(row)]] : nullptr;
}

int PlacementTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int PlacementTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant PlacementTable::raw(std::size_t index, int column) const
{
    const PlacementOption &option = m_result->placement.options[index];
    switch (column) {
    case Rank:
        return static_cast<double>(index + 1);
    case Latency:
        return option.latency;
    case Cost:
        return option.cost ? QVariant(*option.cost) : QVariant();
    case Idle:
        return option.idle_share;
    case Transfers:
        return option.transfer_share;
    case Binds:
        return QString::fromStdString(option.binding);
    default:
        break;
    }
    const engine::Accelerator *accelerator = option.seats[static_cast<std::size_t>(seatOf(column))];
    return accelerator != nullptr ? QVariant(acceleratorName(*accelerator)) : QVariant();
}

QString PlacementTable::text(std::size_t index, int column) const
{
    const QVariant value = raw(index, column);
    if (!value.isValid())
        return tr("–", "not known");
    return isNumber(column) ? numberText(value.toDouble(), unitOf(column)) : value.toString();
}

QVariant PlacementTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(m_rows[static_cast<std::size_t>(index.row())], index.column());
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant PlacementTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rank:
        return tr("Rank");
    case Denoiser:
        return tr("Denoiser");
    case Encoder:
        return tr("Text encoder");
    case Verifier:
        return tr("Verifier");
    case Decoder:
        return tr("Decoder");
    case Latency:
        return tr("Latency");
    case Cost:
        return tr("USD an output");
    case Idle:
        return tr("Idle");
    case Transfers:
        return tr("Transfers");
    case Binds:
        return tr("What binds");
    default:
        return {};
    }
}

void PlacementTable::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged();
    std::iota(m_rows.begin(), m_rows.end(), std::size_t{0});
    if (column >= 0) {
        const auto isBefore = [this, column](std::size_t a, std::size_t b) {
            const QVariant left = raw(a, column);
            const QVariant right = raw(b, column);
            if (left.isValid() != right.isValid())
                return left.isValid();
            return isNumber(column) ? left.toDouble() < right.toDouble()
                                    : QString::localeAwareCompare(left.toString(), right.toString()) < 0;
        };
        std::stable_sort(m_rows.begin(), m_rows.end(), isBefore);
        if (order == Qt::DescendingOrder)
            std::reverse(m_rows.begin(), m_rows.end());
    }
    Q_EMIT layoutChanged();
}

} // namespace ridgepoint::widgets
