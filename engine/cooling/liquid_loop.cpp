// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/liquid_loop.h"

#include "engine/limits.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

std::optional<Problem> refuse(KelvinDifference rise, Watt heat, KelvinPerWatt resistance)
{
    return first_refusal(
        {not_negative("coolant rise", rise.si()), not_negative("heat", heat.si()), not_negative("thermal resistance", resistance.si())});
}

} // namespace

Expected<HeatSplit> heat_split(Watt it_power, double liquid_share)
{
    if (auto problem = first_refusal({not_negative("IT power", it_power.si()), share("liquid share", liquid_share)}))
        return tl::unexpected(std::move(*problem));
    const Watt liquid = it_power * liquid_share;
    return HeatSplit{.liquid = liquid, .air = it_power - liquid};
}

Expected<double> counterflow_effectiveness(double ntu, double capacity_ratio)
{
    if (auto problem = first_refusal({not_negative("NTU", ntu), share("capacity ratio", capacity_ratio)}))
        return tl::unexpected(std::move(*problem));
    const double unbalance = 1 - capacity_ratio;
    // Below this the two forms agree to the last digits, and the general one loses them.
    if (constexpr double balanced = 1e-9; unbalance < balanced)
        return ntu / (1 + ntu);
    const double gain = -std::expm1(-ntu * unbalance);
    return gain / (unbalance + capacity_ratio * gain);
}

Expected<KelvinDifference> cdu_approach(double effectiveness, KelvinDifference coolant_rise)
{
    if (auto problem = first_refusal({positive("effectiveness", effectiveness, 1), not_negative("coolant rise", coolant_rise.si())}))
        return tl::unexpected(std::move(*problem));
    return coolant_rise * ((1 - effectiveness) / effectiveness);
}

Expected<KelvinPerWatt> cold_plate_resistance(const ColdPlate &plate, CubicMetrePerSecond flow)
{
    if (auto problem = first_refusal({positive("flow", flow.si()), positive("flow of the cold plate", plate.flow.si())}))
        return tl::unexpected(std::move(*problem));
    return plate.conduction + plate.convection * std::pow(flow / plate.flow, -0.6) + plate.interface_and_package;
}

Expected<Temperature> junction_temperature(Temperature supply, KelvinDifference rise, Watt heat, KelvinPerWatt resistance)
{
    if (auto problem = refuse(rise, heat, resistance))
        return tl::unexpected(std::move(*problem));
    return supply + rise + heat * resistance;
}

Expected<Temperature> highest_supply(Temperature limit, KelvinDifference margin, KelvinDifference rise, Watt heat, KelvinPerWatt resistance)
{
    if (auto problem = refuse(rise, heat, resistance))
        return tl::unexpected(std::move(*problem));
    if (auto problem = first_refusal({not_negative("margin", margin.si())}))
        return tl::unexpected(std::move(*problem));
    return limit - margin - rise - heat * resistance;
}

Expected<Watt> rear_door_heat(double effectiveness, WattPerKelvin air_capacity_rate, Temperature hot_air, Temperature water)
{
    if (auto problem =
            first_refusal({share("effectiveness", effectiveness), not_negative("capacity rate of the air", air_capacity_rate.si())}))
        return tl::unexpected(std::move(*problem));
    return effectiveness * air_capacity_rate * std::max(hot_air - water, KelvinDifference());
}

} // namespace ridgepoint::engine
