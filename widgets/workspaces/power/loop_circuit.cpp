// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/loop_circuit.h"

#include "engine/cooling/plant_practice.h"
#include "widgets/workspaces/power/power_text.h"

namespace ridgepoint::widgets {

using engine::Coolant;
using engine::ParameterId;

std::optional<CircuitPoint> RackCircuit::at(Coolant filled, double rise) const
{
    const engine::KelvinDifference warmer = engine::kelvins(rise);
    const engine::CoolantProperties properties = engine::coolant_properties(filled, supply + warmer / 2);
    const auto flow = engine::coolant_flow(heat, warmer, properties);
    if (!flow)
        return std::nullopt;
    const auto drop = engine::pressure_drop(curve, *flow, properties);
    const auto pump = drop ? engine::pump_power(*flow, *drop, engine::PlantPractice().pump_efficiency) : tl::unexpected(drop.error());
    return pump ? std::optional(CircuitPoint{*flow, *drop, *pump}) : std::nullopt;
}

std::optional<RackCircuit> rackCircuit(const PowerSetup &setup)
{
    if (setup.inputs.cooling == nullptr || !setup.hasPower())
        return std::nullopt;
    const auto coolant = engine::rack_coolant(setup.inputs.cooling->family);
    const double captured = engine::captured_share(*setup.inputs.cooling);
    if (!coolant || !(captured > 0))
        return std::nullopt;
    const engine::PlantPractice practice;
    RackCircuit circuit;
    circuit.coolant = *coolant;
    circuit.heat = captured * setup.facility.equipment->rack;
    circuit.supply = engine::Temperature(setup.inputs[ParameterId::supply_temperature]);
    circuit.curve.drop = practice.circuit_drop;
    circuit.curve.coolant = engine::coolant_properties(*coolant, engine::degrees_celsius(40));
    const auto sized = engine::coolant_flow(captured * setup.facility.equipment->rated_rack, practice.sized_rise, circuit.curve.coolant);
    if (!sized)
        return std::nullopt;
    circuit.curve.flow = *sized;
    return circuit;
}

QString kilopascalText(engine::Pascal drop) { return PowerText::tr("%1 kPa").arg(numberText(drop.si() / 1e3, engine::Unit::count)); }

} // namespace ridgepoint::widgets
