// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/cooling/cooling_method.h"

#include <vector>

namespace ridgepoint::data {

/// The shipped cooling methods, in the order of their table. Their heat rejection comes from their own words; figures that the note calls
/// from memory or a placeholder, and all of an estimated row, are estimates.
[[nodiscard]] engine::Expected<std::vector<engine::CoolingMethod>> readCoolingMethods(const Database &database);

} // namespace ridgepoint::data
