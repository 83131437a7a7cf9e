// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/hour_cost_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/economics/hour_cost_pictures.h"

#include <QBoxLayout>

namespace ridgepoint::widgets {

using engine::ParameterId;

HourCostPage::HourCostPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("economicsCost"));
    setAccessibleName(tr("Cost"));
    QBoxLayout *row = addLargePlot(m_hour, QStringLiteral("hourCostPlot"), tr("What an accelerator-hour is paid for"));
    m_output = addPlot(row, sideStretch, QStringLiteral("outputCostPlot"), tr("What the output costs, by parts"));
    m_capital = addPlot(row, sideStretch, QStringLiteral("siteCapitalPlot"), tr("Capital of the site, by parts"));
}

std::vector<ParameterId> HourCostPage::furtherParameters() const
{
    return {ParameterId::racks,          ParameterId::power_utilization, ParameterId::node_overhead,
            ParameterId::cooling_method, ParameterId::prompt_tokens,     ParameterId::output_tokens};
}

void HourCostPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    const engine::Catalog &catalog = *context().catalog;
    const std::vector<engine::HourCost> costs = engine::hour_costs(catalog, scenario, comparedAccelerators(catalog, scenario, estimate));
    const auto capital = engine::site_capital(catalog, scenario);
    m_sentence = hourCostSentence(catalog, scenario, estimate, costs.front());
    SidePicture hour = hourCostPicture(catalog, scenario, costs);
    SidePicture output = outputCostPicture(catalog, scenario, estimate, costs.front());
    SidePicture site =
        siteCapitalPicture(catalog, scenario, capital ? *capital : std::nullopt, gapText(estimate, engine::MetricId::capital_cost));
    sayOnce(hour, output);
    sayOnce(hour, site);
    show(m_hour, std::move(hour));
    show(m_output, std::move(output));
    show(m_capital, std::move(site));
}

} // namespace ridgepoint::widgets
