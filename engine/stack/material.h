// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/figure.h"

#include <string>

namespace ridgepoint::engine {

/// Something of which the world makes only so much.
struct Material {
    std::string slug;
    std::string name;
    Figure capacity;           ///< in `capacity_unit`; unknown where none is published
    std::string capacity_unit; ///< as published, "wafers/month"
    std::string lead_time;     ///< as published, "sold out through 2026"; empty = not stated
};

} // namespace ridgepoint::engine
