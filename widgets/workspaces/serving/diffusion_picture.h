// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/serving/diffusion_sweep.h"

namespace ridgepoint::widgets {

/// One output over the number of steps: text by diffusion beside the same text token by token, with the steps at which they break even; or
/// pictures and clips.
[[nodiscard]] SidePicture stepPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, engine::Workload workload,
                                      OutputMeasure measure);

/// Tokens per second of both ways of writing over the batch.
[[nodiscard]] SidePicture writingRatePicture(const engine::Catalog &catalog, const engine::Scenario &scenario);

/// FLOP of one pass of a denoiser as pictures widen or clips lengthen, by what their tokens attend to.
[[nodiscard]] SidePicture scopePicture(const engine::Catalog &catalog, const engine::Scenario &scenario, engine::Workload workload);

/// What a finding of the estimate says now of the two, as one sentence.
[[nodiscard]] QString diffusionSentence(const engine::Catalog &catalog, const engine::Scenario &scenario, engine::Workload workload);

} // namespace ridgepoint::widgets
