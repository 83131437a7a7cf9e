// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_base.h"

#include <QTemporaryDir>

namespace ridgepoint::tests {

class CliSweepTest : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void columnsAreParametersThenMetricsAndTheLastAxisRunsFastest()
    {
        const CliRun run =
            runCli({QStringLiteral("sweep"), QStringLiteral("--over"), QStringLiteral("batch=1:64:4:log"), QStringLiteral("--over"),
                    QStringLiteral("kv_precision=bf16,fp8"), QStringLiteral("--metric"), QStringLiteral("kv_bytes,bound")});
        QCOMPARE(run.exitCode, 0);
        const QList<QByteArray> lines = run.lines();
        QCOMPARE(lines.size(), 9);
        QCOMPARE(lines[0], QByteArray("batch,kv_precision,kv_bytes,bound"));
        QVERIFY(lines[1].startsWith("1,bf16,"));
        QVERIFY(lines[2].startsWith("1,fp8,"));
        QVERIFY(lines[3].startsWith("4,bf16,"));
        QVERIFY(lines[8].startsWith("64,fp8,"));
        QVERIFY(lines[1].endsWith(",memory"));
    }

    void pointsAgreeWithEstimates()
    {
        const CliRun sweep = runCli({QStringLiteral("sweep"), QStringLiteral("--over"), QStringLiteral("context=1k:3k:3"),
                                     QStringLiteral("--metric=forward_time")});
        QCOMPARE(sweep.lines().size(), 4);
        for (const QByteArray &line : sweep.lines().mid(1)) {
            const QList<QByteArray> cells = line.split(',');
            const CliRun single =
                runCli({QStringLiteral("estimate"), QStringLiteral("--set"), QStringLiteral("context=") + QString::fromLatin1(cells[0]),
                        QStringLiteral("--metric=forward_time"), QStringLiteral("--format=csv")});
            QCOMPARE(single.lines().value(1).split(',').value(1), cells[1]);
        }
    }

    void anAbsentPointIsAnEmptyCell()
    {
        const CliRun run = runCli(
            {QStringLiteral("sweep"), QStringLiteral("--over=context=1024,9999999"), QStringLiteral("--metric=compute_bound_batch,bound")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(!run.lines()[1].contains(",,"));
        QVERIFY(run.lines()[2].startsWith("9999999,,"));
    }

    void writesAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("grid.csv"));
        const QStringList words = {QStringLiteral("sweep"), QStringLiteral("--over=batch=1:9:3"), QStringLiteral("--metric=forward_time")};
        const CliRun run = runCli(words + QStringList{QStringLiteral("--out"), path});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out, QByteArray());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), runCli(words).out);
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        const CliRun run = runCli({QStringLiteral("sweep"), QStringLiteral("--over=batch=1:9:3"), QStringLiteral("--metric=bound"),
                                   QStringLiteral("--out=/proc/none/grid.csv")});
        QCOMPARE(run.exitCode, 1);
        QVERIFY(run.err.contains("/proc/none/grid.csv"));
    }
};

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::CliSweepTest)
#include "tst_cli_sweep.moc"
