// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metric.h"
#include "engine/scenario.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace ridgepoint::engine {

/// Points of one swept parameter: numbers (whole parameters are rounded and repeated points dropped) or slugs.
struct SweepAxis {
    ParameterId parameter = ParameterId::batch;
    std::vector<ParameterValue> points;
};

/// `count` points from `from` to `to`, evenly or by equal ratios (both ends > 0). 2 <= count <= 10^6.
[[nodiscard]] Expected<SweepAxis> make_axis(ParameterId parameter, double from, double to, std::size_t count, bool is_log);

/// One metric over all points; the last axis runs fastest. Absent points hold 0 and `is_present` 0.
struct SweepColumn {
    MetricId metric = MetricId::forward_time;
    std::vector<double> values; ///< SI
    std::vector<std::uint8_t> is_present;
    std::vector<std::string_view> texts; ///< for metrics that are words; else empty
};

struct SweepResult {
    std::vector<SweepAxis> axes;
    std::vector<SweepColumn> columns;
    std::size_t size = 0;
    bool is_cancelled = false;
};

/// The same chapters over a grid, resolving once what the axes do not touch. Asks `stop` every 1024 points at most. A point that the
/// scenario's constraints refuse is absent in every column. Refuses an invalid base scenario, an axis point outside its range, or more than
/// 10^8 points.
[[nodiscard]] Expected<SweepResult> sweep(const Catalog &catalog, const Scenario &scenario, std::span<const SweepAxis> axes,
                                          std::span<const MetricId> metrics, const std::stop_token &stop = {});

} // namespace ridgepoint::engine
