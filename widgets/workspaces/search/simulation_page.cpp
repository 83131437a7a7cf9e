// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/simulation_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/plot/table_panel.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/search/search_setup.h"
#include "widgets/workspaces/search/search_text.h"
#include "widgets/workspaces/search/simulation_pictures.h"
#include "widgets/workspaces/search/simulation_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace ridgepoint::widgets {

namespace {

constexpr int restMilliseconds = 120;

std::shared_ptr<const SimulationResult> simulated(const SimulationRequest &request, const std::stop_token &stop,
                                                  const SimulationProgress &progress)
{
    const auto result = simulateSearch(request, stop, progress);
    return stop.stop_requested() ? nullptr : result;
}

} // namespace

SimulationPage::SimulationPage(const WorkspaceContext &context, QWidget *parent)
    : WorkspacePage(context, parent),
      m_worker(
          simulated, [this](const std::shared_ptr<const SimulationResult> &result) { take(result); },
          [this](int done, int total) { showProgress(done, total); }),
      m_debounce(new QTimer(this)),
      m_model(new SimulationTable(this))
{
    setObjectName(QStringLiteral("searchSimulation"));
    setAccessibleName(tr("Simulation"));
    auto *upper = new QWidget;
    auto *top = new QVBoxLayout(upper);
    top->setContentsMargins({});
    top->setSpacing(steps(0.5));
    top->addWidget(makeHead());
    m_histogram = addPlot(top, 1, QStringLiteral("histogramPlot"), tr("True quality of the selected candidate"));
    QBoxLayout *row = addLarge(upper);
    m_evaluations = addPlot(row, sideStretch, QStringLiteral("evaluationsPlot"), tr("Denoising steps over what is varied"));
    m_success = addPlot(row, sideStretch, QStringLiteral("successPlot"), tr("Success over what is varied"));
    row->addWidget(makeTable(), sideStretch);
    m_debounce->setSingleShot(true);
    m_debounce->setInterval(restMilliseconds);
    connect(m_debounce, &QTimer::timeout, this, &SimulationPage::start);
}

QWidget *SimulationPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins({});
    m_status = new QLabel(head);
    m_status->setObjectName(QStringLiteral("simulationStatus"));
    m_status->setTextFormat(Qt::PlainText);
    setRole(m_status, QStringLiteral("muted"));
    m_progress = new QProgressBar(head);
    m_progress->setObjectName(QStringLiteral("simulationProgress"));
    m_progress->setAccessibleName(tr("Searches simulated"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(steps(16));
    m_cancel = new QPushButton(tr("Cancel"), head);
    m_cancel->setObjectName(QStringLiteral("simulationCancel"));
    m_cancel->setToolTip(tr("Stops the simulation; what is drawn stays (Esc)."));
    line->addWidget(m_status, 1);
    line->addWidget(m_progress);
    line->addWidget(m_cancel);
    head->setFixedHeight(head->sizeHint().height()); // the line keeps its place when bar and button go
    connect(m_cancel, &QPushButton::clicked, this, &SimulationPage::cancel);
    m_progress->hide();
    m_cancel->hide();
    return head;
}

QWidget *SimulationPage::makeTable()
{
    auto *card = new QFrame(this);
    setRole(card, QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(steps(1.5), steps(1.25), steps(1), steps(0.5));
    auto *title = new QLabel(tr("Bands of the simulation"), card);
    setTextSize(title, TextSize::Body, true);
    column->addWidget(title);
    auto *table = new plot::CopyableTable(card);
    table->setObjectName(QStringLiteral("simulationTable"));
    table->setAccessibleName(tr("Means with their 95 % bands, and closed forms"));
    table->setModel(m_model);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    setRole(table, QStringLiteral("bare"));
    setTextSize(table, TextSize::Small);
    column->addWidget(table, 1);
    return card;
}

void SimulationPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    if (m_hasRequest && scenario == m_scenario)
        return;
    m_scenario = scenario;
    m_worker.cancel(); // its bands would be shown as those of the new scenario
    const auto setup = searchSetup(*context().catalog, scenario);
    if (!setup) {
        m_debounce->stop();
        m_hasRequest = false;
        showRunning(false);
        m_status->setText(readable(setup.error().what));
        return;
    }
    m_request = {setup->plan, setup->seed, coarseTrees};
    m_hasRequest = true;
    m_debounce->start();
}

void SimulationPage::start()
{
    m_status->setText(tr("Simulating %1 searches").arg(countText(static_cast<double>(allTrees))));
    m_progress->setValue(0);
    showRunning(true);
    m_worker.start(m_request);
}

void SimulationPage::cancel()
{
    m_debounce->stop();
    m_worker.cancel();
    showRunning(false);
    m_status->setText(tr("Cancelled; change an input or the seed to simulate again."));
}

bool SimulationPage::closeTopmost()
{
    if (!m_cancel->isVisible())
        return false;
    cancel();
    return true;
}

void SimulationPage::showProgress(int done, int total)
{
    m_progress->setMaximum(total);
    m_progress->setValue(done);
}

void SimulationPage::showRunning(bool isRunning)
{
    m_progress->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
}

void SimulationPage::take(const std::shared_ptr<const SimulationResult> &result)
{
    if (!result->problem.isEmpty()) {
        m_status->setText(result->problem);
        showRunning(false);
        return;
    }
    m_model->setResult(result);
    const engine::Catalog &catalog = *context().catalog;
    show(m_histogram, histogramPicture(catalog, m_scenario, *result));
    show(m_evaluations, evaluationsPicture(catalog, m_scenario, *result));
    show(m_success, successPicture(catalog, m_scenario, *result));
    if (result->request.trees < allTrees) {
        SimulationRequest all = result->request;
        all.trees = allTrees;
        m_worker.start(all);
        return;
    }
    showRunning(false);
    m_status->setText(tr("%1 searches. The same seed gives the same ones.").arg(countText(static_cast<double>(result->sample.count))));
}

} // namespace ridgepoint::widgets
