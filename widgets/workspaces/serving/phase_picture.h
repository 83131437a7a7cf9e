// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/serving/operator_segments.h"

namespace ridgepoint::widgets {

/// Where the time of a decode step and of the prompt goes: lying stacked bars, calibrated and below it ideal, each pair scaled to its
/// calibrated time. A saturated server has the step that takes up prompt tokens as well.
[[nodiscard]] SidePicture phasePicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                                       SegmentKind kind);

/// Every operator of a decode step, ideal and calibrated side by side.
[[nodiscard]] SidePicture operatorPairPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                              const engine::Estimate &estimate);

} // namespace ridgepoint::widgets
