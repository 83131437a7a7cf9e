// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/correlation.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ridgepoint::engine {

namespace {

using Member = double ScorePair::*;

constexpr std::size_t fewest_pairs = 3;

double mean(std::span<const ScorePair> pairs, Member member) noexcept
{
    double sum = 0;
    for (const ScorePair &pair : pairs)
        sum += pair.*member;
    return sum / static_cast<double>(pairs.size());
}

double rank(std::span<const ScorePair> pairs, Member member, double value) noexcept
{
    double below = 0;
    double equal = 0;
    for (const ScorePair &pair : pairs) {
        below += pair.*member < value ? 1 : 0;
        equal += pair.*member == value ? 1 : 0;
    }
    return below + (equal + 1) / 2;
}

} // namespace

std::optional<double> pearson_correlation(std::span<const ScorePair> pairs)
{
    if (pairs.size() < fewest_pairs)
        return std::nullopt;
    const double first = mean(pairs, &ScorePair::first);
    const double second = mean(pairs, &ScorePair::second);
    double product = 0;
    double of_first = 0;
    double of_second = 0;
    for (const ScorePair &pair : pairs) {
        product += (pair.first - first) * (pair.second - second);
        of_first += (pair.first - first) * (pair.first - first);
        of_second += (pair.second - second) * (pair.second - second);
    }
    if (!(of_first > 0) || !(of_second > 0))
        return std::nullopt;
    return std::clamp(product / std::sqrt(of_first) / std::sqrt(of_second), -1.0, 1.0);
}

std::optional<double> spearman_correlation(std::span<const ScorePair> pairs)
{
    std::vector<ScorePair> ranks;
    ranks.reserve(pairs.size());
    for (const ScorePair &pair : pairs)
        ranks.push_back({rank(pairs, &ScorePair::first, pair.first), rank(pairs, &ScorePair::second, pair.second)});
    return pearson_correlation(ranks);
}

} // namespace ridgepoint::engine
