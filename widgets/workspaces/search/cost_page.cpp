// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/cost_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/search/cost_pictures.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace ridgepoint::widgets {

CostPage::CostPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("searchCost"));
    setAccessibleName(tr("Cost"));
    auto *upper = new QWidget;
    auto *top = new QVBoxLayout(upper);
    top->setContentsMargins({});
    top->setSpacing(steps(0.5));
    top->addWidget(makeSwitch(), 0, Qt::AlignLeft);
    m_map = addPlot(top, 1, QStringLiteral("heatPlot"), tr("Map over branches and shared steps"));
    QBoxLayout *row = addLarge(upper);
    m_twin = addPlot(row, sideStretch, QStringLiteral("twinPlot"), tr("Diffusion against text over branches"));
    m_verifier = addPlot(row, sideStretch, QStringLiteral("verifierSharePlot"), tr("Verifier's share over branches"));
    m_memory = addPlot(row, sideStretch, QStringLiteral("branchMemoryPlot"), tr("Memory over branches"));
}

QWidget *CostPage::makeSwitch()
{
    auto *row = new QWidget(this);
    row->setAccessibleName(tr("What the map shows"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(steps(0.5));
    auto *group = new QButtonGroup(this);
    for (const HeatKind kind : allHeatKinds) {
        auto *button = new QToolButton(row);
        button->setObjectName(QStringLiteral("heatKind.") + QLatin1StringView(heatName(kind)));
        button->setText(heatLabel(kind));
        button->setAccessibleName(tr("Map of %1").arg(button->text()));
        button->setCheckable(true);
        button->setChecked(kind == m_kind);
        button->setFocusPolicy(Qt::StrongFocus);
        setRole(button, QStringLiteral("segment"));
        group->addButton(button);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, kind] { choose(kind); });
        m_buttons.push_back(button);
    }
    return row;
}

void CostPage::choose(HeatKind kind)
{
    m_kind = kind;
    m_buttons[static_cast<std::size_t>(kind)]->setChecked(true);
    if (m_hasScenario)
        drawMap();
}

void CostPage::restoreView(const QByteArray &view)
{
    for (const HeatKind kind : allHeatKinds)
        if (view == heatName(kind))
            choose(kind);
}

void CostPage::drawMap()
{
    if (const auto setup = searchSetup(*context().catalog, m_scenario))
        show(m_map, heatPicture(*context().catalog, m_scenario, *setup, m_kind));
}

void CostPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    m_scenario = scenario;
    m_hasScenario = true;
    const engine::Catalog &catalog = *context().catalog;
    const auto setup = searchSetup(catalog, scenario);
    if (!setup)
        return;
    show(m_map, heatPicture(catalog, scenario, *setup, m_kind));
    show(m_twin, twinPicture(catalog, scenario, *setup));
    show(m_verifier, verifierSharePicture(catalog, scenario, *setup));
    show(m_memory, branchMemoryPicture(catalog, scenario, *setup));
}

} // namespace ridgepoint::widgets
