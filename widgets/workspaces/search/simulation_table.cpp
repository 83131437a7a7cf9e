// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/simulation_table.h"

#include "widgets/workspaces/search/search_text.h"

#include <cmath>

namespace ridgepoint::widgets {

void SimulationTable::setResult(const std::shared_ptr<const SimulationResult> &result)
{
    beginResetModel();
    m_rows.clear();
    if (result && result->problem.isEmpty()) {
        const engine::SearchBands &bands = result->bands;
        const engine::SearchExpectation &expected = result->expectation;
        m_rows = {{SearchText::tr("Function evaluations"), bands.function_evaluations, expected.work.steps},
                  {SearchText::tr("Verifier calls"), bands.verifier_calls, expected.work.verifications},
                  {SearchText::tr("True quality"), bands.quality, expected.quality, false, true},
                  {SearchText::tr("Verifier's score"), bands.score, expected.verifier_score, false, true},
                  {SearchText::tr("Success"), bands.success, expected.success, true, false}};
    }
    endResetModel();
}

int SimulationTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int SimulationTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QString SimulationTable::text(const Row &row, double value) const
{
    constexpr int decimals = 3;
    if (row.isScore)
        return (value < 0 ? QStringLiteral("\u2212") : QString()) + QString::number(std::abs(value), 'f', decimals);
    return numberText(value, row.isShare ? engine::Unit::fraction : engine::Unit::none);
}

QVariant SimulationTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((index.column() == Quantity ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return SearchText::tr("Standard deviation of one search: %1")
            .arg(text(m_rows[static_cast<std::size_t>(index.row())], m_rows[static_cast<std::size_t>(index.row())].band.deviation));
    if (role != Qt::DisplayRole)
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Quantity:
        return row.name;
    case Mean:
        return text(row, row.band.mean);
    case Band:
        return SearchText::tr("%1 to %2").arg(text(row, row.band.low), text(row, row.band.high));
    default:
        return row.closedForm ? text(row, *row.closedForm) : SearchText::tr("none");
    }
}

QVariant SimulationTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns)
        return {};
    const QStringList names{SearchText::tr("Per search"), SearchText::tr("Mean"), SearchText::tr("95 % band"),
                            SearchText::tr("Closed form")};
    return names[section];
}

} // namespace ridgepoint::widgets
