// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/load_curve.h"

#include "widgets/workspaces/common/picture_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::ParameterId;

namespace {

constexpr std::size_t evenSteps = 30;
constexpr double leastLast = 256;
constexpr double withoutFit = 256; ///< a curve of which nothing fits ends here
constexpr double beyondWall = 3;   ///< a curve goes on to so many times the largest batch that fits

std::optional<double> wholeBatch(const std::optional<double> &batch)
{
    const engine::Parameter &row = engine::parameter(ParameterId::batch);
    if (!batch || std::ceil(*batch) < row.minimum || std::ceil(*batch) > row.maximum)
        return std::nullopt;
    return std::ceil(*batch);
}

/// How far this device's own curve goes.
double ownLast(const engine::Catalog &catalog, const ServedDevice &device, double last)
{
    const bool isServer = isSaturated(catalog, device.scenario) && !spillsToHost(catalog, device.scenario);
    if (!device.wall)
        return device.value(MetricId::max_batch) ? std::min(last, isServer ? withoutFit : std::max(withoutFit, device.batch)) : last;
    return std::min(last, isServer ? *device.wall : std::max(beyondWall * *device.wall, device.batch));
}

} // namespace

std::optional<std::size_t> LoadCurve::find(double batch) const
{
    const auto found = std::lower_bound(batches.begin(), batches.end(), batch);
    if (found == batches.end() || *found != batch)
        return std::nullopt;
    return static_cast<std::size_t>(found - batches.begin());
}

const std::vector<double> &dottedBatches()
{
    static const std::vector<double> batches = {1, 4, 16, 64, 256, 1024, 4096, 16384, 65536};
    return batches;
}

LoadMarks loadMarks(const ServedDevice &device)
{
    return {.full = device.wall, .computeBound = wholeBatch(device.value(MetricId::compute_bound_batch)), .current = device.batch};
}

double lastBatch(const std::vector<ServedDevice> &devices)
{
    double last = leastLast;
    for (const ServedDevice &device : devices) {
        const LoadMarks marks = loadMarks(device);
        last = std::max({last, marks.full.value_or(0) * beyondWall, marks.current});
    }
    return std::min(last, engine::parameter(ParameterId::batch).maximum);
}

LoadCurve loadCurve(const engine::Catalog &catalog, const ServedDevice &device, double lastBatch)
{
    LoadCurve curve;
    const LoadAxes drawn = loadAxes(device.estimate.workload);
    if (!device.value(drawn.rate))
        return curve;
    const LoadMarks marks = loadMarks(device);
    std::vector<double> marked = dottedBatches();
    marked.push_back(marks.current);
    for (const std::optional<double> &mark : {marks.full, marks.computeBound})
        if (mark)
            marked.push_back(*mark);
    const std::array axes = {batchAxisTo(ownLast(catalog, device, lastBatch), evenSteps, std::move(marked))};
    const std::array wanted = {drawn.across, drawn.rate};
    const auto result = engine::sweep(catalog, device.scenario, axes, wanted);
    if (!result)
        return curve;
    for (std::size_t i = 0; i < result->size; ++i) {
        const std::optional<double> across = valueAt(result->columns[0], i);
        const std::optional<double> total = valueAt(result->columns[1], i);
        if (!across || !total)
            continue;
        curve.batches.push_back(std::get<double>(result->axes[0].points[i]));
        curve.across.push_back(*across);
        curve.perAccelerator.push_back(*total / device.devices);
    }
    curve.beyond = curve.batches.size();
    if (device.value(MetricId::max_batch))
        curve.beyond = static_cast<std::size_t>(std::upper_bound(curve.batches.begin(), curve.batches.end(), device.wall.value_or(0)) -
                                                curve.batches.begin());
    return curve;
}

} // namespace ridgepoint::widgets
