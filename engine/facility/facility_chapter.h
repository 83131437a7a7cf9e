// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"
#include "engine/estimate.h"
#include "engine/facility/facility.h"

namespace ridgepoint::engine {

// Private to the engine.

/// Power, cooling, cost and site of inputs whose workload has run; coolant, schedule and weakest layer where they are needed.
[[nodiscard]] Facility facility_of(const Inputs &inputs, const Needs &needs, Answers &answers);

/// The weather aside, what the cooling of this facility meets.
[[nodiscard]] CoolingConditions cooling_conditions(const Inputs &inputs, const Facility &facility) noexcept;

/// Puts what the facility answers.
void run_facility(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept;

/// What a reader of the facility's answers must know.
void add_facility_findings(const Inputs &inputs, const Answers &answers, const Needs &needs, std::vector<Finding> &findings);

// What outputs are priced by, once the facility has run.

/// Mean power at the meter of one accelerator with its share of node, losses and cooling [W]. Devices beside the scenario's own draw their
/// nameplate, in a node of its overhead.
[[nodiscard]] std::optional<double> metered_power(const Inputs &inputs, const Answers &answers, const Accelerator &accelerator) noexcept;
/// The same of the scenario's accelerator while it trains.
[[nodiscard]] std::optional<double> training_power(const Inputs &inputs, const Answers &answers) noexcept;
/// Where the scenario's accelerator stands between idle and nameplate while it trains, 0 to 1.
[[nodiscard]] double training_power_utilization(const Inputs &inputs) noexcept;
/// Of one accelerator, owned or rented as the scenario's own [USD/h].
[[nodiscard]] std::optional<double> hour_price(const Inputs &inputs, const Answers &answers, const Accelerator &accelerator) noexcept;
/// The same of the scenario's accelerator while it trains.
[[nodiscard]] std::optional<double> training_hour_price(const Inputs &inputs, const Answers &answers) noexcept;

// Parts of `facility_of` that devices beside the scenario's own share.
[[nodiscard]] Watt power_of_one(const Inputs &inputs, const Accelerator &accelerator, double utilization) noexcept;
[[nodiscard]] OwnedAccelerator owned_accelerator(const Inputs &inputs, const Accelerator &accelerator, Dollar price, double utilization,
                                                 double pue) noexcept;

} // namespace ridgepoint::engine
