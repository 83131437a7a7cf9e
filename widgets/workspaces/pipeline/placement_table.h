// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pipeline/placement_result.h"

#include <QAbstractTableModel>

namespace ridgepoint::widgets {

/// The ranked placements.
class PlacementTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : std::uint8_t { Rank, Denoiser, Encoder, Verifier, Decoder, Latency, Cost, Idle, Transfers, Binds };
    static constexpr int columns = Binds + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setResult(std::shared_ptr<const PlacementResult> result);
    [[nodiscard]] const engine::PlacementOption *option(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override; ///< -1: the rank

private:
    [[nodiscard]] QVariant raw(std::size_t option, int column) const;
    [[nodiscard]] QString text(std::size_t option, int column) const;

    std::shared_ptr<const PlacementResult> m_result;
    std::vector<std::size_t> m_rows;
};

} // namespace ridgepoint::widgets
