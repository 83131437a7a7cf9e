// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/validation_picture.h"

#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/common/round_numbers.h"
#include "widgets/workspaces/serving/serving_text.h"
#include "widgets/workspaces/serving/validation_text.h"

#include <algorithm>
#include <array>
#include <map>

namespace ridgepoint::widgets {

using data::ValidationRow;
using plot::Curve;
using plot::CurveColour;
using plot::CurveKind;
using plot::Marker;

namespace {

constexpr std::size_t ownSeries = 6;
constexpr double band = 0.25;
constexpr double markerSize = 6.5;
constexpr std::size_t mostFooterSources = 8;
constexpr qsizetype longestName = 32;
constexpr std::array markers = {Marker::Circle, Marker::Square, Marker::Diamond, Marker::Triangle, Marker::TriangleDown, Marker::Cross};

struct Ends {
    double from = 0;
    double to = 0;
};

/// Sources of a set, those with most rows first.
QStringList rankedSources(const data::ValidationReport &report, const ValidationFilter &filter)
{
    std::map<QString, int> counts;
    for (const ValidationRow &row : report.rows)
        if (row.set == filter.set && row.error() && dimensionOf(row) == filter.dimension)
            ++counts[row.source];
    QStringList names;
    for (const auto &[name, count] : counts)
        names << name;
    std::stable_sort(names.begin(), names.end(), [&counts](const QString &a, const QString &b) { return counts[a] > counts[b]; });
    return names;
}

QString shortened(const QString &name)
{
    constexpr qsizetype tail = 12; // often holds what tells two of a kind apart
    return name.size() <= longestName ? name : name.left(longestName - tail - 1).trimmed() + QStringLiteral("…") + name.right(tail);
}

Curve sourceCurve(std::size_t place, const QString &source, const QString &title)
{
    Curve curve;
    const bool isOwn = place < ownSeries;
    curve.id = isOwn ? QStringLiteral("source.") + source : QStringLiteral("others");
    curve.name = isOwn ? shortened(title) : ServingText::tr("other sources");
    curve.kind = CurveKind::Scatter;
    curve.marker = isOwn ? markers[place] : Marker::Ring;
    curve.colour = isOwn ? CurveColour{CurveColour::Role::Slot, static_cast<int>(place)} : CurveColour{CurveColour::Role::Muted, 0};
    curve.markerSize = markerSize;
    curve.opacity = 0.85;
    return curve;
}

QString pointName(const ValidationResult &result, const ValidationRow &row)
{
    QStringList words{row.id, result.deviceName(deviceOf(row))};
    if (!row.model.isEmpty())
        words << row.model;
    words << wordOf(row.operation) << signedPercent(row.signedError()) << result.sourceTitle(row.source);
    return words.join(QStringLiteral(", "));
}

std::vector<Curve> sourceCurves(const ValidationResult &result, const ValidationFilter &filter, const QStringList &sources)
{
    std::vector<Curve> curves;
    for (std::size_t i = 0; i <= ownSeries && i < static_cast<std::size_t>(sources.size()); ++i) {
        const QString &source = sources.at(static_cast<qsizetype>(i));
        curves.push_back(sourceCurve(i, source, result.sourceTitle(source)));
    }
    for (const ValidationRow &row : result.report.rows) {
        if (!filter.plots(row) || !(*row.predicted > 0))
            continue;
        const auto place = static_cast<std::size_t>(sources.indexOf(row.source));
        Curve &curve = curves[std::min(place, ownSeries)];
        curve.xs.push_back(row.measured);
        curve.ys.push_back(*row.predicted);
        curve.pointNames.push_back(pointName(result, row));
        curve.pointKeys.push_back(row.id);
    }
    std::erase_if(curves, [](const Curve &curve) { return curve.xs.empty(); });
    return curves;
}

Ends endsOf(const std::vector<Curve> &curves)
{
    Ends ends{1e300, 0};
    for (const Curve &curve : curves)
        for (const std::vector<double> *values : {&curve.xs, &curve.ys}) {
            ends.from = std::min(ends.from, *std::min_element(values->begin(), values->end()));
            ends.to = std::max(ends.to, *std::max_element(values->begin(), values->end()));
        }
    constexpr double room = 1.1;
    return {roundDown(ends.from / room), roundUp(ends.to * room)};
}

Curve bandCurve(const Ends &ends)
{
    Curve curve;
    curve.id = QStringLiteral("band");
    curve.name = ServingText::tr("within 25 %");
    curve.kind = CurveKind::Area;
    curve.xs = {ends.from, ends.to};
    curve.ys = {ends.from * (1 + band), ends.to * (1 + band)};
    curve.baseline = {ends.from * (1 - band), ends.to * (1 - band)};
    curve.colour = {CurveColour::Role::Muted, 0};
    curve.opacity = 0.14;
    curve.width = 0; // no outline
    curve.isInLegend = false;
    return curve;
}

Curve diagonalCurve(const Ends &ends)
{
    Curve curve;
    curve.id = QStringLiteral("diagonal");
    curve.name = ServingText::tr("as measured");
    curve.xs = {ends.from, ends.to};
    curve.ys = {ends.from, ends.to};
    curve.colour = {CurveColour::Role::Muted, 0};
    curve.line = plot::LineStyle::Dash;
    curve.width = 1.2;
    curve.isInLegend = false;
    return curve;
}

QStringList footerSources(const ValidationResult &result, const QStringList &sources, const std::vector<Curve> &curves)
{
    QStringList lines;
    for (const QString &source : sources) {
        const bool isShown = std::any_of(curves.begin(), curves.end(),
                                         [&source](const Curve &curve) { return curve.id == QStringLiteral("source.") + source; });
        if (isShown && lines.size() < static_cast<qsizetype>(mostFooterSources))
            lines << QStringList{result.sourceTitle(source), result.urls.value(source)}.join(QStringLiteral(", "));
    }
    return lines;
}

plot::Axis axisOf(const QString &title, ValidationDimension dimension, const Ends &ends)
{
    return {
        .kind = plot::AxisKind::Log, .title = title, .unit = unitOf(dimension), .minimum = ends.from, .maximum = ends.to, .categories = {}};
}

} // namespace

SidePicture validationPicture(const ValidationResult &result, const ValidationFilter &filter)
{
    SidePicture picture;
    picture.frame.id = QStringLiteral("validation");
    picture.frame.title = ServingText::tr("Predicted against measured");
    picture.frame.scenarioLine = ServingText::tr("%1, level %2").arg(nameOf(filter.set), levelName(result.level));
    picture.frame.emptyText = result.problem.isEmpty()
                                  ? ServingText::tr("No predicted row is like that. Choose other sources, devices or figures above.")
                                  : result.problem;
    const QStringList sources = rankedSources(result.report, filter);
    std::vector<Curve> points = sourceCurves(result, filter, sources);
    if (points.empty())
        return picture;
    const Ends ends = endsOf(points);
    picture.frame.x = axisOf(ServingText::tr("Measured %1").arg(titleOf(filter.dimension)), filter.dimension, ends);
    picture.frame.y = axisOf(ServingText::tr("Predicted %1").arg(titleOf(filter.dimension)), filter.dimension, ends);
    picture.frame.subtitle = shownText(result.report, filter);
    picture.frame.sources = footerSources(result, sources, points);
    picture.curves = {bandCurve(ends), diagonalCurve(ends)};
    std::move(points.begin(), points.end(), std::back_inserter(picture.curves));
    return picture;
}

} // namespace ridgepoint::widgets
