// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QTableView>

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

    void setTable(FigureTable table);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] QString key(int row) const;
    [[nodiscard]] bool isNumber(int column) const;

private:
    void arrange();

    FigureTable m_table;
    std::vector<std::size_t> m_rows;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// Its view: headings sort, Ctrl+C copies the chosen rows.
class FigureTableView : public QTableView {
    Q_OBJECT
public:
    FigureTableView(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    void setTable(FigureTable table);
    [[nodiscard]] FigureTableModel *figures() const { return m_model; }
    /// The chosen rows with their headings, cells separated by tabs.
    [[nodiscard]] QString selectionText() const;

Q_SIGNALS:
    void chosen(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitRows();
    void fitColumns();
    void fitName();
    void sortBy(int column);

    FigureTableModel *m_model = nullptr;
    int m_nameWidth = 0; ///< of the first column where there is room
    int m_sortColumn = -1;
    bool m_isDescending = false;
};

} // namespace ridgepoint::widgets
