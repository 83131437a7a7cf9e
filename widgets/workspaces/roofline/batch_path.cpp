// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/roofline/batch_path.h"

#include "engine/sweep.h"
#include "widgets/workspaces/roofline/picture_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::ParameterId;

namespace {

constexpr std::size_t evenSteps = 96;

std::optional<double> wholeBatch(const engine::MetricValue &value)
{
    const engine::Parameter &row = engine::parameter(ParameterId::batch);
    const double batch = std::ceil(value.number);
    if (!value.is_present || batch < row.minimum || batch > row.maximum)
        return std::nullopt;
    return batch;
}

engine::SweepAxis batchAxis(const BatchMarks &marks)
{
    const engine::Parameter &row = engine::parameter(ParameterId::batch);
    std::vector<double> batches = roundBatches();
    batches.push_back(marks.current);
    for (const std::optional<double> &mark : {marks.full, marks.computeBound, marks.tokens})
        if (mark)
            batches.push_back(*mark);
    if (const auto even = engine::make_axis(ParameterId::batch, row.minimum, row.maximum, evenSteps, true))
        for (const engine::ParameterValue &point : even->points)
            batches.push_back(std::get<double>(point));
    std::sort(batches.begin(), batches.end());
    batches.erase(std::unique(batches.begin(), batches.end()), batches.end());
    return {ParameterId::batch, std::vector<engine::ParameterValue>(batches.begin(), batches.end())};
}

} // namespace

std::optional<std::size_t> BatchPath::find(double batch) const
{
    const auto found = std::lower_bound(batches.begin(), batches.end(), batch);
    if (found == batches.end() || *found != batch)
        return std::nullopt;
    return static_cast<std::size_t>(found - batches.begin());
}

BatchMarks batchMarks(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    return {.full = wholeBatch(estimate[MetricId::max_batch]),
            .computeBound = wholeBatch(estimate[MetricId::compute_bound_batch]),
            .tokens = wholeBatch(estimate[MetricId::compute_bound_tokens]),
            .current = numberInForce(catalog, scenario, ParameterId::batch)};
}

const std::vector<double> &roundBatches()
{
    static const std::vector<double> batches = {1, 8, 64, 512, 4096, 32768};
    return batches;
}

BatchPath batchPath(const engine::Catalog &catalog, const engine::Scenario &scenario, const BatchMarks &marks)
{
    const std::array axes = {batchAxis(marks)};
    const std::array wanted = {MetricId::arithmetic_intensity, MetricId::achieved_performance};
    const auto result = engine::sweep(catalog, scenario, axes, wanted);
    BatchPath path;
    if (!result)
        return path;
    // The roofs are those of one device.
    const double devices = numberInForce(catalog, scenario, ParameterId::accelerator_count);
    const engine::SweepColumn &intensity = result->columns[0];
    const engine::SweepColumn &performance = result->columns[1];
    for (std::size_t i = 0; i < result->size; ++i) {
        if (!intensity.is_present[i] || !performance.is_present[i])
            continue;
        path.batches.push_back(std::get<double>(result->axes[0].points[i]));
        path.intensities.push_back(intensity.values[i]);
        path.performances.push_back(performance.values[i] / devices);
    }
    return path;
}

} // namespace ridgepoint::widgets
