// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/site/generation.h"

#include <vector>

namespace ridgepoint::data {

/// The shipped ways to supply a site, the grid among them, in the order of their table.
[[nodiscard]] engine::Expected<std::vector<engine::Generation>> readGenerations(const Database &database);

} // namespace ridgepoint::data
