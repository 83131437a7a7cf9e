// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fabric/link_fit.h"

#include "engine/calibration/fit.h"
#include "engine/calibration/simplex.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace ridgepoint::engine {

namespace {

constexpr std::size_t dimensions = 4;
using Point = simplex::Point<dimensions>; ///< logarithms

using Rows = std::vector<LinkObservation>;
using Presets = std::vector<LinkPreset>;

struct Kind {
    std::string variant;
    LinkPath path;

    friend auto operator<=>(const Kind &, const Kind &) = default;
};

bool is_custom(const Kind &kind) noexcept { return kind.variant == "custom"; }

LinkPreset ring(const Kind &kind, double latency, double step, double efficiency, double overlap)
{
    constexpr double negligible = 1e-9;
    const auto rounded = [](double value) { return value < negligible ? 0 : value; };
    return {kind.variant, kind.path, LinkAlgorithm::ring, rounded(latency), rounded(step), std::min(efficiency, 1.0), rounded(overlap),
            {},           {}};
}

Presets presets_at(const Kind &kind, const Point &point)
{
    const auto at = [&point](std::size_t i) { return std::exp(std::clamp(point[i], -40.0, 1.0)); };
    if (!is_custom(kind))
        return {ring(kind, at(0), at(1), at(2), at(3))};
    LinkPreset one_shot = ring(kind, at(0), 0, at(1), 0);
    one_shot.algorithm = LinkAlgorithm::one_shot;
    return {one_shot, ring(kind, at(2), 0, at(3), 0)};
}

double predicted(const Kind &kind, const Presets &presets, const LinkObservation &row) noexcept
{
    const auto time =
        analytic_time(presets, kind.variant, kind.path, row.collective, row.world, Byte(row.bytes), BytePerSecond(row.bandwidth));
    return time ? time->si() : row.measured;
}

/// Shares above 1, overlaps above 1.5 and latencies below 1 us are no links that exist.
double outside(const Kind &kind, const Point &point) noexcept
{
    const auto above = [](double value, double limit) { return 100 * std::max(0.0, value - limit); };
    if (is_custom(kind))
        return above(point[1], 0) + above(point[3], 0);
    return above(point[2], 0) + above(point[3], std::log(1.5)) + above(std::log(1e-6), point[0]);
}

Point start_of(const Kind &kind) noexcept
{
    const auto logs = [](Point point) {
        for (double &value : point)
            value = std::log(value);
        return point;
    };
    if (is_custom(kind))
        return logs({4e-6, 0.7, 2.5e-5, 0.6});
    return logs({kind.variant == "profile" ? 3e-5 : 8e-6, 4e-6, 0.7, 0.4});
}

Presets fitted(const Kind &kind, const Rows &rows)
{
    std::map<std::string, int> counts;
    for (const LinkObservation &row : rows)
        ++counts[row.accelerator];
    const auto loss = [&](const Point &point) {
        const Presets presets = presets_at(kind, point);
        double sum = outside(kind, point);
        for (const LinkObservation &row : rows)
            sum += std::min(1.0, std::abs(std::log(predicted(kind, presets, row) / row.measured))) / counts[row.accelerator];
        return sum;
    };
    simplex::Vertex<dimensions> best;
    for (const double scale : {0.6, 1.0, 1.6}) {
        Point start = start_of(kind);
        start[0] += std::log(scale);
        for (int round = 0; round < 3; ++round) {
            const auto found = simplex::minimise(loss, start, 500);
            start = found.point;
            if (found.loss < best.loss)
                best = found;
        }
    }
    return presets_at(kind, best.point);
}

} // namespace

std::vector<FittedLink> fit_links(std::span<const LinkObservation> observations)
{
    std::map<Kind, Rows> kinds;
    for (const LinkObservation &row : observations)
        kinds[{row.variant, row.path == LinkPath::pairs ? LinkPath::pcie : row.path}].push_back(row);
    std::vector<FittedLink> links;
    for (const auto &[kind, rows] : kinds) {
        const Presets presets = fitted(kind, rows);
        std::vector<double> errors;
        for (const LinkObservation &row : rows)
            errors.push_back(std::abs(predicted(kind, presets, row) / row.measured - 1));
        for (const LinkPreset &preset : presets)
            links.push_back({preset, static_cast<int>(rows.size()), median(errors)});
    }
    return links;
}

} // namespace ridgepoint::engine
