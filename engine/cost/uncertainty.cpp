// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cost/uncertainty.h"

#include "engine/counter_random.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr double z_95 = 1.6448536269514722; ///< Phi^-1(0.95)

double triangular(const InputRange &input, double uniform) noexcept
{
    const double width = input.high - input.low;
    const double rise = input.base - input.low;
    if (uniform * width < rise)
        return input.low + std::sqrt(uniform * rise) * std::sqrt(width);
    return input.high - std::sqrt((1 - uniform) * (width - rise)) * std::sqrt(width);
}

double log_normal(const InputRange &input, double normal) noexcept
{
    const double sigma = (std::log(input.high) - std::log(input.low)) / (2 * z_95);
    return input.base * std::exp(sigma * normal);
}

double percentile(const std::vector<double> &sorted, double p) noexcept
{
    const double place = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - std::floor(place));
}

} // namespace

double drawn(const InputRange &input, std::uint64_t seed, std::uint64_t draw, std::uint32_t place) noexcept
{
    const CounterRandom random(seed, draw);
    return input.spread == Spread::log_normal ? log_normal(input, random.normals(0, place).first)
                                              : triangular(input, random.uniform(0, place));
}

Expected<UncertaintySample> sample_answers(std::span<const InputRange> inputs, const Answer &answer, std::uint64_t seed,
                                           std::uint64_t first_draw, std::uint64_t count, const std::stop_token &stop)
{
    if (auto problem = refuse_ranges(inputs))
        return tl::unexpected(std::move(*problem));
    UncertaintySample sample;
    std::vector<double> values(inputs.size());
    for (; sample.count < count; ++sample.count) {
        if (stop.stop_requested()) {
            sample.is_cancelled = true;
            break;
        }
        for (std::size_t i = 0; i < inputs.size(); ++i)
            values[i] = drawn(inputs[i], seed, first_draw + sample.count, static_cast<std::uint32_t>(i));
        if (const std::optional<double> found = finite_answer(answer, values))
            sample.answers.push_back(*found);
    }
    return sample;
}

UncertaintySample merge(UncertaintySample left, const UncertaintySample &right)
{
    left.answers.insert(left.answers.end(), right.answers.begin(), right.answers.end());
    left.count += right.count;
    left.is_cancelled = left.is_cancelled || right.is_cancelled;
    return left;
}

std::optional<UncertaintyBand> band_of(UncertaintySample sample)
{
    std::vector<double> &sorted = sample.answers;
    if (sorted.empty())
        return std::nullopt;
    std::sort(sorted.begin(), sorted.end());
    return UncertaintyBand{percentile(sorted, 0.05), percentile(sorted, 0.5), percentile(sorted, 0.95),
                           static_cast<double>(sorted.size()) / static_cast<double>(sample.count)};
}

} // namespace ridgepoint::engine
