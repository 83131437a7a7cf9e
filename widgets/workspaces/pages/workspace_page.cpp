// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pages/workspace_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/figure_sources.h"
#include "widgets/workspaces/common/picture_text.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

namespace {

constexpr int largeShare = 56;
constexpr int sideShare = 44;

} // namespace

WorkspacePage::WorkspacePage(WorkspaceContext context, QWidget *parent) : QWidget(parent), m_context(std::move(context)) {}

void WorkspacePage::setCatalog(const std::shared_ptr<const engine::Catalog> &catalog)
{
    m_context.catalog = catalog;
    m_sourceKey.clear();
    catalogChanged();
}

plot::PlotView *WorkspacePage::makePlot(const QString &name, const QString &accessibleName)
{
    auto *view = new plot::PlotView(this);
    view->setObjectName(name);
    view->setAccessibleName(accessibleName);
    connect(view, &plot::PlotView::exportRequested, this, [this, view] { Q_EMIT exportRequested(view); });
    m_plots.push_back(view);
    return view;
}

plot::PlotView *WorkspacePage::addPlot(QBoxLayout *layout, int stretch, const QString &name, const QString &accessibleName)
{
    plot::PlotView *view = makePlot(name, accessibleName);
    layout->addWidget(view, stretch);
    return view;
}

QBoxLayout *WorkspacePage::addLarge(QWidget *widget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    auto *splitter = new QSplitter(Qt::Vertical, this); // holds the shares in a low window too, where a legend of two rows asks for more
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(steps(1));
    column->addWidget(splitter);
    auto *lower = new QWidget;
    auto *row = new QHBoxLayout(lower);
    row->setContentsMargins({});
    row->setSpacing(steps(1));
    splitter->addWidget(widget);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, largeShare);
    splitter->setStretchFactor(1, sideShare);
    splitter->setSizes({largeShare * 10, sideShare * 10});
    return row;
}

QBoxLayout *WorkspacePage::addLargePlot(plot::PlotView *&view, const QString &name, const QString &accessibleName)
{
    auto *upper = new QWidget;
    auto *top = new QVBoxLayout(upper);
    top->setContentsMargins({});
    view = addPlot(top, 1, name, accessibleName);
    return addLarge(upper);
}

plot::PlotView *WorkspacePage::currentPlot() const
{
    const QWidget *focus = focusWidget();
    for (plot::PlotView *view : m_plots)
        if (focus != nullptr && (view == focus || view->isAncestorOf(focus)))
            return view;
    return m_plots.empty() ? nullptr : m_plots.front();
}

const plot::Exportable *WorkspacePage::currentPicture() const { return currentPlot(); }

void WorkspacePage::show(plot::PlotView *view, SidePicture picture) const
{
    picture.frame.sources = m_sources + picture.frame.sources;
    view->setContent(picture.frame, picture.curves, picture.heatMap);
}

const QStringList &WorkspacePage::updateSources(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    const std::string model = slugInForce(*m_context.catalog, scenario, engine::ParameterId::model);
    QStringList key{QString::fromStdString(model)};
    for (const engine::DeviceRoofline &device : estimate.devices)
        key << QString::fromStdString(device.slug);
    if (m_context.database != nullptr && key != m_sourceKey)
        m_sources = figureSources(*m_context.database, estimate.devices, model);
    m_sourceKey = key;
    return m_sources;
}

} // namespace ridgepoint::widgets
