// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/parallel_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/serving/tensor_picture.h"

#include <QHBoxLayout>

namespace ridgepoint::widgets {

ParallelPage::ParallelPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("servingParallel"));
    setAccessibleName(tr("Parallel"));
    QBoxLayout *row = addLargePlot(m_time, QStringLiteral("tensorPlot"), tr("Time against tensor parallelism"));
    m_throughput =
        addPlot(row, sideStretch, QStringLiteral("tensorThroughputPlot"), tr("Throughput per accelerator against tensor parallelism"));
    m_families = addPlot(row, sideStretch, QStringLiteral("tensorFamilyPlot"), tr("One step by kind of work against tensor parallelism"));
}

void ParallelPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    const engine::Catalog &catalog = *context().catalog;
    const TensorSweep sweep = tensorSweep(catalog, scenario, estimate.workload);
    show(m_time, tensorTimePicture(catalog, scenario, sweep));
    show(m_throughput, tensorThroughputPicture(catalog, scenario, sweep));
    show(m_families, tensorFamiliesPicture(catalog, scenario, sweep));
}

} // namespace ridgepoint::widgets
