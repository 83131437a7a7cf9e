// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_base.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::tests {

namespace {

double number(const QJsonValue &row, const char *column) { return row.toObject()[QLatin1StringView(column)].toDouble(); }
QString word(const QJsonValue &row, const char *column) { return row.toObject()[QLatin1StringView(column)].toString(); }

QJsonArray rowsOf(const QStringList &words)
{
    const CliRun run = runCli(words + QStringList{QStringLiteral("--format=json")});
    if (run.exitCode != 0)
        qWarning("%s", run.err.constData());
    return run.array();
}

QJsonArray placed(const QStringList &words)
{
    return rowsOf(QStringList{QStringLiteral("place"), QStringLiteral("--set=model=flux.1-dev")} + words);
}

QJsonArray fitted(const QStringList &words) { return rowsOf(QStringList{QStringLiteral("fit")} + words); }
QJsonArray onEdge(const QStringList &words) { return rowsOf(QStringList{QStringLiteral("edge")} + words); }

} // namespace

/// `place`, `fit` and `edge` on the shipped catalog.
class CliPipelineTest : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void theBestPlacementComesFirst_data()
    {
        QTest::addColumn<QString>("rank");
        QTest::newRow("cheapest") << QStringLiteral("cost");
        QTest::newRow("fastest") << QStringLiteral("latency");
    }
    void theBestPlacementComesFirst()
    {
        QFETCH(QString, rank);
        const QJsonArray rows = placed({QStringLiteral("--rank=") + rank});
        QVERIFY(rows.size() > 10);
        const QByteArray column = rank.toLatin1();
        for (qsizetype i = 1; i < rows.size(); ++i)
            QVERIFY(number(rows[i - 1], column.constData()) <= number(rows[i], column.constData()));
    }

    void aPlacementIsWhatTheEstimateSays()
    {
        const QJsonValue best = placed({QStringLiteral("--most=1")}).first();
        const CliRun single =
            runCli({QStringLiteral("estimate"), QStringLiteral("--set=model=flux.1-dev"), QStringLiteral("--metric=pipeline_latency"),
                    QStringLiteral("--format=csv"), QStringLiteral("--set=accelerator=") + word(best, "denoiser"),
                    QStringLiteral("--set=encoder_accelerator=") + word(best, "text_encoder"),
                    QStringLiteral("--set=decoder_accelerator=") + word(best, "decoder")});
        QCOMPARE(single.exitCode, 0);
        const double latency = single.lines().value(1).split(',').value(1).toDouble();
        QVERIFY(std::abs(number(best, "latency") / latency - 1) < 1e-6);
    }

    void limitsAreKept()
    {
        const QJsonArray rows = placed({QStringLiteral("--latency=6s"), QStringLiteral("--vendor=nvidia"), QStringLiteral("--devices=1")});
        QVERIFY(!rows.isEmpty());
        for (const auto &row : rows) {
            QVERIFY(number(row, "latency") <= 6);
            QVERIFY(word(row, "denoiser").startsWith(QStringLiteral("nvidia-")));
            QCOMPARE(word(row, "decoder"), word(row, "denoiser"));
        }
        const double cheapest = number(rows.first(), "cost");
        QVERIFY(placed({QStringLiteral("--vendor=nvidia"), QStringLiteral("--cost=%1").arg(cheapest * 1.5)}).size() > 0);
    }

    void nothingOnTheFrontierIsBeaten()
    {
        const QJsonArray rows = placed({QStringLiteral("--frontier")});
        QVERIFY(rows.size() >= 2);
        for (qsizetype i = 1; i < rows.size(); ++i) {
            QVERIFY(number(rows[i], "latency") > number(rows[i - 1], "latency"));
            QVERIFY(number(rows[i], "cost") < number(rows[i - 1], "cost"));
        }
        QVERIFY(number(rows.first(), "latency") < number(rows.last(), "latency"));
        const QJsonArray fastest = placed({QStringLiteral("--rank=latency")});
        const auto priced = std::find_if(fastest.begin(), fastest.end(), [](const auto &row) { return number(row, "cost") > 0; });
        QVERIFY(priced != fastest.end());
        QVERIFY(number(rows.first(), "latency") <= number(*priced, "latency"));
        QCOMPARE(number(rows.last(), "cost"), number(placed({}).first(), "cost"));
    }

    void whatIsLeftOutHasAReason()
    {
        const QJsonArray rows = placed({QStringLiteral("--refused")});
        QVERIFY(!rows.isEmpty());
        for (const auto &row : rows)
            QVERIFY(!word(row, "reason").isEmpty());
        const CliRun none = runCli({QStringLiteral("place"), QStringLiteral("--set=model=flux.1-dev"), QStringLiteral("--latency=1us")});
        QCOMPARE(none.exitCode, 0);
        QVERIFY(none.err.contains("--refused"));
    }

    // The score is log2 of the ratio: below 0.5 in amount 0, below 1.5 one, else two.
    void scoresFollowTheRatio()
    {
        const QJsonArray rows = fitted({QStringLiteral("--by=time")});
        int scored = 0;
        for (const auto &row : rows) {
            if (word(row, "state") != QStringLiteral("computed")) {
                QVERIFY(!word(row, "reason").isEmpty());
                continue;
            }
            const double exact = std::log2(number(row, "ratio"));
            const double amount = std::abs(exact) < 0.5 ? 0 : std::abs(exact) < 1.5 ? 1 : 2;
            QCOMPARE(number(row, "score"), std::copysign(amount, exact) + 0.0);
            ++scored;
        }
        QVERIFY(scored > 20);
    }

    void aWorkloadAloneAndAllAccelerators()
    {
        const QJsonArray argued = fitted({QStringLiteral("--workload=image-diffusion")});
        const QJsonArray all = fitted({QStringLiteral("--workload=image-diffusion"), QStringLiteral("--all")});
        QVERIFY(all.size() > argued.size());
        for (const auto &row : all)
            QCOMPARE(word(row, "workload"), QStringLiteral("image-diffusion"));
    }

    void scoresAgreeOnlySoFar()
    {
        const QJsonArray rows = fitted({QStringLiteral("--correlation")});
        QCOMPARE(rows.size(), 3);
        for (const auto &row : rows) {
            QVERIFY(number(row, "pairs_with_infeasible") >= number(row, "pairs"));
            QVERIFY(std::abs(number(row, "pearson")) <= 1);
            QVERIFY(std::abs(number(row, "spearman")) <= 1);
        }
    }

    void onTheEdgeALongerWaitAllowsMore()
    {
        const QJsonArray quick = onEdge({QStringLiteral("--latency=1s")});
        QVERIFY(!quick.isEmpty());
        for (const auto &row : quick) {
            QVERIFY(number(row, "time") <= 1);
            QVERIFY(number(row, "steps") <= 4);
            QCOMPARE(word(row, "verdict"), QStringLiteral("within"));
        }
        QVERIFY(onEdge({QStringLiteral("--latency=10s")}).size() > quick.size());
        QVERIFY(onEdge({QStringLiteral("--latency=1s"), QStringLiteral("--steps=1")}).size() < quick.size());
        const QJsonArray all = onEdge({QStringLiteral("--latency=1s"), QStringLiteral("--all")});
        QVERIFY(all.size() > quick.size());
        for (const auto &row : all)
            QCOMPARE(word(row, "reason").isEmpty(), word(row, "verdict") == QStringLiteral("within"));
    }

    void lessSharedMemoryHoldsFewerModels()
    {
        QVERIFY(onEdge({QStringLiteral("--memory-share=10 %")}).size() < onEdge({QStringLiteral("--memory-share=0.9")}).size());
        const CliRun none = runCli({QStringLiteral("edge"), QStringLiteral("--latency=1us")});
        QCOMPARE(none.exitCode, 0);
        QVERIFY(none.err.contains("--all"));
    }

    void tablesHaveUnitsAndNames()
    {
        const CliRun table = runCli({QStringLiteral("edge"), QStringLiteral("--latency=1s")});
        QVERIFY(table.out.contains(" ms"));
        QVERIFY(table.out.contains("Stable Diffusion"));
    }

    void refusesInWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("said");
        const QString place = QStringLiteral("place");
        const QString fit = QStringLiteral("fit");
        const QString edge = QStringLiteral("edge");
        QTest::newRow("text model") << QStringList{place} << QByteArray("image or video");
        QTest::newRow("rank") << QStringList{place, QStringLiteral("--rank=energy")} << QByteArray("cost or latency");
        QTest::newRow("latency") << QStringList{place, QStringLiteral("--latency=-1")} << QByteArray("--latency takes a number above 0");
        QTest::newRow("latency's unit") << QStringList{place, QStringLiteral("--latency=3 GB")} << QByteArray("--latency");
        QTest::newRow("cost") << QStringList{place, QStringLiteral("--cost=nan")} << QByteArray("--cost");
        QTest::newRow("vendor") << QStringList{place, QStringLiteral("--vendor=nonesuch")} << QByteArray("nonesuch");
        QTest::newRow("devices") << QStringList{place, QStringLiteral("--devices=5")} << QByteArray("from 1 to 4");
        QTest::newRow("most") << QStringList{place, QStringLiteral("--most=0")} << QByteArray("10000");
        QTest::newRow("measure") << QStringList{fit, QStringLiteral("--by=size")} << QByteArray("cost, time or energy");
        QTest::newRow("workload") << QStringList{fit, QStringLiteral("--workload=chess")} << QByteArray("ar-decode");
        QTest::newRow("steps") << QStringList{edge, QStringLiteral("--steps=9")} << QByteArray("from 1 to 8");
        QTest::newRow("share") << QStringList{edge, QStringLiteral("--memory-share=0")} << QByteArray("--memory-share takes");
        QTest::newRow("format") << QStringList{edge, QStringLiteral("--format=xml")} << QByteArray("xml");
        QTest::newRow("unknown") << QStringList{fit, QStringLiteral("--bye=cost")} << QByteArray("--by");
    }
    void refusesInWords()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, said);
        const CliRun run = runCli(words);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains(said), run.err.constData());
        QCOMPARE(run.out, QByteArray());
    }
};

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::CliPipelineTest)
#include "tst_cli_pipeline.moc"
