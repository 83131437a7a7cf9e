// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/roofline/operator_picture.h"

#include <optional>

namespace ridgepoint::widgets {

/// What fills the memory of one device as the batch grows: weights, KV cache and activations against the capacity. `earlierMost`, the
/// last batch of the picture before, keeps the axis still while a slider moves; it is updated.
[[nodiscard]] SidePicture memoryPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                                        std::optional<double> &earlierMost);

} // namespace ridgepoint::widgets
