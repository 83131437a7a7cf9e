// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metric.h"
#include "engine/scenario.h"

#include <span>
#include <stop_token>

namespace ridgepoint::engine {

/// What a scenario's work costs on another accelerator.
struct VendorCost {
    const Accelerator *accelerator = nullptr;
    double count = 1;              ///< accelerators that do the work together
    bool is_rented = false;        ///< else its hours are owned
    std::optional<double> capital; ///< of all of them with their share of everything around them [USD]
    std::optional<double> hour;    ///< of one accelerator [USD/h]
    std::optional<double> rate;    ///< of `rate_metric`
    std::optional<double> energy;  ///< at the meter, of a token, a picture or a clip [J]
    std::optional<double> cost;    ///< of a million tokens, a picture or a clip [USD]
    std::string gap;               ///< why there is no cost, as a sentence; empty when there is
};

/// What `VendorCost::rate` counts for a workload: tokens or pictures a second, clips an hour.
[[nodiscard]] MetricId rate_metric(const Catalog &catalog, const Scenario &scenario);

/// Those with a price or a rent in the database, in its order.
[[nodiscard]] std::vector<const Accelerator *> accelerators_with_price(const Catalog &catalog);

/// The scenario with another accelerator. Prices, nodes and efficiencies that a user gave for the scenario's own do not go with it.
[[nodiscard]] Scenario on_accelerator(const Catalog &catalog, const Scenario &scenario, const Accelerator &accelerator);

/// The scenario's work on each of them, moved by `on_accelerator`. Where the memory is too small, the tensor width is doubled up to
/// `most_joined` accelerators; what does not fit even so, cannot be timed or has no price says so. Asks `stop` before each; a stopped list
/// is shorter.
[[nodiscard]] std::vector<VendorCost> vendor_costs(const Catalog &catalog, const Scenario &scenario,
                                                   std::span<const Accelerator *const> accelerators, const std::stop_token &stop = {});

/// Accelerators of a scale-up domain that every vendor offers.
inline constexpr double most_joined = 8;

} // namespace ridgepoint::engine
