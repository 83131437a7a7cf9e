// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/entity_table.h"
#include "widgets/models/column_scale.h"
#include "widgets/models/facets.h"
#include "widgets/models/filter_index.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <memory>
#include <vector>

namespace ridgepoint::widgets {

/// An entity table for a view: filtered and sorted by a row index of its own. The columns are those of the table, whose first is the
/// name. Numbers sort as numbers, text in natural order, what is not known comes last in both directions; equal rows keep
/// their order. A change of filter or order resets the model: views keep what is selected by key.
class EntityModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole, ///< double, text, or invalid for a gap
        KeyRole,                 ///< slug of the row
        MarkRole,                ///< "~", "?" or empty: how the figure is known
        IsGapRole                ///< bool: nothing is known
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(std::shared_ptr<const data::EntityTable> table);
    [[nodiscard]] const data::EntityTable &table() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Keeps the rows that hold every word of the text in any column.
    void setFilter(const QString &text);
    [[nodiscard]] const QString &filter() const { return m_filter; }
    void choose(Facet facet, const QStringList &values);
    [[nodiscard]] QStringList chosen(Facet facet) const { return m_facets.chosen(facet); }
    [[nodiscard]] bool hasFacet(Facet facet) const { return m_facets.has(facet); }
    [[nodiscard]] std::vector<FacetValue> facetValues(Facet facet) const;
    [[nodiscard]] bool isNarrowed() const { return !m_filter.isEmpty() || m_facets.isAnyChosen(); }
    void clearFilters();

    [[nodiscard]] int totalRows() const;
    /// Row of the table behind a model row.
    [[nodiscard]] int tableRow(int row) const { return m_shown[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const std::vector<int> &shownRows() const { return m_shown; }
    /// Model row of a slug; -1 when it is unknown or filtered out.
    [[nodiscard]] int rowOfKey(const QString &key) const;
    [[nodiscard]] QString key(int row) const;

    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// A prefix per cell ("80.0 GB") instead of one for the whole column.
    void setPrefixPerCell(int column, bool isPerCell);
    [[nodiscard]] bool isPrefixPerCell(int column) const;
    [[nodiscard]] bool isNumber(int column) const;
    /// Name of a column without its unit.
    [[nodiscard]] QString columnLabel(int column) const;
    [[nodiscard]] QString columnUnit(int column) const; ///< "GB" where one prefix stands for the column

Q_SIGNALS:
    void rowsChanged(); ///< other rows, or another order, after the reset

private:
    void buildIndex();
    void fitScales();
    void rebuild();
    [[nodiscard]] bool isBefore(int left, int right) const;
    [[nodiscard]] const data::Cell &cell(int row, int column) const;
    [[nodiscard]] QString displayText(int row, int column) const;

    std::shared_ptr<const data::EntityTable> m_table;
    FilterIndex m_index;
    Facets m_facets;
    std::vector<ColumnScale> m_scales;
    std::vector<std::uint8_t> m_isPrefixPerCell;
    QString m_filter;
    std::vector<std::uint8_t> m_isTextMatch; ///< per row of the table
    std::vector<int> m_order;                ///< every row of the table, sorted
    std::vector<int> m_shown;                ///< rows that pass, in that order
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace ridgepoint::widgets
