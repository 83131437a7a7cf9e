// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <utility>
#include <vector>

namespace ridgepoint::engine {

/// r(f): which share of the variance of the final quality is fixed once the share f = s/N of the steps is done. Never falls; 0 at f = 0 and
/// 1 at f = 1. A user's curve: what is composed settles early, texture late.
class PrefixVariance {
public:
    using Point = std::pair<double, double>; ///< share of the steps, share of the variance

    /// Linear: r = f.
    PrefixVariance() = default;

    /// r = min(1, r_ref (f / f_ref)^exponent). Refuses f_ref outside (0, 1], r_ref outside 0 .. 1 and an exponent below 0.
    [[nodiscard]] static Expected<PrefixVariance> power(double f_ref, double r_ref, double exponent);

    /// The power that passes through (f, r) and (1, 1): exponent ln r / ln f. Linear where f is 0 or 1. Refuses numbers outside 0 .. 1.
    [[nodiscard]] static Expected<PrefixVariance> through(double f, double r);

    /// Straight lines between the points, (0, 0) and (1, 1). Refuses points that do not rise in f, fall in r, or lie outside 0 .. 1.
    [[nodiscard]] static Expected<PrefixVariance> table(std::vector<Point> points);

    /// r at the share f of the steps, taken as 0 below 0 and 1 above 1.
    [[nodiscard]] double at(double f) const noexcept;

    friend bool operator==(const PrefixVariance &, const PrefixVariance &) = default;

private:
    double m_reference = 1;
    double m_value = 1;
    double m_exponent = 1;
    std::vector<Point> m_points; ///< with both ends; empty: the power
};

} // namespace ridgepoint::engine
