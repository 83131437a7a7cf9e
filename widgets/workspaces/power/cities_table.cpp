// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/cities_table.h"

#include "widgets/workspaces/power/power_text.h"

#include <QFont>

#include <algorithm>
#include <numeric>

namespace ridgepoint::widgets {

using engine::CityAnswer;

namespace {

CityMeasure measureOf(int column) { return static_cast<CityMeasure>(column - 1); }

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

bool CitiesTable::isSameCities(const std::vector<CityAnswer> &answers) const
{
    return answers.size() == m_answers.size() && std::equal(answers.begin(), answers.end(), m_answers.begin(),
                                                            [](const CityAnswer &a, const CityAnswer &b) { return a.city == b.city; });
}

void CitiesTable::setQueues(std::size_t published, std::size_t regions)
{
    m_publishedQueues = published;
    m_regions = regions;
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
        return cityName(*answer.city);
    const auto value = cityValue(answer, measureOf(column));
    return value ? QVariant(*value) : QVariant();
}

QString CitiesTable::toolTip(const CityAnswer &answer, int column) const
{
    if (column == 0) {
        const QString grid = answer.region != nullptr ? tr("Grid: %1").arg(QString::fromStdString(answer.region->name))
                                                      : cityGap(answer, CityMeasure::Carbon);
        const QString name = QString::fromStdString(answer.city->name);
        return name == cityName(*answer.city) ? grid : name + u'\n' + grid;
    }
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
    if (section == 0)
        return role == Qt::DisplayRole ? heading(section) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return heading(section);
    case Qt::AccessibleTextRole:
        return cityMeasureTitle(measureOf(section));
    case Qt::ToolTipRole:
        return headingHelp(measureOf(section));
    default:
        return {};
    }
}

QString CitiesTable::headingHelp(CityMeasure measure) const
{
    QStringList parts{cityMeasureTitle(measure) + u'\n' + cityMeasureHelp(measure)};
    if (measure == CityMeasure::TimeToPower)
        parts << tr("Only %1 of %2 grid regions publish how long large loads wait; of the others it is not known.")
                     .arg(m_publishedQueues)
                     .arg(m_regions);
    return parts.join(u' ');
}

void CitiesTable::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

/// The shortest line carries the mark of the order, which would lie on the words of a high heading.
QString CitiesTable::heading(int section) const
{
    const QString text = section == 0 ? tr("City") : cityMeasureHeading(measureOf(section));
    if (section != m_sortColumn)
        return text;
    QStringList lines = text.split(u'\n');
    *std::ranges::min_element(lines, {}, &QString::size) += m_sortOrder == Qt::AscendingOrder ? QStringLiteral(" ▴") : QStringLiteral(" ▾");
    return lines.join(u'\n');
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
