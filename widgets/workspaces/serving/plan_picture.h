// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/serving/plan_result.h"

namespace ridgepoint::widgets {

/// Bars of what the plan is ranked by: the accelerators that each of the first devices takes, their rated power or their price.
[[nodiscard]] SidePicture planPicture(const PlanResult &result, const engine::Scenario &scenario, std::size_t mostBars = 10);

/// What one option reaches of every target, over the line of the target itself.
[[nodiscard]] SidePicture planRoomPicture(const PlanResult &result, const engine::Scenario &scenario, const engine::PlanOption *option);

} // namespace ridgepoint::widgets
