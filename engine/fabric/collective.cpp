// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fabric/collective.h"

#include "engine/find_slug.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr std::array<std::string_view, 5> slugs = {"allreduce", "allgather", "reducescatter", "alltoall", "send"};
constexpr std::array<std::string_view, 4> path_slugs = {"node", "pcie", "pairs", "nodes"};
constexpr std::array<std::string_view, 2> algorithm_slugs = {"ring", "one-shot"};

} // namespace

std::string_view slug(Collective collective) noexcept { return slugs[static_cast<std::size_t>(collective)]; }

std::optional<Collective> find_collective(std::string_view name) noexcept { return find_slug<Collective>(slugs, name); }

std::string_view slug(LinkPath path) noexcept { return path_slugs[static_cast<std::size_t>(path)]; }

std::optional<LinkPath> find_link_path(std::string_view name) noexcept { return find_slug<LinkPath>(path_slugs, name); }

std::string_view slug(LinkAlgorithm algorithm) noexcept { return algorithm_slugs[static_cast<std::size_t>(algorithm)]; }

std::optional<LinkAlgorithm> find_link_algorithm(std::string_view name) noexcept { return find_slug<LinkAlgorithm>(algorithm_slugs, name); }

double link_share(Collective collective, LinkAlgorithm algorithm, double world) noexcept
{
    if (!(world > 1))
        return 0;
    if (collective == Collective::send)
        return 1;
    if (algorithm == LinkAlgorithm::one_shot)
        return world - 1;
    return (collective == Collective::all_reduce ? 2 : 1) * (world - 1) / world;
}

Second preset_time(const LinkPreset &preset, Collective collective, double world, Byte message, BytePerSecond bandwidth) noexcept
{
    if (!(world > 1))
        return Second(0);
    const double alpha = preset.latency + preset.step_latency * std::log2(world);
    const double wire = link_share(collective, preset.algorithm, world) * message.si() / (preset.efficiency * bandwidth.si());
    return Second(alpha + wire + preset.overlap * std::sqrt(alpha * wire));
}

std::optional<Second> analytic_time(std::span<const LinkPreset> presets, std::string_view variant, LinkPath path, Collective collective,
                                    double world, Byte message, BytePerSecond bandwidth) noexcept
{
    const LinkPath known = path == LinkPath::pairs ? LinkPath::pcie : path;
    std::optional<Second> least;
    for (const LinkPreset &preset : presets) {
        if (preset.variant != variant || preset.path != known)
            continue;
        const Second time = preset_time(preset, collective, world, message, bandwidth);
        least = least ? std::min(*least, time) : time;
    }
    return least;
}

bool relate(CollectiveTable &table, std::span<const LinkPreset> presets, BytePerSecond bandwidth) noexcept
{
    if (!(table.bandwidth > 0))
        table.bandwidth = bandwidth.si();
    bool is_known = table.bandwidth > 0;
    for (CollectivePoint &point : table.points) {
        const auto analytic = analytic_time(presets, table.variant, table.path, table.collective, table.world, Byte(point.bytes),
                                            BytePerSecond(table.bandwidth));
        is_known = is_known && analytic && *analytic > Second(0);
        point.factor = is_known ? point.seconds / analytic->si() : 1;
    }
    return is_known;
}

double measured_factor(std::span<const CollectivePoint> points, Byte message) noexcept
{
    const double bytes = message.si();
    if (points.empty() || !(bytes > 0))
        return 1;
    if (bytes <= points.front().bytes)
        return points.front().factor;
    if (bytes >= points.back().bytes)
        return points.back().factor;
    const auto high = std::upper_bound(points.begin(), points.end(), bytes,
                                       [](double value, const CollectivePoint &point) { return value < point.bytes; });
    const auto low = high - 1;
    const double share = std::log(bytes / low->bytes) / std::log(high->bytes / low->bytes);
    return std::exp((1 - share) * std::log(low->factor) + share * std::log(high->factor));
}

Second ring_time(Collective collective, double world, Byte message, const LinkRates &link) noexcept
{
    if (!(world > 1))
        return Second(0);
    if (collective == Collective::send)
        return link.latency + message / link.bandwidth;
    const double passes = collective == Collective::all_reduce ? 2 : 1;
    return passes * (world - 1) * link.latency + passes * (world - 1) / world * (message / link.bandwidth);
}

Second least_collective_time(Collective collective, double world, Byte message, BytePerSecond bandwidth) noexcept
{
    if (!(world > 1))
        return Second(0);
    const bool is_whole = collective == Collective::all_reduce || collective == Collective::send;
    return (is_whole ? 1 : (world - 1) / world) * (message / bandwidth);
}

} // namespace ridgepoint::engine
