// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/city_comparison.h"
#include "engine/unit.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace ridgepoint::widgets {

/// What cities are compared by; also the columns of their table, after the name.
enum class CityMeasure : std::uint8_t { FreeHours, FreeShare, Pue, PuePeak, Wue, SourceWue, Carbon, Price, EnergyCost, TimeToPower };
inline constexpr std::size_t cityMeasureCount = static_cast<std::size_t>(CityMeasure::TimeToPower) + 1;

/// In the unit that its heading names; nothing where it is not known.
[[nodiscard]] std::optional<double> cityValue(const engine::CityAnswer &answer, CityMeasure measure);
[[nodiscard]] QString cityMeasureTitle(CityMeasure measure); ///< "Electricity, USD/MWh"
[[nodiscard]] QString cityMeasureName(CityMeasure measure);  ///< stable, for settings
[[nodiscard]] QString cityValueText(double value, CityMeasure measure);
/// Why a value is not known.
[[nodiscard]] QString cityGap(const engine::CityAnswer &answer, CityMeasure measure);

/// Every city under one design, in the catalog's order or that of a column; what is not known stands last.
class CitiesTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole, ///< double or text; invalid for what is not known
        SlugRole                 ///< of the row's city
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows of the catalog's cities; `present` is the scenario's own. Chosen rows stay chosen while the cities are the same.
    void setAnswers(std::vector<engine::CityAnswer> answers, const std::string &present);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Column -1 is the order of the catalog.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] const std::vector<engine::CityAnswer> &answers() const { return m_answers; }
    [[nodiscard]] int rowOf(const QString &slug) const; ///< -1 when it is not there

private:
    [[nodiscard]] const engine::CityAnswer &at(int row) const { return m_answers[m_order[static_cast<std::size_t>(row)]]; }
    [[nodiscard]] bool isSameCities(const std::vector<engine::CityAnswer> &answers) const;
    [[nodiscard]] QVariant sortValue(const engine::CityAnswer &answer, int column) const;
    [[nodiscard]] QString toolTip(const engine::CityAnswer &answer, int column) const;
    /// Sorts; chosen rows go with their cities.
    void arrange();

    std::vector<engine::CityAnswer> m_answers;
    std::vector<std::size_t> m_order;
    std::string m_present;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace ridgepoint::widgets
