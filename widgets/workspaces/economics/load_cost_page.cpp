// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/load_cost_page.h"

#include "widgets/plot/plot_view.h"

#include <QBoxLayout>
#include <QTimer>

namespace ridgepoint::widgets {

using engine::ParameterId;

namespace {

constexpr int restMilliseconds = 60;

} // namespace

LoadCostPage::LoadCostPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent), m_rest(new QTimer(this))
{
    setObjectName(QStringLiteral("economicsLoad"));
    setAccessibleName(tr("Load"));
    QBoxLayout *row = addLargePlot(m_lines, QStringLiteral("loadCostPlot"), tr("Cost over the batch, by sold share"));
    m_map = addPlot(row, sideStretch, QStringLiteral("loadCostMapPlot"), tr("Cost over batch and sold share"));
    makeWorker();
    m_rest->setSingleShot(true);
    m_rest->setInterval(restMilliseconds);
    connect(m_rest, &QTimer::timeout, this, [this] { m_worker->start(m_request); });
}

LoadCostPage::~LoadCostPage() = default;

void LoadCostPage::makeWorker()
{
    m_worker = std::make_unique<Worker>(
        [catalog = context().catalog](const LoadRequest &request, const std::stop_token &stop, const Worker::Progress &) {
            auto costs = refined(*catalog, request.scenario, request.coarse, stop);
            return costs ? std::make_shared<const LoadCosts>(*std::move(costs)) : nullptr;
        },
        [this](const Worker::Shared &costs) { take(*costs); }, [](int, int) {});
}

void LoadCostPage::catalogChanged() { makeWorker(); }

std::vector<ParameterId> LoadCostPage::furtherParameters() const
{
    return {ParameterId::prompt_tokens, ParameterId::output_tokens, ParameterId::serving_mode};
}

void LoadCostPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    m_worker->cancel();
    m_request = {scenario, loadCostsOf(*context().catalog, scenario, estimate)};
    take(m_request.coarse);
    if (m_request.coarse.problem.isEmpty())
        m_rest->start();
    else
        m_rest->stop();
}

void LoadCostPage::take(const LoadCosts &costs)
{
    const engine::Catalog &catalog = *context().catalog;
    SidePicture lines = loadCostPicture(catalog, m_request.scenario, costs);
    SidePicture map = loadCostMapPicture(catalog, m_request.scenario, costs);
    sayOnce(lines, map);
    show(m_lines, std::move(lines));
    show(m_map, std::move(map));
    const QString said = loadCostSentence(catalog, m_request.scenario, costs);
    if (said == m_sentence)
        return;
    m_sentence = said;
    Q_EMIT sentenceChanged();
}

} // namespace ridgepoint::widgets
