// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/search/tree_layout.h"

#include <QAbstractTableModel>

namespace ridgepoint::widgets {

/// The pieces of a traced search as a table, all of them, also those that the drawing leaves out.
class SegmentTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : std::uint8_t { Piece, From, FromStep, ToStep, Status, Score, Quality, Cost, Copies };
    static constexpr int columns = Copies + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setTree(const engine::TrajectoryTree &tree);
    [[nodiscard]] const engine::TrajectoryTree &tree() const { return m_tree; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Head and rows, comma separated, every digit.
    [[nodiscard]] QByteArray csv() const;

private:
    [[nodiscard]] QVariant number(const engine::TrajectorySegment &segment, int row, int column) const;

    engine::TrajectoryTree m_tree;
};

} // namespace ridgepoint::widgets
