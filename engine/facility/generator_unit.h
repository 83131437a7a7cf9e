// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/generation.h"

#include <cstdint>
#include <string>

namespace ridgepoint::engine {

/// What a supply can do for a site.
enum class SupplyRole : std::uint8_t {
    grid,
    firm,     ///< runs whenever it is asked to
    variable, ///< follows sun or wind
    storage,  ///< gives back what something else made
    contract  ///< bought from a plant elsewhere: comes through the grid
};
[[nodiscard]] SupplyRole role_of(const Generation &generation) noexcept;

/// One generator as it is bought.
struct GeneratorUnit {
    Figure power{};       ///< at sea level [W]; unknown where nothing typical is on record
    std::string source{}; ///< of the power
    /// Draws its air without a compressor that keeps the mass flow up: output falls with the air's density. Gas turbines; engines have
    /// turbochargers with that much in reserve.
    bool loses_power_with_altitude = false;
};

/// The usual unit of a kind of generation: a frame turbine 237 MW, a gas engine 18.8 MW, a reactor of a small modular plant 300 MW.
[[nodiscard]] GeneratorUnit usual_unit(const Generation &generation);

} // namespace ridgepoint::engine
