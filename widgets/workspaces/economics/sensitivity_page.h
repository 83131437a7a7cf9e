// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/economics/scenario_sensitivity.h"
#include "widgets/workspaces/common/latest_worker.h"
#include "widgets/workspaces/pages/workspace_page.h"

class QTimer;

namespace ridgepoint::widgets {

/// A scenario of which many draws are wanted.
struct SpreadRequest {
    engine::Scenario scenario;
    engine::MetricId metric = engine::MetricId::cost_per_million_tokens;
    std::uint64_t seed = 1;
};

/// Which input matters most, and how far the cost spreads when all are uncertain: few draws at once, many when the hand rests.
class SensitivityPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit SensitivityPage(const WorkspaceContext &context, QWidget *parent = nullptr);
    ~SensitivityPage() override;

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] std::vector<engine::ParameterId> furtherParameters() const override;

protected:
    void catalogChanged() override;
    void changeEvent(QEvent *event) override;

private:
    using Worker = LatestWorker<SpreadRequest, engine::UncertaintySample>;
    void makeWorker();
    void take(const engine::UncertaintySample &sample);

    SpreadRequest m_request;
    std::optional<engine::ScenarioTornado> m_tornado;
    QString m_gap;          ///< why there is no cost; empty when there is
    bool m_isEmpty = false; ///< no bar is drawn
    QString m_sentence;
    std::unique_ptr<Worker> m_worker;
    QTimer *m_rest;
    plot::PlotView *m_bars = nullptr;
    plot::PlotView *m_spread = nullptr;
};

} // namespace ridgepoint::widgets
