// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cooling/cooling_method.h"
#include "engine/cooling/heat_rejection.h"
#include "engine/cooling/plant_practice.h"

namespace ridgepoint::engine {

/// One water circuit, or stream of outside air, that brings heat out of the building. Powers here are per watt of IT.
struct CoolingLoop {
    HeatRejection rejection;
    double heat = 0;                                   ///< at the load at hand
    double load_share = 1;                             ///< of the IT for which the plant is sized, above 0 to 1
    Temperature supply;                                ///< wanted: facility water, airside the air to the racks
    KelvinDifference rise;                             ///< of the water or of the air, above 0
    Temperature wet_bulb_limit = degrees_celsius(100); ///< airside: of air that is let in
    Temperature chilled;                               ///< water from the chiller
    double density_ratio = 1;                          ///< of the air at the site's altitude over that at sea level
    double pumps = 0;                                  ///< of a circuit that carries the whole heat
    WaterParts tower_water;                            ///< per kWh of heat
};

/// What a loop takes in one kind of weather, per watt of IT.
struct LoopDraw {
    double rejection_fans = 0;
    double pumps = 0;
    double chiller = 0;
    double free_share = 0; ///< of the loop's heat
    WaterParts water;      ///< per kWh of IT
    Temperature supply;    ///< what comes: warmer than wanted where no chiller helps
};

/// Free cooling first, the chiller for the rest. Fans turn as slowly as the difference to the weather allows; in hours of partial free
/// cooling they run in proportion to its share. Pads are wetted as far as the supply needs. A dry cooler's full difference grows as the air
/// gets thinner.
[[nodiscard]] LoopDraw loop_draw(const CoolingLoop &loop, const Weather &weather, const PlantPractice &practice) noexcept;

} // namespace ridgepoint::engine
