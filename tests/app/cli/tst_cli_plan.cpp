// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_base.h"

namespace ridgepoint::tests {

/// `plan` on the shipped catalog.
class CliPlanTest : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void smallestSetsComeFirst()
    {
        const QJsonArray rows = plan({QStringLiteral("--target=tokens_per_second_per_user=50"), QStringLiteral("--context=4096")});
        QVERIFY(rows.size() > 10);
        double last = 0;
        for (const auto &row : rows) {
            const QJsonObject option = row.toObject();
            QVERIFY(option[QLatin1StringView("feasible")].toBool());
            QVERIFY(option[QLatin1StringView("tokens_per_second_per_user")].toDouble() >= 50);
            QVERIFY(option[QLatin1StringView("memory_utilization")].toDouble() <= 1);
            QVERIFY(option[QLatin1StringView("count")].toDouble() >= last);
            last = option[QLatin1StringView("count")].toDouble();
        }
    }

    void anOptionIsWhatTheEstimateSays()
    {
        const QJsonObject option = plan({QStringLiteral("--target=tokens_per_second_per_user=30"),
                                         QStringLiteral("--target=tokens_per_second=5ktok/s"), QStringLiteral("--model=llama-3.1-70b")})
                                       .first()
                                       .toObject();
        QStringList words{QStringLiteral("estimate"), QStringLiteral("--metric=tokens_per_second"), QStringLiteral("--format=csv"),
                          QStringLiteral("--set"), QStringLiteral("accelerator=") + option[QLatin1StringView("accelerator")].toString()};
        for (const auto &[parameter, column] :
             {std::pair{"tensor_parallel", "tensor"}, {"pipeline_parallel", "pipeline"}, {"replicas", "replicas"}, {"batch", "batch"}})
            words << QStringLiteral("--set")
                  << QStringLiteral("%1=%2").arg(QLatin1StringView(parameter)).arg(option[QLatin1StringView(column)].toDouble());
        const CliRun single = runCli(words);
        QCOMPARE(single.exitCode, 0);
        const double estimate = single.lines().value(1).split(',').value(1).toDouble();
        QVERIFY(estimate >= 5000);
        QCOMPARE(estimate, option[QLatin1StringView("tokens_per_second")].toDouble());
    }

    void allNamesTheReasons()
    {
        const QStringList words = {QStringLiteral("--target=tokens_per_second_per_user=50"), QStringLiteral("--most=2")};
        const QJsonArray all = plan(words + QStringList{QStringLiteral("--all")});
        QVERIFY(all.size() > plan(words).size());
        for (const auto &row : all)
            QCOMPARE(row.toObject()[QLatin1StringView("reason")].toString().isEmpty(),
                     row.toObject()[QLatin1StringView("feasible")].toBool());
        QVERIFY(plan(words + QStringList{QStringLiteral("--all"), QStringLiteral("--announced")}).size() > all.size());
    }

    void nothingThatServesIsSaid()
    {
        const CliRun run = runCli({QStringLiteral("plan"), QStringLiteral("--target=tokens_per_second_per_user=1e9")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.err.contains("--all"));
    }

    void refusesInWords_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no value") << QStringLiteral("--target=tokens_per_second") << QByteArray("METRIC=VALUE");
        QTest::newRow("metric") << QStringLiteral("--target=speed=3") << QByteArray("speed");
        QTest::newRow("unplannable") << QStringLiteral("--target=bound=3") << QByteArray("tokens_per_second_per_user");
        QTest::newRow("unit") << QStringLiteral("--target=tokens_per_second=3 GB") << QByteArray("tokens_per_second");
        QTest::newRow("zero") << QStringLiteral("--target=tokens_per_second=0") << QByteArray("above 0");
        QTest::newRow("most") << QStringLiteral("--most=0") << QByteArray("65536");
        QTest::newRow("rank") << QStringLiteral("--rank=size") << QByteArray("price");
        QTest::newRow("model") << QStringLiteral("--model=nonesuch") << QByteArray("nonesuch");
        QTest::newRow("looked for") << QStringLiteral("--set=replicas=2") << QByteArray("looks for");
    }
    void refusesInWords()
    {
        QFETCH(QString, word);
        QFETCH(QByteArray, said);
        const CliRun run = runCli({QStringLiteral("plan"), word});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains(said), run.err.constData());
        QCOMPARE(run.out, QByteArray());
    }

private:
    [[nodiscard]] static QJsonArray plan(const QStringList &words)
    {
        const CliRun run = runCli(QStringList{QStringLiteral("plan"), QStringLiteral("--format=json")} + words);
        if (run.exitCode != 0)
            qWarning("%s", run.err.constData());
        return run.array();
    }
};

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::CliPlanTest)
#include "tst_cli_plan.moc"
