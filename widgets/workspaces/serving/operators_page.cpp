// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/operators_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/serving/growth_picture.h"
#include "widgets/workspaces/serving/phase_picture.h"

#include <QHBoxLayout>

namespace ridgepoint::widgets {

OperatorsPage::OperatorsPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("servingOperators"));
    setAccessibleName(tr("Operators"));
    QBoxLayout *row = addLargePlot(m_phases, QStringLiteral("operatorPhasePlot"), tr("Time per operator, calibrated and ideal"));
    m_pairs = addPlot(row, sideStretch, QStringLiteral("operatorPairPlot"), tr("Decode operators, ideal and calibrated"));
    m_growth = addPlot(row, sideStretch, QStringLiteral("growthPlot"), tr("Decode step as the batch grows"));
}

void OperatorsPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    const engine::Catalog &catalog = *context().catalog;
    show(m_phases, phasePicture(catalog, scenario, estimate, SegmentKind::Operator));
    show(m_pairs, operatorPairPicture(catalog, scenario, estimate));
    show(m_growth, growthPicture(catalog, scenario, estimate));
}

} // namespace ridgepoint::widgets
