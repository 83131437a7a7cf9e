// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/search/search_setup.h"

namespace ridgepoint::widgets {

/// Steps of k branches over those of one, against the steps that they share: k = 2, 4, 8 and the present k.
[[nodiscard]] SidePicture multiplierPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup);

} // namespace ridgepoint::widgets
