// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "data/catalog_reader.h"
#include "data/locations.h"
#include "data/problem_text.h"
#include "resources/resources.h"

#include <QApplication>
#include <QIcon>
#include <QMessageBox>
#include <QStandardPaths>

#include <cstdio>
#include <string_view>

namespace ridgepoint::app {

void chooseHeadlessPlatform(int argc, char *argv[])
{
    const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (hasDisplay || qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]).starts_with("--write-pictures"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
}

void nameProgram()
{
    initResources();
    QApplication::setApplicationName(QStringLiteral("ridgepoint"));
    QApplication::setApplicationDisplayName(QStringLiteral("Ridgepoint"));
    QApplication::setOrganizationName(QStringLiteral("Ridgepoint"));
    QApplication::setApplicationVersion(QStringLiteral(RIDGEPOINT_VERSION));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/ridgepoint/icons/ridgepoint.svg")));
}

widgets::ThemeChoice themeFrom(const QString &name)
{
    return name == QLatin1StringView("light")  ? widgets::ThemeChoice::Light
           : name == QLatin1StringView("dark") ? widgets::ThemeChoice::Dark
                                               : widgets::ThemeChoice::System;
}

engine::Expected<Program> Program::start(bool isHeadless)
{
    Program program;
    auto database = data::Database::open(data::referenceDatabasePath(), isHeadless ? QString() : data::userDatabasePath());
    if (!database)
        return tl::unexpected(database.error());
    auto catalog = data::readCatalog(*database);
    if (!catalog)
        return tl::unexpected(catalog.error());
    program.m_catalog = std::make_shared<const engine::Catalog>(std::move(*catalog));
    program.m_database = std::make_unique<data::Database>(std::move(*database));
    if (isHeadless)
        program.m_temporary = std::make_unique<QTemporaryDir>();
    program.m_settings = std::make_unique<Settings>(isHeadless ? program.m_temporary->filePath(QStringLiteral("settings.ini")) : QString());
    if (!isHeadless)
        program.m_sessionPath = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/session.json");

    const int scale = program.m_settings->value(SettingKey::TextScale).toInt();
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * scale / 100);
    QApplication::setFont(font);
    widgets::applyTheme(*qApp, themeFrom(program.m_settings->value(SettingKey::Theme).toString()));
    return program;
}

ProgramParts Program::parts() const { return {m_catalog, m_database.get(), m_settings.get(), m_sessionPath}; }

void tellStartProblem(const engine::Problem &problem, bool isHeadless)
{
    const QString text = data::text(problem);
    if (isHeadless)
        std::fprintf(stderr, "ridgepoint: %s\n", qPrintable(text));
    else
        QMessageBox::critical(nullptr, QStringLiteral("Ridgepoint"), text);
}

} // namespace ridgepoint::app
