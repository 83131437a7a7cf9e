// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/model.h"

#include <vector>

namespace ridgepoint::data {

/// The shipped models with the groups of their layers, in the order of the table. One that the transformer chapter does not cover says
/// so in `not_covered`.
[[nodiscard]] engine::Expected<std::vector<engine::Model>> readModels(const Database &database);

} // namespace ridgepoint::data
