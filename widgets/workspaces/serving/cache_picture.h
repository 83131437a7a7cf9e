// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/scenario.h"
#include "widgets/workspaces/common/side_picture.h"

namespace ridgepoint::widgets {

/// Bytes that one sequence keeps as its context grows, by kind of attention where there are several, beside the same layers with plain
/// grouped-query attention.
[[nodiscard]] SidePicture cachePicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Model &model);

/// Bytes per value of the scenario's KV precision.
[[nodiscard]] double cacheBytesPerValue(const engine::Catalog &catalog, const engine::Scenario &scenario);

} // namespace ridgepoint::widgets
