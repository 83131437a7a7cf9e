// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/system_reader.h"
#include "data/tools/fit_power.h"
#include "data/validation/energy_validation.h"
#include "data/validation/validation.h"
#include "engine/calibration/fit.h"
#include "engine/power/node_overhead.h"
#include "engine/power/system_rating.h"
#include "tests/data/data_fixture.h"

#include <algorithm>
#include <cmath>

using namespace ridgepoint;
using data::EndToEndRow;

class TestPower : public tests::TestBase {
    Q_OBJECT

    const engine::Catalog m_catalog = tests::shippedCatalog();
    const data::Database m_database = tests::shippedDatabase();

    double chainAt(const char *slug, double load) const
    {
        const engine::PowerChain *chain = m_catalog.find_power_chain(slug);
        if (!chain)
            return 0;
        const auto flow = engine::solve_chain(chain->stages, {engine::watts(1e6), engine::watts(load * 1e6), {engine::Redundancy::n}});
        return flow ? flow->die_per_meter() : 0;
    }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    // Half load: 94.2 and 95.7 % from the table of stages. The stage of 800 V in the rack at full load gives 95.4 %, at half load 95.8 %.
    void chainsAtHalfLoad()
    {
        QCOMPARE(m_catalog.power_chains().size(), std::size_t(6));
        QVERIFY(std::abs(chainAt("ac-415v-ups", 0.5) - 0.942) < 0.0005);
        QVERIFY(std::abs(chainAt("ac-415v-eco", 0.5) - 0.957) < 0.0005);
        QVERIFY(std::abs(chainAt("dc-800v-sst", 0.5) - 0.958) < 0.001);
        QVERIFY(chainAt("ac-208v-legacy", 0.5) < 0.90);
        QVERIFY(chainAt("ac-480v-ups", 0.5) > chainAt("ac-415v-ups", 0.5));
        QVERIFY(chainAt("dc-800v-rectifier", 0.5) < chainAt("dc-800v-sst", 0.5));
    }

    void stagesKnowTheirPlace()
    {
        for (const engine::PowerChain &chain : m_catalog.power_chains()) {
            QVERIFY(!chain.stages.empty());
            QVERIFY(chain.stages.front().boundary == engine::PowerBoundary::facility);
            QVERIFY(chain.stages.back().boundary == engine::PowerBoundary::equipment);
            for (const engine::PowerStage &stage : chain.stages)
                QVERIFY(stage.label == engine::Label::stated || stage.label == engine::Label::estimated);
        }
        // 80 PLUS Platinum at 20 %.
        const engine::PowerStage &supply = m_catalog.find_power_chain("ac-208v-legacy")->stages.back();
        QVERIFY(std::abs(supply.curve.efficiency(0.2) - 0.90) < 1e-12);
    }

    void systemsStandInTheCatalog()
    {
        QCOMPARE(m_catalog.systems().size(), std::size_t(51));
        const engine::System *dgx = m_catalog.find_system("dgx-h100");
        QVERIFY(dgx);
        QCOMPARE(dgx->rated_power.si, 10200.0);
        QCOMPARE(dgx->count, 8.0);
        QCOMPARE(dgx->height.si, 8.0);
        QCOMPARE(dgx->cooling, std::string("air"));
        QCOMPARE(dgx->parts.size(), std::size_t(5));
        QCOMPARE(m_catalog.find_system("dgx-spark")->price.si, 3999.0);
        QVERIFY(!m_catalog.find_system("nobody"));
    }

    // 10.2 kW over 8 x 700 W, 14.3 kW over 8 x 1 kW, 120 kW over 72 x 1.2 kW, 135 kW over 72 x 1.4 kW.
    void overheadsOfNodes()
    {
        const auto of = [this](const char *slug) { return engine::node_overhead(m_catalog, *m_catalog.find_accelerator(slug)); };
        QVERIFY(std::abs(of("nvidia-h100-sxm").multiplier.si - 1.82) < 0.005);
        QVERIFY(std::abs(of("nvidia-b200").multiplier.si - 1.79) < 0.005);
        QVERIFY(std::abs(of("nvidia-gb200").multiplier.si - 1.39) < 0.005);
        QVERIFY(std::abs(of("nvidia-gb300").multiplier.si - 1.34) < 0.005);
        QVERIFY(of("amd-mi300x").basis != engine::OverheadBasis::own_system);
        for (const engine::Accelerator &accelerator : m_catalog.accelerators())
            QVERIFY(engine::node_overhead(m_catalog, accelerator).multiplier.si >= 1);
    }

    /// Parts at their own ratings, fans and supplies against the rating of the whole.
    void nodesAndRacksAgainstTheirRating()
    {
        const auto ratings = engine::rate_systems(m_catalog);
        std::size_t rated = 0;
        for (const engine::SystemRating &rating : ratings) {
            QVERIFY2(rating.computed || !rating.unknown_reason.empty(), rating.system.slug.c_str());
            const auto difference = rating.difference();
            if (!difference)
                continue;
            ++rated;
            qInfo("%-18s computed %8.1f kW, rated %8.1f kW, %+5.1f %%", rating.system.slug.c_str(), rating.computed->total().si() / 1e3,
                  rating.system.rated_power.si / 1e3, 100 * *difference);
            QVERIFY(std::abs(*difference) < 0.16);
        }
        QCOMPARE(rated, std::size_t(10));
        qInfo("median error %.1f %%", 100 * *engine::median_rating_error(ratings));
        QVERIFY(*engine::median_rating_error(ratings) < 0.10);
    }

    /// The engine's own times and loads, against measured joules: of the boards, or of the whole system.
    void energyOfMeasuredRuns()
    {
        const auto names = data::EndToEndNames::read(m_database, m_catalog);
        const auto rows = data::readEndToEnd(data::shippedMeasurements().endToEnd);
        QVERIFY(names && rows);
        std::vector<double> boards;
        std::vector<double> systems;
        for (const EndToEndRow &row : *rows) {
            if (!data::isEnergy(row))
                continue;
            const data::ValidationRow result = data::validateEnergy(m_catalog, *names, row, engine::PredictionLevel::calibrated);
            QVERIFY2(result.predicted || !result.reason.isEmpty(), qPrintable(row.id));
            QVERIFY(result.set == data::ValidationSet::Energy);
            if (const auto error = result.error())
                (result.boundary == data::slug(data::EnergyBoundary::System) ? systems : boards).push_back(*error);
        }
        qInfo("accelerators: %zu rows, median error %.1f %%", boards.size(), 100 * engine::median(boards));
        qInfo("whole systems: %zu rows, median error %.1f %%", systems.size(), 100 * engine::median(systems));
        QVERIFY(boards.size() >= 100);
        QVERIFY(systems.size() >= 6);
        QVERIFY(engine::median(boards) < 0.15);
        QVERIFY(engine::median(systems) < 0.15);
    }

    void boundariesAndUnknownsAreSaid()
    {
        const auto names = data::EndToEndNames::read(m_database, m_catalog);
        QVERIFY(names);
        EndToEndRow row;
        row.id = QStringLiteral("x-1");
        row.accelerator = QStringLiteral("nvidia-h100-sxm");
        row.model = QStringLiteral("llama-3.1-8b");
        row.weights = QStringLiteral("bf16");
        row.framework = QStringLiteral("vLLM");
        row.phase = QStringLiteral("serve");
        row.batch = 8;
        row.output = 400;
        row.metric = QStringLiteral("J_per_token");
        row.value = 0.45;
        const auto of = [&](const EndToEndRow &asked) {
            return data::validateEnergy(m_catalog, *names, asked, engine::PredictionLevel::calibrated);
        };
        const data::ValidationRow boards = of(row);
        QVERIFY2(boards.predicted, qPrintable(boards.reason));
        QVERIFY(boards.boundary == QStringLiteral("accelerators"));
        row.note = QStringLiteral("average whole-system AC watts 700 W");
        const data::ValidationRow system = of(row);
        QCOMPARE(system.boundary, QStringLiteral("whole system"));
        const double overhead = engine::node_overhead(m_catalog, *m_catalog.find_accelerator("nvidia-h100-sxm")).multiplier.si;
        QVERIFY(std::abs(*system.predicted / *boards.predicted / (0.76 * overhead) - 1) < 1e-12);
        QVERIFY(system.note.isEmpty());
        row.note = QStringLiteral("GPU energy only (average 90 W over 1 GPUs)");
        QVERIFY(of(row).note.contains(u"rate of this run"));
        row.phase = QStringLiteral("prefill");
        QVERIFY(of(row).reason.contains(u"phase"));
        row.model = QStringLiteral("Nobody-1B");
        QVERIFY(of(row).reason.contains(u"unknown model"));
    }

    // The tool makes the weights in force from the shipped rows, the same each time, and says what they are worth on what they did not see.
    void weightsInForceAreThoseOfTheTool()
    {
        const auto names = data::EndToEndNames::read(m_database, m_catalog);
        const auto rows = data::readEndToEnd(data::shippedMeasurements().endToEnd);
        QVERIFY(names && rows);
        const auto powers = data::measuredPowers(m_catalog, *names, *rows);
        QCOMPARE(powers.size(), std::size_t(105));
        const auto fitted = data::fitPower(powers);
        QVERIFY(fitted);
        const engine::PowerWeights inForce;
        for (double engine::PowerWeights::*member :
             {&engine::PowerWeights::awake, &engine::PowerWeights::busy, &engine::PowerWeights::compute, &engine::PowerWeights::memory}) {
            QVERIFY(std::abs(*fitted.*member - inForce.*member) < 0.025);
            QCOMPARE(*data::fitPower(powers).*member, *fitted.*member);
        }
        std::vector<double> errors;
        for (const auto &error : data::leftOutErrors(powers, &data::deviceKey))
            errors.push_back(std::abs(error.value()));
        QVERIFY(engine::median(errors) < 0.10);
        QVERIFY(!data::fitPower(powers, [](const data::MeasuredPower &) { return true; }));
        QString first;
        QString second;
        for (QString *text : {&first, &second}) {
            QTextStream out(text);
            data::reportPower(out, powers);
        }
        QVERIFY(first.contains(u"devices left out") && first.contains(u"no fit without these 105 rows"));
        QCOMPARE(first, second);
    }
};

QTEST_GUILESS_MAIN(TestPower)
#include "tst_power.moc"
