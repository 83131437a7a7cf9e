// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate.h"
#include "tests/data/data_fixture.h"

using namespace ridgepoint;
using engine::Label;
using engine::Precision;

class TestCatalog : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_catalog = tests::shippedCatalog(); }
    void init() { failOnAnyWarning(); }

    void everyRowIsThere()
    {
        QCOMPARE(m_catalog.accelerators().size(), std::size_t(143));
        QCOMPARE(m_catalog.models().size(), std::size_t(145));
    }

    void h100AndB200()
    {
        const engine::Accelerator *h100 = m_catalog.find_accelerator("nvidia-h100-sxm");
        QVERIFY(h100);
        QCOMPARE(dense(*h100, Precision::bf16).si, 989.4e12);
        QCOMPARE(h100->memory_bandwidth.si, 3.35e12);
        QCOMPARE(h100->memory_capacity.si, 80e9);
        QCOMPARE(h100->scaleup_bandwidth.si, 4.5e11);
        QCOMPARE(h100->tdp.si, 700.0);
        QCOMPARE(h100->memory_bandwidth.label, Label::stated);
        QCOMPARE(h100->sram_bandwidth.label, Label::measured);
        const engine::Accelerator *b200 = m_catalog.find_accelerator("nvidia-b200");
        QVERIFY(b200);
        QCOMPARE(dense(*b200, Precision::bf16).si, 2.25e15);
        QVERIFY(b200->memory_bandwidth.si >= 7.7e12 && b200->memory_bandwidth.si <= 8e12);
    }

    void aSparsePeakIsNeverADensePeak()
    {
        int sparse = 0;
        for (const engine::Accelerator &accelerator : m_catalog.accelerators()) {
            for (const Precision precision : engine::all_precisions) {
                const engine::Figure &one = accelerator.sparse_peak[static_cast<std::size_t>(precision)];
                if (!one.is_known())
                    continue;
                ++sparse;
                QVERIFY(!dense(accelerator, precision).is_known() || dense(accelerator, precision).si <= one.si * 1.000001);
            }
        }
        QVERIFY(sparse > 50);
    }

    void aLinkForBothDirectionsIsHalved()
    {
        const engine::Accelerator *rack = m_catalog.find_accelerator("amd-mi455x");
        QVERIFY(rack);
        QCOMPARE(rack->scaleup_bandwidth.si, 1.8e12);
        QVERIFY(rack->scaleup_bandwidth.label >= Label::derived);
    }

    /// A bridge joins two cards; more of them talk over the bus of their host.
    void aBridgeJoinsAPair()
    {
        const engine::Accelerator *bridged = m_catalog.find_accelerator("nvidia-rtx-3090");
        QVERIFY(bridged);
        QCOMPARE(bridged->scaleup_domain.si, 2.0);
        const auto rate = [this](double cards) {
            engine::Scenario scenario;
            scenario.set(engine::ParameterId::accelerator, std::string("nvidia-rtx-3090"));
            scenario.set(engine::ParameterId::tensor_parallel, cards);
            const auto estimate = engine::evaluate(m_catalog, scenario, {engine::MetricId::tokens_per_second});
            return estimate && (*estimate)[engine::MetricId::tokens_per_second].is_present
                       ? (*estimate)[engine::MetricId::tokens_per_second].number
                       : 0.0;
        };
        QVERIFY(rate(8) > 0);
        QVERIFY2(rate(8) < 35, "as fast as over one bridge of eight, which gives 35.5");
    }

    void aPartWithoutOffChipMemoryWorksFromItsSram()
    {
        const engine::Accelerator *groq = m_catalog.find_accelerator("groq-lpu-v1");
        QVERIFY(groq);
        QCOMPARE(groq->memory_bandwidth.si, 8e13);
        QCOMPARE(groq->memory_capacity.si, 2.3e8);
    }

    void knownGapsNeverContradictAPeak()
    {
        const auto lacks = [this](const char *slug, Precision precision) {
            return m_catalog.find_accelerator(slug)->lacks.test(static_cast<std::size_t>(precision));
        };
        QVERIFY(lacks("nvidia-a100-sxm-80gb", Precision::fp8));
        QVERIFY(lacks("nvidia-h100-sxm", Precision::fp4));
        QVERIFY(lacks("nvidia-h100-sxm", Precision::nvfp4));
        QVERIFY(!lacks("nvidia-h100-sxm", Precision::fp8));
        QVERIFY(!lacks("nvidia-b200", Precision::fp4));
        QVERIFY(lacks("nvidia-t4", Precision::bf16));
        for (const engine::Accelerator &accelerator : m_catalog.accelerators()) {
            for (const Precision precision : engine::all_precisions) {
                const auto index = static_cast<std::size_t>(precision);
                QVERIFY2(!accelerator.lacks.test(index) || !accelerator.dense_peak[index].is_known(), accelerator.slug.c_str());
            }
        }
    }

private:
    static const engine::Figure &dense(const engine::Accelerator &accelerator, Precision precision)
    {
        return accelerator.dense_peak[static_cast<std::size_t>(precision)];
    }

    engine::Catalog m_catalog;
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
