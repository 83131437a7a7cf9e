// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/power/power_chain.h"

#include <vector>

namespace ridgepoint::data {

/// The shipped ways from the grid to the die, in the order of their table. A stage of two known loads is the parabola through them, one of
/// more goes in straight lines between them. Refuses a stage without an efficiency.
[[nodiscard]] engine::Expected<std::vector<engine::PowerChain>> readPowerChains(const Database &database);

} // namespace ridgepoint::data
