// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Menus and toolbar of the main window.
#include "app/main_window.h"

#include "app/program.h"
#include "app/workspace_host.h"
#include "app/workspace_registry.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>

#include <algorithm>
#include <array>

namespace ridgepoint::app {

namespace {

constexpr std::array textScales = {80, 90, 100, 110, 125, 150, 175, 200};

const char *themeName(widgets::ThemeChoice choice)
{
    switch (choice) {
    case widgets::ThemeChoice::Light:
        return "light";
    case widgets::ThemeChoice::Dark:
        return "dark";
    case widgets::ThemeChoice::System:
        break;
    }
    return "system";
}

} // namespace

QAction *MainWindow::action(QMenu *menu, const QString &text, const QString &icon, const QKeySequence &keys, std::function<void()> slot)
{
    QAction *made = menu->addAction(text);
    made->setShortcut(keys);
    made->setObjectName(QStringLiteral("action.") + (icon.isEmpty() ? QString(text).remove(QLatin1Char('&')) : icon));
    if (!icon.isEmpty())
        m_iconActions.emplace_back(made, icon);
    connect(made, &QAction::triggered, this, std::move(slot));
    return made;
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    action(menu, tr("&New scenario"), QStringLiteral("new"), QKeySequence::New, [this] { m_document->startNew(); });
    action(menu, tr("&Open…"), QStringLiteral("open"), QKeySequence::Open, [this] {
        const QString path = m_questions.openScenario(this, m_parts.settings->value(SettingKey::LastFolder).toString());
        if (!path.isEmpty())
            openFile(path);
    });
    m_recentMenu = menu->addMenu(tr("Open &recent"));
    m_recentMenu->setObjectName(QStringLiteral("menu.recent"));
    QMenu *examples = menu->addMenu(tr("Open e&xample"));
    const QDir folder(QStringLiteral(":/ridgepoint/scenarios"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const QString path = folder.filePath(name);
        action(examples,
               QFileInfo(name).completeBaseName().replace(QLatin1Char('_'), QLatin1Char(' ')).replace(QLatin1Char('-'), QLatin1Char(' ')),
               {}, {}, [this, path] {
                   if (const auto opened = m_document->open(path); !opened)
                       m_questions.tell(this, tr("The example was not opened"), QString::fromStdString(opened.error().what));
               });
    }
    menu->addSeparator();
    action(menu, tr("&Save"), QStringLiteral("save"), QKeySequence::Save, [this] { save(); });
    action(menu, tr("Save &as…"), QStringLiteral("save-as"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { saveAs(); });
    menu->addSeparator();
    action(menu, tr("&Export picture…"), QStringLiteral("export"), QKeySequence(Qt::CTRL | Qt::Key_E),
           [this] { exportPicture(currentPicture()); });
    menu->addSeparator();
    action(menu, tr("&Quit"), {}, QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
}

void MainWindow::buildEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    QAction *undo = m_document->undoStack()->createUndoAction(this, tr("Undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setObjectName(QStringLiteral("action.undo"));
    QAction *redo = m_document->undoStack()->createRedoAction(this, tr("Redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    redo->setObjectName(QStringLiteral("action.redo"));
    menu->addActions({undo, redo});
    m_iconActions.emplace_back(undo, QStringLiteral("undo"));
    m_iconActions.emplace_back(redo, QStringLiteral("redo"));
    menu->addSeparator();
    action(menu, tr("&Copy picture"), QStringLiteral("copy"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyPicture(); });
    action(menu, tr("&Reset all inputs"), QStringLiteral("reset"), {}, [this] { m_document->resetAll(); });
    menu->addSeparator();
    action(menu, tr("&Find in this workspace"), QStringLiteral("search"), QKeySequence::Find, [this] {
        if (m_host->current() == nullptr || !m_host->current()->focusSearch())
            findAnything();
    });
    action(menu, tr("Find &anything…"), {}, QKeySequence(Qt::CTRL | Qt::Key_K), [this] { findAnything(); });
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    int index = 0;
    for (const WorkspaceEntry &entry : workspaceEntries()) {
        const int place = index++;
        action(menu, labelOf(entry), {}, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + entry.number % 10)),
               [this, place] { openWorkspace(place); });
    }
    menu->addSeparator();
    QMenu *themes = menu->addMenu(tr("&Theme"));
    m_themes = new QActionGroup(this);
    for (const auto &[text, choice] :
         {std::pair(tr("&System"), widgets::ThemeChoice::System), std::pair(tr("&Light"), widgets::ThemeChoice::Light),
          std::pair(tr("&Dark"), widgets::ThemeChoice::Dark)}) {
        const widgets::ThemeChoice wanted = choice;
        QAction *made = action(themes, text, {}, {}, [this, wanted] { setTheme(wanted); });
        made->setCheckable(true);
        made->setData(QLatin1StringView(themeName(wanted)));
        made->setChecked(m_parts.settings->value(SettingKey::Theme).toString() == QLatin1StringView(themeName(wanted)));
        m_themes->addAction(made);
    }
    QMenu *sizes = menu->addMenu(tr("Te&xt size"));
    const auto stepTo = [this](int direction) {
        const int now = m_parts.settings->value(SettingKey::TextScale).toInt();
        const auto place = std::lower_bound(textScales.begin(), textScales.end(), now) - textScales.begin();
        setTextScale(textScales[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(place + direction, 0, textScales.size() - 1))]);
    };
    action(sizes, tr("&Larger"), {}, QKeySequence(Qt::CTRL | Qt::Key_Plus), [stepTo] { stepTo(1); });
    action(sizes, tr("&Smaller"), {}, QKeySequence(Qt::CTRL | Qt::Key_Minus), [stepTo] { stepTo(-1); });
    action(sizes, tr("&Normal"), {}, {}, [this] { setTextScale(100); });
    menu->addSeparator();
    QAction *full =
        action(menu, tr("&Full screen"), {}, QKeySequence(Qt::Key_F11), [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    full->setCheckable(true);
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    action(menu, tr("&What is in view"), QStringLiteral("help"), QKeySequence::HelpContents,
           [this] { showHelp(m_host->current() == nullptr ? QStringLiteral("overview") : m_host->current()->helpPage()); });
    action(menu, tr("&Inputs and answers"), {}, {}, [this] { showHelp(QStringLiteral("reference")); });
    action(menu, tr("&Keys"), {}, {}, [this] { showHelp(QStringLiteral("keyboard")); });
    menu->addSeparator();
    action(menu, tr("&About Ridgepoint"), {}, {}, [this] { showAbout(); });
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Toolbar"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    const auto add = [this, bar](const char *icon) {
        const auto found = std::find_if(m_iconActions.begin(), m_iconActions.end(),
                                        [icon](const auto &entry) { return entry.second == QLatin1StringView(icon); });
        if (found != m_iconActions.end())
            bar->addAction(found->first);
    };
    for (const char *name : {"new", "open", "save"})
        add(name);
    bar->addSeparator();
    for (const char *name : {"undo", "redo"})
        add(name);
    bar->addSeparator();
    for (const char *name : {"copy", "export", "search", "help"})
        add(name);
}

void MainWindow::refreshIcons()
{
    const plot::Colours &colours = plot::coloursFor(palette());
    for (const auto &[made, name] : m_iconActions)
        made->setIcon(widgets::icon(name, colours.mutedText, colours.accent));
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcons();
}

void MainWindow::refreshRecentFiles()
{
    m_recentMenu->clear();
    const QStringList files = m_parts.settings->recentFiles();
    for (const QString &path : files) {
        QAction *made = m_recentMenu->addAction(QFileInfo(path).fileName());
        made->setToolTip(path);
        made->setStatusTip(path);
        connect(made, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    m_recentMenu->setEnabled(!files.isEmpty());
}

void MainWindow::setTheme(widgets::ThemeChoice choice)
{
    m_parts.settings->setValue(SettingKey::Theme, QLatin1StringView(themeName(choice)));
    widgets::applyTheme(*qApp, choice);
    for (QAction *entry : m_themes->actions())
        entry->setChecked(entry->data().toString() == QLatin1StringView(themeName(choice)));
}

void MainWindow::setTextScale(int percent)
{
    const int before = m_parts.settings->value(SettingKey::TextScale).toInt();
    m_parts.settings->setValue(SettingKey::TextScale, percent);
    QFont scaled = QApplication::font();
    scaled.setPointSizeF(scaled.pointSizeF() * percent / before);
    QApplication::setFont(scaled);
    setTheme(themeFrom(m_parts.settings->value(SettingKey::Theme).toString()));
    m_panelWidth = m_panelWidth * percent / before;
    fitPanel();
    statusBar()->showMessage(tr("Text at %1 %.").arg(percent), 6000);
}

} // namespace ridgepoint::app
