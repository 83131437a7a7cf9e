// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/search/search_setup.h"

namespace ridgepoint::widgets {

/// What more branches gain against what they cost: those that share s steps, and independent ones.
[[nodiscard]] SidePicture gainPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup);

} // namespace ridgepoint::widgets
