// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/figure.h"

#include <string>

namespace ridgepoint::engine {

/// A grid that a site may connect to. What nobody publishes is unknown.
struct GridRegion {
    std::string slug;
    std::string name;
    std::string country; ///< two letters, "US"
    Figure queue;        ///< wait of a large load for its connection [s]
    Figure price;        ///< of electricity for industry [USD/J]
    Figure carbon;       ///< location-based mean of the year [g/kWh]
    std::string as_of;   ///< "2024", "2023-2026"
};

} // namespace ridgepoint::engine
