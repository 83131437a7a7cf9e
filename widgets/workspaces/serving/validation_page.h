// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/serving/validation_runner.h"
#include "widgets/workspaces/serving/validation_tables.h"

#include <functional>

class QButtonGroup;
class QLabel;
class QPushButton;
class QToolButton;

namespace ridgepoint::widgets {

class FigureTableView;
class ValidationFilters;

/// Predictions beside published measurements: their scatter, their errors by group, the worst rows and those without a prediction.
class ValidationPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit ValidationPage(const WorkspaceContext &context, QWidget *parent = nullptr);
    ~ValidationPage() override;

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

    /// Tables to validate in place of those that come with the program.
    void setFiles(const data::ValidationFiles &files);
    /// Asks where to save the report; tests answer in place of the dialog.
    void setFileQuestion(std::function<QString(QWidget *)> question) { m_fileQuestion = std::move(question); }

protected:
    void catalogChanged() override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class List : std::uint8_t { Worst, Gaps, Systems };

    void buildHead(QBoxLayout *column);
    [[nodiscard]] QWidget *buildErrors();
    [[nodiscard]] QWidget *buildRows();
    QToolButton *addSegment(QBoxLayout *row, QButtonGroup *group, const QString &name, const QString &text, int id);
    void start();
    void takeResult(const std::shared_ptr<const ValidationResult> &result);
    void redraw();
    void redrawScatter();
    void redrawErrors();
    void redrawRows();
    [[nodiscard]] QString rowNote(int count) const;
    void say(const QString &sentence);
    void saveReport();

    ValidationRunner *m_runner = nullptr;
    ValidationFilters *m_filters = nullptr;
    QPushButton *m_save = nullptr;
    QLabel *m_bars = nullptr;
    QLabel *m_rowNote = nullptr;
    plot::PlotView *m_scatter = nullptr;
    FigureTableView *m_errors = nullptr;
    FigureTableView *m_rows = nullptr;
    QButtonGroup *m_groupings = nullptr;
    QButtonGroup *m_lists = nullptr;
    data::ValidationFiles m_files;
    std::optional<engine::PredictionLevel> m_level; ///< none before the first scenario
    ValidationGrouping m_grouping = ValidationGrouping::Source;
    List m_list = List::Worst;
    std::shared_ptr<const ValidationResult> m_result;
    QString m_sentence;
    bool m_hasLegend = true;
    std::function<QString(QWidget *)> m_fileQuestion;
};

} // namespace ridgepoint::widgets
