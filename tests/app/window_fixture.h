// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main_window.h"
#include "app/program.h"
#include "app/workspace_host.h"
#include "tests/app/shipped_data.h"
#include "widgets/workspaces/workspace.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace ridgepoint::tests {

/// The real window over the shipped data, with settings and session in a temporary folder; dialogs are answered from members.
struct WindowFixture {
    explicit WindowFixture(const ShippedData &shipped) : settings(folder.filePath(QStringLiteral("settings.ini")))
    {
        app::ProgramParts parts{shipped.catalog, shipped.database.get(), &settings, folder.filePath(QStringLiteral("session.json"))};
        window = std::make_unique<app::MainWindow>(parts);
        app::FileQuestions questions;
        questions.openScenario = [this](QWidget *, const QString &) { return nextOpen; };
        questions.saveScenario = [this](QWidget *, const QString &) { return nextSave; };
        questions.tell = [this](QWidget *, const QString &, const QString &text) { told.append(text); };
        window->setQuestions(std::move(questions));
        window->resize(1600, 1000);
        window->show();
        QApplication::setActiveWindow(window.get()); // shortcuts answer in an active window only
    }

    [[nodiscard]] bool openRoofline()
    {
        QTest::keyClick(window.get(), Qt::Key_4, Qt::ControlModifier);
        return window->workspaces()->current()->objectName() == QStringLiteral("workspace.roofline");
    }

    QTemporaryDir folder;
    app::Settings settings;
    std::unique_ptr<app::MainWindow> window;
    QString nextOpen;
    QString nextSave;
    QStringList told;
};

} // namespace ridgepoint::tests
