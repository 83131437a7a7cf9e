// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/serving/plan_result.h"

namespace ridgepoint::widgets {

/// "Speed per user"
[[nodiscard]] QString metricLabel(engine::MetricId id);
/// "at least" or "at most"
[[nodiscard]] QString directionText(engine::MetricId id);
/// "memory bandwidth", "compute", "links between accelerators", "kernel launches", "memory capacity".
[[nodiscard]] QString limitText(const std::string &bound);
/// "tensor 2 x replicas 3"; "one" where nothing is split.
[[nodiscard]] QString splitText(const engine::PlanOption &option);
/// How much of the target that binds is reached, less the whole: 0.2 is 20 % to spare.
[[nodiscard]] double leastRoom(const engine::PlanOption &option, const engine::PlanRequest &request);
[[nodiscard]] std::size_t feasibleCount(const engine::Plan &plan);

/// What of the scenario the plan rests on, one line.
[[nodiscard]] QString planGrounds(const engine::Catalog &catalog, const engine::Scenario &scenario, bool keepsBatch);
/// What the plan says, one sentence.
[[nodiscard]] QString planSentence(const PlanResult &result);

} // namespace ridgepoint::widgets
