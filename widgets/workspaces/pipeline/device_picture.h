// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/pipeline/pipeline_setup.h"

namespace ridgepoint::widgets {

/// How much of the time between two requests each device works, and how much it waits.
[[nodiscard]] SidePicture utilizationPicture(const PipelineSetup &setup);

/// What each device has to hold, against its capacity.
[[nodiscard]] SidePicture deviceMemoryPicture(const PipelineSetup &setup);

} // namespace ridgepoint::widgets
