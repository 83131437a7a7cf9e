// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fabric/fabric.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

const CollectiveTable *nearest_table(const Fabric &fabric, std::string_view variant, LinkPath path, Collective collective,
                                     double world) noexcept
{
    const CollectiveTable *nearest = nullptr;
    for (const CollectiveTable &table : fabric.tables) {
        if (table.collective != collective || table.variant != variant || table.path != path || table.points.empty())
            continue;
        const auto distance = [world](const CollectiveTable &one) { return std::abs(std::log(one.world / world)); };
        if (!nearest || distance(table) < distance(*nearest))
            nearest = &table;
    }
    return nearest;
}

Second time_inside(const Fabric &fabric, Collective collective, double world, Byte message) noexcept
{
    const LinkPath path = fabric.is_host_link ? LinkPath::pcie : LinkPath::node;
    const double share = fabric.is_mesh ? mesh_link_share(world, fabric.domain) : 1;
    const BytePerSecond bandwidth = share * fabric.scale_up.bandwidth;
    const auto library = variant_time(fabric, "nccl", path, collective, world, message, bandwidth);
    const bool is_short = collective == Collective::all_reduce && message.si() <= custom_kernel_bytes;
    const auto custom = is_short ? variant_time(fabric, "custom", path, collective, world, message, bandwidth) : std::nullopt;
    if (library && custom)
        return std::min(*library, *custom);
    if (library || custom)
        return library ? *library : *custom;
    return ring_time(collective, world, message, {fabric.scale_up.latency, bandwidth});
}

Second time_across(const Fabric &fabric, Collective collective, double domains, Byte part) noexcept
{
    const auto library = variant_time(fabric, "nccl", LinkPath::nodes, collective, domains, part, fabric.scale_out.bandwidth);
    return library ? *library : ring_time(collective, domains, part, fabric.scale_out);
}

} // namespace

double mesh_link_share(double world, double domain) noexcept
{
    return domain > 2 && world > 1 ? std::clamp((world - 1) / (domain - 1), 0.0, 1.0) : 1;
}

std::optional<Second> variant_time(const Fabric &fabric, std::string_view variant, LinkPath path, Collective collective, double world,
                                   Byte message, BytePerSecond bandwidth) noexcept
{
    const auto analytic = analytic_time(fabric.presets, variant, path, collective, world, message, bandwidth);
    const CollectiveTable *table = nearest_table(fabric, variant, path, collective, world);
    if (!analytic || !table)
        return analytic;
    const double ratio = table->bandwidth > 0 ? table->bandwidth / bandwidth.si() : 1;
    return measured_factor(table->points, ratio * message) * *analytic;
}

Second collective_time(const Fabric &fabric, Collective collective, double world, Byte message) noexcept
{
    if (!(world > 1) || !(message > Byte(0)))
        return Second(0);
    const bool is_inside = world <= fabric.domain;
    const bool is_split = collective != Collective::all_to_all && collective != Collective::send;
    const double domains = std::ceil(world / fabric.domain);
    // Each device of a domain carries its part of the message to the other domains.
    const Byte part = is_split ? message / fabric.domain : message;
    // Beyond a domain every one of its devices still takes part in what the domain does among itself.
    const double members = is_inside ? world : is_split ? fabric.domain : 1;
    if (fabric.is_ideal)
        return std::max(least_collective_time(collective, members, message, fabric.scale_up.bandwidth),
                        is_inside ? Second(0) : least_collective_time(collective, domains, part, fabric.scale_out.bandwidth));
    const Second inside = members > 1 ? time_inside(fabric, collective, members, message) : Second(0);
    return is_inside ? inside : inside + time_across(fabric, collective, domains, part);
}

} // namespace ridgepoint::engine
