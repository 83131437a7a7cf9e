// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/prefix_variance.h"

#include "engine/limits.h"
#include "engine/unit.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace ridgepoint::engine {

Expected<PrefixVariance> PrefixVariance::power(double f_ref, double r_ref, double exponent)
{
    if (auto problem = first_refusal({positive("prefix_variance step share", f_ref, 1), share("prefix_variance", r_ref),
                                      not_negative("prefix_variance exponent", exponent)}))
        return tl::unexpected(std::move(*problem));
    PrefixVariance curve;
    curve.m_reference = f_ref;
    curve.m_value = r_ref;
    curve.m_exponent = exponent;
    return curve;
}

Expected<PrefixVariance> PrefixVariance::through(double f, double r)
{
    if (auto problem = first_refusal({share("prefix_variance step share", f), share("prefix_variance", r)}))
        return tl::unexpected(std::move(*problem));
    PrefixVariance curve;
    if (f > 0 && f < 1)
        curve.m_exponent = std::log(r) / std::log(f);
    return curve;
}

Expected<PrefixVariance> PrefixVariance::table(std::vector<Point> points)
{
    PrefixVariance curve;
    curve.m_points = {{0, 0}};
    for (const Point &point : points) {
        if (auto problem = first_refusal({share("prefix_variance step share", point.first), share("prefix_variance", point.second)}))
            return tl::unexpected(std::move(*problem));
        const Point &last = curve.m_points.back();
        const bool is_end = point == Point{0, 0} || point == Point{1, 1};
        if (!is_end && (point.first <= last.first || point.second < last.second || point.first >= 1))
            return tl::unexpected(limit_refusal("prefix_variance", format_exact(point.first) + " " + format_exact(point.second),
                                                "does not follow the point before", "points between 0 and 1 that rise"));
        if (!is_end)
            curve.m_points.push_back(point);
    }
    curve.m_points.emplace_back(1, 1);
    return curve;
}

double PrefixVariance::at(double f) const noexcept
{
    if (!(f > 0))
        return 0;
    if (f >= 1)
        return 1;
    if (m_points.empty())
        return std::min(1.0, m_value * std::pow(f / m_reference, m_exponent));
    const auto right = std::upper_bound(m_points.begin(), m_points.end(), f, [](double x, const Point &point) { return x < point.first; });
    const auto left = std::prev(right);
    return left->second + (right->second - left->second) * (f - left->first) / (right->first - left->first);
}

} // namespace ridgepoint::engine
