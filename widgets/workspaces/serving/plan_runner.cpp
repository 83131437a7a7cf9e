// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/plan_runner.h"

#include "widgets/workspaces/common/picture_text.h"

#include <QPromise>
#include <QtConcurrent>

namespace ridgepoint::widgets {

namespace {

using Shared = std::shared_ptr<const PlanResult>;

Shared planned(const std::shared_ptr<const engine::Catalog> &catalog, engine::PlanRequest request, const std::stop_token &stop,
               const engine::PlanProgress &progress)
{
    auto result = std::make_shared<PlanResult>();
    result->catalog = catalog;
    result->request = std::move(request);
    auto plan = engine::plan(*catalog, result->request, stop, progress);
    if (plan)
        result->plan = std::move(*plan);
    else
        result->problem = readable(plan.error().what);
    return result;
}

} // namespace

PlanRunner::PlanRunner(std::shared_ptr<const engine::Catalog> catalog, QObject *parent) : QObject(parent), m_catalog(std::move(catalog))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PlanRunner::takeResult);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int done) {
        if (m_running == m_asked)
            Q_EMIT progressed(done, m_watcher.progressMaximum());
    });
}

PlanRunner::~PlanRunner()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

void PlanRunner::start(engine::PlanRequest request)
{
    ++m_asked;
    if (m_watcher.isRunning()) {
        m_stop.request_stop();
        m_waiting = std::move(request);
        return;
    }
    // What ran may have ended without its end having been heard of; the request that waited for it is older than this one.
    m_waiting.reset();
    run(std::move(request));
}

void PlanRunner::cancel()
{
    ++m_asked;
    m_waiting.reset();
    m_stop.request_stop();
}

void PlanRunner::run(engine::PlanRequest request)
{
    m_running = m_asked;
    m_stop = std::stop_source();
    const auto work = [catalog = m_catalog, asked = std::move(request), stop = m_stop.get_token()](QPromise<Shared> &promise) {
        const auto progress = [&promise](std::size_t done, std::size_t total) {
            promise.setProgressRange(0, static_cast<int>(total));
            promise.setProgressValue(static_cast<int>(done));
        };
        promise.addResult(planned(catalog, asked, stop, progress));
    };
    m_watcher.setFuture(QtConcurrent::run(work));
}

void PlanRunner::takeResult()
{
    const Shared result = m_watcher.future().resultCount() > 0 ? m_watcher.result() : nullptr;
    const bool isNewest = m_running == m_asked;
    if (m_waiting) {
        engine::PlanRequest next = std::move(*m_waiting);
        m_waiting.reset();
        run(std::move(next));
        return;
    }
    if (isNewest && result && !result->plan.is_cancelled)
        Q_EMIT finished(result);
}

} // namespace ridgepoint::widgets
