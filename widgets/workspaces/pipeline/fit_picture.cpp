// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/fit_picture.h"

#include "widgets/workspaces/pipeline/pipeline_text.h"

#include <cmath>
#include <map>
#include <utility>

namespace ridgepoint::widgets {

using plot::CurveColour;

namespace {

constexpr double edge = 2.6; // half a score beyond the last

plot::Axis scoreAxis(const QString &title)
{
    return {
        .kind = plot::AxisKind::Linear, .title = title, .unit = engine::Unit::none, .minimum = -edge, .maximum = edge, .categories = {}};
}

} // namespace

SidePicture fitPicture(const FitBoard &board)
{
    const engine::FitMatrix &matrix = board.matrix();
    SidePicture picture;
    picture.frame.id = QStringLiteral("pipeline-fit");
    picture.frame.title = PipelineText::tr("Computed against thesis");
    if (matrix.scored.pearson)
        picture.frame.subtitle = PipelineText::tr("r = %1 of %2")
                                     .arg(correlationText(*matrix.scored.pearson), countText(static_cast<double>(matrix.scored.pairs)));
    if (matrix.with_infeasible.pearson)
        picture.frame.subtitle +=
            PipelineText::tr(", with “cannot” as −2 %1 of %2")
                .arg(correlationText(*matrix.with_infeasible.pearson), countText(static_cast<double>(matrix.with_infeasible.pairs)));
    picture.frame.x = scoreAxis(PipelineText::tr("thesis"));
    picture.frame.y = scoreAxis(PipelineText::tr("computed by %1").arg(measureName(matrix.measure)));
    picture.frame.isLegendShown = false;
    picture.frame.emptyText = PipelineText::tr("No thesis can be computed by this measure.");
    std::map<std::pair<double, double>, int> counts;
    for (const engine::FitCell &cell : matrix.cells)
        if (cell.score && cell.thesis)
            ++counts[{*cell.thesis, static_cast<double>(*cell.score)}];
    if (counts.empty())
        return picture;
    plot::Curve agreement;
    agreement.id = QStringLiteral("agreement");
    agreement.name = PipelineText::tr("agreement");
    agreement.colour = {CurveColour::Role::Muted, 0};
    agreement.line = plot::LineStyle::Dash;
    agreement.width = 1.2;
    agreement.xs = {-2, 2};
    agreement.ys = {-2, 2};
    picture.curves.push_back(std::move(agreement));
    std::map<int, plot::Curve> bySize; // marks of one curve are of one size
    for (const auto &[scores, count] : counts) {
        plot::Curve &curve = bySize[count];
        curve.id = QStringLiteral("pairs-%1").arg(count);
        curve.name = PipelineText::tr("%n pair(s)", nullptr, count);
        curve.kind = plot::CurveKind::Scatter;
        curve.marker = plot::Marker::Circle;
        curve.markerSize = 7 + 6 * std::sqrt(count);
        curve.opacity = 0.75;
        curve.colour = {CurveColour::Role::Slot, 0};
        curve.labelledPoints.push_back(static_cast<std::uint8_t>(curve.xs.size()));
        curve.xs.push_back(scores.first);
        curve.ys.push_back(scores.second);
        curve.pointNames.push_back(countText(count));
    }
    for (auto &[count, curve] : bySize)
        picture.curves.push_back(std::move(curve));
    return picture;
}

} // namespace ridgepoint::widgets
