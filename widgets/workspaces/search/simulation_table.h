// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/search/simulation_result.h"

#include <QAbstractTableModel>

#include <optional>

namespace ridgepoint::widgets {

/// The bands of a simulation beside the closed forms, where those exist.
class SimulationTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : std::uint8_t { Quantity, Mean, Band, ClosedForm };
    static constexpr int columns = ClosedForm + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setResult(const std::shared_ptr<const SimulationResult> &result);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString name;
        engine::MeanBand band;
        std::optional<double> closedForm;
        bool isShare = false;
        bool isScore = false;
    };
    [[nodiscard]] QString text(const Row &row, double value) const;

    std::vector<Row> m_rows;
};

} // namespace ridgepoint::widgets
