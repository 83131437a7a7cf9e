// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/roofline/crossover_picture.h"

#include "engine/sweep.h"
#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/roofline/picture_text.h"
#include "widgets/workspaces/roofline/roofline_ranges.h"

#include <algorithm>
#include <array>

namespace ridgepoint::widgets {

using engine::Estimate;
using engine::MetricId;
using engine::ParameterId;
using engine::Unit;
using plot::CurveColour;

namespace {

constexpr std::size_t points = 161;
constexpr double leastContext = 16;
constexpr double usualContext = 131072;

/// Fixed for most scenarios, so that the map stands still under a moving slider.
double largestContext(const Estimate &estimate, double context)
{
    const engine::MetricValue &limit = estimate[MetricId::compute_bound_context];
    const double wanted = std::max({usualContext, context, limit.is_present ? 3 * limit.number : 0});
    return std::min(wanted <= usualContext ? usualContext : roundUp(wanted), engine::parameter(ParameterId::context).maximum);
}

plot::Curve boundary(const QString &id, const QString &name, CurveColour colour, const engine::SweepResult &sweep,
                     const engine::SweepColumn &column)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.colour = colour;
    curve.width = 2;
    curve.isDirectlyLabelled = true;
    curve.isInLegend = false;
    for (std::size_t i = 0; i < sweep.size; ++i) {
        if (!column.is_present[i] || column.values[i] < 1)
            continue;
        const double context = std::get<double>(sweep.axes[0].points[i]);
        curve.xs.push_back(context);
        curve.ys.push_back(column.values[i]);
        curve.pointNames.push_back(RooflineText::tr("%1 at context %2: %3").arg(name, countText(context), countText(column.values[i])));
    }
    return curve;
}

void addLimits(plot::PlotFrame &frame, const Estimate &estimate)
{
    const engine::MetricValue &limit = estimate[MetricId::compute_bound_context];
    if (limit.is_present && limit.number > leastContext) {
        frame.lines.push_back({.isVertical = true,
                               .position = limit.number,
                               .label = RooflineText::tr("c* %1").arg(countText(limit.number)),
                               .colour = {CurveColour::Role::Text, 0},
                               .line = plot::LineStyle::Dash});
        frame.regions.push_back(
            {plot::Region::Role::MemoryBound, true, limit.number, std::nullopt, RooflineText::tr("memory bound at every batch")});
    }
    const engine::MetricValue &tokens = estimate[MetricId::compute_bound_tokens];
    if (tokens.is_present)
        frame.lines.push_back({.isVertical = false,
                               .position = tokens.number,
                               .label = RooflineText::tr("n* %1").arg(countText(tokens.number)),
                               .colour = {CurveColour::Role::Muted, 0},
                               .line = plot::LineStyle::Dot});
}

} // namespace

SidePicture crossoverPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const Estimate &estimate)
{
    SidePicture picture;
    plot::PlotFrame &frame = picture.frame;
    const double context = numberInForce(catalog, scenario, ParameterId::context);
    const double batch = numberInForce(catalog, scenario, ParameterId::batch);
    const double largest = largestContext(estimate, context);
    frame.id = QStringLiteral("roofline-crossover");
    frame.title = RooflineText::tr("Compute-bound crossover");
    frame.isLegendShown = false;
    frame.x = {.kind = plot::AxisKind::Log,
               .title = RooflineText::tr("context, tokens"),
               .unit = Unit::token,
               .minimum = leastContext,
               .maximum = largest,
               .categories = {}};
    frame.y = {.kind = plot::AxisKind::Log,
               .title = RooflineText::tr("batch"),
               .unit = Unit::count,
               .minimum = 1,
               .maximum = 1e5,
               .categories = {}};
    frame.scenarioLine = scenarioLine(catalog, scenario);
    frame.emptyText = RooflineText::tr("No crossovers: choose a model and an accelerator whose figures are known.");

    const auto axis = engine::make_axis(ParameterId::context, leastContext, largest, points, true);
    if (!axis || !estimate[MetricId::arithmetic_intensity].is_present)
        return picture;
    const std::array wanted = {MetricId::compute_bound_batch, MetricId::max_batch};
    const auto sweep = engine::sweep(catalog, scenario, std::array{*axis}, wanted);
    if (!sweep)
        return picture;
    addLimits(frame, estimate);
    for (plot::Curve curve : {boundary(QStringLiteral("memory-full"), RooflineText::tr("memory full"), {CurveColour::Role::Warning, 0},
                                       *sweep, sweep->columns[1]),
                              boundary(QStringLiteral("compute-bound"), RooflineText::tr("compute bound from here up"),
                                       {CurveColour::Role::Slot, 0}, *sweep, sweep->columns[0])})
        if (!curve.xs.empty())
            picture.curves.push_back(std::move(curve));
    if (context >= leastContext)
        picture.curves.push_back(scenarioMark(context, batch));
    return picture;
}

} // namespace ridgepoint::widgets
