// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/latest_worker.h"
#include "widgets/workspaces/economics/load_cost_pictures.h"
#include "widgets/workspaces/pages/workspace_page.h"

class QTimer;

namespace ridgepoint::widgets {

/// A scenario of whose loads a coarse answer is known.
struct LoadRequest {
    engine::Scenario scenario;
    LoadCosts coarse;
};

/// What the output costs over the batch and the share of hours that are sold: coarse at once, fine when the hand rests.
class LoadCostPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit LoadCostPage(const WorkspaceContext &context, QWidget *parent = nullptr);
    ~LoadCostPage() override;

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] std::vector<engine::ParameterId> furtherParameters() const override;

protected:
    void catalogChanged() override;

private:
    using Worker = LatestWorker<LoadRequest, LoadCosts>;
    void makeWorker();
    void take(const LoadCosts &costs);

    LoadRequest m_request;
    QString m_sentence;
    std::unique_ptr<Worker> m_worker;
    QTimer *m_rest;
    plot::PlotView *m_lines = nullptr;
    plot::PlotView *m_map = nullptr;
};

} // namespace ridgepoint::widgets
