// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/power/loss_curve.h"
#include "engine/quantity.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ridgepoint::engine {

enum class NodePartKind : std::uint8_t { accelerator, processor, memory, network, storage, link_switch };
inline constexpr std::size_t node_part_count = 6;
[[nodiscard]] std::string_view slug(NodePartKind kind) noexcept; ///< "accelerator", "processor", ..., "switch"
[[nodiscard]] std::optional<NodePartKind> find_node_part(std::string_view slug) noexcept;

/// Units of one kind in a node. Memory, network and storage that draw the same at any load have the same power twice.
struct NodePart {
    NodePartKind kind = NodePartKind::accelerator;
    double count = 1;
    Watt idle; ///< of one
    Watt peak; ///< of one
};

struct NodeDesign {
    std::vector<NodePart> parts;
    double fan_share = 0; ///< of the fans in the power of parts and fans at peak, 0 <= s < 1
    LossCurve conversion; ///< inside the node, over the power of parts and fans at peak
};

/// Share of the way from idle to peak power.
struct NodeLoad {
    double accelerators = 1; ///< power utilisation, 0 .. 1
    double others = 1;       ///< of processors and all else, 0 .. 1
};

/// Where the power of a node goes. The sum of all parts.
struct NodePower {
    std::array<Watt, node_part_count> parts{};
    Watt fans;
    Watt conversion;

    [[nodiscard]] Watt of(NodePartKind kind) const noexcept { return parts[static_cast<std::size_t>(kind)]; }
    /// Behind the node's converters.
    [[nodiscard]] Watt direct() const noexcept;
    [[nodiscard]] Watt total() const noexcept { return direct() + conversion; }
};

/// Parts, the fans that carry their heat away at a flow in proportion to it, and what is lost in converting the power of both. Source:
/// ExaDigiT RAPS (arXiv:2410.05133, section III), with fans as `fan_power_share` has them.
[[nodiscard]] NodePower node_power(const NodeDesign &design, const NodeLoad &load) noexcept;

/// Alike members that share rectifiers and what else stands with them: nodes and switches in a rack, racks and pumps in a row, rows in a
/// hall.
struct PowerGroup {
    double members = 1;
    Watt behind;           ///< of switches and the like behind the rectifiers
    Watt beside;           ///< of pumps and the like in front of them
    LossCurve conversion;  ///< of one rectifier
    double converters = 1; ///< that share the load alike, above 0
    Watt converter_rating; ///< of one; 0 = no conversion
};
[[nodiscard]] Watt group_power(const PowerGroup &group, Watt member) noexcept;

} // namespace ridgepoint::engine
