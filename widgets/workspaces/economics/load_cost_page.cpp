// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/load_cost_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/economics/load_cost_pictures.h"

#include <QBoxLayout>

namespace ridgepoint::widgets {

using engine::ParameterId;

LoadCostPage::LoadCostPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("economicsLoad"));
    setAccessibleName(tr("Load"));
    QBoxLayout *row = addLargePlot(m_lines, QStringLiteral("loadCostPlot"), tr("Cost over the batch, by sold share"));
    m_map = addPlot(row, sideStretch, QStringLiteral("loadCostMapPlot"), tr("Cost over batch and sold share"));
}

std::vector<ParameterId> LoadCostPage::furtherParameters() const
{
    return {ParameterId::prompt_tokens, ParameterId::output_tokens, ParameterId::serving_mode};
}

void LoadCostPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    const engine::Catalog &catalog = *context().catalog;
    const LoadCosts costs = loadCostsOf(catalog, scenario, estimate);
    m_sentence = loadCostSentence(catalog, scenario, costs);
    show(m_lines, loadCostPicture(catalog, scenario, costs));
    show(m_map, loadCostMapPicture(catalog, scenario, costs));
}

} // namespace ridgepoint::widgets
