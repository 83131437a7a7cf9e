// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/pipeline_chapter.h"

#include "engine/facility/facility_chapter.h"
#include "engine/metric_groups.h"
#include "engine/pipeline/scenario_pipeline.h"
#include "engine/pipeline/support.h"
#include "engine/search/search_chapter.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

using P = ParameterId;
using M = MetricId;

Problem unplaced(std::string what, const Accelerator &accelerator) { return {std::move(what), "accelerator", accelerator.slug, {}}; }

/// One run of a stage, from the candidate where that was timed on the same device.
Expected<double> time_of(const Inputs &inputs, const Candidate &candidate, const PipelineRequest &request, const StageWork &work)
{
    const bool is_main = &device_of(inputs, work.stage) == inputs.accelerator;
    if (work.stage == Stage::denoiser)
        return candidate.step_time + request.batch * request.loop.width() * candidate.branch_time;
    if (work.stage == Stage::text_encoder && is_main)
        return request.batch * candidate.encode_time;
    if (work.stage == Stage::decoder && is_main)
        return candidate.decode_time;
    const PredictionLevel level = inputs.is_calibrated ? PredictionLevel::calibrated : PredictionLevel::ideal;
    const auto time = stage_time(*inputs.catalog, device_of(inputs, work.stage), work, level);
    return time ? Expected<double>(time->si()) : tl::unexpected(time.error());
}

std::size_t place_of(PipelineTask &task, const Inputs &inputs, const Answers &answers, const Accelerator &accelerator)
{
    const auto found = std::find_if(task.devices.begin(), task.devices.end(),
                                    [&](const StageDevice &device) { return device.accelerator == &accelerator; });
    const auto place = static_cast<std::size_t>(found - task.devices.begin());
    if (found == task.devices.end())
        task.devices.push_back({&accelerator, 1, hour_price(inputs, answers, accelerator)});
    return place;
}

Expected<SearchLoop> loop_of(const Inputs &inputs)
{
    const bool has_pixels = inputs.verifier != nullptr && inputs.verifier->needs_pixels;
    if (inputs.search_algorithm == SearchAlgorithm::none)
        return plain_loop(inputs[P::steps], inputs.verifier != nullptr, has_pixels);
    return search_loop(search_plan(inputs), inputs.runs_branches_in_turn);
}

/// Inputs and answers of a scenario whose pipeline is asked for.
Expected<Inputs> picture_inputs(const Catalog &catalog, const Scenario &scenario, Answers &answers)
{
    auto inputs = resolve(catalog, scenario);
    if (!inputs)
        return inputs;
    if (!makes_pictures(inputs->workload))
        return tl::unexpected(Problem{"workload: " + std::string(slug(inputs->workload)) + " has no pipeline; accepted image or video",
                                      "workload", std::string(slug(inputs->workload)), "image or video"});
    if (inputs->denoiser == nullptr)
        return tl::unexpected(Problem{"model: " + inputs->model->slug + " has no architecture of a denoiser in the database", "model",
                                      inputs->model->slug, "a denoiser"});
    Needs needs;
    needs.pipeline = needs.facility = needs.decode = true;
    run_chapters(*inputs, needs, answers);
    return inputs;
}

} // namespace

const Accelerator &device_of(const Inputs &inputs, Stage stage) noexcept
{
    switch (stage) {
    case Stage::text_encoder:
        return *inputs.encoder_device;
    case Stage::verifier:
    case Stage::safety_filter:
        return *inputs.verifier_device;
    case Stage::decoder:
        return *inputs.decoder_device;
    case Stage::denoiser:
    case Stage::control:
        break;
    }
    return *inputs.accelerator;
}

Expected<PipelineRequest> pipeline_request(const Inputs &inputs, const Candidate &candidate)
{
    const auto loop = loop_of(inputs);
    if (!loop)
        return tl::unexpected(loop.error());
    PipelineRequest request;
    request.denoiser = inputs.denoiser;
    request.picture = {inputs[P::width], inputs[P::height], inputs.workload == Workload::video ? inputs[P::frames] : 1};
    request.batch = inputs[P::batch];
    request.weights = inputs.weight_precision;
    request.runtime = inputs.denoising_runtime;
    request.attention = inputs.attention_kernels;
    request.guidance = inputs.is_guided;
    request.runs_guidance_in_turn = inputs.runs_guidance_in_turn;
    request.adapters = inputs[P::adapters];
    request.control_networks = inputs[P::control_networks];
    request.verifier = inputs.verifier;
    request.filters_safety = inputs.filters_safety;
    request.loop = *loop;
    request.step_flops = candidate.step_flops;
    return request;
}

Expected<PipelineTask> pipeline_task(const Inputs &inputs, const Answers &answers)
{
    const auto request = pipeline_request(inputs, answers.candidate);
    if (!request)
        return tl::unexpected(request.error());
    PipelineTask task;
    task.devices.push_back({inputs.accelerator, inputs.plan.devices(), hour_price(inputs, answers, *inputs.accelerator)});
    task.link = {inputs[P::link_latency], inputs[P::link_bandwidth]};
    task.loop = request->loop;
    task.batch = request->batch;
    task.overlaps = inputs.overlaps_stages;
    for (const StageWork &work : stage_works(*request)) {
        const Accelerator &device = device_of(inputs, work.stage);
        const NetworkKind network = network_of(work.stage, *inputs.denoiser, inputs.verifier);
        if (std::string reason = unsupported_reason(device, work.stage, network); !reason.empty())
            return tl::unexpected(unplaced(std::move(reason), device));
        const auto time = time_of(inputs, answers.candidate, *request, work);
        if (!time)
            return tl::unexpected(time.error());
        task.stages.push_back({work, place_of(task, inputs, answers, device), *time});
    }
    return task;
}

Expected<PipelineRequest> pipeline_request_of(const Catalog &catalog, const Scenario &scenario)
{
    Answers answers;
    const auto inputs = picture_inputs(catalog, scenario, answers);
    if (!inputs)
        return tl::unexpected(inputs.error());
    return pipeline_request(*inputs, answers.candidate);
}

Expected<PipelineTask> pipeline_task_of(const Catalog &catalog, const Scenario &scenario)
{
    Answers answers;
    const auto inputs = picture_inputs(catalog, scenario, answers);
    if (!inputs)
        return tl::unexpected(inputs.error());
    if (answers.candidate.gap != Absence::present)
        return tl::unexpected(
            unplaced("The database does not tell what a step takes on " + inputs->accelerator->name + ".", *inputs->accelerator));
    return pipeline_task(*inputs, answers);
}

void run_pipeline(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    if (!needs.pipeline)
        return;
    if (!makes_pictures(inputs.workload)) {
        answers.lack_all(metric_groups::pipeline, Absence::other_workload);
        return;
    }
    if (answers.candidate.gap != Absence::present) {
        answers.lack_all(metric_groups::pipeline, answers.candidate.gap);
        return;
    }
    const auto task = pipeline_task(inputs, answers);
    if (!task) {
        answers.lack_all(metric_groups::pipeline, Absence::stage_gap);
        return;
    }
    const auto plan = pipeline_plan(*task);
    if (!plan) {
        answers.lack_all(metric_groups::pipeline, Absence::beyond_numbers);
        return;
    }
    answers.put(M::pipeline_latency, plan->latency);
    answers.put(M::pipeline_rate, plan->rate);
    answers.put(M::pipeline_transfer_share, plan->transfer_share);
    answers.put(M::pipeline_idle_share, plan->idle_share);
    if (plan->cost)
        answers.put(M::pipeline_cost, *plan->cost);
    else
        answers.lack(M::pipeline_cost, Absence::price_unknown);
}

} // namespace ridgepoint::engine
