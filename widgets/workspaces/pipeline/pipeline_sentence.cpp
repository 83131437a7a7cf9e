// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/pipeline_sentence.h"

#include "engine/pipeline/support.h"
#include "engine/workload.h"
#include "widgets/workspaces/pipeline/pipeline_text.h"

namespace ridgepoint::widgets {

using engine::Stage;
using engine::Unit;

namespace {

QString share(double part) { return numberText(part, Unit::fraction); }

/// Why the pipeline does not run, or does not fit; empty when it does.
QString obstacleText(const PipelineSetup &setup)
{
    for (const std::string &obstacle : setup.pipeline.obstacles)
        if (!obstacle.empty())
            return PipelineText::tr("This pipeline does not run: %1").arg(QString::fromStdString(obstacle));
    if (!setup.pipeline.plan)
        return PipelineText::tr("This pipeline has no time: a figure of one of its devices is not known.");
    const auto &devices = setup.pipeline.task.devices;
    for (std::size_t i = 0; i < devices.size(); ++i) {
        const engine::DeviceUse &use = setup.pipeline.plan->devices[i];
        if (!use.fits)
            return PipelineText::tr("This pipeline does not fit: %1")
                .arg(QString::fromStdString(engine::capacity_reason(*devices[i].accelerator, use.required(), devices[i].count)));
    }
    return {};
}

QString requestText(const PipelineSetup &setup, double latency)
{
    const double batch = setup.pipeline.task.batch;
    const QString time = numberText(latency, Unit::second);
    if (batch > 1)
        return setup.isVideo() ? PipelineText::tr("%1 clips take %2").arg(countText(batch), time)
                               : PipelineText::tr("%1 pictures take %2").arg(countText(batch), time);
    return setup.isVideo() ? PipelineText::tr("One clip takes %1").arg(time) : PipelineText::tr("One picture takes %1").arg(time);
}

QString restText(const PipelineSetup &setup, const engine::PipelinePlan &plan)
{
    const engine::PlacedStage *verifier = setup.pipeline.find(Stage::verifier);
    if (verifier == nullptr)
        return PipelineText::tr("the decoder on %1 takes %2 of the time")
            .arg(setup.deviceOf(Stage::decoder), share(engine::stage_share(plan, Stage::decoder)));
    const QString part = share(engine::stage_share(plan, Stage::verifier));
    const double transfer = engine::look_transfer(setup.handovers);
    if (transfer > 0)
        return PipelineText::tr("the verifier on %1 adds %2 of transfer a look and %3 of the time")
            .arg(setup.device(verifier->device), numberText(transfer, Unit::second), part);
    return PipelineText::tr("the verifier on the same device takes %1 of the time").arg(part);
}

} // namespace

QString pipelineSentence(const PipelineSetup &setup)
{
    if (const QString obstacle = obstacleText(setup); !obstacle.isEmpty())
        return obstacle;
    const engine::PipelinePlan &plan = *setup.pipeline.plan;
    const QString first = PipelineText::tr("%1: %2 are denoising steps on %3; %4.")
                              .arg(requestText(setup, plan.latency), share(engine::stage_share(plan, Stage::denoiser)),
                                   setup.deviceOf(Stage::denoiser), restText(setup, plan));
    if (!setup.pipeline.task.overlaps)
        return first;
    return PipelineText::tr("%1 Under load a request is done every %2.").arg(first, numberText(plan.interval, Unit::second));
}

QString noPipelineSentence(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Problem &problem)
{
    const std::string workload = slugInForce(catalog, scenario, engine::ParameterId::workload);
    if (workload != engine::slug(engine::Workload::image) && workload != engine::slug(engine::Workload::video))
        return PipelineText::tr("A pipeline makes pictures or clips; this scenario writes text.");
    return readable(problem.what);
}

} // namespace ridgepoint::widgets
