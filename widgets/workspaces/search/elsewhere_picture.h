// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimate.h"
#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/search/search_setup.h"

namespace ridgepoint::widgets {

/// The same search elsewhere, each against one candidate of its own kind: with its verifier, with independent samples, and by an
/// autoregressive model that clones or shares its keys and values, alone or on a saturated server.
[[nodiscard]] SidePicture elsewherePicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                           const engine::Estimate &estimate, const SearchSetup &setup);

} // namespace ridgepoint::widgets
