// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimate.h"
#include "widgets/plot/plot_spec.h"
#include "widgets/workspaces/roofline/batch_path.h"

#include <vector>

namespace ridgepoint::widgets {

/// The workload on the roofs: decode path, its marks, and decode and prefill points of every device.
[[nodiscard]] std::vector<plot::Curve> workloadCurves(const engine::Estimate &estimate, const BatchPath &path, const BatchMarks &marks,
                                                      double promptTokens);

/// Upright line at the highest intensity that decode reaches at this context, with c* in its label; none without a path.
[[nodiscard]] std::vector<plot::ReferenceLine> ceilingLines(const engine::Estimate &estimate, const BatchPath &path, double context);

} // namespace ridgepoint::widgets
