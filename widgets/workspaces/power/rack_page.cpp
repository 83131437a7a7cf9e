// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/rack_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/pages/picture_switch.h"
#include "widgets/workspaces/power/loop_picture.h"
#include "widgets/workspaces/power/no_power.h"
#include "widgets/workspaces/power/power_sentence.h"
#include "widgets/workspaces/power/rack_picture.h"

#include <QSplitter>
#include <QStackedLayout>

namespace ridgepoint::widgets {

namespace {

constexpr int limitShare = 54; // of the width: names of methods are long
constexpr int loopShare = 46;
const QList<int> shares{limitShare * 10, loopShare * 10};
constexpr double roomyHeight = 76; // steps, for two rows of pictures

} // namespace

RackPage::RackPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("powerRack"));
    setAccessibleName(tr("Rack"));
    build();
    connect(m_none, &NoPower::proposed, this, &RackPage::scenarioProposed);
}

void RackPage::build()
{
    m_stack = new QStackedLayout(this);
    m_split = new QSplitter(Qt::Horizontal, this);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(steps(1));
    m_limits = makePlot(QStringLiteral("rackLimitPlot"), tr("What each way of cooling takes from a rack"));
    m_loop = makePlot(QStringLiteral("loopPlot"), tr("Temperatures and flows from outdoors to the chip"));
    m_flow = makePlot(QStringLiteral("coolantFlowPlot"), tr("Flow of the coolant over its rise"));
    m_pump = makePlot(QStringLiteral("coolantPumpPlot"), tr("Power of the pumps over the rise of the coolant"));
    m_right = new PictureSwitch({{m_loop, tr("Loop"), tr("Temperatures and flows from outdoors to the chip."), QRect(0, 0, 2, 1)},
                                 {m_flow, tr("Flow"), tr("Flow of the coolant over its rise."), QRect(0, 1, 1, 1)},
                                 {m_pump, tr("Pumps"), tr("Power of the pumps over the rise of the coolant."), QRect(1, 1, 1, 1)}},
                                QBoxLayout::LeftToRight);
    m_split->addWidget(m_limits);
    m_split->addWidget(m_right);
    m_split->setSizes(shares);
    m_split->setStretchFactor(0, limitShare);
    m_split->setStretchFactor(1, loopShare);
    m_none = new NoPower(this);
    m_stack->addWidget(m_split);
    m_stack->addWidget(m_none);
}

void RackPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    const engine::Catalog &catalog = *context().catalog;
    const auto setup = powerSetup(catalog, scenario);
    const bool isKnown = setup && setup->hasPower();
    m_stack->setCurrentIndex(isKnown ? 0 : 1);
    if (!isKnown) {
        m_none->explain(catalog, scenario);
        say(noPowerSentence(catalog, scenario));
        return;
    }
    updateSources(scenario, estimate);
    show(m_limits, rackLimitPicture(catalog, *setup));
    show(m_loop, loopTemperaturePicture(*setup));
    show(m_flow, coolantFlowPicture(*setup));
    show(m_pump, coolantPumpPicture(*setup));
    say(rackSentence(catalog, *setup));
}

void RackPage::resizeEvent(QResizeEvent *event)
{
    WorkspacePage::resizeEvent(event);
    const bool isLow = height() < steps(roomyHeight);
    if (isLow == m_right->isOneAtATime())
        return;
    m_right->setOneAtATime(isLow);
    m_split->setSizes(shares);
}

void RackPage::say(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    Q_EMIT sentenceChanged();
}

bool RackPage::hasPower() const { return m_stack->currentIndex() == 0; }

plot::PlotView *RackPage::currentPlot() const { return hasPower() ? WorkspacePage::currentPlot() : nullptr; }

const plot::Exportable *RackPage::currentPicture() const { return hasPower() ? WorkspacePage::currentPicture() : nullptr; }

} // namespace ridgepoint::widgets
