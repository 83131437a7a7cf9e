// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/end_to_end_validation.h"
#include "data/validation/energy_validation.h"
#include "data/validation/report_writer.h"
#include "data/validation/row_words.h"
#include "data/validation/validation.h"
#include "tests/data/data_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace ridgepoint::tests {

using namespace data;
using engine::ParameterId;

namespace {

EndToEndRow row(const QString &phase, const QString &metric)
{
    EndToEndRow result;
    result.id = QStringLiteral("made-0001");
    result.accelerator = QStringLiteral("nvidia-h100-sxm");
    result.model = QStringLiteral("llama-3.1-8b");
    result.weights = QStringLiteral("bf16");
    result.framework = QStringLiteral("vLLM");
    result.phase = phase;
    result.metric = metric;
    result.batch = 1;
    result.input = 1024;
    result.output = 256;
    result.value = 1;
    return result;
}

std::string word(const PlannedRow &planned, ParameterId id)
{
    const auto &value = planned.scenario.get(id);
    return value ? std::get<std::string>(*value) : std::string();
}

double number(const PlannedRow &planned, ParameterId id)
{
    const auto &value = planned.scenario.get(id);
    return value ? std::get<double>(*value) : -1;
}

} // namespace

class TestValidation : public TestBase {
    Q_OBJECT

    const engine::Catalog m_catalog = shippedCatalog();

    tl::expected<PlannedRow, RowGap> plan(const EndToEndRow &wanted, double computeUnits = 0) const
    {
        const RowRules rules(m_catalog, engine::PredictionLevel::calibrated);
        return rules.plan(wanted, *m_catalog.find_accelerator(wanted.accelerator.toStdString()),
                          *m_catalog.find_model(wanted.model.toStdString()), computeUnits);
    }

    double predicted(const EndToEndRow &wanted) const
    {
        const auto planned = plan(wanted);
        const auto value = planned ? predictRow(m_catalog, *planned) : tl::unexpected(planned.error().reason);
        return value ? *value : 0;
    }

private Q_SLOTS:
    void refusesBrokenInput_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("needle");
        const QByteArray head = "id,accelerator,count,model,phase,metric,value\n";
        QTest::newRow("no value column") << QByteArray("id,accelerator,model,phase,metric\n") << QStringLiteral("\"value\"");
        QTest::newRow("text for a number") << head + "a-1,b,1,c,decode,tpot_s,fast\n" << QStringLiteral("line 2, column value");
        QTest::newRow("value of 0") << head + "a-1,b,1,c,decode,tpot_s,0\n" << QStringLiteral("line 2, column value");
        QTest::newRow("no value") << head + "a-1,b,1,c,decode,tpot_s,\n" << QStringLiteral("line 2, column value");
        QTest::newRow("no devices") << head + "a-1,b,0,c,decode,tpot_s,1\n" << QStringLiteral("line 2, column count");
        QTest::newRow("infinite") << head + "a-1,b,1,c,decode,tpot_s,1\na-2,b,inf,c,decode,tpot_s,1\n"
                                  << QStringLiteral("line 3, column count");
        QTest::newRow("too few fields") << head + "a-1,b\n" << QStringLiteral("2");
    }

    void refusesBrokenInput()
    {
        QFETCH(const QByteArray, csv);
        QFETCH(const QString, needle);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rows.csv"));
        QVERIFY(store(path, csv));
        const auto rows = readEndToEnd(path);
        QVERIFY(!rows);
        QVERIFY2(QString::fromStdString(rows.error().what).contains(needle), rows.error().what.c_str());
        QVERIFY(isOneSentence(rows.error()));
    }

    void refusesAMissingFile() { QVERIFY(!readEndToEnd(QStringLiteral("/nowhere/rows.csv"))); }

    void keepsWhatIsNotStatedEmpty()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rows.csv"));
        QVERIFY(store(path, "id,accelerator,model,phase,metric,value,tp\r\nx-1,a,m,serve,tokens_per_s,5,\r\n"));
        const auto rows = readEndToEnd(path);
        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t(1));
        QVERIFY(!rows->front().tensor && !rows->front().batch);
        QCOMPARE(rows->front().count, 1.0);
    }

    void namesTheReason_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("needle");
        QTest::addColumn<bool>("isOutOfScope");
        QTest::newRow("chip") << "accelerator"
                              << "Quantum 9000"
                              << "unknown accelerator" << false;
        QTest::newRow("model") << "model"
                               << "Nobody-1B"
                               << "unknown model" << false;
        QTest::newRow("diffusion") << "phase"
                                   << "diffusion"
                                   << "its model makes none" << false;
        QTest::newRow("queueing") << "metric"
                                  << "ttft_s"
                                  << "out of scope by rule" << true;
        QTest::newRow("held down") << "note"
                                   << "MaxQ (power-capped) run"
                                   << "below the device's power" << false;
        QTest::newRow("format") << "weights"
                                << "q2_k"
                                << "no format like" << false;
    }

    void namesTheReason()
    {
        QFETCH(const QString, column);
        QFETCH(const QString, value);
        QFETCH(const QString, needle);
        QFETCH(const bool, isOutOfScope);
        EndToEndRow wanted = row(QStringLiteral("serve"), QStringLiteral("tpot_s"));
        const QHash<QString, QString EndToEndRow::*> members = {{QStringLiteral("accelerator"), &EndToEndRow::accelerator},
                                                                {QStringLiteral("model"), &EndToEndRow::model},
                                                                {QStringLiteral("metric"), &EndToEndRow::metric},
                                                                {QStringLiteral("phase"), &EndToEndRow::phase},
                                                                {QStringLiteral("note"), &EndToEndRow::note},
                                                                {QStringLiteral("weights"), &EndToEndRow::weights}};
        wanted.*members.value(column) = value;
        const Database database = shippedDatabase();
        const auto names = EndToEndNames::read(database, m_catalog);
        QVERIFY(names);
        const auto rows = validateEndToEnd(m_catalog, *names, {wanted}, engine::PredictionLevel::calibrated);
        QVERIFY(!rows.front().predicted);
        QVERIFY2(rows.front().reason.contains(needle), qPrintable(rows.front().reason));
        QCOMPARE(rows.front().isOutOfScope, isOutOfScope);
    }

    void needsABatchForALatency()
    {
        EndToEndRow wanted = row(QStringLiteral("serve"), QStringLiteral("latency_s"));
        wanted.batch.reset();
        QVERIFY(!plan(wanted));
        wanted.metric = QStringLiteral("tokens_per_s");
        QVERIFY(plan(wanted));
    }

    void saturatesRowsWithoutABatch()
    {
        EndToEndRow wanted = row(QStringLiteral("serve"), QStringLiteral("tokens_per_s"));
        wanted.batch.reset();
        wanted.count = 4;
        wanted.tensor = 2;
        const auto planned = plan(wanted);
        QVERIFY(planned);
        QCOMPARE(word(*planned, ParameterId::serving_mode), std::string("saturated"));
        QCOMPARE(number(*planned, ParameterId::tensor_parallel), 2.0);
        QCOMPARE(number(*planned, ParameterId::replicas), 2.0);
        QCOMPARE(number(*planned, ParameterId::batch), 2 * saturated_batch);
    }

    void spreadsTheModelOverAsManyDevicesAsItNeeds()
    {
        EndToEndRow wanted = row(QStringLiteral("serve"), QStringLiteral("tokens_per_s"));
        wanted.model = QStringLiteral("llama-3.1-70b");
        wanted.count = 8;
        const auto planned = plan(wanted);
        QVERIFY(planned);
        QCOMPARE(number(*planned, ParameterId::tensor_parallel), 4.0);
        QCOMPARE(number(*planned, ParameterId::replicas), 2.0);
    }

    void refusesWeightsThatDoNotFit()
    {
        EndToEndRow wanted = row(QStringLiteral("decode"), QStringLiteral("tpot_s"));
        wanted.model = QStringLiteral("llama-3.1-70b");
        wanted.tensor = 1;
        const auto planned = plan(wanted);
        QVERIFY(!planned);
        QVERIFY(planned.error().reason.contains(QStringLiteral("do not fit")));
    }

    void readsFormats()
    {
        EndToEndRow wanted = row(QStringLiteral("decode"), QStringLiteral("tpot_s"));
        wanted.weights = QStringLiteral("q4_k_m");
        const auto local = plan(wanted);
        QVERIFY(local);
        QCOMPARE(word(*local, ParameterId::runtime), std::string("local"));
        QCOMPARE(word(*local, ParameterId::wide_weights), std::string("none"));
        wanted.framework = QStringLiteral("TensorRT-LLM");
        wanted.weights = QStringLiteral("fp8");
        const auto served = plan(wanted);
        QVERIFY(served);
        QCOMPARE(word(*served, ParameterId::runtime), std::string("server"));
        QCOMPARE(word(*served, ParameterId::activation_precision), std::string("fp8"));
        QCOMPARE(word(*served, ParameterId::kv_precision), std::string("fp8"));
        wanted.accelerator = QStringLiteral("nvidia-a100-sxm-80gb");
        const auto wide = plan(wanted);
        QVERIFY(wide);
        QVERIFY(!wide->scenario.is_set(ParameterId::activation_precision));
    }

    void readsTheRuntime_data()
    {
        QTest::addColumn<QString>("framework");
        QTest::addColumn<QByteArray>("runtime");
        QTest::newRow("compiled") << QStringLiteral("TensorRT-LLM") << QByteArray("server");
        QTest::newRow("unstated") << QString() << QByteArray("server");
        QTest::newRow("vLLM") << QStringLiteral("vLLM 0.10.0") << QByteArray("python-server");
        QTest::newRow("vLLM of a vendor") << QStringLiteral("vLLM (ROCm)") << QByteArray("python-server");
        QTest::newRow("SGLang") << QStringLiteral("SGLang") << QByteArray("python-server");
        QTest::newRow("llama.cpp") << QStringLiteral("llama.cpp") << QByteArray("local");
    }
    void readsTheRuntime()
    {
        QFETCH(QString, framework);
        QFETCH(QByteArray, runtime);
        EndToEndRow wanted = row(QStringLiteral("decode"), QStringLiteral("tpot_s"));
        wanted.framework = framework;
        const auto planned = plan(wanted);
        QVERIFY(planned);
        QCOMPARE(word(*planned, ParameterId::runtime), runtime.toStdString());
    }

    void readsWordsOfNotes()
    {
        EndToEndRow wanted = row(QStringLiteral("serve"), QStringLiteral("tokens_per_s"));
        wanted.note = QStringLiteral("lengths drawn from 0.8x to 1.0x of the nominal");
        QCOMPARE(rowLengths(wanted, *m_catalog.find_model("llama-3.1-8b")).input, 0.9 * 1024);
        wanted.note = QStringLiteral("MLPerf v9, Server, somebody");
        wanted.input.reset();
        wanted.output.reset();
        QCOMPARE(rowLengths(wanted, *m_catalog.find_model("llama-2-70b")).output, 294.0);
        wanted = row(QStringLiteral("decode"), QStringLiteral("tokens_per_s"));
        wanted.note = QStringLiteral("30 GPU cores, 32 GB");
        const auto planned = plan(wanted, 40);
        QVERIFY(planned);
        QCOMPARE(planned->computeShare, 0.75);
    }

    void ratesAndTimesOfOneRunAgree()
    {
        EndToEndRow wanted = row(QStringLiteral("decode"), QStringLiteral("tpot_s"));
        wanted.batch = 16;
        const double step = predicted(wanted);
        QVERIFY(step > 0);
        wanted.metric = QStringLiteral("tokens_per_s");
        QVERIFY(std::abs(predicted(wanted) * step / 16 - 1) < 1e-12);
        wanted.phase = QStringLiteral("prefill");
        const double rate = predicted(wanted);
        wanted.metric = QStringLiteral("ttft_s");
        QVERIFY(std::abs(rate * predicted(wanted) / (16 * 1024) - 1) < 1e-12);
    }

    void meetsMeasuredRunningBatches()
    {
        EndToEndRow wanted = row(QStringLiteral("serve"), QStringLiteral("tpot_s"));
        wanted.batch = 40;
        const double byClients = predicted(wanted);
        wanted.batch = 40.5;
        wanted.note = QStringLiteral("batch = measured time-average running batch; steady state");
        const double byRunning = predicted(wanted);
        // More clients than running sequences are needed, so that each waits a little longer.
        QVERIFY(byRunning > byClients);
        QVERIFY(byRunning < byClients * 1.2);
    }

    void predictsTrainingByItsUtilization()
    {
        EndToEndRow wanted = row(QStringLiteral("train"), QStringLiteral("tokens_per_s_per_gpu"));
        wanted.count = 8;
        const double one = predicted(wanted);
        wanted.metric = QStringLiteral("tokens_per_s");
        QVERIFY(one > 0);
        QVERIFY(std::abs(predicted(wanted) / one - 8) < 1e-9);
    }

    void leftOutPicturesHaveABar()
    {
        std::vector<ValidationRow> rows(3);
        const std::array predictions = {1.1, 0.8, 1.3};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].set = ValidationSet::EndToEnd;
            rows[i].operation = QStringLiteral("diffusion");
            rows[i].measured = 1;
            rows[i].predicted = predictions.at(i);
        }
        const ValidationReport report = makeValidationReport(rows);
        const ValidationBar sources = leftOutBar({QStringLiteral("sources"), report.summary, report.groups});
        QVERIFY(sources.name.contains(u"sources"));
        QVERIFY(std::abs(*sources.value - 0.2) < 1e-12);
        QVERIFY(!sources.holds());
        const ValidationBar devices = leftOutBar({QStringLiteral("devices"), {}, {}});
        QVERIFY(devices.name.contains(u"devices"));
        QVERIFY(!devices.value && devices.holds());
    }

    // Joules of boards and of whole systems are judged apart, and beside them no time and no rate is.
    void energyHasItsOwnBars()
    {
        std::vector<ValidationRow> rows(4);
        const std::array predictions = {1.1, 0.7, 1.2, 1.2};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].set = ValidationSet::Energy;
            rows[i].operation = QStringLiteral("serve");
            rows[i].metric = QStringLiteral("J_per_token");
            rows[i].boundary = slug(i < 2 ? EnergyBoundary::Accelerators : EnergyBoundary::System);
            rows[i].measured = 1;
            rows[i].predicted = predictions.at(i);
        }
        const ValidationReport report = makeValidationReport(rows);
        QCOMPARE(report.summary[std::size_t(ValidationSet::EndToEnd)].rows, 0);
        QCOMPARE(report.summary[std::size_t(ValidationSet::Energy)].predicted, 4);
        QStringList broken;
        for (const ValidationBar &bar : report.bars)
            if (!bar.holds())
                broken << bar.name;
        QCOMPARE(broken.size(), 3);
        QVERIFY(broken[0].contains(u"accelerators") && broken[1].contains(u"whole systems") && broken[2].contains(u"per token"));
        QVERIFY(!report.allBarsHold());
        QVERIFY(reportText(report).contains("Energy / boundary"));
        // Text errs by more than the target, pictures by less: said, and not judged.
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].predicted = i == 0 ? 1.2 : 1.05;
            rows[i].metric = i == 0 ? QStringLiteral("J_per_token") : QStringLiteral("J_per_sample");
        }
        const ValidationReport mixed = makeValidationReport(rows);
        QVERIFY(mixed.allBarsHold());
        QVERIFY(reportText(mixed).contains("no, a target"));
    }

    void summarisesErrors()
    {
        std::vector<ValidationRow> rows(4);
        const std::array predictions = {1.1, 0.8, 1.3};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].id = QStringLiteral("x-%1").arg(i);
            rows[i].source = QStringLiteral("x");
            rows[i].acceleratorSlug = QStringLiteral("a");
            rows[i].operation = QStringLiteral("gemm");
            rows[i].measured = 1;
            if (i < predictions.size())
                rows[i].predicted = predictions.at(i);
        }
        rows.back().reason = QStringLiteral("Not known.");
        const ValidationReport report = makeValidationReport(rows);
        const ValidationStatistics &all = report.summary[0];
        QCOMPARE(all.rows, 4);
        QCOMPARE(all.predicted, 3);
        QVERIFY(std::abs(*all.medianError - 0.2) < 1e-12);
        QVERIFY(std::abs(*all.meanError - 0.2) < 1e-12);
        QVERIFY(std::abs(*all.bias - 0.2 / 3) < 1e-12);
        QCOMPARE(report.worst.front(), std::size_t(2));
        // 20 % is above the operators' bar, and a quarter of the rows has no prediction.
        QVERIFY(!report.allBarsHold());
        const QJsonObject json = QJsonDocument::fromJson(reportJson(report)).object();
        const QJsonObject operators = json.value(QStringLiteral("summary")).toObject().value(QStringLiteral("operators")).toObject();
        QCOMPARE(operators.value(QStringLiteral("rows")).toInt(), 4);
        QVERIFY(std::abs(operators.value(QStringLiteral("median_abs_error")).toDouble() - 0.2) < 1e-12);
        QVERIFY(json.value(QStringLiteral("summary"))
                    .toObject()
                    .value(QStringLiteral("achievable"))
                    .toObject()
                    .value(QStringLiteral("bias"))
                    .isNull());
        QCOMPARE(json.value(QStringLiteral("worst")).toArray().size(), 3);
        QCOMPARE(json.value(QStringLiteral("unpredicted")).toArray().at(0).toObject().value(QStringLiteral("reason")).toString(),
                 QStringLiteral("Not known."));
        QVERIFY(reportHtml(report).contains("<td>x-2</td>"));
        QVERIFY(reportMarkdown(report).contains("| x-2 |"));
        QVERIFY(reportText(report).contains("Not known."));
    }

    void holdsTheBarsOnShippedMeasurements()
    {
        const Database database = shippedDatabase();
        const auto report = validate(database, m_catalog, shippedMeasurements(), engine::PredictionLevel::calibrated);
        QVERIFY2(report, report ? "" : report.error().what.c_str());
        for (const ValidationBar &bar : report->bars)
            QVERIFY2(bar.holds() || bar.isTarget,
                     qPrintable(bar.name + QStringLiteral(": ") + QString::number(bar.value.value_or(0)) + bar.detail));
        QVERIFY(report->summary[1].predicted > 900);
        for (const ValidationRow &each : report->rows)
            QVERIFY2(each.predicted || !each.reason.isEmpty(), qPrintable(each.id));
    }

    // Every decode cell of the step that other estimators were run on, and the ideal level from first principles.
    void comesNearestToTheMeasuredKernels()
    {
        const auto report = validate(shippedDatabase(), m_catalog, {}, engine::PredictionLevel::calibrated);
        QVERIFY(report);
        const PeerComparison &peers = report->peers;
        QCOMPARE(peers.yardstick.size(), std::size_t(10));
        QVERIFY(peers.rows.size() > 8);
        for (std::size_t i = 0; i < peers.yardstick.size(); ++i) {
            const double measured = peers.yardstick[i].seconds;
            const double calibrated = *peers.rows[0].seconds[i];
            QVERIFY2(std::abs(calibrated / measured - 1) <= 0.10, qPrintable(QString::number(calibrated / measured - 1)));
            QVERIFY(*peers.rows[1].seconds[i] < measured);
        }
        QVERIFY(std::abs(*peers.rows[1].seconds[0] / 41.69e-3 - 1) < 5e-4);
        QVERIFY(reportMarkdown(*report).contains("GenZ"));
    }

    void countsTheParametersOfOpenModels()
    {
        const auto report = validate(shippedDatabase(), m_catalog, {}, engine::PredictionLevel::calibrated);
        QVERIFY(report && report->models.size() > 60);
        // Gemma 4's published total is that of its name.
        for (const CountedModel &model : report->models)
            QVERIFY2(std::abs(model.difference()) <= 0.005 || model.name.contains(QStringLiteral("26B-A4B")), qPrintable(model.name));
    }

    void refusesBrokenPeers()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("peers.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("tool,phase,tensor,batch,tokens,time_s\nx,decode,1,none,2048,0.1\n");
        file.close();
        const auto steps = readPeerSteps(path);
        QVERIFY(!steps);
        QVERIFY(steps.error().what.find("batch") != std::string::npos);
    }

    void nothingBeatsTheIdealLevel()
    {
        const Database database = shippedDatabase();
        const ValidationFiles files{{}, shippedMeasurements().endToEnd, {}};
        const auto calibrated = validate(database, m_catalog, files, engine::PredictionLevel::calibrated);
        const auto ideal = validate(database, m_catalog, files, engine::PredictionLevel::ideal);
        QVERIFY(calibrated && ideal);
        int slower = 0;
        int both = 0;
        for (std::size_t i = 0; i < ideal->rows.size(); ++i) {
            const ValidationRow &bound = ideal->rows[i];
            if (!bound.predicted || !calibrated->rows[i].predicted || bound.set == ValidationSet::Energy)
                continue;
            const bool isTime = bound.metric.endsWith(QStringLiteral("_s")) && !bound.metric.startsWith(QStringLiteral("tokens"));
            ++both;
            slower += isTime == (*calibrated->rows[i].predicted >= *bound.predicted * 0.999) ? 1 : 0;
        }
        // Rates of consumer cards with sums in 16 bits are above what the datasheet's peak gives.
        QVERIFY(both > 900);
        QVERIFY2(slower > 0.95 * both, qPrintable(QStringLiteral("%1 of %2").arg(slower).arg(both)));
    }
};

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::TestValidation)
#include "tst_validation.moc"
