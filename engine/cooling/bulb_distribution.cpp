// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/bulb_distribution.h"

#include "engine/limits.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr double hours_of_year = 8760;
constexpr double half_an_hour = 0.5 / hours_of_year;
constexpr double design_share = 0.996;
constexpr double rare = 0.02; ///< below this share a threshold tells less of the cold end than the mean does

using Normal = boost::math::normal_distribution<double>;

double score_of(double share) noexcept { return boost::math::quantile(Normal(), std::clamp(share, half_an_hour, 1 - half_an_hour)); }
double share_of(double score) noexcept { return boost::math::cdf(Normal(), score); }
double density(double score) noexcept { return boost::math::pdf(Normal(), score); }

std::optional<Problem> refuse(const BulbFigures &figures)
{
    constexpr double leap_year = 8784;
    if (auto problem = first_refusal({positive("mean temperature", figures.mean.si()), positive("design temperature", figures.design.si()),
                                      positive("hottest hour", figures.hottest.si())}))
        return problem;
    for (const ThresholdHours &row : figures.thresholds) {
        const Limited hours{.name = "hours", .value = row.hours, .minimum = 0, .maximum = leap_year};
        if (auto problem = first_refusal({positive("threshold", row.threshold.si()), hours}))
            return problem;
    }
    return std::nullopt;
}

/// Integrals of the standard normal's density, and of the score times it, between two scores.
struct Integral {
    double constant = 0;
    double slope = 0;
};
Integral integral(double from, double to) noexcept { return {share_of(to) - share_of(from), density(from) - density(to)}; }

} // namespace

std::vector<BulbDistribution::Knot> BulbDistribution::knots_of(const BulbFigures &figures)
{
    std::vector<Knot> found = {{score_of(design_share), figures.design.celsius()}};
    for (const ThresholdHours &row : figures.thresholds)
        if (row.hours > rare * hours_of_year && row.hours < hours_of_year)
            found.push_back({score_of(row.hours / hours_of_year), row.threshold.celsius()});
    if (figures.has_hottest)
        found.push_back({score_of(1), figures.hottest.celsius()});
    std::sort(found.begin(), found.end(), [](const Knot &a, const Knot &b) { return a.score < b.score; });
    std::vector<Knot> knots;
    for (const Knot &knot : found)
        if (knots.empty() || (knot.score > knots.back().score && knot.celsius >= knots.back().celsius))
            knots.push_back(knot);
    return knots;
}

Expected<BulbDistribution> BulbDistribution::rebuilt(const BulbFigures &figures)
{
    if (auto problem = refuse(figures))
        return tl::unexpected(std::move(*problem));
    BulbDistribution built;
    std::vector<Knot> knots = knots_of(figures);
    const double top = score_of(1);
    const Knot first = knots.front();
    if (const Knot last = knots.back(); last.score < top) {
        const Knot before = knots.size() > 1 ? first : Knot{0, std::min(figures.mean.celsius(), last.celsius)};
        const double slope = (last.celsius - before.celsius) / (last.score - before.score);
        knots.push_back({top, last.celsius + slope * (top - last.score)});
    }
    knots.insert(knots.begin(), {score_of(0), first.celsius});
    built.m_knots = std::move(knots);
    constexpr double coldest_below = 100; // K, never reached by a place on Earth
    built.meet_mean(figures.mean, 0, first.celsius - coldest_below);
    if (built.m_mean_error.si() < 0)
        built.bulge(figures.mean);
    return built;
}

void BulbDistribution::meet_mean(Temperature mean, std::size_t knot, double lowest)
{
    const double highest = m_knots[knot + 1].celsius;
    const auto mean_at = [&](double celsius) {
        m_knots[knot].celsius = celsius;
        return mean_between(0, 1).celsius();
    };
    const double least = mean_at(lowest);
    const double most = mean_at(highest);
    const double way = most > least ? std::clamp((mean.celsius() - least) / (most - least), 0.0, 1.0) : 1;
    m_knots[knot].celsius = lowest + way * (highest - lowest);
    m_mean_error = mean_between(0, 1) - mean;
}

void BulbDistribution::bulge(Temperature mean)
{
    const auto width = [this](std::size_t i) { return share_of(m_knots[i].score) - share_of(m_knots[i - 1].score); };
    std::size_t widest = 1;
    for (std::size_t i = 2; i < m_knots.size(); ++i)
        if (width(i) > width(widest))
            widest = i;
    const Knot below = m_knots[widest - 1];
    const double middle = (share_of(below.score) + share_of(m_knots[widest].score)) / 2;
    m_knots.insert(m_knots.begin() + static_cast<std::ptrdiff_t>(widest), {score_of(middle), below.celsius});
    meet_mean(mean, widest, below.celsius);
}

double BulbDistribution::at_score(double score) const noexcept
{
    if (!(score > m_knots.front().score))
        return m_knots.front().celsius;
    const auto above = std::find_if(m_knots.begin(), m_knots.end(), [score](const Knot &knot) { return knot.score >= score; });
    if (above == m_knots.end())
        return m_knots.back().celsius;
    const Knot &below = *(above - 1);
    return below.celsius + (above->celsius - below.celsius) * (score - below.score) / (above->score - below.score);
}

Temperature BulbDistribution::quantile(double share) const noexcept { return degrees_celsius(at_score(score_of(share))); }

double BulbDistribution::share_at_or_below(Temperature temperature) const noexcept
{
    const double celsius = temperature.celsius();
    if (celsius < m_knots.front().celsius)
        return 0;
    const auto above = std::find_if(m_knots.begin(), m_knots.end(), [celsius](const Knot &knot) { return knot.celsius > celsius; });
    if (above == m_knots.end())
        return 1;
    const Knot &below = *(above - 1);
    return share_of(below.score + (above->score - below.score) * (celsius - below.celsius) / (above->celsius - below.celsius));
}

Temperature BulbDistribution::mean_between(double from, double to) const noexcept
{
    const double low = score_of(from);
    const double high = score_of(to);
    // Beyond half an hour the ends hold their temperature.
    double sum = (share_of(low) - from) * at_score(low) + (to - share_of(high)) * at_score(high);
    for (std::size_t i = 1; i < m_knots.size(); ++i) {
        const Knot &a = m_knots[i - 1];
        const Knot &b = m_knots[i];
        const double begin = std::max(a.score, low);
        const double end = std::min(b.score, high);
        if (!(begin < end))
            continue;
        const double slope = (b.celsius - a.celsius) / (b.score - a.score);
        const Integral piece = integral(begin, end);
        sum += (a.celsius - slope * a.score) * piece.constant + slope * piece.slope;
    }
    return degrees_celsius(sum / (to - from));
}

} // namespace ridgepoint::engine
