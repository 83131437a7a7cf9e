// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ridgepoint::engine {

/// What may hold a system back, from the die to the world around the site.
enum class StackLimit : std::uint8_t {
    compute,
    memory_bandwidth,
    memory_capacity,
    scaleup_fabric,
    scaleout_fabric,
    rack_power,
    cooling,
    site_power,
    supply
};
inline constexpr std::size_t stack_limit_count = static_cast<std::size_t>(StackLimit::supply) + 1;
[[nodiscard]] std::string_view to_string(StackLimit limit) noexcept; ///< "Compute", "Memory bandwidth", ...

/// What one layer must carry and what it can, in the same unit.
struct LayerLoad {
    StackLimit layer = StackLimit::compute;
    std::optional<double> load{};  ///< >= 0
    std::optional<double> limit{}; ///< > 0
    std::string unknown_reason{};  ///< a sentence, where either is absent
};

struct LayerStanding {
    StackLimit layer = StackLimit::compute;
    double utilization = 0; ///< load / limit; above 1 the layer cannot carry it

    /// 1 - load / limit: what is left of the limit; negative where it is exceeded
    [[nodiscard]] double headroom() const noexcept { return 1 - utilization; }
};

struct UnknownLayer {
    StackLimit layer = StackLimit::compute;
    std::string reason{};
};

/// A chain is as strong as its weakest link: the layer with the highest load over limit.
struct WeakestLayer {
    std::vector<LayerStanding> standings; ///< highest utilization first; ties from the die outwards
    std::vector<UnknownLayer> unknown;    ///< any of them may be weaker
    /// Utilization of the binding layer over that of the next: by so much the binding layer may be widened before the next one binds.
    /// Absent without a next one that carries anything.
    std::optional<double> distance{};

    [[nodiscard]] const LayerStanding *binding() const noexcept { return standings.empty() ? nullptr : standings.data(); }
    [[nodiscard]] const LayerStanding *next() const noexcept { return standings.size() < 2 ? nullptr : &standings[1]; }
};

/// Layers that do not apply (the network of a single device) are left out of `layers`. Refuses a layer given twice, negative loads, limits
/// that are not above 0, and an unknown layer without its reason.
[[nodiscard]] Expected<WeakestLayer> weakest_layer(std::span<const LayerLoad> layers);

} // namespace ridgepoint::engine
