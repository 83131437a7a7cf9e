// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_writer.h"

#include "app/main_window.h"
#include "app/workspace_host.h"
#include "app/workspace_registry.h"
#include "data/problem_text.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QWidget>

#include <array>

namespace ridgepoint::app {

engine::Expected<QStringList> writePictures(const ProgramParts &parts, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return tl::unexpected(data::problem(QObject::tr("The folder %1 cannot be made; choose one that can be written.").arg(folder)));
    QStringList paths;
    MainWindow window(parts);
    window.show();
    for (const auto &[theme, choice] : {std::pair("light", widgets::ThemeChoice::Light), std::pair("dark", widgets::ThemeChoice::Dark)}) {
        window.setTheme(choice);
        for (const QSize size : {QSize(1600, 1000), QSize(1280, 720)}) {
            window.resize(size);
            for (std::size_t i = 0; i < workspaceEntries().size(); ++i) {
                window.openWorkspace(static_cast<int>(i));
                QApplication::processEvents();
                if (QWidget *focused = QApplication::focusWidget())
                    focused->clearFocus(); // a focus ring belongs to a person at the keyboard
                const QString name = QStringLiteral("%1-%2x%3-%4.png")
                                         .arg(QLatin1StringView(workspaceEntries()[i].name))
                                         .arg(size.width())
                                         .arg(size.height())
                                         .arg(QLatin1StringView(theme));
                const QString path = QDir(folder).filePath(name);
                if (!window.grab().save(path))
                    return tl::unexpected(data::problem(QObject::tr("%1 cannot be written; is the disk full?").arg(path)));
                paths.append(path);
            }
        }
    }
    return paths;
}

} // namespace ridgepoint::app
