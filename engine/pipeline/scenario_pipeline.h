// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pipeline/pipeline_plan.h"
#include "engine/pipeline/stage_work.h"
#include "engine/scenario.h"

namespace ridgepoint::engine {

/// The request that a scenario of images or video asks for. Refuses an invalid scenario, other workloads, and a model that is no known
/// denoiser.
[[nodiscard]] Expected<PipelineRequest> pipeline_request_of(const Catalog &catalog, const Scenario &scenario);

/// The same with its stages on the scenario's devices, the accelerator first: what `pipeline_latency` and its kin are computed from.
/// Refuses likewise, and stages that their device cannot run or whose time there is not known.
[[nodiscard]] Expected<PipelineTask> pipeline_task_of(const Catalog &catalog, const Scenario &scenario);

} // namespace ridgepoint::engine
