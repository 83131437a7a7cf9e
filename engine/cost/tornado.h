// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/input_range.h"

#include <vector>

namespace ridgepoint::engine {

/// What one input does to the answer over its range, the others at their base.
struct TornadoBar {
    std::size_t input = 0;         ///< place in the list of inputs
    std::optional<double> at_low;  ///< the answer where the input is low
    std::optional<double> at_high; ///< the answer where the input is high

    /// |at high - at low|; 0 where either is absent
    [[nodiscard]] double swing() const noexcept;
};

struct Tornado {
    std::optional<double> base;   ///< the answer where all inputs are at their base
    std::vector<TornadoBar> bars; ///< widest swing first, those without one last; ties in the order of the inputs
};

/// Two answers for each input, one after another. Refuses ranges that are not finite or not in order.
[[nodiscard]] Expected<Tornado> tornado(std::span<const InputRange> inputs, const Answer &answer);

} // namespace ridgepoint::engine
