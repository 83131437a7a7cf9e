// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/site_page.h"

#include "widgets/input/flow_layout.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/figure_sources.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/power/campus_field.h"
#include "widgets/workspaces/power/site_lower.h"
#include "widgets/workspaces/power/site_pictures.h"
#include "widgets/workspaces/power/site_table.h"
#include "widgets/workspaces/power/site_words.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::ParameterId;

namespace {

constexpr int upperShare = 36;
constexpr int lowerShare = 64;
constexpr int timelineShare = 3;
constexpr int rampShare = 2;
constexpr double percent = 100;

QWidget *framed(QHBoxLayout *&row)
{
    auto *widget = new QWidget;
    row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->setSpacing(steps(1));
    return widget;
}

QHBoxLayout *controlRow()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    row->setSpacing(steps(0.5));
    return row;
}

} // namespace

SitePage::SitePage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("powerSite"));
    setAccessibleName(tr("Site"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(steps(0.5));
    column->addLayout(buildAssumptions());
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(steps(1));
    splitter->addWidget(buildUpper());
    splitter->addWidget(buildLower());
    splitter->setSizes({upperShare * 10, lowerShare * 10});
    splitter->setStretchFactor(0, upperShare);
    splitter->setStretchFactor(1, lowerShare);
    column->addWidget(splitter, 1);
    showAssumptions();
    for (QSpinBox *box : {m_firstPhase, m_rampYears, m_spare, m_contract})
        connect(box, &QSpinBox::valueChanged, this, &SitePage::takeAssumptions);
    connect(m_table, &FigureTableView::chosen, this, &SitePage::chooseSupply);
    connect(m_small, &plot::PlotView::selectionRequested, this, &SitePage::chooseRegion);
    connect(m_campus, &CampusField::changed, this, &SitePage::takeAssumptions);
    connect(m_campus, &CampusField::refused, this, &SitePage::messageRequested);
    connect(m_useCampus, &QPushButton::clicked, this, &SitePage::proposeCampus);
}

QLayout *SitePage::buildAssumptions()
{
    auto *row = new FlowLayout(nullptr);
    row->setSpacing(steps(1));
    auto *heading = new QLabel(tr("Assumed"), this);
    heading->setToolTip(tr("What no database tells of a site."));
    m_campus = new CampusField(this);
    auto *pair = new QWidget(this);
    auto *pairRow = controlRow();
    pair->setLayout(pairRow);
    pairRow->addWidget(heading);
    pairRow->addWidget(m_campus);
    row->addWidget(pair);
    m_useCampus = new QPushButton(tr("Use this campus"), this);
    m_useCampus->setObjectName(QStringLiteral("site.useCampus"));
    row->addWidget(m_useCampus);
    m_firstPhase = addAssumption(row, QStringLiteral("site.firstPhase"), tr("first phase"), tr(" %"));
    m_rampYears = addAssumption(row, QStringLiteral("site.rampYears"), tr("full after"), tr(" yr"));
    m_rampYears->setRange(0, 20);
    m_rampYears->setAccessibleName(tr("Years from first to full power"));
    m_rampYears->setToolTip(tr("Assumed: years from first to full power."));
    m_spare = addAssumption(row, QStringLiteral("site.spare"), tr("spare units"), {});
    m_spare->setRange(0, 10);
    m_contract = addAssumption(row, QStringLiteral("site.contract"), tr("contracts"), tr(" %"));
    m_contract->setToolTip(tr("Assumed share of the grid's energy that is bought from plants without emissions. The carbon of the grid is "
                              "then market-based."));
    return row;
}

QWidget *SitePage::buildUpper()
{
    QHBoxLayout *row = nullptr;
    QWidget *upper = framed(row);
    m_timeline = addPlot(row, timelineShare, QStringLiteral("siteTimelinePlot"), tr("Time to first power"));
    m_ramp = addPlot(row, rampShare, QStringLiteral("sitePowerPlot"), tr("Campus power over the years"));
    return upper;
}

QWidget *SitePage::buildLower()
{
    m_table = new FigureTableView(QStringLiteral("siteSupplies"), tr("Grid and on-site generation side by side"));
    m_lower = new SiteLower(m_table);
    m_small = addPlot(m_lower->pictureColumn(), 1, QStringLiteral("siteFootprintPlot"), tr("Carbon and water of a year"));
    connect(m_lower, &SiteLower::footprintChosen, this, &SitePage::showFootprint);
    return m_lower;
}

QSpinBox *SitePage::addAssumption(QLayout *row, const QString &name, const QString &label, const QString &suffix)
{
    auto *pair = new QWidget(this);
    auto *pairRow = controlRow();
    pair->setLayout(pairRow);
    auto *text = new QLabel(label, pair);
    setRole(text, QStringLiteral("muted"));
    auto *box = new QSpinBox(pair);
    box->setObjectName(name);
    box->setRange(0, static_cast<int>(percent));
    box->setSuffix(suffix);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAlignment(Qt::AlignRight);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setKeyboardTracking(false);
    box->setAccessibleName(label);
    box->setToolTip(tr("Assumed, not from the database: %1.").arg(label.toLower()));
    box->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("100 % ")) + steps(2.5));
    text->setBuddy(box);
    pairRow->addWidget(text);
    pairRow->addWidget(box);
    row->addWidget(pair);
    return box;
}

void SitePage::takeAssumptions()
{
    m_assumptions.campus_power = m_campus->power();
    m_assumptions.first_phase = m_firstPhase->value() / percent;
    m_assumptions.years_to_full = m_rampYears->value();
    m_assumptions.spare_units = m_spare->value();
    m_assumptions.contract_share = m_contract->value() / percent;
    redraw();
}

void SitePage::showAssumptions()
{
    const auto put = [](QSpinBox *box, double value) {
        const QSignalBlocker blocker(box);
        box->setValue(static_cast<int>(std::lround(value)));
    };
    put(m_firstPhase, percent * m_assumptions.first_phase);
    put(m_rampYears, m_assumptions.years_to_full);
    put(m_spare, m_assumptions.spare_units);
    put(m_contract, percent * m_assumptions.contract_share);
    m_campus->setPower(m_assumptions.campus_power);
}

void SitePage::setScenario(const engine::Scenario &scenario, const engine::Estimate &)
{
    m_scenario = scenario;
    m_hasScenario = true;
    redraw();
}

void SitePage::redraw()
{
    if (!m_hasScenario)
        return;
    const engine::Catalog &catalog = *context().catalog;
    auto plan = engine::site_plan(catalog, m_scenario, m_assumptions);
    m_plan = plan ? *std::move(plan) : engine::SitePlan();
    m_line = scenarioLine(catalog, m_scenario);
    updateRecords();
    showCampus();
    showTimeline();
    showSourced(m_ramp, siteRampPicture(m_plan, m_line));
    showFootprint();
    showTable();
    const QString sentence = siteSentence(m_plan);
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    Q_EMIT sentenceChanged();
}

/// The dates rest on city, region and generation alone, so that most edits leave them as they are.
void SitePage::showTimeline()
{
    const engine::Catalog &catalog = *context().catalog;
    QStringList subject{nameInForce(catalog, m_scenario, ParameterId::city)};
    if (m_plan.grid() != nullptr)
        subject << QString::fromStdString(m_plan.grid()->name);
    if (m_plan.supply() != nullptr)
        subject << QString::fromStdString(m_plan.supply()->name);
    const QString line = subject.join(QStringLiteral(" · "));
    if (line == m_timelineLine)
        return;
    m_timelineLine = line;
    showSourced(m_timeline, siteTimelinePicture(m_plan, line));
}

/// Looks the sources up anew where region or generation changed.
void SitePage::updateRecords()
{
    QStringList records;
    if (m_plan.grid() != nullptr)
        records << QStringLiteral("grid_regions:") + QString::fromStdString(m_plan.grid()->slug);
    if (m_plan.supply() != nullptr)
        records << QStringLiteral("generation:") + QString::fromStdString(m_plan.supply()->slug);
    if (records == m_sourceKey || context().database == nullptr)
        return;
    m_sourceKey = records;
    m_sources = figureSources(*context().database, records);
}

void SitePage::catalogChanged()
{
    m_sourceKey.clear();
    m_timelineLine.clear();
}

/// With the published figures of the region and of the generation.
void SitePage::showSourced(plot::PlotView *view, SidePicture picture) const
{
    picture.frame.sources = m_sources + picture.frame.sources;
    show(view, std::move(picture));
}

void SitePage::showFootprint()
{
    if (!m_hasScenario)
        return;
    switch (m_lower->footprint()) {
    case SiteFootprint::Carbon:
        return showSourced(m_small, siteCarbonPicture(m_plan, m_assumptions, m_line));
    case SiteFootprint::Regions:
        return showSourced(m_small, siteRegionPicture(m_plan, m_line));
    case SiteFootprint::Water:
        return showSourced(m_small, siteWaterPicture(m_plan, m_line));
    }
}

void SitePage::showTable()
{
    m_isFilling = true;
    m_table->setTable(siteSupplyTable(m_plan));
    const engine::SiteSupply *supply = m_plan.supply();
    for (int row = 0; supply != nullptr && row < m_table->model()->rowCount(); ++row)
        if (m_table->figures()->key(row) == QString::fromStdString(supply->slug) && row != m_table->currentIndex().row())
            m_table->setCurrentIndex(m_table->model()->index(row, 0));
    m_isFilling = false;
}

void SitePage::chooseSupply(const QString &slug)
{
    const engine::SiteSupply *supply = m_plan.supply();
    if (m_isFilling || slug.isEmpty() || (supply != nullptr && slug == QString::fromStdString(supply->slug)))
        return;
    Q_EMIT parameterEdited(ParameterId::generation, slug.toStdString(), EditPhase::Committed);
}

void SitePage::chooseRegion(const QStringList &slugs)
{
    if (m_lower->footprint() == SiteFootprint::Regions && !slugs.isEmpty())
        Q_EMIT parameterEdited(ParameterId::grid_region, slugs.front().toStdString(), EditPhase::Committed);
}

/// Whether the campus counts, or the racks of the scenario.
void SitePage::showCampus()
{
    const bool isOpen = !m_scenario.is_set(ParameterId::racks);
    m_campus->setInForce(isOpen);
    m_useCampus->setEnabled(m_plan.is_assumed_campus);
    m_useCampus->setToolTip(m_plan.is_assumed_campus
                                ? tr("Puts the %1 of this campus into the scenario; undo takes them back.").arg(racksText(m_plan.racks))
                            : isOpen ? tr("Nobody states the power of this accelerator, so that its racks cannot be counted.")
                                     : tr("The scenario has its own racks; reset Racks to plan a campus by its power."));
}

void SitePage::proposeCampus()
{
    if (!m_plan.is_assumed_campus)
        return;
    engine::Scenario campus = m_scenario;
    campus.set(ParameterId::racks, m_plan.racks);
    Q_EMIT scenarioProposed(campus, tr("campus of %1").arg(numberText(m_plan.nameplate->si(), engine::Unit::watt)));
}

QByteArray SitePage::saveView() const
{
    const QJsonObject view{{QStringLiteral("show"), QLatin1StringView(siteFootprintName(m_lower->footprint()))},
                           {QStringLiteral("campus"), m_campus->power().si()},
                           {QStringLiteral("first"), m_firstPhase->value()},
                           {QStringLiteral("years"), m_rampYears->value()},
                           {QStringLiteral("spare"), m_spare->value()},
                           {QStringLiteral("contract"), m_contract->value()}};
    return QJsonDocument(view).toJson(QJsonDocument::Compact);
}

void SitePage::restoreView(const QByteArray &view)
{
    const QJsonObject values = QJsonDocument::fromJson(view).object();
    const auto put = [&values](QSpinBox *box, const QString &key) {
        const QSignalBlocker blocker(box);
        box->setValue(values.value(key).toInt(box->value()));
    };
    m_campus->setPower(engine::Watt(values.value(QLatin1StringView("campus")).toDouble(m_campus->power().si())));
    put(m_firstPhase, QStringLiteral("first"));
    put(m_rampYears, QStringLiteral("years"));
    put(m_spare, QStringLiteral("spare"));
    put(m_contract, QStringLiteral("contract"));
    takeAssumptions();
    for (std::size_t i = 0; i < siteFootprintCount; ++i)
        if (const auto footprint = static_cast<SiteFootprint>(i);
            values.value(QLatin1StringView("show")).toString() == QLatin1StringView(siteFootprintName(footprint)))
            m_lower->setFootprint(footprint);
    showFootprint();
}

} // namespace ridgepoint::widgets
