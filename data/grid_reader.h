// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/site/grid_region.h"

#include <vector>

namespace ridgepoint::data {

/// The shipped regions in the order of their table. A figure is an estimate where its row or its own words say so.
[[nodiscard]] engine::Expected<std::vector<engine::GridRegion>> readGridRegions(const Database &database);

} // namespace ridgepoint::data
