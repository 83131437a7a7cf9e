// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/estimate.h"
#include "engine/scenario.h"
#include "widgets/workspaces/common/side_picture.h"

namespace ridgepoint::widgets {

/// The time of a decode step by kind of work as the batch grows, as stacked areas, with the present batch marked.
[[nodiscard]] SidePicture growthPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate);

} // namespace ridgepoint::widgets
