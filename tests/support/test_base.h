// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

namespace ridgepoint::tests {

/// Base of every Qt test class (no signals or slots of its own, hence no Q_OBJECT): C locale, test-mode paths, and any warning fails the
/// test function that caused it.
class TestBase : public QObject {
public:
    TestBase()
    {
        QLocale::setDefault(QLocale::c());
        QStandardPaths::setTestModeEnabled(true);
    }

protected:
    static constexpr int longWait = 60000; ///< [ms] for what is computed on another thread, on a busy machine under sanitizers

    /// The offscreen platform's own remarks ("This plugin does not support ...") say nothing about the program.
    static void failOnAnyWarning() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
};

} // namespace ridgepoint::tests
