// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_reader.h"
#include "data/db_commands.h"
#include "tests/data/data_fixture.h"

#include <QDir>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace ridgepoint;

class TestDbCommands : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void everyCsvIsATableWithItsRowsAndColumns()
    {
        const auto tables = data::listTables(m_database);
        QVERIFY(tables);
        const QDir folder(QStringLiteral(RIDGEPOINT_FIGURES));
        for (const QString &name : folder.entryList({QStringLiteral("*.csv")})) {
            const auto csv = data::parseCsv(tests::contents(folder.filePath(name)), name);
            QVERIFY(csv);
            const auto found =
                std::find_if(tables->begin(), tables->end(), [&](const data::TableInfo &one) { return one.name == name.chopped(4); });
            QVERIFY2(found != tables->end(), qPrintable(name));
            QCOMPARE(found->rows, qint64(csv->rows.size()));
            for (const QByteArray &column : csv->header)
                QVERIFY2(found->columns.contains(QString::fromUtf8(column)), column.constData());
        }
    }

    void everyFieldReadsBack()
    {
        const QDir folder(QStringLiteral(RIDGEPOINT_FIGURES));
        for (const QString &name : folder.entryList({QStringLiteral("*.csv")})) {
            const auto csv = data::parseCsv(tests::contents(folder.filePath(name)), name);
            QStringList columns;
            for (const QByteArray &column : csv->header)
                columns.append(QString::fromUtf8(column));
            const auto result = data::query(m_database, name.chopped(4), {}, columns);
            QVERIFY(result);
            QCOMPARE(std::size_t(result->rows.size()), csv->rows.size());
            for (std::size_t i = 0; i < csv->rows.size(); ++i) {
                for (std::size_t j = 0; j < csv->header.size(); ++j)
                    QVERIFY2(isSame(csv->rows[i].fields[j], result->rows.at(qsizetype(i)).at(qsizetype(j))),
                             csv->rows[i].fields[j].constData());
            }
        }
    }

    void numbersCompareAsNumbers()
    {
        const auto eight = [this](const char *value) {
            return data::query(m_database, QStringLiteral("systems"), {{QStringLiteral("count"), QString::fromLatin1(value)}})->rows.size();
        };
        QVERIFY(eight("8") > 10);
        QCOMPARE(eight("8.0"), eight("8"));
        const auto wide = data::query(m_database, QStringLiteral("fabric"),
                                      {{QStringLiteral("per_link_bandwidth_byte_s"), QStringLiteral("100000000000")}});
        QVERIFY(wide && !wide->rows.isEmpty());
        const auto both = data::query(m_database, QStringLiteral("accelerator_figures"),
                                      {{QStringLiteral("accelerator"), QStringLiteral("nvidia-b200")},
                                       {QStringLiteral("preferred"), QStringLiteral("1")},
                                       {QStringLiteral("attribute"), QStringLiteral("memory_bandwidth")}},
                                      {QStringLiteral("value"), QStringLiteral("unit")});
        QVERIFY(both);
        QCOMPARE(both->rows.size(), 1);
        QCOMPARE(both->columns, QStringList({QStringLiteral("value"), QStringLiteral("unit")}));
        QCOMPARE(both->rows.at(0).at(1).toString(), QStringLiteral("byte/s"));
    }

    void anEmptyValueMatchesWhatIsNotKnown()
    {
        const auto unknown = data::query(m_database, QStringLiteral("models"), {{QStringLiteral("params_total"), QString()}});
        QVERIFY(unknown);
        QCOMPARE(unknown->rows.size(), 21);
        const auto text = data::query(m_database, QStringLiteral("companies"), {{QStringLiteral("parent"), QString()}});
        QCOMPARE(text->rows.size(), 270);
    }

    void quotedColumnsWork()
    {
        const auto result = data::query(m_database, QStringLiteral("relationships"), {{QStringLiteral("from"), QStringLiteral("nvidia")}},
                                        {QStringLiteral("from"), QStringLiteral("to")});
        QVERIFY(result && !result->rows.isEmpty());
    }

    void unknownNamesAndSqlAreRefused()
    {
        for (const char *table : {"nothing", "sqlite_schema", "companies; DROP TABLE companies", "companies\"", ""}) {
            const auto result = data::query(m_database, QString::fromLatin1(table));
            QVERIFY(!result && tests::isOneSentence(result.error()));
        }
        const QString companies = QStringLiteral("companies");
        QVERIFY(!data::query(m_database, companies, {{QStringLiteral("slug\" OR 1=1 --"), QStringLiteral("x")}}));
        QVERIFY(!data::query(m_database, companies, {}, {QStringLiteral("slug"), QStringLiteral("nothing")}));
        QVERIFY(!data::query(m_database, companies, {{QStringLiteral("founded"), QStringLiteral("long ago")}}));
        const auto bound = data::query(m_database, companies, {{QStringLiteral("slug"), QStringLiteral("' OR 1=1 --")}});
        QVERIFY(bound && bound->rows.isEmpty());
    }

    void sourcesShowEveryRow()
    {
        const auto both = data::sourcesOf(m_database, QStringLiteral("accelerators:nvidia-b200:memory_bandwidth"));
        QVERIFY2(both, both ? "" : both.error().what.c_str());
        const auto same = data::sourcesOf(m_database, QStringLiteral("accelerator_figures:nvidia-b200:memory_bandwidth"));
        QVERIFY(same);
        QCOMPARE(both->rows, same->rows);
        QVERIFY(both->rows.at(0).at(both->columns.indexOf(QStringLiteral("source_url"))).toString().startsWith(QStringLiteral("http")));
        const auto model = data::sourcesOf(m_database, QStringLiteral("models:llama-3.1-70b"));
        QVERIFY(model && model->rows.size() > 3);
        QCOMPARE(data::sourcesOf(m_database, QStringLiteral("models:llama-3.1-70b:layers"))->rows.at(0).at(3).toInt(), 80);
        QCOMPARE(data::sourcesOf(m_database, QStringLiteral("models:llama-3.1-70b:layer_pattern"))->rows.at(0).at(3).toString(),
                 QStringLiteral("all global"));
        const auto company = data::sourcesOf(m_database, QStringLiteral("companies:amd"));
        QCOMPARE(company->rows.size(), 5);
        QCOMPARE(company->rows.at(0).at(company->columns.indexOf(QStringLiteral("source_kind"))).toString(), QStringLiteral("seed"));
        QVERIFY(data::sourcesOf(m_database, QStringLiteral("financials:nvidia:revenue")));
        QVERIFY(data::sourcesOf(m_database, QStringLiteral("grid_regions:us-pjm-virginia:carbon_g_per_kwh")));
        QVERIFY(data::sourcesOf(m_database, QStringLiteral("systems:hgx-h100-8gpu:price_usd")));
        QVERIFY(data::sourcesOf(m_database, QStringLiteral("climate_hours:ashburn-va:dry")));
    }

    void unknownFiguresAreRefused()
    {
        for (const char *figure : {"", "accelerators", "accelerators:", ":x", "accelerators:nobody", "accelerators:nvidia-b200:colour",
                                   "nothing:x", "aliases:x", "models:llama-3.1-70b:colour", "sources:1"}) {
            const auto result = data::sourcesOf(m_database, QString::fromLatin1(figure));
            QVERIFY2(!result && tests::isOneSentence(result.error()), figure);
        }
    }

    void everyFigureHasASource()
    {
        const auto tables = data::listTables(m_database);
        for (const data::TableInfo &table : *tables) {
            if (!table.columns.contains(QStringLiteral("source_id")) || table.name == QStringLiteral("source_list_entries"))
                continue;
            const auto without = data::query(m_database, table.name, {{QStringLiteral("source_id"), QString()}});
            QVERIFY(without && without->rows.isEmpty());
        }
    }

    void verifyIsGoodOnTheShippedDatabase()
    {
        QTemporaryDir folder;
        const auto database = data::Database::open(data::referenceDatabasePath(), folder.filePath(QStringLiteral("user.sqlite")));
        QVERIFY(database);
        const auto checks = data::verify(*database);
        QVERIFY(checks);
        QVERIFY(checks->size() >= 5);
        for (const data::Check &check : *checks)
            QVERIFY2(check.isGood, qPrintable(check.name + check.detail));
    }

    void verifyFindsAMissingRow()
    {
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.sqlite"));
        QVERIFY(QFile::copy(data::referenceDatabasePath(), copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        {
            QSqlDatabase writable = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("writable"));
            writable.setDatabaseName(copy);
            QVERIFY(writable.open());
            writable.exec(QStringLiteral("DELETE FROM companies WHERE slug = 'nvidia'"));
            writable.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("writable"));
        const auto database = data::Database::open(copy);
        QVERIFY(database);
        const auto checks = data::verify(*database);
        QVERIFY(checks);
        QCOMPARE(std::count_if(checks->begin(), checks->end(), [](const data::Check &check) { return !check.isGood; }), 2);
    }

private:
    /// Whether a field of a CSV file and what the database gives for it are the same fact.
    static bool isSame(const QByteArray &field, const QVariant &value)
    {
        if (field.isEmpty() || value.isNull())
            return field.isEmpty() && value.isNull();
        return value.typeId() == QMetaType::QString ? value.toString() == QString::fromUtf8(field) : value.toDouble() == field.toDouble();
    }

    data::Database m_database = tests::shippedDatabase();
};

QTEST_GUILESS_MAIN(TestDbCommands)
#include "tst_db_commands.moc"
