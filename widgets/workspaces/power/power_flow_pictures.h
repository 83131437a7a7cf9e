// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/power/power_flow_subject.h"

namespace ridgepoint::widgets {

/// Power of an accelerator, a full node, rack, row and hall, and of the site, least first, each at the accelerators, the equipment and the
/// meter.
[[nodiscard]] SidePicture powerLevelPicture(const PowerSetup &setup, const PowerFlowSubject &subject);

/// Current in each conductor that feeds a rack at its rating, by voltage.
[[nodiscard]] SidePicture conductorPicture(const PowerSetup &setup);

/// Efficiency of every chain over its load, with the redundancy of the scenario and its present point.
[[nodiscard]] SidePicture chainPicture(const engine::Catalog &catalog, const PowerSetup &setup);

} // namespace ridgepoint::widgets
