// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/placement_picture.h"

#include "engine/pipeline/offload_penalty.h"
#include "engine/pipeline/placement_edge.h"
#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/pipeline/pipeline_text.h"

namespace ridgepoint::widgets {

using engine::PlacementOption;
using engine::Unit;
using plot::CurveColour;

namespace {

QString optionText(const PlacementOption &option)
{
    return PipelineText::tr("%1: %2, %3")
        .arg(placementName(option), numberText(option.latency, Unit::second), numberText(option.cost.value_or(0), Unit::dollar));
}

plot::Axis logAxis(const QString &title, Unit unit)
{
    plot::Axis axis;
    axis.kind = plot::AxisKind::Log;
    axis.title = title;
    axis.unit = unit;
    return axis;
}

/// All options of both orders that have a cost.
std::vector<PlacementOption> pricedOptions(const PlacementResult &result)
{
    std::vector<PlacementOption> options;
    for (const auto *list : {&result.placement.options, &result.others})
        for (const PlacementOption &option : *list)
            if (option.cost && *option.cost > 0)
                options.push_back(option);
    return options;
}

plot::Curve edgeCurve(const std::vector<PlacementOption> &options)
{
    plot::Curve curve;
    curve.id = QStringLiteral("edge");
    curve.name = PipelineText::tr("nothing is faster and cheaper");
    curve.colour = {CurveColour::Role::Slot, 0};
    curve.marker = plot::Marker::Circle;
    curve.width = 2;
    curve.areLabelsOptional = true;
    for (const std::size_t i : engine::placement_edge(options)) {
        curve.labelledPoints.push_back(static_cast<std::uint8_t>(curve.xs.size()));
        curve.xs.push_back(options[i].latency);
        curve.ys.push_back(*options[i].cost);
        curve.pointNames.push_back(placementName(options[i]));
    }
    return curve;
}

} // namespace

SidePicture placementPicture(const PlacementResult &result, const QString &line, const PlacementOption *chosen)
{
    SidePicture picture;
    picture.frame.id = QStringLiteral("pipeline-placements");
    picture.frame.title = PipelineText::tr("Latency against cost");
    picture.frame.scenarioLine = line;
    picture.frame.emptyText = PipelineText::tr("No placement with a known price keeps these limits.");
    picture.frame.x = logAxis(PipelineText::tr("latency of one request, s"), Unit::second);
    picture.frame.y = logAxis(PipelineText::tr("USD an output"), Unit::dollar);
    const std::vector<PlacementOption> options = pricedOptions(result);
    if (options.empty())
        return picture;
    plot::Curve dots;
    dots.id = QStringLiteral("options");
    dots.name = PipelineText::tr("placements found");
    dots.kind = plot::CurveKind::Scatter;
    dots.marker = plot::Marker::Circle;
    dots.markerSize = 6;
    dots.opacity = 0.5;
    dots.colour = {CurveColour::Role::Muted, 0};
    for (const PlacementOption &option : options) {
        dots.xs.push_back(option.latency);
        dots.ys.push_back(*option.cost);
        dots.pointNames.push_back(optionText(option));
    }
    picture.curves = {std::move(dots), edgeCurve(options)};
    if (chosen != nullptr && chosen->cost) {
        MarkLook look;
        look.id = QStringLiteral("chosen");
        look.name = PipelineText::tr("the chosen row");
        look.label = placementName(*chosen);
        look.marker = plot::Marker::Ring;
        look.colour = {CurveColour::Role::Accent, 0};
        look.size = 14;
        look.isLabelled = false;
        picture.curves.push_back(markCurve(look, chosen->latency, *chosen->cost));
    }
    return picture;
}

SidePicture offloadPicture(const PipelineSetup &setup)
{
    SidePicture picture;
    picture.frame.id = QStringLiteral("pipeline-offload");
    picture.frame.title = PipelineText::tr("Price of looking elsewhere");
    picture.frame.scenarioLine = setup.line;
    picture.frame.emptyText = PipelineText::tr("No denoiser to take latents from.");
    picture.frame.x = logAxis(PipelineText::tr("time of one step, s"), Unit::second);
    picture.frame.y = logAxis(PipelineText::tr("transfer of one look / step"), Unit::fraction);
    const engine::PlacedStage *denoiser = setup.pipeline.find(engine::Stage::denoiser);
    if (denoiser == nullptr)
        return picture;
    const double bytes = denoiser->work.output_bytes;
    picture.frame.subtitle = PipelineText::tr("latents of %1").arg(numberText(bytes, Unit::byte));
    int slot = 0;
    for (const engine::OffloadLink &link : engine::usual_offload_links()) {
        const auto points = engine::offload_curve(link.link, bytes);
        if (!points)
            continue;
        plot::Curve curve;
        curve.name = QString::fromUtf8(link.name.data(), static_cast<qsizetype>(link.name.size()));
        curve.id = curve.name;
        curve.colour = {CurveColour::Role::Slot, slot};
        curve.line = static_cast<plot::LineStyle>(slot);
        ++slot;
        for (const engine::OffloadPoint &point : *points) {
            curve.xs.push_back(point.step_time);
            curve.ys.push_back(point.share);
        }
        picture.curves.push_back(std::move(curve));
    }
    if (denoiser->run_time > 0)
        picture.frame.lines.push_back({.isVertical = true,
                                       .position = denoiser->run_time,
                                       .label = PipelineText::tr("this step, %1").arg(numberText(denoiser->run_time, Unit::second)),
                                       .colour = {CurveColour::Role::Accent, 0},
                                       .line = plot::LineStyle::Dash});
    return picture;
}

} // namespace ridgepoint::widgets
