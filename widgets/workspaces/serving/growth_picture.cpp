// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/growth_picture.h"

#include "engine/evaluate.h"
#include "widgets/workspaces/common/round_numbers.h"
#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/serving/operator_segments.h"
#include "widgets/workspaces/serving/served_device.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::ParameterId;
using engine::Unit;

namespace {

constexpr std::size_t evenSteps = 14;
constexpr double leastLast = 64;

struct Step {
    double batch = 1;
    std::vector<Segment> segments;
};

std::vector<Step> stepsTo(const engine::Catalog &catalog, const engine::Scenario &scenario, double last, double batch)
{
    static const engine::MetricSet wanted = {MetricId::forward_time};
    std::vector<Step> steps;
    engine::Scenario at = scenario;
    at.reset(ParameterId::compared_accelerators);
    at.set(ParameterId::serving_mode, std::string("isolated")); // the step itself, at every batch
    for (const engine::ParameterValue &point : batchAxisTo(last, evenSteps, {batch}).points) {
        at.set(ParameterId::batch, point);
        const auto answer = engine::evaluate(catalog, at, wanted);
        if (answer && (*answer)[MetricId::forward_time].is_present)
            steps.push_back({std::get<double>(point), segmentsOf(answer->decode_operators, SegmentKind::Family)});
    }
    return steps;
}

std::vector<Segment> kindsOf(const std::vector<Step> &steps)
{
    std::vector<Segment> kinds;
    for (const Step &step : steps)
        for (const Segment &segment : step.segments)
            if (std::none_of(kinds.begin(), kinds.end(), [&segment](const Segment &known) { return known.id == segment.id; }))
                kinds.push_back(segment);
    std::stable_sort(kinds.begin(), kinds.end(), [](const Segment &a, const Segment &b) { return a.order < b.order; });
    return kinds;
}

plot::Curve layer(const Segment &kind, const std::vector<Step> &steps, std::vector<double> &filled)
{
    plot::Curve curve;
    curve.id = kind.id;
    curve.name = kind.name;
    curve.kind = plot::CurveKind::Area;
    curve.colour = kind.colour;
    curve.opacity = 0.45;
    curve.width = 1.2;
    curve.isDirectlyLabelled = true;
    curve.baseline = filled;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto &segments = steps[i].segments;
        const auto found =
            std::find_if(segments.begin(), segments.end(), [&kind](const Segment &segment) { return segment.id == kind.id; });
        const double time = found == segments.end() ? 0 : found->time;
        filled[i] += time;
        curve.xs.push_back(steps[i].batch);
        curve.ys.push_back(filled[i]);
        curve.pointNames.push_back(
            ServingText::tr("batch %1: %2 %3").arg(countText(steps[i].batch), kind.name, numberText(time, Unit::second)));
    }
    return curve;
}

} // namespace

SidePicture growthPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    SidePicture picture;
    plot::PlotFrame &frame = picture.frame;
    frame.id = QStringLiteral("serving-growth");
    frame.title = ServingText::tr("Decode step as the batch grows");
    frame.isLegendShown = false;
    frame.scenarioLine = scenarioLine(catalog, scenario);
    frame.emptyText = ServingText::tr("No operator times: choose a model and an accelerator whose figures are known.");
    frame.x = {.kind = plot::AxisKind::Log,
               .title = ServingText::tr("batch"),
               .unit = Unit::count,
               .minimum = {},
               .maximum = {},
               .categories = {}};
    frame.y = {.kind = plot::AxisKind::Linear,
               .title = ServingText::tr("time of one step, s"),
               .unit = Unit::second,
               .minimum = 0,
               .maximum = {},
               .categories = {}};
    if (!estimate[MetricId::forward_time].is_present)
        return picture;
    const double batch = numberInForce(catalog, scenario, ParameterId::batch);
    const engine::MetricValue &full = estimate[MetricId::max_batch];
    const double last =
        std::min(roundUp(std::max({leastLast, batch, full.is_present ? full.number : 0})), engine::parameter(ParameterId::batch).maximum);
    const std::vector<Step> steps = stepsTo(catalog, scenario, last, batch);
    if (steps.empty())
        return picture;
    std::vector<double> filled(steps.size(), 0.0);
    for (const Segment &kind : kindsOf(steps))
        picture.curves.push_back(layer(kind, steps, filled));
    if (full.is_present && full.number >= 1 && full.number <= last)
        frame.lines.push_back({.isVertical = true,
                               .position = full.number,
                               .label = ServingText::tr("memory full at %1").arg(countText(full.number)),
                               .colour = {plot::CurveColour::Role::Warning, 0},
                               .line = plot::LineStyle::Solid});
    frame.lines.push_back({.isVertical = true,
                           .position = batch,
                           .label = ServingText::tr("batch %1").arg(countText(batch)),
                           .colour = {plot::CurveColour::Role::Accent, 0},
                           .line = plot::LineStyle::Dot});
    return picture;
}

} // namespace ridgepoint::widgets
