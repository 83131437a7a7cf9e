// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/year_page.h"

#include "engine/facility/plant_year.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/figure_sources.h"
#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/power/no_power.h"
#include "widgets/workspaces/power/power_sentence.h"
#include "widgets/workspaces/power/year_pictures.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

namespace ridgepoint::widgets {

namespace {

constexpr int largeShare = 56;
constexpr int smallShare = 44;
constexpr int supplyPoints = 66; ///< a kelvin apart
const QByteArray waterFlag = QByteArrayLiteral("water");

} // namespace

YearPage::YearPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("powerYear"));
    setAccessibleName(tr("Year"));
    m_stack = new QStackedLayout(this);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(steps(1));
    splitter->addWidget(makeUpper());
    auto *lower = new QWidget;
    auto *row = new QHBoxLayout(lower);
    row->setContentsMargins({});
    row->setSpacing(steps(1));
    m_parts = addPlot(row, sideStretch, QStringLiteral("yearPartsPlot"), tr("Parts of the year against published figures"));
    m_supply = addPlot(row, sideStretch, QStringLiteral("yearSupplyPlot"), tr("The year over the supply temperature"));
    m_free = addPlot(row, sideStretch, QStringLiteral("yearFreePlot"), tr("Free cooling over the supply temperature"));
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, largeShare);
    splitter->setStretchFactor(1, smallShare);
    splitter->setSizes({largeShare * 10, smallShare * 10});
    m_none = new NoPower;
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_none);
    connect(m_none, &NoPower::proposed, this, &YearPage::scenarioProposed);
}

QWidget *YearPage::makeUpper()
{
    auto *upper = new QWidget;
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins({});
    column->setSpacing(steps(0.5));
    column->addLayout(makeHead());
    m_hours = addPlot(column, 1, QStringLiteral("yearHoursPlot"), tr("The plant over the hours of the year"));
    return upper;
}

QLayout *YearPage::makeHead()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(steps(0.5));
    auto *group = new QButtonGroup(this);
    const std::array names = {"year.power", "year.water"};
    const std::array labels = {tr("Power"), tr("Water")};
    const std::array tips = {tr("PUE by parts, and over the supply temperature."), tr("Water, on site and at power plants.")};
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        auto *button = new QToolButton;
        button->setObjectName(QLatin1StringView(names[i]));
        button->setText(labels[i]);
        button->setToolTip(tips[i]);
        button->setAccessibleDescription(tips[i]);
        button->setCheckable(true);
        button->setChecked(i == static_cast<std::size_t>(m_quantity));
        button->setFocusPolicy(Qt::StrongFocus);
        setRole(button, QStringLiteral("segment"));
        group->addButton(button);
        head->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, i] { choose(static_cast<Quantity>(i)); });
        m_buttons[i] = button;
    }
    m_facts = new QLabel;
    m_facts->setObjectName(QStringLiteral("yearFacts"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_facts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setRole(m_facts, QStringLiteral("muted"));
    head->addWidget(m_facts, 1);
    return head;
}

void YearPage::choose(Quantity quantity)
{
    m_quantity = quantity;
    m_buttons[static_cast<std::size_t>(quantity)]->setChecked(true);
    if (m_hasScenario)
        draw();
}

void YearPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    m_scenario = scenario;
    m_hasScenario = true;
    draw();
}

void YearPage::draw()
{
    const engine::Catalog &catalog = *context().catalog;
    const auto plant = engine::plant_year(catalog, m_scenario);
    m_stack->setCurrentIndex(plant ? 0 : 1);
    if (!plant) {
        m_none->explain(catalog, m_scenario);
        say(noPowerSentence(catalog, m_scenario));
        return;
    }
    updatePlantSources(plant->method->slug, plant->city->slug);
    const engine::Parameter &supply = engine::parameter(engine::ParameterId::supply_temperature);
    const auto sweep = engine::over_supply(*plant, engine::Temperature(supply.minimum), engine::Temperature(supply.maximum), supplyPoints);
    const QString line = scenarioLine(catalog, m_scenario);
    const auto put = [this](plot::PlotView *view, SidePicture picture) {
        picture.frame.sources = m_plantSources;
        show(view, std::move(picture));
    };
    const bool isPower = m_quantity == Quantity::Power;
    put(m_hours, isPower ? pueYearPicture(*plant, line) : waterYearPicture(*plant, line));
    put(m_parts, isPower ? puePartsPicture(*plant, line) : waterPartsPicture(*plant, line));
    put(m_supply, isPower ? pueSupplyPicture(*plant, sweep, line) : waterSupplyPicture(*plant, sweep, line));
    put(m_free, freeSupplyPicture(*plant, sweep, line));
    m_facts->setText(yearFacts(*plant));
    say(yearSentence(*plant));
}

/// Looked up anew where method or city changed.
void YearPage::updatePlantSources(const std::string &method, const std::string &city)
{
    const QStringList key{QStringLiteral("cooling_methods:%1").arg(QString::fromStdString(method)),
                          QStringLiteral("climate:%1").arg(QString::fromStdString(city))};
    if (context().database == nullptr || key == m_sourceKey)
        return;
    m_sourceKey = key;
    m_plantSources = figureSources(*context().database, key);
}

plot::PlotView *YearPage::currentPlot() const { return m_stack->currentWidget() == m_none ? nullptr : WorkspacePage::currentPlot(); }

void YearPage::say(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    Q_EMIT sentenceChanged();
}

QByteArray YearPage::saveView() const { return m_quantity == Quantity::Water ? waterFlag : QByteArray(); }

void YearPage::restoreView(const QByteArray &view) { choose(view == waterFlag ? Quantity::Water : Quantity::Power); }

} // namespace ridgepoint::widgets
