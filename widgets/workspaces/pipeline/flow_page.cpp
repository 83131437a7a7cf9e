// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/flow_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/pipeline/device_picture.h"
#include "widgets/workspaces/pipeline/flow_card.h"
#include "widgets/workspaces/pipeline/no_pipeline.h"
#include "widgets/workspaces/pipeline/pipeline_sentence.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

constexpr int wholeShare = 100;

/// Of the height that the flow takes: each device has a row in its chart.
int flowShare(std::size_t devices)
{
    constexpr int least = 52;
    constexpr int perDevice = 6;
    constexpr int most = 68;
    return std::min(least + perDevice * static_cast<int>(devices - 1), most);
}

} // namespace

FlowPage::FlowPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("pipelineFlow"));
    setAccessibleName(tr("Flow"));
    build();
    connect(m_flow, &FlowCard::exportRequested, this, [this] { Q_EMIT exportRequested(m_flow); });
    connect(m_none, &NoPipeline::proposed, this, &FlowPage::scenarioProposed);
}

void FlowPage::build()
{
    m_stack = new QStackedLayout(this);
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(steps(1));
    m_flow = new FlowCard;
    m_split->addWidget(m_flow);
    auto *lower = new QWidget;
    auto *row = new QHBoxLayout(lower);
    row->setContentsMargins({});
    row->setSpacing(steps(1));
    m_busy = addPlot(row, sideStretch, QStringLiteral("pipelineBusyPlot"), tr("How much of the time each device works"));
    m_memory = addPlot(row, sideStretch, QStringLiteral("pipelineMemoryPlot"), tr("Memory of each device against its capacity"));
    m_split->addWidget(lower);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_isSharedByHand = true; });
    m_none = new NoPipeline(this);
    m_stack->addWidget(m_split);
    m_stack->addWidget(m_none);
}

void FlowPage::share()
{
    if (m_isSharedByHand)
        return;
    const int upper = flowShare(m_devices);
    m_split->setSizes({height() * upper / wholeShare, height() * (wholeShare - upper) / wholeShare});
}

void FlowPage::resizeEvent(QResizeEvent *event)
{
    WorkspacePage::resizeEvent(event);
    share();
}

void FlowPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    auto setup = pipelineSetup(*context().catalog, scenario);
    m_stack->setCurrentIndex(setup ? 0 : 1);
    if (!setup) {
        m_none->explain(*context().catalog, scenario, readable(setup.error().what));
        say(noPipelineSentence(*context().catalog, scenario, setup.error()));
        return;
    }
    const auto shared = std::make_shared<const PipelineSetup>(std::move(*setup));
    const QString sentence = pipelineSentence(*shared);
    if (const std::size_t devices = shared->pipeline.task.devices.size(); devices != m_devices) {
        m_devices = devices;
        share();
    }
    m_flow->showPipeline(shared, sentence, updateSources(scenario, estimate));
    show(m_busy, utilizationPicture(*shared));
    show(m_memory, deviceMemoryPicture(*shared));
    say(sentence);
}

void FlowPage::say(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    Q_EMIT sentenceChanged();
}

bool FlowPage::hasPipeline() const { return m_stack->currentIndex() == 0; }

plot::PlotView *FlowPage::currentPlot() const
{
    const QWidget *focus = focusWidget();
    for (plot::PlotView *view : {m_busy, m_memory})
        if (hasPipeline() && focus != nullptr && (view == focus || view->isAncestorOf(focus)))
            return view;
    return nullptr;
}

const plot::Exportable *FlowPage::currentPicture() const
{
    if (!hasPipeline())
        return nullptr;
    if (const plot::PlotView *view = currentPlot())
        return view;
    return m_flow;
}

bool FlowPage::closeTopmost()
{
    if (!m_flow->isTableShown())
        return false;
    m_flow->showTable(false);
    return true;
}

QByteArray FlowPage::saveView() const { return m_flow->view() == ScheduleView::UnderLoad ? "load" : "request"; }

void FlowPage::restoreView(const QByteArray &view) { m_flow->setView(view == "load" ? ScheduleView::UnderLoad : ScheduleView::Request); }

} // namespace ridgepoint::widgets
