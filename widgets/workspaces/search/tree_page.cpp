// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/tree_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/search/elsewhere_picture.h"
#include "widgets/workspaces/search/gain_picture.h"
#include "widgets/workspaces/search/multiplier_picture.h"
#include "widgets/workspaces/search/tree_view.h"

#include <QHBoxLayout>

namespace ridgepoint::widgets {

using engine::ParameterId;

TreePage::TreePage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent), m_tree(new TreeView(this))
{
    setObjectName(QStringLiteral("searchTree"));
    setAccessibleName(tr("Tree"));
    QBoxLayout *row = addLarge(m_tree);
    m_multiplier = addPlot(row, sideStretch, QStringLiteral("multiplierPlot"), tr("Cost against shared steps"));
    m_elsewhere = addPlot(row, sideStretch, QStringLiteral("elsewherePlot"), tr("The same search elsewhere"));
    m_gain = addPlot(row, sideStretch, QStringLiteral("gainPlot"), tr("Quality bought per cost"));
    connect(m_tree, &TreeView::nextTreeRequested, this, &TreePage::drawNextTree);
    connect(m_tree, &TreeView::searchRequested, this, &TreePage::useSearch);
    connect(m_tree, &TreeView::exportRequested, this, [this] { Q_EMIT exportRequested(m_tree); });
}

void TreePage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    m_scenario = scenario;
    const engine::Catalog &catalog = *context().catalog;
    const auto setup = searchSetup(catalog, scenario);
    if (!setup)
        return;
    m_seed = setup->seed;
    m_tree->setFooter(scenarioLine(catalog, scenario), updateSources(scenario, estimate));
    m_tree->setSetup(*setup);
    show(m_multiplier, multiplierPicture(catalog, scenario, *setup));
    show(m_elsewhere, elsewherePicture(catalog, scenario, estimate, *setup));
    show(m_gain, gainPicture(catalog, scenario, *setup));
}

void TreePage::drawNextTree()
{
    const double most = engine::parameter(ParameterId::seed).maximum;
    const double next = static_cast<double>(m_seed) + 1;
    Q_EMIT parameterEdited(ParameterId::seed, next > most ? 0.0 : next, EditPhase::Committed);
}

void TreePage::useSearch()
{
    engine::Scenario scenario = m_scenario;
    scenario.set(ParameterId::search_algorithm, std::string("shared-prefix"));
    Q_EMIT scenarioProposed(scenario, tr("Search with a shared prefix"));
}

bool TreePage::isTreeCurrent() const
{
    const QWidget *focus = focusWidget();
    return focus == nullptr || focus == m_tree || m_tree->isAncestorOf(focus);
}

const plot::Exportable *TreePage::currentPicture() const
{
    return isTreeCurrent() ? static_cast<const plot::Exportable *>(m_tree) : currentPlot();
}

plot::PlotView *TreePage::currentPlot() const { return isTreeCurrent() ? nullptr : WorkspacePage::currentPlot(); }

bool TreePage::closeTopmost()
{
    if (!m_tree->isTableShown())
        return false;
    m_tree->showTable(false);
    return true;
}

} // namespace ridgepoint::widgets
