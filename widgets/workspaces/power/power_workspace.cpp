// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_workspace.h"

#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/power/cooling_name.h"
#include "widgets/workspaces/power/power_pages.h"
#include "widgets/workspaces/power/power_sentence.h"
#include "widgets/workspaces/power/power_setup.h"

namespace ridgepoint::widgets {

using engine::ParameterId;

PowerWorkspace::PowerWorkspace(WorkspaceContext context, QWidget *parent) : PagedWorkspace(std::move(context), powerPages(), parent)
{
    setObjectName(QStringLiteral("powerWorkspace"));
    setAccessibleName(tr("Power and cooling"));
    openPage(0);
}

QString PowerWorkspace::title() const { return tr("Power and cooling"); }

QString PowerWorkspace::helpPage() const { return QStringLiteral("power"); }

std::vector<ParameterId> PowerWorkspace::commonParameters() const
{
    return {ParameterId::accelerator,
            ParameterId::city,
            ParameterId::cooling_method,
            ParameterId::supply_temperature,
            ParameterId::coolant_rise,
            ParameterId::heat_reuse,
            ParameterId::power_chain,
            ParameterId::redundancy,
            ParameterId::power_utilization,
            ParameterId::rated_power_ratio,
            ParameterId::node_overhead,
            ParameterId::accelerators_per_node,
            ParameterId::accelerators_per_rack,
            ParameterId::racks,
            ParameterId::rack_power_limit,
            ParameterId::rack_power_limit,
            ParameterId::grid_region,
            ParameterId::generation,
            ParameterId::site_power_limit,
            ParameterId::grid_reserve,
            ParameterId::model,
            ParameterId::workload,
            ParameterId::batch,
            ParameterId::accelerator_count,
            ParameterId::tensor_parallel,
            ParameterId::pipeline_parallel,
            ParameterId::replicas};
}

QString PowerWorkspace::sentenceOf(const engine::Scenario &scenario, const engine::Estimate &) const
{
    const auto setup = powerSetup(catalog(), scenario);
    const auto flow = setup ? engine::power_flow(setup->inputs, setup->facility) : std::nullopt;
    return flow ? powerFlowSentence(*flow, setup->facility.equipment->accelerators, 1) : noPowerSentence(catalog(), scenario);
}

std::vector<ContextChip> PowerWorkspace::chipsOf(const engine::Scenario &scenario, const engine::Estimate &) const
{
    const engine::CoolingMethod *cooling = catalog().find_cooling_method(slugInForce(catalog(), scenario, ParameterId::cooling_method));
    return {{nameInForce(catalog(), scenario, ParameterId::accelerator), tr("Accelerator")},
            {cooling != nullptr ? shortMethodName(*cooling) : tr("no cooling"),
             tr("Cooling: %1").arg(nameInForce(catalog(), scenario, ParameterId::cooling_method))},
            {nameInForce(catalog(), scenario, ParameterId::city), tr("City")}};
}

} // namespace ridgepoint::widgets
