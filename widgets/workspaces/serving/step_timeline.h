// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/diffusion_reader.h"
#include "widgets/workspaces/common/side_picture.h"

namespace ridgepoint::widgets {

/// Published numbers of steps over the years, one series for each kind of output, with the quality that each reached in its read-out.
/// Methods of one year stand side by side within it, in the order of the table. `presentSteps` is drawn as a line. Keys of the points are
/// the slugs.
[[nodiscard]] SidePicture stepTimelinePicture(const std::vector<data::StepCount> &published, double presentSteps,
                                              const QString &scenarioLine);

} // namespace ridgepoint::widgets
