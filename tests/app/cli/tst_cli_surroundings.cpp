// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_base.h"

#include <QDirIterator>
#include <QTemporaryDir>

namespace ridgepoint::tests {

/// The machine around the command line: displays, folders, locales, closed streams.
class CliSurroundingsTest : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void nothingButTheChartTouchesADisplay()
    {
        QProcessEnvironment environment = bareEnvironment();
        // A platform that does not exist stops whoever asks for one.
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("no-such-platform"));
        for (const QStringList &words :
             {estimate(), QStringList{QStringLiteral("db"), QStringLiteral("tables")},
              QStringList{QStringLiteral("sweep"), QStringLiteral("--over=batch=1:2:2"), QStringLiteral("--metric=bound")}}) {
            const CliRun run = runCli(words, environment);
            QCOMPARE(run.exitCode, 0);
            QCOMPARE(run.err, QByteArray());
        }
    }

    void homeMayBeReadOnlyOrMissing_data()
    {
        QTest::addColumn<QString>("home");
        QTest::newRow("read-only") << QStringLiteral("/proc");
        QTest::newRow("missing") << QStringLiteral("/no/such/folder");
        QTest::newRow("unset") << QString();
    }

    void homeMayBeReadOnlyOrMissing()
    {
        QFETCH(const QString, home);
        QProcessEnvironment environment = bareEnvironment();
        environment.remove(QStringLiteral("XDG_DATA_HOME"));
        if (home.isEmpty())
            environment.remove(QStringLiteral("HOME"));
        else
            environment.insert(QStringLiteral("HOME"), home);
        for (const QStringList &words :
             {estimate(), QStringList{QStringLiteral("db"), QStringLiteral("query"), QStringLiteral("--table=layers")}}) {
            const CliRun run = runCli(words, environment);
            QCOMPARE(run.exitCode, 0);
            QCOMPARE(run.err, QByteArray());
        }
    }

    void readingLeavesNoFiles()
    {
        const QTemporaryDir home;
        QProcessEnvironment environment = bareEnvironment();
        environment.remove(QStringLiteral("XDG_DATA_HOME"));
        environment.insert(QStringLiteral("HOME"), home.path());
        QCOMPARE(runCli(estimate(), environment).exitCode, 0);
        QDirIterator files(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        QVERIFY(!files.hasNext());
    }

    void anyFolderAndAnyLocaleGiveTheSameText()
    {
        const QByteArray expected = runCli(estimate()).out;
        QVERIFY(!expected.isEmpty());
        QCOMPARE(runCli(estimate(), bareEnvironment(), QStringLiteral("/")).out, expected);
        for (const char *locale : {"de_DE.UTF-8", "de_DE", "C", "no_SUCH"}) {
            QProcessEnvironment environment = bareEnvironment();
            environment.insert(QStringLiteral("LC_ALL"), QString::fromLatin1(locale));
            environment.insert(QStringLiteral("LANG"), QString::fromLatin1(locale));
            const CliRun run = runCli(estimate(), environment);
            QCOMPARE(run.out, expected);
            QCOMPARE(run.err, QByteArray());
        }
    }

    void aReaderThatLeavesEndsItQuietly()
    {
        const CliRun run = runShell(
            QStringLiteral("\"$CLI\" db query --table accelerator_figures --format json | head -c 10 >/dev/null; exit ${PIPESTATUS[0]}"));
        QVERIFY(run.exitCode == 0 || run.exitCode == 1);
        QCOMPARE(run.err, QByteArray());
    }

    void aClosedOrFullStandardOutputIsSaid_data()
    {
        QTest::addColumn<QString>("redirection");
        QTest::newRow("closed") << QStringLiteral(">&-");
        QTest::newRow("full") << QStringLiteral(">/dev/full");
        QTest::newRow("closed with the input") << QStringLiteral("<&- >&-");
    }

    void aClosedOrFullStandardOutputIsSaid()
    {
        QFETCH(const QString, redirection);
        const CliRun run = runShell(QStringLiteral("\"$CLI\" estimate ") + redirection);
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY(run.err.contains("Standard output"));
    }

private:
    static QStringList estimate()
    {
        return {QStringLiteral("estimate"), QStringLiteral("--format=json"), QStringLiteral("--set=memory_efficiency=0.85")};
    }
};

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::CliSurroundingsTest)
#include "tst_cli_surroundings.moc"
