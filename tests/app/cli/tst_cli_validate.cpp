// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_base.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

namespace ridgepoint::tests {

namespace {

const QByteArray head =
    "id,accelerator,count,tp,model,precision_weights,framework,phase,batch_or_concurrency,input_len,output_len,metric,value\n";

} // namespace

class CliValidateTest : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void theShippedMeasurementsHoldTheBars()
    {
        const CliRun run = runCli({QStringLiteral("validate"), QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject summary = run.object().value(QStringLiteral("summary")).toObject();
        for (const char *set : {"operators", "end_to_end", "achievable", "energy"}) {
            const QJsonObject part = summary.value(QLatin1String(set)).toObject();
            for (const char *key : {"rows", "predicted", "median_abs_error", "mean_abs_error", "bias"})
                QVERIFY2(part.value(QLatin1String(key)).isDouble(), key);
        }
        for (const char *key : {"groups", "worst", "unpredicted", "bars"})
            QVERIFY2(run.object().value(QLatin1String(key)).isArray(), key);
        QCOMPARE(run.object().value(QStringLiteral("worst")).toArray().size(), 10);
    }

    void energyIsReportedByItsBoundary()
    {
        const QJsonObject report = runCli({QStringLiteral("validate"), QStringLiteral("--format=json")}).object();
        QHash<QString, double> medians;
        for (const auto &value : report.value(QStringLiteral("groups")).toArray()) {
            const QJsonObject group = value.toObject();
            if (group.value(QStringLiteral("by")).toString() == QStringLiteral("boundary"))
                medians.insert(group.value(QStringLiteral("name")).toString(), group.value(QStringLiteral("median_abs_error")).toDouble());
        }
        QCOMPARE(medians.size(), 2);
        for (const double median : medians)
            QVERIFY(median > 0 && median < 0.15);
        int judged = 0;
        int targets = 0;
        for (const auto &value : report.value(QStringLiteral("bars")).toArray()) {
            const QJsonObject bar = value.toObject();
            if (bar.value(QStringLiteral("name")).toString().startsWith(QStringLiteral("Energy")))
                ++(bar.value(QStringLiteral("target")).toBool() ? targets : judged);
        }
        QCOMPARE(judged, 2);
        QCOMPARE(targets, 2);
        QCOMPARE(report.value(QStringLiteral("systems")).toArray().size(), 10);
    }

    // What is off shows in the exit code.
    void energyThatIsOffExitsWith1()
    {
        const QString path = write("nvidia-h100-sxm,1,1,llama-3.1-8b,bf16,vLLM,serve,8,1024,256,J_per_token,0.1\n");
        const CliRun run = runCli({QStringLiteral("validate"), QStringLiteral("--end-to-end"), path});
        QCOMPARE(run.exitCode, 1);
        QVERIFY(run.out.contains("Energy of accelerators: median error"));
    }

    void aTableIsForPeople()
    {
        const CliRun run = runCli({QStringLiteral("validate")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.startsWith("Summary\n"));
        QVERIFY(run.out.contains("Not predicted"));
        QVERIFY(run.out.contains("Queueing time under load is out of scope by rule."));
    }

    void aSubsetIsEnough()
    {
        const QString path = write("nvidia-h100-sxm,1,1,llama-3.1-8b,bf16,vLLM,decode,1,1024,256,tpot_s,0.0071\n");
        const CliRun run =
            runCli({QStringLiteral("validate"), QStringLiteral("--end-to-end"), path, QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject summary = run.object().value(QStringLiteral("summary")).toObject();
        QCOMPARE(summary.value(QStringLiteral("end_to_end")).toObject().value(QStringLiteral("predicted")).toInt(), 1);
        QCOMPARE(summary.value(QStringLiteral("operators")).toObject().value(QStringLiteral("rows")).toInt(), 0);
    }

    void aBarThatDoesNotHoldExitsWith1()
    {
        const QString path = write("nvidia-h100-sxm,1,1,llama-3.1-8b,bf16,vLLM,decode,1,1024,256,tpot_s,1\n");
        const CliRun run = runCli({QStringLiteral("validate"), QStringLiteral("--end-to-end"), path});
        QCOMPARE(run.exitCode, 1);
        QVERIFY(run.out.contains("no"));
        QVERIFY(!run.err.isEmpty());
    }

    void whatIsNotKnownIsNamed()
    {
        const QString path = write("Quantum 9000,1,1,llama-3.1-8b,bf16,vLLM,decode,1,1024,256,tpot_s,1\n");
        const CliRun run =
            runCli({QStringLiteral("validate"), QStringLiteral("--end-to-end"), path, QStringLiteral("--format"), QStringLiteral("json")});
        const QJsonObject gap = run.object().value(QStringLiteral("unpredicted")).toArray().at(0).toObject();
        QCOMPARE(gap.value(QStringLiteral("id")).toString(), QStringLiteral("made-1"));
        QVERIFY(gap.value(QStringLiteral("reason")).toString().startsWith(QStringLiteral("unknown accelerator")));
    }

    void aReportIsWritten()
    {
        const QString path = write("nvidia-h100-sxm,1,1,llama-3.1-8b,bf16,vLLM,decode,1,1024,256,tpot_s,0.0071\n");
        for (const char *name : {"report.html", "report.md"}) {
            const QString report = m_folder->filePath(QLatin1String(name));
            QCOMPARE(
                runCli({QStringLiteral("validate"), QStringLiteral("--end-to-end"), path, QStringLiteral("--report"), report}).exitCode, 0);
            QFile file(report);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().contains("made-1"));
        }
    }

    void theIdealLevelIsABound()
    {
        const QString path = write("nvidia-h100-sxm,1,1,llama-3.1-8b,bf16,vLLM,decode,1,1024,256,tpot_s,0.0071\n");
        const CliRun run = runCli({QStringLiteral("validate"), QStringLiteral("--end-to-end"), path, QStringLiteral("--level"),
                                   QStringLiteral("ideal"), QStringLiteral("--format"), QStringLiteral("json")});
        const QJsonObject summary = run.object().value(QStringLiteral("summary")).toObject();
        QVERIFY(summary.value(QStringLiteral("end_to_end")).toObject().value(QStringLiteral("bias")).toDouble() < 0);
    }

    void refusesBadInput_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("level") << QStringList{QStringLiteral("--level"), QStringLiteral("best")};
        QTest::newRow("report") << QStringList{QStringLiteral("--report"), QStringLiteral("report.txt")};
        QTest::newRow("format") << QStringList{QStringLiteral("--format"), QStringLiteral("csv")};
        QTest::newRow("no file") << QStringList{QStringLiteral("--end-to-end"), QStringLiteral("/nowhere/rows.csv")};
        QTest::newRow("no operators") << QStringList{QStringLiteral("--operators"), QStringLiteral("/nowhere/rows.csv")};
        QTest::newRow("option") << QStringList{QStringLiteral("--end-too-end"), QStringLiteral("rows.csv")};
    }

    void refusesBadInput()
    {
        QFETCH(const QStringList, words);
        const CliRun run = runCli(QStringList{QStringLiteral("validate")} + words);
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.out.isEmpty());
        QCOMPARE(run.err.count('\n'), 1);
    }

    void refusesABrokenFile()
    {
        const QString path = write("nvidia-h100-sxm,1,1,llama-3.1-8b,bf16,vLLM,decode,1,1024,256,tpot_s,fast\n");
        const CliRun run = runCli({QStringLiteral("validate"), QStringLiteral("--end-to-end"), path});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains("line 2, column value"), run.err.constData());
    }

private:
    [[nodiscard]] QString write(const QByteArray &row) const
    {
        const QString path = m_folder->filePath(QStringLiteral("rows.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(head + "made-1," + row) < 0)
            qFatal("rows.csv could not be written");
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::CliValidateTest)
#include "tst_cli_validate.moc"
