// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/search/heat_picture.h"

#include <vector>

class QToolButton;

namespace ridgepoint::widgets {

/// Cost over branches and shared steps, diffusion against text, what the verifier takes, and memory.
class CostPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit CostPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QByteArray saveView() const override { return heatName(m_kind); }
    void restoreView(const QByteArray &view) override;

private:
    [[nodiscard]] QWidget *makeSwitch();
    void choose(HeatKind kind);
    void drawMap();

    HeatKind m_kind = HeatKind::Cost;
    std::vector<QToolButton *> m_buttons;
    engine::Scenario m_scenario;
    bool m_hasScenario = false;
    plot::PlotView *m_map = nullptr;
    plot::PlotView *m_twin = nullptr;
    plot::PlotView *m_verifier = nullptr;
    plot::PlotView *m_memory = nullptr;
};

} // namespace ridgepoint::widgets
