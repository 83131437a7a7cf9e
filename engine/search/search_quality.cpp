// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/search_quality.h"

#include "engine/search/limits.h"
#include "engine/search/order_statistics.h"
#include "engine/unit.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/quadrature/gauss_kronrod.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ridgepoint::engine {

namespace {

using std::numbers::pi;

std::optional<Problem> refuse(const QualityModel &model, double branches, double prefix_variance)
{
    return first_refusal({finite("quality_mean", model.mean), not_negative("quality_sigma", model.sigma),
                          Limited{.name = "verifier_correlation", .value = model.correlation, .minimum = -1, .maximum = 1},
                          whole("branches", branches, 1), share("prefix_variance", prefix_variance)});
}

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
        return tl::unexpected(search_refusal("success_probability", format_exact(success_probability),
                                             "with these accept rates accepts nothing", "numbers of which the verifier accepts some"));
    return accepted;
}

/// Phi(x)^k, with Phi taken from above where it is near 1.
double all_below(double x, double branches) noexcept { return std::exp(branches * std::log1p(-std::erfc(x / std::numbers::sqrt2) / 2)); }

/// P(c M + d e >= tau): over e of the normal density, of M's distribution in closed form.
double exceeding(double c, double d, double tau, double branches)
{
    const double height = std::numbers::inv_sqrtpi / std::numbers::sqrt2;
    const auto beyond = [&](double e) {
        const double below = all_below((tau - d * e) / c, branches);
        return height * std::exp(-e * e / 2) * (c > 0 ? 1 - below : below);
    };
    constexpr double far = 5.5; // of a normal 4 x 10^-8 lies beyond
    constexpr unsigned halvings = 8;
    constexpr double precision = 1e-6;
    using Rule = boost::math::quadrature::gauss_kronrod<double, 15>;
    return std::clamp(Rule::integrate(beyond, -far, far, halvings, precision), 0.0, 1.0);
}

} // namespace

Expected<double> quality_gain(const QualityModel &model, double branches, double prefix_variance)
{
    if (auto problem = refuse(model, branches, prefix_variance))
        return tl::unexpected(std::move(*problem));
    return model.correlation * score_gain(model, branches, prefix_variance);
}

Expected<double> expected_quality(const QualityModel &model, double branches, double prefix_variance)
{
    return quality_gain(model, branches, prefix_variance).map([&](double gain) { return model.mean + gain; });
}

Expected<double> expected_verifier_score(const QualityModel &model, double branches, double prefix_variance)
{
    if (auto problem = refuse(model, branches, prefix_variance))
        return tl::unexpected(std::move(*problem));
    return model.mean + score_gain(model, branches, prefix_variance);
}

Expected<double> over_selection(const QualityModel &model, double branches, double prefix_variance)
{
    if (auto problem = refuse(model, branches, prefix_variance))
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
        return tl::unexpected(search_refusal("branches", format_exact(branches_2), "is given twice", "two different numbers of branches"));
    const double sigma = (quality_2 - quality_1) / rise;
    if (sigma < 0)
        return tl::unexpected(
            search_refusal("quality", format_exact(quality_2), "falls with more branches", "a quality that rises with them"));
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
    if (auto problem = refuse({.correlation = correlation}, branches, prefix_variance))
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
