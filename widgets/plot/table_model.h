// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/content.h"

#include <QAbstractTableModel>

#include <vector>

namespace ridgepoint::plot {

/// The table twin of a plot: one row per point of every visible curve (series, point, x, y), or per cell of a heat map (x, y, value).
class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { SortRole = Qt::UserRole + 1 };

    /// `content` outlives the model.
    TableModel(const Content &content, QObject *parent);

    /// Call after the content changed: resets the model, or tells of changed values where its shape stayed (a selection survives).
    void contentChanged();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Heads of the columns, with units; the CSV export shares them.
    [[nodiscard]] static QStringList columnTitles(const Content &content);

private:
    struct Block {
        std::size_t curve = 0;
        int firstRow = 0;

        friend bool operator==(const Block &, const Block &) = default;
    };
    [[nodiscard]] std::vector<Block> blocks(int &rows) const;
    void take(std::vector<Block> blocks, int rows, const QStringList &titles);
    [[nodiscard]] QVariant cell(int row, int column, bool isRaw) const;
    [[nodiscard]] QVariant heatCell(int row, int column, bool isRaw) const;
    [[nodiscard]] const Axis *axisOf(int column) const;

    const Content &m_content;
    std::vector<Block> m_blocks;
    int m_rows = 0;
    QStringList m_titles;
    bool m_isHeatMap = false;
};

} // namespace ridgepoint::plot
