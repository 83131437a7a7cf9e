// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/quantity.h"

namespace ridgepoint::engine {

using JoulePerToken = Quantity<Dimension{.joule = 1, .token = -1}>;

/// P / R of tokens that leave at a rate above 0. The boundary is that of the power: accelerators, nodes, site. Source: counted.
[[nodiscard]] constexpr JoulePerToken energy_per_token(Watt power, TokenPerSecond rate) noexcept { return power / rate; }

/// P t / n: of one image or clip of n that are made together, n above 0.
[[nodiscard]] constexpr Joule energy_per_sample(Watt power, Second time, double samples) noexcept { return power * time / samples; }

/// P t: of a training run.
[[nodiscard]] constexpr Joule energy_of_run(Watt power, Second time) noexcept { return power * time; }

} // namespace ridgepoint::engine
