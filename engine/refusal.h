// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/parameter.h"
#include "engine/problem.h"

#include <string>
#include <string_view>

namespace ridgepoint::engine {

/// Private to the engine: "batch: 0 is less than 1; accepted a whole number from 1 to 65536".
[[nodiscard]] Problem refusal(const Parameter &row, std::string_view value, std::string_view reason, std::string_view accepted);

} // namespace ridgepoint::engine
