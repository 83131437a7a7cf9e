// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/simulation_runner.h"

#include <QPromise>
#include <QtConcurrent>

namespace ridgepoint::widgets {

namespace {

using Shared = std::shared_ptr<const SimulationResult>;

void simulateTwice(QPromise<Shared> &promise, const SimulationRequest &request, const std::stop_token &stop)
{
    promise.setProgressRange(0, static_cast<int>(allTrees));
    promise.addResult(Shared(simulateSearch(request, coarseTrees, stop)));
    if (stop.stop_requested())
        return;
    const auto progress = [&promise](std::uint64_t done, std::uint64_t) { promise.setProgressValue(static_cast<int>(done)); };
    promise.addResult(Shared(simulateSearch(request, allTrees, stop, progress)));
}

} // namespace

SimulationRunner::SimulationRunner(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this, &SimulationRunner::takeResult);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SimulationRunner::takeEnd);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int done) {
        if (m_running == m_asked)
            Q_EMIT progressed(done, m_watcher.progressMaximum());
    });
}

SimulationRunner::~SimulationRunner()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

void SimulationRunner::start(SimulationRequest request)
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

void SimulationRunner::cancel()
{
    ++m_asked;
    m_waiting.reset();
    m_stop.request_stop();
}

void SimulationRunner::run(SimulationRequest request)
{
    m_running = m_asked;
    m_stop = std::stop_source();
    const auto work = [asked = std::move(request), stop = m_stop.get_token()](QPromise<Shared> &promise) {
        simulateTwice(promise, asked, stop);
    };
    m_watcher.setFuture(QtConcurrent::run(work));
}

void SimulationRunner::takeResult(int index)
{
    const Shared result = m_watcher.resultAt(index);
    if (m_running == m_asked && result && !result->sample.is_cancelled)
        Q_EMIT found(result);
}

void SimulationRunner::takeEnd()
{
    if (!m_waiting) {
        Q_EMIT ended();
        return;
    }
    SimulationRequest next = std::move(*m_waiting);
    m_waiting.reset();
    run(std::move(next));
}

} // namespace ridgepoint::widgets
