// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/power/conductor.h"

#include <numbers>

namespace ridgepoint::engine {

double conductor_current(Watt power, const Conductor &conductor) noexcept
{
    const double direct = power.si() / conductor.voltage;
    return conductor.supply == Supply::direct ? direct : direct / (std::numbers::sqrt3 * conductor.power_factor);
}

Watt conductor_loss(Watt power, const Conductor &conductor) noexcept
{
    const double conductors = conductor.supply == Supply::direct ? 2 : 3;
    const double current = conductor_current(power, conductor);
    return watts(conductors * current * current * conductor.resistance);
}

} // namespace ridgepoint::engine
