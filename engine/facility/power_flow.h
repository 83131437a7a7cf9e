// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/facility.h"
#include "engine/inputs.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace ridgepoint::engine {

/// What leaves the way from the grid to the accelerators: the loss of a stage, or what something beside them draws.
enum class PowerBranchKind : std::uint8_t {
    grid_stage, ///< in front of the meter
    chiller,
    rejection_fans,
    facility_pumps,
    room_fans,
    coolant_pumps,
    lighting,
    facility_stage,
    equipment_stage,
    processor,
    memory,
    network,
    storage,
    link_switch,
    node_fans,
    rest_of_node ///< what the node is rated for beyond its known parts
};

[[nodiscard]] constexpr bool is_cooling(PowerBranchKind kind) noexcept
{
    return kind >= PowerBranchKind::chiller && kind <= PowerBranchKind::coolant_pumps;
}
[[nodiscard]] constexpr bool is_stage(PowerBranchKind kind) noexcept
{
    return kind == PowerBranchKind::grid_stage || kind == PowerBranchKind::facility_stage || kind == PowerBranchKind::equipment_stage;
}
[[nodiscard]] constexpr bool is_node(PowerBranchKind kind) noexcept { return kind >= PowerBranchKind::processor; }

struct PowerBranch {
    PowerBranchKind kind = PowerBranchKind::rest_of_node;
    Watt power;
    Watt before;           ///< on the way, in front of the branch
    std::size_t stage = 0; ///< place in the chain
    double load = 0;       ///< of what is installed of the stage
    double efficiency = 0; ///< of the stage; 0 without a load
};

/// Power of a site's accelerators from the grid on. What comes from the grid is what the accelerators draw and all branches.
struct PowerFlow {
    Watt source;
    Watt meter;
    Watt equipment;
    Watt accelerators;
    std::vector<PowerBranch> branches; ///< in the order in which they leave

    [[nodiscard]] Watt conversion() const noexcept; ///< loss of the stages behind the meter
    [[nodiscard]] Watt cooling() const noexcept;
    [[nodiscard]] Watt node() const noexcept; ///< what stands beside the accelerators in their nodes
};

/// Over which weather cooling is taken.
enum class FlowWeather : std::uint8_t { year, design_hour };

/// Cooling and lights leave at the meter, then the stages of the chain lose, then the parts of the node beside the accelerators take
/// theirs. Parts of the accelerator's system draw what `node_power` gives them; where the rating leaves less than that, they share what it
/// leaves. Stages in front of the meter carry the whole site at the efficiency at which they carry the equipment. Absent without the power
/// of the equipment; without a chain or a plant, those branches are missing.
[[nodiscard]] std::optional<PowerFlow> power_flow(const Inputs &inputs, const Facility &facility, FlowWeather weather = FlowWeather::year);

/// Accelerators of one size of the site, from one of them to all.
enum class SiteLevel : std::uint8_t { accelerator, node, rack, row, hall, site };
inline constexpr std::size_t site_level_count = static_cast<std::size_t>(SiteLevel::site) + 1;

/// Round numbers: rows of the usual halls hold 8 to 20 racks, and halls 5 to 20 MW, which are about a hundred racks of 120 kW.
inline constexpr double racks_in_row = 10;
inline constexpr double racks_in_hall = 100;

[[nodiscard]] double accelerators_in(const Inputs &inputs, const EquipmentPower &equipment, SiteLevel level) noexcept;

} // namespace ridgepoint::engine
