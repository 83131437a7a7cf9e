// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/pipeline/pipeline_setup.h"

class QSplitter;
class QStackedLayout;

namespace ridgepoint::widgets {

class FlowCard;
class NoPipeline;

/// The stages as a flow above the chart of their devices; utilisation and memory per device below.
class FlowPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit FlowPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] plot::PlotView *currentPlot() const override;
    [[nodiscard]] const plot::Exportable *currentPicture() const override;
    bool closeTopmost() override;
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    /// Divides the height between the flow and the small pictures.
    void share();
    void say(const QString &sentence);
    [[nodiscard]] bool hasPipeline() const;

    QStackedLayout *m_stack = nullptr;
    QSplitter *m_split = nullptr;
    FlowCard *m_flow = nullptr;
    plot::PlotView *m_busy = nullptr;
    plot::PlotView *m_memory = nullptr;
    NoPipeline *m_none = nullptr;
    std::size_t m_devices = 1;
    bool m_isSharedByHand = false;
    QString m_sentence;
};

} // namespace ridgepoint::widgets
