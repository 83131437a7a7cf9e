// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/diffusion_sweep.h"

#include "engine/evaluate.h"
#include "engine/sweep.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/serving/served_device.h"

#include <algorithm>
#include <array>

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::ParameterId;
using engine::Workload;

namespace {

constexpr std::size_t evenSteps = 48;
constexpr std::array roundBatchesOfText = {1.0, 8.0, 64.0};
constexpr std::array roundBatchesOfPictures = {1.0, 4.0, 16.0};

std::optional<double> answerOf(const engine::Catalog &catalog, const engine::Scenario &scenario, MetricId metric)
{
    const auto estimate = engine::evaluate(catalog, scenario, {metric});
    if (!estimate || !(*estimate)[metric].is_present)
        return std::nullopt;
    return (*estimate)[metric].number;
}

/// The last step count of a picture: that of the answer's tokens for text, of the oldest samplers for pictures.
double mostSteps(const engine::Catalog &catalog, const engine::Scenario &scenario, Workload workload)
{
    constexpr double ofPictures = 200;
    const double usual =
        workload == Workload::language_diffusion ? 2 * numberInForce(catalog, scenario, ParameterId::output_tokens) : ofPictures;
    const double present = numberInForce(catalog, scenario, ParameterId::steps);
    return std::clamp(std::max(usual, present), 2.0, engine::parameter(ParameterId::steps).maximum);
}

/// Where a rising curve passes a level, between two of its points.
std::optional<double> passing(const std::vector<double> &xs, const std::vector<double> &ys, double level)
{
    const auto above = std::find_if(ys.begin(), ys.end(), [level](double y) { return y > level; });
    if (above == ys.begin() || above == ys.end())
        return std::nullopt;
    const auto i = static_cast<std::size_t>(above - ys.begin());
    return xs[i - 1] + (xs[i] - xs[i - 1]) * (level - ys[i - 1]) / (ys[i] - ys[i - 1]);
}

/// Fewer steps than blocks change nothing: the curve begins with the last of them.
void dropPlateau(ParameterCurve &curve)
{
    std::size_t first = 0;
    while (first + 1 < curve.ys.size() && curve.ys[first + 1] == curve.ys.front())
        ++first;
    curve.xs.erase(curve.xs.begin(), curve.xs.begin() + static_cast<std::ptrdiff_t>(first));
    curve.ys.erase(curve.ys.begin(), curve.ys.begin() + static_cast<std::ptrdiff_t>(first));
}

StepCurve curveAt(const engine::Catalog &catalog, engine::Scenario scenario, Workload workload, OutputMeasure measure, double batch,
                  double last)
{
    scenario.set(ParameterId::batch, batch);
    StepCurve curve{.batch = batch, .steps = {}, .values = {}, .autoregressive = {}, .breakEven = {}};
    ParameterCurve swept = parameterCurve(catalog, scenario, ParameterId::steps, 1, last, metricOf(measure, workload));
    dropPlateau(swept);
    curve.steps = std::move(swept.xs);
    curve.values = std::move(swept.ys);
    if (workload != Workload::language_diffusion)
        return curve;
    curve.autoregressive =
        answerOf(catalog, asWorkload(catalog, scenario, Workload::autoregressive), metricOf(measure, Workload::autoregressive));
    if (curve.autoregressive)
        curve.breakEven = passing(curve.steps, curve.values, *curve.autoregressive);
    return curve;
}

} // namespace

MetricId metricOf(OutputMeasure measure, Workload workload)
{
    const bool isPicture = engine::makes_pictures(workload);
    switch (measure) {
    case OutputMeasure::Work:
        return MetricId::flops_per_output;
    case OutputMeasure::Bytes:
        return MetricId::bytes_per_output;
    case OutputMeasure::Energy:
        return isPicture ? MetricId::energy_per_image : MetricId::energy_per_token;
    case OutputMeasure::Cost:
        return isPicture ? MetricId::cost_per_image : MetricId::cost_per_million_tokens;
    case OutputMeasure::Time:
        break;
    }
    return MetricId::request_latency;
}

engine::Scenario asWorkload(const engine::Catalog &catalog, engine::Scenario scenario, Workload workload)
{
    const std::string model = slugInForce(catalog, scenario, ParameterId::model);
    const engine::Model *row = catalog.find_model(model);
    if (row != nullptr && !engine::makes_pictures(workload) && !engine::makes_pictures(engine::workload_of(row->kind)))
        scenario.set(ParameterId::model, model);
    scenario.set(ParameterId::workload, std::string(engine::slug(workload)));
    if (workload == Workload::autoregressive)
        for (const ParameterId id : {ParameterId::steps, ParameterId::shared_steps, ParameterId::renoise_steps, ParameterId::check_step})
            scenario.reset(id);
    scenario.reset(ParameterId::search_algorithm);
    return scenario;
}

ParameterCurve parameterCurve(const engine::Catalog &catalog, const engine::Scenario &scenario, ParameterId parameter, double from,
                              double to, MetricId metric)
{
    ParameterCurve curve;
    auto axis = engine::make_axis(parameter, from, to, evenSteps, true);
    if (!axis)
        return curve;
    const engine::ParameterValue present = numberInForce(catalog, scenario, parameter);
    auto &points = axis->points;
    if (std::get<double>(present) >= from && std::get<double>(present) <= to)
        points.insert(std::lower_bound(points.begin(), points.end(), present), present);
    points.erase(std::unique(points.begin(), points.end()), points.end());
    engine::Scenario swept = scenario;
    for (const ParameterId id : {ParameterId::shared_steps, ParameterId::renoise_steps, ParameterId::check_step,
                                 ParameterId::search_algorithm, ParameterId::compared_accelerators})
        swept.reset(id);
    const auto result = engine::sweep(catalog, swept, std::span(&*axis, 1), std::array{metric});
    if (!result)
        return curve;
    for (std::size_t i = 0; i < result->size; ++i)
        if (const std::optional<double> value = valueAt(result->columns.front(), i)) {
            curve.xs.push_back(std::get<double>(result->axes.front().points[i]));
            curve.ys.push_back(*value);
        }
    return curve;
}

std::vector<StepCurve> stepCurves(const engine::Catalog &catalog, const engine::Scenario &scenario, Workload workload,
                                  OutputMeasure measure)
{
    const engine::Scenario asked = asWorkload(catalog, scenario, workload);
    const double present = numberInForce(catalog, scenario, ParameterId::batch);
    const double last = mostSteps(catalog, asked, workload);
    std::vector<double> batches;
    for (const double batch : workload == Workload::language_diffusion ? roundBatchesOfText : roundBatchesOfPictures)
        if (batch != present)
            batches.push_back(batch);
    constexpr std::size_t mostCurves = 2;
    batches.resize(std::min(batches.size(), mostCurves));
    batches.push_back(present);
    std::ranges::sort(batches);
    std::vector<StepCurve> curves;
    for (const double batch : batches)
        if (StepCurve curve = curveAt(catalog, asked, workload, measure, batch, last); !curve.steps.empty())
            curves.push_back(std::move(curve));
    return curves;
}

} // namespace ridgepoint::widgets
