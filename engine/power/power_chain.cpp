// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/power/power_chain.h"

#include "engine/unit.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace ridgepoint::engine {

namespace {

constexpr std::array<std::string_view, power_boundary_count> boundaries = {"grid", "facility", "equipment"};

std::optional<Problem> find_problem(std::span<const PowerStage> stages, const ChainLoad &load)
{
    const double design = load.design.si();
    if (!(design > 0) || !std::isfinite(design))
        return Problem{"A chain is built for a load above 0.", "design", format_exact(design), "above 0"};
    if (!(load.load.si() >= 0) || !std::isfinite(load.load.si()))
        return Problem{"A chain carries a load of 0 or more.", "load", format_exact(load.load.si()), "0 or more"};
    if (!(load.redundancy.modules >= 1) || !std::isfinite(load.redundancy.modules))
        return Problem{"N + 1 is one module more than one or more.", "modules", format_exact(load.redundancy.modules), "1 or more"};
    if (!std::ranges::is_sorted(stages, {}, &PowerStage::boundary))
        return Problem{"The stages of a chain do not run from the grid to the equipment.", "stages", {}, "stages from the grid on"};
    return std::nullopt;
}

/// From the die back; `rated` of the stages is what is installed of them, or, where it is empty, they stand at their design load.
std::vector<StageFlow> flows_of(std::span<const PowerStage> stages, Watt die, double installed, std::span<const Watt> rated)
{
    std::vector<StageFlow> flows(stages.size());
    Watt output = die;
    for (std::size_t i = stages.size(); i-- > 0;) {
        const double spare = stages[i].boundary == PowerBoundary::facility ? installed : 1;
        const Watt capacity = rated.empty() ? spare * output : rated[i];
        StageFlow &flow = flows[i];
        flow.stage = i;
        flow.boundary = stages[i].boundary;
        flow.output = output;
        flow.load = output / capacity;
        flow.input = output + stages[i].curve.loss(flow.load) * capacity;
        flow.efficiency = stages[i].curve.efficiency(flow.load);
        output = flow.input;
    }
    return flows;
}

Watt input_of(std::span<const StageFlow> flows, PowerBoundary from, Watt otherwise) noexcept
{
    const auto first = std::ranges::find_if(flows, [from](const StageFlow &flow) { return flow.boundary >= from; });
    return first == flows.end() ? otherwise : first->input;
}

} // namespace

std::string_view to_string(PowerBoundary boundary) noexcept { return boundaries[static_cast<std::size_t>(boundary)]; }

double ChainFlow::facility_efficiency() const noexcept { return die > Watt() ? equipment / meter : 0.0; }

double ChainFlow::die_per_meter() const noexcept { return die > Watt() ? die / meter : 0.0; }

Expected<ChainFlow> solve_chain(std::span<const PowerStage> stages, const ChainLoad &load)
{
    if (auto problem = find_problem(stages, load))
        return tl::unexpected(*std::move(problem));
    const double installed = load.redundancy.installed();
    std::vector<Watt> rated;
    for (const StageFlow &flow : flows_of(stages, load.design, installed, {}))
        rated.push_back(flow.output / flow.load);
    ChainFlow flow;
    flow.stages = flows_of(stages, load.load, installed, rated);
    flow.die = load.load;
    flow.equipment = input_of(flow.stages, PowerBoundary::equipment, flow.die);
    flow.meter = input_of(flow.stages, PowerBoundary::facility, flow.equipment);
    flow.source = input_of(flow.stages, PowerBoundary::grid, flow.meter);
    for (const StageFlow &stage : flow.stages) {
        Watt &sum = flow.losses[static_cast<std::size_t>(stage.boundary)];
        sum = sum + stage.loss();
    }
    return flow;
}

} // namespace ridgepoint::engine
