// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/power/power_setup.h"

class QSplitter;
class QStackedLayout;

namespace ridgepoint::widgets {

class NoPower;

/// Power of the rack against every way to cool it; the coolant's temperatures, flow and pump beside it.
class RackPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit RackPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] plot::PlotView *currentPlot() const override;
    [[nodiscard]] const plot::Exportable *currentPicture() const override;

protected:
    void catalogChanged() override { m_setup.reset(); }
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showLimits();
    void say(const QString &sentence);
    [[nodiscard]] bool hasPower() const;

    QStackedLayout *m_stack = nullptr;
    plot::PlotView *m_limits = nullptr;
    plot::PlotView *m_loop = nullptr;
    plot::PlotView *m_flow = nullptr;
    plot::PlotView *m_pump = nullptr;
    NoPower *m_none = nullptr;
    std::optional<PowerSetup> m_setup;
    bool m_isRoomy = true;
    QString m_sentence;
};

} // namespace ridgepoint::widgets
