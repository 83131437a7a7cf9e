// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace ridgepoint::engine {

/// Cost of one choice less the cost of the other at two inputs that both share; absent where either is.
using CostDifference2 = std::function<std::optional<double>(double x, double y)>;

/// Rows of a map of differences. A point that is absent or not finite holds 0 and `is_present` 0.
struct BreakEvenMap {
    std::size_t columns = 0;
    std::vector<double> values; ///< row by row, one for each x
    std::vector<std::uint8_t> is_present;
    bool is_cancelled = false;

    friend bool operator==(const BreakEvenMap &, const BreakEvenMap &) = default;
};

/// The rows of `ys`, in their order: a slice of a larger map where `ys` is one of its rows. The line at 0 is the break-even. Asks `stop`
/// before each row; a cancelled map holds the rows that were done. Refuses inputs that are not finite, and more than 10^8 points.
[[nodiscard]] Expected<BreakEvenMap> map_difference(const CostDifference2 &difference, std::span<const double> xs,
                                                    std::span<const double> ys, const std::stop_token &stop = {});

} // namespace ridgepoint::engine
