// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/latest_worker.h"
#include "widgets/workspaces/economics/break_even_setup.h"
#include "widgets/workspaces/pages/workspace_page.h"

class QComboBox;
class QPushButton;
class QTimer;

namespace ridgepoint::widgets {

class ChoiceBox;

/// The scenario against an alternative or a pinned scenario over two inputs: a coarse map at once, the fine one when the hand rests.
class BreakEvenPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit BreakEvenPage(const WorkspaceContext &context, QWidget *parent = nullptr);
    ~BreakEvenPage() override;

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    /// The id of the alternative and the names of both inputs, in three lines.
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

protected:
    void catalogChanged() override;

private:
    using Worker = LatestWorker<BreakEvenQuestion, BreakEvenAnswer>;
    [[nodiscard]] QWidget *makeControls();
    [[nodiscard]] QComboBox *makePicker(QWidget *parent, const QString &name, const QString &accessibleName);
    void pin();
    [[nodiscard]] Alternative alternative() const;
    void makeWorker();
    void fillPickers();
    void choose(engine::ParameterId x, engine::ParameterId y);
    void ask();
    void take(const BreakEvenAnswer &answer);

    engine::Scenario m_scenario;
    bool m_hasScenario = false;
    QString m_alternative; ///< id
    std::optional<engine::Scenario> m_pinned;
    QString m_gap; ///< why the scenario has no cost; empty where it has one
    QStringList m_pickerKey;
    engine::ParameterId m_x = engine::ParameterId::accelerator_price;
    engine::ParameterId m_y = engine::ParameterId::sold_share;
    BreakEvenQuestion m_question;
    QString m_sentence;
    std::unique_ptr<Worker> m_worker;
    QTimer *m_rest;
    ChoiceBox *m_alternatives = nullptr;
    QPushButton *m_pin = nullptr;
    QComboBox *m_xPicker = nullptr;
    QComboBox *m_yPicker = nullptr;
    plot::PlotView *m_map = nullptr;
    plot::PlotView *m_alongX = nullptr;
    plot::PlotView *m_alongY = nullptr;
};

} // namespace ridgepoint::widgets
