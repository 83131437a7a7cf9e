// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/search/search_setup.h"

namespace ridgepoint::widgets {

/// Cost of branches by diffusion and by a language model that clones or shares keys and values, alone and on a saturated server.
[[nodiscard]] SidePicture twinPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup);

/// The verifier's share of the arithmetic, against branches.
[[nodiscard]] SidePicture verifierSharePicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup);

/// Memory that branches add, side by side and one after another, beside what keys and values of text take.
[[nodiscard]] SidePicture branchMemoryPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup);

} // namespace ridgepoint::widgets
