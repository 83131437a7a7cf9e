// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/pipeline/pipeline_setup.h"
#include "widgets/workspaces/pipeline/placement_result.h"

namespace ridgepoint::widgets {

/// Latency against cost of the options found, with the edge that nothing beats; the chosen one marked.
[[nodiscard]] SidePicture placementPicture(const PlacementResult &result, const QString &line, const engine::PlacementOption *chosen);

/// Share of a step that a look on another device costs in transfer, for the usual links and the scenario's, with its present step marked.
[[nodiscard]] SidePicture offloadPicture(const PipelineSetup &setup);

} // namespace ridgepoint::widgets
