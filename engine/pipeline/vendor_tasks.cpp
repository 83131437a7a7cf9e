// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/defaults/defaults.h"
#include "engine/pipeline/edge.h"
#include "engine/pipeline/placement.h"
#include "engine/pipeline/support.h"
#include "engine/pipeline/vendor_fit.h"

#include "engine/evaluate.h"
#include "engine/inputs.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

using P = ParameterId;

constexpr double most_devices = 1024;   // of one server
constexpr double usual_tensor = 8;      // of a node
constexpr double most_stages = 64;      // below the layers of a model of 70 billion weights
constexpr double served_sequences = 64; // at once
constexpr double edge_latency = 10;     // s

FitFigures failed(FitState state, std::string reason)
{
    FitFigures figures;
    figures.state = state;
    figures.reason = std::move(reason);
    return figures;
}

FitFigures infeasible(std::string reason) { return failed(FitState::infeasible, std::move(reason)); }

FitFigures unknown(std::string reason) { return failed(FitState::unknown, std::move(reason)); }

/// Energy and cost of seconds on devices.
FitFigures priced(const Accelerator &accelerator, double device_seconds, double devices)
{
    FitFigures figures;
    figures.state = FitState::computed;
    figures.time = device_seconds;
    figures.devices = devices;
    if (is_usable(accelerator.tdp))
        figures.energy = device_seconds * accelerator.tdp.si;
    else
        figures.missing_power = accelerator.name + " has no rated power in the database.";
    const Figure hour = hourly_cost(accelerator);
    if (is_usable(hour)) {
        figures.cost = device_seconds * hour.si / 3600;
        figures.cost_label = computed_from(hour.label);
    } else {
        figures.missing_price = accelerator.name + " has neither a rent nor a price in the database.";
    }
    return figures;
}

/// Why the estimate lacks the metric.
std::string absence_text(const Estimate &estimate, MetricId id, const Accelerator &accelerator)
{
    for (const Finding &finding : estimate.findings)
        if (finding.absent.contains(id))
            return finding.text;
    return "Nothing could be computed for " + accelerator.name + ".";
}

/// The widest arithmetic of 16 bits or fewer with a known peak, in which weights are stored as well.
Precision served_precision(const Accelerator &accelerator) noexcept
{
    for (const Precision precision : {Precision::bf16, Precision::fp16, Precision::fp8, Precision::int8, Precision::fp4, Precision::int4})
        if (is_usable(peak_of(accelerator, precision, false)))
            return precision;
    return Precision::bf16;
}

/// Devices without a known link beyond their node are joined by this one.
constexpr std::string_view usual_scaleout = "infiniband-ndr";

Scenario served(const Catalog &catalog, const Accelerator &accelerator, std::string_view workload, double devices)
{
    const double tensor = std::min(devices, std::max(usual_tensor, devices / most_stages));
    Scenario scenario;
    scenario.set(P::workload, std::string(workload));
    scenario.set(P::accelerator, accelerator.slug);
    scenario.set(P::serving_mode, std::string("saturated"));
    scenario.set(P::batch, served_sequences);
    scenario.set(P::tensor_parallel, tensor);
    scenario.set(P::pipeline_parallel, devices / tensor);
    scenario.set(P::weight_precision, std::string(slug(served_precision(accelerator))));
    scenario.set(P::activation_precision, std::string(slug(served_precision(accelerator))));
    if (devices > 1 && !is_usable(accelerator.scaleout_bandwidth) && catalog.find_fabric(usual_scaleout) != nullptr)
        scenario.set(P::scaleout_fabric, std::string(usual_scaleout));
    return scenario;
}

/// Tokens of a saturated server of the fewest devices, doubled until they hold the model.
FitFigures of_text(const Catalog &catalog, const Accelerator &accelerator, Workload workload)
{
    if (accelerator.programmability == "fixed-model")
        return unknown(accelerator.name + " holds one model in silicon, and the database has no peak and no bandwidth for it.");
    MetricSet wanted;
    for (const MetricId id : {MetricId::tokens_per_second, MetricId::memory_utilization})
        wanted.insert(id);
    std::string reason;
    const double most = is_edge(accelerator) ? 1 : most_devices;
    for (double devices = 1; devices <= most; devices *= 2) {
        const auto estimate = evaluate(catalog, served(catalog, accelerator, slug(workload), devices), wanted);
        if (!estimate)
            return unknown(estimate.error().what);
        const MetricValue &rate = (*estimate)[MetricId::tokens_per_second];
        const Finding *exceeded = estimate->find("memory-exceeded");
        if (exceeded == nullptr && rate.is_present && rate.number > 0)
            return priced(accelerator, devices / rate.number, devices);
        if (!rate.is_present)
            return unknown(absence_text(*estimate, MetricId::tokens_per_second, accelerator));
        reason = exceeded != nullptr ? exceeded->text : "No sequence fits beside the weights on " + accelerator.name + ".";
    }
    return infeasible(std::move(reason));
}

FitFigures of_training(const Catalog &catalog, const Accelerator &accelerator)
{
    if (std::string reason = untrainable_reason(accelerator); !reason.empty())
        return infeasible(std::move(reason));
    if (is_edge(accelerator))
        return infeasible(accelerator.name + " is made for people's own devices, not for training large models.");
    constexpr double trained_tokens = 1e12;
    Scenario scenario;
    scenario.set(P::accelerator, accelerator.slug);
    scenario.set(P::training_tokens, trained_tokens);
    MetricSet wanted;
    wanted.insert(MetricId::training_time);
    const auto estimate = evaluate(catalog, scenario, wanted);
    if (!estimate)
        return unknown(estimate.error().what);
    const MetricValue &time = (*estimate)[MetricId::training_time];
    if (!time.is_present)
        return unknown(absence_text(*estimate, MetricId::training_time, accelerator));
    return priced(accelerator, time.number / trained_tokens, 1);
}

/// A whole pipeline on one device.
FitFigures of_pipeline(const Catalog &catalog, const Accelerator &accelerator, const PipelineRequest &request)
{
    for (const StageWork &work : stage_works(request))
        if (std::string reason = unsupported_reason(accelerator, work.stage, network_of(work.stage, *request.denoiser, request.verifier));
            !reason.empty())
            return infeasible(std::move(reason));
    if (!(effective_peak(accelerator, Precision::bf16) > FlopPerSecond(0)))
        return unknown(accelerator.name + " has no peak in 16 bits in the database, in which the stages of a picture are computed.");
    PlacementRequest placement;
    placement.request = request;
    const auto task = placed_task(catalog, placement, {&accelerator, nullptr, nullptr, nullptr});
    if (!task)
        return unknown(task.error().what);
    const auto plan = pipeline_plan(*task);
    if (!plan)
        return unknown(plan.error().what);
    if (!is_usable(accelerator.memory_capacity))
        return unknown(accelerator.name + " has no memory capacity in the database.");
    if (std::string reason = capacity_reason(accelerator, plan->devices.front().required()); !reason.empty())
        return infeasible(std::move(reason));
    return priced(accelerator, plan->interval / request.batch, 1);
}

/// A standard picture or clip; nothing when the catalog lacks the model.
std::optional<PipelineRequest> standard(const Catalog &catalog, const Accelerator &accelerator, std::string_view model, Picture picture,
                                        double steps)
{
    const Denoiser *denoiser = catalog.find_denoiser(model);
    if (denoiser == nullptr)
        return std::nullopt;
    PipelineRequest request;
    request.denoiser = denoiser;
    request.picture = picture;
    request.weights = default_activation_precision(accelerator, Runtime::server);
    request.loop = plain_loop(steps, false);
    return request;
}

FitFigures without_model(std::string_view model) { return unknown("The database has no " + std::string(model) + "."); }

constexpr std::string_view image_model = "flux.1-dev";
constexpr Picture image_picture{1024, 1024, 1};
constexpr double image_steps = 28;

FitFigures of_image(const Catalog &catalog, const Accelerator &accelerator)
{
    const auto request = standard(catalog, accelerator, image_model, image_picture, image_steps);
    return request ? of_pipeline(catalog, accelerator, *request) : without_model(image_model);
}

/// One small clip and one large one.
FitFigures of_video(const Catalog &catalog, const Accelerator &accelerator)
{
    struct Clip {
        std::string_view model;
        Picture picture;
    };
    constexpr std::array clips = {Clip{"wan2.1-t2v-1.3b", {832, 480, 81}}, Clip{"wan2.1-t2v-14b", {1280, 720, 81}}};
    constexpr double steps = 50;
    double seconds = 0;
    for (const Clip &clip : clips) {
        const auto request = standard(catalog, accelerator, clip.model, clip.picture, steps);
        if (!request)
            return without_model(clip.model);
        FitFigures one = of_pipeline(catalog, accelerator, *request);
        if (one.state != FitState::computed)
            return one;
        seconds += one.time;
    }
    return priced(accelerator, seconds, 1);
}

/// Four branches of the last fifth of the steps, scored by HPS v2.1, one adapter, and a safety filter.
FitFigures of_compound(const Catalog &catalog, const Accelerator &accelerator)
{
    constexpr std::string_view judge = "hpsv2.1";
    auto request = standard(catalog, accelerator, image_model, image_picture, image_steps);
    if (!request)
        return without_model(image_model);
    request->verifier = catalog.find_verifier(judge);
    if (request->verifier == nullptr)
        return without_model(judge);
    SearchPlan search;
    search.steps = image_steps;
    search.branches = 4;
    search.shared_steps = default_shared_steps(image_steps);
    const auto loop = search_loop(search);
    if (!loop)
        return unknown(loop.error().what);
    request->loop = *loop;
    request->adapters = 1;
    request->filters_safety = true;
    return of_pipeline(catalog, accelerator, *request);
}

/// The quicker of two distilled models that fit.
FitFigures of_edge(const Catalog &catalog, const Accelerator &accelerator)
{
    if (!is_edge(accelerator))
        return infeasible(accelerator.name + " is no part of a phone, a laptop or a desktop.");
    struct Small {
        std::string_view model;
        Picture picture;
        double steps;
    };
    constexpr std::array models = {Small{"sdxl-turbo", {512, 512, 1}, 4}, Small{"sana-sprint-1.6b", {1024, 1024, 1}, 2}};
    FitFigures best = without_model(models.front().model);
    for (const Small &small : models) {
        const auto request = standard(catalog, accelerator, small.model, small.picture, small.steps);
        if (!request)
            continue;
        FitFigures one = of_pipeline(catalog, accelerator, *request);
        const bool is_better =
            one.state == FitState::computed ? best.state != FitState::computed || one.time < best.time : best.state == FitState::unknown;
        if (is_better)
            best = std::move(one);
    }
    if (best.state == FitState::computed && best.time > edge_latency)
        return infeasible(accelerator.name + " takes more than 10 s for a picture.");
    return best;
}

} // namespace

FitFigures fit_figures(const Catalog &catalog, const Accelerator &accelerator, FitWorkload workload)
{
    switch (workload) {
    case FitWorkload::ar_decode:
        return of_text(catalog, accelerator, Workload::autoregressive);
    case FitWorkload::diffusion_lm:
        return of_text(catalog, accelerator, Workload::language_diffusion);
    case FitWorkload::image_diffusion:
        return of_image(catalog, accelerator);
    case FitWorkload::video_diffusion:
        return of_video(catalog, accelerator);
    case FitWorkload::compound_search:
        return of_compound(catalog, accelerator);
    case FitWorkload::training:
        return of_training(catalog, accelerator);
    case FitWorkload::edge_image:
        break;
    }
    return of_edge(catalog, accelerator);
}

} // namespace ridgepoint::engine
