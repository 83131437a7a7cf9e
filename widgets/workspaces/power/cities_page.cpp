// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/cities_page.h"

#include "widgets/input/elided_combo_box.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/power/cities_picture.h"
#include "widgets/workspaces/power/cities_view.h"
#include "widgets/workspaces/power/no_power.h"
#include "widgets/workspaces/power/power_sentence.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>

#include <algorithm>

namespace ridgepoint::widgets {

using engine::ParameterId;

namespace {

constexpr int tableShare = 54;
constexpr int chartShare = 46;

} // namespace

CitiesPage::CitiesPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("powerCities"));
    setAccessibleName(tr("Cities"));
    m_stack = new QStackedLayout(this);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(steps(1));
    splitter->addWidget(makeTable());
    splitter->addWidget(makeChart());
    splitter->setStretchFactor(0, tableShare);
    splitter->setStretchFactor(1, chartShare);
    splitter->setSizes({tableShare * 10, chartShare * 10});
    m_none = new NoPower;
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_none);
    connect(m_none, &NoPower::proposed, this, &CitiesPage::scenarioProposed);
}

QWidget *CitiesPage::makeTable()
{
    auto *card = new QFrame;
    setRole(card, QStringLiteral("card"));
    m_model = new CitiesTable(this);
    m_table = new CitiesView(m_model);
    m_status = new QLabel;
    m_status->setTextFormat(Qt::PlainText);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setRole(m_status, QStringLiteral("muted"));
    m_use = new QPushButton(tr("Use this city"));
    m_use->setObjectName(QStringLiteral("citiesUse"));
    m_use->setToolTip(tr("Puts the chosen city into the scenario. Enter or a double click on a row does the same."));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(steps(1.5), 0, steps(1.5), 0);
    foot->addWidget(m_status, 1);
    foot->addWidget(m_use);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(0, 0, 0, steps(0.75));
    inside->setSpacing(steps(0.75));
    inside->addWidget(m_table, 1);
    inside->addLayout(foot);
    connect(m_table, &CitiesView::used, this, &CitiesPage::useChosen);
    connect(m_table, &CitiesView::chosenChanged, this, &CitiesPage::chosenChanged);
    connect(m_use, &QPushButton::clicked, this, &CitiesPage::useChosen);
    return card;
}

QComboBox *CitiesPage::makePicker(const QString &objectName, const QString &name, CityMeasure measure)
{
    auto *picker = new ElidedComboBox;
    picker->setObjectName(objectName);
    picker->setAccessibleName(name);
    picker->setToolTip(name);
    for (std::size_t i = 0; i < cityMeasureCount; ++i)
        picker->addItem(cityMeasureTitle(static_cast<CityMeasure>(i)), cityMeasureName(static_cast<CityMeasure>(i)));
    picker->setCurrentIndex(static_cast<int>(measure));
    connect(picker, &QComboBox::currentIndexChanged, this, &CitiesPage::drawChart);
    return picker;
}

QWidget *CitiesPage::makeChart()
{
    auto *card = new QFrame;
    setRole(card, QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(steps(1), steps(1), steps(1), steps(0.5));
    column->setSpacing(steps(0.5));
    auto *row = new QHBoxLayout;
    row->setSpacing(steps(0.75));
    m_y = makePicker(QStringLiteral("citiesY"), tr("Measure of the y axis"), CityMeasure::Pue);
    m_x = makePicker(QStringLiteral("citiesX"), tr("Measure of the x axis"), CityMeasure::Price);
    row->addWidget(m_y);
    row->addWidget(new QLabel(tr("against")));
    row->addWidget(m_x);
    row->addStretch(1);
    column->addLayout(row);
    m_plot = addPlot(column, 1, QStringLiteral("citiesPlot"), tr("Cities over two measures"));
    m_plot->setCardShown(false);
    connect(m_plot, &plot::PlotView::selectionRequested, this, [this](const QStringList &keys) {
        if (!keys.isEmpty())
            m_table->choose(keys.front());
    });
    return card;
}

CityMeasure CitiesPage::measureOf(const QComboBox *picker) const { return static_cast<CityMeasure>(picker->currentIndex()); }

void CitiesPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    m_scenario = scenario;
    m_line = scenarioLine(*context().catalog, scenario);
    draw();
}

void CitiesPage::draw()
{
    const engine::Catalog &catalog = *context().catalog;
    auto answers = engine::compare_cities(catalog, m_scenario);
    m_stack->setCurrentIndex(answers ? 0 : 1);
    if (!answers) {
        m_none->explain(catalog, m_scenario);
        say(noPowerSentence(catalog, m_scenario));
        return;
    }
    const std::string present = slugInForce(catalog, m_scenario, ParameterId::city);
    const bool isElsewhere = present != m_present;
    m_present = present;
    const auto regions = catalog.grid_regions();
    m_model->setQueues(static_cast<std::size_t>(std::ranges::count_if(regions, [](const auto &region) { return region.queue.is_known(); })),
                       regions.size());
    m_model->setAnswers(*std::move(answers), m_present);
    if (isElsewhere || !m_table->currentIndex().isValid())
        m_table->choose(QString::fromStdString(m_present));
    drawChart();
    chosenChanged();
    say(citiesSentence(m_model->answers(), m_present));
}

void CitiesPage::drawChart()
{
    if (m_plot == nullptr || m_model->answers().empty())
        return;
    show(m_plot, citiesPicture(m_model->answers(), m_present, measureOf(m_x), measureOf(m_y), m_line));
}

void CitiesPage::chosenChanged()
{
    const QString slug = m_table->chosen();
    const bool isOther = !slug.isEmpty() && slug.toStdString() != m_present;
    m_use->setEnabled(isOther);
    if (m_plot != nullptr)
        m_plot->setSelectedKeys(slug.isEmpty() ? QStringList() : QStringList{slug});
    m_status->setText(isOther ? tr("● is the scenario's city. A dash is a figure that nobody publishes; point at it for the reason.")
                              : tr("● is the scenario's city. Choose another row to put its city into the scenario."));
}

void CitiesPage::useChosen()
{
    const std::string slug = m_table->chosen().toStdString();
    if (slug.empty() || slug == m_present)
        return;
    const QString name = QString::fromStdString(engine::display_text(*context().catalog, ParameterId::city, slug));
    Q_EMIT parameterEdited(ParameterId::city, engine::ParameterValue(slug), EditPhase::Committed);
    Q_EMIT messageRequested(tr("The scenario now stands in %1.").arg(name));
}

/// The rows point into the catalog.
void CitiesPage::catalogChanged() { m_model->setAnswers({}, {}); }

plot::PlotView *CitiesPage::currentPlot() const { return m_stack->currentWidget() == m_none ? nullptr : WorkspacePage::currentPlot(); }

void CitiesPage::say(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    Q_EMIT sentenceChanged();
}

QByteArray CitiesPage::saveView() const { return (m_x->currentData().toString() + u' ' + m_y->currentData().toString()).toLatin1(); }

void CitiesPage::restoreView(const QByteArray &view)
{
    const QList<QByteArray> names = view.split(' ');
    for (qsizetype i = 0; i < std::min<qsizetype>(names.size(), 2); ++i)
        if (const int place = m_x->findData(QString::fromLatin1(names[i])); place >= 0)
            (i == 0 ? m_x : m_y)->setCurrentIndex(place);
}

} // namespace ridgepoint::widgets
