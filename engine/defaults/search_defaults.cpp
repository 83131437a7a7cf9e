// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/defaults/defaults.h"
#include "engine/search/search_quality.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

double default_shared_steps(double steps) noexcept { return std::min(std::round(0.8 * steps), steps); }

namespace {

/// Share of the variance that a prefix of the share f of the steps fixes where nothing is known of it: f^g with r = 1/2 at f = 0.8.
double default_prefix_variance(double share_of_steps) noexcept
{
    const double exponent = std::log(0.5) / std::log(0.8);
    return std::pow(share_of_steps, exponent);
}

void derive_verifier(Inputs &inputs) noexcept
{
    using P = ParameterId;
    const bool is_correlation_set = inputs.is_user_set(P::verifier_correlation);
    const bool is_published = inputs.verifier != nullptr && is_usable(inputs.verifier->pairwise_accuracy);
    bool is_accuracy_known = inputs.is_user_set(P::verifier_accuracy);
    if (!is_accuracy_known && is_published && !is_correlation_set) {
        inputs[P::verifier_accuracy] = inputs.verifier->pairwise_accuracy.si;
        is_accuracy_known = true;
    }
    if (!is_correlation_set) {
        const double usual = parameter(P::verifier_correlation).default_number;
        inputs[P::verifier_correlation] =
            is_accuracy_known ? correlation_from_accuracy(inputs[P::verifier_accuracy]).value_or(usual) : usual;
    }
    if (!is_accuracy_known)
        inputs[P::verifier_accuracy] =
            accuracy_from_correlation(inputs[P::verifier_correlation]).value_or(parameter(P::verifier_accuracy).default_number);
}

} // namespace

void derive_search_steps(Inputs &inputs) noexcept
{
    using P = ParameterId;
    const SearchAlgorithm algorithm = inputs.search_algorithm;
    if (!inputs.is_user_set(P::shared_steps))
        inputs[P::shared_steps] = default_shared_steps(inputs[P::steps]);
    if (!inputs.is_user_set(P::check_step))
        inputs[P::check_step] = std::max(inputs[P::shared_steps], 1.0);
    if (!inputs.is_user_set(P::renoise_steps))
        inputs[P::renoise_steps] = algorithm == SearchAlgorithm::dfs ? std::ceil(inputs[P::check_step] / 2) : 0;
    constexpr double usual_checks = 4;
    if (!inputs.is_user_set(P::verifier_checks))
        inputs[P::verifier_checks] =
            keeps_population(algorithm) && algorithm != SearchAlgorithm::best_of_k ? std::min(usual_checks, inputs[P::steps]) : 1;
}

void derive_judgement(Inputs &inputs) noexcept
{
    using P = ParameterId;
    if (!inputs.is_user_set(P::prefix_variance))
        inputs[P::prefix_variance] = default_prefix_variance(std::min(inputs[P::shared_steps] / inputs[P::steps], 1.0));
    derive_verifier(inputs);
}

} // namespace ridgepoint::engine
