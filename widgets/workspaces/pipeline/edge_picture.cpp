// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/edge_picture.h"

#include "widgets/workspaces/pipeline/pipeline_text.h"

namespace ridgepoint::widgets {

using engine::Unit;
using plot::CurveColour;

SidePicture edgePicture(const EdgeBoard &board, std::size_t device, double steps)
{
    SidePicture picture;
    picture.frame.id = QStringLiteral("pipeline-edge");
    picture.frame.title = PipelineText::tr("%1: time against steps").arg(board.deviceName(device));
    picture.frame.emptyText = PipelineText::tr("No time is known of any model on this device.");
    picture.frame.x = {.kind = plot::AxisKind::Linear,
                       .title = PipelineText::tr("denoising steps"),
                       .unit = Unit::count,
                       .minimum = 1,
                       .maximum = board.request.most_steps,
                       .categories = {}};
    picture.frame.y = {.kind = plot::AxisKind::Log,
                       .title = PipelineText::tr("time of one picture, s"),
                       .unit = Unit::second,
                       .minimum = {},
                       .maximum = {},
                       .categories = {}};
    picture.frame.isLegendShown = false;
    for (std::size_t model = 0; model < board.models.size(); ++model) {
        plot::Curve curve;
        curve.id = QString::fromStdString(board.models[model]->slug);
        curve.name = board.modelName(model);
        curve.colour = {CurveColour::Role::Slot, static_cast<int>(model)};
        curve.line = static_cast<plot::LineStyle>(model % 6);
        curve.marker = plot::Marker::Circle;
        curve.markerSize = 6;
        curve.isDirectlyLabelled = true;
        for (double n = 1; n <= board.request.most_steps; ++n) {
            const engine::EdgeRow *row = board.find(device, model, n);
            if (row == nullptr || !row->time)
                continue;
            curve.xs.push_back(n);
            curve.ys.push_back(*row->time);
            curve.pointNames.push_back(PipelineText::tr("%1, %2 step(s): %3").arg(curve.name, countText(n), verdictWord(row->verdict)));
        }
        if (!curve.xs.empty())
            picture.curves.push_back(std::move(curve));
    }
    if (picture.curves.empty())
        return picture;
    picture.frame.lines.push_back({.isVertical = false,
                                   .position = board.request.latency,
                                   .label = PipelineText::tr("within %1").arg(numberText(board.request.latency, Unit::second)),
                                   .colour = {CurveColour::Role::Warning, 0},
                                   .line = plot::LineStyle::Dash});
    if (steps > 1 && steps < board.request.most_steps)
        picture.frame.lines.push_back(
            {.isVertical = true, .position = steps, .label = {}, .colour = {CurveColour::Role::Accent, 0}, .line = plot::LineStyle::Dot});
    return picture;
}

} // namespace ridgepoint::widgets
