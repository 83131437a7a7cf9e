// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cooling/coolant.h"

namespace ridgepoint::engine {

/// Where the heat of a rack goes.
struct HeatSplit {
    Watt liquid;
    Watt air;
};

/// phi P to the liquid and the rest to the air. Refuses a power below 0 and a share outside 0 to 1.
[[nodiscard]] Expected<HeatSplit> heat_split(Watt it_power, double liquid_share);

/// Effectiveness of a counterflow exchanger, (1 - exp(-NTU (1 - C))) / (1 - C exp(-NTU (1 - C))), NTU / (1 + NTU) at C = 1. NTU is UA over
/// the smaller capacity rate, C the smaller over the larger. Refuses NTU below 0 and C outside 0 to 1.
/// Source: Incropera et al., "Fundamentals of Heat and Mass Transfer", table 11.4.
[[nodiscard]] Expected<double> counterflow_effectiveness(double ntu, double capacity_ratio);

/// Coolant that a distribution unit supplies from facility water, by its approach (3 to 5 K, reference designs 4 K).
[[nodiscard]] constexpr Temperature cdu_supply(Temperature facility_water, KelvinDifference approach) noexcept
{
    return facility_water + approach;
}

/// The same by effectiveness: with equal capacity rates the approach is (1 - eps) / eps of the rise of the coolant. Refuses a rise below 0
/// and an effectiveness that is not above 0 to 1.
[[nodiscard]] Expected<KelvinDifference> cdu_approach(double effectiveness, KelvinDifference coolant_rise);

/// Thermal resistances between the local coolant and the junction.
struct ColdPlate {
    KelvinPerWatt conduction = kelvins_per_watt(0.006);            ///< R0 of the plate
    KelvinPerWatt convection = kelvins_per_watt(0.010);            ///< of the plate at `flow`; falls with V^-0.6
    CubicMetrePerSecond flow = litres_per_minute(1.8);             ///< 1.2 kW at 1.5 L/min per kW
    KelvinPerWatt interface_and_package = kelvins_per_watt(0.006); ///< thermal interface, junction to case

    friend bool operator==(const ColdPlate &, const ColdPlate &) = default;
};

/// R0 + B V^-0.6 + R_TIM + R_jc. The default plate gives 0.022 K/W at 1.8 L/min, the middle of 0.018 to 0.030 for packages of about 1 kW:
/// an estimate. Refuses a flow that is not above 0.
[[nodiscard]] Expected<KelvinPerWatt> cold_plate_resistance(const ColdPlate &plate, CubicMetrePerSecond flow);

/// T_j = T_supply + rise + Q R, of a chip at the warm end of its coolant. Refuses heat, rise and resistance below 0.
[[nodiscard]] Expected<Temperature> junction_temperature(Temperature supply, KelvinDifference rise, Watt heat, KelvinPerWatt resistance);

/// Warmest supply that keeps a junction `margin` below its limit: T_limit - margin - rise - Q R. Refusals as above.
[[nodiscard]] Expected<Temperature> highest_supply(Temperature limit, KelvinDifference margin, KelvinDifference rise, Watt heat,
                                                   KelvinPerWatt resistance);

/// Coldest supply without condensation: 2 K above the dew point of the room.
[[nodiscard]] constexpr Temperature lowest_supply(Temperature room_dew_point) noexcept { return room_dew_point + kelvins(2); }

/// Heat that a rear door takes from the air of a rack, eps C_air (T_hot - T_water); 0 where the water is warmer than the air. Refuses an
/// effectiveness outside 0 to 1 and a capacity rate below 0.
[[nodiscard]] Expected<Watt> rear_door_heat(double effectiveness, WattPerKelvin air_capacity_rate, Temperature hot_air, Temperature water);

} // namespace ridgepoint::engine
