// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenario_file.h"
#include "tests/data/data_fixture.h"
#include "tests/support/fuzz_time.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace ridgepoint;
using engine::ParameterId;

namespace {

QByteArray file(const QByteArray &parameters)
{
    return "{\"format\": \"ridgepoint-scenario\", \"version\": 1, \"parameters\": {" + parameters + "}}";
}

} // namespace

class TestScenarioFile : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void aScenarioComesBackTheSame()
    {
        QTemporaryDir folder;
        engine::Scenario scenario;
        scenario.set(ParameterId::batch, 64.0);
        scenario.set(ParameterId::accelerator, std::string("nvidia-b200"));
        scenario.set(ParameterId::compared_accelerators, std::string("nvidia-h100-sxm,amd-mi300x"));
        scenario.set(ParameterId::memory_efficiency, 0.1 + 0.2);
        QJsonObject unknown{{QStringLiteral("from_the_future"), QStringLiteral("x")}, {QStringLiteral("another"), 1.5}};
        const QString path = folder.filePath(QStringLiteral("a b #?%.json"));
        const auto written = data::writeScenarioFile(path, scenario, unknown);
        QVERIFY2(written, written ? "" : written.error().what.c_str());
        const auto read = data::readScenarioFile(path, m_catalog);
        QVERIFY2(read, read ? "" : read.error().what.c_str());
        QVERIFY(read->scenario == scenario);
        QCOMPARE(read->unknown, unknown);
        QCOMPARE(read->unknownIds, QStringList({QStringLiteral("another"), QStringLiteral("from_the_future")}));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void anEmptyScenarioAndListsAreAccepted()
    {
        QVERIFY(parse(file({}))->unknownIds.isEmpty());
        const auto read = parse(file("\"compared_accelerators\": [\"nvidia-h100-sxm\", \"amd-mi300x\"]"));
        QVERIFY2(read, read ? "" : read.error().what.c_str());
        QCOMPARE(std::get<std::string>(*read->scenario.get(ParameterId::compared_accelerators)), std::string("nvidia-h100-sxm,amd-mi300x"));
    }

    void hostileInputIsOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, const char *expected) {
            QTest::newRow(name) << bytes << QString::fromLatin1(expected);
        };
        row("empty", {}, "empty");
        row("not JSON", "hello", "line 1");
        row("truncated", file("\"batch\": 64").chopped(4), "line 1");
        row("list", "[1, 2]", "list");
        row("binary", QByteArray("\x00\xff\xfe\x01", 4).repeated(50), "UTF-8");
        row("mark", "\xEF\xBB\xBF" + file({}), "byte order mark");
        row("UTF-16", QByteArray("{\0}\0", 4), "UTF-8");
        row("other format", "{\"format\": \"x\", \"version\": 1, \"parameters\": {}}", "format");
        row("no version", "{\"format\": \"ridgepoint-scenario\", \"parameters\": {}}", "version");
        row("newer", "{\"format\": \"ridgepoint-scenario\", \"version\": 2, \"parameters\": {}}", "newer");
        row("version as text", "{\"format\": \"ridgepoint-scenario\", \"version\": \"1\", \"parameters\": {}}", "version");
        row("no parameters", "{\"format\": \"ridgepoint-scenario\", \"version\": 1}", "parameters");
        row("extra member", "{\"format\": \"ridgepoint-scenario\", \"version\": 1, \"parameters\": {}, \"x\": 1}", "\"x\"");
        row("doubled parameter", file("\"batch\": 1, \"batch\": 2"), "stands twice");
        row("doubled by escape", file("\"batch\": 1, \"\\u0062atch\": 2"), "stands twice");
        row("text for a number", file("\"batch\": \"64\""), "batch");
        row("number for a slug", file("\"accelerator\": 1"), "accelerator");
        row("true", file("\"batch\": true"), "batch");
        row("null", file("\"batch\": null"), "batch");
        row("object", file("\"batch\": {}"), "batch");
        row("list of numbers", file("\"compared_accelerators\": [1]"), "compared_accelerators");
        row("out of range", file("\"batch\": 0"), "65536");
        row("not whole", file("\"batch\": 1.5"), "whole");
        row("huge number", file("\"batch\": 1e999"), "t.json");
        row("unknown slug", file("\"accelerator\": \"nvidia-b2000\""), "nvidia-b200");
        row("contradiction", file("\"steps\": 10, \"shared_steps\": 20"), "shared");
        row("deep", QByteArray(100000, '['), "line 1");
        row("deep unknown", file("\"x\": " + QByteArray(5000, '[') + QByteArray(5000, ']')), "line 1");
        row("huge", file("\"x\": \"" + QByteArray(2 * 1024 * 1024, 'x') + '"'), "1 MiB");
    }

    void hostileInputIsOneSentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        const auto read = parse(bytes);
        QVERIFY(!read);
        const QString what = QString::fromStdString(read.error().what);
        QVERIFY2(what.startsWith(QStringLiteral("t.json")) && what.contains(expected) && tests::isOneSentence(read.error()),
                 qPrintable(what));
        QVERIFY2(what.size() < 1200, qPrintable(what));
    }

    void filesThatCannotBeReadOrWritten()
    {
        QTemporaryDir folder;
        QVERIFY(!data::readScenarioFile(folder.filePath(QStringLiteral("none.json")), m_catalog));
        QVERIFY(!data::readScenarioFile(folder.path(), m_catalog));
        const auto written = data::writeScenarioFile(QStringLiteral("/proc/ridgepoint/x.json"), {});
        QVERIFY(!written && tests::isOneSentence(written.error()));
    }

    void randomBytesNeverCrash()
    {
        QRandomGenerator random(5);
        const QByteArray seed =
            file("\"batch\": 64, \"accelerator\": \"nvidia-b200\", \"x\": [1, {\"y\": \"\\u00e4\"}], \"memory_reserve\": 0.1");
        const QByteArray letters = "{}[]\",:\\u0123e+-. \n\0tfn";
        const tests::FuzzTime time(1500);
        while (time.isLeft()) {
            QByteArray bytes = seed.left(random.bounded(int(seed.size())) + 1);
            if (random.bounded(2))
                bytes = seed;
            for (int i = random.bounded(6); i > 0; --i) {
                const int at = random.bounded(int(bytes.size()));
                if (random.bounded(3) == 0)
                    bytes.insert(at, letters.at(random.bounded(int(letters.size()))));
                else
                    bytes[at] = random.bounded(2) ? letters.at(random.bounded(int(letters.size()))) : char(random.bounded(256));
            }
            const auto read = parse(bytes);
            QVERIFY(read || tests::isOneSentence(read.error()));
            if (read)
                QVERIFY(data::parseScenario(data::scenarioText(read->scenario, read->unknown), QStringLiteral("t.json"), m_catalog));
        }
    }

private:
    engine::Expected<data::ScenarioFile> parse(const QByteArray &bytes) const
    {
        return data::parseScenario(bytes, QStringLiteral("t.json"), m_catalog);
    }

    engine::Catalog m_catalog = tests::shippedCatalog();
};

QTEST_GUILESS_MAIN(TestScenarioFile)
#include "tst_scenario_file.moc"
