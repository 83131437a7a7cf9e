// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/economics/vendor_cost.h"

#include <QAbstractTableModel>

#include <memory>

namespace ridgepoint::widgets {

/// The same work on every accelerator with a price or a rent.
struct VendorCosts {
    std::vector<engine::VendorCost> rows;
    engine::MetricId rate = engine::MetricId::tokens_per_second;
    std::optional<double> own; ///< cost of the scenario's own accelerator
};

/// Those rows; the cheapest first.
class VendorCostTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : std::uint8_t { Accelerator, Vendor, Basis, Hour, Rate, Energy, Cost, Ratio, Capital, Note };
    static constexpr int columns = Note + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setCosts(std::shared_ptr<const VendorCosts> costs);
    [[nodiscard]] const engine::Accelerator *accelerator(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override; ///< -1: cheapest first

private:
    [[nodiscard]] QVariant raw(std::size_t row, int column) const;
    [[nodiscard]] QString text(std::size_t row, int column) const;
    [[nodiscard]] QString explanation(int column) const; ///< of a heading

    std::shared_ptr<const VendorCosts> m_costs;
    std::vector<std::size_t> m_rows;
};

} // namespace ridgepoint::widgets
