// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/designs_page.h"

#include "widgets/input/choice_box.h"
#include "widgets/plot/header_button.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/power/cooling_name.h"
#include "widgets/workspaces/power/designs_picture.h"
#include "widgets/workspaces/power/designs_table.h"
#include "widgets/workspaces/power/designs_view.h"
#include "widgets/workspaces/power/no_power.h"
#include "widgets/workspaces/power/power_sentence.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>

#include <algorithm>

namespace ridgepoint::widgets {

using engine::Design;
using engine::ParameterId;

namespace {

constexpr int tableShare = 57;
constexpr int plotShare = 43;

} // namespace

DesignsPage::DesignsPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("powerDesigns"));
    setAccessibleName(tr("Designs"));
    m_stack = new QStackedLayout(this);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(steps(1));
    splitter->addWidget(makeTable());
    auto *lower = new QWidget;
    auto *row = new QHBoxLayout(lower);
    row->setContentsMargins({});
    row->setSpacing(steps(1));
    m_parts = addPlot(row, sideStretch, QStringLiteral("designPartsPlot"), tr("Parts of PUE of each design"));
    m_measure = addPlot(row, sideStretch, QStringLiteral("designMeasurePlot"), tr("The chosen row of the table as bars"));
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, tableShare);
    splitter->setStretchFactor(1, plotShare);
    splitter->setSizes({tableShare * 10, plotShare * 10});
    m_none = new NoPower;
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_none);
    connect(m_none, &NoPower::proposed, this, &DesignsPage::scenarioProposed);
}

QWidget *DesignsPage::makeTable()
{
    auto *card = new QFrame;
    setRole(card, QStringLiteral("card"));
    m_model = new DesignsTable(this);
    m_table = new DesignsView(m_model);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(0, steps(0.75), 0, steps(0.5));
    inside->setSpacing(steps(0.5));
    inside->addLayout(makeChooser());
    inside->addWidget(m_table, 1);
    const auto leave = [this] { Q_EMIT exportRequested(m_table); };
    connect(m_export, &QAbstractButton::clicked, this, leave);
    connect(m_table, &DesignsView::exportRequested, this, leave);
    connect(m_table, &DesignsView::used, this, &DesignsPage::useChosen);
    connect(m_table, &DesignsView::dropped, this, &DesignsPage::dropDesign);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showChosen();
        drawMeasure();
    });
    return card;
}

ChoiceBox *DesignsPage::makeChoice(const QString &objectName, const QString &name, ParameterId id)
{
    auto *box = new ChoiceBox(this);
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setChoices(engine::choices(*context().catalog, id), false);
    connect(box, &ChoiceBox::chosen, this, [this, id](const QString &slug) { change(id, slug); });
    return box;
}

QPushButton *DesignsPage::makeButton(const QString &objectName, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setToolTip(tip);
    button->setStyleSheet(QStringLiteral("min-width: 0;")); // no wider than its words: the choices beside it need the room
    return button;
}

QLayout *DesignsPage::makeChooser()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(steps(1.5), 0, steps(1.5), 0);
    row->setSpacing(steps(0.75));
    m_chosen = new QLabel;
    setTextSize(m_chosen, TextSize::Body, true);
    m_cooling = makeChoice(QStringLiteral("designCooling"), tr("Cooling of the chosen design"), ParameterId::cooling_method);
    m_chain = makeChoice(QStringLiteral("designChain"), tr("Power chain of the chosen design"), ParameterId::power_chain);
    m_redundancy = makeChoice(QStringLiteral("designRedundancy"), tr("Redundancy of the chosen design"), ParameterId::redundancy);
    m_add = makeButton(QStringLiteral("designAdd"), tr("Add"), tr("Puts one more design beside these, up to six."));
    m_drop = makeButton(QStringLiteral("designDrop"), tr("Remove"), tr("Takes the chosen design out. Delete does the same."));
    m_baselineButton =
        makeButton(QStringLiteral("designBaseline"), tr("Baseline"), tr("Makes the chosen design the one that ratios refer to."));
    m_use = makeButton(QStringLiteral("designUse"), tr("Use this design"),
                       tr("Puts the chosen design into the scenario, at its usual supply temperature. Enter does the same."));
    row->addWidget(m_chosen);
    row->addWidget(m_cooling, 3);
    row->addWidget(m_chain, 2);
    row->addWidget(m_redundancy, 1);
    for (QPushButton *button : {m_add, m_drop, m_baselineButton, m_use})
        row->addWidget(button);
    m_export = new plot::HeaderButton(plot::HeaderButton::Sign::Export, tr("Export the table"), tr("Ctrl+E in the table"), this);
    m_export->setObjectName(QStringLiteral("designExport"));
    styleExport();
    row->addWidget(m_export);
    connect(m_add, &QPushButton::clicked, this, &DesignsPage::addDesign);
    connect(m_drop, &QPushButton::clicked, this, &DesignsPage::dropDesign);
    connect(m_baselineButton, &QPushButton::clicked, this, &DesignsPage::setBaseline);
    connect(m_use, &QPushButton::clicked, this, &DesignsPage::useChosen);
    return row;
}

void DesignsPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    m_scenario = scenario;
    m_hasScenario = true;
    m_line = scenarioLine(*context().catalog, scenario);
    draw();
}

DesignColumn DesignsPage::columnOf(const engine::Scenario &scenario, const Design &design, std::size_t place) const
{
    const engine::Catalog &catalog = *context().catalog;
    DesignColumn column;
    column.design = design;
    if (auto answer = engine::answer_design(catalog, scenario))
        column.answer = *std::move(answer);
    const engine::CoolingMethod *method = catalog.find_cooling_method(design.cooling);
    column.shortName = method != nullptr ? shortMethodName(*method) : tr("unknown");
    column.name = tr("%1 %2").arg(place + 1).arg(column.shortName);
    column.fullName = nameInForce(catalog, scenario, ParameterId::cooling_method);
    column.chain = nameInForce(catalog, scenario, ParameterId::power_chain);
    column.redundancy = nameInForce(catalog, scenario, ParameterId::redundancy);
    return column;
}

void DesignsPage::draw()
{
    const engine::Catalog &catalog = *context().catalog;
    const auto own = engine::design_of(catalog, m_scenario);
    std::vector<DesignColumn> columns;
    if (own) {
        m_own = *own;
        if (m_isUsual)
            m_list.designs = engine::usual_designs(catalog, m_own);
        columns.push_back(columnOf(m_scenario, m_own, 0));
    }
    const bool isKnown = !columns.empty() && columns.front().answer.cooling.has_value();
    m_stack->setCurrentIndex(isKnown ? 0 : 1);
    if (!isKnown) {
        m_none->explain(catalog, m_scenario);
        say(noPowerSentence(catalog, m_scenario));
        return;
    }
    for (const Design &design : m_list.designs)
        columns.push_back(columnOf(engine::with_design(m_scenario, design), design, columns.size()));
    const std::size_t before = chosen();
    const int row = m_table->currentIndex().row();
    m_model->setColumns(std::move(columns), m_list.baseline);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(
            m_model->index(row >= 0 ? row : DesignsTable::firstMeasure, static_cast<int>(std::min(before, m_list.designs.size()))));
    show(m_parts, designPartsPicture(m_model->columns(), m_line));
    showChosen();
    drawMeasure();
    say(designsSentence(m_model->columns()));
}

std::size_t DesignsPage::chosen() const
{
    return m_table->currentIndex().isValid() ? static_cast<std::size_t>(m_table->currentIndex().column()) : 0;
}

void DesignsPage::choose(std::size_t place)
{
    m_table->setCurrentIndex(
        m_model->index(std::max(m_table->currentIndex().row(), int(DesignsTable::firstMeasure)), static_cast<int>(place)));
}

void DesignsPage::showChosen()
{
    const std::size_t place = chosen();
    if (place >= m_model->columns().size())
        return;
    const DesignColumn &column = m_model->columns()[place];
    const std::string_view redundancy = engine::slug(column.design.redundancy);
    m_chosen->setText(place == 0 ? tr("Own design") : tr("Design %1").arg(place + 1));
    const auto showIn = [](ChoiceBox *box, const QString &slug, const QString &name) {
        if (box->slug() == slug)
            return;
        box->showChoice(slug, name);
        box->setToolTip(tr("%1: %2").arg(box->accessibleName(), name));
    };
    showIn(m_cooling, QString::fromStdString(column.design.cooling), column.fullName);
    showIn(m_chain, QString::fromStdString(column.design.chain), column.chain);
    showIn(m_redundancy, QString::fromUtf8(redundancy.data(), static_cast<qsizetype>(redundancy.size())), column.redundancy);
    constexpr std::size_t fewestDesigns = 2;
    const std::size_t count = m_model->columns().size();
    m_add->setEnabled(count < mostDesigns);
    m_drop->setEnabled(place > 0 && count > fewestDesigns);
    m_baselineButton->setEnabled(place != m_list.baseline);
    m_use->setEnabled(place > 0);
}

void DesignsPage::drawMeasure()
{
    const auto measure = DesignsTable::measureOf(std::max(m_table->currentIndex().row(), 0));
    if (!m_model->columns().empty())
        show(m_measure, designMeasurePicture(m_model->columns(), measure.value_or(engine::DesignMeasure::pue), m_line));
}

/// The own design is the scenario's: a change of it is an edit of that.
void DesignsPage::change(ParameterId id, const QString &slug)
{
    const std::string value = slug.toStdString();
    const std::size_t place = chosen();
    if (place == 0 || place > m_list.designs.size()) {
        Q_EMIT parameterEdited(id, engine::ParameterValue(value), EditPhase::Committed);
        return;
    }
    Design &design = m_list.designs[place - 1];
    if (id == ParameterId::cooling_method)
        design.cooling = value;
    else if (id == ParameterId::power_chain)
        design.chain = value;
    else if (const auto redundancy = engine::find_redundancy(value))
        design.redundancy = *redundancy;
    m_isUsual = false;
    draw();
}

void DesignsPage::addDesign()
{
    if (m_list.designs.size() + 1 >= mostDesigns)
        return;
    const auto isTaken = [this](const engine::CoolingMethod &method) {
        return method.slug == m_own.cooling || std::any_of(m_list.designs.begin(), m_list.designs.end(),
                                                           [&method](const Design &design) { return design.cooling == method.slug; });
    };
    const auto methods = context().catalog->cooling_methods();
    const auto fresh = std::find_if_not(methods.begin(), methods.end(), isTaken);
    Design design = m_own;
    if (fresh != methods.end())
        design.cooling = fresh->slug;
    m_list.designs.push_back(std::move(design));
    m_isUsual = false;
    draw();
    choose(m_list.designs.size());
}

void DesignsPage::dropDesign()
{
    const std::size_t place = chosen();
    if (place == 0 || m_list.designs.size() < 2)
        return;
    m_list.designs.erase(m_list.designs.begin() + static_cast<std::ptrdiff_t>(place) - 1);
    if (m_list.baseline == place)
        m_list.baseline = 0;
    else if (m_list.baseline > place)
        --m_list.baseline;
    m_isUsual = false;
    draw();
    choose(std::min(place, m_list.designs.size()));
}

void DesignsPage::setBaseline()
{
    m_list.baseline = chosen();
    draw();
}

void DesignsPage::useChosen()
{
    const std::size_t place = chosen();
    if (place == 0 || place >= m_model->columns().size())
        return;
    const DesignColumn column = m_model->columns()[place];
    m_isUsual = false;
    m_list.designs[place - 1] = m_own; // they change places
    Q_EMIT scenarioProposed(engine::with_design(m_scenario, column.design), tr("design with %1").arg(column.fullName));
    Q_EMIT messageRequested(tr("The scenario now has %1.").arg(column.fullName));
}

/// Designs that the new catalog does not have go.
void DesignsPage::catalogChanged()
{
    m_list = designList(*context().catalog, toBytes(m_list));
    m_cooling->setChoices(engine::choices(*context().catalog, ParameterId::cooling_method), false);
    m_chain->setChoices(engine::choices(*context().catalog, ParameterId::power_chain), false);
}

const plot::Exportable *DesignsPage::currentPicture() const
{
    return currentPlot() != nullptr && focusWidget() == m_table ? static_cast<const plot::Exportable *>(m_table) : currentPlot();
}

void DesignsPage::changeEvent(QEvent *event)
{
    WorkspacePage::changeEvent(event);
    if (m_export != nullptr && (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange))
        styleExport();
}

void DesignsPage::styleExport() { m_export->setStyle(plot::styleFor(font(), plot::coloursFor(palette()))); }

plot::PlotView *DesignsPage::currentPlot() const { return m_stack->currentWidget() == m_none ? nullptr : WorkspacePage::currentPlot(); }

void DesignsPage::say(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    Q_EMIT sentenceChanged();
}

QByteArray DesignsPage::saveView() const { return m_isUsual ? QByteArray() : toBytes(m_list); }

void DesignsPage::restoreView(const QByteArray &view)
{
    if (view.isEmpty())
        return;
    DesignList list = designList(*context().catalog, view);
    if (list.designs.empty())
        return;
    list.designs.resize(std::min(list.designs.size(), mostDesigns - 1));
    list.baseline = std::min(list.baseline, list.designs.size());
    m_list = std::move(list);
    m_isUsual = false;
    if (m_hasScenario)
        draw();
}

} // namespace ridgepoint::widgets
