// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pipeline/fit_board.h"

#include <QAbstractTableModel>

namespace ridgepoint::widgets {

/// How one half of a cell is drawn: a score, or the word in its place.
struct FitHalf {
    std::optional<double> score;
    QString word; ///< "cannot", "unknown", "–"
    QString sign; ///< for the word where it has no room
};

/// What a cell of the matrix shows, the computed half first.
struct FitPair {
    FitHalf computed;
    FitHalf thesis;
};

/// Products in rows, workloads in columns. Cells say "computed / thesis" as text.
class FitMatrixModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int PairRole = Qt::UserRole; ///< a FitPair

    using QAbstractTableModel::QAbstractTableModel;

    void setBoard(const FitBoard *board); ///< not owned; call again when its measure changed

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] FitPair pairOf(const QModelIndex &index) const;

    const FitBoard *m_board = nullptr;
};

} // namespace ridgepoint::widgets

Q_DECLARE_METATYPE(ridgepoint::widgets::FitPair)
