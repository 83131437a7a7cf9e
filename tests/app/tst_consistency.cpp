// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate.h"
#include "tests/app/shipped_data.h"
#include "tests/consistency/identities.h"
#include "tests/support/test_base.h"

#include <algorithm>

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
        scenario.set(engine::ParameterId::estimate_level, std::string("ideal"));
        const auto estimate = engine::evaluate(*m_shipped.catalog, scenario);
        QVERIFY(estimate);
        QVERIFY(std::abs((*estimate)[engine::MetricId::forward_flops].number / 1.4437e11 - 1) < 5e-5);
        QVERIFY(std::abs((*estimate)[engine::MetricId::forward_bytes].number / 1.3967e11 - 1) < 5e-5);
        QVERIFY(std::abs((*estimate)[engine::MetricId::kernel_time].number / 41.69e-3 - 1) < 2e-4);
    }

    void identitiesHoldOverEveryAcceleratorAndModel()
    {
        const auto scenarios = consistency::every_device_and_model(*m_shipped.catalog);
        QVERIFY(scenarios.size() >= 140 * 140);
        expectNone(consistency::check_scenarios(*m_shipped.catalog, scenarios));
    }

    void everyMetricIsFiniteOrExplainedAtAllPairsOfRangeEnds() { expectNone(consistency::check_pairs_of_ends(*m_shipped.catalog)); }

    void everyMetricIsFiniteOrExplainedOverRandomScenarios() { expectNone(consistency::check_random(*m_shipped.catalog, 20000, 20261121)); }

    void enoughModelsAreCovered()
    {
        const auto &models = m_shipped.catalog->models();
        QVERIFY(std::ranges::count_if(models, [](const engine::Model &model) { return model.not_covered.empty(); }) >= 20);
    }

private:
    static void expectNone(const consistency::Failures &failures)
    {
        QVERIFY2(failures.empty(), failures.empty() ? "" : failures.front().c_str());
    }

    tests::ShippedData m_shipped;
};

QTEST_MAIN(TestConsistency)
#include "tst_consistency.moc"
