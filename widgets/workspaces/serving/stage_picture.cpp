// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/stage_picture.h"

#include "widgets/workspaces/common/stage_look.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::PlacedStage;
using engine::StageWork;
using engine::Unit;
using plot::CurveColour;

namespace {

constexpr double roomForValues = 1.35; ///< end of the axis over the longest bar, for the figure behind it

/// "Denoiser × 50".
QString stageRow(const StageWork &work)
{
    const QString name = stageName(work.stage);
    return work.runs == 1 ? name : ServingText::tr("%1 × %2").arg(name, numberText(work.runs, Unit::count));
}

SidePicture stagesOf(const engine::PlacedPipeline &pipeline, const QString &id, const QString &title, Unit unit)
{
    SidePicture picture;
    picture.frame.id = id;
    picture.frame.title = title;
    picture.frame.emptyText = ServingText::tr("Nothing to draw: choose a model and an accelerator whose figures are known.");
    picture.frame.x = {.kind = plot::AxisKind::Linear, .title = {}, .unit = unit, .minimum = 0, .maximum = {}, .categories = {}};
    picture.frame.y.kind = plot::AxisKind::Category;
    for (const PlacedStage &placed : pipeline.task.stages)
        picture.frame.y.categories << stageRow(placed.work);
    return picture;
}

plot::Curve barCurve(const QString &id, const QString &name, const CurveColour &colour)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.kind = plot::CurveKind::Bar;
    curve.colour = colour;
    return curve;
}

double timeOf(const PlacedStage &placed) { return placed.run_time * placed.work.runs; }

/// How full the devices of the pipeline are, each with its name where there are several.
QString fillText(const engine::PlacedPipeline &pipeline)
{
    if (!pipeline.plan)
        return {};
    QStringList told;
    for (std::size_t i = 0; i < pipeline.plan->devices.size(); ++i) {
        const engine::DeviceUse &use = pipeline.plan->devices[i];
        const QString required = numberText(use.required(), Unit::byte);
        const QString name = QString::fromStdString(pipeline.task.devices[i].accelerator->name);
        const QString text = use.capacity ? ServingText::tr("%1 of %2").arg(required, numberText(*use.capacity, Unit::byte)) : required;
        const QString whole = use.fits ? text : ServingText::tr("%1: does not fit").arg(text);
        told << (pipeline.plan->devices.size() == 1 ? whole : ServingText::tr("%1: %2").arg(name, whole));
    }
    return told.join(QStringLiteral(", "));
}

} // namespace

SidePicture stageTimePicture(const engine::PlacedPipeline &pipeline, const QString &scenarioLine)
{
    SidePicture picture = stagesOf(pipeline, QStringLiteral("serving-stages"), ServingText::tr("Time per stage"), Unit::second);
    picture.frame.scenarioLine = scenarioLine;
    picture.frame.isLegendShown = false;
    if (pipeline.plan)
        picture.frame.subtitle = ServingText::tr("%1 in the stages of a request").arg(numberText(pipeline.plan->latency, Unit::second));
    double longest = 0;
    for (std::size_t place = 0; place < pipeline.task.stages.size(); ++place) {
        const PlacedStage &placed = pipeline.task.stages[place];
        const engine::Stage stage = placed.work.stage;
        const double time = timeOf(placed);
        longest = std::max(longest, time);
        const std::string_view slug = engine::slug(stage);
        plot::Curve curve =
            barCurve(QString::fromUtf8(slug.data(), static_cast<qsizetype>(slug.size())), stageName(stage), stageColour(stage));
        curve.xs = {time};
        curve.ys = {static_cast<double>(place)};
        curve.pointNames = {pipeline.obstacle(stage).empty() ? numberText(time, Unit::second) : ServingText::tr("cannot run there")};
        curve.labelledPoints = {0};
        picture.curves.push_back(std::move(curve));
    }
    picture.frame.x.maximum = longest > 0 ? std::optional(roomForValues * longest) : std::nullopt;
    return picture;
}

SidePicture stageMemoryPicture(const engine::PlacedPipeline &pipeline, const QString &scenarioLine)
{
    SidePicture picture = stagesOf(pipeline, QStringLiteral("serving-stage-memory"), ServingText::tr("Memory by stage"), Unit::byte);
    picture.frame.scenarioLine = scenarioLine;
    picture.frame.subtitle = fillText(pipeline);
    plot::Curve weights = barCurve(QStringLiteral("weights"), ServingText::tr("weights"), {CurveColour::Role::Slot, 0});
    plot::Curve working = barCurve(QStringLiteral("activations"), ServingText::tr("working memory"), {CurveColour::Role::Slot, 2});
    double longest = 0;
    for (std::size_t place = 0; place < pipeline.task.stages.size(); ++place) {
        const StageWork &work = pipeline.task.stages[place].work;
        const double all = work.weight_bytes + work.activation_bytes;
        longest = std::max(longest, all);
        weights.xs.push_back(work.weight_bytes);
        weights.pointNames.push_back(ServingText::tr("weights: %1").arg(numberText(work.weight_bytes, Unit::byte)));
        working.xs.push_back(all);
        working.baseline.push_back(work.weight_bytes);
        working.pointNames.push_back(numberText(all, Unit::byte));
        working.labelledPoints.push_back(static_cast<std::uint8_t>(place));
        for (plot::Curve *curve : {&weights, &working})
            curve->ys.push_back(static_cast<double>(place));
    }
    if (longest <= 0)
        return picture;
    picture.frame.x.maximum = roomForValues * longest;
    picture.curves = {std::move(weights), std::move(working)};
    return picture;
}

} // namespace ridgepoint::widgets
