// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pipeline/pipeline_plan.h"
#include "engine/pipeline/stage_work.h"
#include "engine/scenario.h"

#include <array>
#include <optional>
#include <string>

namespace ridgepoint::engine {

/// The pipeline that a scenario asks for, also where some of its stages cannot run. Points into the catalog.
struct PlacedPipeline {
    PipelineRequest request;
    PipelineTask task;                              ///< a stage that cannot run has a run time of 0
    std::array<std::string, stage_count> obstacles; ///< why a stage cannot run where it stands, a sentence; empty where it can
    std::optional<PipelinePlan> plan;               ///< none where a stage cannot run
    PredictionLevel level = PredictionLevel::calibrated;

    [[nodiscard]] const PlacedStage *find(Stage stage) const noexcept;
    [[nodiscard]] const std::string &obstacle(Stage stage) const noexcept { return obstacles[static_cast<std::size_t>(stage)]; }
};

/// The task of `pipeline_task_of` with its plan; where that refuses, the stages with the times that are known and what stands against the
/// others. Refuses as `pipeline_request_of`.
[[nodiscard]] Expected<PlacedPipeline> placed_pipeline(const Catalog &catalog, const Scenario &scenario);

} // namespace ridgepoint::engine
