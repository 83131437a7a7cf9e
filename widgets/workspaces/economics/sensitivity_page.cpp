// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/sensitivity_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/economics/economics_text.h"
#include "widgets/workspaces/economics/row_room.h"
#include "widgets/workspaces/economics/sensitivity_pictures.h"

#include <QBoxLayout>
#include <QEvent>
#include <QSplitter>
#include <QTimer>

namespace ridgepoint::widgets {

using engine::ParameterId;

namespace {

constexpr std::uint64_t firstDraws = 400;
constexpr std::uint64_t allDraws = 40000;
constexpr std::uint64_t slice = 4000;
constexpr int restMilliseconds = 120;
constexpr int barsShare = 650; ///< a bar of every input has room for its words in a low window too
constexpr int spreadShare = 350;

std::shared_ptr<const engine::UncertaintySample> sampled(const engine::Catalog &catalog, const SpreadRequest &request,
                                                         const std::stop_token &stop)
{
    engine::UncertaintySample sample;
    for (std::uint64_t first = 0; first < allDraws; first += slice) {
        const auto part = engine::scenario_uncertainty(catalog, request.scenario, request.metric,
                                                       {.seed = request.seed, .first = first, .count = slice}, stop);
        if (!part || part->is_cancelled)
            return nullptr;
        sample = engine::merge(std::move(sample), *part);
    }
    return std::make_shared<const engine::UncertaintySample>(std::move(sample));
}

} // namespace

SensitivityPage::SensitivityPage(const WorkspaceContext &context, QWidget *parent)
    : WorkspacePage(context, parent), m_rest(new QTimer(this))
{
    setObjectName(QStringLiteral("economicsSensitivity"));
    setAccessibleName(tr("Sensitivity"));
    QBoxLayout *row = addLargePlot(m_bars, QStringLiteral("tornadoPlot"), tr("What each input does to the cost"));
    m_spread = addPlot(row, sideStretch, QStringLiteral("spreadPlot"), tr("Cost where all inputs are uncertain"));
    auto *splitter = findChild<QSplitter *>();
    splitter->setSizes({barsShare, spreadShare});
    splitter->setStretchFactor(0, barsShare);
    splitter->setStretchFactor(1, spreadShare);
    makeWorker();
    m_rest->setSingleShot(true);
    m_rest->setInterval(restMilliseconds);
    connect(m_rest, &QTimer::timeout, this, [this] { m_worker->start(m_request); });
}

SensitivityPage::~SensitivityPage() = default;

void SensitivityPage::makeWorker()
{
    m_worker =
        std::make_unique<Worker>([catalog = context().catalog](const SpreadRequest &request, const std::stop_token &stop,
                                                               const Worker::Progress &) { return sampled(*catalog, request, stop); },
                                 [this](const Worker::Shared &sample) { take(*sample); }, [](int, int) {});
}

void SensitivityPage::catalogChanged() { makeWorker(); }

std::vector<ParameterId> SensitivityPage::furtherParameters() const { return {ParameterId::seed}; }

void SensitivityPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    const engine::Catalog &catalog = *context().catalog;
    m_worker->cancel();
    m_request = {scenario, pricedOutput(catalog, scenario).cost,
                 static_cast<std::uint64_t>(numberInForce(catalog, scenario, ParameterId::seed))};
    auto tornado = engine::scenario_tornado(catalog, scenario, m_request.metric);
    m_tornado.reset();
    if (!tornado) {
        m_sentence = readable(tornado.error().what);
        return;
    }
    m_tornado = *std::move(tornado);
    SidePicture bars = tornadoPicture(catalog, scenario, *m_tornado);
    m_gap = gapText(estimate, m_request.metric);
    if (!m_gap.isEmpty())
        bars.frame.emptyText = m_gap;
    m_isEmpty = bars.curves.empty();
    show(m_bars, std::move(bars));
    giveRowsRoom(*m_bars);
    if (const auto sample =
            engine::scenario_uncertainty(catalog, scenario, m_request.metric, {.seed = m_request.seed, .first = 0, .count = firstDraws}))
        take(*sample);
    m_rest->start();
}

void SensitivityPage::changeEvent(QEvent *event)
{
    WorkspacePage::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_bars != nullptr)
        giveRowsRoom(*m_bars);
}

void SensitivityPage::take(const engine::UncertaintySample &sample)
{
    if (!m_tornado)
        return;
    const engine::Catalog &catalog = *context().catalog;
    SidePicture spread = costSpreadPicture(catalog, m_request.scenario, sample, m_tornado->tornado.base);
    if (m_isEmpty)
        spread.frame.emptyText = tr("There is no cost to draw.");
    show(m_spread, std::move(spread));
    const QString said = m_gap.isEmpty() ? sensitivitySentence(catalog, m_request.scenario, *m_tornado, engine::band_of(sample)) : m_gap;
    if (said == m_sentence)
        return;
    m_sentence = said;
    Q_EMIT sentenceChanged();
}

} // namespace ridgepoint::widgets
