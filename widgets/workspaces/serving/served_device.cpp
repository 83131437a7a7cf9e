// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/served_device.h"

#include "engine/evaluate.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/serving/diffusion_sweep.h"
#include "widgets/workspaces/serving/load_axes.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::ParameterId;

namespace {

/// Of the load and of the memory.
engine::MetricSet comparedMetrics(engine::Workload workload)
{
    engine::MetricSet wanted = {MetricId::weight_bytes, MetricId::kv_bytes,           MetricId::activation_bytes,
                                MetricId::latent_bytes, MetricId::memory_required,    MetricId::memory_utilization,
                                MetricId::max_batch,    MetricId::compute_bound_batch};
    const LoadAxes drawn = loadAxes(workload);
    wanted.insert(drawn.across);
    wanted.insert(drawn.rate);
    return wanted;
}

/// Batch at which a saturated server makes requests wait; none where it does not.
std::optional<double> waitingBatch(const engine::Estimate &estimate)
{
    const engine::Finding *wall = estimate.find("kv-wall");
    return wall != nullptr ? wall->limit : std::nullopt;
}

void findWall(const engine::Catalog &catalog, ServedDevice &device)
{
    device.batch = numberInForce(catalog, device.scenario, ParameterId::batch);
    if (const std::optional<double> most = device.value(MetricId::max_batch); most && *most >= 1)
        device.wall = *most;
    if (!isSaturated(catalog, device.scenario) || spillsToHost(catalog, device.scenario))
        return;
    engine::Scenario full = device.scenario;
    full.set(ParameterId::batch, engine::parameter(ParameterId::batch).maximum);
    const auto answer = engine::evaluate(catalog, full, {MetricId::max_batch});
    device.wall = answer ? waitingBatch(*answer) : std::nullopt;
    if (device.wall)
        device.batch = std::min(device.batch, *device.wall);
}

} // namespace

std::vector<ServedDevice> servedDevices(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    std::vector<ServedDevice> served;
    for (std::size_t place = 0; place < std::max<std::size_t>(estimate.devices.size(), 1); ++place) {
        ServedDevice device;
        device.place = place;
        device.scenario = scenario;
        device.scenario.reset(ParameterId::compared_accelerators);
        if (place == 0) {
            device.slug = QString::fromStdString(slugInForce(catalog, scenario, ParameterId::accelerator));
            device.name = nameInForce(catalog, scenario, ParameterId::accelerator);
            device.estimate = estimate;
        } else {
            const engine::DeviceRoofline &row = estimate.devices[place];
            device.slug = QString::fromStdString(row.slug);
            device.name = QString::fromStdString(row.name);
            device.scenario.set(ParameterId::accelerator, row.slug);
            auto answer = engine::evaluate(catalog, device.scenario, comparedMetrics(estimate.workload));
            if (!answer)
                continue;
            device.estimate = *std::move(answer);
        }
        device.devices = std::max(1.0, numberInForce(catalog, device.scenario, ParameterId::accelerator_count));
        findWall(catalog, device);
        served.push_back(std::move(device));
    }
    return served;
}

std::vector<ServedDevice> servedWays(const engine::Catalog &catalog, const engine::Scenario &scenario, engine::Workload workload)
{
    std::vector<engine::Workload> ways{workload};
    if (!engine::makes_pictures(workload))
        ways = {engine::Workload::language_diffusion, engine::Workload::autoregressive};
    std::vector<ServedDevice> served;
    for (const engine::Workload way : ways) {
        ServedDevice device;
        device.place = served.size();
        device.scenario = asWorkload(catalog, scenario, way);
        device.scenario.reset(ParameterId::compared_accelerators);
        device.slug = QString::fromUtf8(engine::slug(way));
        device.name = engine::makes_pictures(way)               ? nameInForce(catalog, scenario, ParameterId::accelerator)
                      : way == engine::Workload::autoregressive ? ServingText::tr("token by token")
                                                                : ServingText::tr("by diffusion");
        auto answer = engine::evaluate(catalog, device.scenario, comparedMetrics(way));
        if (!answer)
            continue;
        device.estimate = *std::move(answer);
        device.devices = std::max(1.0, numberInForce(catalog, device.scenario, ParameterId::accelerator_count));
        served.push_back(std::move(device));
    }
    return served;
}

std::optional<double> valueAt(const engine::SweepColumn &column, std::size_t at)
{
    return column.is_present[at] != 0 ? std::optional(column.values[at]) : std::nullopt;
}

engine::SweepAxis batchAxisTo(double most, std::size_t count, std::vector<double> marked)
{
    const engine::Parameter &row = engine::parameter(ParameterId::batch);
    const double last = std::clamp(most, 2.0, row.maximum);
    if (const auto even = engine::make_axis(ParameterId::batch, row.minimum, last, count, true))
        for (const engine::ParameterValue &point : even->points)
            marked.push_back(std::get<double>(point));
    std::erase_if(marked, [&row, last](double batch) { return batch < row.minimum || batch > last || batch != std::floor(batch); });
    std::sort(marked.begin(), marked.end());
    marked.erase(std::unique(marked.begin(), marked.end()), marked.end());
    return {ParameterId::batch, std::vector<engine::ParameterValue>(marked.begin(), marked.end())};
}

bool isSaturated(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    return slugInForce(catalog, scenario, ParameterId::serving_mode) == "saturated";
}

bool spillsToHost(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    return slugInForce(catalog, scenario, ParameterId::memory_overflow) == "spill";
}

} // namespace ridgepoint::widgets
