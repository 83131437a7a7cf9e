// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/diffusion_reader.h"
#include "widgets/workspaces/pages/workspace_page.h"

#include <vector>

class QComboBox;

namespace ridgepoint::widgets {

/// What a budget buys, what a verifier promises and holds, how its accuracy becomes a correlation, and what was published.
class QualityPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit QualityPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    /// The metric of the published results.
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

protected:
    void catalogChanged() override;

private:
    [[nodiscard]] QWidget *makePublished();
    void readPublished();
    void drawPublished();

    std::vector<data::SearchResult> m_results;
    QComboBox *m_metric = nullptr;
    plot::PlotView *m_frontier = nullptr;
    plot::PlotView *m_promise = nullptr;
    plot::PlotView *m_accuracy = nullptr;
    plot::PlotView *m_published = nullptr;
};

} // namespace ridgepoint::widgets
