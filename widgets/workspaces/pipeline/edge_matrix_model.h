// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pipeline/edge_board.h"

#include <QAbstractTableModel>

namespace ridgepoint::widgets {

/// Devices in rows, models in columns: the time of a picture and whether it is within the latency.
class EdgeMatrixModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int VerdictRole = Qt::UserRole;    ///< an engine::EdgeVerdict as int
    static constexpr int WithinRole = Qt::UserRole + 1; ///< a QBitArray: by number of steps from 1, whether it is within

    using QAbstractTableModel::QAbstractTableModel;

    void setBoard(std::shared_ptr<const EdgeBoard> board, double steps);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const engine::EdgeRow *row(const QModelIndex &index) const;

    std::shared_ptr<const EdgeBoard> m_board;
    double m_steps = 1;
};

} // namespace ridgepoint::widgets
