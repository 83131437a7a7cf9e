// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/placement_edge.h"

#include <algorithm>

namespace ridgepoint::engine {

std::vector<std::size_t> placement_edge(std::span<const PlacementOption> options)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < options.size(); ++i)
        if (options[i].cost)
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [options](std::size_t a, std::size_t b) {
        return options[a].latency != options[b].latency ? options[a].latency < options[b].latency : *options[a].cost < *options[b].cost;
    });
    std::vector<std::size_t> edge;
    for (const std::size_t i : order)
        if (edge.empty() || *options[i].cost < *options[edge.back()].cost)
            edge.push_back(i);
    return edge;
}

} // namespace ridgepoint::engine
