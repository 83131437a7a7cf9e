// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/sorted_table.h"

#include <QAbstractTableModel>

#include <vector>

namespace ridgepoint::widgets {

struct FigureColumn {
    QString title;
    bool isNumber = false;
};

struct FigureCell {
    QString text;
    QVariant order = {}; ///< a double to sort by; what has none stands last, a cell of words is sorted by its text
    QString toolTip = {};

    friend bool operator==(const FigureCell &, const FigureCell &) = default;
};

struct FigureRow {
    QString key; ///< of the row
    std::vector<FigureCell> cells;
};

/// A table of figures as plain values.
struct FigureTable {
    std::vector<FigureColumn> columns;
    std::vector<FigureRow> rows;
};

/// A sortable model of such a table.
class FigureTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Resets the model and returns true, unless only figures of the same rows changed: these alone are told then.
    bool setTable(FigureTable table);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] QString key(int row) const;
    [[nodiscard]] bool isNumber(int column) const;

private:
    void arrange();
    [[nodiscard]] bool hasRowsOf(const FigureTable &table) const;
    void takeFigures(FigureTable table);

    FigureTable m_table;
    std::vector<std::size_t> m_rows;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// Its view: headings sort, Ctrl+C copies the chosen rows.
class FigureTableView : public SortedTable {
    Q_OBJECT
public:
    FigureTableView(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    void setTable(FigureTable table);
    [[nodiscard]] FigureTableModel *figures() const { return m_model; }

Q_SIGNALS:
    void chosen(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void fitName();
    [[nodiscard]] int longestText() const;

    FigureTableModel *m_model;
    int m_longest = 0;   ///< characters of all rows when the columns were fitted
    int m_nameWidth = 0; ///< of the first column where there is room
};

} // namespace ridgepoint::widgets
