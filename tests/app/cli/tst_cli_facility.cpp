// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_base.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::tests {

namespace {

bool isClose(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

QJsonObject answerOf(const QStringList &words)
{
    const CliRun run = runCli(words + QStringList{QStringLiteral("--format=json")});
    if (run.exitCode != 0)
        qWarning("%s", run.err.constData());
    return run.object();
}

QJsonArray part(const QJsonObject &answer, const char *key) { return answer[QLatin1StringView(key)].toArray(); }

double number(const QJsonValue &row, const char *column) { return row.toObject()[QLatin1StringView(column)].toDouble(); }
QString word(const QJsonValue &row, const char *column) { return row.toObject()[QLatin1StringView(column)].toString(); }

/// The row whose first column holds a name.
QJsonObject named(const QJsonArray &rows, const char *column, const char *name)
{
    for (const auto &row : rows)
        if (word(row, column) == QLatin1StringView(name))
            return row.toObject();
    qWarning("no row %s", name);
    return {};
}

double estimated(const char *metric, const QStringList &words = {})
{
    const CliRun run = runCli(
        QStringList{QStringLiteral("estimate"), QStringLiteral("--format=csv"), QStringLiteral("--metric=") + QLatin1StringView(metric)} +
        words);
    return run.lines().value(1).split(',').value(1).toDouble();
}

} // namespace

/// `power`, `site`, `cost`, `cities`, `designs` and `systems` on the shipped catalog.
class CliFacilityTest : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void everyLossOfTheChainIsListed()
    {
        const QJsonObject answer = answerOf({QStringLiteral("power")});
        double losses = 0;
        for (const auto &stage : part(answer, "stages")) {
            QVERIFY(isClose(number(stage, "input") - number(stage, "output"), number(stage, "loss")));
            QVERIFY(number(stage, "load") > 0 && number(stage, "load") <= 1);
            QVERIFY(number(stage, "efficiency") > 0.8 && number(stage, "efficiency") <= 1);
            losses += number(stage, "loss");
        }
        const QJsonArray chain = part(answer, "chain");
        QVERIFY(losses > 0);
        QVERIFY(isClose(number(named(chain, "point", "source"), "power") - number(named(chain, "point", "die"), "power"), losses));
        QVERIFY(isClose(number(named(chain, "point", "die"), "share_of_meter"), estimated("chain_efficiency")));
    }

    void levelsAndPueAreThoseOfTheEstimate()
    {
        const QJsonObject answer = answerOf({QStringLiteral("power"), QStringLiteral("--set=racks=16")});
        const QStringList racks = {QStringLiteral("--set=racks=16")};
        const QJsonArray levels = part(answer, "levels");
        QVERIFY(isClose(number(named(levels, "level", "accelerator"), "power"), estimated("accelerator_power", racks)));
        QVERIFY(isClose(number(named(levels, "level", "node"), "power"), estimated("node_power", racks)));
        QVERIFY(isClose(number(named(levels, "level", "it"), "power"), estimated("it_power", racks)));
        QVERIFY(isClose(number(named(levels, "level", "facility"), "power"), estimated("facility_power", racks)));
        for (const char *column : {"annual", "design_hour"}) {
            double sum = 0;
            for (const auto &row : part(answer, "pue"))
                sum += word(row, "part") == QStringLiteral("pue") ? 0 : number(row, column);
            QVERIFY(isClose(sum, number(named(part(answer, "pue"), "part", "pue"), column)));
        }
        QVERIFY(isClose(number(named(part(answer, "pue"), "part", "pue"), "annual"), estimated("pue", racks)));
        const QJsonArray water = part(answer, "wue");
        QVERIFY(isClose(number(named(water, "part", "site"), "annual") + number(named(water, "part", "power_plants"), "annual"),
                        number(named(water, "part", "source"), "annual")));
    }

    void waterOnTheSiteIsTheSumOfItsParts()
    {
        const QJsonArray water = part(answerOf({QStringLiteral("power"), QStringLiteral("--set=cooling_method=d2c-hybrid-tower")}), "wue");
        for (const char *column : {"annual", "design_hour"}) {
            double sum = 0;
            for (const char *of : {"evaporation", "drift", "blowdown", "pads"})
                sum += number(named(water, "part", of), column);
            QVERIFY(number(named(water, "part", "blowdown"), column) > 0);
            QVERIFY(isClose(sum, number(named(water, "part", "site"), column)));
        }
    }

    void oneItemBindsTheDate()
    {
        const QStringList racks = {QStringLiteral("--set=racks=40")};
        const QJsonObject answer = answerOf(QStringList{QStringLiteral("site")} + racks);
        const QJsonArray items = part(answer, "schedule");
        QVERIFY(items.size() >= 2);
        double last = 0;
        int binding = 0;
        for (const auto &item : items) {
            last = std::max(last, number(item, "end"));
            binding += item.toObject()[QStringLiteral("binding")].toBool() ? 1 : 0;
            if (item.toObject()[QStringLiteral("binding")].toBool())
                QCOMPARE(number(item, "slack"), 0.0);
        }
        QCOMPARE(binding, 1);
        const QJsonArray power = part(answer, "power");
        QCOMPARE(number(named(power, "quantity", "first_power"), "value"), last);
        QVERIFY(isClose(last, estimated("time_to_power", racks)));
        QVERIFY(number(named(power, "quantity", "needed"), "value") > number(named(power, "quantity", "peak"), "value"));
        const QJsonArray year = part(answer, "year");
        QVERIFY(isClose(number(named(year, "quantity", "water_m3"), "value"), estimated("water_rate", racks) * 8760 * 3600));
        QVERIFY(isClose(number(named(year, "quantity", "carbon"), "value"), estimated("carbon_rate", racks) * 8760 * 3600));
        QVERIFY(isClose(number(named(year, "quantity", "energy"), "value"), estimated("facility_power", racks) * 8760 * 3600));
        QVERIFY(!named(power, "quantity", "is_assumed_campus")[QStringLiteral("value")].toBool());
    }

    /// Without racks the site is a campus whose nameplate is the power that is asked for, to half a rack.
    void aSiteWithoutRacksIsACampus()
    {
        for (const auto &[words, watts] :
             {std::pair(QStringList{}, 100e6), std::pair(QStringList{QStringLiteral("--campus-power=1.4GW")}, 1.4e9)}) {
            const QJsonArray power = part(answerOf(QStringList{QStringLiteral("site")} + words), "power");
            const double racks = number(named(power, "quantity", "racks"), "value");
            const double nameplate = number(named(power, "quantity", "nameplate"), "value");
            QVERIFY(named(power, "quantity", "is_assumed_campus")[QStringLiteral("value")].toBool());
            QVERIFY(racks > 100 && std::abs(nameplate - watts) <= 0.5 * nameplate / racks);
        }
        for (const char *wrong : {"--campus-power=0", "--campus-power=5 kg", "--campus-power=5 W"})
            QVERIFY(runCli({QStringLiteral("site"), QLatin1StringView(wrong)}).exitCode != 0);
    }

    void partsOfAnHourAddUp()
    {
        const QStringList owned = {QStringLiteral("--set=cost_basis=owned")};
        const QJsonObject answer = answerOf(QStringList{QStringLiteral("cost")} + owned);
        double sum = 0;
        for (const auto &row : part(answer, "parts"))
            sum += word(row, "part") == QStringLiteral("Total") ? 0 : number(row, "cost_per_hour");
        QVERIFY(sum > 0);
        QVERIFY(isClose(sum, number(named(part(answer, "parts"), "part", "Total"), "cost_per_hour")));
        QVERIFY(isClose(sum, number(named(part(answer, "outputs"), "output", "cost_per_accelerator_hour"), "cost")));
        QVERIFY(isClose(sum, estimated("cost_per_accelerator_hour", owned)));
        const QJsonObject rented = answerOf({QStringLiteral("cost"), QStringLiteral("--set=cost_basis=rented")});
        QVERIFY(part(rented, "parts").isEmpty());
        QVERIFY(!part(rented, "outputs").isEmpty());
    }

    void theWeakestLayerComesFirst()
    {
        const QJsonArray layers = part(answerOf({QStringLiteral("cost")}), "layers");
        QVERIFY(layers.size() >= 6);
        double before = INFINITY;
        for (const auto &row : layers) {
            if (row.toObject()[QStringLiteral("utilization")].isNull()) {
                QVERIFY(word(row, "reason").endsWith(u'.'));
                continue;
            }
            QVERIFY(number(row, "utilization") <= before);
            before = number(row, "utilization");
            QVERIFY(isClose(number(row, "utilization") + number(row, "headroom"), 1));
        }
    }

    // DGX, HGX and NVL systems against what they are rated for.
    void placesAndDesignsAnswerAsTheScenarioDoes()
    {
        const QString json = QStringLiteral("--format=json");
        const QString city = QStringLiteral("--set=city=singapore-sg");
        const QString design = QStringLiteral("--set=cooling_method=air-chiller-dry");
        const QJsonArray cities = runCli({QStringLiteral("cities"), json}).array();
        QCOMPARE(cities.size(), 50);
        QVERIFY(isClose(number(named(cities, "city", "singapore-sg"), "pue"), estimated("pue", {city})));
        const QJsonArray designs = runCli({QStringLiteral("designs"), city, json}).array();
        QVERIFY(designs.size() > 15);
        const QJsonObject air = named(designs, "cooling_method", "air-chiller-dry");
        QVERIFY(isClose(number(air, "pue"), estimated("pue", {city, design})));
        QCOMPARE(word(air, "rack"), QStringLiteral("exceeded"));
    }

    void systemsStandBesideTheirRating()
    {
        const QJsonArray rows = runCli({QStringLiteral("systems"), QStringLiteral("--format=json")}).array();
        QCOMPARE(rows.size(), 10);
        for (const auto &row : rows) {
            QVERIFY(isClose(number(row, "computed_power") / number(row, "rated_power") - 1, number(row, "difference")));
            double sum = number(row, "fan_power") + number(row, "conversion_loss");
            for (const char *kind :
                 {"accelerator_power", "processor_power", "memory_power", "network_power", "storage_power", "switch_power"})
                sum += number(row, kind);
            QVERIFY(isClose(sum, number(row, "computed_power")));
        }
        QCOMPARE(number(named(rows, "system", "gb200-nvl72"), "rated_power"), 120e3);
        const QJsonArray all = runCli({QStringLiteral("systems"), QStringLiteral("--all"), QStringLiteral("--format=json")}).array();
        QVERIFY(all.size() > rows.size());
        for (const auto &row : all)
            QCOMPARE(word(row, "reason").isEmpty(), !row.toObject()[QStringLiteral("difference")].isNull());
    }

    void everyFormatIsThere_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"power", "site", "cost"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void everyFormatIsThere()
    {
        QFETCH(QString, command);
        const CliRun table = runCli({command});
        QCOMPARE(table.exitCode, 0);
        QVERIFY(table.lines().size() > 8);
        const CliRun csv = runCli({command, QStringLiteral("--format=csv")});
        QCOMPARE(csv.lines().value(0), QByteArray("section,row,quantity,value"));
        QVERIFY(csv.lines().size() > 8);
        const CliRun file = runCli({command, QStringLiteral("--set=racks=-1")});
        QCOMPARE(file.exitCode, 2);
        QVERIFY(file.out.isEmpty());
    }

    void whatIsNotKnownIsSaid()
    {
        const CliRun run =
            runCli({QStringLiteral("power"), QStringLiteral("--set=accelerator=etched-sohu"), QStringLiteral("--format=json")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(part(run.object(), "levels").isEmpty());
        QVERIFY2(run.err.startsWith("note: "), run.err.constData());
    }
};

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::CliFacilityTest)
#include "tst_cli_facility.moc"
