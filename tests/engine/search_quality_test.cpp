// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/order_statistics.h"
#include "engine/search/prefix_variance.h"
#include "engine/search/search_quality.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/quadrature/tanh_sinh.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numbers>
#include <utility>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

namespace {

double rounded(double value) { return std::round(value * 1000) / 1000; }

/// The definition, integral of x k phi(x) Phi(x)^(k - 1).
double integrated_maximum(double k)
{
    const boost::math::normal normal;
    boost::math::quadrature::tanh_sinh<double> integrator;
    const auto density = [&](double x) { return x * k * boost::math::pdf(normal, x) * std::pow(boost::math::cdf(normal, x), k - 1); };
    return integrator.integrate(density, -10.0, 0.0) + integrator.integrate(density, 0.0, 4.0) + integrator.integrate(density, 4.0, 12.0);
}

} // namespace

BOOST_AUTO_TEST_SUITE(search_quality)

// David and Nagaraja, "Order Statistics", 2003: 1/sqrt(pi) and 3/(2 sqrt(pi)); the others as tabulated.
BOOST_AUTO_TEST_CASE(expected_largest_of_k_normals)
{
    for (const auto &[k, expected] :
         {std::pair(2.0, 0.564), {3.0, 0.846}, {4.0, 1.029}, {8.0, 1.424}, {16.0, 1.766}, {32.0, 2.070}, {128.0, 2.595}})
        BOOST_TEST(rounded(expected_maximum(k)) == expected);
    BOOST_TEST(expected_maximum(2) == std::numbers::inv_sqrtpi, tolerance(1e-12));
    BOOST_TEST(expected_maximum(3) == 1.5 * std::numbers::inv_sqrtpi, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(expected_largest_agrees_with_its_definition)
{
    for (const double k : {1.5, 5.0, 64.0, 1000.0, 4096.0, 65536.0})
        BOOST_TEST(expected_maximum(k) == integrated_maximum(k), tolerance(1e-8));
}

BOOST_AUTO_TEST_CASE(expected_largest_at_the_corners)
{
    BOOST_TEST(expected_maximum(1) == 0.0);
    BOOST_TEST(expected_maximum(0) == 0.0);
    BOOST_TEST(expected_maximum(std::nan("")) == 0.0);
    BOOST_TEST(expected_maximum(INFINITY) == 0.0);
    for (double k = 1; k < 1e9; k *= 2)
        BOOST_TEST(expected_maximum(2 * k) > expected_maximum(k));
}

// Phi(q)^k = p.
BOOST_AUTO_TEST_CASE(quantiles_of_the_largest)
{
    for (const double k : {1.0, 4.0, 128.0, 4096.0})
        for (const double p : {0.05, 0.5, 0.95})
            BOOST_TEST(std::pow(boost::math::cdf(boost::math::normal(), maximum_quantile(k, p)), k) == p, tolerance(1e-9));
    BOOST_TEST(maximum_quantile(4, 0) == 0.0);
    BOOST_TEST(maximum_quantile(4, 1) == 0.0);
    BOOST_TEST(maximum_quantile(0, 0.5) == 0.0);
}

BOOST_AUTO_TEST_CASE(quality_of_the_selected)
{
    const QualityModel model{.mean = 2, .sigma = 0.5, .correlation = 0.6};
    BOOST_TEST(rounded(quality_gain({.correlation = 0.6}, 4).value()) == 0.618);
    BOOST_TEST(rounded(quality_gain({.correlation = 0.6}, 4, 0.75).value()) == 0.309);
    BOOST_TEST(expected_quality(model, 4).value() == 2 + 0.3 * expected_maximum(4));
    BOOST_TEST(expected_verifier_score(model, 4).value() == 2 + 0.5 * expected_maximum(4));
    BOOST_TEST(over_selection(model, 4).value() == 0.2 * expected_maximum(4), tolerance(1e-12));
    BOOST_TEST(quality_gain(model, 4, 1).value() == 0.0);
    BOOST_TEST(quality_gain(model, 1).value() == 0.0);
}

BOOST_AUTO_TEST_CASE(quality_outside_its_domain_is_refused)
{
    BOOST_TEST(quality_gain({}, 0).error().what == "branches: 0 is less than 1; accepted a whole number from 1 on");
    BOOST_TEST(quality_gain({.correlation = 1.5}, 4).error().what ==
               "verifier_correlation: 1.5 is more than 1; accepted a number from -1 to 1");
    BOOST_TEST(!quality_gain({.sigma = -1}, 4));
    BOOST_TEST(!quality_gain({.mean = std::nan("")}, 4));
    BOOST_TEST(!expected_quality({}, 4, 1.1));
    BOOST_TEST(!expected_verifier_score({}, 2.5));
    BOOST_TEST(!over_selection({}, INFINITY));
}

// HPS v2.1 orders 0.748 of the pairs of newer generators as people do, ImageReward 0.674 (Wu et al., HPS v2, README).
BOOST_AUTO_TEST_CASE(correlation_of_a_verifier)
{
    BOOST_TEST(correlation_from_accuracy(0.748).value() == 0.70, tolerance(0.005));
    BOOST_TEST(correlation_from_accuracy(0.674).value() == 0.52, tolerance(0.005));
    for (const double rho : {-1.0, -0.3, 0.0, 0.7, 1.0})
        BOOST_TEST(std::abs(correlation_from_accuracy(accuracy_from_correlation(rho).value()).value() - rho) < 1e-12);
    BOOST_TEST(!correlation_from_accuracy(1.1));
    BOOST_TEST(!accuracy_from_correlation(-1.1));
}

// SD1.5, ImageReward of the best of 4 and of 8: 0.702 and 0.891 (Zhang et al., 2025); an independent plot shows the base near 0.19.
BOOST_AUTO_TEST_CASE(quality_behind_published_results)
{
    const QualityModel model = quality_from_best_of(4, 0.702, 8, 0.891).value();
    BOOST_TEST(std::abs(model.mean - 0.21) < 0.005);
    BOOST_TEST(std::abs(model.sigma - 0.48) < 0.005);
    BOOST_TEST(expected_quality(model, 8).value() == 0.891, tolerance(1e-12));
    BOOST_TEST(quality_from_best_of(4, 0.702, 4, 0.891).error().what ==
               "branches: 4 is given twice; accepted two different numbers of branches");
    BOOST_TEST(!quality_from_best_of(4, 0.891, 8, 0.702));
}

BOOST_AUTO_TEST_CASE(success_of_the_best_of_k)
{
    BOOST_TEST(best_of_success(0.3, 4).value() == 1 - std::pow(0.7, 4), tolerance(1e-12));
    BOOST_TEST(best_of_success(0, 4).value() == 0.0);
    BOOST_TEST(best_of_success(1, 4).value() == 1.0);
    BOOST_TEST(!best_of_success(1.5, 4));
}

// p for an ignorant verifier, 1 - (1 - p)^k for a perfect one, p^k for one that always errs.
BOOST_AUTO_TEST_CASE(success_of_the_selected)
{
    BOOST_TEST(selected_success(0.3, 0, 4).value() == 0.3);
    BOOST_TEST(selected_success(0.3, 1, 4).value() == 1 - std::pow(0.7, 4), tolerance(1e-12));
    BOOST_TEST(selected_success(0.3, -1, 4).value() == std::pow(0.3, 4), tolerance(1e-5));
    BOOST_TEST(selected_success(0.3, 0.999999, 4).value() == 1 - std::pow(0.7, 4), tolerance(1e-3));
    BOOST_TEST(selected_success(0.3, 0.6, 1).value() == 0.3, tolerance(1e-6));
    BOOST_TEST(selected_success(0.3, 0.6, 4, 1).value() == 0.3);
    BOOST_TEST(selected_success(0, 0.6, 4).value() == 0.0);
    BOOST_TEST(selected_success(1, 0.6, 4).value() == 1.0);
    BOOST_TEST(!selected_success(1.5, 0.6, 4));
    BOOST_TEST(!selected_success(0.5, 1.6, 4));
}

// The best of two by a score, of better than the mean: P = 1/2 + asin(rho / sqrt(2)) / pi, Sheppard's orthant of the quality and the
// difference of both scores.
BOOST_AUTO_TEST_CASE(success_of_the_better_of_two)
{
    for (const double rho : {-0.9, -0.001, 0.001, 0.3, std::numbers::sqrt2 / 2, 0.71, 0.9, 0.999})
        BOOST_TEST(selected_success(0.5, rho, 2).value() == 0.5 + std::asin(rho / std::numbers::sqrt2) / std::numbers::pi, tolerance(1e-6));
}

// Of many candidates a verifier that is right at all finds a good one, and one that errs a bad one.
BOOST_AUTO_TEST_CASE(success_of_the_selected_of_many)
{
    for (const double rho : {0.3, 0.6, 0.8, 0.99}) {
        BOOST_TEST(selected_success(0.5, rho, 1e6).value() > selected_success(0.5, rho, 4).value());
        BOOST_TEST(selected_success(0.5, rho, 1e6).value() + selected_success(0.5, -rho, 1e6).value() == 1.0, tolerance(1e-6));
    }
}

// 0.3 x 0.9 + 0.7 x 0.1 = 0.34 accepted, 0.27 of them right.
BOOST_AUTO_TEST_CASE(a_verifier_that_says_yes_or_no)
{
    const AcceptRates rates{.true_accept = 0.9, .false_accept = 0.1};
    BOOST_TEST(acceptance(0.3, rates).value() == 0.34, tolerance(1e-12));
    BOOST_TEST(precision_of_accepted(0.3, rates).value() == 0.27 / 0.34, tolerance(1e-12));
    BOOST_TEST(attempts_until_accepted(0.3, rates).value() == 1 / 0.34, tolerance(1e-12));
    BOOST_TEST(!acceptance(0.3, {.true_accept = 2}));
    BOOST_TEST(!precision_of_accepted(0, {}));
    BOOST_TEST(!attempts_until_accepted(0, {}));
}

BOOST_AUTO_TEST_CASE(curves_of_the_fixed_variance)
{
    const PrefixVariance through = PrefixVariance::through(0.8, 0.75).value();
    BOOST_TEST(through.at(0.8) == 0.75, tolerance(1e-12));
    BOOST_TEST(PrefixVariance().at(0.3) == 0.3);
    BOOST_TEST(PrefixVariance::power(0.5, 0.25, 2).value().at(0.25) == 0.0625, tolerance(1e-12));
    BOOST_TEST(PrefixVariance::power(0.5, 0.8, 1).value().at(0.9) == 1.0);
    const PrefixVariance table = PrefixVariance::table({{0.2, 0.6}, {0.6, 0.8}}).value();
    BOOST_TEST(table.at(0.1) == 0.3, tolerance(1e-12));
    BOOST_TEST(table.at(0.4) == 0.7, tolerance(1e-12));
    BOOST_TEST(table.at(0.8) == 0.9, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(curves_never_fall_and_end_at_all)
{
    for (const PrefixVariance &curve :
         {PrefixVariance(), PrefixVariance::through(0.8, 0).value(), PrefixVariance::through(0.8, 1).value(),
          PrefixVariance::through(0, 0.5).value(), PrefixVariance::through(1, 0.5).value(), PrefixVariance::power(0.5, 0.8, 0).value(),
          PrefixVariance::table({}).value(), PrefixVariance::table({{0, 0}, {0.5, 0.5}, {1, 1}}).value()}) {
        BOOST_TEST(curve.at(0) == 0.0);
        BOOST_TEST(curve.at(1) == 1.0);
        for (double f = 0.01; f <= 1; f += 0.01)
            BOOST_TEST(curve.at(f) >= curve.at(f - 0.01));
    }
}

BOOST_AUTO_TEST_CASE(curves_outside_their_domain_are_refused)
{
    BOOST_TEST(!PrefixVariance::power(0, 0.5, 1));
    BOOST_TEST(!PrefixVariance::power(0.5, 1.5, 1));
    BOOST_TEST(!PrefixVariance::power(0.5, 0.5, -1));
    BOOST_TEST(!PrefixVariance::through(1.2, 0.5));
    BOOST_TEST(!PrefixVariance::table({{0.5, 0.5}, {0.4, 0.6}}));
    BOOST_TEST(!PrefixVariance::table({{0.5, 0.5}, {0.6, 0.4}}));
    BOOST_TEST(!PrefixVariance::table({{1, 0.5}}));
}

BOOST_AUTO_TEST_SUITE_END()
