// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimate.h"
#include "engine/scenario.h"

namespace ridgepoint::engine {

/// All outputs of a scenario: a pure function. Runs only the chapters that `wanted` needs. Refuses what `check_scenario` refuses;
/// a valid but infeasible scenario gives an estimate with findings.
[[nodiscard]] Expected<Estimate> evaluate(const Catalog &catalog, const Scenario &scenario, const MetricSet &wanted = MetricSet::all());

} // namespace ridgepoint::engine
