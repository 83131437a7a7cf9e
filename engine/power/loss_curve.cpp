// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/power/loss_curve.h"

#include "engine/unit.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace ridgepoint::engine {

namespace {

Problem refused(std::string what, std::string parameter, double value, std::string accepted)
{
    return {std::move(what), std::move(parameter), format_exact(value), std::move(accepted)};
}

std::optional<Problem> find_problem(double efficiency)
{
    if (efficiency > 0 && efficiency <= 1)
        return std::nullopt;
    return refused("An efficiency of " + format_exact(efficiency) + " is none; accepted above 0 and at most 1.", "efficiency", efficiency,
                   "above 0 and at most 1");
}

std::optional<Problem> find_problem(const EfficiencyPoint &point)
{
    if (!(point.load > 0) || !std::isfinite(point.load))
        return refused("A stage is measured at a load above 0, not at " + format_exact(point.load) + ".", "load", point.load, "above 0");
    return find_problem(point.efficiency);
}

double loss_at(const EfficiencyPoint &point) noexcept { return point.load * (1 / point.efficiency - 1); }

constexpr double half = 0.5;

} // namespace

Expected<LossCurve> LossCurve::quadratic(double a0, double a1, double a2)
{
    for (const double part : {a0, a1, a2})
        if (!(part >= 0) || !std::isfinite(part))
            return tl::unexpected(
                refused("A part of a loss is " + format_exact(part) + "; accepted 0 or more.", "loss", part, "0 or more"));
    LossCurve curve;
    curve.m_constant = a0;
    curve.m_linear = a1;
    curve.m_square = a2;
    return curve;
}

Expected<LossCurve> LossCurve::through(std::optional<double> full_load, std::optional<double> half_load)
{
    for (const auto &known : {full_load, half_load})
        if (known)
            if (auto problem = find_problem(*known))
                return tl::unexpected(*std::move(problem));
    if (!full_load && !half_load)
        return tl::unexpected(Problem{"A stage has no efficiency.", "efficiency", {}, "above 0 and at most 1"});
    if (!full_load || !half_load)
        return quadratic(0, 1 / full_load.value_or(half_load.value_or(1)) - 1, 0);
    const double at_full = loss_at({1, *full_load});
    const double at_half = loss_at({half, *half_load});
    if (at_half > at_full)
        return tl::unexpected(refused("A stage loses more at half load than at full load.", "efficiency_half_load", *half_load,
                                      "an efficiency with which less is lost than at full load"));
    const double square = (at_full - at_half) / (1 - half * half);
    return square > at_full ? quadratic(0, 0, at_full) : quadratic(at_full - square, 0, square);
}

Expected<LossCurve> LossCurve::through(const std::array<EfficiencyPoint, 3> &points)
{
    for (const EfficiencyPoint &point : points)
        if (auto problem = find_problem(point))
            return tl::unexpected(*std::move(problem));
    const auto [a, b, c] = points;
    if (!(a.load < b.load && b.load < c.load))
        return tl::unexpected(refused("The loads of a curve do not rise.", "load", b.load, "three loads that rise"));
    // Newton's divided differences.
    const double first = (loss_at(b) - loss_at(a)) / (b.load - a.load);
    const double second = (loss_at(c) - loss_at(b)) / (c.load - b.load);
    const double square = (second - first) / (c.load - a.load);
    const double linear = first - square * (a.load + b.load);
    return quadratic(loss_at(a) - (linear + square * a.load) * a.load, linear, square);
}

Expected<LossCurve> LossCurve::affine(double constant, double efficiency)
{
    if (auto problem = find_problem(efficiency))
        return tl::unexpected(*std::move(problem));
    return quadratic(constant / efficiency, 1 / efficiency - 1, 0);
}

Expected<LossCurve> LossCurve::transformer(double core, double windings) { return quadratic(core, 0, windings); }

Expected<LossCurve> LossCurve::between(std::span<const EfficiencyPoint> points)
{
    if (points.empty())
        return tl::unexpected(Problem{"A stage has no efficiency.", "efficiency", {}, "one load or more"});
    LossCurve curve;
    for (const EfficiencyPoint &point : points) {
        if (auto problem = find_problem(point))
            return tl::unexpected(*std::move(problem));
        const bool rises =
            curve.m_points.empty() || (point.load > curve.m_points.back().load &&
                                       point.load / point.efficiency >= curve.m_points.back().load / curve.m_points.back().efficiency);
        if (!rises)
            return tl::unexpected(refused("The loads of a curve, or what goes in at them, do not rise.", "load", point.load,
                                          "loads that rise, with inputs that do not fall"));
        curve.m_points.push_back(point);
    }
    return curve;
}

double LossCurve::loss(double load) const noexcept
{
    if (m_points.empty())
        return m_constant + (m_linear + m_square * load) * load;
    if (load <= m_points.front().load)
        return loss_at(m_points.front());
    const auto above = std::ranges::find_if(m_points, [load](const EfficiencyPoint &point) { return point.load >= load; });
    if (above == m_points.end())
        return loss_at({load, m_points.back().efficiency});
    const EfficiencyPoint &below = *(above - 1);
    return loss_at({load, std::lerp(below.efficiency, above->efficiency, (load - below.load) / (above->load - below.load))});
}

double LossCurve::efficiency(double load) const noexcept { return load > 0 ? load / (load + loss(load)) : 0; }

} // namespace ridgepoint::engine
