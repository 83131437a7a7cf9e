// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/economics/hour_cost.h"
#include "widgets/workspaces/economics/economics_setup.h"

namespace ridgepoint::widgets {

/// An hour of each accelerator by what it is paid for, with its rent below where one is known.
[[nodiscard]] SidePicture hourCostPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                          const std::vector<engine::HourCost> &costs);

/// What the scenario's output costs, by the parts of the hour: input and output tokens apart where they can be told.
[[nodiscard]] SidePicture outputCostPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                            const engine::Estimate &estimate, const engine::HourCost &own);

/// What must be paid before the first hour.
[[nodiscard]] SidePicture siteCapitalPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                             const std::optional<engine::SiteCapital> &capital, const QString &gap);

/// "An hour of B200 costs 3.52 USD owned, 2.80 USD rented. Owned hours make a million output tokens for ...".
[[nodiscard]] QString hourCostSentence(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                                       const engine::HourCost &own);

} // namespace ridgepoint::widgets
