// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metric.h"
#include "engine/scenario.h"

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace ridgepoint::engine {

/// A metric that has to be reached: at least `value` where higher is better, at most `value` where lower is.
struct Target {
    MetricId metric = MetricId::tokens_per_second_per_user;
    double value = 0; ///< SI, above 0
};

/// Metrics that a plan can aim at, in the order in which people ask for them.
[[nodiscard]] std::span<const MetricId> plan_metrics() noexcept;

/// What the options are ranked by, least first.
enum class PlanOrder : std::uint8_t { count, power, price };
[[nodiscard]] std::string_view slug(PlanOrder order) noexcept; ///< "count", "power", "price"
[[nodiscard]] std::optional<PlanOrder> find_plan_order(std::string_view slug) noexcept;

struct PlanRequest {
    /// The work: model, context, precisions, level, mode. Its accelerator, widths and replicas are what the plan looks for. A batch that
    /// was set is served as a whole; one that was not is chosen: 1 sequence a replica, or what leaves the targets the most room where a
    /// throughput is among them.
    Scenario scenario;
    std::vector<Target> targets;
    double most_accelerators = 256; ///< of one option, 1 .. 65,536
    PlanOrder order = PlanOrder::count;
    bool with_announced = false; ///< devices that cannot be had yet as well
};

/// The smallest set of one accelerator that reaches every target, or why none does.
struct PlanOption {
    const Accelerator *accelerator = nullptr;
    bool is_feasible = false;
    double tensor = 1;
    double pipeline = 1;
    double replicas = 1;
    double batch = 1;            ///< sequences over all replicas
    std::vector<double> reached; ///< one per target, of this option or of the best attempt; empty when nothing could be computed
    std::string bound;           ///< what limits the time that binds: compute, memory, fabric, overhead; capacity when it does not fit
    std::size_t binding = 0;     ///< the target with the least room, or the one that is missed by the most
    double memory_utilization = 0;
    std::optional<double> power; ///< rated power of the accelerators [W]
    std::optional<double> price; ///< of the accelerators [USD]
    std::string reason;          ///< why it is not feasible, as a sentence; empty when it is

    [[nodiscard]] double count() const noexcept { return tensor * pipeline * replicas; }
};

struct Plan {
    std::vector<PlanOption> options; ///< feasible ones first, in the order asked for; then the rest, nearest miss first
    bool is_cancelled = false;
};

/// Called after every accelerator that was looked at.
using PlanProgress = std::function<void(std::size_t done, std::size_t total)>;

/// Looks for the fewest devices of each accelerator that serve the work: tensor widths that are powers of two up to the scale-up domain
/// and 64, up to 16 stages, and replicas. Sets that spill to the host's memory are not offered. Refuses an invalid scenario, a model that
/// no chapter covers, a target that is not one of `plan_metrics()` or not above 0, and a scenario that sets what is looked for.
[[nodiscard]] Expected<Plan> plan(const Catalog &catalog, const PlanRequest &request, const std::stop_token &stop = {},
                                  const PlanProgress &progress = {});

} // namespace ridgepoint::engine
