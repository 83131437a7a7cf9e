// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/power/cities_measure.h"

#include <QAbstractTableModel>

#include <vector>

namespace ridgepoint::widgets {

/// Every city under one design, in the catalog's order or that of a column; what is not known stands last.
class CitiesTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole, ///< double or text; invalid for what is not known
        SlugRole                 ///< of the row's city
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Of how many grid regions a wait is published, for the heading of that column.
    void setQueues(std::size_t published, std::size_t regions);
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
    [[nodiscard]] QString heading(int section) const;
    [[nodiscard]] QString headingHelp(CityMeasure measure) const;
    [[nodiscard]] QString toolTip(const engine::CityAnswer &answer, int column) const;
    /// Sorts; chosen rows go with their cities.
    void arrange();

    std::vector<engine::CityAnswer> m_answers;
    std::vector<std::size_t> m_order;
    std::string m_present;
    std::size_t m_publishedQueues = 0;
    std::size_t m_regions = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace ridgepoint::widgets
