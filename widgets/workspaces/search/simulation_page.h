// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/search/simulation_result.h"

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace ridgepoint::widgets {

class SimulationRunner;
class SimulationTable;

/// Many searches drawn by lot: how the quality of what is selected spreads, what it costs and how often it is right.
class SimulationPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit SimulationPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    bool closeTopmost() override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeTable();
    void start();
    void cancel();
    void take(const std::shared_ptr<const SimulationResult> &result);
    void showRunning(bool isRunning);

    engine::Scenario m_scenario;
    SimulationRequest m_request;
    bool m_hasRequest = false;
    SimulationRunner *m_runner;
    QTimer *m_debounce;
    SimulationTable *m_model;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    plot::PlotView *m_histogram = nullptr;
    plot::PlotView *m_evaluations = nullptr;
    plot::PlotView *m_success = nullptr;
};

} // namespace ridgepoint::widgets
