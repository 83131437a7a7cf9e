// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/figure.h"

#include <cstdint>
#include <string>

namespace ridgepoint::engine {

enum class Fuel : std::uint8_t { none, gas, diesel, nuclear };

/// A way to supply a site. What nobody publishes is unknown.
struct Generation {
    std::string slug;
    std::string name;
    Fuel fuel = Fuel::none;
    Figure lead_time; ///< from order to power [s]; a year is 8760 h
    Figure capex;     ///< [USD/W]
    Figure cost;      ///< levelised [USD/J]
    Figure carbon;    ///< at the plant, or of the life cycle where it burns nothing [g/kWh]
    Figure heat_rate; ///< heat of the fuel (higher heating value) / electricity [J/J]

    /// The connection to the grid stands in the same list as what is built on the site.
    [[nodiscard]] bool is_grid() const noexcept { return slug == "grid"; }
};

} // namespace ridgepoint::engine
