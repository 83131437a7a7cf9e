// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace ridgepoint::engine {

/// How an uncertain input spreads over its range.
enum class Spread : std::uint8_t {
    triangular, ///< low and high are its ends, base the most frequent
    log_normal  ///< base is its median, high / low the ratio of its percentiles 95 and 5; low > 0
};

/// What an input may plausibly be.
struct InputRange {
    std::string name; ///< id of the input
    double low = 0;
    double base = 0;
    double high = 0; ///< low <= base <= high
    Spread spread = Spread::triangular;
};

/// An answer from the values of all inputs, in their order; absent where they give none.
using Answer = std::function<std::optional<double>(std::span<const double>)>;

/// Private to cost: the first range that is not finite, not in order, or of a log-normal input and not above 0.
[[nodiscard]] std::optional<Problem> refuse_ranges(std::span<const InputRange> inputs);

/// Private to cost: the answer where it is a finite number.
[[nodiscard]] std::optional<double> finite_answer(const Answer &answer, std::span<const double> values);

} // namespace ridgepoint::engine
