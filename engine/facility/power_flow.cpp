// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facility/power_flow.h"

#include "engine/power/node_power.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ridgepoint::engine {

namespace {

using Kind = PowerBranchKind;
using P = ParameterId;

/// Adds branches from the grid on.
class Way {
public:
    explicit Way(Watt source) : m_left(source) {}

    PowerBranch &leave(Kind kind, Watt power)
    {
        PowerBranch branch;
        branch.kind = kind;
        branch.power = power;
        branch.before = m_left;
        m_left = m_left - power;
        return m_branches.emplace_back(branch);
    }
    [[nodiscard]] Watt left() const { return m_left; }
    [[nodiscard]] std::vector<PowerBranch> take() { return std::move(m_branches); }

private:
    Watt m_left;
    std::vector<PowerBranch> m_branches;
};

void add_stages(Way &way, const ChainFlow &chain, PowerBoundary boundary, double scale)
{
    for (const StageFlow &flow : chain.stages) {
        if (flow.boundary != boundary)
            continue;
        const Kind kind = boundary == PowerBoundary::grid       ? Kind::grid_stage
                          : boundary == PowerBoundary::facility ? Kind::facility_stage
                                                                : Kind::equipment_stage;
        PowerBranch &branch = way.leave(kind, scale * flow.loss());
        branch.stage = flow.stage;
        branch.load = flow.load;
        branch.efficiency = flow.efficiency;
    }
}

/// What the cooling and the lights of the equipment draw.
void add_plant(Way &way, Watt equipment, const PueParts &parts)
{
    const std::array shares = {std::pair{Kind::chiller, parts.chiller},
                               std::pair{Kind::rejection_fans, parts.rejection_fans},
                               std::pair{Kind::facility_pumps, parts.facility_pumps},
                               std::pair{Kind::room_fans, parts.room_fans},
                               std::pair{Kind::coolant_pumps, parts.coolant_pumps},
                               std::pair{Kind::lighting, parts.lighting_and_other}};
    for (const auto &[kind, share] : shares)
        if (share > 0)
            way.leave(kind, share * equipment);
}

using NodeShares = std::array<std::pair<Kind, Watt>, 6>;

/// Of all accelerators; none where the parts of their system are not known.
NodeShares node_shares(const Inputs &inputs, const EquipmentPower &equipment)
{
    NodeShares shares{};
    const System *system = inputs.system;
    if (system == nullptr || system->parts.empty() || !(system->count > 0))
        return shares;
    const NodeLoad load{.accelerators = equipment.utilization, .others = equipment.utilization};
    const NodePower power = node_power(system_design(*system, Watt(inputs.accelerator->tdp.si)), load);
    const double nodes = inputs[P::rated_power_ratio] * equipment.accelerators / system->count;
    shares = {std::pair{Kind::processor, nodes * power.of(NodePartKind::processor)},
              std::pair{Kind::memory, nodes * power.of(NodePartKind::memory)},
              std::pair{Kind::network, nodes * power.of(NodePartKind::network)},
              std::pair{Kind::storage, nodes * power.of(NodePartKind::storage)},
              std::pair{Kind::link_switch, nodes * power.of(NodePartKind::link_switch)},
              std::pair{Kind::node_fans, nodes * power.fans}};
    return shares;
}

/// `beside` is what the nodes leave for all but the accelerators.
void add_node(Way &way, const NodeShares &shares, Watt beside)
{
    Watt known;
    for (const auto &[kind, power] : shares)
        known = known + power;
    const double fit = known > beside ? double(beside / known) : 1.0;
    for (const auto &[kind, power] : shares)
        if (fit * power > Watt())
            way.leave(kind, fit * power);
    if (const Watt rest = beside - known; rest > Watt())
        way.leave(Kind::rest_of_node, rest);
}

template<class Predicate>
Watt sum_of(const std::vector<PowerBranch> &branches, Predicate counts)
{
    Watt sum;
    for (const PowerBranch &branch : branches)
        if (counts(branch.kind))
            sum = sum + branch.power;
    return sum;
}

} // namespace

Watt PowerFlow::conversion() const noexcept
{
    return sum_of(branches, [](Kind kind) { return kind == Kind::facility_stage || kind == Kind::equipment_stage; });
}

Watt PowerFlow::cooling() const noexcept { return sum_of(branches, is_cooling); }

Watt PowerFlow::node() const noexcept { return sum_of(branches, is_node); }

std::optional<PowerFlow> power_flow(const Inputs &inputs, const Facility &facility, FlowWeather weather)
{
    if (!facility.equipment)
        return std::nullopt;
    const EquipmentPower &equipment = *facility.equipment;
    PowerFlow flow;
    flow.equipment = facility.chain ? facility.chain->equipment : equipment.all;
    PueParts plant;
    if (facility.cooling)
        plant = (weather == FlowWeather::year ? facility.cooling->annual : facility.cooling->design_hour).parts;
    plant.distribution = 0;
    const Watt behind_meter = facility.chain ? facility.chain->meter : flow.equipment;
    flow.meter = behind_meter + plant.total() * flow.equipment;
    const double whole = flow.meter / behind_meter;
    flow.source = facility.chain ? whole * facility.chain->source : flow.meter;

    Way way(flow.source);
    if (facility.chain)
        add_stages(way, *facility.chain, PowerBoundary::grid, whole);
    add_plant(way, flow.equipment, plant);
    if (facility.chain) {
        add_stages(way, *facility.chain, PowerBoundary::facility, 1);
        add_stages(way, *facility.chain, PowerBoundary::equipment, 1);
    }
    const Watt wanted = equipment.accelerators * equipment.accelerator;
    add_node(way, node_shares(inputs, equipment), std::max(way.left() - wanted, Watt()));
    flow.accelerators = way.left();
    flow.branches = way.take();
    return flow;
}

double accelerators_in(const Inputs &inputs, const EquipmentPower &equipment, SiteLevel level) noexcept
{
    const double rack = inputs[P::accelerators_per_rack];
    switch (level) {
    case SiteLevel::accelerator:
        return 1;
    case SiteLevel::node:
        return inputs[P::accelerators_per_node];
    case SiteLevel::rack:
        return rack;
    case SiteLevel::row:
        return racks_in_row * rack;
    case SiteLevel::hall:
        return racks_in_hall * rack;
    case SiteLevel::site:
        break;
    }
    return equipment.accelerators;
}

} // namespace ridgepoint::engine
