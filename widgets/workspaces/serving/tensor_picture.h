// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/serving/tensor_sweep.h"

namespace ridgepoint::widgets {

/// Time per output token against the tensor width, with the line of ideal scaling from the narrowest width.
[[nodiscard]] SidePicture tensorTimePicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const TensorSweep &sweep);

/// Throughput per accelerator against the tensor width: what the links take.
[[nodiscard]] SidePicture tensorThroughputPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                                  const TensorSweep &sweep);

/// The decode step by kind of work at each width, as stacked bars.
[[nodiscard]] SidePicture tensorFamiliesPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const TensorSweep &sweep);

} // namespace ridgepoint::widgets
