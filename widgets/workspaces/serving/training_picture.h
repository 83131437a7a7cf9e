// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/serving/training_cost.h"

namespace ridgepoint::widgets {

/// What the tiers of models are said to cost to train, and what their examples cost by computation.
[[nodiscard]] SidePicture trainingPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                          const std::vector<TierCost> &tiers);

/// How the computed costs of a tier lie to its stated range, one sentence.
[[nodiscard]] QString tierVerdict(const TierCost &tier);

/// A large number in short: "15.6T", "32.7M".
[[nodiscard]] QString largeText(double number);

/// "50.0M to 200M USD and more".
[[nodiscard]] QString rangeWords(const data::ModelTier &tier);

} // namespace ridgepoint::widgets
