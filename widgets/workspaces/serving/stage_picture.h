// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pipeline/placed_pipeline.h"
#include "widgets/workspaces/common/side_picture.h"

namespace ridgepoint::widgets {

/// Time of one request of pictures or clips in each stage that it passes through, all runs together; a stage that cannot run where it
/// stands says so.
[[nodiscard]] SidePicture stageTimePicture(const engine::PlacedPipeline &pipeline, const QString &scenarioLine);

/// Weights and working memory of each stage.
[[nodiscard]] SidePicture stageMemoryPicture(const engine::PlacedPipeline &pipeline, const QString &scenarioLine);

} // namespace ridgepoint::widgets
