// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/cost_stack.h"

namespace ridgepoint::engine::test {

/// One of 72 accelerators in a rack of 3.5 million USD and 132 kW, network 25 %, 10 % over 5 and 20 years, 85 % sold. Building at the US
/// mean of 11.7 million USD/MW and 8.5 % more for AI; energy at the US industrial mean, 76 % of the rated power and PUE 1.14; operation 3
/// %.
inline OwnedAccelerator owned_in_rack()
{
    constexpr double in_rack = 72;
    OwnedAccelerator owned;
    owned.price = dollars(3.5e6 / in_rack);
    owned.network_factor = 1.25;
    owned.rated_power = kilowatts(132 / in_rack);
    owned.mean_power = owned.rated_power * 0.76 * 1.14;
    owned.building_price = dollars_per_kilowatt(11700) * 1.085;
    owned.energy_price = dollars_per_kilowatt_hour(0.0813);
    owned.operating_rate = 0.03;
    return owned;
}

} // namespace ridgepoint::engine::test
