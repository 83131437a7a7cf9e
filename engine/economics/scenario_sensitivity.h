// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/tornado.h"
#include "engine/cost/uncertainty.h"
#include "engine/economics/scenario_inputs.h"
#include "engine/metric.h"

#include <stop_token>

namespace ridgepoint::engine {

struct ScenarioTornado {
    std::vector<ScenarioInput> inputs;
    Tornado tornado; ///< its bars name places in `inputs`
};

/// What each uncertain input of a scenario does to a cost over its range, the others as they are. Refuses what `PricedScenario::of`
/// refuses.
[[nodiscard]] Expected<ScenarioTornado> scenario_tornado(const Catalog &catalog, const Scenario &scenario, MetricId metric);

/// Which draws of a scenario's uncertain inputs.
struct UncertaintyDraws {
    std::uint64_t seed = 1;
    std::uint64_t first = 0;
    std::uint64_t count = 1;
};

/// A cost of a scenario over draws of all its uncertain inputs together; without any, each draw is the answer itself. A draw depends on
/// seed and number alone, so that slices merge to the same sample. Asks `stop` before each draw. Refuses what `PricedScenario::of` refuses.
[[nodiscard]] Expected<UncertaintySample> scenario_uncertainty(const Catalog &catalog, const Scenario &scenario, MetricId metric,
                                                               const UncertaintyDraws &draws, const std::stop_token &stop = {});

} // namespace ridgepoint::engine
