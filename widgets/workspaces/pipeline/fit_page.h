// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/latest_worker.h"
#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/pipeline/fit_board.h"

class QBoxLayout;
class QLabel;
class QProgressBar;
class QStackedLayout;
class QTextBrowser;
class QToolButton;

namespace ridgepoint::widgets {

class FitMatrixModel;
class MatrixView;

/// Products against workloads: the computed score beside the argued one, with the grounds of both.
class FitPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit FitPage(const WorkspaceContext &context, QWidget *parent = nullptr);
    ~FitPage() override;

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    /// The matrix, unless the plot has the focus.
    [[nodiscard]] const plot::Exportable *currentPicture() const override;
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

protected:
    void catalogChanged() override;

private:
    struct Request {};
    using Worker = LatestWorker<Request, engine::FitTable>;

    void build();
    [[nodiscard]] QWidget *matrixCard();
    void addMeasures(QBoxLayout *row);
    void makeWorker();
    void start();
    void takeTable(const std::shared_ptr<const engine::FitTable> &table);
    void setMeasure(engine::FitMeasure measure);
    void refresh();
    void showDetails();
    void say(const QString &sentence);

    QStackedLayout *m_stack = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    FitMatrixModel *m_model = nullptr;
    MatrixView *m_view = nullptr;
    QTextBrowser *m_details = nullptr;
    plot::PlotView *m_plot = nullptr;
    std::vector<QToolButton *> m_measures;
    std::unique_ptr<Worker> m_worker;
    std::unique_ptr<FitBoard> m_board;
    engine::FitMeasure m_measure = engine::FitMeasure::cost;
    QString m_sentence;
};

} // namespace ridgepoint::widgets
