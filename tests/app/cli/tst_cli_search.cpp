// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_base.h"

#include <cmath>

namespace ridgepoint::tests {

/// Searches on the shipped catalog: `estimate` by closed forms, `simulate` by chance, `optimum` over all k, s and N.
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

    // By hand, with r = s/N and a perfect verifier: E_k sqrt(1 - s/50) with s + k (50 - s) <= 100. k = 2, s = 0: 0.564;
    // k = 3, s = 25: 0.8463 sqrt(1/2) = 0.598; k = 4, s = 34: 0.582; k = 6, s = 40: 0.567.
    void theOptimumSplitsTheBudget()
    {
        const QJsonArray rows = optimum({QStringLiteral("--budget=100")});
        QCOMPARE(rows.size(), 1);
        const QJsonObject best = rows.first().toObject();
        QCOMPARE(best[QLatin1StringView("branches")].toDouble(), 3.0);
        QCOMPARE(best[QLatin1StringView("shared_steps")].toDouble(), 25.0);
        QCOMPARE(best[QLatin1StringView("steps")].toDouble(), 50.0);
        QCOMPARE(best[QLatin1StringView("function_evaluations")].toDouble(), 100.0);
        QVERIFY(std::abs(best[QLatin1StringView("quality")].toDouble() - 0.8463 * std::sqrt(0.5)) < 1e-3);
    }

    // What a look costs is not there for branches: with 25 a candidate, two independent ones of 50 steps cost 150.
    void candidatesCost()
    {
        const QJsonObject best =
            optimum({QStringLiteral("--budget=150"), QStringLiteral("--candidate-cost=25"), QStringLiteral("--branches=2")})
                .first()
                .toObject();
        QCOMPARE(best[QLatin1StringView("shared_steps")].toDouble(), 0.0);
        QCOMPARE(best[QLatin1StringView("function_evaluations")].toDouble(), 150.0);
    }

    void fewerStepsAreChosenWhereTheyCostNoQuality()
    {
        const QJsonObject equal = optimum({QStringLiteral("--budget=100"), QStringLiteral("--steps=25,50")}).first().toObject();
        QCOMPARE(equal[QLatin1StringView("steps")].toDouble(), 25.0);
        const QJsonObject worse = optimum({QStringLiteral("--budget=100"), QStringLiteral("--steps=25=-2,50=0")}).first().toObject();
        QCOMPARE(worse[QLatin1StringView("steps")].toDouble(), 50.0);
    }

    void theFrontierRises()
    {
        const QJsonArray rows = optimum({QStringLiteral("--budget=100"), QStringLiteral("--frontier")});
        QVERIFY(rows.size() > 3);
        double cost = 0;
        double quality = -1;
        for (const auto &row : rows) {
            const QJsonObject choice = row.toObject();
            QVERIFY(choice[QLatin1StringView("function_evaluations")].toDouble() > cost);
            QVERIFY(choice[QLatin1StringView("quality")].toDouble() > quality);
            cost = choice[QLatin1StringView("function_evaluations")].toDouble();
            quality = choice[QLatin1StringView("quality")].toDouble();
        }
        QCOMPARE(rows.last(), optimum({QStringLiteral("--budget=100")}).first());
    }

    void optimumRefusesInWords_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("budget") << QStringLiteral("--budget=0") << QByteArray("--budget takes a number above 0");
        QTest::newRow("below one candidate") << QStringLiteral("--budget=10") << QByteArray("10 is less than 50");
        QTest::newRow("steps") << QStringLiteral("--steps=many") << QByteArray("N=QUALITY");
        QTest::newRow("quality") << QStringLiteral("--steps=28=good") << QByteArray("N=QUALITY");
        QTest::newRow("no number") << QStringLiteral("--steps=28=nan") << QByteArray("quality_mean");
        QTest::newRow("broken steps") << QStringLiteral("--steps=2.5") << QByteArray("whole");
        QTest::newRow("branches") << QStringLiteral("--branches=5000") << QByteArray("4096");
        QTest::newRow("candidate") << QStringLiteral("--candidate-cost=inf") << QByteArray("candidate-cost");
        QTest::newRow("format") << QStringLiteral("--format=xml") << QByteArray("xml");
    }
    void optimumRefusesInWords()
    {
        QFETCH(QString, word);
        QFETCH(QByteArray, said);
        const CliRun run = runCli({QStringLiteral("optimum"), QStringLiteral("--set=steps=50"), word});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains(said), run.err.constData());
        QCOMPARE(run.out, QByteArray());
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

    /// Of 50 steps whose variance settles evenly, with a verifier that is always right.
    static QJsonArray optimum(const QStringList &words)
    {
        const QStringList settings = {QStringLiteral("model=flux.1-dev"),      QStringLiteral("steps=50"),
                                      QStringLiteral("shared_steps=25"),       QStringLiteral("prefix_variance=0.5"),
                                      QStringLiteral("quality_sigma=1"),       QStringLiteral("quality_mean=0"),
                                      QStringLiteral("verifier_correlation=1")};
        const CliRun run = runCli(withSettings(QStringList{QStringLiteral("optimum"), QStringLiteral("--format=json")} + words, settings));
        if (run.exitCode != 0)
            qWarning("%s", run.err.constData());
        return run.array();
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
