// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cost/break_even.h"

#include "engine/limits.h"

#include <boost/math/tools/minima.hpp>
#include <boost/math/tools/roots.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace ridgepoint::engine {

namespace {

constexpr double largest_end = 1e300;

std::optional<Problem> refuse(const ComparedRange &range)
{
    const bool is_log = range.scale == ParameterScale::log;
    Limited low{.name = "low", .value = range.low, .minimum = -largest_end, .maximum = largest_end};
    if (is_log)
        low = positive("low", range.low, largest_end);
    if (auto problem = first_refusal({low,
                                      {.name = "high", .value = range.high, .minimum = -largest_end, .maximum = largest_end},
                                      whole("points", static_cast<double>(range.points), 3, 1e6)}))
        return problem;
    return first_refusal({{.name = "high", .value = range.high, .minimum = range.low, .maximum = largest_end, .is_above_minimum = true}});
}

int sign_of(double value) noexcept { return (value > 0) - (value < 0); }

/// One look along the interval; places are 0 at its low end and 1 at its high end.
class Finder {
public:
    Finder(const CostDifference &difference, const ComparedRange &range) : m_difference(difference), m_range(range)
    {
        m_values.reserve(range.points);
        for (std::size_t i = 0; i < range.points; ++i)
            m_values.push_back(at(place(i)));
    }

    [[nodiscard]] BreakEven find()
    {
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            i = take_equal(i);
            take_change(i);
            take_turn(i);
        }
        std::sort(m_found.crossings.begin(), m_found.crossings.end(), [](const Crossing &a, const Crossing &b) { return a.from < b.from; });
        m_found.sign_at_low = sign(0);
        m_found.sign_at_high = sign(m_values.size() - 1);
        m_found.unknown_points = static_cast<std::size_t>(std::count(m_values.begin(), m_values.end(), std::nullopt));
        return std::move(m_found);
    }

private:
    [[nodiscard]] double place(std::size_t i) const noexcept { return static_cast<double>(i) / static_cast<double>(m_range.points - 1); }

    [[nodiscard]] double input(double place) const noexcept
    {
        if (m_range.scale == ParameterScale::linear || place == 0 || place == 1)
            return std::lerp(m_range.low, m_range.high, place);
        return std::exp(std::lerp(std::log(m_range.low), std::log(m_range.high), place));
    }

    [[nodiscard]] std::optional<double> at(double place) const
    {
        const std::optional<double> value = m_difference(input(place));
        return value && std::isfinite(*value) ? value : std::nullopt;
    }

    [[nodiscard]] std::optional<int> sign(std::size_t i) const noexcept
    {
        return i < m_values.size() && m_values[i] ? std::optional(sign_of(*m_values[i])) : std::nullopt;
    }

    /// Neighbouring points that are all equal are one crossing; gives the last of them.
    [[nodiscard]] std::size_t take_equal(std::size_t i)
    {
        if (sign(i) != 0)
            return i;
        std::size_t last = i;
        while (sign(last + 1) == 0)
            ++last;
        m_found.crossings.push_back({input(place(i)), input(place(last))});
        return last;
    }

    void take_change(std::size_t i)
    {
        if (sign(i).value_or(0) * sign(i + 1).value_or(0) < 0)
            close_in(place(i), *m_values[i], place(i + 1), *m_values[i + 1]);
    }

    /// An unknown value within the bracket ends the search there: its crossing cannot be told.
    void close_in(double low, double at_low, double high, double at_high)
    {
        bool is_known = true;
        const auto value = [this, &is_known](double where) {
            const std::optional<double> found = at(where);
            is_known = is_known && found;
            return found.value_or(0);
        };
        std::uintmax_t steps = 200;
        const auto [left, right] =
            boost::math::tools::toms748_solve(value, low, high, at_low, at_high, boost::math::tools::eps_tolerance<double>(), steps);
        const double root = input(std::midpoint(left, right));
        if (is_known)
            m_found.crossings.push_back({root, root});
    }

    /// The middle of three points of one side is the nearest to 0: it may be reached between them.
    void take_turn(std::size_t i)
    {
        if (i == 0 || sign(i).value_or(0) == 0 || sign(i - 1) != sign(i) || sign(i + 1) != sign(i))
            return;
        const double side = *sign(i);
        if (!(side * *m_values[i] < side * *m_values[i - 1] && side * *m_values[i] <= side * *m_values[i + 1]))
            return;
        const auto distance = [this, side, i](double where) { return side * at(where).value_or(*m_values[i]); };
        const double left = place(i - 1);
        const double right = place(i + 1);
        const auto [turn, least] = boost::math::tools::brent_find_minima(distance, left, right, std::numeric_limits<double>::digits / 2);
        const double noise = 1e-12 * std::max(std::abs(*m_values[i - 1]), std::abs(*m_values[i + 1]));
        if (std::abs(least) <= noise) {
            m_found.crossings.push_back({input(turn), input(turn)});
        } else if (least < 0) {
            close_in(left, *m_values[i - 1], turn, side * least);
            close_in(turn, side * least, right, *m_values[i + 1]);
        }
    }

    const CostDifference &m_difference;
    const ComparedRange &m_range;
    std::vector<std::optional<double>> m_values;
    BreakEven m_found;
};

} // namespace

Expected<BreakEven> find_break_even(const CostDifference &difference, const ComparedRange &range)
{
    if (auto problem = refuse(range))
        return tl::unexpected(std::move(*problem));
    return Finder(difference, range).find();
}

} // namespace ridgepoint::engine
