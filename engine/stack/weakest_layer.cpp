// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stack/weakest_layer.h"

#include "engine/limits.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace ridgepoint::engine {

namespace {

constexpr std::array<std::string_view, stack_limit_count> texts = {"Compute",         "Memory bandwidth", "Memory capacity",
                                                                   "Scale-up fabric", "Scale-out fabric", "Rack power",
                                                                   "Cooling",         "Site power",       "Supply"};

bool is_known(const LayerLoad &layer) noexcept { return layer.load && layer.limit; }

std::optional<Problem> refuse(const LayerLoad &layer)
{
    const std::string_view name = to_string(layer.layer);
    if (!is_known(layer))
        return layer.unknown_reason.empty()
                   ? std::optional(limit_refusal(name, {}, "is unknown for no reason", "a load and a limit, or why not"))
                   : std::nullopt;
    constexpr double largest = 1e100;
    return first_refusal({{.name = name, .value = *layer.load, .minimum = 0, .maximum = largest},
                          {.name = name, .value = *layer.limit, .minimum = 1 / largest, .maximum = largest}});
}

} // namespace

std::string_view to_string(StackLimit limit) noexcept { return texts[static_cast<std::size_t>(limit)]; }

Expected<WeakestLayer> weakest_layer(std::span<const LayerLoad> layers)
{
    std::bitset<stack_limit_count> seen;
    WeakestLayer weakest;
    for (const LayerLoad &layer : layers) {
        const auto place = static_cast<std::size_t>(layer.layer);
        if (auto problem = refuse(layer))
            return tl::unexpected(std::move(*problem));
        if (seen.test(place))
            return tl::unexpected(limit_refusal(to_string(layer.layer), {}, "is given twice", "each layer once"));
        seen.set(place);
        if (is_known(layer))
            weakest.standings.push_back({layer.layer, *layer.load / *layer.limit});
        else
            weakest.unknown.push_back({layer.layer, layer.unknown_reason});
    }
    std::sort(weakest.standings.begin(), weakest.standings.end(), [](const LayerStanding &a, const LayerStanding &b) {
        return a.utilization != b.utilization ? a.utilization > b.utilization : a.layer < b.layer;
    });
    if (const LayerStanding *next = weakest.next(); next && next->utilization > 0)
        weakest.distance = weakest.binding()->utilization / next->utilization;
    return weakest;
}

} // namespace ridgepoint::engine
