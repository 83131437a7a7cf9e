// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/vendor_cost_table.h"

#include "widgets/workspaces/economics/economics_text.h"
#include "widgets/workspaces/economics/vendor_cost_picture.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace ridgepoint::widgets {

using engine::Unit;
using engine::VendorCost;

namespace {

QVariant variantOf(const std::optional<double> &value) { return value ? QVariant(*value) : QVariant(); }

bool isNumber(int column) { return column >= VendorCostTable::Hour && column <= VendorCostTable::Capital; }

/// Why there is no cost, or what speaks against it.
QString noteOf(const VendorCost &cost)
{
    if (!cost.gap.empty())
        return readable(cost.gap);
    return cost.accelerator->runs_locally ? VendorCostTable::tr("made for desktops") : QString();
}

} // namespace

void VendorCostTable::setCosts(std::shared_ptr<const VendorCosts> costs)
{
    beginResetModel();
    m_costs = std::move(costs);
    m_rows.resize(m_costs ? m_costs->rows.size() : 0);
    endResetModel();
    sort(-1, Qt::AscendingOrder);
}

const engine::Accelerator *VendorCostTable::accelerator(int row) const
{
    return row >= 0 && row < rowCount() ? m_costs->rows[m_rows[static_cast<std::size_t>(row)]].accelerator : nullptr;
}

int VendorCostTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int VendorCostTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant VendorCostTable::raw(std::size_t row, int column) const
{
    const VendorCost &cost = m_costs->rows[row];
    switch (column) {
    case Accelerator:
        return QString::fromStdString(cost.accelerator->name);
    case Vendor:
        return QString::fromStdString(cost.accelerator->vendor);
    case Basis:
        return cost.is_rented ? tr("rented") : tr("owned");
    case Hour:
        return variantOf(cost.hour);
    case Rate:
        return variantOf(cost.rate);
    case Energy:
        return variantOf(cost.energy);
    case Cost:
        return variantOf(cost.cost);
    case Ratio:
        return cost.cost && m_costs->own.value_or(0) > 0 ? QVariant(*cost.cost / *m_costs->own) : QVariant();
    case Capital:
        return variantOf(cost.capital);
    default:
        return noteOf(cost);
    }
}

QString VendorCostTable::text(std::size_t row, int column) const
{
    if (column == Accelerator)
        return vendorName(m_costs->rows[row]);
    const QVariant value = raw(row, column);
    if (!value.isValid())
        return tr("–", "not known");
    if (!isNumber(column))
        return value.toString();
    const auto unitOf = [this, column] {
        switch (column) {
        case Hour:
            return Unit::dollar_per_hour;
        case Rate:
            return engine::metric(m_costs->rate).unit;
        case Energy:
            return Unit::joule;
        case Ratio:
            return Unit::multiplier;
        default:
            return Unit::dollar;
        }
    };
    return numberText(value.toDouble(), unitOf());
}

QVariant VendorCostTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(m_rows[static_cast<std::size_t>(index.row())], index.column());
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant VendorCostTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return explanation(section);
    if (role != Qt::DisplayRole)
        return {};
    static constexpr std::array names{QT_TR_NOOP("Accelerator"), QT_TR_NOOP("Vendor"), QT_TR_NOOP("Basis"), QT_TR_NOOP("Hour"),
                                      QT_TR_NOOP("Rate"),        QT_TR_NOOP("Energy"), QT_TR_NOOP("Cost"),  QT_TR_NOOP("Ratio"),
                                      QT_TR_NOOP("Capital"),     QT_TR_NOOP("Note")};
    return tr(names[static_cast<std::size_t>(section)]);
}

QString VendorCostTable::explanation(int column) const
{
    const engine::MetricId rate = m_costs ? m_costs->rate : engine::MetricId::tokens_per_second;
    const bool isText = rate == engine::MetricId::tokens_per_second;
    const bool isVideo = rate == engine::MetricId::clips_per_hour;
    switch (column) {
    case Accelerator:
        return tr("With how many do the work together");
    case Basis:
        return tr("Whether the hours are owned or rented");
    case Hour:
        return tr("Cost of an accelerator-hour");
    case Rate:
        return tr("Output of all of them together");
    case Energy:
        return isText    ? tr("Energy per token, at the meter")
               : isVideo ? tr("Energy per clip, at the meter")
                         : tr("Energy per picture, at the meter");
    case Cost:
        return isText ? tr("Cost of a million output tokens") : isVideo ? tr("Cost of a clip") : tr("Cost of a picture");
    case Ratio:
        return tr("Cost over that of the scenario's own accelerator");
    case Capital:
        return tr("Capital of all of them with their share of everything around them");
    default:
        return {};
    }
}

void VendorCostTable::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged();
    std::iota(m_rows.begin(), m_rows.end(), std::size_t{0});
    const int key = column < 0 ? static_cast<int>(Cost) : column;
    const bool isDescending = column >= 0 && order == Qt::DescendingOrder;
    const auto isBefore = [this, key, isDescending](std::size_t a, std::size_t b) {
        const QVariant left = raw(a, key);
        const QVariant right = raw(b, key);
        if (left.isValid() != right.isValid())
            return left.isValid();
        const QVariant &first = isDescending ? right : left;
        const QVariant &second = isDescending ? left : right;
        return isNumber(key) ? first.toDouble() < second.toDouble() : QString::localeAwareCompare(first.toString(), second.toString()) < 0;
    };
    std::stable_sort(m_rows.begin(), m_rows.end(), isBefore);
    Q_EMIT layoutChanged();
}

} // namespace ridgepoint::widgets
