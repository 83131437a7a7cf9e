// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/device_picture.h"

#include "widgets/workspaces/pipeline/pipeline_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::Unit;
using plot::CurveColour;

namespace {

/// Bars that lie, one category a device, the first at the top.
plot::PlotFrame deviceFrame(const PipelineSetup &setup, const QString &id)
{
    plot::PlotFrame frame;
    frame.id = id;
    frame.scenarioLine = setup.line;
    frame.emptyText = PipelineText::tr("Nothing to draw while a stage cannot run.");
    QStringList names;
    for (std::size_t i = 0; i < setup.pipeline.task.devices.size(); ++i)
        names << setup.device(i);
    frame.y = {.kind = plot::AxisKind::Category, .title = {}, .unit = Unit::none, .minimum = {}, .maximum = {}, .categories = names};
    return frame;
}

plot::Curve barCurve(const QString &id, const QString &name, const CurveColour &colour, double opacity)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.kind = plot::CurveKind::Bar;
    curve.colour = colour;
    curve.opacity = opacity;
    return curve;
}

void addBar(plot::Curve &curve, std::size_t place, double from, double length, const QString &text)
{
    curve.xs.push_back(from + length);
    curve.ys.push_back(static_cast<double>(place));
    curve.baseline.push_back(from);
    curve.pointNames.push_back(text);
}

} // namespace

SidePicture utilizationPicture(const PipelineSetup &setup)
{
    SidePicture picture;
    picture.frame = deviceFrame(setup, QStringLiteral("pipeline-utilization"));
    picture.frame.title = PipelineText::tr("Busy and idle");
    if (!setup.pipeline.plan)
        return picture;
    const engine::PipelinePlan &plan = *setup.pipeline.plan;
    picture.frame.subtitle = PipelineText::tr("idle in all %1").arg(numberText(plan.idle_share, Unit::fraction));
    picture.frame.x = {.kind = plot::AxisKind::Linear,
                       .title = PipelineText::tr("share of the time between two requests"),
                       .unit = Unit::fraction,
                       .minimum = 0,
                       .maximum = 1,
                       .categories = {}};
    plot::Curve busy = barCurve(QStringLiteral("busy"), PipelineText::tr("busy"), {CurveColour::Role::Slot, 0}, 0.9);
    plot::Curve idle = barCurve(QStringLiteral("idle"), PipelineText::tr("idle"), {CurveColour::Role::Muted, 0}, 0.25);
    busy.isDirectlyLabelled = true;
    for (std::size_t i = 0; i < plan.devices.size(); ++i) {
        const double share = plan.devices[i].utilization;
        const QString text = numberText(share, Unit::fraction);
        addBar(busy, i, 0, share, PipelineText::tr("%1 is busy %2").arg(setup.device(i), text));
        addBar(idle, i, share, 1 - share, PipelineText::tr("%1 waits %2").arg(setup.device(i), numberText(1 - share, Unit::fraction)));
    }
    picture.curves = {std::move(busy), std::move(idle)};
    return picture;
}

SidePicture deviceMemoryPicture(const PipelineSetup &setup)
{
    SidePicture picture;
    picture.frame = deviceFrame(setup, QStringLiteral("pipeline-memory"));
    picture.frame.title = PipelineText::tr("Memory per device");
    if (!setup.pipeline.plan)
        return picture;
    const auto &uses = setup.pipeline.plan->devices;
    plot::Curve weights = barCurve(QStringLiteral("weights"), PipelineText::tr("weights"), {CurveColour::Role::Slot, 0}, 0.9);
    plot::Curve working = barCurve(QStringLiteral("activations"), PipelineText::tr("at work"), {CurveColour::Role::Slot, 1}, 0.9);
    plot::Curve capacity;
    capacity.id = QStringLiteral("capacity");
    capacity.name = PipelineText::tr("capacity");
    capacity.kind = plot::CurveKind::Scatter;
    capacity.marker = plot::Marker::Diamond;
    capacity.colour = {CurveColour::Role::Text, 0};
    QStringList over;
    double most = 0;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        addBar(weights, i, 0, uses[i].weights, PipelineText::tr("weights %1").arg(numberText(uses[i].weights, Unit::byte)));
        addBar(working, i, uses[i].weights, uses[i].activations,
               PipelineText::tr("working memory %1").arg(numberText(uses[i].activations, Unit::byte)));
        most = std::max({most, uses[i].required(), uses[i].capacity.value_or(0)});
        if (!uses[i].fits)
            over << setup.device(i);
        if (!uses[i].capacity)
            continue;
        capacity.labelledPoints.push_back(static_cast<std::uint8_t>(capacity.xs.size()));
        capacity.xs.push_back(*uses[i].capacity);
        capacity.ys.push_back(static_cast<double>(i));
        capacity.pointNames.push_back(numberText(*uses[i].capacity, Unit::byte));
    }
    if (!over.isEmpty()) {
        picture.frame.subtitle = PipelineText::tr("too much for %1").arg(over.join(QStringLiteral(", ")));
        weights.colour = {CurveColour::Role::Infeasible, 0};
    }
    constexpr double roomForLabels = 1.18;
    picture.frame.x = {.kind = plot::AxisKind::Linear,
                       .title = PipelineText::tr("bytes to hold"),
                       .unit = Unit::byte,
                       .minimum = 0,
                       .maximum = most > 0 ? most * roomForLabels : 1,
                       .categories = {}};
    picture.curves = {std::move(weights), std::move(working)};
    if (!capacity.xs.empty())
        picture.curves.push_back(std::move(capacity));
    return picture;
}

} // namespace ridgepoint::widgets
