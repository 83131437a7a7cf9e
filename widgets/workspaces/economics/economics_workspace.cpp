// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/economics_workspace.h"

#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/economics/economics_pages.h"
#include "widgets/workspaces/economics/economics_setup.h"
#include "widgets/workspaces/economics/economics_text.h"

namespace ridgepoint::widgets {

using engine::ParameterId;

EconomicsWorkspace::EconomicsWorkspace(WorkspaceContext context, QWidget *parent)
    : PagedWorkspace(std::move(context), economicsPages(), parent)
{
    setObjectName(QStringLiteral("economicsWorkspace"));
    setAccessibleName(tr("Economics"));
    openPage(0);
}

QString EconomicsWorkspace::title() const { return tr("Economics"); }

QString EconomicsWorkspace::helpPage() const { return QStringLiteral("economics"); }

std::vector<ParameterId> EconomicsWorkspace::commonParameters() const
{
    return {ParameterId::accelerator,
            ParameterId::compared_accelerators,
            ParameterId::workload,
            ParameterId::model,
            ParameterId::batch,
            ParameterId::accelerator_count,
            ParameterId::cost_basis,
            ParameterId::accelerator_price,
            ParameterId::accelerator_hour_price,
            ParameterId::system_price_factor,
            ParameterId::network_price_factor,
            ParameterId::datacenter_cost,
            ParameterId::electricity_price,
            ParameterId::sold_share,
            ParameterId::discount_rate,
            ParameterId::hardware_life,
            ParameterId::building_life,
            ParameterId::operating_cost_rate,
            ParameterId::rated_power_ratio,
            ParameterId::city};
}

QString EconomicsWorkspace::sentenceOf(const engine::Scenario &scenario, const engine::Estimate &estimate) const
{
    const PricedOutput output = pricedOutput(catalog(), scenario);
    return estimate[output.cost].is_present ? tr("%1: %2.").arg(output.name, moneyText(estimate[output.cost].number))
                                            : gapText(estimate, output.cost);
}

std::vector<ContextChip> EconomicsWorkspace::chipsOf(const engine::Scenario &scenario, const engine::Estimate &) const
{
    return {{nameInForce(catalog(), scenario, ParameterId::accelerator), tr("Accelerator")},
            {nameInForce(catalog(), scenario, ParameterId::model), tr("Model")},
            {isRented(catalog(), scenario) ? tr("rented") : tr("owned"), tr("Whose hours are paid")},
            {nameInForce(catalog(), scenario, ParameterId::city), tr("City")}};
}

} // namespace ridgepoint::widgets
