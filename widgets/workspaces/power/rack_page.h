// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"

class QSplitter;
class QStackedLayout;

namespace ridgepoint::widgets {

class NoPower;
class PictureSwitch;

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
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void say(const QString &sentence);
    [[nodiscard]] bool hasPower() const;

    QStackedLayout *m_stack = nullptr;
    QSplitter *m_split = nullptr;
    plot::PlotView *m_limits = nullptr;
    plot::PlotView *m_loop = nullptr;
    plot::PlotView *m_flow = nullptr;
    plot::PlotView *m_pump = nullptr;
    PictureSwitch *m_right = nullptr;
    NoPower *m_none = nullptr;
    QString m_sentence;
};

} // namespace ridgepoint::widgets
