// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"
#include "engine/problem.h"

#include <optional>

namespace ridgepoint::engine {

/// Whether a metric is what some accelerator-hours cost: the hour itself, tokens, a picture or clip, a training run.
[[nodiscard]] bool is_priced(MetricId metric) noexcept;

/// Whether a number changes the price of an hour and nothing of the work.
[[nodiscard]] bool is_price_input(ParameterId parameter) noexcept;

/// What tokens, a picture, a clip or a training run of a workload cost: tokens of text, else a picture or clip.
[[nodiscard]] MetricId output_cost_metric(const Catalog &catalog, const Scenario &scenario);

/// A scenario whose money is asked for again and again while numbers change. What the work takes is computed once and kept as long as only
/// price inputs change: such an answer takes part of a microsecond, any other as long as `evaluate`. The price of a system stands in its
/// proportion to the accelerators', also where another price of the accelerator would give another proportion. Points into the catalog.
class PricedScenario {
public:
    /// Refuses what `check_scenario` refuses, and metrics that are not priced.
    [[nodiscard]] static Expected<PricedScenario> of(const Catalog &catalog, const Scenario &scenario, MetricId metric);

    /// A number within the range of its parameter [SI]; fractions of whole numbers are rounded.
    void set(ParameterId parameter, double value);
    /// The number in force.
    [[nodiscard]] double number(ParameterId parameter) const noexcept { return m_inputs[parameter]; }
    [[nodiscard]] bool is_rented() const noexcept { return m_inputs.is_rented; }

    /// What `evaluate` would say of the metric; absent where it has no number.
    [[nodiscard]] std::optional<double> answer();

private:
    PricedScenario(const Inputs &inputs, MetricId metric) : m_inputs(inputs), m_metric(metric) {}
    void work();
    [[nodiscard]] std::optional<double> hour_price() const;

    Inputs m_inputs;
    MetricId m_metric;
    bool m_is_stale = true;
    std::optional<double> m_hours; ///< of an accelerator, for one of what the metric prices
    std::optional<double> m_utilization;
    std::optional<double> m_pue;
};

} // namespace ridgepoint::engine
