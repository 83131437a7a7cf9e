// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/estimate.h"
#include "engine/scenario.h"
#include "widgets/plot/plot_spec.h"
#include "widgets/workspaces/roofline/roofline_ranges.h"

#include <vector>

namespace ridgepoint::widgets {

/// Operators of the decode step and of the prompt on the first device's roof: FLOP per byte that the level counts against FLOP/s of one
/// device, each marker's area its share of the forward's time. What has no FLOP stands in the table alone.
[[nodiscard]] std::vector<plot::Curve> operatorPoints(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                                      const engine::Estimate &estimate);

/// Room for the points of these curves.
void makeRoomFor(RooflineRanges &ranges, const std::vector<plot::Curve> &curves);

} // namespace ridgepoint::widgets
