// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/latest_worker.h"
#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/pipeline/edge_board.h"

class QLabel;
class QLayout;
class QSlider;

namespace ridgepoint::widgets {

class EdgeMatrixModel;
class MatrixView;

/// Which image models run on phones, laptops and cards in few steps within a latency.
class EdgePage : public WorkspacePage {
    Q_OBJECT
public:
    explicit EdgePage(const WorkspaceContext &context, QWidget *parent = nullptr);
    ~EdgePage() override;

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    /// The matrix, unless the plot has the focus.
    [[nodiscard]] const plot::Exportable *currentPicture() const override;
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

protected:
    void catalogChanged() override;

private:
    using Worker = LatestWorker<engine::EdgeRequest, EdgeBoard>;

    void makeWorker();
    [[nodiscard]] QWidget *controls();
    QSlider *addSlider(QLayout *row, const QString &name, int maximum, QLabel *&value);
    [[nodiscard]] QWidget *matrixCard();
    [[nodiscard]] double latency() const;
    [[nodiscard]] double stepsAsked() const;
    void ask();
    void refresh();
    void showDevice();
    void say(const QString &sentence);

    QSlider *m_latency = nullptr;
    QLabel *m_latencyText = nullptr;
    QSlider *m_steps = nullptr;
    QLabel *m_stepsText = nullptr;
    EdgeMatrixModel *m_model = nullptr;
    MatrixView *m_view = nullptr;
    QLabel *m_reason = nullptr;
    plot::PlotView *m_plot = nullptr;
    std::unique_ptr<Worker> m_worker;
    std::shared_ptr<const EdgeBoard> m_board;
    QString m_sentence;
};

} // namespace ridgepoint::widgets
