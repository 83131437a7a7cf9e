// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"

namespace ridgepoint::widgets {

/// What more accelerators in a tensor-parallel group bring, and what the links take of it.
class ParallelPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit ParallelPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;

private:
    plot::PlotView *m_time = nullptr;
    plot::PlotView *m_throughput = nullptr;
    plot::PlotView *m_families = nullptr;
};

} // namespace ridgepoint::widgets
