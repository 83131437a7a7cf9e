// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/power/redundancy.h"

#include "engine/find_slug.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr std::array<std::string_view, 4> slugs = {"n", "n+1", "2n", "4n/3"};

} // namespace

std::string_view slug(Redundancy redundancy) noexcept { return slugs[static_cast<std::size_t>(redundancy)]; }

std::optional<Redundancy> find_redundancy(std::string_view slug) noexcept { return find_slug<Redundancy>(slugs, slug); }

double RedundancyPlan::installed() const noexcept
{
    switch (kind) {
    case Redundancy::n:
        return 1;
    case Redundancy::n_plus_one:
        return (modules + 1) / modules;
    case Redundancy::two_n:
        return 2;
    case Redundancy::four_thirds:
        return 4.0 / 3;
    }
    return 1;
}

double availability_of(int needed, int installed, double of_one) noexcept
{
    if (needed > installed)
        return 0;
    double enough = 0;
    double combinations = 1;
    for (int failed = 0; failed <= installed - std::max(needed, 0); ++failed) {
        enough += combinations * std::pow(of_one, installed - failed) * std::pow(1 - of_one, failed);
        combinations *= static_cast<double>(installed - failed) / (failed + 1);
    }
    return std::clamp(enough, 0.0, 1.0);
}

} // namespace ridgepoint::engine
