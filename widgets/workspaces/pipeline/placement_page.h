// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/latest_worker.h"
#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/pipeline/placement_result.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QTimer;
class QToolButton;

namespace ridgepoint::widgets {

class NoPipeline;
class PlacementControls;
class PlacementTable;
class RefusalTable;
class SortedTable;

/// Which devices to put the stages on: a ranked list under limits, latency against cost, and what looking elsewhere takes.
class PlacementPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit PlacementPage(const WorkspaceContext &context, QWidget *parent = nullptr);
    ~PlacementPage() override;

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    bool closeTopmost() override;
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

protected:
    void catalogChanged() override;

private:
    using Worker = LatestWorker<engine::PlacementRequest, PlacementResult>;

    void build();
    [[nodiscard]] QWidget *tableCard();
    void makeWorker();
    void fillVendors();
    void search();
    void start();
    void stop();
    void cancel();
    void takeResult(const std::shared_ptr<const PlacementResult> &result);
    void fitColumns();
    void showProgress(bool isShown);
    void showRefusals(bool isShown);
    void showPictures();
    void useChosen();
    void say(const QString &sentence);
    [[nodiscard]] const engine::PlacementOption *chosen() const;

    QStackedLayout *m_stack = nullptr;
    NoPipeline *m_none = nullptr;
    PlacementControls *m_controls = nullptr;
    PlacementTable *m_model = nullptr;
    SortedTable *m_table = nullptr;
    RefusalTable *m_refusalModel = nullptr;
    SortedTable *m_refusals = nullptr;
    QToolButton *m_refusalButton = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_use = nullptr;
    QTimer *m_debounce = nullptr;
    QTimer *m_slow = nullptr; ///< progress is shown only where it takes a while
    plot::PlotView *m_scatter = nullptr;
    plot::PlotView *m_offload = nullptr;
    std::unique_ptr<Worker> m_worker;
    std::shared_ptr<const PlacementResult> m_result;
    engine::Scenario m_scenario;
    bool m_hasScenario = false;
    QString m_line;
    QString m_sentence;
};

} // namespace ridgepoint::widgets
