// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_base.h"

namespace ridgepoint::tests {

/// Bad input: one sentence on standard error, nothing on standard output, exit status 2.
class CliRefusalsTest : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void badInputIsRefusedInASentence_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *line, const char *says) { QTest::newRow(line) << QString::fromLatin1(line) << QByteArray(says); };
        row("", "--help");
        row("estimat", "Did you mean 'estimate'?");
        row("chart", "roofline");
        row("help nothing", "nothing");
        row("estimate more", "more");
        row("estimate --sett batch=1", "Did you mean '--set'?");
        row("estimate --set", "--set needs a value");
        row("estimate --set batch", "ID=VALUE");
        row("estimate --set =1", "ID=VALUE");
        row("estimate --set bacth=1", "Did you mean 'batch'?");
        row("estimate --set batch=0", "accepted");
        row("estimate --set batch=-1", "accepted");
        row("estimate --set batch=1.5", "whole");
        row("estimate --set batch=nan", "batch");
        row("estimate --set batch=1e999", "batch");
        row("estimate --set batch=", "batch");
        row("estimate --set batch=8GB", "batch");
        row("estimate --set accelerator=h100", "nvidia-h100-sxm");
        row("estimate --set model=nothing", "model");
        row("estimate --set kv_precision=fp5", "kv_precision");
        row("estimate --set shared_steps=60", "50");
        row("estimate --set prefix_tokens=5000", "prefix_tokens");
        row("estimate --metric forward_tim", "Did you mean 'forward_time'?");
        row("estimate --metric bound,", "metric");
        row("estimate --format yaml", "table, json and csv");
        row("estimate --format json --format csv", "twice");
        row("estimate --scenario /proc/none.json", "/proc/none.json");
        row("estimate --scenario /proc/version", "/proc/version");
        row("sweep --metric bound", "--over");
        row("sweep --over batch=1:8:4", "--metric");
        row("sweep --over batch --metric bound", "ID=FROM:TO:COUNT");
        row("sweep --over batch=1:8 --metric bound", "ID=FROM:TO:COUNT");
        row("sweep --over batch=1:8:4:lin --metric bound", "ID=FROM:TO:COUNT");
        row("sweep --over batch=1:8:many --metric bound", "ID=FROM:TO:COUNT");
        row("sweep --over batch=1:8:1 --metric bound", "1000000");
        row("sweep --over batch=1:8:9000000 --metric bound", "1000000");
        row("sweep --over batch=0:8:4 --metric bound", "batch");
        row("sweep --over context=0:8:4:log --metric bound", "context");
        row("sweep --over batch=1:8:4 --over batch=1:8:4 --metric bound", "twice");
        row("sweep --over compared_accelerators=nvidia-t4 --metric bound", "compared_accelerators");
        row("sweep --over model=llama --metric bound", "model");
        row("parameters --format", "--format needs a value");
        row("metrics --out x", "--out");
        row("chart roofline", "--out");
        row("chart roofline --out picture.gif", ".svg, .png or .pdf");
        row("chart roofline --out picture", ".svg, .png or .pdf");
        row("chart roofline --out a.svg --size 10x10", "WIDTHxHEIGHT");
        row("chart roofline --out a.svg --size big", "WIDTHxHEIGHT");
        row("chart roofline --out a.svg --set batch=0", "batch");
    }

    void badInputIsRefusedInASentence()
    {
        QFETCH(const QString, line);
        QFETCH(const QByteArray, says);
        const CliRun run = runCli(line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY2(run.err.contains(says), run.err.constData());
    }

    void hostileWordsAreRefused()
    {
        const QString longWord(100'000, QLatin1Char('x'));
        for (const QStringList &words :
             {QStringList{longWord}, QStringList{QStringLiteral("estimate"), QStringLiteral("--") + longWord},
              QStringList{QStringLiteral("estimate"), QStringLiteral("--set"), longWord + QStringLiteral("=1")},
              QStringList{QStringLiteral("estimate"), QStringLiteral("--set"), QStringLiteral("batch=") + longWord},
              QStringList{QStringLiteral("estimate"), QStringLiteral("--set"), QStringLiteral("model=") + longWord},
              QStringList{QStringLiteral("estimate"), QStringLiteral("--metric"), longWord},
              QStringList{QStringLiteral("estimate"), QStringLiteral("--set"), QStringLiteral("batch=1\n2")}}) {
            const CliRun run = runCli(words);
            QCOMPARE(run.exitCode, 2);
            QVERIFY(run.err.size() < 2000);
            QCOMPARE(run.err.count('\n'), 1);
        }
    }

    void helpNamesEveryCommandAndItsOptions()
    {
        const CliRun general = runCli({QStringLiteral("--help")});
        QCOMPARE(general.exitCode, 0);
        for (const char *command :
             {"estimate", "sweep", "parameters", "metrics", "db tables", "db query", "db sources", "db verify", "chart roofline"}) {
            QVERIFY2(general.out.contains(command), command);
            const QStringList words = QString::fromLatin1(command).split(QLatin1Char(' '));
            const CliRun help = runCli(QStringList{QStringLiteral("help")} + words);
            QCOMPARE(help.exitCode, 0);
            QVERIFY(help.out.contains("--"));
            QCOMPARE(runCli(words + QStringList{QStringLiteral("--help")}).out, help.out);
        }
        QCOMPARE(runCli({QStringLiteral("help"), QStringLiteral("db")}).exitCode, 0);
    }

    void versionIsPrinted()
    {
        const CliRun run = runCli({QStringLiteral("--version")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(QRegularExpression(QStringLiteral("^ridgepoint-cli \\d+\\.\\d+\\.\\d+\n$")).match(QString::fromUtf8(run.out)).hasMatch());
    }
};

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::CliRefusalsTest)
#include "tst_cli_refusals.moc"
