// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pipeline/pipeline_setup.h"

namespace ridgepoint::widgets {

/// "One picture takes 5.2 s: 97 % are denoising steps on B200; ..." or what keeps the pipeline from running.
[[nodiscard]] QString pipelineSentence(const PipelineSetup &setup);

/// Why a scenario has no pipeline.
[[nodiscard]] QString noPipelineSentence(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Problem &problem);

} // namespace ridgepoint::widgets
