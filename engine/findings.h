// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"
#include "engine/estimate.h"

#include <vector>

namespace ridgepoint::engine {

/// Private to the engine: what is worth knowing about the answers, worst first. Every wanted metric that is absent is in one of them.
[[nodiscard]] std::vector<Finding> findings_of(const Inputs &inputs, const Answers &answers, const MetricSet &wanted,
                                               const std::vector<DeviceRoofline> &devices);

} // namespace ridgepoint::engine
