// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/serving/served_device.h"

namespace ridgepoint::widgets {

/// What fills the memory of one accelerator of each plan: weights, KV cache, activations and the reserve against the capacity.
[[nodiscard]] SidePicture memoryKindsPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                             const std::vector<ServedDevice> &devices);

} // namespace ridgepoint::widgets
