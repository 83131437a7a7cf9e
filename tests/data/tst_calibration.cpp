// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/calibration_reader.h"
#include "data/device_class.h"
#include "engine/calibration/measured_operator.h"
#include "tests/data/data_fixture.h"

#include <algorithm>
#include <set>

using namespace ridgepoint;
using engine::DeviceClass;
using engine::EfficiencyFamily;
using engine::EfficiencyScope;

class TestCalibration : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_catalog = tests::shippedCatalog(); }
    void init() { failOnAnyWarning(); }

    void classes_data()
    {
        QTest::addColumn<QByteArray>("slug");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *slug, const char *expected) { QTest::newRow(slug) << QByteArray(slug) << QByteArray(expected); };
        row("nvidia-h100-sxm", "datacenter-gpu");
        row("nvidia-gb200", "datacenter-gpu");
        row("nvidia-gb10", "unified-memory");
        row("amd-mi300x", "instinct-gpu");
        row("amd-mi300a", "instinct-gpu");
        row("amd-radeon-rx-7900-xtx", "card-gpu");
        row("nvidia-l40s", "card-gpu");
        row("intel-gaudi3", "matrix-engine");
        row("google-tpu-v6e", "matrix-engine");
        row("cerebras-wse-3", "matrix-engine");
        row("apple-m4-max", "unified-memory");
        row("nvidia-jetson-thor", "unified-memory");
    }
    void classes()
    {
        QFETCH(QByteArray, slug);
        QFETCH(QByteArray, expected);
        const auto found = engine::slug(device(slug.constData()).device_class);
        QCOMPARE(QByteArray(found.data(), qsizetype(found.size())), expected);
    }

    void everyDeviceHasAPresetForEveryKernel()
    {
        for (const engine::Accelerator &accelerator : m_catalog.accelerators()) {
            const engine::EfficiencyProfile &profile = m_catalog.profile(accelerator);
            for (std::size_t i = 0; i + 1 < engine::efficiency_family_count; ++i) {
                const auto family = static_cast<EfficiencyFamily>(i);
                QVERIFY(profile.scope(family) < EfficiencyScope::related);
                QVERIFY(profile[family].compute > 0 && profile[family].compute <= 1);
                QVERIFY(profile[family].memory > 0 && profile[family].memory <= 1);
            }
        }
    }

    void theNearestPresetCounts()
    {
        const auto linear = [this](const char *slug) { return m_catalog.profile(device(slug))[EfficiencyFamily::linear]; };
        const auto scope = [this](const char *slug) { return m_catalog.profile(device(slug)).scope(EfficiencyFamily::linear); };
        QCOMPARE(scope("nvidia-h100-sxm"), EfficiencyScope::own);
        QVERIFY(std::abs(linear("nvidia-h100-sxm").compute - 0.758) < 0.01);
        QVERIFY(std::abs(linear("nvidia-h100-sxm").overhead - 3.6e-6) < 0.3e-6);
        QCOMPARE(scope("nvidia-h20"), EfficiencyScope::architecture);
        QCOMPARE(scope("nvidia-v100-sxm2-32gb"), EfficiencyScope::device_class);
        // Published products replace the class: 0.94 x 668.4 of 1307.4 TFLOP/s.
        const engine::Accelerator &mi300x = device("amd-mi300x");
        QVERIFY(mi300x.product_16bit.is_known());
        const double peak = mi300x.dense_peak[std::size_t(engine::Precision::bf16)].si;
        QCOMPARE(linear("amd-mi300x").compute, 0.94 * 6.684e14 / peak);
    }

    void pythonServersWorkOnEverySequence()
    {
        using engine::Runtime;
        for (const char *slug : {"nvidia-h100-sxm", "nvidia-b200", "nvidia-h20"}) {
            const engine::RuntimeProfile &profile = m_catalog.runtime(device(slug));
            QVERIFY(profile[Runtime::python_server].sequence > profile[Runtime::server].sequence);
            QVERIFY(profile.is_own[std::size_t(Runtime::python_server)] == (QByteArray(slug) != "nvidia-h20"));
        }
        // Servers of other classes are one group.
        const engine::RuntimeProfile &mi300x = m_catalog.runtime(device("amd-mi300x"));
        QCOMPARE(mi300x[Runtime::python_server].step, mi300x[Runtime::server].step);
        QVERIFY(mi300x[Runtime::server].step > 0);
    }

    void collectivesOfTheH100()
    {
        const engine::Accelerator &h100 = device("nvidia-h100-sxm");
        const engine::Fabric fabric = engine::fabric_of(m_catalog, h100, engine::PredictionLevel::calibrated);
        const auto time = [&fabric](double world, double bytes) {
            return engine::collective_time(fabric, engine::Collective::all_reduce, world, engine::Byte(bytes)).si();
        };
        QVERIFY(!fabric.tables.empty());
        QVERIFY2(time(8, 16384) > 3.5e-6 && time(8, 16384) < 4e-6, qPrintable(QString::number(time(8, 16384))));
        for (const engine::CollectiveTable &table : fabric.tables) {
            QCOMPARE(table.accelerator, std::string("nvidia-h100-sxm"));
            for (const engine::CollectivePoint &point : table.points) {
                const auto read = engine::variant_time(fabric, table.variant, table.path, table.collective, table.world,
                                                       engine::Byte(point.bytes), engine::BytePerSecond(table.bandwidth));
                QVERIFY(read);
                QVERIFY(std::abs(read->si() / point.seconds - 1) < 1e-9);
            }
        }
    }

    void aSiblingLendsItsTable()
    {
        const engine::Accelerator &gb200 = device("nvidia-gb200");
        QVERIFY(!m_catalog.collectives(gb200).empty());
        QCOMPARE(m_catalog.collectives(gb200).front().accelerator, std::string("nvidia-b200"));
        QVERIFY(m_catalog.collectives(device("google-tpu-v6e")).empty());
        QVERIFY(!m_catalog.link_presets().empty());
    }

    void ratesOfLinksAreThoseOfADevice()
    {
        const auto rate = [this](const char *slug) {
            const engine::FabricRow *row = m_catalog.find_fabric(slug);
            return row ? row->bandwidth.si : -1;
        };
        QCOMPARE(rate("nvlink-2"), 1.5e11);
        QCOMPARE(rate("nvlink-3"), 3e11);
        QCOMPARE(rate("nvlink-4"), 4.5e11);
        QCOMPARE(rate("nvlink-5"), 9e11);
        QCOMPARE(rate("nvlink-6"), 1.8e12);
        QCOMPARE(rate("infiniband-ndr"), 5e10);
        QCOMPARE(rate("quantum-2-qm9700"), -1.0); // a switch is no link of a device
        QCOMPARE(m_catalog.find_fabric("nvlink-4")->bandwidth.label, engine::Label::derived);
        QCOMPARE(m_catalog.find_fabric("nvlink-4")->kind, std::string("scale-up"));
        QCOMPARE(m_catalog.find_fabric("connectx-7")->kind, std::string("scale-out"));
        QCOMPARE(m_catalog.find_fabric("pcie-5-x16")->kind, std::string("host"));
        QCOMPARE(m_catalog.find_fabric("nvlink-c2c")->kind, std::string("host"));
    }

    void figuresOfLinks()
    {
        QCOMPARE(device("nvidia-gb200").scaleup_domain.si, 72.0);
        QCOMPARE(device("nvidia-h100-sxm").scaleout_bandwidth.si, 5e10);
        QCOMPARE(device("nvidia-h100-sxm").architecture, std::string("Hopper (GH100)"));
        QVERIFY(engine::is_mesh(device("amd-mi300x")));
        QVERIFY(!engine::is_mesh(device("nvidia-h100-sxm")));
        QVERIFY(!engine::is_mesh(device("amd-mi455x")));
    }

    void presetsSayWhereTheyComeFrom()
    {
        QVERIFY(m_catalog.calibration().efficiencies.size() > 100);
        for (const engine::EfficiencyPreset &preset : m_catalog.calibration().efficiencies) {
            QVERIFY(!preset.source.empty());
            QVERIFY(preset.rows > 0 || !preset.note.empty());
        }
    }

private:
    const engine::Accelerator &device(const char *slug) const
    {
        const engine::Accelerator *found = m_catalog.find_accelerator(slug);
        if (!found)
            qFatal("%s is missing", slug);
        return *found;
    }

    engine::Catalog m_catalog;
};

QTEST_GUILESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
