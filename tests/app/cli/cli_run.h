// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>

namespace ridgepoint::tests {

/// What one run of the real program gave back.
struct CliRun {
    int exitCode = -1; ///< -1: it did not start, or it crashed
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject object() const;
    [[nodiscard]] QJsonArray array() const;
    [[nodiscard]] QList<QByteArray> lines() const; ///< of standard output, without the last line end
};

/// The environment of a session without a display, with folders of its own.
[[nodiscard]] QProcessEnvironment bareEnvironment();

[[nodiscard]] CliRun runCli(const QStringList &words, const QProcessEnvironment &environment = bareEnvironment(),
                            const QString &folder = {});

/// Runs a shell line in which $CLI is the program.
[[nodiscard]] CliRun runShell(const QString &line);

} // namespace ridgepoint::tests
