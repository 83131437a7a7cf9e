// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/measured_points.h"
#include "tests/data/data_fixture.h"
#include "tests/support/fuzz_time.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cmath>

using namespace ridgepoint;

namespace {

engine::Expected<data::MeasuredPoints> parse(const QByteArray &bytes)
{
    return data::parseMeasuredPoints(bytes, QStringLiteral("folder/t.csv"));
}

/// A figure read from decimal text with a prefix is right to the last bits.
bool isClose(double value, double expected) { return std::abs(value - expected) <= 1e-12 * expected; }

const QByteArray counter = QByteArrayLiteral("sm__sass_thread_inst_executed_op_");
const QByteArray long_header = QByteArrayLiteral(
    "\"ID\",\"Process ID\",\"Process Name\",\"Host Name\",\"Kernel Name\",\"Context\",\"Stream\",\"Block Size\",\"Grid Size\",\"Device\","
    "\"CC\",\"Section Name\",\"Metric Name\",\"Metric Unit\",\"Metric Value\"\n");

QByteArray longRow(const QByteArray &id, const QByteArray &kernel, const QByteArray &metric, const QByteArray &unit,
                   const QByteArray &value)
{
    const QList<QByteArray> fields = {id,           "77", "app", "host",    kernel, "1",  "7",  "(256, 1, 1)",
                                      "(64, 1, 1)", "0",  "9.0", "Section", metric, unit, value};
    return '"' + fields.join("\",\"") + "\"\n";
}

/// The raw page: `units` and each row start behind ID and "Kernel Name".
QByteArray raw(const QByteArray &metrics, const QByteArray &units, const QList<QByteArray> &rows)
{
    QByteArray text = "\"ID\",\"Kernel Name\"," + metrics + "\n\"\",\"\"," + units + '\n';
    for (qsizetype i = 0; i < rows.size(); ++i)
        text += '"' + QByteArray::number(i) + "\"," + rows.at(i) + '\n';
    return text;
}

} // namespace

class TestMeasuredPoints : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void readsTheUsersTable()
    {
        const auto read = parse("operator,flop,bytes,seconds,source,note\n"
                                "\"gemm, 4096\",1.374e11,100663296,0.00025,Table 3,tuned\n"
                                "softmax,1.2 TFLOP,80 MB,3.1 us,,\n");
        QVERIFY2(read, read ? "" : read.error().what.c_str());
        QCOMPARE(read->points.size(), std::size_t(2));
        QCOMPARE(read->source, QStringLiteral("t.csv"));
        QCOMPARE(read->skipped, 0);
        QVERIFY(read->skippedReason.isEmpty());
        const data::MeasuredPoint &gemm = read->points[0];
        QCOMPARE(gemm.operatorName, QStringLiteral("gemm, 4096"));
        QCOMPARE(gemm.source, QStringLiteral("Table 3"));
        QCOMPARE(gemm.note, QStringLiteral("tuned"));
        QCOMPARE(gemm.intensity(), 1.374e11 / 100663296);
        QCOMPARE(gemm.performance(), 1.374e11 / 0.00025);
        const data::MeasuredPoint &softmax = read->points[1];
        QCOMPARE(softmax.source, QStringLiteral("t.csv"));
        QVERIFY(isClose(softmax.flops, 1.2e12));
        QVERIFY(isClose(softmax.bytes, 80e6));
        QVERIFY(isClose(softmax.seconds, 3.1e-6));
    }

    void columnsGoByManyNamesInAnyOrder_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("synonyms") << QByteArray("time_s,byte,kernel,flops");
        QTest::newRow("capitals") << QByteArray("Duration_s,BYTES,Name,FLOP");
        QTest::newRow("brackets") << QByteArray("Time (s),bytes (B),op,FLOPs");
        QTest::newRow("kernel name alone") << QByteArray("time,bytes,Kernel Name,flop");
    }

    void columnsGoByManyNamesInAnyOrder()
    {
        QFETCH(QByteArray, header);
        const auto read = parse(header + "\n0.5,20,gemm,40\n");
        QVERIFY2(read, read ? "" : read.error().what.c_str());
        QCOMPARE(read->points.front(), (data::MeasuredPoint{QStringLiteral("gemm"), 40, 20, 0.5, QStringLiteral("t.csv"), {}}));
    }

    void marksCrLfAndBlankEndsAreRead()
    {
        const QByteArray plain = "operator,flop,bytes,seconds\ngemm,40,20,0.5\n";
        const auto expected = parse(plain);
        QVERIFY(expected);
        for (const QByteArray &bytes :
             {"\xEF\xBB\xBF" + plain, QByteArray(plain).replace("\n", "\r\n"), plain + "\n\r\n", plain.chopped(1)}) {
            const auto read = parse(bytes);
            QVERIFY2(read, read ? "" : read.error().what.c_str());
            QVERIFY(read->points == expected->points);
        }
    }

    void refusesABrokenTable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("reason");
        const QByteArray header = "operator,flop,bytes,seconds\n";
        const auto row = [&header](const char *fields) { return header + "a,1,1,1\n" + fields + '\n'; };
        const QString line3 = QStringLiteral("folder/t.csv, line 3, column ");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("folder/t.csv") << QStringLiteral("empty");
        QTest::newRow("blank lines") << QByteArray("\n\r\n\n") << QStringLiteral("folder/t.csv") << QStringLiteral("empty");
        QTest::newRow("header alone") << header << QStringLiteral("folder/t.csv") << QStringLiteral("no row");
        QTest::newRow("zero bytes") << header + QByteArray("a,\0,1,1\n", 8) << QStringLiteral("folder/t.csv, line 2, column 3")
                                    << QStringLiteral("zero byte");
        QTest::newRow("not UTF-8") << row("\xff,1,1,1") << QStringLiteral("folder/t.csv, line 3") << QStringLiteral("UTF-8");
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFEo\0p\0", 6) << QStringLiteral("folder/t.csv") << QStringLiteral("UTF-16");
        QTest::newRow("open quote") << row("\"a,1,1,1") << line3 + u'1' << QStringLiteral("never closed");
        QTest::newRow("missing column") << QByteArray("operator,flop,bytes\na,1,1\n") << QStringLiteral("folder/t.csv, line 1")
                                        << QStringLiteral("time_s");
        QTest::newRow("unknown column") << QByteArray("operator,flop,bytes,seconds,colour\na,1,1,1,red\n")
                                        << QStringLiteral("folder/t.csv, line 1, column 5") << QStringLiteral("\"colour\"");
        QTest::newRow("unit in a name") << QByteArray("operator,flop,bytes,time_ms\na,1,1,1\n")
                                        << QStringLiteral("folder/t.csv, line 1, column 4") << QStringLiteral("units in the values");
        QTest::newRow("one figure twice") << QByteArray("operator,flop,bytes,seconds,time\na,1,1,1,1\n")
                                          << QStringLiteral("folder/t.csv, line 1, column 5") << QStringLiteral("both stand for");
        QTest::newRow("semicolons") << QByteArray("operator;flop;bytes;seconds\na;1;1;1\n") << QStringLiteral("folder/t.csv, line 1")
                                    << QStringLiteral("commas");
        QTest::newRow("too few fields") << row("a,1,1") << line3 + u'1' << QStringLiteral("the header has 4");
        QTest::newRow("no name") << row(" ,1,1,1") << line3 + u'1' << QStringLiteral("empty");
        QTest::newRow("no number") << row("a,,1,1") << line3 + QStringLiteral("2 (\"flop\")") << QStringLiteral("is empty");
        QTest::newRow("text") << row("a,1,many,1") << line3 + u'3' << QStringLiteral("'many' is not a number");
        QTest::newRow("not a number") << row("a,nan,1,1") << line3 + u'2' << QStringLiteral("'nan' is not a number");
        QTest::newRow("infinity") << row("a,1,inf,1") << line3 + u'3' << QStringLiteral("not a number");
        QTest::newRow("too large") << row("a,1e999,1,1") << line3 + u'2' << QStringLiteral("out of the range");
        QTest::newRow("negative") << row("a,1,1,-2e-6") << line3 + u'4' << QStringLiteral("\"-2e-6\" is not above zero");
        QTest::newRow("zero") << row("a,1,0,1") << line3 + u'3' << QStringLiteral("not above zero");
        QTest::newRow("ratio overflows") << row("a,1e300,1e-300,1") << line3 + u'2' << QStringLiteral("range of numbers");
        QTest::newRow("ratio vanishes") << row("a,1e-300,1e300,1") << line3 + u'2' << QStringLiteral("range of numbers");
        QTest::newRow("decimal comma") << row("a,\"1,5\",1,1") << line3 + u'2' << QStringLiteral("\"1,5\" has a comma");
        QTest::newRow("thousands comma") << row("a,\"1,234.5\",1,1") << line3 + u'2' << QStringLiteral("comma");
        QTest::newRow("another unit") << row("a,1,80 Mbit,1") << line3 + u'3' << QStringLiteral("bits");
        QTest::newRow("time in bytes") << row("a,1,1,3 MB") << line3 + u'4' << QStringLiteral("another unit");
        QTest::newRow("huge line") << row(QByteArray(1'000'000, 'x') + ",1,1,1") << line3 + u'1' << QStringLiteral("at most 4096");
    }

    void refusesABrokenTable()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        QFETCH(QString, reason);
        const auto read = parse(bytes);
        QVERIFY(!read);
        const QString what = QString::fromStdString(read.error().what);
        QVERIFY2(what.startsWith(place), qPrintable(what));
        QVERIFY2(what.contains(reason), qPrintable(what));
        QVERIFY(tests::isOneSentence(read.error()));
        QVERIFY2(what.size() < 400, qPrintable(what));
    }

    void aRefusedValueIsNamed()
    {
        const auto read = parse("operator,flop,bytes,seconds\na,1,1,-3\n");
        QVERIFY(!read);
        QCOMPARE(read.error().parameter, std::string("seconds"));
        QCOMPARE(read.error().value, std::string("-3"));
        QVERIFY(!read.error().accepted.empty());
    }

    void rowsAreLimited()
    {
        const QByteArray header = "operator,flop,bytes,seconds\n";
        const QByteArray most = header + QByteArray("a,1,1,1\n").repeated(data::most_measured_points);
        const auto read = parse(most);
        QVERIFY(read);
        QCOMPARE(read->points.size(), std::size_t(data::most_measured_points));
        const auto refused = parse(most + "a,1,1,1\n");
        QVERIFY(!refused);
        const QString what = QString::fromStdString(refused.error().what);
        QVERIFY2(what.contains(QStringLiteral("100001 rows")) && what.contains(QStringLiteral("100000")), qPrintable(what));
    }

    void readsTheRawPage()
    {
        const QByteArray metrics = "\"gpu__time_duration.sum\",\"dram__bytes.sum\",\"" + counter + "fadd_pred_on.sum\",\"" + counter +
                                   "fmul_pred_on.sum\",\"" + counter + "ffma_pred_on.sum\",\"" + counter + "hfma_pred_on.sum\",\"" +
                                   counter + "dadd_pred_on.sum\"";
        const auto read = parse("==PROF== Connected to process 5 (/opt/app)\nresult, of: \"app\"\n==PROF== Disconnected from process 5\n" +
                                raw(metrics, "\"usecond\",\"Mbyte\",\"inst\",\"inst\",\"inst\",\"inst\",\"inst\"",
                                    {"\"void gemm<float, 4>(int)\",\"1,234.5\",\"2.5\",\"1,000\",\"200\",\"3,000,000\",\"10\",\"7\"",
                                     "\"copy\",\"3\",\"1\",\"0\",\"0\",\"0\",\"0\",\"0\""}) +
                                "\n==WARNING== late message\n");
        QVERIFY2(read, read ? "" : read.error().what.c_str());
        QCOMPARE(read->points.size(), std::size_t(1));
        const data::MeasuredPoint &point = read->points.front();
        QCOMPARE(point.operatorName, QStringLiteral("void gemm<float, 4>(int)"));
        QVERIFY(isClose(point.seconds, 1234.5e-6));
        QVERIFY(isClose(point.bytes, 2.5e6));
        QCOMPARE(point.flops, 1000.0 + 200 + 2 * 3e6 + 2 * 10 + 7);
        QVERIFY2(point.note.contains(QStringLiteral("FP16, FP32, FP64.")), qPrintable(point.note));
        QVERIFY2(point.note.contains(QStringLiteral("Not collected: tensor cores.")), qPrintable(point.note));
        QCOMPARE(point.source, QStringLiteral("t.csv"));
        QCOMPARE(read->skipped, 1);
        QVERIFY2(read->skippedReason.contains(QStringLiteral("copies: 1.")), qPrintable(read->skippedReason));
    }

    void readsTheRooflineSection()
    {
        // What the roofline sections of Nsight Compute collect: rates alone. Its chart multiplies them in this way.
        const auto read = parse(raw("gpu__time_duration.sum,dram__bytes.sum.per_second,smsp__cycles_elapsed.avg.per_second,"
                                    "smsp__sass_thread_inst_executed_op_fadd_pred_on.sum.per_cycle_elapsed,"
                                    "smsp__sass_thread_inst_executed_op_ffma_pred_on.sum.per_cycle_elapsed,"
                                    "sm__sass_thread_inst_executed_op_ffma_pred_on.sum.peak_sustained",
                                    "us,Gbyte/s,Ghz,inst/cycle,inst/cycle,inst/cycle", {"k,100,500,1.5,10,\"2,000\",\"16,896\""}));
        QVERIFY2(read, read ? "" : read.error().what.c_str());
        const data::MeasuredPoint &point = read->points.front();
        QVERIFY(isClose(point.seconds, 1e-4));
        QVERIFY(isClose(point.bytes, 5e7));
        QVERIFY(isClose(point.performance(), 1.5e9 * (10 + 2 * 2000)));
    }

    void readsUnitsInTheHeader()
    {
        const auto read = parse("ID,Kernel Name,gpu__time_duration.sum [ms],dram__bytes_read.sum [Kbyte],dram__bytes_write.sum [byte],"
                                "sm__ops_path_tensor_src_fp16_dst_fp32.sum\n0,k,2,3,500,8000\n");
        QVERIFY2(read, read ? "" : read.error().what.c_str());
        QVERIFY(isClose(read->points.front().seconds, 2e-3));
        QVERIFY(isClose(read->points.front().bytes, 3500));
        QCOMPARE(read->points.front().flops, 8000.0);
    }

    void readsTheDetailsPage()
    {
        const auto read = parse(
            long_header + longRow("0", "gemm", "Memory Throughput", "%", "81.2") + longRow("0", "gemm", "Duration", "ns", "2,000.00") +
            longRow("1", "gemm", "Duration", "msecond", "1.5") + longRow("0", "gemm", "Memory Throughput", "Gbyte/second", "1.5") +
            longRow("1", "gemm", "dram__bytes.sum", "Gbyte", "2") + longRow("0", "gemm", counter + "ffma_pred_on.sum", "inst", "500") +
            longRow("1", "gemm", counter + "dfma_pred_on.sum", "inst", "600") + longRow("1", "gemm", "", "", ""));
        QVERIFY2(read, read ? "" : read.error().what.c_str());
        QCOMPARE(read->points.size(), std::size_t(2)); // two launches of one kernel
        QVERIFY(isClose(read->points[0].seconds, 2e-6));
        QVERIFY(isClose(read->points[0].bytes, 3000));
        QCOMPARE(read->points[0].flops, 1000.0);
        QVERIFY(isClose(read->points[1].seconds, 1.5e-3));
        QVERIFY(isClose(read->points[1].bytes, 2e9));
        QCOMPARE(read->points[1].flops, 1200.0);
    }

    void timeComesFromCyclesWhereItWasNotCollected()
    {
        const auto read =
            parse(long_header + longRow("0", "k", "sm__cycles_elapsed.avg", "cycle", "3,000") +
                  longRow("0", "k", "sm__cycles_elapsed.avg.per_second", "cycle/nsecond", "1.5") +
                  longRow("0", "k", "dram__bytes.sum", "byte", "64") + longRow("0", "k", counter + "fadd_pred_on.sum", "inst", "9"));
        QVERIFY2(read, read ? "" : read.error().what.c_str());
        QVERIFY(isClose(read->points.front().seconds, 2e-6));
    }

    void tensorTotalsAreNotCountedTwiceAndIntegersNotAtAll()
    {
        const auto read = parse(raw("gpu__time_duration.sum,dram__bytes.sum,sm__ops_path_tensor_src_bf16_dst_fp32.sum,"
                                    "sm__ops_path_tensor_src_bf16_dst_fp32_sparsity_off.sum,sm__ops_path_tensor_src_fp8.sum,"
                                    "sm__ops_path_tensor_src_fp8_dst_fp16.sum,sm__ops_path_tensor_src_int8.sum,"
                                    "sm__inst_executed_pipe_tensor.sum",
                                    "s,byte,,,,,,inst", {"k,1,1,1000,1000,20,20,5000,30"}));
        QVERIFY2(read, read ? "" : read.error().what.c_str());
        QCOMPARE(read->points.front().flops, 1020.0);
    }

    void tensorInstructionsAloneDoNotGiveOperations()
    {
        const QByteArray metrics =
            "gpu__time_duration.sum,dram__bytes.sum," + counter + "ffma_pred_on.sum,sm__inst_executed_pipe_tensor.sum";
        const auto mixed = parse(raw(metrics, "s,byte,inst,inst", {"simt,1,1,10,0", "hmma,1,1,10,99"}));
        QVERIFY2(mixed, mixed ? "" : mixed.error().what.c_str());
        QCOMPARE(mixed->points.size(), std::size_t(1));
        QCOMPARE(mixed->points.front().operatorName, QStringLiteral("simt"));
        QCOMPARE(mixed->skipped, 1);
        QVERIFY(mixed->skippedReason.contains(QStringLiteral("sm__ops_path_tensor_src_")));
        const auto refused = parse(raw(metrics, "s,byte,inst,inst", {"hmma,1,1,10,99"}));
        QVERIFY(!refused);
        QVERIFY(refused.error().what.find("sm__ops_path_tensor_src_") != std::string::npos);
    }

    void kernelsWithoutAFigureAreCounted()
    {
        const auto read = parse(raw("gpu__time_duration.sum,dram__bytes.sum," + counter + "ffma_pred_on.sum", "s,byte,inst",
                                    {"whole,1,1,10", "no time,n/a,1,10", "no bytes,1,,10", "cached,1,0,10", "copy,1,1,0"}));
        QVERIFY2(read, read ? "" : read.error().what.c_str());
        QCOMPARE(read->points.size(), std::size_t(1));
        QCOMPARE(read->skipped, 4);
        QVERIFY2(read->skippedReason.contains(QStringLiteral("without DRAM traffic or duration: 1.")), qPrintable(read->skippedReason));
        QVERIFY2(read->skippedReason.contains(QStringLiteral("floating-point operations: 2.")), qPrintable(read->skippedReason));
    }

    void refusesABrokenExport_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const QByteArray flop = counter + "ffma_pred_on.sum";
        const QByteArray metrics = "gpu__time_duration.sum,dram__bytes.sum," + flop;
        QTest::newRow("messages alone") << QByteArray("==ERROR== no permission to read the counters\n") << QStringLiteral("no table");
        QTest::newRow("no duration") << raw("dram__bytes.sum," + flop, "byte,inst", {"k,1,1"}) << QStringLiteral("gpu__time_duration.sum");
        QTest::newRow("no traffic") << raw("gpu__time_duration.sum," + flop, "s,inst", {"k,1,1"}) << QStringLiteral("dram__bytes.sum");
        QTest::newRow("half the traffic") << raw("gpu__time_duration.sum,dram__bytes_read.sum," + flop, "s,byte,inst", {"k,1,1,1"})
                                          << QStringLiteral("dram__bytes.sum");
        QTest::newRow("no operations") << raw("gpu__time_duration.sum,dram__bytes.sum", "s,byte", {"k,1,1"})
                                       << QStringLiteral("--set roofline");
        QTest::newRow("copies alone") << raw(metrics, "s,byte,inst", {"k,1,1,0"}) << QStringLiteral("copies: 1.");
        QTest::newRow("header alone") << long_header << QStringLiteral("without a kernel");
        QTest::newRow("units alone") << raw(metrics, "s,byte,inst", {}) << QStringLiteral("without a kernel");
        QTest::newRow("summary") << QByteArray("\"Process ID\",\"Kernel Name\",\"Invocations\",\"Section Name\",\"Metric Name\",\"Metric "
                                               "Unit\",\"Minimum\",\"Maximum\",\"Average\"\n1,k,2,S,Duration,us,1,3,2\n")
                                 << QStringLiteral("--print-summary");
        QTest::newRow("unknown unit") << raw(metrics, "fortnight,byte,inst", {"k,1,1,1"})
                                      << QStringLiteral("line 3, metric gpu__time_duration.sum: \"1 [fortnight]\"");
        QTest::newRow("no unit") << raw(metrics, ",byte,inst", {"k,1,1,1"}) << QStringLiteral("line 3, metric gpu__time_duration.sum");
        QTest::newRow("points as separators") << raw(metrics, "s,byte,inst", {"k,1,27.595.520,1"})
                                              << QStringLiteral("line 3, metric dram__bytes.sum: \"27.595.520\"");
        QTest::newRow("decimal comma") << raw(metrics, "s,byte,inst", {"k,\"1,5\",1,1"}) << QStringLiteral("\"1,5\" cannot be read");
        QTest::newRow("negative") << raw(metrics, "s,byte,inst", {"k,1,-1,1"}) << QStringLiteral("\"-1\" cannot be read");
        QTest::newRow("text") << raw(metrics, "s,byte,inst", {"k,1,1,1", "k,1,1,many"}) << QStringLiteral("line 4, metric sm__sass");
        QTest::newRow("open quote") << raw(metrics, "s,byte,inst", {"\"k,1,1,1"}) << QStringLiteral("line 3, column 5");
        QTest::newRow("row cut off") << "==PROF== x\n" + raw(metrics, "s,byte,inst", {"k,1,1"})
                                     << QStringLiteral("header in line 2), line 3");
    }

    void refusesABrokenExport()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const auto read = parse(bytes);
        QVERIFY(!read);
        const QString what = QString::fromStdString(read.error().what);
        QVERIFY2(what.startsWith(QStringLiteral("folder/t.csv")), qPrintable(what));
        QVERIFY2(what.contains(reason), qPrintable(what));
        QVERIFY(tests::isOneSentence(read.error()));
    }

    void linesOfTheFileAreNamedBehindMessages()
    {
        const auto read = parse("==PROF== x\n==PROF== y\n" + raw("gpu__time_duration.sum", "s", {"k,many"}));
        QVERIFY(!read);
        QVERIFY2(read.error().what.find("line 5,") != std::string::npos, read.error().what.c_str());
    }

    void filesAreReadAndRefusedByPath()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("points.csv"));
        QVERIFY(tests::store(path, "operator,flop,bytes,seconds\ngemm,40,20,0.5\n"));
        const auto read = data::readMeasuredPoints(path);
        QVERIFY2(read, read ? "" : read.error().what.c_str());
        QCOMPARE(read->source, QStringLiteral("points.csv"));
        const QString report = folder.filePath(QStringLiteral("points.ncu-rep"));
        QVERIFY(tests::store(report, QByteArray("NVR\0", 4)));
        for (const auto &[refused, reason] : {std::pair(folder.filePath(QStringLiteral("none.csv")), "does not exist"),
                                              std::pair(folder.path(), "it is a folder"), std::pair(report, "--page raw")}) {
            const auto result = data::readMeasuredPoints(refused);
            QVERIFY(!result);
            QVERIFY2(result.error().what.find(reason) != std::string::npos, result.error().what.c_str());
        }
    }

    void randomBytesNeverCrash()
    {
        QRandomGenerator random(13);
        const QByteArray metrics = "gpu__time_duration.sum,dram__bytes.sum," + counter + "ffma_pred_on.sum";
        const QList<QByteArray> seeds = {"operator,flop,bytes,seconds\n\"gemm, 4\",1.2 TFLOP,80 MB,3.1 us\n",
                                         "==PROF== x\n" + raw(metrics, "us,Mbyte,inst", {"k,\"1,234.5\",1,1"}) + "==PROF== y",
                                         long_header + longRow("0", "k", "Duration", "ns", "1")};
        const tests::FuzzTime time(1000);
        while (time.isLeft()) {
            QByteArray bytes = seeds.at(random.bounded(int(seeds.size())));
            bytes.truncate(1 + random.bounded(int(bytes.size())));
            for (int i = random.bounded(8); i > 0; --i)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            const auto read = parse(bytes);
            QVERIFY(read || tests::isOneSentence(read.error()));
            QVERIFY(!read || !read->points.empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestMeasuredPoints)
#include "tst_measured_points.moc"
