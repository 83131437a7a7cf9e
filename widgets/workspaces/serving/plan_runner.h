// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/serving/plan_result.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>
#include <stop_token>

namespace ridgepoint::widgets {

/// Plans beside the GUI thread: one runs, one waits; a newer request stops the one that runs and takes the place of the one that waits.
class PlanRunner : public QObject {
    Q_OBJECT
public:
    explicit PlanRunner(std::shared_ptr<const engine::Catalog> catalog, QObject *parent = nullptr);
    ~PlanRunner() override;

    void setCatalog(const std::shared_ptr<const engine::Catalog> &catalog) { m_catalog = catalog; }
    void start(engine::PlanRequest request);
    /// Stops what runs and drops what waits; no result follows.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning() || m_waiting.has_value(); }

Q_SIGNALS:
    void finished(const std::shared_ptr<const ridgepoint::widgets::PlanResult> &result);
    void progressed(int done, int total);

private:
    using Shared = std::shared_ptr<const PlanResult>;
    void run(engine::PlanRequest request);
    void takeResult();

    std::shared_ptr<const engine::Catalog> m_catalog;
    QFutureWatcher<Shared> m_watcher;
    std::stop_source m_stop;
    std::optional<engine::PlanRequest> m_waiting;
    int m_asked = 0;   ///< number of the newest request
    int m_running = 0; ///< number of the one that runs
};

} // namespace ridgepoint::widgets
