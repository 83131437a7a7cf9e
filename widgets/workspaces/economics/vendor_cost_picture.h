// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/economics/vendor_cost.h"
#include "widgets/workspaces/economics/economics_setup.h"

namespace ridgepoint::widgets {

/// "H100 SXM", or "2 x H100 SXM" where several do the work together.
[[nodiscard]] QString vendorName(const engine::VendorCost &cost);

/// What the same work costs on each accelerator, the cheapest on top and the scenario's own given first; what has no cost says why.
[[nodiscard]] SidePicture vendorCostPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                            const std::vector<engine::VendorCost> &costs);

/// The scenario's own and the cheapest of all others, for a comparison that is empty.
[[nodiscard]] std::vector<engine::VendorCost> cheapestBesides(const std::vector<engine::VendorCost> &costs, const engine::Accelerator *own);

/// "Of 5 accelerators MI355X makes a million output tokens cheapest, for 0.51 USD: 0.62x of B200."
[[nodiscard]] QString vendorCostSentence(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                         const std::vector<engine::VendorCost> &costs);

} // namespace ridgepoint::widgets
