// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_reader.h"
#include "data/csv_writer.h"
#include "tests/data/data_fixture.h"
#include "tests/support/fuzz_time.h"

#include <QDir>
#include <QRandomGenerator>

using namespace ridgepoint;

class TestCsv : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void readsQuotesNewlinesAndCrLf()
    {
        const auto table = data::parseCsv("a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n,\n", QStringLiteral("t.csv"));
        QVERIFY(table);
        QCOMPARE(table->rows.size(), std::size_t(2));
        QCOMPARE(table->rows[0].fields[0], QByteArray("x, \"y\"\nz"));
        QCOMPARE(table->rows[0].line, 2);
        QCOMPARE(table->rows[1].line, 4);
        QVERIFY(table->rows[1].fields[1].isEmpty());
    }

    void aLastLineWithoutNewlineCounts()
    {
        const auto table = data::parseCsv("a,b\n1,2", QStringLiteral("t.csv"));
        QVERIFY(table);
        QCOMPARE(table->rows.size(), std::size_t(1));
    }

    void refusalsNameFileLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n") << QStringLiteral("t.csv, line 2, column 3");
        QTest::newRow("stray quote") << QByteArray("a,b\n1\"x,2\n") << QStringLiteral("t.csv, line 2, column 2");
        QTest::newRow("text after quote") << QByteArray("a,b\n\"1\"x,2\n") << QStringLiteral("t.csv, line 2, column 4");
        QTest::newRow("too few fields") << QByteArray("a,b\n1,2\n3\n") << QStringLiteral("t.csv, line 3, column 1");
        QTest::newRow("too many fields") << QByteArray("a,b\n1,2,3\n") << QStringLiteral("t.csv, line 2, column 1");
        QTest::newRow("doubled name") << QByteArray("a,a\n1,2\n") << QStringLiteral("t.csv, line 1, column 1");
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                            "a,b\n")
                              << QStringLiteral("t.csv, line 1, column 1");
        QTest::newRow("zero byte") << QByteArray("a,b\n1,\0\n", 8) << QStringLiteral("t.csv, line 2, column 3");
        QTest::newRow("not UTF-8") << QByteArray("a,b\n1,2\n\xff,2\n") << QStringLiteral("t.csv, line 3");
        QTest::newRow("lone return") << QByteArray("a,b\r1,2\n") << QStringLiteral("t.csv, line 1");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("t.csv is empty");
    }

    void refusalsNameFileLineAndColumn()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        const auto table = data::parseCsv(bytes, QStringLiteral("t.csv"));
        QVERIFY(!table);
        const QString what = QString::fromStdString(table.error().what);
        QVERIFY2(what.startsWith(expected), qPrintable(what));
    }

    void formulasAreNeutralisedAndNumbersAreNot()
    {
        data::CsvWriter writer;
        writer.addHeader({QStringLiteral("a"), QStringLiteral("b")});
        for (const char *text : {"=1+1", "+1", "-x", "@x", "\tx", "\rx"}) {
            const QByteArray cell = data::csvTextCell(QString::fromLatin1(text));
            QVERIFY2(cell.startsWith('\'') || cell.startsWith("\"'"), cell.constData());
        }
        QCOMPARE(data::csvTextCell(QStringLiteral("-6")), QByteArray("-6")); // a number and nothing else does not run
        writer.addRow({-1.5, QStringLiteral("a\"b,c\nd")});
        writer.addRow({QVariant(), qint64(-3)});
        QCOMPARE(writer.text(), QByteArray("a,b\n-1.5,\"a\"\"b,c\nd\"\n,-3\n"));
    }

    void whatIsWrittenReadsBack()
    {
        QRandomGenerator random(7);
        const QString letters = QStringLiteral("ab\",\n\r;=\u00e4 ");
        data::CsvWriter writer;
        QList<QStringList> rows;
        writer.addHeader({QStringLiteral("a"), QStringLiteral("b")});
        for (int i = 0; i < 500; ++i) {
            QStringList row;
            for (int j = 0; j < 2; ++j) {
                QString text = QStringLiteral("x");
                for (int k = random.bounded(8); k > 0; --k)
                    text += letters.at(random.bounded(int(letters.size())));
                row.append(text);
            }
            rows.append(row);
            writer.addRow({row.at(0), row.at(1)});
        }
        const auto table = data::parseCsv(writer.text(), QStringLiteral("t.csv"));
        QVERIFY(table);
        QCOMPARE(qsizetype(table->rows.size()), rows.size());
        for (std::size_t i = 0; i < table->rows.size(); ++i)
            QCOMPARE(QString::fromUtf8(table->rows[i].fields[1]), rows.at(qsizetype(i)).at(1));
    }

    void everyFigureFileReads()
    {
        const QDir folder(QStringLiteral(RIDGEPOINT_FIGURES));
        const QStringList names = folder.entryList({QStringLiteral("*.csv")});
        QVERIFY(names.size() >= 28);
        for (const QString &name : names) {
            const auto table = data::parseCsv(tests::contents(folder.filePath(name)), name);
            QVERIFY2(table, table ? "" : table.error().what.c_str());
        }
    }

    void randomBytesNeverCrash()
    {
        QRandomGenerator random(11);
        const QByteArray seed = tests::contents(QStringLiteral(RIDGEPOINT_FIGURES "/layers.csv")).left(2000);
        const tests::FuzzTime time(1000);
        while (time.isLeft()) {
            QByteArray bytes = seed.left(random.bounded(int(seed.size())));
            for (int i = random.bounded(12); i > 0 && !bytes.isEmpty(); --i)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            const auto table = data::parseCsv(bytes, QStringLiteral("t.csv"));
            QVERIFY(table || tests::isOneSentence(table.error()));
        }
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
