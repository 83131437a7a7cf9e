// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/roofline/operator_picture.h"

namespace ridgepoint::widgets {

/// Where decode turns compute bound: over the context, the batch from which it does (B*), the largest batch that the memory holds, the
/// context c* from which no batch does, n*, and the scenario as a point.
[[nodiscard]] SidePicture crossoverPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                           const engine::Estimate &estimate);

} // namespace ridgepoint::widgets
