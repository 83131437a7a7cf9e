// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cooling/heat_rejection.h"

namespace ridgepoint::engine {

/// How plants are built and run: the middle of what is usual, the same for every method and city, fitted to none.
struct PlantPractice {
    Approaches approaches;
    TowerPractice tower;
    KelvinDifference cdu_approach = kelvins(4);          ///< coolant over facility water, 3 to 5 K
    KelvinDifference room_coil_approach = kelvins(7);    ///< room air over chilled water; an estimate
    KelvinDifference room_air_rise = kelvins(12);        ///< of the air through the racks
    Temperature room_supply = degrees_celsius(27);       ///< air beside liquid-cooled racks, the top of what is recommended for rooms
    Temperature dew_point_limit = degrees_celsius(17);   ///< of outside air that is let in, class A1
    double room_fans = 0.0325;                           ///< of the air's heat at full speed, 20 to 45 W/kW
    double door_fans = 0.020;                            ///< the same of active rear doors, which drive air through one coil alone
    double dry_cooler_fans = 0.0225;                     ///< of the heat at full speed, 15 to 30 W/kW
    double tower_fans = 0.0115;                          ///< the same, 8 to 15 W/kW
    KelvinDifference sized_rise = kelvins(10);           ///< for which circuits are sized
    Pascal circuit_drop = kilopascals(120);              ///< of each circuit at that rise
    double pump_efficiency = 0.60;                       ///< of pump, motor and drive
    KelvinDifference evaporator_approach = kelvins(2.5); ///< chilled water over refrigerant, 2 to 3 K
    KelvinDifference air_condenser = kelvins(13.5);      ///< refrigerant over the dry bulb, 12 to 15 K
    KelvinDifference water_condenser = kelvins(9);       ///< refrigerant over the wet bulb, 8 to 10 K
    double air_cooled_carnot = 0.50;                     ///< condenser fans included, 0.45 to 0.55
    double water_cooled_carnot = 0.60;                   ///< 0.55 to 0.65
    double lighting_and_other = 0.0065;                  ///< of the rated IT power, 0.003 to 0.01
};

} // namespace ridgepoint::engine
