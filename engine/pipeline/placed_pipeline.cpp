// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/placed_pipeline.h"

#include "engine/inputs.h"
#include "engine/pipeline/pipeline_chapter.h"
#include "engine/pipeline/scenario_pipeline.h"
#include "engine/pipeline/support.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

using P = ParameterId;

std::size_t place_of(const Accelerator &accelerator, PipelineTask &task)
{
    const auto found = std::find_if(task.devices.begin(), task.devices.end(),
                                    [&accelerator](const StageDevice &device) { return device.accelerator == &accelerator; });
    const auto place = static_cast<std::size_t>(found - task.devices.begin());
    if (found == task.devices.end())
        task.devices.push_back({&accelerator, 1, std::nullopt});
    return place;
}

void place(const Inputs &inputs, const StageWork &work, PlacedPipeline &pipeline)
{
    const Accelerator &accelerator = device_of(inputs, work.stage);
    const NetworkKind network = network_of(work.stage, *inputs.denoiser, inputs.verifier);
    std::string obstacle = unsupported_reason(accelerator, work.stage, network);
    PlacedStage placed{work, place_of(accelerator, pipeline.task), 0};
    if (const auto time = run_time(*inputs.catalog, accelerator, pipeline.request, work, pipeline.level); time && obstacle.empty())
        placed.run_time = *time;
    else if (obstacle.empty())
        obstacle = time.error().what;
    pipeline.task.stages.push_back(placed);
    pipeline.obstacles[static_cast<std::size_t>(work.stage)] = std::move(obstacle);
}

/// Stage by stage, so that each says for itself whether it can run.
void place_singly(const Inputs &inputs, PlacedPipeline &pipeline)
{
    pipeline.task.devices.push_back({inputs.accelerator, inputs.plan.devices(), std::nullopt});
    pipeline.task.link = {inputs[P::link_latency], inputs[P::link_bandwidth]};
    pipeline.task.loop = pipeline.request.loop;
    pipeline.task.batch = pipeline.request.batch;
    pipeline.task.overlaps = inputs.overlaps_stages;
    for (const StageWork &work : stage_works(pipeline.request))
        place(inputs, work, pipeline);
}

} // namespace

const PlacedStage *PlacedPipeline::find(Stage stage) const noexcept
{
    const auto found =
        std::find_if(task.stages.begin(), task.stages.end(), [stage](const PlacedStage &placed) { return placed.work.stage == stage; });
    return found == task.stages.end() ? nullptr : &*found;
}

Expected<PlacedPipeline> placed_pipeline(const Catalog &catalog, const Scenario &scenario)
{
    auto request = pipeline_request_of(catalog, scenario);
    if (!request)
        return tl::unexpected(request.error());
    const auto inputs = resolve(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    PlacedPipeline pipeline;
    pipeline.request = std::move(*request);
    pipeline.level = inputs->is_calibrated ? PredictionLevel::calibrated : PredictionLevel::ideal;
    if (auto task = pipeline_task_of(catalog, scenario))
        pipeline.task = std::move(*task);
    else
        place_singly(*inputs, pipeline);
    if (std::any_of(pipeline.obstacles.begin(), pipeline.obstacles.end(), [](const std::string &why) { return !why.empty(); }))
        return pipeline;
    auto plan = pipeline_plan(pipeline.task);
    if (!plan)
        return tl::unexpected(plan.error());
    pipeline.plan = std::move(*plan);
    return pipeline;
}

} // namespace ridgepoint::engine
