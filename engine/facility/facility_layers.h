// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"
#include "engine/facility/facility.h"

#include <vector>

namespace ridgepoint::engine {

/// Private to the engine: what each physical layer carries and can carry. Compute and memory stand against what operators reach of them,
/// fabrics against the time of a forward, racks against what they are built for.
[[nodiscard]] std::vector<LayerLoad> layers_of(const Inputs &inputs, const Answers &answers, const Facility &facility);

} // namespace ridgepoint::engine
