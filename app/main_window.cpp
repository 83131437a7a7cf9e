// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/about_dialog.h"
#include "app/command_palette.h"
#include "app/export_dialog.h"
#include "app/help_window.h"
#include "app/level_text.h"
#include "app/popover.h"
#include "app/session.h"
#include "app/workspace_host.h"
#include "app/workspace_registry.h"
#include "data/catalog_reader.h"
#include "data/problem_text.h"
#include "widgets/frame/bottom_strip.h"
#include "widgets/frame/estimate_text.h"
#include "widgets/frame/rail.h"
#include "widgets/frame/side_column.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

namespace ridgepoint::app {

namespace {

/// In pixels, not in the text's: with the largest text the window fits a screen of 1920, and the panel grows where there is room.
constexpr int leastPanelWidth = 232;

} // namespace

using widgets::steps;

FileQuestions FileQuestions::dialogs()
{
    FileQuestions questions;
    questions.openScenario = [](QWidget *parent, const QString &folder) {
        return QFileDialog::getOpenFileName(parent, MainWindow::tr("Open scenario"), folder,
                                            MainWindow::tr("Scenarios (*.json);;All files (*)"));
    };
    questions.saveScenario = [](QWidget *parent, const QString &suggestion) {
        QFileDialog dialog(parent, MainWindow::tr("Save scenario"), suggestion, MainWindow::tr("Scenarios (*.json)"));
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setDefaultSuffix(QStringLiteral("json"));
        return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
    };
    questions.tell = [](QWidget *parent, const QString &title, const QString &text) { QMessageBox::warning(parent, title, text); };
    return questions;
}

MainWindow::MainWindow(const ProgramParts &parts, QWidget *parent)
    : QMainWindow(parent),
      m_parts(parts),
      m_questions(FileQuestions::dialogs()),
      m_document(new ScenarioDocument(parts.catalog, this)),
      m_rail(new widgets::Rail(railEntries(), this)),
      m_host(new WorkspaceHost({parts.catalog, parts.database}, this)),
      m_side(new widgets::SideColumn(parts.catalog, this)),
      m_strip(new widgets::BottomStrip(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_fileLabel(new QLabel(this)),
      m_levelLabel(new QLabel(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    buildFrame();
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildHelpMenu();
    buildToolBar();
    refreshIcons();
    connectDocument();
    restoreState();
}

MainWindow::~MainWindow()
{
    // What is taken down after this speaks to nobody.
    m_document->disconnect(this);
}

void MainWindow::buildFrame()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_splitter->addWidget(m_host);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_side->setMinimumWidth(leastPanelWidth);
    row->addWidget(m_rail);
    row->addWidget(m_splitter, 1);

    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_strip);
    setCentralWidget(centre);

    m_levelLabel->setObjectName(QStringLiteral("levelLabel"));
    statusBar()->addPermanentWidget(m_levelLabel);
    statusBar()->addPermanentWidget(m_fileLabel);
    connect(m_rail, &widgets::Rail::chosen, this, &MainWindow::openWorkspace);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_panelWidth = m_side->width(); });
}

void MainWindow::connectDocument()
{
    connect(m_document, &ScenarioDocument::scenarioChanged, this, [this] { m_side->parameters()->setScenario(m_document->scenario()); });
    connect(m_document, &ScenarioDocument::estimateChanged, this, &MainWindow::showEstimate);
    connect(m_document, &ScenarioDocument::documentChanged, this, &MainWindow::showDocument);
    connect(m_document, &ScenarioDocument::editRefused, this, [this](engine::ParameterId id, const QString &sentence) {
        engine::Problem problem;
        problem.what = sentence.toStdString();
        m_side->parameters()->setScenario(m_document->scenario());
        m_side->parameters()->showProblem(id, problem);
        statusBar()->showMessage(sentence, 8000);
    });
    connect(m_document, &ScenarioDocument::editAccepted, this, [this](engine::ParameterId id) { m_side->parameters()->clearProblem(id); });
    connect(m_document, &ScenarioDocument::internalError, this,
            [this](const QString &text) { m_questions.tell(this, tr("Internal error"), text); });
    connect(m_side->parameters(), &widgets::ParameterPanel::parameterEdited, m_document, &ScenarioDocument::edit);
    connect(m_side->parameters(), &widgets::ParameterPanel::resetAllRequested, m_document, &ScenarioDocument::resetAll);
    connect(m_host, &WorkspaceHost::workspaceBuilt, this, [this](int index, widgets::Workspace *workspace) {
        connect(workspace, &widgets::Workspace::parameterEdited, m_document, &ScenarioDocument::edit);
        connect(workspace, &widgets::Workspace::scenarioProposed, m_document, &ScenarioDocument::adopt);
        connect(workspace, &widgets::Workspace::parametersChanged, this, [this, workspace] {
            if (m_host->current() != workspace)
                return;
            m_side->show(workspace);
            m_side->parameters()->setScenario(m_document->scenario());
        });
        connect(workspace, &widgets::Workspace::exportRequested, this, &MainWindow::exportPicture);
        connect(workspace, &widgets::Workspace::catalogOutdated, this, &MainWindow::reloadCatalog);
        connect(workspace, &widgets::Workspace::messageRequested, this,
                [this](const QString &text) { statusBar()->showMessage(text, 8000); });
        workspace->restoreView(
            m_parts.settings->workspaceView(QLatin1StringView(workspaceEntries()[static_cast<std::size_t>(index)].name)));
    });
    connect(m_strip, &widgets::BottomStrip::metricChosen, this, [this](engine::MetricId id, QWidget *anchor) {
        showPopover(anchor, widgets::metricHtml(id, m_document->estimate()), tr("How is this computed?"));
    });
    connect(m_strip, &widgets::BottomStrip::findingsChosen, this,
            [this](QWidget *anchor) { showPopover(anchor, widgets::findingsHtml(m_document->estimate()), tr("Findings")); });
}

void MainWindow::openWorkspace(int index)
{
    widgets::Workspace *workspace = m_host->open(index);
    m_rail->setCurrent(index);
    adoptWorkspace(workspace);
}

void MainWindow::adoptWorkspace(widgets::Workspace *workspace)
{
    const bool isNeeded = m_side->isNeededBy(workspace);
    m_side->setVisible(isNeeded);
    m_side->show(workspace);
    if (isNeeded)
        fitPanel();
    m_side->parameters()->setScenario(m_document->scenario());
    showEstimate();
}

void MainWindow::fitPanel()
{
    const int width = m_panelWidth > 0 ? m_panelWidth : steps(37);
    m_splitter->setSizes({m_splitter->width() - width, width});
}

void MainWindow::reloadCatalog()
{
    auto read = data::readCatalog(*m_parts.database);
    if (!read) {
        m_questions.tell(this, tr("The catalog was not read"), data::text(read.error()));
        return;
    }
    m_parts.catalog = std::make_shared<const engine::Catalog>(std::move(*read));
    m_host->setCatalog(m_parts.catalog);
    m_side->parameters()->setCatalog(m_parts.catalog);
    m_document->setCatalog(m_parts.catalog);
}

void MainWindow::showEstimate()
{
    m_strip->setEstimate(m_document->estimate());
    const LevelText level = levelText(*m_parts.catalog, m_document->scenario());
    m_levelLabel->setText(level.text);
    m_levelLabel->setToolTip(level.toolTip);
    if (widgets::Workspace *workspace = m_host->current()) {
        workspace->setScenario(m_document->scenario(), m_document->estimate());
        m_host->refreshHeader();
    }
}

void MainWindow::showDocument()
{
    const QString name = m_document->displayName();
    setWindowTitle(tr("%1[*] – Ridgepoint").arg(name));
    setWindowModified(m_document->isModified());
    m_fileLabel->setText(m_document->isModified() ? tr("%1, changed").arg(name) : name);
    m_fileLabel->setToolTip(m_document->path());
}

bool MainWindow::openFile(const QString &path)
{
    const auto unknown = m_document->open(path);
    if (!unknown) {
        m_questions.tell(this, tr("The scenario was not opened"), data::text(unknown.error()));
        m_parts.settings->removeRecentFile(path);
        refreshRecentFiles();
        return false;
    }
    m_parts.settings->addRecentFile(path);
    refreshRecentFiles();
    if (unknown->isEmpty())
        statusBar()->showMessage(tr("%1 opened.").arg(QFileInfo(path).fileName()), 4000);
    else
        m_questions.tell(this, tr("Some inputs are not known here"),
                         tr("%1 names inputs that this version does not know. They are kept when you save: %2.")
                             .arg(QFileInfo(path).fileName(), unknown->join(QStringLiteral(", "))));
    return true;
}

void MainWindow::saveTo(const QString &path)
{
    if (path.isEmpty())
        return;
    if (const auto written = m_document->save(path); !written) {
        m_questions.tell(this, tr("The scenario was not saved"), data::text(written.error()));
        return;
    }
    m_parts.settings->addRecentFile(path);
    refreshRecentFiles();
    statusBar()->showMessage(tr("%1 saved.").arg(QFileInfo(path).fileName()), 4000);
}

void MainWindow::save()
{
    if (m_document->path().isEmpty())
        saveAs();
    else
        saveTo(m_document->path());
}

void MainWindow::saveAs()
{
    const QString folder = m_parts.settings->value(SettingKey::LastFolder).toString();
    const QString suggestion = m_document->path().isEmpty() ? QDir(folder).filePath(tr("scenario.json")) : m_document->path();
    saveTo(m_questions.saveScenario(this, suggestion));
}

void MainWindow::exportPicture(const plot::Exportable *picture)
{
    if (picture == nullptr) {
        statusBar()->showMessage(tr("No picture is in view here."), 6000);
        return;
    }
    ExportDialog dialog(*picture, m_parts.settings->value(SettingKey::LastFolder).toString(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_parts.settings->setValue(SettingKey::LastFolder, QFileInfo(dialog.path()).absolutePath());
    statusBar()->showMessage(tr("%1 written.").arg(dialog.path()), 8000);
}

void MainWindow::copyPicture()
{
    if (const plot::Exportable *picture = currentPicture()) {
        picture->copyPicture();
        statusBar()->showMessage(tr("Picture copied."), 4000);
    }
}

const plot::Exportable *MainWindow::currentPicture() const
{
    return m_host->current() == nullptr ? nullptr : m_host->current()->currentPicture();
}

void MainWindow::findAnything()
{
    CommandPalette palette(*m_parts.catalog, this);
    palette.addActions(findChildren<QAction *>());
    connect(&palette, &CommandPalette::parameterChosen, m_document, [this](engine::ParameterId id, const engine::ParameterValue &value) {
        m_document->edit(id, value, widgets::EditPhase::Committed);
    });
    connect(&palette, &CommandPalette::metricChosen, this, [this](engine::MetricId id) {
        showPopover(m_strip, widgets::metricHtml(id, m_document->estimate()), tr("How is this computed?"));
    });
    connect(&palette, &CommandPalette::inputChosen, this, [this](engine::ParameterId id) {
        if (QWidget *editor = findChild<QWidget *>(QStringLiteral("parameter.%1.field").arg(QString::fromUtf8(engine::parameter(id).name)));
            editor != nullptr && editor->isVisible())
            editor->setFocus();
        else
            showHelp(QStringLiteral("reference"));
    });
    palette.exec();
}

void MainWindow::showHelp(const QString &page)
{
    if (m_help == nullptr)
        m_help = new HelpWindow(this);
    m_help->showPage(page);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showAbout()
{
    const data::Database &database = *m_parts.database;
    AboutDialog dialog(database.referencePath(), database.hasUserLayer() ? database.userPath() : database.userLayerProblem(), this);
    dialog.exec();
}

void MainWindow::restoreState()
{
    const Settings &settings = *m_parts.settings;
    m_panelWidth = settings.value(SettingKey::PanelWidth).toInt();
    resize(1600, 1000);
    restoreGeometry(settings.value(SettingKey::Geometry).toByteArray());
    if (!m_parts.sessionPath.isEmpty()) {
        if (const auto session = readSession(m_parts.sessionPath, *m_parts.catalog))
            m_document->restore(session->state, session->saved);
    }
    int index = 0;
    const QString wanted = settings.value(SettingKey::Workspace).toString();
    for (std::size_t i = 0; i < workspaceEntries().size(); ++i) {
        if (wanted == QLatin1StringView(workspaceEntries()[i].name))
            index = static_cast<int>(i);
    }
    openWorkspace(index);
    refreshRecentFiles();
    showDocument();
    if (!m_parts.database->userLayerProblem().isEmpty())
        statusBar()->showMessage(m_parts.database->userLayerProblem(), 15000);
}

void MainWindow::saveState()
{
    Settings &settings = *m_parts.settings;
    settings.setValue(SettingKey::Geometry, saveGeometry());
    settings.setValue(SettingKey::PanelWidth, m_panelWidth);
    settings.setValue(SettingKey::Workspace, QLatin1StringView(workspaceEntries()[static_cast<std::size_t>(m_host->currentIndex())].name));
    for (std::size_t i = 0; i < workspaceEntries().size(); ++i) {
        if (const widgets::Workspace *workspace = m_host->built(static_cast<int>(i)))
            settings.setWorkspaceView(QLatin1StringView(workspaceEntries()[i].name), workspace->saveView());
    }
    if (!m_parts.sessionPath.isEmpty())
        writeSession(m_parts.sessionPath, {m_document->state(), m_document->savedState()});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_host->current() != nullptr && m_host->current()->closeTopmost())
        return;
    QMainWindow::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event) { openFile(event->mimeData()->urls().value(0).toLocalFile()); }

} // namespace ridgepoint::app
