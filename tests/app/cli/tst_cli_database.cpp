// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_base.h"

namespace ridgepoint::tests {

class CliDatabaseTest : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void tablesAreListedWithTheirRows()
    {
        const QJsonArray tables = runCli(words({"db", "tables", "--format=json"})).array();
        QHash<QString, int> rows;
        for (const QJsonValue &table : tables)
            rows.insert(table.toObject().value(QStringLiteral("table")).toString(), table.toObject().value(QStringLiteral("rows")).toInt());
        for (const char *name :
             {"accelerators", "accelerator_figures", "companies", "models", "systems", "fabric", "layers", "relationships"})
            QVERIFY2(rows.value(QLatin1StringView(name)) > 0, name);
    }

    void aQueryGivesEveryRow()
    {
        const CliRun run = runCli(words({"db", "query", "--table", "accelerator_figures", "--format", "json"}));
        QCOMPARE(run.exitCode, 0);
        const QJsonArray tables = runCli(words({"db", "tables", "--format=json"})).array();
        for (const QJsonValue &table : tables) {
            if (table.toObject().value(QStringLiteral("table")).toString() == QLatin1String("accelerator_figures"))
                QCOMPARE(run.array().size(), table.toObject().value(QStringLiteral("rows")).toInt());
        }
    }

    void conditionsAreAndedAndColumnsChosen()
    {
        const CliRun run = runCli(
            words({"db", "query", "--table", "models", "--where", "slug=llama-3.1-70b", "--columns", "name,slug", "--format", "csv"}));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.lines().size(), 2);
        QCOMPARE(run.lines()[0], QByteArray("name,slug"));
        QVERIFY(run.lines()[1].endsWith(",llama-3.1-70b"));
        const CliRun none = runCli(
            words({"db", "query", "--table", "models", "--where", "slug=llama-3.1-70b", "--where", "slug=other", "--format", "json"}));
        QCOMPARE(none.exitCode, 0);
        QCOMPARE(none.array().size(), 0);
        QVERIFY(none.out.trimmed() == "[]");
    }

    void aFigureNamesItsSources()
    {
        const CliRun run =
            runCli(words({"db", "sources", "--figure", "accelerators:nvidia-h100-sxm:memory_bandwidth", "--format", "json"}));
        QCOMPARE(run.exitCode, 0);
        QVERIFY(!run.array().isEmpty());
        QVERIFY(run.array().first().toObject().contains(QStringLiteral("source_url")));
    }

    void theShippedDatabaseVerifies()
    {
        const CliRun run = runCli(words({"db", "verify"}));
        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.exitCode, 0);
    }

    void unknownNamesAreRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("table") << words({"db", "query", "--table", "acelerators"});
        QTest::newRow("column") << words({"db", "query", "--table", "models", "--columns", "nam"});
        QTest::newRow("where column") << words({"db", "query", "--table", "models", "--where", "nam=x"});
        QTest::newRow("where without a value") << words({"db", "query", "--table", "models", "--where", "name"});
        QTest::newRow("injection") << words({"db", "query", "--table", "models; DROP TABLE models"});
        QTest::newRow("figure") << words({"db", "sources", "--figure", "accelerators:no-such-thing"});
        QTest::newRow("figure table") << words({"db", "sources", "--figure", "nothing:nvidia-h100-sxm"});
        QTest::newRow("figure form") << words({"db", "sources", "--figure", "accelerators"});
        QTest::newRow("no table") << words({"db", "query"});
        QTest::newRow("no figure") << words({"db", "sources"});
        QTest::newRow("no verb") << words({"db"});
    }

    void unknownNamesAreRefused()
    {
        QFETCH(const QStringList, arguments);
        const CliRun run = runCli(arguments);
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(run.err.count('\n'), 1);
    }

    void aMissingOrBrokenDatabaseIsSaid_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("missing") << QStringLiteral("/proc/none.sqlite");
        QTest::newRow("no database") << QStringLiteral("/proc/version");
    }

    void aMissingOrBrokenDatabaseIsSaid()
    {
        QFETCH(const QString, path);
        QProcessEnvironment environment = bareEnvironment();
        environment.insert(QStringLiteral("RIDGEPOINT_DATABASE"), path);
        const CliRun run = runCli(words({"estimate"}), environment);
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY2(run.err.contains(path.toUtf8()), run.err.constData());
    }

private:
    static QStringList words(std::initializer_list<const char *> list)
    {
        QStringList result;
        for (const char *word : list)
            result << QString::fromLatin1(word);
        return result;
    }
};

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::CliDatabaseTest)
#include "tst_cli_database.moc"
