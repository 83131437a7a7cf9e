// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/economics/vendor_cost.h"
#include "widgets/workspaces/economics/economics_setup.h"

namespace ridgepoint::widgets {

/// "H100 SXM", or "2 x H100 SXM" where several do the work together.
[[nodiscard]] QString vendorName(const engine::VendorCost &cost);

/// What the same work costs on each accelerator, the cheapest on top and the scenario's own given first; what has no cost says why.
/// `chosenText` is the subtitle where they were chosen from more.
[[nodiscard]] SidePicture vendorCostPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                            const std::vector<engine::VendorCost> &costs, const QString &chosenText = {});

/// The scenario's own and the cheapest of all others, for a comparison that is empty.
[[nodiscard]] std::vector<engine::VendorCost> cheapestBesides(const std::vector<engine::VendorCost> &costs, const engine::Accelerator *own);

/// In words what those are: "the 7 cheapest and your own, place 12 of 40", counting those with a cost.
[[nodiscard]] QString cheapestText(const std::vector<engine::VendorCost> &costs, const engine::Accelerator *own);

/// "The cost of a million output tokens is lowest on MI355X: 0.51 USD, 0.62x of that on B200."
[[nodiscard]] QString vendorCostSentence(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                         const std::vector<engine::VendorCost> &costs);

} // namespace ridgepoint::widgets
