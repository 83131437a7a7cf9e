// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_flow_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/pages/picture_switch.h"
#include "widgets/workspaces/pages/segment_row.h"
#include "widgets/workspaces/power/no_power.h"
#include "widgets/workspaces/power/power_flow_card.h"
#include "widgets/workspaces/power/power_flow_pictures.h"
#include "widgets/workspaces/power/power_sentence.h"

#include <QButtonGroup>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

#include <array>
#include <utility>

namespace ridgepoint::widgets {

using engine::FlowWeather;
using engine::SiteLevel;

namespace {

constexpr std::pair roomyShares{60, 40}; // of the height, for the flow and what stands below
constexpr std::pair lowShares{55, 45};
constexpr double roomyHeight = 76; // steps
constexpr double leastHeight = 60; // steps; a lower page scrolls, so that large text is not cut
constexpr int dotStretch = 3;
constexpr int chainStretch = 5; // names of chains are long
constexpr std::array<const char *, engine::site_level_count> levelKeys = {"accelerator", "node", "rack", "row", "hall", "site"};

} // namespace

PowerFlowPage::PowerFlowPage(const WorkspaceContext &context, QWidget *parent)
    : WorkspacePage(context, parent), m_levels(new QButtonGroup(this)), m_weathers(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("powerFlow"));
    setAccessibleName(tr("Flow"));
    build();
    connect(m_flow, &PowerFlowCard::exportRequested, this, [this] { Q_EMIT exportRequested(m_flow); });
    connect(m_none, &NoPower::proposed, this, &PowerFlowPage::scenarioProposed);
    connect(m_levels, &QButtonGroup::idClicked, this, [this](int id) {
        m_level = static_cast<SiteLevel>(id);
        redraw();
    });
    connect(m_weathers, &QButtonGroup::idClicked, this, [this](int id) {
        m_weather = static_cast<FlowWeather>(id);
        redraw();
    });
}

QWidget *PowerFlowPage::levelSwitch()
{
    const std::array tips = {tr("One accelerator with its share of all around it."),
                             tr("A server, or a rack that is sold as one."),
                             tr("A full rack."),
                             tr("A row of %1 racks.").arg(engine::racks_in_row),
                             tr("A hall of %1 racks.").arg(engine::racks_in_hall),
                             tr("All accelerators of the scenario.")};
    QList<QToolButton *> buttons;
    for (std::size_t i = 0; i < levelKeys.size(); ++i)
        buttons << segment(levelName(static_cast<SiteLevel>(i)), tips[i], QStringLiteral("powerLevel.") + QLatin1StringView(levelKeys[i]));
    buttons[static_cast<int>(m_level)]->setChecked(true);
    return segmentRow(buttons, m_levels);
}

QWidget *PowerFlowPage::weatherSwitch()
{
    const QList<QToolButton *> buttons{
        segment(tr("Year"), tr("Cooling as the mean of the year."), QStringLiteral("powerWeather.year")),
        segment(tr("Design hour"), tr("Cooling in the hottest hour that the plant is built for."), QStringLiteral("powerWeather.design"))};
    buttons.front()->setChecked(true);
    return segmentRow(buttons, m_weathers);
}

void PowerFlowPage::build()
{
    m_stack = new QStackedLayout(this);
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(steps(1));
    m_flow = new PowerFlowCard;
    m_flow->addHeadWidget(weatherSwitch());
    m_flow->addHeadWidget(levelSwitch());
    m_sizes = makePlot(QStringLiteral("powerLevelPlot"), tr("Power from one accelerator to the site"));
    m_current = makePlot(QStringLiteral("conductorPlot"), tr("Current that feeds a rack, by voltage"));
    m_chains = makePlot(QStringLiteral("chainPlot"), tr("Efficiency of every power chain over its load"));
    m_lower = new PictureSwitch({{m_sizes, tr("Levels"), tr("Power from one accelerator to the site."), QRect(0, 0, 1, 1)},
                                 {m_current, tr("Current"), tr("Current that feeds a rack, by voltage."), QRect(1, 0, 1, 1)},
                                 {m_chains, tr("Chains"), tr("Efficiency of every power chain over its load."), QRect(2, 0, 1, 1)}},
                                QBoxLayout::TopToBottom);
    m_lower->setColumnStretches({dotStretch, dotStretch, chainStretch});
    m_split->addWidget(m_flow);
    m_split->addWidget(m_lower);
    shareHeight(roomyShares);
    m_none = new NoPower(this);
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("powerFlowArea"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_split);
    area->viewport()->setAutoFillBackground(false);
    m_split->setAutoFillBackground(false);
    m_stack->addWidget(area);
    m_stack->addWidget(m_none);
}

void PowerFlowPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    const engine::Catalog &catalog = *context().catalog;
    m_setup.reset();
    if (auto setup = powerSetup(catalog, scenario); setup && setup->hasPower())
        m_setup = *std::move(setup);
    m_stack->setCurrentIndex(m_setup ? 0 : 1);
    if (!m_setup) {
        m_none->explain(catalog, scenario);
        say(noPowerSentence(catalog, scenario));
        return;
    }
    m_foot = QStringList{m_setup->line} + updateSources(scenario, estimate);
    showFixed();
    redraw();
}

/// What does not follow the level.
void PowerFlowPage::showFixed()
{
    show(m_current, conductorPicture(*m_setup));
    show(m_chains, chainPicture(*context().catalog, *m_setup));
}

void PowerFlowPage::resizeEvent(QResizeEvent *event)
{
    WorkspacePage::resizeEvent(event);
    m_split->setMinimumHeight(steps(leastHeight));
    const bool isLow = height() < steps(roomyHeight);
    if (isLow == m_lower->isOneAtATime())
        return;
    m_lower->setOneAtATime(isLow);
    shareHeight(isLow ? lowShares : roomyShares);
}

void PowerFlowPage::shareHeight(std::pair<int, int> shares)
{
    m_split->setSizes({shares.first * 10, shares.second * 10});
    m_split->setStretchFactor(0, shares.first);
    m_split->setStretchFactor(1, shares.second);
}

void PowerFlowPage::redraw()
{
    auto subject = m_setup ? powerFlowSubject(*m_setup, m_level, m_weather) : std::nullopt;
    if (!subject)
        return;
    const QString sentence = powerFlowSentence(subject->flow, subject->siteAccelerators, subject->count);
    show(m_sizes, powerLevelPicture(*m_setup, *subject));
    m_flow->showFlow(std::make_shared<const PowerFlowSubject>(*std::move(subject)), sentence, m_foot);
    say(sentence);
}

void PowerFlowPage::say(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    Q_EMIT sentenceChanged();
}

bool PowerFlowPage::hasPower() const { return m_stack->currentIndex() == 0; }

plot::PlotView *PowerFlowPage::currentPlot() const
{
    const QWidget *focus = focusWidget();
    for (plot::PlotView *view : {m_sizes, m_current, m_chains})
        if (hasPower() && focus != nullptr && (view == focus || view->isAncestorOf(focus)))
            return view;
    return nullptr;
}

const plot::Exportable *PowerFlowPage::currentPicture() const
{
    if (!hasPower())
        return nullptr;
    if (const plot::PlotView *view = currentPlot())
        return view;
    return m_flow;
}

bool PowerFlowPage::closeTopmost()
{
    if (!m_flow->isTableShown())
        return false;
    m_flow->showTable(false);
    return true;
}

QByteArray PowerFlowPage::saveView() const
{
    const QByteArray level = levelKeys[static_cast<std::size_t>(m_level)];
    return m_weather == FlowWeather::year ? level : level + " design";
}

void PowerFlowPage::restoreView(const QByteArray &view)
{
    const QByteArrayList words = view.split(' ');
    for (std::size_t i = 0; i < levelKeys.size(); ++i)
        if (words.front() == levelKeys[i])
            m_levels->button(static_cast<int>(i))->click();
    m_weathers->button(words.size() > 1 ? 1 : 0)->click();
}

} // namespace ridgepoint::widgets
