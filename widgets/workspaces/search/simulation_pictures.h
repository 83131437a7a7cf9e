// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/scenario.h"
#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/search/simulation_result.h"

namespace ridgepoint::widgets {

/// True quality of the selected candidate over many searches beside that of one candidate, with percentiles and the closed form's mean.
[[nodiscard]] SidePicture histogramPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                           const SimulationResult &result);

/// Mean function evaluations over branches, with their 95 % band.
[[nodiscard]] SidePicture evaluationsPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                             const SimulationResult &result);

/// Share of the searches whose selected candidate is right, over branches, with its 95 % band.
[[nodiscard]] SidePicture successPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SimulationResult &result);

} // namespace ridgepoint::widgets
