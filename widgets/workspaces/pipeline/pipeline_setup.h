// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pipeline/placed_pipeline.h"
#include "engine/pipeline/stage_flow.h"
#include "widgets/workspaces/common/stage_look.h"

#include <QString>

#include <vector>

namespace ridgepoint::widgets {

/// The pipeline that the workspace draws, looked up once for all its pictures.
struct PipelineSetup {
    engine::PlacedPipeline pipeline;
    std::vector<engine::StageHandover> handovers;
    QString model;
    QString verifier; ///< its name; empty without one
    QString line;     ///< footer of exports

    [[nodiscard]] QString device(std::size_t place) const;
    /// Of the stage's device; empty where the pipeline has no such stage.
    [[nodiscard]] QString deviceOf(engine::Stage stage) const;
    [[nodiscard]] bool isVideo() const { return pipeline.request.denoiser->is_video; }
};

/// The pipeline of a scenario that the document accepted; in words why there is none.
[[nodiscard]] engine::Expected<PipelineSetup> pipelineSetup(const engine::Catalog &catalog, const engine::Scenario &scenario);

/// As the catalog has it: "B200".
[[nodiscard]] QString acceleratorName(const engine::Accelerator &accelerator);

} // namespace ridgepoint::widgets
