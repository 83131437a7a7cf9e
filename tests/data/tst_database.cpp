// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/database.h"
#include "data/db_commands.h"
#include "tests/data/data_fixture.h"
#include "tests/support/fuzz_time.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace ridgepoint;

class TestDatabase : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("home"))));
    }

    void theUserLayerIsMadeAndFoundAgain()
    {
        const QString path = user();
        {
            const auto database = data::Database::open(reference(), path);
            QVERIFY(database);
            QVERIFY2(database->hasUserLayer(), qPrintable(database->userLayerProblem()));
        }
        const QByteArray before = tests::contents(path);
        QVERIFY(!before.isEmpty());
        const auto database = data::Database::open(reference(), path);
        QVERIFY(database && database->hasUserLayer());
        QVERIFY(tests::contents(path) == before);
        QSqlQuery query(database->connection());
        QVERIFY(query.exec(QStringLiteral("SELECT value FROM user.meta WHERE key = 'format'")) && query.next());
        QCOMPARE(query.value(0).toString(), QStringLiteral("ridgepoint-user-layer"));
    }

    void theUserLayerIsWritableAndTheReferenceIsNot()
    {
        const auto database = data::Database::open(reference(), user());
        QVERIFY(database && database->hasUserLayer());
        QSqlQuery query(database->connection());
        QVERIFY(query.exec(QStringLiteral("INSERT INTO user.meta VALUES ('a', 'b')")));
        QVERIFY(!query.exec(QStringLiteral("DELETE FROM main.companies")));
        QVERIFY(query.lastError().text().contains(QStringLiteral("readonly")));
    }

    void twoInstancesShareTheUserLayer()
    {
        const auto first = data::Database::open(reference(), user());
        const auto second = data::Database::open(reference(), user());
        QVERIFY(first && second && first->hasUserLayer() && second->hasUserLayer());
        QSqlQuery write(first->connection());
        QVERIFY(write.exec(QStringLiteral("INSERT INTO user.meta VALUES ('a', 'b')")));
        QSqlQuery read(second->connection());
        QVERIFY(read.exec(QStringLiteral("SELECT count(*) FROM user.meta WHERE key = 'a'")) && read.next());
        QCOMPARE(read.value(0).toInt(), 1);
    }

    void aNewerUserLayerIsRefusedAndLeftAsItWas()
    {
        QVERIFY(data::Database::open(reference(), user()));
        run(user(), "PRAGMA user_version = 99");
        const QByteArray before = tests::contents(user());
        const auto database = data::Database::open(reference(), user());
        QVERIFY(database);
        QVERIFY(!database->hasUserLayer());
        QVERIFY2(database->userLayerProblem().contains(QStringLiteral("newer")), qPrintable(database->userLayerProblem()));
        QVERIFY(tests::contents(user()) == before);
        QVERIFY(data::readCatalog(*database));
    }

    void aForeignOrBrokenUserFileIsLeftAsItWas_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("garbage") << QByteArray("this is no database at all, but it is long enough to look like something").repeated(10);
        QTest::newRow("short") << QByteArray("SQLite format 3");
        run(m_folder->filePath(QStringLiteral("other.sqlite")), "CREATE TABLE mine (x); INSERT INTO mine VALUES (1)");
        QTest::newRow("another program's") << tests::contents(m_folder->filePath(QStringLiteral("other.sqlite")));
        (void)data::Database::open(data::referenceDatabasePath(), m_folder->filePath(QStringLiteral("own.sqlite")));
        const QByteArray own = tests::contents(m_folder->filePath(QStringLiteral("own.sqlite")));
        QTest::newRow("truncated") << own.left(4096);
        QTest::newRow("zeroed body") << own.left(100) + QByteArray(own.size() - 100, '\0');
    }

    void aForeignOrBrokenUserFileIsLeftAsItWas()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!bytes.isEmpty());
        QVERIFY(tests::store(user(), bytes));
        const auto database = data::Database::open(reference(), user());
        QVERIFY(database);
        QVERIFY(!database->hasUserLayer());
        QVERIFY(!database->userLayerProblem().isEmpty() && !database->userLayerProblem().contains(u'\n'));
        QVERIFY(tests::contents(user()) == bytes);
        QVERIFY(data::readCatalog(*database));
    }

    void anEmptyUserFileBecomesALayer()
    {
        QVERIFY(tests::store(user(), QByteArray()));
        const auto database = data::Database::open(reference(), user());
        QVERIFY(database && database->hasUserLayer());
    }

    void withoutAPlaceForItTheProgramWorksWithoutTheUserLayer()
    {
        const auto database = data::Database::open(reference(), QStringLiteral("/proc/ridgepoint/user.sqlite"));
        QVERIFY(database);
        QVERIFY(!database->hasUserLayer());
        QVERIFY(!database->userLayerProblem().isEmpty());
        QVERIFY(data::readCatalog(*database));
    }

    void everyCharacterOfAPathCounts()
    {
        const QString odd = m_folder->filePath(QStringLiteral("a b#c?d%e&f=\u00fc'g\"/x"));
        QVERIFY(QDir().mkpath(odd));
        const QString copy = odd + QStringLiteral("/ref 100%#?mode=rwc.sqlite");
        QVERIFY(QFile::copy(reference(), copy));
        const auto database = data::Database::open(copy, odd + QStringLiteral("/user ?#%41.sqlite"));
        QVERIFY2(database, database ? "" : database.error().what.c_str());
        QVERIFY2(database->hasUserLayer(), qPrintable(database->userLayerProblem()));
        QCOMPARE(QDir(odd).entryList(QDir::Files).size(), 2);
        QVERIFY(data::readCatalog(*database));
        QSqlQuery query(database->connection());
        QVERIFY(!query.exec(QStringLiteral("DELETE FROM main.companies")));
    }

    void aBrokenReferenceIsOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = tests::contents(data::referenceDatabasePath());
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("garbage") << QByteArray(5000, 'x');
        QTest::newRow("header only") << good.left(100);
        QTest::newRow("header and nothing") << good.left(100) + QByteArray(20000, '\0');
        QByteArray newer = good;
        newer[63] = 77;
        QTest::newRow("newer") << newer;
        QByteArray older = good;
        older[63] = 1;
        QTest::newRow("older") << older;
        QByteArray foreign = good;
        foreign[68] = 1;
        QTest::newRow("another program's") << foreign;
    }

    void aBrokenReferenceIsOneSentence()
    {
        QFETCH(QByteArray, bytes);
        const QString path = m_folder->filePath(QStringLiteral("ref.sqlite"));
        if (!bytes.isEmpty())
            QVERIFY(tests::store(path, bytes));
        const auto database = data::Database::open(path, {});
        QVERIFY(!database);
        QVERIFY2(tests::isOneSentence(database.error()), database.error().what.c_str());
        QVERIFY(QString::fromStdString(database.error().what).contains(path));
    }

    void aDamagedReferenceNeverCrashes()
    {
        QRandomGenerator random(3);
        const QByteArray good = tests::contents(reference());
        const QString path = m_folder->filePath(QStringLiteral("ref.sqlite"));
        const tests::FuzzTime time(2000);
        while (time.isLeft()) {
            QByteArray bytes = random.bounded(2) ? good : good.left(random.bounded(int(good.size())));
            for (int i = 0; i < 200 && !bytes.isEmpty(); ++i)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            QVERIFY(tests::store(path, bytes));
            const auto database = data::Database::open(path, {});
            if (!database) {
                QVERIFY(tests::isOneSentence(database.error()));
                continue;
            }
            const auto catalog = data::readCatalog(*database);
            QVERIFY(catalog || !catalog.error().what.empty());
            (void)data::verify(*database);
        }
    }

private:
    static QString reference() { return data::referenceDatabasePath(); }
    QString user() const { return m_folder->filePath(QStringLiteral("home/user.sqlite")); }

    static void run(const QString &path, const char *sql)
    {
        sqlite3 *file = nullptr;
        QCOMPARE(sqlite3_open(path.toUtf8().constData(), &file), SQLITE_OK);
        QCOMPARE(sqlite3_exec(file, sql, nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(file);
    }

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
