// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/search/search_setup.h"

namespace ridgepoint::widgets {

class TreeView;

/// The tree of trajectories, and beneath it what it costs, what the same search costs elsewhere, and what it gains.
class TreePage : public WorkspacePage {
    Q_OBJECT
public:
    explicit TreePage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] const plot::Exportable *currentPicture() const override;
    [[nodiscard]] plot::PlotView *currentPlot() const override;
    bool closeTopmost() override;

private:
    void drawNextTree();
    void useSearch();
    [[nodiscard]] bool isTreeCurrent() const;

    engine::Scenario m_scenario;
    std::uint64_t m_seed = 0;
    TreeView *m_tree = nullptr;
    plot::PlotView *m_multiplier = nullptr;
    plot::PlotView *m_elsewhere = nullptr;
    plot::PlotView *m_gain = nullptr;
};

} // namespace ridgepoint::widgets
