// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_reader.h"
#include "data/importer.h"
#include "tests/data/data_fixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace ridgepoint;

class TestImporter : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QVERIFY(QDir().mkpath(figures()));
        const QDir shipped(QStringLiteral(RIDGEPOINT_FIGURES));
        for (const QString &name : shipped.entryList({QStringLiteral("*.csv")}))
            QVERIFY(QFile::copy(shipped.filePath(name), figures() + u'/' + name));
    }

    void everyRowOfEveryFileIsStored()
    {
        const auto report = data::importFigures(figures(), output());
        QVERIFY(report);
        QVERIFY2(report->isComplete(), qPrintable(report->text()));
        const QStringList names = QDir(figures()).entryList({QStringLiteral("*.csv")});
        QCOMPARE(qsizetype(report->tables.size()), names.size());
        for (const data::TableImport &table : report->tables) {
            const QString name = table.table + QStringLiteral(".csv");
            const auto csv = data::parseCsv(tests::contents(figures() + u'/' + name), name);
            QVERIFY(csv);
            QCOMPARE(table.rowsRead, int(csv->rows.size()));
            QCOMPARE(table.rowsStored, table.rowsRead);
        }
    }

    void theSameFilesGiveTheSameBytes()
    {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(data::importFigures(figures(), output()));
        qInfo("database built in %lld ms", timer.elapsed());
        const QString second = m_folder->filePath(QStringLiteral("second.sqlite"));
        QVERIFY(data::importFigures(figures(), second));
        QVERIFY(!tests::contents(output()).isEmpty());
        QVERIFY(tests::contents(output()) == tests::contents(second));
    }

    void badRowsAreRefusedWithFileLineAndReason_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        const QString figure = QStringLiteral("accelerator_figures.csv");
        const auto row = [](const char *text) { return QByteArray(text); };
        QTest::newRow("peak without qualifier")
            << figure << row("nvidia-t4,peak_fp64,1e12,FLOP/s,,,0,published,T,https://example.org,2026,") << QStringLiteral("a peak needs");
        QTest::newRow("link without direction")
            << figure << row("nvidia-t4,scaleout_bandwidth,1e10,byte/s,,,0,published,T,https://example.org,2026,")
            << QStringLiteral("a link rate needs");
        QTest::newRow("price without qualifier")
            << figure << row("nvidia-t4,price,2000,USD,,x,0,published,T,https://example.org,2026,") << QStringLiteral("a price needs");
        QTest::newRow("wrong unit") << figure << row("nvidia-t4,tdp,70,kW,,x,0,published,T,https://example.org,2026,")
                                    << QStringLiteral("the unit belongs");
        QTest::newRow("out of range") << figure << row("nvidia-t4,tdp,7e9,W,,x,0,published,T,https://example.org,2026,")
                                      << QStringLiteral("the value lies");
        QTest::newRow("unknown attribute") << figure << row("nvidia-t4,colour,7,W,,x,0,published,T,https://example.org,2026,")
                                           << QStringLiteral("the unit belongs");
        QTest::newRow("unknown accelerator") << figure << row("nobody-x,tdp,70,W,,x,0,published,T,https://example.org,2026,")
                                             << QStringLiteral("no such row in accelerators");
        QTest::newRow("two preferred") << figure << row("nvidia-h100-sxm,tdp,701,W,,x,1,published,T,https://example.org,2026,")
                                       << QStringLiteral("UNIQUE");
        QTest::newRow("bad date") << figure << row("nvidia-t4,tdp,70,W,,x,0,published,T,https://example.org,yesterday,")
                                  << QStringLiteral("CHECK");
        QTest::newRow("not a number") << figure << row("nvidia-t4,tdp,many,W,,x,0,published,T,https://example.org,2026,")
                                      << QStringLiteral("value: \"many\" is not a number");
        QTest::newRow("not finite") << figure << row("nvidia-t4,tdp,inf,W,,x,0,published,T,https://example.org,2026,")
                                    << QStringLiteral("is not a number");
        QTest::newRow("no source") << figure << row("nvidia-t4,tdp,70,W,,x,0,published,,,2026,") << QStringLiteral("no source");
        QTest::newRow("blanks") << figure << row("nvidia-t4,tdp, 70,W,,x,0,published,T,https://example.org,2026,")
                                << QStringLiteral("blanks");
        QTest::newRow("fabric without direction")
            << QStringLiteral("fabric.csv") << row("x-1,NVIDIA,X,pcie,1e10,,,,shipping,T,https://example.org,")
            << QStringLiteral("a link rate needs");
        QTest::newRow("unmapped vendor") << QStringLiteral("fabric.csv")
                                         << row("x-1,Nobody,X,pcie,1e10,per-direction,,,shipping,T,https://example.org,")
                                         << QStringLiteral("no such row in vendor_companies");
        QTest::newRow("efficiency above 1") << QStringLiteral("efficiency_presets.csv")
                                            << row("device,nvidia-t4,,card-gpu,linear,1e-6,1.2,0.8,3,,,T,,") << QStringLiteral("CHECK");
        QTest::newRow("overhead below 0") << QStringLiteral("efficiency_presets.csv")
                                          << row("device,nvidia-t4,,card-gpu,linear,-1e-6,0.7,0.8,3,,,T,,") << QStringLiteral("CHECK");
        QTest::newRow("preset without device") << QStringLiteral("efficiency_presets.csv")
                                               << row("device,,,card-gpu,linear,1e-6,0.7,0.8,3,,,T,,")
                                               << QStringLiteral("a row of a device names it");
        QTest::newRow("collective of one") << QStringLiteral("collective_times.csv")
                                           << row("nvidia-t4,nccl,pcie,allreduce,1,1024,1e-5,1.6e10,T,,") << QStringLiteral("CHECK");
        QTest::newRow("verifier worse than chance")
            << QStringLiteral("verifiers.csv") << row("llama-3.1-8b,1e12,high,,1,0,0.4,high,T,,") << QStringLiteral("CHECK");
        QTest::newRow("accuracy without confidence") << QStringLiteral("verifiers.csv") << row("llama-3.1-8b,1e12,high,,1,0,0.7,,T,,")
                                                     << QStringLiteral("an accuracy has its confidence");
        QTest::newRow("judge of no length") << QStringLiteral("verifiers.csv") << row("llama-3.1-8b,1e12,high,,1,1,,,T,,")
                                            << QStringLiteral("a language model says for how many tokens");
        QTest::newRow("stage without reason") << QStringLiteral("model_stages.csv") << row("veo,text-encoder,,77,T,,high,")
                                              << QStringLiteral("a stage without a model needs a note");
        QTest::newRow("autoencoder of tokens") << QStringLiteral("model_stages.csv") << row("veo,autoencoder,vae-wan2.1,77,T,,high,")
                                               << QStringLiteral("text encoders read tokens");
        QTest::newRow("unknown stage model") << QStringLiteral("model_stages.csv") << row("veo,autoencoder,nobody-x,,T,,high,")
                                             << QStringLiteral("no such row in models");
        QTest::newRow("part that idles above its peak")
            << QStringLiteral("system_parts.csv") << row("dgx-spark,processor,1,10,20,estimated,from memory") << QStringLiteral("CHECK");
        QTest::newRow("gain of a stage") << QStringLiteral("power_chain_points.csv") << row("ups-eco,0.2,1.1") << QStringLiteral("CHECK");
        QTest::newRow("slug twice") << QStringLiteral("layer_parents.csv") << row("chips,silicon,") << QStringLiteral("UNIQUE");
    }

    void badRowsAreRefusedWithFileLineAndReason()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        const QString path = figures() + u'/' + file;
        const QByteArray before = tests::contents(path);
        QVERIFY(tests::store(path, before + row + '\n'));
        const auto report = data::importFigures(figures(), output());
        QVERIFY(report);
        QVERIFY(!report->isComplete());
        QCOMPARE(report->refused.size(), std::size_t(1));
        QCOMPARE(report->refused.front().file, file);
        QVERIFY(report->refused.front().line > 1);
        QVERIFY2(report->refused.front().reason.contains(reason), qPrintable(report->refused.front().reason));
        QVERIFY(report->text().contains(reason));
        QVERIFY(!QFile::exists(output()));
    }

    void aRefusalLeavesTheOldDatabase()
    {
        QVERIFY(data::importFigures(figures(), output()));
        const QByteArray before = tests::contents(output());
        QVERIFY(tests::store(figures() + QStringLiteral("/layers.csv"), "slug,name\nx,y\n"));
        const auto report = data::importFigures(figures(), output());
        QVERIFY(report && !report->isComplete());
        QVERIFY(tests::contents(output()) == before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }

    void verifiersAndStagesAreOfTheirKind_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        QTest::newRow("language model as verifier") << QStringLiteral("verifiers.csv") << QByteArray("llama-3.1-8b,1e12,high,,1,0,,,T,,")
                                                    << QStringLiteral("the model is not a verifier");
        QTest::newRow("encoder as autoencoder") << QStringLiteral("model_stages.csv") << QByteArray("veo,autoencoder,clip-l-text,,T,,high,")
                                                << QStringLiteral("clip-l-text is of another kind");
        QTest::newRow("chain through a battery") << QStringLiteral("power_chain_stages.csv") << QByteArray("dc-800v-sst,4,bess-roundtrip")
                                                 << QStringLiteral("bess-roundtrip is no stage that power goes through");
        QTest::newRow("chain with a gap") << QStringLiteral("power_chain_stages.csv") << QByteArray("dc-800v-sst,5,psu-gold")
                                          << QStringLiteral("positions are not counted from 1 on");
        QTest::newRow("stage of a language model")
            << QStringLiteral("model_stages.csv") << QByteArray("llama-3.1-8b,autoencoder,vae-wan2.1,,T,,high,")
            << QStringLiteral("stages belong to image and video diffusion");
    }

    void verifiersAndStagesAreOfTheirKind()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        const QString path = figures() + u'/' + file;
        QVERIFY(tests::store(path, tests::contents(path) + row + '\n'));
        const auto report = data::importFigures(figures(), output());
        QVERIFY(report && !report->isComplete());
        QVERIFY2(report->text().contains(reason), qPrintable(report->text()));
    }

    void everyVerifierHasItsCost()
    {
        const QString path = figures() + QStringLiteral("/verifiers.csv");
        QByteArrayList lines = tests::contents(path).split('\n');
        lines.removeAt(1);
        QVERIFY(tests::store(path, lines.join('\n')));
        const auto report = data::importFigures(figures(), output());
        QVERIFY(report && !report->isComplete());
        QVERIFY2(report->text().contains(QStringLiteral("the verifier is missing in verifiers")), qPrintable(report->text()));
    }

    void aSystemPriceNeedsItsQualifier()
    {
        QVERIFY(tests::store(figures() + QStringLiteral("/system_qualifiers.csv"), "system,figure,qualifier,note\n"));
        const auto report = data::importFigures(figures(), output());
        QVERIFY(report && !report->isComplete());
        QVERIFY(report->text().contains(QStringLiteral("needs its qualifier")));
    }

    void anUnknownFileAndABrokenFileAreRefused()
    {
        QVERIFY(tests::store(figures() + QStringLiteral("/colours.csv"), "slug\nred\n"));
        QVERIFY(tests::store(figures() + QStringLiteral("/sources.csv"), "id,kind,title,url,as_of\n900000,named,x,,\n"));
        QVERIFY(tests::store(figures() + QStringLiteral("/trends.csv"), "slug,\"ti\n"));
        const auto report = data::importFigures(figures(), output());
        QVERIFY(report);
        QVERIFY2(report->refused.size() == 3, qPrintable(report->text()));
    }

    void everyTableNeedsItsFileAndRows()
    {
        QVERIFY(QFile::remove(figures() + QStringLiteral("/claims.csv")));
        const auto missing = data::importFigures(figures(), output());
        QVERIFY(missing && missing->text().contains(QStringLiteral("claims.csv: the file is missing")));
        QVERIFY(tests::store(figures() + QStringLiteral("/claims.csv"), "id,claim,value,unit,seed_file,verdict,checked_against,note\n"));
        const auto empty = data::importFigures(figures(), output());
        QVERIFY(empty && empty->text().contains(QStringLiteral("claims.csv: the file has no rows")));
    }

    void missingFoldersAreProblems()
    {
        const auto none = data::importFigures(m_folder->filePath(QStringLiteral("nowhere")), output());
        QVERIFY(!none && tests::isOneSentence(none.error()));
        const auto unwritable = data::importFigures(figures(), QStringLiteral("/proc/ridgepoint/x.sqlite"));
        QVERIFY(!unwritable && tests::isOneSentence(unwritable.error()));
    }

private:
    QString figures() const { return m_folder->filePath(QStringLiteral("figures")); }
    QString output() const { return m_folder->filePath(QStringLiteral("out.sqlite")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
