// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/operator_validation.h"
#include "tests/data/data_fixture.h"

#include <QTemporaryDir>

using namespace ridgepoint;
using engine::PredictionLevel;

namespace {

constexpr auto header = "id,accelerator,op,variant,m,n,k,heads,kv_heads,head_dim,batch,q_len,kv_len,bytes,world,precision,time_s,"
                        "source_title,source_url,note\r\n";
constexpr auto product = "op-a-1,NVIDIA H100 SXM 80GB,gemm,,16,6144,4096,,,,,,,,,bf16,2.3e-5,T,,\r\n";
constexpr auto collective = "op-b-1,NVIDIA H100 SXM 80GB,allreduce,custom,,,,,,,,,,16384,8,bf16,3.8e-6,T,,\r\n";
constexpr auto experts = "op-c-1,nvidia-b200,moe,,64,1536,2048,,,,,,,,,fp8,1e-4,T,,"
                         "\"top-8 of 128 experts, expert tp=1 ep=8 (one rank measured), balanced routing\"\r\n";
constexpr auto stranger = "op-d-1,Unheard-of 9000,gemm,,16,6144,4096,,,,,,,,,bf16,2.3e-5,T,,\r\n";
constexpr auto nodes = "op-e-1,NVIDIA A100 SXM 80GB,allreduce,profile,,,,,,,,,,33554432,16,fp16,4e-3,T,,"
                       "\"a100_dgx, 8 devices per node, 2 node(s); median\"\r\n";

} // namespace

class TestOperatorValidation : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void rowsAreRead()
    {
        const auto rows = data::readOperators(file(QByteArray(header) + product + experts + nodes));
        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t(3));
        QCOMPARE(rows->at(0).line, 2);
        QCOMPARE(rows->at(0).measured.n, 6144.0);
        QCOMPARE(rows->at(0).seconds, 2.3e-5);
        QCOMPARE(rows->at(1).measured.experts, 128.0);
        QCOMPARE(rows->at(1).measured.experts_per_token, 8.0);
        QCOMPARE(rows->at(1).measured.expert_parallel, 8.0);
        QVERIFY(rows->at(1).measured.is_balanced);
        QCOMPARE(rows->at(2).measured.path, engine::LinkPath::nodes);
    }

    void rowsArePredictedOrSayWhyNot()
    {
        const data::Database database = tests::shippedDatabase();
        const engine::Catalog catalog = tests::shippedCatalog();
        const auto names = data::AcceleratorNames::read(database, catalog);
        QVERIFY(names);
        const auto rows = data::readOperators(file(QByteArray(header) + product + collective + stranger));
        QVERIFY(rows);
        const auto results = data::validateOperators(catalog, *names, *rows, PredictionLevel::calibrated);
        QCOMPARE(results.size(), std::size_t(3));
        QCOMPARE(results[0].acceleratorSlug, QStringLiteral("nvidia-h100-sxm"));
        QCOMPARE(results[0].source, QStringLiteral("op-a"));
        QCOMPARE(results[0].scope, QStringLiteral("own"));
        QCOMPARE(results[0].family, QStringLiteral("linear"));
        QCOMPARE(results[0].bound, QStringLiteral("memory"));
        QVERIFY(*results[0].error() < 0.1);
        QVERIFY(*results[1].error() < 0.05);
        QCOMPARE(results[1].bound, QStringLiteral("fabric"));
        QVERIFY(!results[2].predicted);
        QVERIFY(!results[2].error());
        QCOMPARE(results[2].reason, QStringLiteral("The catalog does not know the accelerator \"Unheard-of 9000\"."));
        for (const data::ValidationRow &ideal : data::validateOperators(catalog, *names, *rows, PredictionLevel::ideal))
            QVERIFY(!ideal.predicted || *ideal.predicted < ideal.measured);
    }

    void achievableRatesAreReadInTheirUnits()
    {
        const auto rows = data::readAchievable(file("accelerator,metric,peak,measured,fraction,source_title,source_url\r\n"
                                                    "AMD MI300X 192GB,gemm_bf16,1300,668.4,0.514,T,\r\n"
                                                    "AMD MI300X 192GB,allreduce_busbw_2,64,47.671,0.745,T,\r\n"
                                                    "NVIDIA H200 SXM 141GB,colour,1,1,1,T,\r\n"));
        QVERIFY(rows);
        QCOMPARE(rows->at(0).measured, 668.4e12);
        QCOMPARE(rows->at(1).measured, 47.671e9);
        const data::Database database = tests::shippedDatabase();
        const engine::Catalog catalog = tests::shippedCatalog();
        const auto names = data::AcceleratorNames::read(database, catalog);
        const auto results = data::validateAchievable(catalog, *names, *rows, PredictionLevel::calibrated);
        QVERIFY(*results[0].error() < 0.1);
        QVERIFY2(*results[1].error() < 0.15, qPrintable(QString::number(*results[1].predicted)));
        QVERIFY(results[2].reason.contains(QStringLiteral("colour")));
    }

    void brokenInputIsRefusedWithFileLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("words");
        const QByteArray good = QByteArray(header) + product;
        QTest::newRow("not a number") << good + QByteArray(product).replace("6144", "many")
                                      << QStringList{QStringLiteral("rows.csv"), QStringLiteral("line 3"), QStringLiteral("column n")};
        QTest::newRow("no time") << good + QByteArray(product).replace("2.3e-5", "0")
                                 << QStringList{QStringLiteral("line 3"), QStringLiteral("column time_s")};
        QTest::newRow("negative") << QByteArray(header) + QByteArray(product).replace("4096", "-1")
                                  << QStringList{QStringLiteral("line 2"), QStringLiteral("column k")};
        QTest::newRow("no column") << QByteArray(good).replace("time_s", "time") << QStringList{QStringLiteral("time_s")};
        QTest::newRow("short row") << QByteArray(header) + "a,b\r\n" << QStringList{QStringLiteral("rows.csv"), QStringLiteral("2")};
        QTest::newRow("empty") << QByteArray() << QStringList{QStringLiteral("rows.csv")};
    }
    void brokenInputIsRefusedWithFileLineAndColumn()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, words);
        const auto rows = data::readOperators(file(text));
        QVERIFY(!rows);
        QVERIFY(tests::isOneSentence(rows.error()));
        for (const QString &word : words)
            QVERIFY2(QString::fromStdString(rows.error().what).contains(word), rows.error().what.c_str());
    }

    void aMissingFileIsRefused()
    {
        const auto rows = data::readOperators(m_folder.filePath(QStringLiteral("none.csv")));
        QVERIFY(!rows);
        QVERIFY(tests::isOneSentence(rows.error()));
    }

private:
    QString file(const QByteArray &text)
    {
        const QString path = m_folder.filePath(QStringLiteral("rows.csv"));
        if (!tests::store(path, text))
            qFatal("no file");
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestOperatorValidation)
#include "tst_operator_validation.moc"
