// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/stack/material.h"

#include <vector>

namespace ridgepoint::data {

/// The shipped materials in the order of their table.
[[nodiscard]] engine::Expected<std::vector<engine::Material>> readMaterials(const Database &database);

} // namespace ridgepoint::data
