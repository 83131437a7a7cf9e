// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cost/input_range.h"

#include "engine/limits.h"

#include <cmath>

namespace ridgepoint::engine {

namespace {

/// Keeps the difference of two ends finite.
constexpr double most = 1e300;

std::optional<Problem> refuse_range(const InputRange &input)
{
    Limited low{.name = input.name, .value = input.low, .minimum = -most, .maximum = most};
    if (input.spread == Spread::log_normal)
        low = positive(input.name, input.low, most);
    if (auto problem = first_refusal({low, {.name = input.name, .value = input.high, .minimum = -most, .maximum = most}}))
        return problem;
    if (input.high < input.low)
        return limit_refusal(input.name, {}, "the low end is above the high end", "low and high in order");
    return first_refusal({{.name = input.name, .value = input.base, .minimum = input.low, .maximum = input.high}});
}

} // namespace

std::optional<Problem> refuse_ranges(std::span<const InputRange> inputs)
{
    for (const InputRange &input : inputs)
        if (auto problem = refuse_range(input))
            return problem;
    return std::nullopt;
}

std::optional<double> finite_answer(const Answer &answer, std::span<const double> values)
{
    const std::optional<double> found = answer(values);
    return found && std::isfinite(*found) ? found : std::nullopt;
}

} // namespace ridgepoint::engine
