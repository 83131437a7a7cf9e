// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main_window.h"

#include <QTemporaryDir>

#include <memory>

namespace ridgepoint::app {

/// Picks the offscreen platform when pictures are asked for and no display is there; call before QApplication.
void chooseHeadlessPlatform(int argc, char *argv[]);

/// Name, version and organisation, from which settings and the user's layer find their folders.
void nameProgram();

/// Reads the database and the settings, and sets theme and text size.
class Program {
public:
    /// Headless: nothing of the user's is read or written, so that pictures are the same everywhere.
    [[nodiscard]] static engine::Expected<Program> start(bool isHeadless);

    [[nodiscard]] ProgramParts parts() const;

private:
    Program() = default;
    std::shared_ptr<const engine::Catalog> m_catalog;
    std::unique_ptr<data::Database> m_database;
    std::unique_ptr<Settings> m_settings;
    QString m_sessionPath;
    std::unique_ptr<QTemporaryDir> m_temporary; ///< settings of a headless run
};

/// Tells why the program cannot start: on standard error when headless, else in a dialog.
void tellStartProblem(const engine::Problem &problem, bool isHeadless);

[[nodiscard]] widgets::ThemeChoice themeFrom(const QString &name);

} // namespace ridgepoint::app
