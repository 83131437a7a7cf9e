// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_run.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>

namespace ridgepoint::tests {

namespace {

CliRun runProgram(const QString &program, const QStringList &words, const QProcessEnvironment &environment, const QString &folder)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(program, words);
    CliRun run;
    if (!process.waitForFinished(120'000))
        return run;
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

} // namespace

QJsonObject CliRun::object() const { return QJsonDocument::fromJson(out).object(); }

QJsonArray CliRun::array() const { return QJsonDocument::fromJson(out).array(); }

QList<QByteArray> CliRun::lines() const { return (out.endsWith('\n') ? out.chopped(1) : out).split('\n'); }

QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "RIDGEPOINT_DATABASE", "LANG", "LC_ALL", "XDG_RUNTIME_DIR"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("HOME"), QDir::tempPath());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), QDir::tempPath() + QStringLiteral("/ridgepoint-no-such-folder"));
    return environment;
}

CliRun runCli(const QStringList &words, const QProcessEnvironment &environment, const QString &folder)
{
    return runProgram(QStringLiteral(RIDGEPOINT_CLI), words, environment, folder);
}

CliRun runShell(const QString &line)
{
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(QStringLiteral("CLI"), QStringLiteral(RIDGEPOINT_CLI));
    return runProgram(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), line}, environment, {});
}

} // namespace ridgepoint::tests
