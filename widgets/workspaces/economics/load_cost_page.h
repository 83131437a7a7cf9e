// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"

namespace ridgepoint::widgets {

/// What the output costs over the batch and the share of hours that are sold.
class LoadCostPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit LoadCostPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] std::vector<engine::ParameterId> furtherParameters() const override;

private:
    QString m_sentence;
    plot::PlotView *m_lines = nullptr;
    plot::PlotView *m_map = nullptr;
};

} // namespace ridgepoint::widgets
