// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"
#include "engine/roofline/roofline.h"

#include <vector>

namespace ridgepoint::engine {

/// Private to the engine: the comparison set, `accelerator` first, each device once.
[[nodiscard]] std::vector<DeviceRoofline> device_rooflines(const Inputs &inputs, const Answers &answers);

/// Why a device has no roof, as a sentence; empty when it has one.
[[nodiscard]] std::string gap_text(const Inputs &inputs, const Accelerator &accelerator, const DeviceState &state);

} // namespace ridgepoint::engine
