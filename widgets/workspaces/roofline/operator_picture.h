// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/estimate.h"
#include "engine/scenario.h"
#include "widgets/workspaces/common/side_picture.h"

namespace ridgepoint::widgets {

/// Where the time of one decode step and of the prompt goes: lying bars, each row scaled to its own total, which stands in its name.
[[nodiscard]] SidePicture operatorPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                          const engine::Estimate &estimate);

} // namespace ridgepoint::widgets
