// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/flow_words.h"

#include "widgets/workspaces/pipeline/pipeline_text.h"

namespace ridgepoint::widgets {

using engine::BarKind;
using engine::Stage;
using engine::Unit;

namespace {

QString cargo(const engine::StageHandover &handover)
{
    if (handover.from == Stage::text_encoder)
        return PipelineText::tr("Text states");
    return handover.from == Stage::denoiser ? PipelineText::tr("Latents") : PipelineText::tr("Pixels");
}

QString join(const QStringList &lines) { return lines.join(u'\n'); }

} // namespace

QString stageTitle(const PipelineSetup &setup, const engine::PlacedStage &stage)
{
    return PipelineText::tr("%1 on %2").arg(stageName(stage.work.stage), setup.device(stage.device));
}

QString runsText(const PipelineSetup &setup, const engine::PlacedStage &stage)
{
    if (!setup.pipeline.obstacle(stage.work.stage).empty())
        return PipelineText::tr("cannot run");
    return PipelineText::tr("%1 × %2").arg(countText(stage.work.runs), numberText(stage.run_time, Unit::second));
}

QString stageDetails(const PipelineSetup &setup, const engine::PlacedStage &stage)
{
    const engine::StageWork &work = stage.work;
    QStringList lines;
    if (const std::string &obstacle = setup.pipeline.obstacle(work.stage); !obstacle.empty())
        lines << QString::fromStdString(obstacle);
    else if (setup.pipeline.plan)
        lines << PipelineText::tr("%1 × %2: %3, %4 of the request")
                     .arg(countText(work.runs), numberText(stage.run_time, Unit::second),
                          numberText(engine::stage_busy(*setup.pipeline.plan, work.stage), Unit::second),
                          numberText(engine::stage_share(*setup.pipeline.plan, work.stage), Unit::fraction));
    lines << PipelineText::tr("A run: %1, reads %2").arg(numberText(work.flops, Unit::flop), numberText(work.bytes, Unit::byte));
    lines << PipelineText::tr("Memory: weights %1, at work %2")
                 .arg(numberText(work.weight_bytes, Unit::byte), numberText(work.activation_bytes, Unit::byte));
    return join(lines);
}

QString handoverTitle(const engine::StageHandover &handover)
{
    return PipelineText::tr("%1 from the %2 to the %3").arg(cargo(handover), stageWord(handover.from), stageWord(handover.to));
}

QString handoverDetails(const PipelineSetup &setup, const engine::StageHandover &handover)
{
    QStringList lines;
    if (handover.time > 0)
        lines << PipelineText::tr("%1 from %2 to %3 in %4")
                     .arg(numberText(handover.bytes, Unit::byte), setup.deviceOf(handover.from), setup.deviceOf(handover.to),
                          numberText(handover.time, Unit::second));
    else
        lines << PipelineText::tr("%1 stay on %2").arg(numberText(handover.bytes, Unit::byte), setup.deviceOf(handover.from));
    lines << (handover.is_look ? PipelineText::tr("%1 times in the loop, for the verifier to look").arg(countText(handover.count))
                               : PipelineText::tr("once, when the steps are done"));
    if (handover.from == Stage::text_encoder)
        lines.last() = PipelineText::tr("once, before the first step");
    return join(lines);
}

QStringList handoverLines(const engine::StageHandover &handover)
{
    QStringList lines{numberText(handover.bytes, Unit::byte)};
    if (handover.time > 0)
        lines << numberText(handover.time, Unit::second);
    return lines;
}

QString barTitle(const PipelineSetup &setup, const engine::ScheduleBar &bar)
{
    const QString device = setup.device(bar.device);
    switch (bar.kind) {
    case BarKind::run:
        return PipelineText::tr("%1 runs on %2").arg(stageName(bar.stage), device);
    case BarKind::transfer:
        return PipelineText::tr("%1 takes over from the %2").arg(device, stageWord(bar.stage));
    case BarKind::wait:
        break;
    }
    return PipelineText::tr("%1 waits").arg(device);
}

QString barDetails(const PipelineSetup &setup, const engine::ScheduleBar &bar)
{
    QStringList lines{
        PipelineText::tr("%1, from %2 to %3")
            .arg(numberText(bar.end - bar.start, Unit::second), numberText(bar.start, Unit::second), numberText(bar.end, Unit::second))};
    if (setup.pipeline.task.loop.rounds > engine::most_rounds_drawn)
        lines << PipelineText::tr("%1 rounds are drawn as %2: a bar stands for several.")
                     .arg(countText(setup.pipeline.task.loop.rounds), countText(engine::most_rounds_drawn));
    return join(lines);
}

ItemWords itemWords(const PipelineSetup &setup, const FlowDrawing &drawing, std::size_t place)
{
    const FlowItem &item = drawing.items[place];
    switch (item.kind) {
    case FlowItemKind::Stage: {
        const engine::PlacedStage &stage = setup.pipeline.task.stages[item.index];
        return {stageTitle(setup, stage), stageDetails(setup, stage)};
    }
    case FlowItemKind::Handover:
        return {handoverTitle(setup.handovers[item.index]), handoverDetails(setup, setup.handovers[item.index])};
    case FlowItemKind::Bar:
        break;
    }
    return {barTitle(setup, drawing.bars[item.index]), barDetails(setup, drawing.bars[item.index])};
}

} // namespace ridgepoint::widgets
