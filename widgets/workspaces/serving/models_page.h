// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/imported_models.h"
#include "data/training_reader.h"
#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/serving/model_html.h"

#include <functional>
#include <optional>
#include <utility>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTextBrowser;
class QToolButton;

namespace ridgepoint::widgets {

class ImportPanel;
class ModelListView;

/// Every model of the catalog: its layers, where its parameters are, what a sequence keeps, what its weights need and what training it
/// takes; imports models from a config.json and removes them.
class ModelsPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit ModelsPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] std::vector<engine::ParameterId> furtherParameters() const override;
    [[nodiscard]] QString sentence() const override;
    bool focusSearch() override;
    bool closeTopmost() override;
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

    /// Reads a config.json and shows what is in it; nothing is stored before the name is confirmed.
    void importFile(const QString &path);
    /// Asks for the file to import; tests answer in place of the dialog.
    void setFileQuestion(std::function<QString(QWidget *)> question) { m_fileQuestion = std::move(question); }

protected:
    void catalogChanged() override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class View : std::uint8_t { Architecture, Accounts, Training };

    [[nodiscard]] QWidget *buildLeft();
    [[nodiscard]] QWidget *buildRight();
    [[nodiscard]] QWidget *buildArchitecture();
    [[nodiscard]] QWidget *buildAccounts();
    [[nodiscard]] QWidget *buildTraining();
    [[nodiscard]] QTextBrowser *addText(const QString &name, const QString &accessibleName);
    void addSegment(View view, const QString &name, const QString &text, const QString &toolTip);
    void readData();
    void showView(View view);
    void arrange();
    [[nodiscard]] const engine::Model *shownModel() const;
    void showSlug(const QString &slug);
    [[nodiscard]] const std::vector<ModelSource> &storedSources();
    void redraw();
    void redrawHead(const engine::Model &model);
    void redrawTraining(const engine::Model &model);
    void useShown();
    void paste();
    void keep();
    void removeShown();
    void undoRemoval();

    engine::Scenario m_scenario;
    engine::Estimate m_estimate;
    bool m_hasEstimate = false;
    QString m_scenarioModel;
    QString m_shown;
    View m_view = View::Architecture;
    bool m_isWide = true;
    std::vector<data::TrainingRun> m_runs;
    std::vector<data::ModelTier> m_tiers;
    std::vector<data::ImportedModel> m_imported;
    std::optional<std::pair<QString, std::vector<ModelSource>>> m_sources; ///< of a slug
    std::optional<data::ImportedModel> m_removed;
    std::function<QString(QWidget *)> m_fileQuestion;

    ModelListView *m_list = nullptr;
    ImportPanel *m_import = nullptr;
    QPushButton *m_remove = nullptr;
    QWidget *m_notice = nullptr;
    QLabel *m_noticeText = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_facts = nullptr;
    QPushButton *m_use = nullptr;
    std::vector<QToolButton *> m_segments;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_architecture = nullptr;
    QWidget *m_accounts = nullptr;
    QTextBrowser *m_factsText = nullptr;
    QTextBrowser *m_runText = nullptr;
    QTextBrowser *m_tiersText = nullptr;
    plot::PlotView *m_parameters = nullptr;
    plot::PlotView *m_cache = nullptr;
    plot::PlotView *m_weights = nullptr;
    plot::PlotView *m_layers = nullptr;
    plot::PlotView *m_tiersPlot = nullptr;
};

} // namespace ridgepoint::widgets
