// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/validation_tables.h"

#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/serving/serving_text.h"
#include "widgets/workspaces/serving/validation_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using data::ValidationRow;
using data::ValidationSet;

namespace {

constexpr std::size_t mostWorst = 50;

const char *keyOf(ValidationGrouping grouping, ValidationSet set)
{
    switch (grouping) {
    case ValidationGrouping::Source:
        return "source";
    case ValidationGrouping::Device:
        return "device";
    case ValidationGrouping::Operation:
        return "operation";
    case ValidationGrouping::Bound:
        return set == ValidationSet::Energy ? "boundary" : "bound";
    }
    return "";
}

QString operationTitle(ValidationSet set)
{
    switch (set) {
    case ValidationSet::Operators:
        return ServingText::tr("Operator");
    case ValidationSet::EndToEnd:
    case ValidationSet::Energy:
        return ServingText::tr("Phase");
    case ValidationSet::Achievable:
        return ServingText::tr("Rate");
    }
    return {};
}

QString groupName(const ValidationResult &result, ValidationGrouping grouping, const QString &name)
{
    if (grouping == ValidationGrouping::Source)
        return result.sourceTitle(name);
    return grouping == ValidationGrouping::Device ? result.deviceName(name) : wordOf(name);
}

FigureCell share(const std::optional<double> &value, bool isSigned = false)
{
    return {isSigned ? signedPercent(value) : percentText(value), value ? QVariant(*value) : QVariant()};
}

FigureCell figure(double si, const ValidationRow &row)
{
    const ValidationDimension dimension = dimensionOf(row);
    const QString text = numberText(si, unitOf(dimension));
    return {dimension == ValidationDimension::SampleRate ? ServingText::tr("%1 samples/s").arg(text) : text, si};
}

/// The part of the report that was fitted without each group of this grouping; null where there is none.
const data::LeftOutReport *leftOutOf(const data::ValidationReport &report, ValidationGrouping grouping, ValidationSet set)
{
    const QString wanted = QLatin1StringView(keyOf(grouping, set)) + QStringLiteral("s");
    const auto found =
        std::find_if(report.leftOut.begin(), report.leftOut.end(), [&](const data::LeftOutReport &part) { return part.leftOut == wanted; });
    return found == report.leftOut.end() ? nullptr : &*found;
}

std::optional<double> leftOutMedian(const data::LeftOutReport &part, const data::ValidationGroup &group)
{
    const auto found = std::find_if(part.groups.begin(), part.groups.end(), [&](const data::ValidationGroup &other) {
        return other.set == group.set && other.by == group.by && other.name == group.name;
    });
    return found == part.groups.end() ? std::nullopt : found->statistics.medianError;
}

/// Row, device, model, phase: what a row is.
std::vector<FigureCell> rowCells(const ValidationResult &result, const ValidationRow &row)
{
    return {{row.id, {}, result.sourceTitle(row.source)}, {result.deviceName(deviceOf(row))}, {row.model}, {wordOf(row.operation)}};
}

std::vector<FigureColumn> rowColumns(ValidationSet set)
{
    return {{ServingText::tr("Row")}, {ServingText::tr("Device")}, {ServingText::tr("Model")}, {operationTitle(set)}};
}

/// Operators and rates are of no model.
FigureTable withoutEmptyModel(FigureTable table, ValidationSet set)
{
    constexpr std::ptrdiff_t modelColumn = 2;
    if (set == ValidationSet::EndToEnd || set == ValidationSet::Energy)
        return table;
    table.columns.erase(table.columns.begin() + modelColumn);
    for (FigureRow &row : table.rows)
        row.cells.erase(row.cells.begin() + modelColumn);
    return table;
}

} // namespace

QString titleOf(ValidationGrouping grouping, ValidationSet set)
{
    switch (grouping) {
    case ValidationGrouping::Source:
        return ServingText::tr("Source");
    case ValidationGrouping::Device:
        return ServingText::tr("Device");
    case ValidationGrouping::Operation:
        return operationTitle(set);
    case ValidationGrouping::Bound:
        return set == ValidationSet::Energy ? ServingText::tr("Boundary") : ServingText::tr("Bound");
    }
    return {};
}

FigureTable errorTable(const ValidationResult &result, ValidationSet set, ValidationGrouping grouping)
{
    const data::LeftOutReport *leftOut = leftOutOf(result.report, grouping, set);
    FigureTable table{{{titleOf(grouping, set)},
                       {ServingText::tr("Median"), true},
                       {ServingText::tr("Mean"), true},
                       {ServingText::tr("Bias"), true},
                       {ServingText::tr("Predicted"), true}},
                      {}};
    if (leftOut != nullptr)
        table.columns.push_back({ServingText::tr("Median when left out"), true});
    for (const data::ValidationGroup &group : result.report.groups) {
        if (group.set != set || group.by != QLatin1StringView(keyOf(grouping, set)))
            continue;
        const data::ValidationStatistics &statistics = group.statistics;
        FigureRow row{group.name,
                      {{groupName(result, grouping, group.name), {}, result.urls.value(group.name)},
                       share(statistics.medianError),
                       share(statistics.meanError),
                       share(statistics.bias, true),
                       {ServingText::tr("%1 of %2", "rows").arg(countText(statistics.predicted), countText(statistics.rows)),
                        double(statistics.predicted), ServingText::tr("Rows of the group that have a prediction.")}}};
        if (leftOut != nullptr)
            row.cells.push_back(share(leftOutMedian(*leftOut, group)));
        table.rows.push_back(std::move(row));
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const FigureRow &a, const FigureRow &b) {
        constexpr std::size_t predicted = 4;
        return a.cells[predicted].order.toDouble() > b.cells[predicted].order.toDouble();
    });
    return table;
}

FigureTable worstTable(const ValidationResult &result, const ValidationFilter &filter)
{
    FigureTable table{rowColumns(filter.set), {}};
    table.columns.insert(table.columns.end(), {{ServingText::tr("Measured"), true},
                                               {ServingText::tr("Predicted"), true},
                                               {ServingText::tr("Error"), true},
                                               {ServingText::tr("Known reason")}});
    std::vector<const ValidationRow *> rows;
    for (const ValidationRow &row : result.report.rows)
        if (filter.plots(row))
            rows.push_back(&row);
    std::stable_sort(rows.begin(), rows.end(), [](const ValidationRow *a, const ValidationRow *b) { return *a->error() > *b->error(); });
    rows.resize(std::min(rows.size(), mostWorst));
    for (const ValidationRow *row : rows) {
        FigureRow shown{row->id, rowCells(result, *row)};
        shown.cells.push_back(figure(row->measured, *row));
        shown.cells.push_back(figure(*row->predicted, *row));
        shown.cells.push_back(share(row->signedError(), true));
        shown.cells.push_back({data::knownReason(*row)});
        table.rows.push_back(std::move(shown));
    }
    return withoutEmptyModel(std::move(table), filter.set);
}

FigureTable gapTable(const ValidationResult &result, const ValidationFilter &filter)
{
    FigureTable table{rowColumns(filter.set), {}};
    table.columns.insert(table.columns.end(), {{ServingText::tr("Measured"), true}, {ServingText::tr("Why there is no prediction")}});
    for (const ValidationRow &row : result.report.rows) {
        if (row.predicted || !filter.takes(row))
            continue;
        FigureRow shown{row.id, rowCells(result, row)};
        shown.cells.push_back(figure(row.measured, row));
        shown.cells.push_back({row.reason});
        table.rows.push_back(std::move(shown));
    }
    return withoutEmptyModel(std::move(table), filter.set);
}

FigureTable systemTable(const ValidationResult &result)
{
    FigureTable table{{{ServingText::tr("System")},
                       {ServingText::tr("Vendor")},
                       {ServingText::tr("Accelerators"), true},
                       {ServingText::tr("Rated"), true},
                       {ServingText::tr("Computed"), true},
                       {ServingText::tr("Error"), true},
                       {ServingText::tr("Why there is no figure")}},
                      {}};
    const auto power = [](const std::optional<double> &watts) {
        return watts ? FigureCell{numberText(*watts, engine::Unit::watt), *watts} : FigureCell{ServingText::tr("–", "not known")};
    };
    for (const engine::SystemRating &rating : result.report.systems) {
        const engine::System &system = rating.system;
        const bool isRated = system.rated_power.is_known();
        const QString reason = !rating.computed ? QString::fromStdString(rating.unknown_reason)
                               : isRated        ? QString()
                                                : ServingText::tr("The rated power of the system is not known.");
        table.rows.push_back({QString::fromStdString(system.slug),
                              {{QString::fromStdString(system.name)},
                               {QString::fromStdString(system.vendor)},
                               {countText(system.count), system.count},
                               power(isRated ? std::optional(system.rated_power.si) : std::nullopt),
                               power(rating.computed ? std::optional(rating.computed->total().si()) : std::nullopt),
                               share(rating.difference(), true),
                               {reason}}});
    }
    std::stable_partition(table.rows.begin(), table.rows.end(), [](const FigureRow &row) {
        constexpr std::size_t error = 5;
        return row.cells[error].order.isValid();
    });
    return table;
}

} // namespace ridgepoint::widgets
