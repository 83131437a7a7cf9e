// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/serving/plan_result.h"

#include <QAbstractTableModel>

#include <vector>

namespace ridgepoint::widgets {

/// A plan as a table: what serves first, in the order of the plan or of a column; what does not always behind it, with the reason.
class PlanTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole, ///< double or text; invalid for what is not known
        SlugRole                 ///< of the row's accelerator
    };
    /// The columns before those of the targets.
    enum Column { Accelerator, Serves, Devices, Split, Batch, firstTarget };

    using QAbstractTableModel::QAbstractTableModel;

    void setResult(std::shared_ptr<const PlanResult> result);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Column -1 is the order of the plan.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] const engine::PlanOption &option(int row) const;
    [[nodiscard]] int rowOf(const QString &slug) const; ///< -1 when it is not there
    [[nodiscard]] bool isNumber(int column) const;

private:
    /// The columns behind those of the targets.
    enum class Tail : std::uint8_t { Room, Binds, Memory, Power, Price, Reason };
    static constexpr int tailCount = 6;
    [[nodiscard]] int targetCount() const;
    [[nodiscard]] Tail tail(int column) const { return static_cast<Tail>(column - firstTarget - targetCount()); }
    [[nodiscard]] QVariant raw(const engine::PlanOption &option, int column) const;
    [[nodiscard]] QVariant rawTail(const engine::PlanOption &option, Tail column) const;
    [[nodiscard]] QString text(const engine::PlanOption &option, int column) const;
    [[nodiscard]] engine::Unit unit(int column) const;
    [[nodiscard]] QString tailTitle(Tail column) const;
    void arrange();

    std::shared_ptr<const PlanResult> m_result;
    std::vector<std::size_t> m_rows; ///< places in the plan
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace ridgepoint::widgets
