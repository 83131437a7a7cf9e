// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/plausible_range.h"
#include "engine/scenario.h"

#include <vector>

namespace ridgepoint::engine {

/// An input of a scenario's cost that nobody knows for sure.
struct ScenarioInput {
    ParameterId parameter = ParameterId::sold_share;
    InputRange range;                          ///< around the number in force, within the parameter's own range [SI]
    const PlausibleRange *plausible = nullptr; ///< from which the range is, with its source; never null
};

/// Those that count: the rent of rented hours; else price, lives, rates and power of owned ones. Without a price or a rent they are not
/// among them. Refuses what `check_scenario` refuses.
[[nodiscard]] Expected<std::vector<ScenarioInput>> scenario_inputs(const Catalog &catalog, const Scenario &scenario);

/// The ranges alone, in the same order.
[[nodiscard]] std::vector<InputRange> ranges_of(std::span<const ScenarioInput> inputs);

} // namespace ridgepoint::engine
