// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"
#include "engine/estimate.h"

#include <vector>

namespace ridgepoint::engine {

/// Private to the engine: why the pipeline has no numbers: a stage stands on a device that cannot run it, or whose figures are not known.
[[nodiscard]] Finding pipeline_gap(const Inputs &inputs, const Answers &answers);

/// Private to the engine: devices of a wanted pipeline whose stages do not fit into their memory.
void add_pipeline_findings(const Inputs &inputs, const Answers &answers, const MetricSet &wanted, std::vector<Finding> &findings);

} // namespace ridgepoint::engine
