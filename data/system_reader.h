// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/power/system.h"

#include <vector>

namespace ridgepoint::data {

/// The shipped servers, racks and pods, in the order of their table, with their parts beside the accelerators where these are known.
[[nodiscard]] engine::Expected<std::vector<engine::System>> readSystems(const Database &database);

} // namespace ridgepoint::data
