// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scenario_document.h"
#include "app/settings.h"
#include "data/database.h"
#include "widgets/plot/exportable.h"
#include "widgets/theme/theme.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QActionGroup;
class QLabel;
class QMenu;
class QSplitter;

namespace ridgepoint::widgets {
class BottomStrip;
class Rail;
class SideColumn;
} // namespace ridgepoint::widgets

namespace ridgepoint::app {

class HelpWindow;
class WorkspaceHost;

/// What the program is made of when its window opens; all outlive the window.
struct ProgramParts {
    std::shared_ptr<const engine::Catalog> catalog;
    data::Database *database = nullptr;
    Settings *settings = nullptr;
    QString sessionPath; ///< where the scenario is kept between runs; empty = nowhere
};

/// The questions that the window asks with a dialog; tests answer them.
struct FileQuestions {
    std::function<QString(QWidget *, const QString &folder)> openScenario;
    std::function<QString(QWidget *, const QString &suggestion)> saveScenario;
    std::function<void(QWidget *, const QString &title, const QString &text)> tell;

    [[nodiscard]] static FileQuestions dialogs();
};

/// The frame: rail, workspace, side column, bottom strip, menus, toolbar and status bar around one scenario document.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const ProgramParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] ScenarioDocument *document() const { return m_document; }
    [[nodiscard]] WorkspaceHost *workspaces() const { return m_host; }
    void setQuestions(FileQuestions questions) { m_questions = std::move(questions); }

    void openWorkspace(int index);
    bool openFile(const QString &path);
    void setTheme(widgets::ThemeChoice choice);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildFrame();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void buildToolBar();
    void connectDocument();
    void restoreState();
    void saveState();

    void adoptWorkspace(widgets::Workspace *workspace);
    void fitPanel(); ///< gives the side column its width, which follows the text
    void showEstimate();
    /// Reads the catalog anew from the database and hands it to everyone; the scenario stays.
    void reloadCatalog();
    void showDocument();
    void refreshRecentFiles();
    void saveTo(const QString &path);
    void save();
    void saveAs();
    void exportPicture(const plot::Exportable *picture);
    [[nodiscard]] const plot::Exportable *currentPicture() const;
    void copyPicture();
    void findAnything();
    void setTextScale(int percent);
    void showHelp(const QString &page);
    void showAbout();
    QAction *action(QMenu *menu, const QString &text, const QString &icon, const QKeySequence &keys, std::function<void()> slot);
    void refreshIcons();
    void changeEvent(QEvent *event) override;

    ProgramParts m_parts;
    FileQuestions m_questions;
    ScenarioDocument *m_document;
    widgets::Rail *m_rail;
    WorkspaceHost *m_host;
    widgets::SideColumn *m_side;
    widgets::BottomStrip *m_strip;
    QSplitter *m_splitter;
    QLabel *m_fileLabel;
    QLabel *m_levelLabel;
    QMenu *m_recentMenu = nullptr;
    QActionGroup *m_themes = nullptr;
    HelpWindow *m_help = nullptr;
    std::vector<std::pair<QAction *, QString>> m_iconActions;
    int m_panelWidth = 0;
};

} // namespace ridgepoint::app
