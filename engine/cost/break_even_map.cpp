// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cost/break_even_map.h"

#include "engine/limits.h"

#include <cmath>

namespace ridgepoint::engine {

namespace {

std::optional<Problem> refuse(std::span<const double> xs, std::span<const double> ys)
{
    constexpr double most_points = 1e8;
    for (const double x : xs)
        if (auto problem = first_refusal({finite("x", x)}))
            return problem;
    for (const double y : ys)
        if (auto problem = first_refusal({finite("y", y)}))
            return problem;
    return first_refusal({whole("points", static_cast<double>(xs.size()) * static_cast<double>(ys.size()), 0, most_points)});
}

} // namespace

Expected<BreakEvenMap> map_difference(const CostDifference2 &difference, std::span<const double> xs, std::span<const double> ys,
                                      const std::stop_token &stop)
{
    if (auto problem = refuse(xs, ys))
        return tl::unexpected(std::move(*problem));
    BreakEvenMap map;
    map.columns = xs.size();
    map.values.reserve(xs.size() * ys.size());
    map.is_present.reserve(xs.size() * ys.size());
    for (const double y : ys) {
        if (stop.stop_requested()) {
            map.is_cancelled = true;
            break;
        }
        for (const double x : xs) {
            const std::optional<double> value = difference(x, y);
            const bool is_present = value && std::isfinite(*value);
            map.values.push_back(is_present ? *value : 0);
            map.is_present.push_back(is_present ? 1 : 0);
        }
    }
    return map;
}

} // namespace ridgepoint::engine
