// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/power/node_power.h"

#include "engine/cooling/heat_rejection.h"
#include "engine/find_slug.h"

#include <algorithm>
#include <numeric>

namespace ridgepoint::engine {

namespace {

constexpr std::array<std::string_view, node_part_count> slugs = {"accelerator", "processor", "memory", "network", "storage", "switch"};

std::array<Watt, node_part_count> part_powers(const NodeDesign &design, const NodeLoad &load) noexcept
{
    std::array<Watt, node_part_count> powers{};
    for (const NodePart &part : design.parts) {
        const double share = std::clamp(part.kind == NodePartKind::accelerator ? load.accelerators : load.others, 0.0, 1.0);
        Watt &sum = powers[static_cast<std::size_t>(part.kind)];
        sum = sum + part.count * (part.idle + share * (part.peak - part.idle));
    }
    return powers;
}

Watt sum_of(const std::array<Watt, node_part_count> &powers) noexcept { return std::accumulate(powers.begin(), powers.end(), Watt()); }

} // namespace

std::string_view slug(NodePartKind kind) noexcept { return slugs[static_cast<std::size_t>(kind)]; }

std::optional<NodePartKind> find_node_part(std::string_view slug) noexcept { return find_slug<NodePartKind>(slugs, slug); }

Watt NodePower::direct() const noexcept { return sum_of(parts) + fans; }

NodePower node_power(const NodeDesign &design, const NodeLoad &load) noexcept
{
    const Watt rated_parts = sum_of(part_powers(design, {1, 1}));
    const Watt rated_fans = rated_parts * (design.fan_share / (1 - design.fan_share));
    const Watt rated = rated_parts + rated_fans;
    NodePower power;
    if (!(rated > Watt()))
        return power;
    power.parts = part_powers(design, load);
    power.fans = rated_fans * fan_power_share(sum_of(power.parts) / rated_parts);
    power.conversion = design.conversion.loss(power.direct() / rated) * rated;
    return power;
}

Watt group_power(const PowerGroup &group, Watt member) noexcept
{
    const Watt output = group.members * member + group.behind;
    const double load = group.converter_rating > Watt() ? output / group.converters / group.converter_rating : 0.0;
    const Watt lost = group.converters * group.conversion.loss(load) * group.converter_rating;
    return output + lost + group.beside;
}

} // namespace ridgepoint::engine
