// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/diffusion_reader.h"
#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/serving/diffusion_sweep.h"

#include <array>
#include <vector>

class QToolButton;
class QVBoxLayout;

namespace ridgepoint::widgets {

/// Diffusion over its steps: text beside the same text token by token, or pictures and clips with the time and memory of their stages;
/// with the steps that were published.
class DiffusionPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit DiffusionPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] std::vector<engine::ParameterId> furtherParameters() const override;
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

private:
    void addMeasureSwitch(QVBoxLayout *column);
    void setMeasure(OutputMeasure measure);
    void takeSteps(const QStringList &slugs);
    void showStages();
    void redraw();

    engine::Scenario m_scenario;
    engine::Workload m_workload = engine::Workload::language_diffusion;
    OutputMeasure m_measure = OutputMeasure::Time;
    bool m_hasScenario = false;
    QString m_sentence;
    std::vector<data::StepCount> m_published;
    std::array<QToolButton *, outputMeasureCount> m_buttons{};
    plot::PlotView *m_steps = nullptr;
    plot::PlotView *m_stages = nullptr; ///< of pictures and clips alone
    plot::PlotView *m_rate = nullptr;
    plot::PlotView *m_memory = nullptr;
    plot::PlotView *m_timeline = nullptr;
};

} // namespace ridgepoint::widgets
