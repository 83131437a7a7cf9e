// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/figure.h"
#include "engine/site/generation.h"
#include "engine/site/grid_region.h"
#include "engine/site/time_to_power.h"

#include <cstdint>
#include <string>
#include <vector>

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

/// The grid, and what is bought from plants elsewhere.
[[nodiscard]] bool comes_through_grid(const Generation &generation) noexcept;

/// What must be there before this supply gives power; what comes through a grid waits for its region's queue. Empty for such a supply
/// without a region.
[[nodiscard]] std::vector<PowerItem> supply_items(const Generation &generation, const GridRegion *region);

/// Cost of energy [USD/J]: the published one, else, of plants that burn gas, capital and fuel under the assumptions that the published ones
/// share, without operation and maintenance. Unknown of the rest. Source: NREL, Annual Technology Baseline 2024, as `levelised_cost`.
[[nodiscard]] Figure generation_price(const Generation &generation);

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
