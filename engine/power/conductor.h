// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/quantity.h"

#include <cstdint>

namespace ridgepoint::engine {

enum class Supply : std::uint8_t { three_phase, direct };

/// A run of conductors. The quantities of the engine know no ampere, volt or ohm: these are plain numbers.
struct Conductor {
    Supply supply = Supply::three_phase;
    double voltage = 415;    ///< between phases, or between poles [V], above 0
    double power_factor = 1; ///< of three phases, 0 < pf <= 1
    double resistance = 0;   ///< of one conductor, one way [ohm]
};

/// Current in each conductor: P / (sqrt(3) V pf), or P / V [A]. Source: symmetrical three-phase power, IEC 60050-131.
[[nodiscard]] double conductor_current(Watt power, const Conductor &conductor) noexcept;

/// I^2 R in all three phases, or on the way out and back.
[[nodiscard]] Watt conductor_loss(Watt power, const Conductor &conductor) noexcept;

} // namespace ridgepoint::engine
