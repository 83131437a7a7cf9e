// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/serving/plan_result.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QTimer;

namespace ridgepoint::widgets {

class EmptyState;
class PlanRunner;
class PlanTable;
class PlanTableModel;
class PlanTargets;

/// Reverse planning: targets in, accelerators and their number out, with what binds each.
class PlanPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit PlanPage(const WorkspaceContext &context, QWidget *parent = nullptr);
    ~PlanPage() override;

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] plot::PlotView *currentPlot() const override;
    bool closeTopmost() override;
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

protected:
    void catalogChanged() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addTable(QBoxLayout *column);
    void addPictures(QBoxLayout *column);
    void explainPictures(const engine::Scenario &scenario);
    void replan();
    void start();
    void cancel();
    void takeResult(const std::shared_ptr<const PlanResult> &result);
    void showProgress(bool isShown);
    void showPictures();
    [[nodiscard]] std::size_t barsThatFit() const;
    void useChosen();
    void say(const QString &sentence);
    [[nodiscard]] const engine::PlanOption *chosenOption() const;

    QStackedLayout *m_stack = nullptr; ///< the plan, or why there is none
    EmptyState *m_none = nullptr;
    PlanRunner *m_runner = nullptr;
    PlanTargets *m_targets = nullptr;
    PlanTableModel *m_model = nullptr;
    PlanTable *m_table = nullptr;
    QPushButton *m_use = nullptr;
    QPushButton *m_cancel = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_status = nullptr;
    QTimer *m_debounce = nullptr;
    QTimer *m_slowTimer = nullptr; ///< progress is shown only where it takes a while
    plot::PlotView *m_ranking = nullptr;
    plot::PlotView *m_room = nullptr;
    engine::Scenario m_scenario;
    bool m_hasScenario = false;
    std::shared_ptr<const PlanResult> m_result;
    QString m_sentence;
};

} // namespace ridgepoint::widgets
