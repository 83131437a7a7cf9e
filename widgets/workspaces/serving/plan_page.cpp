// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/plan_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/pages/empty_state.h"
#include "widgets/workspaces/serving/plan_picture.h"
#include "widgets/workspaces/serving/plan_runner.h"
#include "widgets/workspaces/serving/plan_table.h"
#include "widgets/workspaces/serving/plan_table_model.h"
#include "widgets/workspaces/serving/plan_targets.h"
#include "widgets/workspaces/serving/plan_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

constexpr int restMilliseconds = 120;
constexpr int slowMilliseconds = 300;
constexpr int tableShare = 58;
constexpr int pictureShare = 42;

} // namespace

PlanPage::PlanPage(const WorkspaceContext &context, QWidget *parent)
    : WorkspacePage(context, parent),
      m_runner(new PlanRunner(context.catalog, this)),
      m_targets(new PlanTargets(this)),
      m_debounce(new QTimer(this)),
      m_slowTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("servingPlan"));
    setAccessibleName(tr("Plan"));
    m_stack = new QStackedLayout(this);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(steps(1));
    column->addWidget(m_targets);
    addTable(column);
    addPictures(column);
    m_none = new EmptyState(tr("Plans are for text"));
    m_none->setObjectName(QStringLiteral("noPlan"));
    m_stack->addWidget(content);
    m_stack->addWidget(m_none);
    m_debounce->setSingleShot(true);
    m_debounce->setInterval(restMilliseconds);
    m_slowTimer->setSingleShot(true);
    m_slowTimer->setInterval(slowMilliseconds);
    connect(m_debounce, &QTimer::timeout, this, &PlanPage::start);
    connect(m_slowTimer, &QTimer::timeout, this, [this] { showProgress(m_runner->isRunning()); });
    connect(m_none, &EmptyState::proposed, this, &PlanPage::scenarioProposed);
    connect(m_targets, &PlanTargets::changed, this, &PlanPage::replan);
    connect(m_targets, &PlanTargets::problemFound, this, &PlanPage::messageRequested);
    connect(m_runner, &PlanRunner::finished, this, &PlanPage::takeResult);
    connect(m_runner, &PlanRunner::progressed, this, [this](int done, int total) {
        m_progress->setMaximum(total);
        m_progress->setValue(done);
    });
}

PlanPage::~PlanPage() = default;

void PlanPage::addTable(QBoxLayout *column)
{
    m_model = new PlanTableModel(this);
    auto *card = new QFrame(this);
    setRole(card, QStringLiteral("card"));
    m_table = new PlanTable(m_model, card);
    m_status = new QLabel(card);
    m_status->setObjectName(QStringLiteral("planStatus"));
    m_status->setTextFormat(Qt::PlainText);
    setRole(m_status, QStringLiteral("muted"));
    m_progress = new QProgressBar(card);
    m_progress->setAccessibleName(tr("Accelerators looked at"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(steps(16));
    m_cancel = new QPushButton(tr("Cancel"), card);
    m_cancel->setObjectName(QStringLiteral("planCancel"));
    m_use = new QPushButton(tr("Use this"), card);
    m_use->setObjectName(QStringLiteral("planUse"));
    m_use->setToolTip(
        tr("Puts the accelerator, its split and its batch into the scenario. Enter or a double click on a row does the same."));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(steps(1.5), 0, steps(1.5), 0);
    foot->addWidget(m_status, 1);
    foot->addWidget(m_progress);
    foot->addWidget(m_cancel);
    foot->addWidget(m_use);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(0, 0, 0, steps(0.75));
    inside->setSpacing(steps(0.75));
    inside->addWidget(m_table, 1);
    inside->addLayout(foot);
    column->addWidget(card, tableShare);
    showProgress(false);
    m_use->setEnabled(false);
    connect(m_table, &PlanTable::chosenChanged, this, &PlanPage::showPictures);
    connect(m_table, &PlanTable::used, this, &PlanPage::useChosen);
    connect(m_use, &QPushButton::clicked, this, &PlanPage::useChosen);
    connect(m_cancel, &QPushButton::clicked, this, &PlanPage::cancel);
}

void PlanPage::addPictures(QBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(steps(1));
    m_ranking = addPlot(row, 3, QStringLiteral("planPlot"), tr("What the first accelerators of the plan take"));
    m_room = addPlot(row, 2, QStringLiteral("planRoomPlot"), tr("What the chosen option reaches of each target"));
    column->addLayout(row, pictureShare);
}

void PlanPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    const bool hasPlan = !engine::makes_pictures(estimate.workload);
    m_stack->setCurrentIndex(hasPlan ? 0 : 1);
    if (!hasPlan) {
        explainPictures(scenario);
        return;
    }
    const bool isSame = m_hasScenario && scenario == m_scenario;
    m_scenario = scenario;
    m_hasScenario = true;
    if (!isSame)
        replan();
}

/// The planner counts the layers of transformers that write; of denoisers it knows nothing.
void PlanPage::explainPictures(const engine::Scenario &scenario)
{
    cancel();
    m_hasScenario = false;
    const engine::Catalog &catalog = *context().catalog;
    const engine::Scenario text = withWorkload(catalog, scenario, engine::Workload::autoregressive);
    const QString model = nameInForce(catalog, text, engine::ParameterId::model);
    m_none->explain(
        tr("A plan looks for the fewest accelerators on which the tokens of a text reach the targets. %1 makes pictures or clips, "
           "for which no such search exists. Parallel shows how a request shortens as more accelerators share it, Load what a "
           "batch gives, and the page Placement of the workspace Pipeline ranks devices by latency and cost.")
            .arg(nameInForce(catalog, scenario, engine::ParameterId::model)),
        text, tr("Plan for %1").arg(model), tr("Makes text the workload of the scenario; undo takes it back."),
        tr("plan for %1").arg(model));
    say({});
}

void PlanPage::catalogChanged()
{
    m_runner->setCatalog(context().catalog);
    replan();
}

void PlanPage::replan()
{
    if (!m_hasScenario)
        return;
    m_targets->setGrounds(planGrounds(*context().catalog, m_scenario, m_targets->wish().keepsBatch));
    if (!m_result) {
        start();
        return;
    }
    m_runner->cancel(); // its plan would be shown as that of the new targets
    m_slowTimer->stop();
    m_debounce->start();
}

void PlanPage::start()
{
    m_slowTimer->start();
    m_runner->start(planRequest(m_scenario, m_targets->wish()));
}

void PlanPage::cancel()
{
    m_debounce->stop();
    m_slowTimer->stop();
    m_runner->cancel();
    showProgress(false);
    m_status->setText(m_result ? tr("Cancelled; this is the plan before.") : tr("Cancelled; change a target to plan again."));
}

plot::PlotView *PlanPage::currentPlot() const { return m_stack->currentWidget() == m_none ? nullptr : WorkspacePage::currentPlot(); }

bool PlanPage::closeTopmost()
{
    if (!m_cancel->isVisible())
        return false;
    cancel();
    return true;
}

void PlanPage::takeResult(const std::shared_ptr<const PlanResult> &result)
{
    m_slowTimer->stop();
    showProgress(false);
    const QString kept = m_table->chosen();
    const bool hasSameColumns = m_result && m_result->request.targets.size() == result->request.targets.size();
    m_result = result;
    m_model->setResult(result);
    if (!hasSameColumns || !m_table->isVisible())
        m_table->fitColumns();
    m_table->choose(kept);
    const std::size_t serving = feasibleCount(result->plan);
    const std::size_t all = result->plan.options.size();
    m_status->setText(result->problem.isEmpty() ? tr("%1 of %2 accelerators serve within the targets.").arg(serving).arg(all)
                                                : tr("There is no plan."));
    showPictures();
    say(planSentence(*result));
}

void PlanPage::say(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    Q_EMIT sentenceChanged();
}

void PlanPage::showProgress(bool isShown)
{
    m_progress->setVisible(isShown);
    m_cancel->setVisible(isShown);
    if (isShown)
        m_status->setText(tr("Planning …"));
}

const engine::PlanOption *PlanPage::chosenOption() const
{
    const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
    return m_result && row >= 0 && row < m_model->rowCount() ? &m_model->option(row) : nullptr;
}

/// As many bars as have a line of text each between title and axis.
std::size_t PlanPage::barsThatFit() const
{
    constexpr int fewest = 3;
    constexpr int most = 12;
    const double line = 1.25 * m_ranking->fontMetrics().height();
    return static_cast<std::size_t>(std::clamp(static_cast<int>((m_ranking->height() - steps(12)) / line), fewest, most));
}

void PlanPage::resizeEvent(QResizeEvent *event)
{
    WorkspacePage::resizeEvent(event);
    showPictures();
}

void PlanPage::showPictures()
{
    const engine::PlanOption *option = chosenOption();
    m_use->setEnabled(option != nullptr && option->is_feasible);
    if (!m_result)
        return;
    show(m_ranking, planPicture(*m_result, m_scenario, barsThatFit()));
    show(m_room, planRoomPicture(*m_result, m_scenario, option));
}

void PlanPage::useChosen()
{
    const engine::PlanOption *option = chosenOption();
    if (option == nullptr)
        return;
    if (!option->is_feasible) {
        Q_EMIT messageRequested(QString::fromStdString(option->reason));
        return;
    }
    const QString name = QString::fromStdString(option->accelerator->name);
    Q_EMIT scenarioProposed(withOption(m_scenario, *option), tr("plan with %1 × %2").arg(countText(option->count()), name));
    Q_EMIT messageRequested(tr("The scenario now has %1 × %2.").arg(countText(option->count()), name));
}

QByteArray PlanPage::saveView() const { return toBytes(m_targets->wish()); }

void PlanPage::restoreView(const QByteArray &view)
{
    m_targets->setWish(planWish(view));
    replan();
}

} // namespace ridgepoint::widgets
