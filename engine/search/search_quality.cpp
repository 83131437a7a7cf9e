// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/search_quality.h"

#include "engine/limits.h"
#include "engine/search/order_statistics.h"
#include "engine/unit.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace ridgepoint::engine {

namespace {

using std::numbers::pi;

std::optional<Problem> refuse(double success_probability, const AcceptRates &rates)
{
    return first_refusal({share("success_probability", success_probability), share("verifier_true_accept", rates.true_accept),
                          share("verifier_false_accept", rates.false_accept)});
}

/// Rise of the selected score: sigma sqrt(1 - r) E_k.
double score_gain(const QualityModel &model, double branches, double prefix_variance) noexcept
{
    return model.sigma * std::sqrt(1 - prefix_variance) * expected_maximum(branches);
}

double accepted_share(double success_probability, const AcceptRates &rates) noexcept
{
    return success_probability * rates.true_accept + (1 - success_probability) * rates.false_accept;
}

Expected<double> needed_acceptance(double success_probability, const AcceptRates &rates)
{
    if (auto problem = refuse(success_probability, rates))
        return tl::unexpected(std::move(*problem));
    const double accepted = accepted_share(success_probability, rates);
    if (accepted <= 0)
        return tl::unexpected(limit_refusal("success_probability", format_exact(success_probability),
                                            "with these accept rates accepts nothing", "numbers of which the verifier accepts some"));
    return accepted;
}

double normal_below(double x) noexcept { return std::erfc(-x / std::numbers::sqrt2) / 2; }

/// ln Phi(x), with Phi taken from above where it is near 1.
double log_below(double x) noexcept { return std::log1p(-std::erfc(x / std::numbers::sqrt2) / 2); }

/// A point of the trapezoidal rule, whose error falls exponentially as its points come closer where what is summed falls off like a normal
/// density. Source: Trefethen and Weideman, "The Exponentially Convergent Trapezoidal Rule", SIAM Review 56, 2014, section 5.
struct Trapezoid {
    double x = 0;
    double weight = 0; ///< distance to the next times the standard normal density
    double log_below = 0;
};

constexpr double lowest = -5.5; ///< of a normal 2 x 10^-8 lies below
constexpr double highest = 8.5; ///< of the largest of 10^9 normals 10^-8 lies above
constexpr double distance = 0.125;
using Trapezoids = std::array<Trapezoid, static_cast<std::size_t>((highest - lowest) / distance) + 1>;

const Trapezoids &trapezoids()
{
    static const Trapezoids all = [] {
        const double height = std::numbers::inv_sqrtpi / std::numbers::sqrt2;
        Trapezoids points;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const double x = lowest + distance * static_cast<double>(i);
            points[i] = {x, distance * height * std::exp(-x * x / 2), log_below(x)};
        }
        return points;
    }();
    return all;
}

/// P(c M + d e >= tau), M the largest of k: over that of the two which leaves the other's distribution, in closed form, the smoother.
double exceeding(double c, double d, double tau, double branches)
{
    double sum = 0;
    if (std::abs(c) < d) {
        for (const Trapezoid &m : trapezoids())
            sum += m.weight * branches * std::exp((branches - 1) * m.log_below) * normal_below((c * m.x - tau) / d);
        return std::clamp(sum, 0.0, 1.0);
    }
    for (const Trapezoid &e : trapezoids()) {
        if (e.x > -lowest)
            break;
        sum += e.weight * std::exp(branches * log_below((tau - d * e.x) / c));
    }
    return std::clamp(c > 0 ? 1 - sum : sum, 0.0, 1.0);
}

} // namespace

std::optional<Problem> refuse_quality(const QualityModel &model, double branches, double prefix_variance)
{
    return first_refusal({finite("quality_mean", model.mean), not_negative("quality_sigma", model.sigma),
                          Limited{.name = "verifier_correlation", .value = model.correlation, .minimum = -1, .maximum = 1},
                          whole("branches", branches, 1), share("prefix_variance", prefix_variance)});
}

Expected<double> quality_gain(const QualityModel &model, double branches, double prefix_variance)
{
    if (auto problem = refuse_quality(model, branches, prefix_variance))
        return tl::unexpected(std::move(*problem));
    return model.correlation * score_gain(model, branches, prefix_variance);
}

Expected<Selection> expected_selection(const QualityModel &model, double branches, double prefix_variance)
{
    if (auto problem = refuse_quality(model, branches, prefix_variance))
        return tl::unexpected(std::move(*problem));
    const double gain = score_gain(model, branches, prefix_variance);
    return Selection{model.mean + model.correlation * gain, model.mean + gain};
}

Expected<double> expected_quality(const QualityModel &model, double branches, double prefix_variance)
{
    return expected_selection(model, branches, prefix_variance).map([](const Selection &selected) { return selected.quality; });
}

Expected<double> expected_verifier_score(const QualityModel &model, double branches, double prefix_variance)
{
    return expected_selection(model, branches, prefix_variance).map([](const Selection &selected) { return selected.verifier_score; });
}

Expected<double> over_selection(const QualityModel &model, double branches, double prefix_variance)
{
    if (auto problem = refuse_quality(model, branches, prefix_variance))
        return tl::unexpected(std::move(*problem));
    return (1 - model.correlation) * score_gain(model, branches, prefix_variance);
}

Expected<double> correlation_from_accuracy(double accuracy)
{
    if (auto problem = first_refusal({share("verifier_accuracy", accuracy)}))
        return tl::unexpected(std::move(*problem));
    return std::sin(pi * (accuracy - 0.5));
}

Expected<double> accuracy_from_correlation(double correlation)
{
    if (auto problem = first_refusal({Limited{.name = "verifier_correlation", .value = correlation, .minimum = -1, .maximum = 1}}))
        return tl::unexpected(std::move(*problem));
    return 0.5 + std::asin(correlation) / pi;
}

Expected<QualityModel> quality_from_best_of(double branches_1, double quality_1, double branches_2, double quality_2)
{
    if (auto problem = first_refusal({whole("branches", branches_1, 1), whole("branches", branches_2, 1), finite("quality", quality_1),
                                      finite("quality", quality_2)}))
        return tl::unexpected(std::move(*problem));
    const double first = expected_maximum(branches_1);
    const double rise = expected_maximum(branches_2) - first;
    if (rise == 0)
        return tl::unexpected(limit_refusal("branches", format_exact(branches_2), "is given twice", "two different numbers of branches"));
    const double sigma = (quality_2 - quality_1) / rise;
    if (sigma < 0)
        return tl::unexpected(
            limit_refusal("quality", format_exact(quality_2), "falls with more branches", "a quality that rises with them"));
    return QualityModel{.mean = quality_1 - sigma * first, .sigma = sigma, .correlation = 1};
}

Expected<double> best_of_success(double success_probability, double branches)
{
    if (auto problem = first_refusal({share("success_probability", success_probability), whole("branches", branches, 1)}))
        return tl::unexpected(std::move(*problem));
    return -std::expm1(branches * std::log1p(-success_probability));
}

Expected<double> selected_success(double success_probability, double correlation, double branches, double prefix_variance)
{
    if (auto problem = first_refusal({share("success_probability", success_probability)}))
        return tl::unexpected(std::move(*problem));
    if (auto problem = refuse_quality({.correlation = correlation}, branches, prefix_variance))
        return tl::unexpected(std::move(*problem));
    const double c = correlation * std::sqrt(1 - prefix_variance);
    if (c == 0 || success_probability == 0 || success_probability == 1)
        return success_probability;
    if (c == 1)
        return best_of_success(success_probability, branches);
    const double tau = boost::math::quantile(boost::math::complement(boost::math::normal(), success_probability));
    return exceeding(c, std::sqrt(1 - c * c), tau, branches);
}

Expected<double> acceptance(double success_probability, const AcceptRates &rates)
{
    if (auto problem = refuse(success_probability, rates))
        return tl::unexpected(std::move(*problem));
    return accepted_share(success_probability, rates);
}

Expected<double> precision_of_accepted(double success_probability, const AcceptRates &rates)
{
    return needed_acceptance(success_probability, rates).map([&](double accepted) {
        return success_probability * rates.true_accept / accepted;
    });
}

Expected<double> attempts_until_accepted(double success_probability, const AcceptRates &rates)
{
    return needed_acceptance(success_probability, rates).map([](double accepted) { return 1 / accepted; });
}

} // namespace ridgepoint::engine
