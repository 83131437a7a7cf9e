// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrent>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace ridgepoint::widgets {

/// Works beside the GUI thread: one request runs, one waits; a newer one stops the one that runs and takes the place of the one that waits.
/// Results and progress arrive on the thread of the worker, those of the newest request alone.
template<class Request, class Result>
class LatestWorker {
public:
    using Shared = std::shared_ptr<const Result>;
    using Progress = std::function<void(std::size_t done, std::size_t total)>;
    /// Runs on another thread; null where it was stopped.
    using Work = std::function<Shared(const Request &request, const std::stop_token &stop, const Progress &progress)>;

    LatestWorker(Work work, std::function<void(const Shared &)> finished, std::function<void(int, int)> progressed)
        : m_work(std::move(work)), m_finished(std::move(finished)), m_progressed(std::move(progressed))
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] { take(); });
        QObject::connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, &m_watcher, [this](int done) {
            if (m_running == m_asked)
                m_progressed(done, m_watcher.progressMaximum());
        });
    }
    LatestWorker(const LatestWorker &) = delete;
    LatestWorker &operator=(const LatestWorker &) = delete;
    ~LatestWorker()
    {
        m_stop.request_stop();
        m_watcher.disconnect();
        m_watcher.waitForFinished();
    }

    void start(Request request)
    {
        ++m_asked;
        if (m_watcher.isRunning()) {
            m_stop.request_stop();
            m_waiting = std::move(request);
            return;
        }
        m_waiting.reset();
        run(std::move(request));
    }

    /// Stops what runs and drops what waits; no result follows.
    void cancel()
    {
        ++m_asked;
        m_waiting.reset();
        m_stop.request_stop();
    }

    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning() || m_waiting.has_value(); }

private:
    void run(Request request)
    {
        m_running = m_asked;
        m_stop = std::stop_source();
        const auto task = [work = m_work, asked = std::move(request), stop = m_stop.get_token()](QPromise<Shared> &promise) {
            const auto progress = [&promise](std::size_t done, std::size_t total) {
                promise.setProgressRange(0, static_cast<int>(total));
                promise.setProgressValue(static_cast<int>(done));
            };
            promise.addResult(work(asked, stop, progress));
        };
        m_watcher.setFuture(QtConcurrent::run(task));
    }

    void take()
    {
        const Shared result = m_watcher.future().resultCount() > 0 ? m_watcher.result() : nullptr;
        const bool isNewest = m_running == m_asked;
        if (m_waiting) {
            Request next = std::move(*m_waiting);
            m_waiting.reset();
            run(std::move(next));
        } else if (isNewest && result) {
            m_finished(result);
        }
    }

    Work m_work;
    std::function<void(const Shared &)> m_finished;
    std::function<void(int, int)> m_progressed;
    QFutureWatcher<Shared> m_watcher;
    std::stop_source m_stop;
    std::optional<Request> m_waiting;
    int m_asked = 0;   ///< number of the newest request
    int m_running = 0; ///< number of the one that runs
};

} // namespace ridgepoint::widgets
