// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pipeline/placement.h"
#include "engine/scenario.h"

namespace ridgepoint::engine {

/// The search of the pipeline that a scenario asks for, on any devices within the limits. Refuses as `placed_pipeline`.
[[nodiscard]] Expected<PlacementRequest> placement_request(const Catalog &catalog, const Scenario &scenario, PlacementLimits limits,
                                                           PlacementOrder order);

} // namespace ridgepoint::engine
