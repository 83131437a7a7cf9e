// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/search/search_plan.h"

#include <array>
#include <cstdint>
#include <stop_token>

namespace ridgepoint::engine {

/// Sums over searches. Qualities are rounded to 2^-14 sigma, so that all sums are exact to 3 x 10^7 searches and slices merge to the same
/// sample whatever their number and order.
struct SampleSum {
    double sum = 0;
    double squares = 0;

    void add(double value) noexcept
    {
        sum += value;
        squares += value * value;
    }
    friend bool operator==(const SampleSum &, const SampleSum &) = default;
};

/// Outcome of many searches of one plan. Qualities and scores in sigmas from the mean.
struct SearchSample {
    static constexpr double lowest = -8; ///< left end of the histogram [sigma]
    static constexpr double bin = 1.0 / 64;
    static constexpr std::size_t bins = 1024;

    double mean = 0; ///< mu and sigma of the plan, to come back to its scale
    double sigma = 1;
    std::uint64_t count = 0;
    std::uint64_t successes = 0; ///< the selected is right
    double peak_alive = 0;       ///< most branches at once in any search
    SampleSum function_evaluations;
    SampleSum verifier_calls;
    SampleSum quality;                           ///< true quality of the selected
    SampleSum score;                             ///< verifier's score of the selected
    std::array<std::uint64_t, bins> histogram{}; ///< of the true quality of the selected; the ends hold what lies beyond
    bool is_cancelled = false;

    friend bool operator==(const SearchSample &, const SearchSample &) = default;
};

/// Searches `count` trees, first_tree and those after it, of the stream that `seed` names. Each tree draws from a counter-based generator
/// of its own number, so that its outcome depends on plan, seed and number alone. Asks `stop` before each tree; a cancelled sample holds
/// what was done. Model: quality mu + sigma z, verifier's score mu + sigma (rho z + sqrt(1 - rho^2) e); z and the verifier's error e are
/// sums of independent normal innovations along the trajectory whose variance follows the plan's curve, so branches share what they had in
/// common when they parted. A preview at step s is scored by what is fixed by then. A search succeeds where the selected is among the best
/// share p of single candidates; dfs with independent attempts where every check accepts a right one within its budget. Refuses as
/// `checked_plan`.
[[nodiscard]] Expected<SearchSample> simulate(const SearchPlan &plan, std::uint64_t seed, std::uint64_t first_tree, std::uint64_t count,
                                              const std::stop_token &stop = {});

/// Both samples as one; exact, in any order. Of one plan.
[[nodiscard]] SearchSample merge(const SearchSample &left, const SearchSample &right) noexcept;

/// A mean with its 95 % confidence interval, mean +- 1.96 standard errors.
struct MeanBand {
    double mean = 0;
    double low = 0;
    double high = 0;
    double deviation = 0; ///< standard deviation of one search
};

struct SearchBands {
    MeanBand function_evaluations;
    MeanBand verifier_calls;
    MeanBand quality;
    MeanBand score;        ///< on the scale of the quality
    MeanBand success;      ///< share of the searches; Wilson's interval
    double quality_p5 = 0; ///< percentiles of the selected's true quality, to 1/64 sigma
    double quality_p50 = 0;
    double quality_p95 = 0;
    double peak_alive = 0;
};

/// What a sample says; all zero of an empty one.
[[nodiscard]] SearchBands bands(const SearchSample &sample) noexcept;

} // namespace ridgepoint::engine
