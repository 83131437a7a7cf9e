// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_base.h"

#include <cmath>

namespace ridgepoint::tests {

/// Searches on the shipped catalog: `estimate` by closed forms, `simulate` by chance.
class CliSearchTest : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    // Verifier economics by hand: FLUX.1-dev 74.4 TFLOP a step and 10.5 a decode; HPS v2.1 0.38 and a judge of 8B 25.5 TFLOP a look.
    void verifiersCostMostWhereStepsAreFew_data()
    {
        QTest::addColumn<QStringList>("settings");
        QTest::addColumn<double>("multiplier");
        const QStringList dev = {QStringLiteral("model=flux.1-dev"), QStringLiteral("steps=50"), QStringLiteral("shared_steps=40")};
        const QStringList schnell = {QStringLiteral("model=flux.1-schnell"), QStringLiteral("steps=4"), QStringLiteral("shared_steps=3")};
        QTest::newRow("dev, HPS") << (dev + QStringList{QStringLiteral("verifier=hpsv2.1")}) << 1.607;
        QTest::newRow("schnell, HPS") << (schnell + QStringList{QStringLiteral("verifier=hpsv2.1")}) << 1.837;
        QTest::newRow("schnell, judge") << (schnell + QStringList{QStringLiteral("verifier=llm-judge-8b")}) << 2.186;
    }

    void verifiersCostMostWhereStepsAreFew()
    {
        QFETCH(QStringList, settings);
        QFETCH(double, multiplier);
        const double found = estimated(settings, QStringLiteral("search_cost_multiplier"));
        QVERIFY2(std::abs(found / multiplier - 1) < 0.005, qPrintable(QString::number(found)));
    }

    void simulationAgreesWithTheClosedForm()
    {
        const QStringList settings = {QStringLiteral("search_algorithm=best-of-k"), QStringLiteral("branches=4"),
                                      QStringLiteral("verifier_correlation=0.6")};
        const QJsonArray rows = simulated(settings);
        QVERIFY(rows.size() >= 5);
        for (const auto &row : rows) {
            const QJsonObject band = row.toObject();
            if (band[QLatin1StringView("quantity")].toString() != QStringLiteral("quality"))
                continue;
            const double closed = band[QLatin1StringView("closed_form")].toDouble();
            QVERIFY(std::abs(closed - 0.6 * 1.029) < 1e-3);
            const double half = band[QLatin1StringView("high")].toDouble() - band[QLatin1StringView("mean")].toDouble();
            QVERIFY(std::abs(band[QLatin1StringView("mean")].toDouble() - closed) < 2 * half);
        }
    }

    void aSeedGivesTheSameNumbers()
    {
        const QStringList settings = {QStringLiteral("search_algorithm=dfs"), QStringLiteral("seed=7")};
        QCOMPARE(simulated(settings), simulated(settings));
        QVERIFY(simulated(settings) != simulated({QStringLiteral("search_algorithm=dfs"), QStringLiteral("seed=8")}));
    }

    void refusals()
    {
        const CliRun run = runCli({QStringLiteral("simulate"), QStringLiteral("--trees=0")});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.err.contains("--trees takes a whole number"));
        const CliRun beyond = runCli(
            {QStringLiteral("simulate"), QStringLiteral("--set=search_algorithm=tree"), QStringLiteral("--set=split_schedule=60:2")});
        QCOMPARE(beyond.exitCode, 2);
        QVERIFY(beyond.err.contains("split_schedule"));
    }

private:
    static QStringList withSettings(QStringList words, const QStringList &settings)
    {
        for (const QString &setting : settings)
            words << QStringLiteral("--set=") + setting;
        return words;
    }

    static double estimated(const QStringList &settings, const QString &metric)
    {
        const CliRun run = runCli(
            withSettings({QStringLiteral("estimate"), QStringLiteral("--format=csv"), QStringLiteral("--metric=") + metric}, settings));
        return run.lines().value(1).split(',').value(1).toDouble();
    }

    static QJsonArray simulated(const QStringList &settings)
    {
        const CliRun run =
            runCli(withSettings({QStringLiteral("simulate"), QStringLiteral("--trees=4000"), QStringLiteral("--format=json")}, settings));
        return run.array();
    }
};

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::CliSearchTest)
#include "tst_cli_search.moc"
