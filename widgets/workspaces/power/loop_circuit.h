// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cooling/coolant.h"
#include "widgets/workspaces/power/power_setup.h"

#include <optional>

namespace ridgepoint::widgets {

struct CircuitPoint {
    engine::CubicMetrePerSecond flow;
    engine::Pascal drop;
    engine::Watt pump;
};

/// The liquid that runs through a rack, in a circuit that is sized for the rack's rating.
struct RackCircuit {
    engine::Coolant coolant = engine::Coolant::pg25;
    engine::Watt heat; ///< of the rack at work, into the liquid
    engine::Temperature supply;
    engine::SystemCurve curve; ///< of the coolant at the usual size

    /// Filled with a coolant that warms by so many kelvin.
    [[nodiscard]] std::optional<CircuitPoint> at(engine::Coolant filled, double rise) const;
};

/// Absent where no pumped liquid reaches the rack: air, and tanks in which the fluid boils.
[[nodiscard]] std::optional<RackCircuit> rackCircuit(const PowerSetup &setup);

/// "120 kPa".
[[nodiscard]] QString kilopascalText(engine::Pascal drop);

} // namespace ridgepoint::widgets
