// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/label.h"
#include "engine/metric.h"
#include "engine/precision.h"
#include "engine/roofline/roofline.h"
#include "engine/serving/operator_cost.h"
#include "engine/workload.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ridgepoint::engine {

/// A metric's answer. Absent means not applicable or unknown; a finding then says which input is missing. Never NaN, never infinity.
struct MetricValue {
    double number = 0;     ///< SI, or the unit named by the id
    std::string_view text; ///< for metrics that are words; static storage
    Label label = Label::unknown;
    bool is_present = false;
};

enum class Severity : std::uint8_t { note, warning, infeasible };
[[nodiscard]] std::string_view to_string(Severity severity) noexcept;

/// What is worth knowing about a valid scenario: it does not fit, a figure is missing, a crossover does not exist.
struct Finding {
    Severity severity = Severity::note;
    std::string id;                  ///< stable slug, e.g. "memory-exceeded", "peak-unknown"
    std::optional<double> limit;     ///< SI
    std::optional<double> value;     ///< SI
    std::optional<double> shortfall; ///< SI
    std::string text;                ///< one sentence for people
    MetricSet absent;                ///< metrics that are absent for this reason; every absent metric is in one finding
};

/// Every output of the program as a plain value.
struct Estimate {
    Workload workload = Workload::autoregressive;
    std::array<MetricValue, metric_count> metrics;
    std::vector<Finding> findings;
    std::vector<OperatorCost> decode_operators;  ///< one decode step, layers folded into `count`
    std::vector<OperatorCost> mixed_operators;   ///< on a saturated server, a step that takes up prompt tokens beside its decoding
    std::vector<OperatorCost> prefill_operators; ///< the prompt beyond the cached prefix
    std::vector<DeviceRoofline> devices;         ///< the comparison set; first is `accelerator`; filled when a roofline metric is wanted

    [[nodiscard]] const MetricValue &operator[](MetricId id) const noexcept { return metrics[static_cast<std::size_t>(id)]; }
    [[nodiscard]] MetricValue &operator[](MetricId id) noexcept { return metrics[static_cast<std::size_t>(id)]; }
    [[nodiscard]] const Finding *find(std::string_view id) const noexcept;
};

} // namespace ridgepoint::engine
