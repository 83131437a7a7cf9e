// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/economics/scenario_sensitivity.h"
#include "widgets/workspaces/economics/economics_setup.h"

namespace ridgepoint::widgets {

/// The cost of the output at the low and at the high end of each uncertain input, the widest on top.
[[nodiscard]] SidePicture tornadoPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                         const engine::ScenarioTornado &tornado);

/// How the cost spreads over draws of all inputs together, with percentiles 5, 50 and 95 and the scenario itself.
[[nodiscard]] SidePicture costSpreadPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                            const engine::UncertaintySample &sample, std::optional<double> base);

/// "Sold share moves the cost of a million output tokens most, from 0.10 to 0.19 USD; ...".
[[nodiscard]] QString sensitivitySentence(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                          const engine::ScenarioTornado &tornado, const std::optional<engine::UncertaintyBand> &band);

} // namespace ridgepoint::widgets
