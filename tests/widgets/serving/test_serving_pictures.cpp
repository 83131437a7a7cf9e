// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/catalog_reader.h"
#include "data/locations.h"
#include "engine/evaluate.h"
#include "tests/support/test_base.h"
#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/serving/bound_picture.h"
#include "widgets/workspaces/serving/diffusion_page.h"
#include "widgets/workspaces/serving/load_picture.h"
#include "widgets/workspaces/serving/plan_page.h"
#include "widgets/workspaces/serving/stage_picture.h"
#include "widgets/workspaces/serving/tensor_picture.h"

#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

namespace ridgepoint::tests {

using engine::Estimate;
using engine::MetricId;
using engine::ParameterId;
using engine::Scenario;

/// What Serving shows of images and video, over the shipped database.
class TestServingPictures : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto opened = data::Database::open(data::referenceDatabasePath());
        QVERIFY2(opened, opened ? "" : opened.error().what.c_str());
        m_database = std::make_unique<data::Database>(*std::move(opened));
        auto read = data::readCatalog(*m_database);
        QVERIFY(read);
        m_catalog = std::make_shared<const engine::Catalog>(*std::move(read));
    }
    void init() { failOnAnyWarning(); }

    void loadIsLatencyAgainstPictures_data()
    {
        QTest::addColumn<QString>("workload");
        QTest::addColumn<int>("rate");
        QTest::newRow("image") << QStringLiteral("image") << static_cast<int>(MetricId::images_per_second);
        QTest::newRow("video") << QStringLiteral("video") << static_cast<int>(MetricId::clips_per_hour);
    }
    void loadIsLatencyAgainstPictures()
    {
        QFETCH(QString, workload);
        QFETCH(int, rate);
        const Scenario scenario =
            of(workload, {{ParameterId::batch, 4.0}, {ParameterId::compared_accelerators, std::string("nvidia-h100-sxm")}});
        const Estimate estimate = estimateOf(scenario);
        const auto devices = widgets::servedDevices(*m_catalog, scenario, estimate);
        QCOMPARE(devices.size(), std::size_t(2));
        const widgets::LoadPicture picture = widgets::loadPicture(*m_catalog, scenario, estimate, devices);
        const plot::Curve &present = curve(picture.curves, QStringLiteral("present-nvidia-b200"));
        QCOMPARE(present.xs.front(), estimate[MetricId::request_latency].number);
        QCOMPARE(present.ys.front(), estimate[static_cast<MetricId>(rate)].number);
        QVERIFY(present.pointNames.front().contains(QStringLiteral("per request")));
        const plot::Curve &other = curve(picture.curves, QStringLiteral("load-nvidia-h100-sxm"));
        QVERIFY(std::is_sorted(other.xs.begin(), other.xs.end()));
        QVERIFY(picture.frame.x.title.contains(QStringLiteral("Latency")));
    }

    void aSaturatedServerOfPicturesEndsAtItsMemory()
    {
        const Scenario scenario =
            of(QStringLiteral("image"), {{ParameterId::batch, 4096.0}, {ParameterId::serving_mode, std::string("saturated")}});
        const Estimate estimate = estimateOf(scenario);
        const auto devices = widgets::servedDevices(*m_catalog, scenario, estimate);
        QCOMPARE(devices.front().wall.value_or(0), estimate[MetricId::max_batch].number);
        const widgets::LoadPicture picture = widgets::loadPicture(*m_catalog, scenario, estimate, devices);
        const plot::Curve &inside = curve(picture.curves, QStringLiteral("load-nvidia-b200"));
        QCOMPARE(inside.xs.back(), estimate[MetricId::request_latency].number);
        QVERIFY(std::none_of(picture.curves.begin(), picture.curves.end(),
                             [](const plot::Curve &one) { return one.id.startsWith(QStringLiteral("beyond-")); }));
    }

    void aStepIsBoundOverItsSize()
    {
        const Scenario scenario = of(QStringLiteral("video"), {});
        std::optional<widgets::BoundRanges> ranges;
        const widgets::SidePicture picture = widgets::boundPicture(*m_catalog, scenario, estimateOf(scenario), ranges);
        QVERIFY(picture.heatMap.has_value());
        QCOMPARE(picture.frame.x.title, QStringLiteral("frames"));
        QCOMPARE(curve(picture.curves, QStringLiteral("scenario")).xs.front(), 81.0);
        const plot::Curve &full = curve(picture.curves, QStringLiteral("memory-full"));
        QVERIFY(std::is_sorted(full.ys.rbegin(), full.ys.rend())); // longer clips, fewer of them
    }

    void moreAcceleratorsShortenARequest()
    {
        const Scenario scenario = of(QStringLiteral("image"), {{ParameterId::tensor_parallel, 4.0}});
        const Estimate estimate = estimateOf(scenario);
        const widgets::TensorSweep sweep = widgets::tensorSweep(*m_catalog, scenario, estimate.workload);
        const widgets::SidePicture picture = widgets::tensorTimePicture(*m_catalog, scenario, sweep);
        const plot::Curve &time = curve(picture.curves, QStringLiteral("step"));
        QCOMPARE(time.ys[2], estimate[MetricId::request_latency].number);
        QVERIFY(std::is_sorted(time.ys.rbegin(), time.ys.rend()));
        const widgets::SidePicture each = widgets::tensorThroughputPicture(*m_catalog, scenario, sweep);
        QCOMPARE(curve(each.curves, QStringLiteral("throughput")).ys[2], estimate[MetricId::images_per_second].number / 4);
    }

    void stagesAreThePipelines()
    {
        const Scenario scenario = of(QStringLiteral("image"), {{ParameterId::verifier, std::string("hpsv2.1")}});
        const auto pipeline = engine::placed_pipeline(*m_catalog, scenario);
        QVERIFY(pipeline && pipeline->plan);
        const widgets::SidePicture time = widgets::stageTimePicture(*pipeline, {});
        QCOMPARE(time.frame.y.categories, QStringList({QStringLiteral("Text encoder"), QStringLiteral("Denoiser × 50"),
                                                       QStringLiteral("Verifier"), QStringLiteral("Decoder")}));
        double sum = 0;
        for (const plot::Curve &stage : time.curves)
            sum += stage.xs.front();
        QVERIFY(std::abs(sum / pipeline->plan->latency - 1) < 0.01); // all on one device: next to nothing is transferred
        const widgets::SidePicture memory = widgets::stageMemoryPicture(*pipeline, {});
        double weights = 0;
        for (const double bytes : curve(memory.curves, QStringLiteral("weights")).xs)
            weights += bytes;
        QCOMPARE(weights, pipeline->plan->devices.front().weights);
    }

    void aStageThatCannotRunSaysSo()
    {
        engine::PlacedPipeline pipeline;
        pipeline.task.stages.push_back({.work = {.stage = engine::Stage::decoder}, .device = 0, .run_time = 0});
        pipeline.obstacles[static_cast<std::size_t>(engine::Stage::decoder)] = "A fixed part.";
        const widgets::SidePicture picture = widgets::stageTimePicture(pipeline, {});
        QCOMPARE(picture.curves.front().pointNames.front(), QStringLiteral("cannot run there"));
        QVERIFY(widgets::stageMemoryPicture({}, {}).curves.empty());
    }

    void stagesStandBesideTheStepsOfPicturesAlone()
    {
        widgets::DiffusionPage page({m_catalog, m_database.get()});
        const auto *stages = page.findChild<plot::PlotView *>(QStringLiteral("diffusionStagePlot"));
        page.setScenario({}, estimateOf({}));
        QVERIFY(stages->isHidden());
        const Scenario image = of(QStringLiteral("image"), {});
        page.setScenario(image, estimateOf(image));
        QVERIFY(!stages->isHidden());
        QCOMPARE(stages->curves().size(), std::size_t(3));
    }

    void noPlanOfPicturesIsInvented()
    {
        widgets::PlanPage page({m_catalog, m_database.get()});
        const Scenario image = of(QStringLiteral("image"), {});
        page.setScenario(image, estimateOf(image));
        QVERIFY(page.currentPlot() == nullptr);
        QSignalSpy proposed(&page, &widgets::PlanPage::scenarioProposed);
        page.findChild<QPushButton *>(QStringLiteral("takeProposal"))->click();
        QCOMPARE(proposed.count(), 1);
        const Scenario text = proposed.front().front().value<Scenario>();
        const Estimate estimate = estimateOf(text);
        QCOMPARE(estimate.workload, engine::Workload::autoregressive);
        page.setScenario(text, estimate);
        QVERIFY(page.currentPlot() != nullptr);
    }

private:
    [[nodiscard]] static Scenario of(const QString &workload, const std::vector<std::pair<ParameterId, engine::ParameterValue>> &inputs)
    {
        Scenario scenario;
        scenario.set(ParameterId::workload, workload.toStdString());
        for (const auto &[id, value] : inputs)
            scenario.set(id, value);
        return scenario;
    }
    [[nodiscard]] Estimate estimateOf(const Scenario &scenario) const
    {
        return engine::evaluate(*m_catalog, scenario).value_or(Estimate());
    }
    [[nodiscard]] static const plot::Curve &curve(const std::vector<plot::Curve> &curves, const QString &id)
    {
        static const plot::Curve none = [] {
            plot::Curve nothing;
            nothing.xs = nothing.ys = {0, 0, 0};
            nothing.pointNames = {QString()};
            return nothing;
        }();
        const auto found = std::find_if(curves.begin(), curves.end(), [&id](const plot::Curve &one) { return one.id == id; });
        return found == curves.end() ? none : *found;
    }

    std::unique_ptr<data::Database> m_database;
    std::shared_ptr<const engine::Catalog> m_catalog;
};

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestServingPictures)
#include "test_serving_pictures.moc"
