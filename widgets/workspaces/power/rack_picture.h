// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/power/power_setup.h"

namespace ridgepoint::widgets {

/// What each way of cooling takes from a rack at most, least first, with what the scenario's rack is rated and draws: it carries the
/// rating, this work alone, or too little. Of a setup with power.
[[nodiscard]] SidePicture rackLimitPicture(const engine::Catalog &catalog, const PowerSetup &setup);

/// "A rack of 72 B200 is rated 142 kW and draws 118 kW; 7 of 19 ways to cool carry the rating. ...".
[[nodiscard]] QString rackSentence(const engine::Catalog &catalog, const PowerSetup &setup);

} // namespace ridgepoint::widgets
