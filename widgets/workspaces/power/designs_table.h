// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/power/designs_words.h"

#include <QAbstractTableModel>

namespace ridgepoint::widgets {

/// Designs side by side, a column each: what they are made of, then what they reach, with the ratio to a baseline and the best of a row.
class DesignsTable : public QAbstractTableModel {
    Q_OBJECT
public:
    /// The rows before those of the measures.
    enum Row { Chain, Redundancy, Supply, firstMeasure };

    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(std::vector<DesignColumn> columns, std::size_t baseline);
    [[nodiscard]] const std::vector<DesignColumn> &columns() const { return m_columns; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The numbers in SI units, a row each; RFC 4180.
    [[nodiscard]] QByteArray csv() const;

    [[nodiscard]] static std::optional<engine::DesignMeasure> measureOf(int row); ///< nothing for the rows before
    [[nodiscard]] static int rowOf(engine::DesignMeasure measure) { return firstMeasure + static_cast<int>(measure); }

private:
    [[nodiscard]] bool isBest(int row, int column) const;
    [[nodiscard]] bool isBeyond(int row, int column) const; ///< the rack is more than the limit
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString measureText(engine::DesignMeasure measure, int row, int column) const;

    std::vector<DesignColumn> m_columns;
    std::vector<std::vector<std::size_t>> m_best; ///< of each measure, places of the best
    std::size_t m_baseline = 0;
};

} // namespace ridgepoint::widgets
