// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/cities_table.h"

#include "widgets/workspaces/power/power_text.h"
#include "widgets/workspaces/power/year_look.h"

#include <QFont>

#include <algorithm>
#include <array>
#include <numeric>

namespace ridgepoint::widgets {

using engine::CityAnswer;
using engine::Unit;

namespace {

constexpr double joulesPerMegawattHour = 3.6e9;
constexpr double secondsPerYear = 8760 * 3600.0;

CityMeasure measureOf(int column) { return static_cast<CityMeasure>(column - 1); }

std::optional<double> scaled(const std::optional<double> &value, double factor)
{
    return value ? std::optional(factor * *value) : std::nullopt;
}

/// What is not known last in both directions.
bool isBefore(const QVariant &a, const QVariant &b, Qt::SortOrder order)
{
    if (!a.isValid() || !b.isValid())
        return a.isValid() && !b.isValid();
    if (a.typeId() != QMetaType::Double)
        return (order == Qt::AscendingOrder) == (QString::localeAwareCompare(a.toString(), b.toString()) < 0) && a != b;
    return order == Qt::AscendingOrder ? a.toDouble() < b.toDouble() : a.toDouble() > b.toDouble();
}

} // namespace

std::optional<double> cityValue(const CityAnswer &answer, CityMeasure measure)
{
    switch (measure) {
    case CityMeasure::FreeHours:
        return answer.free_hours;
    case CityMeasure::FreeShare:
        return 100 * answer.free_share;
    case CityMeasure::Pue:
        return answer.pue;
    case CityMeasure::PuePeak:
        return answer.pue_peak;
    case CityMeasure::Wue:
        return answer.wue;
    case CityMeasure::SourceWue:
        return answer.source_wue;
    case CityMeasure::Carbon:
        return answer.carbon;
    case CityMeasure::Price:
        return scaled(answer.price, joulesPerMegawattHour);
    case CityMeasure::EnergyCost:
        return answer.energy_cost;
    case CityMeasure::TimeToPower:
        break;
    }
    return scaled(answer.time_to_power, 1 / secondsPerYear);
}

QString cityMeasureTitle(CityMeasure measure)
{
    switch (measure) {
    case CityMeasure::FreeHours:
        return PowerText::tr("No compressor, h/year");
    case CityMeasure::FreeShare:
        return PowerText::tr("Free cooling, % of heat");
    case CityMeasure::Pue:
        return PowerText::tr("PUE, year");
    case CityMeasure::PuePeak:
        return PowerText::tr("PUE, design hour");
    case CityMeasure::Wue:
        return PowerText::tr("WUE on site, L/kWh");
    case CityMeasure::SourceWue:
        return PowerText::tr("WUE at source, L/kWh");
    case CityMeasure::Carbon:
        return PowerText::tr("Carbon, g/kWh");
    case CityMeasure::Price:
        return PowerText::tr("Electricity, USD/MWh");
    case CityMeasure::EnergyCost:
        return PowerText::tr("Power cost, USD/year");
    case CityMeasure::TimeToPower:
        break;
    }
    return PowerText::tr("Time to power, years");
}

QString cityMeasureName(CityMeasure measure)
{
    static constexpr std::array names = {"free_hours", "free_share", "pue",   "pue_peak",    "wue",
                                         "source_wue", "carbon",     "price", "energy_cost", "time_to_power"};
    static_assert(names.size() == cityMeasureCount);
    return QLatin1StringView(names[static_cast<std::size_t>(measure)]);
}

QString cityValueText(double value, CityMeasure measure)
{
    switch (measure) {
    case CityMeasure::FreeHours:
        return countText(value);
    case CityMeasure::FreeShare:
    case CityMeasure::TimeToPower:
        return QString::number(value, 'f', 1);
    case CityMeasure::Pue:
    case CityMeasure::PuePeak:
        return QString::number(value, 'f', 3);
    case CityMeasure::Wue:
    case CityMeasure::SourceWue:
        return QString::number(value, 'f', 2);
    case CityMeasure::Carbon:
        return QString::number(value, 'f', 0);
    case CityMeasure::Price:
        return QString::number(value, 'f', 1);
    case CityMeasure::EnergyCost:
        break;
    }
    return QString::fromStdString(engine::format(value, Unit::dollar, {3, false}));
}

QString cityGap(const CityAnswer &answer, CityMeasure measure)
{
    if (measure == CityMeasure::SourceWue)
        return answer.is_on_grid ? PowerText::tr("Water of power plants is known of grids in the United States alone, as their mean.")
                                 : PowerText::tr("Water of the site's own power plant is not known.");
    if (answer.is_on_grid && answer.region == nullptr)
        return PowerText::tr("The database knows no grid region of this city.");
    const QString region = answer.region != nullptr ? QString::fromStdString(answer.region->name) : PowerText::tr("The site's own plant");
    switch (measure) {
    case CityMeasure::Carbon:
        return PowerText::tr("%1: no carbon intensity is known.").arg(region);
    case CityMeasure::Price:
    case CityMeasure::EnergyCost:
        return PowerText::tr("%1: no price of electricity is known.").arg(region);
    case CityMeasure::TimeToPower:
        return PowerText::tr("%1: no wait for a large load is published.").arg(region);
    default:
        break;
    }
    return {};
}

bool CitiesTable::isSameCities(const std::vector<CityAnswer> &answers) const
{
    return answers.size() == m_answers.size() && std::equal(answers.begin(), answers.end(), m_answers.begin(),
                                                            [](const CityAnswer &a, const CityAnswer &b) { return a.city == b.city; });
}

void CitiesTable::setAnswers(std::vector<CityAnswer> answers, const std::string &present)
{
    m_present = present;
    if (isSameCities(answers)) {
        m_answers = std::move(answers);
        arrange();
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_answers = std::move(answers);
    m_order.clear();
    arrange();
    endResetModel();
}

int CitiesTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_order.size()); }

int CitiesTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 1 + static_cast<int>(cityMeasureCount); }

QVariant CitiesTable::sortValue(const CityAnswer &answer, int column) const
{
    if (column == 0)
        return QString::fromStdString(answer.city->name);
    const auto value = cityValue(answer, measureOf(column));
    return value ? QVariant(*value) : QVariant();
}

QString CitiesTable::toolTip(const CityAnswer &answer, int column) const
{
    if (column == 0)
        return answer.region != nullptr ? tr("Grid: %1").arg(QString::fromStdString(answer.region->name))
                                        : cityGap(answer, CityMeasure::Carbon);
    return cityValue(answer, measureOf(column)) ? QString() : cityGap(answer, measureOf(column));
}

QVariant CitiesTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const CityAnswer &answer = at(index.row());
    const int column = index.column();
    const bool isPresent = answer.city->slug == m_present;
    switch (role) {
    case Qt::DisplayRole: {
        const QVariant value = sortValue(answer, column);
        if (column == 0)
            return isPresent ? tr("● %1").arg(value.toString()) : value.toString();
        return value.isValid() ? cityValueText(value.toDouble(), measureOf(column)) : tr("–", "not known");
    }
    case Qt::AccessibleTextRole:
        return column == 0 && isPresent ? tr("%1, the scenario's city").arg(sortValue(answer, 0).toString()) : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (column == 0 ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ToolTipRole:
        return toolTip(answer, column);
    case Qt::FontRole:
        if (isPresent) {
            QFont strong;
            strong.setWeight(QFont::DemiBold);
            return strong;
        }
        return {};
    case SortRole:
        return sortValue(answer, column);
    case SlugRole:
        return QString::fromStdString(answer.city->slug);
    default:
        return {};
    }
}

QVariant CitiesTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::TextWordWrap);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("City") : cityMeasureTitle(measureOf(section));
}

void CitiesTable::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

void CitiesTable::arrange()
{
    std::vector<std::size_t> order(m_answers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (m_sortColumn >= 0) {
        std::vector<QVariant> keys;
        for (const CityAnswer &answer : m_answers)
            keys.push_back(sortValue(answer, m_sortColumn));
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return isBefore(keys[a], keys[b], m_sortOrder); });
    }
    if (order == m_order)
        return;
    if (order.size() != m_order.size()) { // inside a reset
        m_order = std::move(order);
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<int> placeOf(order.size());
    for (std::size_t row = 0; row < order.size(); ++row)
        placeOf[order[row]] = static_cast<int>(row);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &one : before)
        after << index(placeOf[m_order[static_cast<std::size_t>(one.row())]], one.column());
    m_order = std::move(order);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int CitiesTable::rowOf(const QString &slug) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (QString::fromStdString(at(row).city->slug) == slug)
            return row;
    return -1;
}

} // namespace ridgepoint::widgets
