// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/metric.h"
#include "engine/scenario.h"
#include "engine/workload.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace ridgepoint::widgets {

/// What one output is measured by.
enum class OutputMeasure : std::uint8_t { Time, Work, Bytes, Energy, Cost };
inline constexpr std::size_t outputMeasureCount = static_cast<std::size_t>(OutputMeasure::Cost) + 1;

/// The metric of a measure for a workload.
[[nodiscard]] engine::MetricId metricOf(OutputMeasure measure, engine::Workload workload);

/// The scenario asked for another way of making its output. Text stays with the network in force, as if it had been trained for that way.
[[nodiscard]] engine::Scenario asWorkload(const engine::Catalog &catalog, engine::Scenario scenario, engine::Workload workload);

/// One measure over the steps of a denoiser or the refinements of a text.
struct StepCurve {
    double batch = 1;
    std::vector<double> steps;
    std::vector<double> values;
    std::optional<double> autoregressive; ///< of the same request, token by token; text alone
    std::optional<double> breakEven;      ///< steps at which the curve passes that
};

/// Curves at round batches and at the scenario's own, by rising batch.
[[nodiscard]] std::vector<StepCurve> stepCurves(const engine::Catalog &catalog, const engine::Scenario &scenario, engine::Workload workload,
                                                OutputMeasure measure);

/// One metric over one parameter at equal ratios and at the value in force; points that the engine does not answer are left out.
struct ParameterCurve {
    std::vector<double> xs;
    std::vector<double> ys;
};
[[nodiscard]] ParameterCurve parameterCurve(const engine::Catalog &catalog, const engine::Scenario &scenario, engine::ParameterId parameter,
                                            double from, double to, engine::MetricId metric);

} // namespace ridgepoint::widgets
