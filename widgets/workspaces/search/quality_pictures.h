// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/search/search_setup.h"

namespace ridgepoint::widgets {

/// The best quality that function evaluations buy, over all branches and shared steps, with the present search and the best that its cost
/// would buy.
[[nodiscard]] SidePicture frontierPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup);

/// The verifier's score of the candidate it selects, and that candidate's true quality, against branches.
[[nodiscard]] SidePicture overSelectionPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup);

/// Correlation of a verifier with quality against the share of pairs that it orders as people do; published verifiers lie on the curve.
[[nodiscard]] SidePicture accuracyPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup);

} // namespace ridgepoint::widgets
