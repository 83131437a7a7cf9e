// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calibration/efficiency.h"

#include <vector>

namespace ridgepoint::engine {

/// Share of the bandwidth held for bidirectional attention: its calls are bound by arithmetic and latency, so that they do not tell.
inline constexpr double bidirectional_memory_share = 0.84;

/// Completes the rows of `fitted` to every class and family but `step`. A class without measurements takes the structure of
/// `datacenter_gpu`, whose kernels are the same programs, with the shares that publications of achievable rates state for it; a family
/// without measurements takes a related one, its arithmetic and launch scaled as they are where both are measured. Each added row says so
/// in its note.
void complete_classes(std::vector<EfficiencyPreset> &fitted);

} // namespace ridgepoint::engine
