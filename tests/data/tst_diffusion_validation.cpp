// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/denoiser_reader.h"
#include "data/tools/fit_diffusion.h"
#include "data/validation/end_to_end_validation.h"
#include "data/validation/validation.h"
#include "engine/calibration/fit.h"
#include "tests/data/data_fixture.h"

namespace ridgepoint::tests {

using namespace data;
using engine::DenoisingRuntime;

namespace {

EndToEndRow row()
{
    EndToEndRow result;
    result.id = QStringLiteral("made-0001");
    result.accelerator = QStringLiteral("nvidia-h100-sxm");
    result.model = QStringLiteral("flux.1-dev");
    result.weights = QStringLiteral("bf16");
    result.framework = QStringLiteral("diffusers");
    result.phase = QStringLiteral("diffusion");
    result.metric = QStringLiteral("latency_s");
    result.batch = 1;
    result.resolution = QStringLiteral("1024x1024");
    result.steps = 50;
    result.value = 11.6;
    return result;
}

} // namespace

class TestDiffusionValidation : public TestBase {
    Q_OBJECT

    const engine::Catalog m_catalog = shippedCatalog();
    const std::vector<engine::Denoiser> m_denoisers = readDenoisers(shippedDatabase()).value();
    const EndToEndNames m_names = EndToEndNames::read(shippedDatabase(), m_catalog).value();

    const engine::Denoiser &denoiser(const QString &slug) const
    {
        for (const engine::Denoiser &one : m_denoisers)
            if (one.slug == slug.toStdString())
                return one;
        qFatal("%s", qPrintable(slug));
    }

    tl::expected<PlannedPicture, RowGap> plan(const EndToEndRow &wanted) const
    {
        return planPicture(wanted, *m_catalog.find_accelerator(wanted.accelerator.toStdString()), denoiser(wanted.model));
    }

    std::vector<MeasuredPicture> shippedPictures() const
    {
        return measuredPictures(m_catalog, m_names, readEndToEnd(shippedMeasurements().endToEnd).value());
    }

private Q_SLOTS:
    void initTestCase() { failOnAnyWarning(); }

    // Oracle: the totals that the catalog states, most of them published.
    void countsTheStatedWeights()
    {
        QVERIFY(m_denoisers.size() >= 25);
        for (const engine::Denoiser &one : m_denoisers) {
            const double stated = m_catalog.find_model(one.slug)->stated_params_total.si;
            const double counted = engine::parameters(one);
            QVERIFY2(
                stated == 0 || std::abs(counted / stated - 1) < 0.01,
                qPrintable(QString::fromStdString(one.slug) + QStringLiteral(" %1 %2").arg(counted, 0, 'f', 0).arg(stated, 0, 'f', 0)));
        }
    }

    // Oracle: products alone are 2 matrix weights per token, which the catalog states.
    void countsTheStatedWork_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("frames");
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("height");
        QTest::addColumn<double>("flops");
        QTest::newRow("SD3.5 Large") << "sd3.5-large" << 1.0 << 1024.0 << 1024.0 << 31.1e12;
        QTest::newRow("Qwen-Image") << "qwen-image" << 1.0 << 1024.0 << 1024.0 << 78.3e12;
        QTest::newRow("Wan 2.1 1.3B") << "wan2.1-t2v-1.3b" << 81.0 << 832.0 << 480.0 << 0.283e15;
        QTest::newRow("Mochi") << "mochi-1" << 163.0 << 848.0 << 480.0 << 1.67e15;
        QTest::newRow("CogVideoX 5B") << "cogvideox-5b" << 49.0 << 720.0 << 480.0 << 0.332e15;
    }

    void countsTheStatedWork()
    {
        QFETCH(const QString, model);
        QFETCH(const double, frames);
        QFETCH(const double, width);
        QFETCH(const double, height);
        QFETCH(const double, flops);
        const double counted = engine::forward_flops(denoiser(model), {width, height, frames}).si();
        QVERIFY2(std::abs(counted / flops - 1) < 0.01, qPrintable(QString::number(counted)));
    }

    void readsRuntimesAndFormats()
    {
        EndToEndRow wanted = row();
        QVERIFY(plan(wanted)->plan.runtime == DenoisingRuntime::eager);
        wanted.note = QStringLiteral("batch latency; compile=True, VAE compiled=False");
        wanted.weights = QStringLiteral("fp8dqrow");
        QVERIFY(plan(wanted)->plan.runtime == DenoisingRuntime::compiled);
        QVERIFY(plan(wanted)->plan.weights == engine::Precision::fp8 && plan(wanted)->plan.computes);
        wanted.note = QStringLiteral("batch latency; compile=False, VAE compiled=False");
        wanted.weights = QStringLiteral("int8wo");
        QVERIFY(plan(wanted)->plan.runtime == DenoisingRuntime::eager);
        QVERIFY(plan(wanted)->plan.weights == engine::Precision::int8 && !plan(wanted)->plan.computes);
        wanted.framework = QStringLiteral("TensorRT 10.11");
        QVERIFY(plan(wanted)->plan.runtime == DenoisingRuntime::engine);
        QVERIFY(plan(wanted)->plan.attention == engine::AttentionKernels::current);
    }

    void readsHowDevicesShare_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<bool>("isRing");
        QTest::newRow("ring") << "parallelism ring_degree=2, ulysses_degree=1; latency" << true;
        QTest::newRow("Ulysses") << "parallelism ring_degree=1, ulysses_degree=4; latency" << false;
        QTest::newRow("Ring-2") << "Ring-2; no CFG" << true;
        QTest::newRow("Ulysses-2") << "Ulysses-2; no CFG" << false;
    }

    void readsHowDevicesShare()
    {
        QFETCH(const QString, note);
        QFETCH(const bool, isRing);
        EndToEndRow wanted = row();
        wanted.count = 2;
        wanted.note = note;
        QCOMPARE(plan(wanted)->plan.devices, 2.0);
        QCOMPARE(plan(wanted)->plan.split == engine::SequenceSplit::ring, isRing);
    }

    void copiesMakePicturesEachForItself()
    {
        EndToEndRow wanted = row();
        wanted.metric = QStringLiteral("samples_per_s");
        wanted.batch.reset();
        wanted.count = 8;
        const auto planned = plan(wanted);
        QVERIFY(planned && planned->isRate);
        QCOMPARE(planned->copies, 8.0);
        QCOMPARE(planned->plan.devices, 1.0);
    }

    void namesTheReason()
    {
        EndToEndRow wanted = row();
        wanted.steps.reset();
        QVERIFY(plan(wanted).error().reason.contains(QStringLiteral("steps")));
        wanted.note = QStringLiteral("default steps");
        QCOMPARE(plan(wanted)->plan.steps, 50.0);
        wanted = row();
        wanted.resolution.clear();
        QVERIFY(plan(wanted).error().reason.contains(QStringLiteral("resolution")));
        wanted = row();
        wanted.model = QStringLiteral("wan2.1-t2v-1.3b");
        QVERIFY(plan(wanted).error().reason.contains(QStringLiteral("frames")));
        wanted = row();
        wanted.note = QStringLiteral("MaxQ (power-capped) run");
        QVERIFY(plan(wanted).error().reason.contains(QStringLiteral("power")));
        wanted = row();
        wanted.weights = QStringLiteral("q2_k");
        QVERIFY(plan(wanted).error().reason.contains(QStringLiteral("format")));
    }

    void predictsTheShippedRows()
    {
        const Database database = shippedDatabase();
        const auto report = validate(database, m_catalog, {{}, shippedMeasurements().endToEnd, {}}, engine::PredictionLevel::calibrated);
        QVERIFY(report);
        int rows = 0;
        int predicted = 0;
        for (const ValidationRow &one : report->rows) {
            if (one.operation != QLatin1StringView("diffusion") || one.metric == QLatin1StringView("J_per_sample"))
                continue;
            ++rows;
            predicted += one.predicted ? 1 : 0;
            QVERIFY2(one.predicted || !one.reason.isEmpty(), qPrintable(one.id));
        }
        QCOMPARE(rows, 179);
        QVERIFY2(predicted >= 0.85 * rows, qPrintable(QString::number(predicted)));
        const auto bar = std::ranges::find_if(report->bars, [](const ValidationBar &one) { return one.name.contains(u"diffusion"); });
        QVERIFY(bar != report->bars.end() && bar->value && bar->holds());
    }

    // Published pictures and clips by fits that have not seen their publication: the bar of the shares' own documentation.
    void predictsSourcesThatAFitHasNotSeen()
    {
        const std::vector<MeasuredPicture> pictures = shippedPictures();
        QVERIFY(pictures.size() > 150);
        std::vector<double> errors;
        for (const double error : leftOutErrors(m_catalog, pictures, &sourceKey))
            if (std::isfinite(error))
                errors.push_back(std::abs(error));
        QCOMPARE(errors.size(), pictures.size());
        const double found = engine::median(std::move(errors));
        QVERIFY2(found <= 0.15, qPrintable(QString::number(found)));
    }

    // What no row tells of stays at its round value: only launches tell of the host.
    void whatNoRowTellsOfStays()
    {
        const std::vector<MeasuredPicture> pictures = shippedPictures();
        const auto isNotOfEngines = [](const MeasuredPicture &picture) {
            return picture.row.picture->plan.runtime != DenoisingRuntime::engine;
        };
        const engine::DenoisingShares fitted = fitDenoising(m_catalog, pictures, isNotOfEngines);
        QCOMPARE(fitted.host_block, 1e-3);
        QCOMPARE(fitted.video_decode, 3.0);
        QVERIFY(fitted.unet_product < 0.9);
    }
};

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::TestDiffusionValidation)
#include "tst_diffusion_validation.moc"
