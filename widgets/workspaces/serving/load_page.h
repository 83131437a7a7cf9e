// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/serving/bound_picture.h"
#include "widgets/workspaces/serving/load_picture.h"

class QLabel;
class QTimer;
class QToolButton;

namespace ridgepoint::widgets {

/// Speed or latency against throughput as the batch grows, with the time by kind of work, the memory and what binds beside it.
class LoadPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit LoadPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    /// Measurements to lay over the curves.
    void setMeasuredPoints(std::vector<MeasuredServingPoint> points);
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

protected:
    void catalogChanged() override { m_key.clear(); }

private:
    /// What changes the set of curves; the axes are fitted anew with it.
    [[nodiscard]] QStringList keyOf(const engine::Scenario &scenario, const engine::Estimate &estimate) const;
    void addMeasuredSwitch();
    void showMeasured();
    void redraw();
    void fitAxes();

    engine::Scenario m_scenario;
    engine::Estimate m_estimate;
    bool m_hasEstimate = false;
    QStringList m_key;
    LoadOptions m_options;
    std::optional<BoundRanges> m_boundRanges;
    QTimer *m_restTimer = nullptr;
    QToolButton *m_measured = nullptr;
    QLabel *m_measuredNote = nullptr;
    QStringList m_measuredSources; ///< footer lines
    plot::PlotView *m_load = nullptr;
    plot::PlotView *m_families = nullptr;
    plot::PlotView *m_memory = nullptr;
    plot::PlotView *m_bound = nullptr;
};

} // namespace ridgepoint::widgets
