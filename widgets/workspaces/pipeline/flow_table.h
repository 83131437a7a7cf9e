// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pipeline/flow_drawing.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <optional>

namespace ridgepoint::widgets {

/// The numbers of the flow and its chart as a table: stages, what they hand on, then the bars.
class FlowTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : std::uint8_t { What, Device, Count, Each, Time, Bytes, Start, End };
    static constexpr int columns = End + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setPipeline(std::shared_ptr<const PipelineSetup> setup, ScheduleView view);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Head and rows, comma separated, every digit.
    [[nodiscard]] QByteArray csv() const;

private:
    struct Row {
        QString what;
        QString device;
        std::array<std::optional<double>, columns> numbers; ///< by column [SI]
    };
    [[nodiscard]] Row stageRow(const engine::PlacedStage &stage) const;
    [[nodiscard]] Row handoverRow(const engine::StageHandover &handover) const;
    [[nodiscard]] Row barRow(const engine::ScheduleBar &bar) const;

    std::shared_ptr<const PipelineSetup> m_setup;
    std::vector<Row> m_rows;
};

} // namespace ridgepoint::widgets
