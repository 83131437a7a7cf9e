// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/item_words.h"
#include "widgets/workspaces/pipeline/flow_drawing.h"

namespace ridgepoint::widgets {

/// "Text encoder on B200".
[[nodiscard]] QString stageTitle(const PipelineSetup &setup, const engine::PlacedStage &stage);
/// Runs, times and memory, a line each; why it cannot run where it cannot.
[[nodiscard]] QString stageDetails(const PipelineSetup &setup, const engine::PlacedStage &stage);
/// "50 x 96.2 ms", or "cannot run".
[[nodiscard]] QString runsText(const PipelineSetup &setup, const engine::PlacedStage &stage);

/// "Latents to the decoder".
[[nodiscard]] QString handoverTitle(const engine::StageHandover &handover);
[[nodiscard]] QString handoverDetails(const PipelineSetup &setup, const engine::StageHandover &handover);
/// What stands at the arrow, a line each: bytes, and the time where it leaves its device.
[[nodiscard]] QStringList handoverLines(const engine::StageHandover &handover);

/// "Denoiser runs on B200".
[[nodiscard]] QString barTitle(const PipelineSetup &setup, const engine::ScheduleBar &bar);
[[nodiscard]] QString barDetails(const PipelineSetup &setup, const engine::ScheduleBar &bar);

/// The read-out of an item of a drawing.
[[nodiscard]] ItemWords itemWords(const PipelineSetup &setup, const FlowDrawing &drawing, std::size_t item);

} // namespace ridgepoint::widgets
