// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/cooling/climate.h"

#include <vector>

namespace ridgepoint::data {

/// The shipped cities in the order of their table, with altitude and grid region where city_sites has them, and their year rebuilt.
[[nodiscard]] engine::Expected<std::vector<engine::City>> readCities(const Database &database);

} // namespace ridgepoint::data
