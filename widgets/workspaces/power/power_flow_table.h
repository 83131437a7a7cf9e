// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/power/power_flow_subject.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <optional>

namespace ridgepoint::widgets {

/// The numbers of the flow as a table: what comes in, the branches as they leave, what arrives.
class PowerFlowTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : std::uint8_t { What, Power, Share, Load, Efficiency };
    static constexpr int columns = Efficiency + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setSubject(const std::shared_ptr<const PowerFlowSubject> &subject);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Head and rows, comma separated, every digit.
    [[nodiscard]] QByteArray csv() const;

private:
    struct Row {
        QString what;
        std::array<std::optional<double>, columns> numbers; ///< by column [SI]
    };
    void add(const PowerFlowSubject &subject, const QString &what, engine::Watt power);

    std::vector<Row> m_rows;
};

} // namespace ridgepoint::widgets
