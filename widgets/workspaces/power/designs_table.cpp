// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/designs_table.h"

#include "data/csv_writer.h"
#include "widgets/plot/colours.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/power/year_look.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace ridgepoint::widgets {

using engine::DesignMeasure;

void DesignsTable::setColumns(std::vector<DesignColumn> columns, std::size_t baseline)
{
    const bool isSameShape = columns.size() == m_columns.size();
    const bool hasSameHeads = isSameShape && baseline == m_baseline &&
                              std::equal(columns.begin(), columns.end(), m_columns.begin(),
                                         [](const DesignColumn &a, const DesignColumn &b) { return a.name == b.name; });
    if (!isSameShape)
        beginResetModel();
    m_columns = std::move(columns);
    m_baseline = baseline < m_columns.size() ? baseline : 0;
    m_best.clear();
    for (std::size_t i = 0; i < engine::design_measure_count; ++i)
        m_best.push_back(bestDesigns(m_columns, static_cast<DesignMeasure>(i)));
    if (!isSameShape) {
        endResetModel();
    } else if (columnCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        if (!hasSameHeads)
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

int DesignsTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstMeasure + static_cast<int>(engine::design_measure_count);
}

int DesignsTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }

std::optional<DesignMeasure> DesignsTable::measureOf(int row)
{
    return row < firstMeasure ? std::nullopt : std::optional(static_cast<DesignMeasure>(row - firstMeasure));
}

bool DesignsTable::isBest(int row, int column) const
{
    if (row < firstMeasure)
        return false;
    const std::vector<std::size_t> &best = m_best[static_cast<std::size_t>(row - firstMeasure)];
    return std::find(best.begin(), best.end(), static_cast<std::size_t>(column)) != best.end();
}

bool DesignsTable::isBeyond(int row, int column) const
{
    return measureOf(row) == DesignMeasure::rack_limit && m_columns[static_cast<std::size_t>(column)].answer.exceeds_rack_limit();
}

QString DesignsTable::text(int row, int column) const
{
    const DesignColumn &shown = m_columns[static_cast<std::size_t>(column)];
    switch (row) {
    case Chain:
        return shown.chain;
    case Redundancy:
        return shown.redundancy;
    case Supply:
        return celsiusText(shown.answer.supply);
    default:
        return measureText(*measureOf(row), row, column);
    }
}

QString DesignsTable::measureText(DesignMeasure measure, int row, int column) const
{
    const auto &value = m_columns[static_cast<std::size_t>(column)].answer[measure];
    if (!value)
        return tr("–", "not known");
    QStringList parts{designValueText(*value, measure)};
    const auto &baseline = m_columns[m_baseline].answer[measure];
    if (baseline && static_cast<std::size_t>(column) != m_baseline)
        parts << designRatioText(*value, *baseline, measure);
    if (isBest(row, column))
        parts << tr("best");
    if (isBeyond(row, column))
        parts << tr("exceeded");
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

QVariant DesignsTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const int row = index.row();
    const int column = index.column();
    const DesignColumn &shown = m_columns[static_cast<std::size_t>(column)];
    const auto measure = measureOf(row);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (measure && !shown.answer[*measure])
            return designGap(shown, *measure);
        if (isBeyond(row, column))
            return tr("A rack of this scenario is rated %1.").arg(numberText(*shown.answer.rated_rack, engine::Unit::watt));
        return QString();
    case Qt::FontRole:
        if (isBest(row, column) || isBeyond(row, column)) {
            QFont strong;
            strong.setWeight(QFont::DemiBold);
            return strong;
        }
        return {};
    case Qt::ForegroundRole: {
        const plot::Colours &colours = plot::coloursFor(QGuiApplication::palette());
        if (isBeyond(row, column))
            return colours.infeasible;
        if (measure && shown.answer.exceeds_rack_limit())
            return colours.mutedText;
        return isBest(row, column) ? QVariant(colours.accent) : QVariant();
    }
    default:
        return {};
    }
}

QVariant DesignsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical) {
        const std::array words = {tr("Power chain"), tr("Redundancy"), tr("Supply")};
        if (role == Qt::TextAlignmentRole)
            return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
        const auto measure = measureOf(section);
        return role != Qt::DisplayRole ? QVariant() : measure ? designMeasureTitle(*measure) : words[static_cast<std::size_t>(section)];
    }
    const DesignColumn &shown = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter | Qt::TextWordWrap);
    if (role == Qt::ToolTipRole)
        return shown.fullName;
    if (role != Qt::DisplayRole)
        return {};
    if (static_cast<std::size_t>(section) == m_baseline)
        return section == 0 ? tr("%1 (own, baseline)").arg(shown.name) : tr("%1 (baseline)").arg(shown.name);
    return section == 0 ? tr("%1 (own)").arg(shown.name) : shown.name;
}

QByteArray DesignsTable::csv() const
{
    data::CsvWriter writer;
    QStringList head{tr("Measure"), tr("Unit")};
    for (int column = 0; column < columnCount(); ++column)
        head << headerData(column, Qt::Horizontal).toString();
    writer.addHeader(head);
    const auto add = [&](const QString &what, engine::Unit unit, const auto &cellOf) {
        const std::string_view symbol = engine::symbol(unit);
        QVariantList cells{what, QString::fromUtf8(symbol.data(), static_cast<qsizetype>(symbol.size()))};
        for (const DesignColumn &column : m_columns)
            cells << QVariant(cellOf(column));
        writer.addRow(cells);
    };
    add(tr("Cooling"), engine::Unit::none, [](const DesignColumn &column) { return column.fullName; });
    add(tr("Power chain"), engine::Unit::none, [](const DesignColumn &column) { return column.chain; });
    add(tr("Redundancy"), engine::Unit::none, [](const DesignColumn &column) { return column.redundancy; });
    add(tr("Supply"), engine::Unit::temperature, [](const DesignColumn &column) { return column.answer.supply.si(); });
    for (std::size_t i = 0; i < engine::design_measure_count; ++i) {
        const auto measure = static_cast<DesignMeasure>(i);
        add(designMeasureTitle(measure), designMeasureUnit(measure), [measure](const DesignColumn &column) {
            const auto &value = column.answer[measure];
            return value ? QVariant(*value) : QVariant();
        });
    }
    return writer.text();
}

} // namespace ridgepoint::widgets
