// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/monte_carlo.h"

#include "engine/search/search_run.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr double z_95 = 1.959963984540054; ///< Phi^-1(0.975)

double rounded(double sigmas) noexcept { return std::nearbyint(sigmas * 0x1p14) * 0x1p-14; }

std::size_t bin_of(double sigmas) noexcept
{
    const double place = (sigmas - SearchSample::lowest) / SearchSample::bin;
    return static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(SearchSample::bins - 1)));
}

void add(SearchSample &sample, const RunOutcome &outcome) noexcept
{
    const double quality = rounded(outcome.quality);
    ++sample.count;
    sample.successes += outcome.is_right ? 1 : 0;
    sample.peak_alive = std::max(sample.peak_alive, outcome.peak_alive);
    sample.function_evaluations.add(outcome.function_evaluations);
    sample.verifier_calls.add(outcome.verifier_calls);
    sample.quality.add(quality);
    sample.score.add(rounded(outcome.score));
    ++sample.histogram[bin_of(quality)];
}

SampleSum merged(const SampleSum &left, const SampleSum &right) noexcept { return {left.sum + right.sum, left.squares + right.squares}; }

MeanBand band_of(const SampleSum &sum, double count, double offset, double scale) noexcept
{
    const double mean = sum.sum / count;
    const double variance = count > 1 ? std::max(0.0, (sum.squares - count * mean * mean) / (count - 1)) : 0;
    const double half = z_95 * std::sqrt(variance / count);
    return {offset + scale * mean, offset + scale * (mean - half), offset + scale * (mean + half), scale * std::sqrt(variance)};
}

/// Source: Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", 1927.
MeanBand share_band(double successes, double count) noexcept
{
    const double p = successes / count;
    const double z2 = z_95 * z_95 / count;
    const double centre = (p + z2 / 2) / (1 + z2);
    const double half = std::sqrt(z2 * (p * (1 - p) + z2 / 4)) / (1 + z2);
    return {p, std::max(0.0, centre - half), std::min(1.0, centre + half), std::sqrt(p * (1 - p))};
}

double percentile(const SearchSample &sample, double p) noexcept
{
    const double wanted = p * static_cast<double>(sample.count);
    double below = 0;
    std::size_t i = 0;
    while (i + 1 < SearchSample::bins && below + static_cast<double>(sample.histogram[i]) < wanted)
        below += static_cast<double>(sample.histogram[i++]);
    const double in_bin = static_cast<double>(sample.histogram[i]);
    const double within = in_bin > 0 ? std::clamp((wanted - below) / in_bin, 0.0, 1.0) : 0;
    const double sigmas = SearchSample::lowest + SearchSample::bin * (static_cast<double>(i) + within);
    return sample.mean + sample.sigma * sigmas;
}

} // namespace

Expected<SearchSample> simulate(const SearchPlan &plan, std::uint64_t seed, std::uint64_t first_tree, std::uint64_t count,
                                const std::stop_token &stop)
{
    const auto checked = checked_plan(plan);
    if (!checked)
        return tl::unexpected(checked.error());
    NoTrace sink;
    SearchRun<NoTrace> run(*checked, seed, sink);
    SearchSample sample;
    sample.mean = plan.quality.mean;
    sample.sigma = plan.quality.sigma;
    for (std::uint64_t i = 0; i < count; ++i) {
        if (stop.stop_requested()) {
            sample.is_cancelled = true;
            break;
        }
        add(sample, run.run(first_tree + i));
    }
    return sample;
}

SearchSample merge(const SearchSample &left, const SearchSample &right) noexcept
{
    SearchSample both = left;
    both.count += right.count;
    both.successes += right.successes;
    both.peak_alive = std::max(left.peak_alive, right.peak_alive);
    both.function_evaluations = merged(left.function_evaluations, right.function_evaluations);
    both.verifier_calls = merged(left.verifier_calls, right.verifier_calls);
    both.quality = merged(left.quality, right.quality);
    both.score = merged(left.score, right.score);
    for (std::size_t i = 0; i < SearchSample::bins; ++i)
        both.histogram[i] += right.histogram[i];
    both.is_cancelled = left.is_cancelled || right.is_cancelled;
    return both;
}

SearchBands bands(const SearchSample &sample) noexcept
{
    if (sample.count == 0)
        return {};
    const double count = static_cast<double>(sample.count);
    SearchBands result;
    result.function_evaluations = band_of(sample.function_evaluations, count, 0, 1);
    result.verifier_calls = band_of(sample.verifier_calls, count, 0, 1);
    result.quality = band_of(sample.quality, count, sample.mean, sample.sigma);
    result.score = band_of(sample.score, count, sample.mean, sample.sigma);
    result.success = share_band(static_cast<double>(sample.successes), count);
    result.quality_p5 = percentile(sample, 0.05);
    result.quality_p50 = percentile(sample, 0.5);
    result.quality_p95 = percentile(sample, 0.95);
    result.peak_alive = sample.peak_alive;
    return result;
}

} // namespace ridgepoint::engine
