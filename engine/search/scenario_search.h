// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/scenario.h"
#include "engine/search/search_plan.h"

namespace ridgepoint::engine {

/// The search that a scenario asks for, of a shared prefix where it asks for none: what the closed forms, the simulation and the drawing
/// run on. Refuses what `check_scenario` refuses, and plans that `checked_plan` refuses.
[[nodiscard]] Expected<SearchPlan> search_plan_of(const Catalog &catalog, const Scenario &scenario);

} // namespace ridgepoint::engine
