// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/figure_table.h"

#include "widgets/theme/theme.h"

#include <QHeaderView>

#include <algorithm>
#include <numeric>
#include <utility>

namespace ridgepoint::widgets {

namespace {

Qt::Alignment alignment(bool isRight) { return Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft); }

/// What has no figure stands last in both directions.
bool isBefore(const FigureCell &a, const FigureCell &b, bool isNumber, Qt::SortOrder order)
{
    if (isNumber) {
        if (a.order.isValid() != b.order.isValid())
            return a.order.isValid();
        const double left = a.order.toDouble();
        const double right = b.order.toDouble();
        return order == Qt::AscendingOrder ? left < right : left > right;
    }
    const int sign = QString::localeAwareCompare(a.text, b.text);
    return order == Qt::AscendingOrder ? sign < 0 : sign > 0;
}

} // namespace

bool FigureTableModel::hasRowsOf(const FigureTable &table) const
{
    return std::ranges::equal(table.columns, m_table.columns, {}, &FigureColumn::title, &FigureColumn::title) &&
           std::ranges::equal(table.rows, m_table.rows, {}, &FigureRow::key, &FigureRow::key);
}

void FigureTableModel::takeFigures(FigureTable table)
{
    const FigureTable before = std::exchange(m_table, std::move(table));
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const std::vector<FigureCell> &now = m_table.rows[m_rows[row]].cells;
        const std::vector<FigureCell> &then = before.rows[m_rows[row]].cells;
        for (std::size_t column = 0; column < now.size(); ++column)
            if (now[column] != then[column]) {
                const QModelIndex changed = index(static_cast<int>(row), static_cast<int>(column));
                Q_EMIT dataChanged(changed, changed);
            }
    }
}

bool FigureTableModel::setTable(FigureTable table)
{
    // In an order of the reader's own, other figures may move the rows.
    if (m_sortColumn < 0 && !m_rows.empty() && hasRowsOf(table)) {
        takeFigures(std::move(table));
        return false;
    }
    beginResetModel();
    if (table.columns.size() != m_table.columns.size())
        m_sortColumn = -1;
    m_table = std::move(table);
    arrange();
    endResetModel();
    return true;
}

int FigureTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int FigureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

bool FigureTableModel::isNumber(int column) const { return m_table.columns[static_cast<std::size_t>(column)].isNumber; }

QString FigureTableModel::key(int row) const
{
    return row >= 0 && row < rowCount() ? m_table.rows[m_rows[static_cast<std::size_t>(row)]].key : QString();
}

QVariant FigureTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const FigureCell &cell = m_table.rows[m_rows[static_cast<std::size_t>(index.row())]].cells[column];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.toolTip.isEmpty() ? cell.text : cell.toolTip;
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(m_table.columns[column].title, cell.text);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(m_table.columns[column].isNumber));
    default:
        return {};
    }
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const FigureColumn &column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignment(column.isNumber));
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant();
}

void FigureTableModel::arrange()
{
    m_rows.resize(m_table.rows.size());
    std::iota(m_rows.begin(), m_rows.end(), std::size_t{0});
    if (m_sortColumn < 0 || m_sortColumn >= columnCount())
        return;
    const auto at = static_cast<std::size_t>(m_sortColumn);
    const bool isNumber = m_table.columns[at].isNumber;
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](std::size_t a, std::size_t b) {
        return isBefore(m_table.rows[a].cells[at], m_table.rows[b].cells[at], isNumber, m_sortOrder);
    });
}

void FigureTableModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    endResetModel();
}

FigureTableView::FigureTableView(const QString &name, const QString &accessibleName, QWidget *parent)
    : SortedTable(new FigureTableModel, 0.75, parent), m_model(static_cast<FigureTableModel *>(model()))
{
    m_model->setParent(this);
    setObjectName(name);
    setAccessibleName(accessibleName);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { Q_EMIT chosen(m_model->key(current.row())); });
}

void FigureTableView::setTable(FigureTable table)
{
    const bool isOther = static_cast<int>(table.columns.size()) != m_model->columnCount();
    const bool isReset = m_model->setTable(std::move(table));
    if (isOther)
        forgetOrder();
    if (const int longest = longestText(); isReset || longest > m_longest) {
        m_longest = longest;
        fitColumns();
    }
}

/// Cheap beside measuring the texts: while it does not grow, the columns keep their widths.
int FigureTableView::longestText() const
{
    int longest = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        qsizetype widest = 0;
        for (int row = 0; row < m_model->rowCount(); ++row)
            widest = std::max(widest, m_model->index(row, column).data().toString().size());
        longest += static_cast<int>(widest);
    }
    return longest;
}

void FigureTableView::fitColumns()
{
    constexpr int mostCharacters = 32;
    const int columns = m_model->columnCount();
    horizontalHeader()->setStretchLastSection(columns > 0 && !m_model->isNumber(columns - 1));
    horizontalHeader()->setResizeContentsPrecision(-1);
    resizeColumnsToContents();
    const int most = fontMetrics().averageCharWidth() * mostCharacters;
    for (int column = 0; column < columns; ++column)
        if (column + 1 < columns || m_model->isNumber(column))
            setColumnWidth(column, std::min(columnWidth(column), most));
    m_nameWidth = columns > 0 ? columnWidth(0) : 0;
    fitName();
}

/// Where only figures follow, the names make room for them.
void FigureTableView::fitName()
{
    constexpr int fewestCharacters = 12;
    const int columns = m_model->columnCount();
    if (columns == 0 || !m_model->isNumber(columns - 1))
        return;
    int others = 0;
    for (int column = 1; column < columns; ++column)
        others += columnWidth(column);
    const int least = std::min(fontMetrics().averageCharWidth() * fewestCharacters, m_nameWidth);
    setColumnWidth(0, std::clamp(viewport()->width() - others, least, m_nameWidth));
}

void FigureTableView::resizeEvent(QResizeEvent *event)
{
    SortedTable::resizeEvent(event);
    fitName();
}

} // namespace ridgepoint::widgets
