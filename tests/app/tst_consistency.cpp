// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate.h"
#include "tests/app/shipped_data.h"
#include "tests/consistency/identities.h"
#include "tests/support/test_base.h"

using namespace ridgepoint;

/// The identities of tests/consistency over every accelerator, every open model and every workload of the shipped database.
class TestConsistency : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_shipped = tests::ShippedData::read(); }
    void init() { failOnAnyWarning(); }

    void theWorkedCaseHoldsOnTheShippedFigures()
    {
        engine::Scenario scenario;
        scenario.set(engine::ParameterId::accelerator, std::string("nvidia-h100-sxm"));
        scenario.set(engine::ParameterId::model, std::string("llama-3.1-70b"));
        scenario.set(engine::ParameterId::context, 2048.0);
        const auto estimate = engine::evaluate(*m_shipped.catalog, scenario);
        QVERIFY(estimate);
        QVERIFY(std::abs((*estimate)[engine::MetricId::forward_flops].number / 1.4437e11 - 1) < 5e-5);
        QVERIFY(std::abs((*estimate)[engine::MetricId::forward_bytes].number / 1.3967e11 - 1) < 5e-5);
        QVERIFY(std::abs((*estimate)[engine::MetricId::kernel_time].number / 41.69e-3 - 1) < 2e-4);
    }

    void everyAcceleratorAnswersOrSaysWhyNot()
    {
        for (const engine::Accelerator &device : m_shipped.catalog->accelerators()) {
            engine::Scenario scenario;
            scenario.set(engine::ParameterId::accelerator, device.slug);
            check(scenario);
        }
    }

    void everyModelAnswersOrSaysWhyNot()
    {
        int covered = 0;
        for (const engine::Model &model : m_shipped.catalog->models()) {
            engine::Scenario scenario;
            scenario.set(engine::ParameterId::model, model.slug);
            check(scenario);
            covered += model.not_covered.empty() ? 1 : 0;
        }
        QVERIFY(covered >= 20);
    }

private:
    void check(const engine::Scenario &scenario)
    {
        const auto estimate = engine::evaluate(*m_shipped.catalog, scenario);
        QVERIFY2(estimate, estimate ? "" : estimate.error().what.c_str());
        bool isAbsent = false;
        for (const engine::Metric &row : engine::metrics()) {
            const engine::MetricValue &value = (*estimate)[row.id];
            QVERIFY(std::isfinite(value.number));
            isAbsent = isAbsent || !value.is_present;
        }
        QVERIFY(!isAbsent || !estimate->findings.empty());
    }

    tests::ShippedData m_shipped;
};

QTEST_MAIN(TestConsistency)
#include "tst_consistency.moc"
