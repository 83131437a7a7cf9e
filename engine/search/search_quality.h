// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <optional>

namespace ridgepoint::engine {

/// Quality of candidates, normally distributed, and how well the verifier knows it. One unit throughout, that of the published score.
struct QualityModel {
    double mean = 0;        ///< mu of one candidate
    double sigma = 1;       ///< standard deviation over candidates, >= 0
    double correlation = 1; ///< rho of the verifier's score with the quality, -1 .. 1

    friend bool operator==(const QualityModel &, const QualityModel &) = default;
};

/// Why an estimate of selected candidates is refused: k that is not whole or below 1, r outside 0 .. 1, sigma below 0, rho outside -1 .. 1.
[[nodiscard]] std::optional<Problem> refuse_quality(const QualityModel &model, double branches, double prefix_variance = 0);

/// Gain of selecting one of k candidates that share the fraction r of their variance: rho sigma sqrt(1 - r) E_k. Refuses as
/// `refuse_quality`. Source: order statistics of a bivariate normal, David and Nagaraja, "Order Statistics", 2003, section 6.8
/// (concomitants).
[[nodiscard]] Expected<double> quality_gain(const QualityModel &model, double branches, double prefix_variance = 0);

/// E[q of the selected] = mu + gain. Refuses as `quality_gain`.
[[nodiscard]] Expected<double> expected_quality(const QualityModel &model, double branches, double prefix_variance = 0);

/// The verifier's score of the candidate it selects, on the scale of the quality: mu + sigma sqrt(1 - r) E_k. Refuses as `quality_gain`.
[[nodiscard]] Expected<double> expected_verifier_score(const QualityModel &model, double branches, double prefix_variance = 0);

/// Both of one candidate among k, for the price of one.
struct Selection {
    double quality = 0;
    double verifier_score = 0;
};

/// `expected_quality` and `expected_verifier_score` together. Refuses as `quality_gain`.
[[nodiscard]] Expected<Selection> expected_selection(const QualityModel &model, double branches, double prefix_variance = 0);

/// Over-selection: by how much the score of the selected promises more than its quality holds, (1 - rho) sigma sqrt(1 - r) E_k.
/// Refuses as `quality_gain`.
[[nodiscard]] Expected<double> over_selection(const QualityModel &model, double branches, double prefix_variance = 0);

/// rho = sin(pi (a - 1/2)) of a verifier that orders the share a of pairs rightly; bivariate normal. Refuses a outside 0 .. 1.
/// Source: Kendall's tau of the bivariate normal, tau = 2 a - 1 = (2 / pi) asin(rho).
[[nodiscard]] Expected<double> correlation_from_accuracy(double accuracy);

/// a = 1/2 + asin(rho) / pi, the inverse. Refuses rho outside -1 .. 1.
[[nodiscard]] Expected<double> accuracy_from_correlation(double correlation);

/// Mean and standard deviation behind two published best-of-k qualities: sigma = (q2 - q1) / (E_k2 - E_k1), mu = q1 - sigma E_k1. With a
/// verifier that is not perfect, sigma is rho sigma. Refuses equal k, k below 1 or not whole, a quality that falls with k.
[[nodiscard]] Expected<QualityModel> quality_from_best_of(double branches_1, double quality_1, double branches_2, double quality_2);

/// 1 - (1 - p)^k: a perfect verifier finds a right one among k independent candidates, each right with p. Refuses p outside 0 .. 1, k
/// below 1 or not whole.
[[nodiscard]] Expected<double> best_of_success(double success_probability, double branches);

/// Probability that the selected of k candidates is among the best share p of all: E[Phi((c M - tau) / d)] over M, the largest of k
/// standard normals, with tau = Phi^-1(1 - p), c = rho sqrt(1 - r), d = sqrt(1 - c^2). 1 - (1 - p)^k for rho = 1 and r = 0, p for rho = 0.
/// To 10^-6 for k up to 10^6; microseconds. Refuses p outside 0 .. 1 and what `quality_gain` refuses. Source: the selected quality given
/// the largest score, bivariate normal.
[[nodiscard]] Expected<double> selected_success(double success_probability, double correlation, double branches,
                                                double prefix_variance = 0);

/// A verifier that says yes or no.
struct AcceptRates {
    double true_accept = 1;  ///< alpha: share of right candidates that it accepts
    double false_accept = 0; ///< beta: share of wrong candidates that it accepts

    friend bool operator==(const AcceptRates &, const AcceptRates &) = default;
};

/// a = p alpha + (1 - p) beta: share of the candidates that is accepted. Refuses numbers outside 0 .. 1.
[[nodiscard]] Expected<double> acceptance(double success_probability, const AcceptRates &rates);

/// p alpha / a: share of the accepted that is right (Bayes). Refuses numbers outside 0 .. 1, and rates that accept nothing.
[[nodiscard]] Expected<double> precision_of_accepted(double success_probability, const AcceptRates &rates);

/// 1 / a: attempts until one is accepted. Refuses numbers outside 0 .. 1, and rates that accept nothing.
[[nodiscard]] Expected<double> attempts_until_accepted(double success_probability, const AcceptRates &rates);

} // namespace ridgepoint::engine
