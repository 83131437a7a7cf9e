// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/power/power_flow_subject.h"

namespace ridgepoint::widgets {

// Without room, numbers stand in the read-outs alone.

/// Power of an accelerator, node, rack, row, hall and site, each at the accelerators, the equipment and the meter.
[[nodiscard]] SidePicture powerLevelPicture(const PowerSetup &setup, const PowerFlowSubject &subject, bool isRoomy = true);

/// Current in each conductor that feeds a rack at its rating, by voltage.
[[nodiscard]] SidePicture conductorPicture(const PowerSetup &setup, bool isRoomy = true);

/// Efficiency of every chain over its load, with the redundancy of the scenario and its present point.
[[nodiscard]] SidePicture chainPicture(const engine::Catalog &catalog, const PowerSetup &setup);

} // namespace ridgepoint::widgets
