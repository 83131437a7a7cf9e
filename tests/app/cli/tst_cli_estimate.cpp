// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_base.h"

#include <QJsonDocument>
#include <QTemporaryDir>

namespace ridgepoint::tests {

class CliEstimateTest : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void givesTheKnownNumbers_data()
    {
        QTest::addColumn<QString>("batch");
        QTest::addColumn<double>("flops");
        QTest::addColumn<double>("bytes");
        QTest::addColumn<double>("time");
        // Llama 3.1 70B on an H100 SXM, bf16, context 2048, from first principles.
        QTest::newRow("batch 1") << QStringLiteral("1") << 1.4437e11 << 1.3967e11 << 0.04169;
        QTest::newRow("batch 64") << QStringLiteral("64") << 9.2398e12 << 1.8197e11 << 0.05432;
    }

    void givesTheKnownNumbers()
    {
        QFETCH(const QString, batch);
        const CliRun run = runCli({QStringLiteral("estimate"), QStringLiteral("--set"), QStringLiteral("accelerator=nvidia-h100-sxm"),
                                   QStringLiteral("--set"), QStringLiteral("context=2048"), QStringLiteral("--set"),
                                   QStringLiteral("estimate_level=ideal"), QStringLiteral("--set"), QStringLiteral("batch=") + batch,
                                   QStringLiteral("--format=json")});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.err, QByteArray());
        const QJsonObject metrics = run.object().value(QStringLiteral("metrics")).toObject();
        const auto number = [&](const char *id) {
            return metrics.value(QLatin1StringView(id)).toObject().value(QStringLiteral("value")).toDouble();
        };
        QTEST(rounded(number("forward_flops"), 5), "flops");
        QTEST(rounded(number("forward_bytes"), 5), "bytes");
        QTEST(rounded(number("forward_time"), 4), "time");
    }

    void jsonHasItsShape()
    {
        const QJsonObject answer = runCli({QStringLiteral("estimate"), QStringLiteral("--format"), QStringLiteral("json"),
                                           QStringLiteral("--set"), QStringLiteral("accelerator=nvidia-t4")})
                                       .object();
        QCOMPARE(answer.keys(), QStringList({QStringLiteral("findings"), QStringLiteral("metrics"), QStringLiteral("scenario")}));
        QCOMPARE(answer.value(QStringLiteral("scenario")).toObject().keys(), ids("parameters"));
        QCOMPARE(answer.value(QStringLiteral("scenario")).toObject().value(QStringLiteral("batch")).toDouble(), 1.0);
        QCOMPARE(answer.value(QStringLiteral("scenario")).toObject().value(QStringLiteral("accelerator")).toString(),
                 QStringLiteral("nvidia-t4"));
        const QJsonObject metrics = answer.value(QStringLiteral("metrics")).toObject();
        QCOMPARE(metrics.keys(), ids("metrics"));
        for (const QJsonValue &metric : metrics)
            QCOMPARE(metric.toObject().keys(), QStringList({QStringLiteral("label"), QStringLiteral("unit"), QStringLiteral("value")}));
        QCOMPARE(metrics.value(QStringLiteral("bound")).toObject().value(QStringLiteral("value")).toString(), QStringLiteral("capacity"));
        const QJsonArray findings = answer.value(QStringLiteral("findings")).toArray();
        QVERIFY(!findings.isEmpty());
        for (const QJsonValue &finding : findings)
            QCOMPARE(finding.toObject().keys(),
                     QStringList({QStringLiteral("id"), QStringLiteral("limit"), QStringLiteral("severity"), QStringLiteral("shortfall"),
                                  QStringLiteral("text"), QStringLiteral("value")}));
    }

    void anAbsentMetricIsNullAndUnknown()
    {
        const QJsonObject metrics =
            runCli({QStringLiteral("estimate"), QStringLiteral("--format=json"), QStringLiteral("--set=context=10M")})
                .object()
                .value(QStringLiteral("metrics"))
                .toObject();
        const QJsonObject batch = metrics.value(QStringLiteral("compute_bound_batch")).toObject();
        QVERIFY(batch.value(QStringLiteral("value")).isNull());
        QCOMPARE(batch.value(QStringLiteral("label")).toString(), QStringLiteral("unknown"));
    }

    void unitsAreConverted()
    {
        const QJsonObject scenario =
            runCli({QStringLiteral("estimate"), QStringLiteral("--format=json"), QStringLiteral("--set"),
                    QStringLiteral("prompt_tokens=32k"), QStringLiteral("--set"), QStringLiteral("kernel_overhead=5 us"),
                    QStringLiteral("--set"), QStringLiteral("memory_efficiency=85 %")})
                .object()
                .value(QStringLiteral("scenario"))
                .toObject();
        QCOMPARE(scenario.value(QStringLiteral("prompt_tokens")).toDouble(), 32000.0);
        QCOMPARE(scenario.value(QStringLiteral("kernel_overhead")).toDouble(), 5e-6);
        QCOMPARE(scenario.value(QStringLiteral("memory_efficiency")).toDouble(), 0.85);
    }

    void csvHoldsTheMetricsAskedForInTheirOrder()
    {
        const CliRun run =
            runCli({QStringLiteral("estimate"), QStringLiteral("--metric"), QStringLiteral("branch_multiplier,bound,branch_multiplier"),
                    QStringLiteral("--format"), QStringLiteral("csv")});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out, QByteArray("metric,value,unit,label\nbranch_multiplier,1.6,multiplier,derived\nbound,memory,,derived\n"));
    }

    void theTableNamesTheDeviceAndEveryMetric()
    {
        const CliRun run = runCli({QStringLiteral("estimate")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.contains("B200"));
        for (const QString &id : ids("metrics"))
            QVERIFY2(run.out.contains(id.toUtf8()), qPrintable(id));
    }

    void aScenarioFileIsTheBaseOfSettings()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("case.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "ridgepoint-scenario", "version": 1, "parameters": {"batch": 8, "context": 2048, "from_the_future": 1}})");
        file.close();
        const CliRun run = runCli({QStringLiteral("estimate"), QStringLiteral("--scenario"), file.fileName(), QStringLiteral("--set"),
                                   QStringLiteral("batch=16"), QStringLiteral("--format=json")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.err.contains("from_the_future"));
        const QJsonObject scenario = run.object().value(QStringLiteral("scenario")).toObject();
        QCOMPARE(scenario.value(QStringLiteral("batch")).toDouble(), 16.0);
        QCOMPARE(scenario.value(QStringLiteral("context")).toDouble(), 2048.0);
    }

private:
    static double rounded(double value, int digits) { return QByteArray::number(value, 'g', digits).toDouble(); }

    /// The ids that a list command names, sorted.
    static QStringList ids(const char *command)
    {
        QStringList result;
        for (const QJsonValue &row : runCli({QString::fromLatin1(command), QStringLiteral("--format=json")}).array())
            result << row.toObject().value(QStringLiteral("id")).toString();
        result.sort();
        return result;
    }
};

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::CliEstimateTest)
#include "tst_cli_estimate.moc"
