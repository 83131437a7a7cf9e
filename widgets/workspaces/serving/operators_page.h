// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"

namespace ridgepoint::widgets {

/// The time of every operator in a decode step and in the prefill, calibrated and ideal, and how the step grows with the batch.
class OperatorsPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit OperatorsPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;

private:
    plot::PlotView *m_phases = nullptr;
    plot::PlotView *m_pairs = nullptr;
    plot::PlotView *m_growth = nullptr;
};

} // namespace ridgepoint::widgets
