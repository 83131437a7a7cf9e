// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/chart_content.h"

#include "widgets/models/column_scale.h"
#include "widgets/models/entity_text.h"
#include "widgets/models/facets.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ridgepoint::widgets {

namespace {

struct ChartText {
    Q_DECLARE_TR_FUNCTIONS(ChartText)
};

constexpr std::size_t groupCount = 5;
constexpr double roomForValues = 1.7; ///< end of a ranking's axis over its longest bar, for the figure behind the bar
constexpr std::size_t mostNamed = 6;
constexpr std::array<plot::Marker, groupCount> markers{plot::Marker::Circle, plot::Marker::Square, plot::Marker::Diamond,
                                                       plot::Marker::Triangle, plot::Marker::TriangleDown};

std::size_t at(int index) { return static_cast<std::size_t>(index); }

const data::Cell &cellOf(const data::EntityTable &table, int row, int column) { return table.rows[at(row)].cells[at(column)]; }

/// Place of a cell on an axis: the number, or the seconds of a date ("2024", "2024-03", "2024-03-31").
std::optional<double> position(const data::EntityTable &table, int row, int column)
{
    const data::Cell &cell = cellOf(table, row, column);
    if (!table.columns[at(column)].isDate)
        return cell.number;
    const int year = cell.text.left(4).toInt();
    if (year == 0)
        return std::nullopt;
    const int month = std::clamp(cell.text.mid(5, 2).toInt(), 1, 12);
    const int day = std::clamp(cell.text.mid(8, 2).toInt(), 1, 28);
    return static_cast<double>(QDateTime(QDate(year, month, day), QTime(0, 0), Qt::UTC).toSecsSinceEpoch());
}

int groupColumn(const data::EntityTable &table, ColourBy by)
{
    const int wanted = by == ColourBy::Vendor ? table.vendorColumn : table.kindColumn;
    return wanted >= 0 ? wanted : by == ColourBy::Vendor ? table.kindColumn : table.vendorColumn;
}

/// The largest groups of the whole table, largest first.
QStringList largestGroups(const data::EntityTable &table, int column)
{
    QHash<QString, int> counts;
    for (const data::EntityRow &row : table.rows) {
        if (column >= 0 && !row.cells[at(column)].text.isEmpty())
            ++counts[row.cells[at(column)].text];
    }
    QStringList names = counts.keys();
    std::sort(names.begin(), names.end(), [&counts](const QString &a, const QString &b) {
        return counts.value(a) != counts.value(b) ? counts.value(a) > counts.value(b) : a < b;
    });
    return names.first(std::min<qsizetype>(names.size(), groupCount));
}

/// One curve per group and one for all others, in legend order.
std::vector<plot::Curve> groupCurves(const QStringList &groups, plot::CurveKind kind)
{
    std::vector<plot::Curve> curves;
    for (qsizetype i = 0; i <= groups.size(); ++i) {
        const bool isOthers = i == groups.size();
        plot::Curve curve;
        curve.id = isOthers ? QStringLiteral("others") : QStringLiteral("group:") + groups[i];
        curve.name = !isOthers ? groups[i] : groups.isEmpty() ? ChartText::tr("All") : ChartText::tr("Others");
        curve.kind = kind;
        if (isOthers && !groups.isEmpty())
            curve.colour = {plot::CurveColour::Role::Muted, 0};
        else
            curve.colour.slot = static_cast<int>(i);
        curve.marker = kind != plot::CurveKind::Scatter ? plot::Marker::None
                       : isOthers                       ? plot::Marker::Circle
                                                        : markers[at(static_cast<int>(i))];
        curve.markerSize = isOthers ? 6 : 8;
        curve.opacity = kind == plot::CurveKind::Bar ? 0.9 : isOthers ? 0.6 : 0.85;
        curves.push_back(std::move(curve));
    }
    return curves;
}

plot::Axis axisOf(const data::EntityTable &table, int column, bool isLog)
{
    const data::Column &description = table.columns[at(column)];
    plot::Axis axis;
    axis.kind = description.isDate ? plot::AxisKind::Date : isLog && !description.isYear ? plot::AxisKind::Log : plot::AxisKind::Linear;
    axis.unit = description.isYear ? engine::Unit::year : description.unit;
    const QString symbol = unitSymbol(description.unit);
    axis.title = symbol.isEmpty() || description.isDate ? description.label
                                                        : ChartText::tr("%1, %2", "attribute, unit").arg(description.label, symbol);
    return axis;
}

QString missingText(int missing, std::size_t rows, int notPositive)
{
    QStringList parts;
    if (missing > 0)
        parts.append(ChartText::tr("%1 of %2 have no figure").arg(missing).arg(rows));
    if (notPositive > 0)
        parts.append(ChartText::tr("%1 not above zero").arg(notPositive));
    return parts.join(QStringLiteral(", "));
}

struct Point {
    int curve = 0;
    int index = 0;
    double x = 0;
    double y = 0;
};

/// Names the keys asked for, then the points that no other point beats on both axes, highest first.
void namePoints(std::vector<plot::Curve> &curves, std::vector<Point> points, const QStringList &named)
{
    std::size_t count = 0;
    const auto name = [&curves, &count](const Point &point) {
        plot::Curve &curve = curves[at(point.curve)];
        if (point.index > std::numeric_limits<std::uint8_t>::max())
            return;
        const auto index = static_cast<std::uint8_t>(point.index);
        if (std::find(curve.labelledPoints.begin(), curve.labelledPoints.end(), index) != curve.labelledPoints.end())
            return;
        curve.labelledPoints.push_back(index);
        ++count;
    };
    for (const Point &point : points) {
        if (named.contains(curves[at(point.curve)].pointKeys[point.index]))
            name(point);
    }
    std::sort(points.begin(), points.end(), [](const Point &a, const Point &b) { return a.y != b.y ? a.y > b.y : a.x > b.x; });
    double reached = -std::numeric_limits<double>::infinity();
    for (const Point &point : points) {
        if (count >= mostNamed)
            break;
        if (point.x > reached) {
            reached = point.x;
            name(point);
        }
    }
}

} // namespace

std::vector<int> chartColumns(const data::EntityTable &table, bool withDates)
{
    std::vector<int> result;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const data::Column &description = table.columns[column];
        if (!description.isNumber && !(withDates && description.isDate))
            continue;
        const auto known = std::count_if(table.rows.begin(), table.rows.end(), [column](const data::EntityRow &row) {
            return row.cells[column].number.has_value() || !row.cells[column].text.isEmpty();
        });
        if (known >= 2)
            result.push_back(static_cast<int>(column));
    }
    return result;
}

ChartContent scatterContent(const data::EntityTable &table, const std::vector<int> &rows, const ScatterChoice &choice,
                            const QStringList &named)
{
    ChartContent content;
    content.frame.id = QStringLiteral("vendors-scatter");
    content.frame.emptyText = ChartText::tr("None of the rows has both figures. Choose other attributes or fewer filters.");
    if (choice.x < 0 || choice.y < 0)
        return content;
    content.frame.x = axisOf(table, choice.x, choice.isLogX);
    content.frame.y = axisOf(table, choice.y, choice.isLogY);
    content.frame.title = ChartText::tr("%1 against %2").arg(table.columns[at(choice.y)].label, table.columns[at(choice.x)].label);

    const int column = groupColumn(table, choice.colourBy);
    const QStringList groups = largestGroups(table, column);
    content.curves = groupCurves(groups, plot::CurveKind::Scatter);
    std::vector<Point> points;
    int notPositive = 0;
    for (const int row : rows) {
        const std::optional<double> x = position(table, row, choice.x);
        const std::optional<double> y = position(table, row, choice.y);
        if (!x || !y) {
            ++content.missing;
            continue;
        }
        const bool isLost =
            (content.frame.x.kind == plot::AxisKind::Log && *x <= 0) || (content.frame.y.kind == plot::AxisKind::Log && *y <= 0);
        if (isLost) {
            ++notPositive;
            continue;
        }
        const qsizetype group = column < 0 ? -1 : groups.indexOf(cellOf(table, row, column).text);
        const auto place = group < 0 ? static_cast<int>(groups.size()) : static_cast<int>(group);
        plot::Curve &curve = content.curves[at(place)];
        points.push_back({place, static_cast<int>(curve.xs.size()), *x, *y});
        curve.xs.push_back(*x);
        curve.ys.push_back(*y);
        curve.pointNames.append(table.rows[at(row)].name);
        curve.pointKeys.append(table.rows[at(row)].key);
    }
    namePoints(content.curves, points, named);
    content.frame.subtitle = missingText(content.missing, rows.size(), notPositive);
    return content;
}

ChartContent rankingContent(const data::EntityTable &table, const std::vector<int> &rows, const RankingChoice &choice)
{
    ChartContent content;
    content.frame.id = QStringLiteral("vendors-ranking");
    content.frame.emptyText = ChartText::tr("None of the rows has this figure. Choose another attribute or fewer filters.");
    content.frame.isLegendShown = false;
    if (choice.column < 0)
        return content;
    std::vector<int> ranked;
    for (const int row : rows) {
        if (cellOf(table, row, choice.column).number)
            ranked.push_back(row);
    }
    content.missing = static_cast<int>(rows.size() - ranked.size());
    std::stable_sort(ranked.begin(), ranked.end(), [&table, &choice](int a, int b) {
        const double left = *cellOf(table, a, choice.column).number;
        const double right = *cellOf(table, b, choice.column).number;
        return choice.isLowestFirst ? left < right : left > right;
    });
    const std::size_t known = ranked.size();
    if (ranked.size() > choice.most)
        ranked.resize(choice.most);

    content.frame.x = axisOf(table, choice.column, false);
    content.frame.x.minimum = 0;
    content.frame.y.kind = plot::AxisKind::Category;
    content.frame.title = choice.isLowestFirst ? ChartText::tr("Lowest: %1").arg(table.columns[at(choice.column)].label)
                                               : ChartText::tr("Highest: %1").arg(table.columns[at(choice.column)].label);
    if (table.columns[at(choice.column)].isYear) {
        content.frame.x.minimum.reset();
    } else if (!ranked.empty()) {
        const double first = *cellOf(table, ranked.front(), choice.column).number;
        const double last = *cellOf(table, ranked.back(), choice.column).number;
        const double longest = std::max(first, last);
        if (longest > 0)
            content.frame.x.maximum = longest * roomForValues;
    }
    // Colours mean what the legend of the scatter beside it says; without one they mean nothing.
    const bool isColoured = table.kind == data::EntityKind::Accelerators;
    const int column = isColoured ? groupColumn(table, choice.colourBy) : -1;
    const QStringList groups = isColoured ? largestGroups(table, column) : QStringList();
    content.curves = groupCurves(groups, plot::CurveKind::Bar);
    for (plot::Curve &curve : content.curves)
        curve.isDirectlyLabelled = true;
    for (std::size_t place = 0; place < ranked.size(); ++place) {
        const data::EntityRow &entity = table.rows[at(ranked[place])];
        const qsizetype group = column < 0 ? -1 : groups.indexOf(entity.cells[at(column)].text);
        plot::Curve &curve = content.curves[at(group < 0 ? static_cast<int>(groups.size()) : static_cast<int>(group))];
        curve.ys.push_back(static_cast<double>(place)); // horizontal bars begin at the top
        curve.xs.push_back(*entity.cells[at(choice.column)].number);
        curve.pointNames.append(entity.name);
        curve.pointKeys.append(entity.key);
        content.frame.y.categories.append(entity.name);
    }
    QStringList parts;
    if (known > ranked.size())
        parts.append(ChartText::tr("first %1 of %2").arg(ranked.size()).arg(known));
    if (const QString missing = missingText(content.missing, rows.size(), 0); !missing.isEmpty())
        parts.append(missing);
    content.frame.subtitle = parts.join(QStringLiteral(", "));
    return content;
}

} // namespace ridgepoint::widgets
