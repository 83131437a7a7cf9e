// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/placement_page.h"

#include "engine/pipeline/placement_request.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/common/sorted_table.h"
#include "widgets/workspaces/pipeline/no_pipeline.h"
#include "widgets/workspaces/pipeline/pipeline_sentence.h"
#include "widgets/workspaces/pipeline/placement_controls.h"
#include "widgets/workspaces/pipeline/placement_picture.h"
#include "widgets/workspaces/pipeline/placement_table.h"
#include "widgets/workspaces/pipeline/placement_wish.h"
#include "widgets/workspaces/pipeline/refusal_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

constexpr int restMilliseconds = 150;
constexpr int slowMilliseconds = 300;
constexpr int tableShare = 55;
constexpr int pictureShare = 45;
constexpr double rowPadding = 0.75;

} // namespace

PlacementPage::PlacementPage(const WorkspaceContext &context, QWidget *parent)
    : WorkspacePage(context, parent), m_debounce(new QTimer(this)), m_slow(new QTimer(this))
{
    setObjectName(QStringLiteral("pipelinePlacement"));
    setAccessibleName(tr("Placement"));
    build();
    makeWorker();
    fillVendors();
    m_debounce->setSingleShot(true);
    m_debounce->setInterval(restMilliseconds);
    m_slow->setSingleShot(true);
    m_slow->setInterval(slowMilliseconds);
    connect(m_debounce, &QTimer::timeout, this, &PlacementPage::start);
    connect(m_slow, &QTimer::timeout, this, [this] { showProgress(m_worker->isRunning()); });
    connect(m_controls, &PlacementControls::changed, this, &PlacementPage::search);
    connect(m_controls, &PlacementControls::problemFound, this, &PlacementPage::messageRequested);
    connect(m_none, &NoPipeline::proposed, this, &PlacementPage::scenarioProposed);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &PlacementPage::useChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlacementPage::showPictures);
    connect(m_use, &QPushButton::clicked, this, &PlacementPage::useChosen);
    connect(m_cancel, &QPushButton::clicked, this, &PlacementPage::cancel);
    connect(m_refusalButton, &QToolButton::toggled, this, &PlacementPage::showRefusals);
}

PlacementPage::~PlacementPage() = default;

void PlacementPage::makeWorker()
{
    m_worker = std::make_unique<Worker>(
        [catalog = context().catalog](const engine::PlacementRequest &request, const std::stop_token &stop,
                                      const Worker::Progress &progress) { return searchPlacements(catalog, request, stop, progress); },
        [this](const std::shared_ptr<const PlacementResult> &result) { takeResult(result); },
        [this](int done, int total) {
            m_progress->setMaximum(total);
            m_progress->setValue(done);
        });
}

void PlacementPage::build()
{
    m_stack = new QStackedLayout(this);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(steps(1));
    m_controls = new PlacementControls;
    column->addWidget(m_controls);
    column->addWidget(tableCard(), tableShare);
    auto *row = new QHBoxLayout;
    row->setSpacing(steps(1));
    m_scatter = addPlot(row, sideStretch, QStringLiteral("placementPlot"), tr("Latency against cost of the placements"));
    m_offload = addPlot(row, sideStretch, QStringLiteral("offloadPlot"), tr("Transfer of one look as a share of a step"));
    column->addLayout(row, pictureShare);
    m_none = new NoPipeline;
    m_stack->addWidget(content);
    m_stack->addWidget(m_none);
}

QWidget *PlacementPage::tableCard()
{
    auto *card = new QFrame;
    setRole(card, QStringLiteral("card"));
    m_model = new PlacementTable(this);
    m_table = new SortedTable(m_model, rowPadding, card);
    m_table->setObjectName(QStringLiteral("placementTable"));
    m_table->setAccessibleName(tr("Ranked placements"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_refusalModel = new RefusalTable(this);
    m_refusals = new SortedTable(m_refusalModel, rowPadding, card);
    m_refusals->setObjectName(QStringLiteral("refusalTable"));
    m_refusals->setAccessibleName(tr("Devices that no placement uses"));
    m_refusals->horizontalHeader()->setStretchLastSection(true);
    m_refusals->hide();
    m_refusalButton = new QToolButton(card);
    m_refusalButton->setObjectName(QStringLiteral("refusalButton"));
    m_refusalButton->setCheckable(true);
    setRole(m_refusalButton, QStringLiteral("link"));
    m_status = new QLabel(card);
    setRole(m_status, QStringLiteral("muted"));
    m_progress = new QProgressBar(card);
    m_progress->setAccessibleName(tr("Devices of the denoiser looked at"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(steps(16));
    m_cancel = new QPushButton(tr("Cancel"), card);
    m_cancel->setObjectName(QStringLiteral("placementCancel"));
    m_use = new QPushButton(tr("Use this placement"), card);
    m_use->setObjectName(QStringLiteral("placementUse"));
    m_use->setToolTip(tr("Puts these devices into the scenario, as one step to undo. A double click on a row does the same."));
    m_use->setEnabled(false);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(steps(1.5), 0, steps(1.5), 0);
    foot->addWidget(m_status);
    foot->addWidget(m_refusalButton);
    foot->addStretch(1);
    foot->addWidget(m_progress);
    foot->addWidget(m_cancel);
    foot->addWidget(m_use);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(0, 0, 0, steps(0.75));
    inside->setSpacing(steps(0.75));
    inside->addWidget(m_table, 3);
    inside->addWidget(m_refusals, 2);
    inside->addLayout(foot);
    showProgress(false);
    showRefusals(false);
    return card;
}

void PlacementPage::fillVendors()
{
    QStringList vendors;
    for (const engine::Accelerator &accelerator : context().catalog->accelerators())
        if (const QString vendor = QString::fromStdString(accelerator.vendor); !vendors.contains(vendor))
            vendors << vendor;
    vendors.sort(Qt::CaseInsensitive);
    m_controls->setVendors(vendors);
}

void PlacementPage::catalogChanged()
{
    m_worker->cancel();
    makeWorker();
    fillVendors();
    m_result.reset();
    search();
}

void PlacementPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    const bool isSame = m_hasScenario && scenario == m_scenario;
    m_scenario = scenario;
    m_hasScenario = true;
    updateSources(scenario, estimate);
    const auto setup = pipelineSetup(*context().catalog, scenario);
    m_stack->setCurrentIndex(setup ? 0 : 1);
    if (!setup) {
        stop();
        showProgress(false);
        m_result.reset();
        m_none->explain(*context().catalog, scenario, readable(setup.error().what));
        say(noPipelineSentence(*context().catalog, scenario, setup.error()));
        return;
    }
    m_line = setup->line;
    show(m_offload, offloadPicture(*setup));
    if (!isSame || !m_result)
        search();
}

void PlacementPage::search()
{
    if (!m_hasScenario || m_stack->currentIndex() != 0)
        return;
    if (!m_result) {
        start();
        return;
    }
    stop(); // its list would be shown as that of the new wish
    m_debounce->start();
}

void PlacementPage::start()
{
    const PlacementWish wish = m_controls->wish();
    auto request = engine::placement_request(*context().catalog, m_scenario, wish.limits, wish.order);
    if (!request) {
        stop();
        showProgress(false);
        say(readable(request.error().what));
        return;
    }
    m_slow->start();
    m_worker->start(std::move(*request));
}

void PlacementPage::stop()
{
    m_debounce->stop();
    m_slow->stop();
    m_worker->cancel();
}

void PlacementPage::cancel()
{
    stop();
    showProgress(false);
    m_status->setText(m_result ? tr("Cancelled; this is the list before.") : tr("Cancelled; change a limit to search again."));
}

bool PlacementPage::closeTopmost()
{
    if (m_cancel->isVisible())
        cancel();
    else if (m_refusals->isVisible())
        m_refusalButton->setChecked(false);
    else
        return false;
    return true;
}

void PlacementPage::takeResult(const std::shared_ptr<const PlacementResult> &result)
{
    m_slow->stop();
    showProgress(false);
    const bool isFirst = !m_result;
    m_result = result;
    m_model->setResult(result);
    m_refusalModel->setResult(result);
    if (isFirst)
        fitColumns();
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    m_status->setText(tr("%1 of %2 assignments looked at are listed.")
                          .arg(countText(static_cast<double>(result->placement.options.size())),
                               countText(static_cast<double>(result->placement.examined))));
    showRefusals(m_refusalButton->isChecked());
    showPictures();
    say(placementSentence(*result));
}

void PlacementPage::fitColumns()
{
    constexpr int widestName = 19; // characters
    for (SortedTable *table : {m_table, m_refusals}) {
        table->resizeColumnsToContents();
        for (int column = 0; column + 1 < table->model()->columnCount(); ++column)
            table->setColumnWidth(column, table->columnWidth(column) + steps(0.5));
    }
    for (const int column : {PlacementTable::Denoiser, PlacementTable::Encoder, PlacementTable::Verifier, PlacementTable::Decoder})
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widestName * fontMetrics().averageCharWidth()));
}

void PlacementPage::showRefusals(bool isShown)
{
    const int count = m_refusalModel->rowCount();
    m_refusals->setVisible(isShown && count > 0);
    m_refusalButton->setVisible(count > 0);
    m_refusalButton->setText(isShown ? tr("Hide the devices left out") : tr("%n left out, and why", nullptr, count));
}

void PlacementPage::showProgress(bool isShown)
{
    m_progress->setVisible(isShown);
    m_cancel->setVisible(isShown);
    if (isShown)
        m_status->setText(tr("Searching …"));
}

const engine::PlacementOption *PlacementPage::chosen() const
{
    return m_table->currentIndex().isValid() ? m_model->option(m_table->currentIndex().row()) : nullptr;
}

void PlacementPage::showPictures()
{
    const engine::PlacementOption *option = m_result ? chosen() : nullptr;
    m_use->setEnabled(option != nullptr && !isPlacedSo(*context().catalog, m_scenario, *option));
    if (m_result)
        show(m_scatter, placementPicture(*m_result, m_line, option));
}

void PlacementPage::useChosen()
{
    const engine::PlacementOption *option = chosen();
    if (option == nullptr || isPlacedSo(*context().catalog, m_scenario, *option))
        return;
    const QString name = placementName(*option);
    Q_EMIT scenarioProposed(withPlacement(m_scenario, *option), tr("placement on %1").arg(name));
    Q_EMIT messageRequested(tr("The scenario now runs on %1.").arg(name));
}

void PlacementPage::say(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    Q_EMIT sentenceChanged();
}

QByteArray PlacementPage::saveView() const { return toBytes(m_controls->wish()); }

void PlacementPage::restoreView(const QByteArray &view)
{
    m_controls->setWish(placementWish(view));
    search();
}

} // namespace ridgepoint::widgets
