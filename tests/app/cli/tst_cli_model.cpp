// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_base.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace ridgepoint::tests {

class CliModelTest : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_environment = bareEnvironment();
        m_environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder->filePath(QStringLiteral("data")));
    }

    void aShippedModelIsShown()
    {
        const QJsonObject sheet = run({"model", "show", "llama-3.1-70b", "--format", "json"}).object();
        const QJsonObject parameters = sheet.value(QStringLiteral("parameters")).toObject();
        QCOMPARE(parameters.value(QStringLiteral("total")).toDouble(), 70'553'706'496.0);
        QCOMPARE(parameters.value(QStringLiteral("stated_total")).toDouble(), 70'553'706'496.0);
        QCOMPARE(parameters.value(QStringLiteral("difference")).toDouble(), 0.0);
        QCOMPARE(at(sheet, "kv_bytes_per_token", "bf16"), 327'680.0);
        QCOMPARE(at(sheet, "weight_bytes", "fp8"), 70'553'706'496.0);
        QCOMPARE(at(sheet, "weight_bytes", "int4"), 35'276'853'248.0);
        QVERIFY(sheet.value(QStringLiteral("model")).toObject().value(QStringLiteral("not_covered")).isNull());
    }

    void windowsBoundTheCache()
    {
        const QJsonObject sheet = run({"model", "show", "gpt-oss-20b", "--format", "json"}).object();
        const QJsonArray attention = sheet.value(QStringLiteral("attention")).toArray();
        QCOMPARE(attention.size(), 2);
        QCOMPARE(attention[0].toObject().value(QStringLiteral("kind")).toString(), QStringLiteral("sliding"));
        QCOMPARE(attention[0].toObject().value(QStringLiteral("window")).toInt(), 128);
        const QJsonArray sequences = sheet.value(QStringLiteral("kv_bytes_per_sequence")).toArray();
        const QJsonObject longest = sequences.last().toObject();
        QCOMPARE(longest.value(QStringLiteral("context")).toDouble(), 131'072.0);
        // 12 layers hold the whole context and 12 the newest 128 tokens: 2 x 8 x 64 values of two bytes each.
        QCOMPARE(longest.value(QStringLiteral("bf16")).toDouble(), 12.0 * 2 * 8 * 64 * 2 * (131'072 + 128));
    }

    void latentAttentionKeepsRanks()
    {
        const QJsonObject sheet = run({"model", "show", "deepseek-v3", "--format=json"}).object();
        QCOMPARE(at(sheet, "kv_bytes_per_token", "bf16"), 61.0 * 576 * 2);
        QCOMPARE(at(sheet, "parameters", "active"), 36'625'618'432.0);
    }

    void whatIsNotKnownIsEmpty()
    {
        const QJsonObject closed = run({"model", "show", "gpt-4o", "--format", "json"}).object();
        QVERIFY(closed.value(QStringLiteral("parameters")).toObject().value(QStringLiteral("total")).isNull());
        QVERIFY(!closed.contains(QStringLiteral("kv_bytes_per_token")));
        QVERIFY(closed.value(QStringLiteral("model")).toObject().value(QStringLiteral("not_covered")).toString().size() > 10);
        const CliRun table = run({"model", "show", "kimi-k3"});
        QCOMPARE(table.exitCode, 0);
        QVERIFY2(table.out.contains("Not covered by the estimates: "), table.out.constData());
    }

    void everyFormatIsWhole()
    {
        const CliRun csv = run({"model", "show", "mixtral-8x7b", "--format", "csv"});
        QCOMPARE(csv.lines()[0], QByteArray("part,quantity,value,unit"));
        QVERIFY2(csv.out.contains("parameters,total,46702792704,"), csv.out.constData());
        QVERIFY(csv.out.contains("ffn 1,experts,8,"));
        const CliRun table = run({"model", "show", "mixtral-8x7b"});
        QVERIFY2(table.out.contains("experts routed"), table.out.constData());
    }

    void aModelIsImportedShownUsedAndRemoved()
    {
        const CliRun import = run({"model", "import", RIDGEPOINT_CONFIGS "/deepseek-v2-lite.json", "--format", "json"});
        QCOMPARE(import.exitCode, 0);
        QCOMPARE(at(import.object(), "parameters", "total"), 15'706'484'224.0);
        const CliRun show = run({"model", "show", "deepseek-v2-lite", "--format", "json"});
        QCOMPARE(show.out, import.out);
        const CliRun again = run({"model", "import", RIDGEPOINT_CONFIGS "/deepseek-v2-lite.json"});
        QCOMPARE(again.exitCode, 2);
        QVERIFY2(again.err.contains("deepseek-v2-lite"), again.err.constData());
        QCOMPARE(run({"estimate", "--set", "model=deepseek-v2-lite", "--format", "json"}).exitCode, 0);
        QCOMPARE(run({"model", "remove", "deepseek-v2-lite"}).exitCode, 0);
        QCOMPARE(run({"model", "show", "deepseek-v2-lite"}).exitCode, 2);
        QCOMPARE(run({"model", "remove", "deepseek-v2-lite"}).exitCode, 2);
    }

    void theNameComesFromTheFolderOrIsGiven()
    {
        const QString folder = m_folder->filePath(QStringLiteral("Qwen3 Test"));
        QVERIFY(QDir().mkpath(folder));
        const QString path = folder + QStringLiteral("/config.json");
        QVERIFY(QFile::copy(QStringLiteral(RIDGEPOINT_CONFIGS "/qwen3-8b.json"), path));
        QCOMPARE(run({"model", "import", path.toUtf8().constData()}).exitCode, 0);
        QCOMPARE(run({"model", "show", "qwen3-test"}).exitCode, 0);
        QCOMPARE(run({"model", "import", path.toUtf8().constData(), "--name", "Other One"}).exitCode, 0);
        QCOMPARE(run({"model", "show", "other-one"}).exitCode, 0);
    }

    void notesGoToStandardError()
    {
        const CliRun import = run({"model", "import", RIDGEPOINT_CONFIGS "/gemma-3-4b.json", "--name", "g", "--format", "json"});
        QCOMPARE(import.exitCode, 0);
        QVERIFY2(import.err.contains("Note: The field \"num_attention_heads\" is absent"), import.err.constData());
        QVERIFY(!import.object().isEmpty());
    }

    void badInputIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown model") << words({"model", "show", "llama-3.1-7b"});
        QTest::newRow("no model") << words({"model", "show"});
        QTest::newRow("two models") << words({"model", "show", "llama-3.1-8b", "llama-2-7b"});
        QTest::newRow("no file") << words({"model", "import"});
        QTest::newRow("missing file") << words({"model", "import", "/nowhere/config.json"});
        QTest::newRow("no JSON") << words({"model", "import", "/proc/version"});
        QTest::newRow("shipped name") << words({"model", "import", RIDGEPOINT_CONFIGS "/llama-3.1-8b.json"});
        QTest::newRow("empty name") << words({"model", "import", RIDGEPOINT_CONFIGS "/llama-3.1-8b.json", "--name", "?"});
        QTest::newRow("format") << words({"model", "show", "llama-3.1-8b", "--format", "xml"});
        QTest::newRow("no verb") << words({"model"});
    }

    void badInputIsRefused()
    {
        QFETCH(const QStringList, arguments);
        const CliRun refused = runCli(arguments, m_environment);
        QCOMPARE(refused.exitCode, 2);
        QCOMPARE(refused.out, QByteArray());
        QCOMPARE(refused.err.count('\n'), 1);
    }

    void withoutAPlaceForItNothingIsImported()
    {
        m_environment.insert(QStringLiteral("XDG_DATA_HOME"), QStringLiteral("/proc/none"));
        const CliRun import = run({"model", "import", RIDGEPOINT_CONFIGS "/llama-3.1-8b.json", "--name", "mine"});
        QCOMPARE(import.exitCode, 1);
        QCOMPARE(import.err.count('\n'), 1);
    }

private:
    static QStringList words(std::initializer_list<const char *> list)
    {
        QStringList result;
        for (const char *word : list)
            result << QString::fromUtf8(word);
        return result;
    }

    CliRun run(std::initializer_list<const char *> list) const { return runCli(words(list), m_environment); }

    static double at(const QJsonObject &sheet, const char *part, const char *key)
    {
        return sheet.value(QLatin1StringView(part)).toObject().value(QLatin1StringView(key)).toDouble();
    }

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
    QProcessEnvironment m_environment;
};

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::CliModelTest)
#include "tst_cli_model.moc"
