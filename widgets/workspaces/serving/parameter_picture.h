// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/scenario.h"
#include "widgets/workspaces/common/side_picture.h"

namespace ridgepoint::widgets {

/// What the counted total says beside the published one: "as published", or the difference with the likely reason when it is beyond
/// half a percent. Empty when one of them is not known.
[[nodiscard]] QString differenceWords(const engine::Model &model);

/// Where the weights are: all of them, those that work on one token, and the published total.
[[nodiscard]] SidePicture parameterPicture(const engine::Model &model);

/// Bytes of the weights at usual precisions against the memory of the scenario's accelerator and of those that serve together.
[[nodiscard]] SidePicture weightPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Model &model);

} // namespace ridgepoint::widgets
