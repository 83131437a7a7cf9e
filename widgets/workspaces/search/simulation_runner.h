// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/search/simulation_result.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace ridgepoint::widgets {

/// Simulates beside the GUI thread, a first look and then all trees: one request runs, one waits; a newer one stops the one that runs and
/// takes the place of the one that waits.
class SimulationRunner : public QObject {
    Q_OBJECT
public:
    explicit SimulationRunner(QObject *parent = nullptr);
    ~SimulationRunner() override;

    void start(SimulationRequest request);
    /// Stops what runs and drops what waits; what was shown stays.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning() || m_waiting.has_value(); }

Q_SIGNALS:
    /// The first look, then all trees.
    void found(const std::shared_ptr<const ridgepoint::widgets::SimulationResult> &result);
    void progressed(int done, int total);
    void ended();

private:
    using Shared = std::shared_ptr<const SimulationResult>;
    void run(SimulationRequest request);
    void takeResult(int index);
    void takeEnd();

    QFutureWatcher<Shared> m_watcher;
    std::stop_source m_stop;
    std::optional<SimulationRequest> m_waiting;
    int m_asked = 0;   ///< number of the newest request
    int m_running = 0; ///< number of the one that runs
};

} // namespace ridgepoint::widgets
