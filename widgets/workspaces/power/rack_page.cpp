// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/rack_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/power/loop_picture.h"
#include "widgets/workspaces/power/no_power.h"
#include "widgets/workspaces/power/power_sentence.h"
#include "widgets/workspaces/power/rack_picture.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

namespace {

constexpr int limitShare = 54; // of the width: names of methods are long
constexpr int loopShare = 46;
constexpr double roomyHeight = 76; // steps, for a label beside each of two dozen bars

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
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(steps(1));
    auto *left = new QWidget;
    auto *limits = new QHBoxLayout(left);
    limits->setContentsMargins({});
    m_limits = addPlot(limits, 1, QStringLiteral("rackLimitPlot"), tr("What each way of cooling takes from a rack"));
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(steps(1));
    m_loop = addPlot(column, sideStretch, QStringLiteral("loopPlot"), tr("Temperatures from outdoors to the chip"));
    auto *row = new QHBoxLayout;
    row->setSpacing(steps(1));
    column->addLayout(row, sideStretch);
    m_flow = addPlot(row, sideStretch, QStringLiteral("coolantFlowPlot"), tr("Flow of the coolant over its rise"));
    m_pump = addPlot(row, sideStretch, QStringLiteral("coolantPumpPlot"), tr("Power of the pumps over the rise of the coolant"));
    split->addWidget(left);
    split->addWidget(right);
    split->setSizes({limitShare * 10, loopShare * 10});
    split->setStretchFactor(0, limitShare);
    split->setStretchFactor(1, loopShare);
    m_none = new NoPower(this);
    m_stack->addWidget(split);
    m_stack->addWidget(m_none);
}

void RackPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    const engine::Catalog &catalog = *context().catalog;
    const auto setup = powerSetup(catalog, scenario);
    const bool isKnown = setup && setup->hasPower();
    m_setup.reset();
    m_stack->setCurrentIndex(isKnown ? 0 : 1);
    if (!isKnown) {
        m_none->explain(catalog, scenario);
        say(noPowerSentence(catalog, scenario));
        return;
    }
    updateSources(scenario, estimate);
    m_setup = *setup;
    showLimits();
    show(m_loop, loopTemperaturePicture(*setup));
    show(m_flow, coolantFlowPicture(*setup));
    show(m_pump, coolantPumpPicture(*setup));
    say(rackSentence(catalog, *setup));
}

void RackPage::showLimits() { show(m_limits, rackLimitPicture(*context().catalog, *m_setup, m_isRoomy)); }

void RackPage::resizeEvent(QResizeEvent *event)
{
    WorkspacePage::resizeEvent(event);
    const bool isRoomy = height() >= steps(roomyHeight);
    if (isRoomy == m_isRoomy)
        return;
    m_isRoomy = isRoomy;
    if (m_setup)
        showLimits();
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
