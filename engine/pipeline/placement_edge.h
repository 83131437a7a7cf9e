// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pipeline/placement.h"

#include <span>
#include <vector>

namespace ridgepoint::engine {

/// Places of the options that no other one beats: nothing as fast is cheaper, nothing as cheap is faster. Rising in latency; options
/// without a cost are left out. Source: the definition of Pareto efficiency.
[[nodiscard]] std::vector<std::size_t> placement_edge(std::span<const PlacementOption> options);

} // namespace ridgepoint::engine
