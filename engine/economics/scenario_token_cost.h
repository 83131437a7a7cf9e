// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/output_cost.h"
#include "engine/estimate.h"
#include "engine/scenario.h"

namespace ridgepoint::engine {

/// The metrics from which `token_cost_of` splits a cost.
[[nodiscard]] MetricSet token_cost_metrics();

/// What a million input and a million output tokens of a scenario cost: the input bears the prompt's forward, the output its steps, so that
/// the output's price is `cost_per_million_tokens`. Absent where a metric is, for pictures and text by diffusion, and on a saturated
/// server, whose steps do both at once.
[[nodiscard]] std::optional<TokenCost> token_cost_of(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate);

} // namespace ridgepoint::engine
