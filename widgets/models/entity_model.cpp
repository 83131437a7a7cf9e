// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/entity_model.h"

#include "widgets/models/entity_text.h"
#include "widgets/models/natural_order.h"

#include <algorithm>
#include <numeric>

namespace ridgepoint::widgets {

namespace {

constexpr QChar emDash(0x2014);

const data::EntityTable &emptyTable()
{
    static const data::EntityTable table;
    return table;
}

/// All peaks of a table: one prefix for all their columns, so that BF16 and FP8 compare at a glance.
std::vector<double> ratesOf(const data::EntityTable &table)
{
    std::vector<double> values;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const engine::Unit unit = table.columns[column].unit;
        if (unit != engine::Unit::flop_per_second && unit != engine::Unit::op_per_second)
            continue;
        for (const data::EntityRow &row : table.rows)
            if (row.cells[column].number)
                values.push_back(*row.cells[column].number);
    }
    return values;
}

} // namespace

void EntityModel::setTable(std::shared_ptr<const data::EntityTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    m_filter.clear();
    m_sortColumn = -1;
    m_sortOrder = Qt::AscendingOrder;
    m_order.resize(this->table().rows.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    m_shown = m_order;
    m_facets.setTable(this->table());
    m_isPrefixPerCell.assign(this->table().columns.size(), 0);
    fitScales();
    buildIndex();
    m_isTextMatch.assign(m_order.size(), 1);
    endResetModel();
    Q_EMIT rowsChanged();
}

const data::EntityTable &EntityModel::table() const { return m_table ? *m_table : emptyTable(); }

void EntityModel::fitScales()
{
    m_scales.clear();
    std::vector<double> values;
    for (std::size_t column = 0; column < table().columns.size(); ++column) {
        values.clear();
        for (const data::EntityRow &row : table().rows) {
            if (row.cells[column].number)
                values.push_back(*row.cells[column].number);
        }
        const data::Column &description = table().columns[column];
        const bool isRate = description.unit == engine::Unit::flop_per_second || description.unit == engine::Unit::op_per_second;
        if (isRate)
            values = ratesOf(table());
        m_scales.push_back(ColumnScale::fit(description.isYear ? engine::Unit::year : description.unit, values));
    }
}

void EntityModel::buildIndex()
{
    m_index.clear();
    m_index.reserve(table().rows.size(), table().rows.size() * 256);
    QString text;
    for (std::size_t row = 0; row < table().rows.size(); ++row) {
        const data::EntityRow &entity = table().rows[row];
        text = entity.key;
        for (std::size_t column = 0; column < entity.cells.size(); ++column) {
            const QString cellWords = displayText(static_cast<int>(row), static_cast<int>(column));
            if (!cellWords.isEmpty())
                text.append(u' ').append(cellWords);
            if (entity.cells[column].number && !m_scales[column].unitText().isEmpty())
                text.append(u' ').append(m_scales[column].unitText());
        }
        m_index.append(text);
    }
}

int EntityModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()); }

int EntityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : static_cast<int>(table().columns.size());
}

const data::Cell &EntityModel::cell(int row, int column) const
{
    return table().rows[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(column)];
}

QString EntityModel::displayText(int row, int column) const
{
    const data::Cell &value = cell(row, column);
    if (!value.number)
        return value.text;
    const auto at = static_cast<std::size_t>(column);
    return m_isPrefixPerCell[at] != 0 ? cellText(table(), row, column) : m_scales[at].format(*value.number);
}

QVariant EntityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = tableRow(index.row());
    const int column = index.column();
    const data::Cell &value = cell(row, column);
    const bool isGap = !value.number && value.text.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return isGap ? QString(emDash) : displayText(row, column);
    case Qt::AccessibleTextRole:
        return isGap ? tr("not known") : cellText(table(), row, column);
    case Qt::ToolTipRole:
        return cellToolTip(table(), row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case SortRole:
        return value.number ? QVariant(*value.number) : isGap ? QVariant() : QVariant(value.text);
    case KeyRole:
        return table().rows[static_cast<std::size_t>(row)].key;
    case MarkRole: {
        const data::Provenance *provenance = value.number ? provenanceOf(table(), row, column) : nullptr;
        return provenance != nullptr ? mark(provenance->label) : QString();
    }
    case IsGapRole:
        return isGap;
    default:
        return {};
    }
}

QVariant EntityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole: {
        const QString unit = columnUnit(section);
        return unit.isEmpty() ? columnLabel(section) : tr("%1, %2", "column, unit").arg(columnLabel(section), unit);
    }
    case Qt::ToolTipRole:
        return table().columns[static_cast<std::size_t>(section)].tooltip;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    default:
        return {};
    }
}

QString EntityModel::columnLabel(int column) const { return table().columns[static_cast<std::size_t>(column)].label; }

QString EntityModel::columnUnit(int column) const
{
    if (!isNumber(column) || isPrefixPerCell(column))
        return {};
    return m_scales[static_cast<std::size_t>(column)].unitText();
}

bool EntityModel::isNumber(int column) const
{
    return column >= 0 && column < columnCount() && table().columns[static_cast<std::size_t>(column)].isNumber;
}

void EntityModel::setPrefixPerCell(int column, bool isPerCell)
{
    if (!isNumber(column))
        return;
    m_isPrefixPerCell[static_cast<std::size_t>(column)] = isPerCell ? 1 : 0;
    Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
}

bool EntityModel::isPrefixPerCell(int column) const { return column >= 0 && m_isPrefixPerCell[static_cast<std::size_t>(column)] != 0; }

bool EntityModel::isBefore(int left, int right) const
{
    const bool isDescending = m_sortOrder == Qt::DescendingOrder;
    const data::Cell &a = cell(left, m_sortColumn);
    const data::Cell &b = cell(right, m_sortColumn);
    const bool isGapA = !a.number && a.text.isEmpty();
    const bool isGapB = !b.number && b.text.isEmpty();
    if (isGapA || isGapB)
        return !isGapA && isGapB;
    if (a.number && b.number)
        return isDescending ? *a.number > *b.number : *a.number < *b.number;
    if (a.number.has_value() != b.number.has_value())
        return a.number.has_value();
    const int order = naturalCompare(a.text, b.text);
    return isDescending ? order > 0 : order < 0;
}

void EntityModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount())
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    if (column < 0)
        std::iota(m_order.begin(), m_order.end(), 0);
    else
        std::stable_sort(m_order.begin(), m_order.end(), [this](int left, int right) { return isBefore(left, right); });
    rebuild();
}

void EntityModel::rebuild()
{
    beginResetModel();
    std::vector<std::uint8_t> isMatch = m_isTextMatch;
    m_facets.narrow(isMatch);
    m_shown.clear();
    for (const int row : m_order) {
        if (isMatch[static_cast<std::size_t>(row)] != 0)
            m_shown.push_back(row);
    }
    endResetModel();
    Q_EMIT rowsChanged();
}

void EntityModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    m_index.match(text, m_isTextMatch);
    rebuild();
}

void EntityModel::choose(Facet facet, const QStringList &values)
{
    m_facets.choose(facet, values);
    rebuild();
}

std::vector<FacetValue> EntityModel::facetValues(Facet facet) const { return m_facets.values(facet, m_isTextMatch); }

void EntityModel::clearFilters()
{
    m_filter.clear();
    m_isTextMatch.assign(m_order.size(), 1);
    for (const Facet facet : allFacets)
        m_facets.choose(facet, {});
    rebuild();
}

int EntityModel::totalRows() const { return static_cast<int>(m_order.size()); }

int EntityModel::rowOfKey(const QString &key) const
{
    for (std::size_t row = 0; row < m_shown.size(); ++row) {
        if (table().rows[static_cast<std::size_t>(m_shown[row])].key == key)
            return static_cast<int>(row);
    }
    return -1;
}

QString EntityModel::key(int row) const { return table().rows[static_cast<std::size_t>(tableRow(row))].key; }

} // namespace ridgepoint::widgets
