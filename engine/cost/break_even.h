// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/parameter.h"
#include "engine/problem.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace ridgepoint::engine {

/// Cost of one choice less the cost of the other at a value of the input that both share; absent where either is.
using CostDifference = std::function<std::optional<double>(double)>;

/// The interval on which two choices are compared.
struct ComparedRange {
    double low = 0;
    double high = 1;
    ParameterScale scale = ParameterScale::linear; ///< log needs low > 0
    std::size_t points = 129;                      ///< at which the difference is looked at first, 3 .. 10^6
};

/// Where neither choice is cheaper: one value, or all from `from` to `to`.
struct Crossing {
    double from = 0;
    double to = 0;

    friend bool operator==(const Crossing &, const Crossing &) = default;
};

struct BreakEven {
    std::vector<Crossing> crossings; ///< rising; none, one or many
    std::optional<int> sign_at_low;  ///< -1: the first choice is cheaper, 1: the second, 0: equal; absent = unknown
    std::optional<int> sign_at_high;
    std::size_t unknown_points = 0; ///< of the first look: crossings beside them may be missed
};

/// Roots of the difference, monotone or not. Sign changes between neighbouring points are closed in on to the last digits; a jump over 0
/// counts as a crossing. Where the difference turns back between points, its extremum decides between no, a touching or two crossings.
/// Turns narrower than the distance of points go unseen. Refuses ends that are not finite or not in order, a log scale from 0 or below, and
/// points outside their range. Source: Alefeld, Potra, Shi, "Algorithm 748: Enclosing Zeros of Continuous Functions", 1995 (Boost.Math).
[[nodiscard]] Expected<BreakEven> find_break_even(const CostDifference &difference, const ComparedRange &range);

} // namespace ridgepoint::engine
