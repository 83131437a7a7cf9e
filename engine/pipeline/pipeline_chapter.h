// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"
#include "engine/pipeline/pipeline_plan.h"
#include "engine/pipeline/stage_work.h"

namespace ridgepoint::engine {

/// Private to the engine: the request of inputs whose model makes pictures. Refuses searches that `search_loop` refuses.
[[nodiscard]] Expected<PipelineRequest> pipeline_request(const Inputs &inputs, const Candidate &candidate);

/// Private to the engine: the device on which a stage of the inputs runs.
[[nodiscard]] const Accelerator &device_of(const Inputs &inputs, Stage stage) noexcept;

/// Private to the engine: the request on the devices of the inputs. What stands on the accelerator takes the times of the candidate.
/// Refuses stages that their device cannot run or whose time there is not known.
[[nodiscard]] Expected<PipelineTask> pipeline_task(const Inputs &inputs, const Answers &answers);

/// Private to the engine: the stages of one request on their devices.
void run_pipeline(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept;

} // namespace ridgepoint::engine
