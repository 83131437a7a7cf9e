// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"

namespace ridgepoint::widgets {

/// What an accelerator-hour is paid for, what that makes of tokens, pictures and clips, and the capital of the site.
class HourCostPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit HourCostPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] std::vector<engine::ParameterId> furtherParameters() const override;

private:
    QString m_sentence;
    plot::PlotView *m_hour = nullptr;
    plot::PlotView *m_output = nullptr;
    plot::PlotView *m_capital = nullptr;
};

} // namespace ridgepoint::widgets
