// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/table_model.h"

#include "widgets/plot/heat_map_item.h"
#include "widgets/plot/value_text.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::plot {

namespace {

QVariant numberCell(const Axis &axis, double value, bool isRaw)
{
    if (isRaw && axis.kind != AxisKind::Category) {
        return std::isfinite(value) ? QVariant(value) : QVariant();
    }
    return exactText(axis, value);
}

Axis valueAxis(const HeatMap &map)
{
    Axis axis;
    axis.title = map.name;
    axis.unit = map.unit;
    return axis;
}

} // namespace

TableModel::TableModel(const Content &content, QObject *parent)
    : QAbstractTableModel(parent), m_content(content), m_titles(columnTitles(content))
{}

std::vector<TableModel::Block> TableModel::blocks(int &rows) const
{
    std::vector<Block> result;
    rows = 0;
    if (m_content.heatMap) {
        rows = static_cast<int>(std::min(m_content.heatMap->values.size(), m_content.heatMap->xs.size() * m_content.heatMap->ys.size()));
        return result;
    }
    for (std::size_t c = 0; c < m_content.curves.size(); ++c) {
        const Curve &curve = m_content.curves[c];
        if (m_content.isVisible(curve)) {
            result.push_back({c, rows});
            rows += static_cast<int>(std::min(curve.xs.size(), curve.ys.size()));
        }
    }
    return result;
}

void TableModel::take(std::vector<Block> blocks, int rows, const QStringList &titles)
{
    m_blocks = std::move(blocks);
    m_rows = rows;
    m_titles = titles;
    m_isHeatMap = m_content.heatMap.has_value();
}

void TableModel::contentChanged()
{
    int rows = 0;
    std::vector<Block> found = blocks(rows);
    const QStringList titles = columnTitles(m_content);
    const bool keepsShape = rows == m_rows && found == m_blocks && titles == m_titles && m_isHeatMap == m_content.heatMap.has_value();
    if (!keepsShape) {
        beginResetModel();
        take(std::move(found), rows, titles);
        endResetModel();
    } else if (rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, columnCount() - 1));
    }
}

int TableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

int TableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_isHeatMap ? 3 : 4; }

const Axis *TableModel::axisOf(int column) const
{
    const int first = m_isHeatMap ? 0 : 2;
    return column == first ? &m_content.frame.x : column == first + 1 ? &m_content.frame.y : nullptr;
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows || m_isHeatMap != m_content.heatMap.has_value()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const Axis *axis = axisOf(index.column());
        const bool isText = axis == nullptr ? !m_isHeatMap : axis->kind == AxisKind::Category;
        return QVariant::fromValue(Qt::Alignment((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole && role != SortRole) {
        return {};
    }
    return m_isHeatMap ? heatCell(index.row(), index.column(), role == SortRole) : cell(index.row(), index.column(), role == SortRole);
}

QVariant TableModel::cell(int row, int column, bool isRaw) const
{
    const auto next =
        std::upper_bound(m_blocks.begin(), m_blocks.end(), row, [](int value, const Block &block) { return value < block.firstRow; });
    if (next == m_blocks.begin() || (next - 1)->curve >= m_content.curves.size()) {
        return {};
    }
    const Block &block = *(next - 1);
    const Curve &curve = m_content.curves[block.curve];
    const auto point = static_cast<std::size_t>(row - block.firstRow);
    if (point >= std::min(curve.xs.size(), curve.ys.size())) {
        return {};
    }
    switch (column) {
    case 0:
        return curve.name;
    case 1:
        return curve.pointNames.value(static_cast<qsizetype>(point));
    case 2:
        return numberCell(m_content.frame.x, curve.xs[point], isRaw);
    default:
        return numberCell(m_content.frame.y, curve.ys[point], isRaw);
    }
}

QVariant TableModel::heatCell(int row, int column, bool isRaw) const
{
    const HeatMap &map = *m_content.heatMap;
    const auto index = static_cast<std::size_t>(row);
    if (map.xs.empty() || index >= map.values.size() || index / map.xs.size() >= map.ys.size()) {
        return {};
    }
    switch (column) {
    case 0:
        return numberCell(m_content.frame.x, map.xs[index % map.xs.size()], isRaw);
    case 1:
        return numberCell(m_content.frame.y, map.ys[index / map.xs.size()], isRaw);
    default:
        if (!isCellPresent(map, index)) {
            return {};
        }
        return map.categories.isEmpty() ? numberCell(valueAxis(map), map.values[index], isRaw) : cellText(map, map.values[index]);
    }
}

QStringList TableModel::columnTitles(const Content &content)
{
    const QString x = columnTitle(content.frame.x, tr("x"));
    const QString y = columnTitle(content.frame.y, tr("y"));
    if (content.heatMap) {
        return {x, y, columnTitle(valueAxis(*content.heatMap), tr("value"))};
    }
    return {tr("series"), tr("point"), x, y};
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        return section + 1;
    }
    return m_titles.value(section);
}

} // namespace ridgepoint::plot
