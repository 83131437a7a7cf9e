// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/pipeline/pipeline_fixture.h"
#include "widgets/plot/colours.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/pipeline/device_picture.h"
#include "widgets/workspaces/pipeline/flow_drawing.h"
#include "widgets/workspaces/pipeline/flow_painter.h"
#include "widgets/workspaces/pipeline/flow_words.h"
#include "widgets/workspaces/pipeline/pipeline_sentence.h"
#include "widgets/workspaces/pipeline/placement_picture.h"
#include "widgets/workspaces/pipeline/placement_wish.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace ridgepoint::tests {

using engine::Stage;
using widgets::FlowDrawing;
using widgets::FlowItemKind;
using widgets::PipelineSetup;
using widgets::ScheduleView;

/// The flow, its chart, and the other pictures as pure functions of a pipeline.
class TestPipelineFlow : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_shipped = ShippedData::read(); }
    void init() { failOnAnyWarning(); }
    void barsAreTheEngines();
    void planIsTheEstimates();
    void stagesStandInTheOrderOfTheWork();
    void boxesDoNotOverlap_data();
    void boxesDoNotOverlap();
    void manyRoundsStayLegible();
    void whatCannotRunSaysWhy();
    void sentenceNamesTheVerifiersDevice();
    void textHasNoPipeline();
    void everyItemHasWords();
    void devicePicturesAreTheEngines();
    void wishesSurviveTheSettings();
    void aPlacementIsTheScenario();
    void offloadMarksThePresentStep();

private:
    using Values = std::initializer_list<std::pair<const char *, const char *>>;
    [[nodiscard]] PipelineSetup setupOf(Values values) const
    {
        auto setup = widgets::pipelineSetup(*m_shipped.catalog, scenarioOf(*m_shipped.catalog, values));
        if (!setup)
            qFatal("%s", setup.error().what.c_str());
        return *setup;
    }
    [[nodiscard]] static FlowDrawing draw(const PipelineSetup &setup, ScheduleView view = ScheduleView::Request, QSizeF size = {1140, 420})
    {
        return widgets::layOutFlow(setup, view, plot::styleFor(QGuiApplication::font(), plot::lightColours()), size);
    }
    static constexpr Values searching = {
        {"workload", "image"},        {"accelerator", "nvidia-b200"}, {"verifier", "hpsv2.1"},  {"verifier_accelerator", "nvidia-h100-sxm"},
        {"search_algorithm", "beam"}, {"safety_filter", "on"},        {"control_networks", "1"}};

    ShippedData m_shipped;
};

void TestPipelineFlow::barsAreTheEngines()
{
    const PipelineSetup setup = setupOf(searching);
    QVERIFY(setup.pipeline.plan.has_value());
    const FlowDrawing drawing = draw(setup);
    QCOMPARE(drawing.bars.size(), setup.pipeline.plan->request.size());
    QCOMPARE(drawing.end, setup.pipeline.plan->latency);
    for (const widgets::FlowItem &item : drawing.items) {
        if (item.kind != FlowItemKind::Bar)
            continue;
        const engine::ScheduleBar &bar = drawing.bars[item.index];
        QCOMPARE(item.rect.left(), drawing.x(bar.start));
        QVERIFY(drawing.rows[bar.device].rect.adjusted(0, -1, 0, 1).top() <= item.rect.top());
    }
    QCOMPARE(draw(setup, ScheduleView::UnderLoad).end, setup.pipeline.plan->interval);
}

void TestPipelineFlow::planIsTheEstimates()
{
    engine::MetricSet wanted;
    wanted.insert(engine::MetricId::pipeline_latency);
    wanted.insert(engine::MetricId::pipeline_cost);
    const engine::Scenario scenario = scenarioOf(*m_shipped.catalog, searching);
    const auto estimate = engine::evaluate(*m_shipped.catalog, scenario, wanted);
    QVERIFY(estimate.has_value());
    const auto &latency = (*estimate)[engine::MetricId::pipeline_latency];
    const PipelineSetup setup = setupOf(searching);
    QVERIFY(latency.is_present && setup.pipeline.plan.has_value());
    QCOMPARE(setup.pipeline.plan->latency, latency.number);
    QCOMPARE(setup.pipeline.plan->cost.value_or(0), (*estimate)[engine::MetricId::pipeline_cost].number);
}

void TestPipelineFlow::stagesStandInTheOrderOfTheWork()
{
    const PipelineSetup setup = setupOf(searching);
    const FlowDrawing drawing = draw(setup);
    std::vector<Stage> order;
    for (const widgets::FlowItem &item : drawing.items)
        if (item.kind == FlowItemKind::Stage)
            order.push_back(setup.pipeline.task.stages[item.index].work.stage);
    const std::vector<Stage> expected = {Stage::text_encoder, Stage::denoiser, Stage::control,
                                         Stage::decoder,      Stage::verifier, Stage::safety_filter};
    QCOMPARE(order, expected);
    QVERIFY(std::any_of(drawing.arrows.begin(), drawing.arrows.end(), [](const auto &arrow) { return arrow.rise > 0; }));
    QVERIFY(std::any_of(drawing.arrows.begin(), drawing.arrows.end(), [](const auto &arrow) { return arrow.isFar; }));
}

void TestPipelineFlow::boxesDoNotOverlap_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("large") << QSizeF(1140, 520);
    QTest::newRow("small") << QSizeF(800, 300);
}

void TestPipelineFlow::boxesDoNotOverlap()
{
    QFETCH(QSizeF, size);
    const FlowDrawing drawing = draw(setupOf(searching), ScheduleView::Request, size);
    std::vector<QRectF> boxes;
    for (const widgets::FlowItem &item : drawing.items) {
        QVERIFY(QRectF({}, size).adjusted(-1, -1, 3, 1).contains(item.rect));
        if (item.kind == FlowItemKind::Stage)
            boxes.push_back(item.rect);
    }
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j)
            QVERIFY(!boxes[i].intersects(boxes[j]));
    for (const QRectF &box : boxes)
        QVERIFY(box.bottom() < drawing.chart.top());
}

void TestPipelineFlow::manyRoundsStayLegible()
{
    const PipelineSetup setup =
        setupOf({{"workload", "image"}, {"steps", "50"}, {"verifier", "hpsv2.1"}, {"search_algorithm", "beam"}, {"verifier_checks", "50"}});
    const FlowDrawing drawing = draw(setup);
    const auto steps = std::count_if(drawing.bars.begin(), drawing.bars.end(), [](const engine::ScheduleBar &bar) {
        return bar.stage == Stage::denoiser && bar.kind == engine::BarKind::run;
    });
    QVERIFY(steps <= static_cast<std::ptrdiff_t>(engine::most_rounds_drawn) + 1);
    for (const widgets::FlowItem &item : drawing.items)
        QVERIFY(item.rect.width() >= 2);
}

void TestPipelineFlow::whatCannotRunSaysWhy()
{
    const PipelineSetup setup = setupOf({{"workload", "image"}, {"decoder_accelerator", "etched-sohu"}});
    QVERIFY(!setup.pipeline.plan.has_value());
    const engine::PlacedStage *decoder = setup.pipeline.find(Stage::decoder);
    QVERIFY(decoder != nullptr);
    QCOMPARE(runsText(setup, *decoder), QStringLiteral("cannot run"));
    QVERIFY(stageDetails(setup, *decoder).contains(QStringLiteral("Sohu")));
    QVERIFY(pipelineSentence(setup).startsWith(QStringLiteral("This pipeline does not run: ")));
    QVERIFY(draw(setup).bars.empty());
}

void TestPipelineFlow::sentenceNamesTheVerifiersDevice()
{
    const QString sentence = pipelineSentence(setupOf(searching));
    QVERIFY2(sentence.startsWith(QStringLiteral("One picture takes ")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("the verifier on H100")) && sentence.contains(QStringLiteral("of transfer a look")),
             qPrintable(sentence));
    const QString several = pipelineSentence(setupOf({{"workload", "image"}, {"batch", "4"}}));
    QVERIFY2(several.startsWith(QStringLiteral("4 pictures take ")), qPrintable(several));
}

void TestPipelineFlow::textHasNoPipeline()
{
    const engine::Scenario scenario;
    const auto setup = widgets::pipelineSetup(*m_shipped.catalog, scenario);
    QVERIFY(!setup.has_value());
    QCOMPARE(widgets::noPipelineSentence(*m_shipped.catalog, scenario, setup.error()),
             QStringLiteral("A pipeline makes pictures or clips; this scenario writes text."));
}

void TestPipelineFlow::everyItemHasWords()
{
    const PipelineSetup setup = setupOf(searching);
    const FlowDrawing drawing = draw(setup);
    for (const engine::PlacedStage &stage : setup.pipeline.task.stages)
        QVERIFY(!stageTitle(setup, stage).isEmpty() && !stageDetails(setup, stage).isEmpty());
    for (const engine::StageHandover &handover : setup.handovers)
        QVERIFY(!widgets::handoverTitle(handover).isEmpty() && !handoverDetails(setup, handover).isEmpty());
    for (const engine::ScheduleBar &bar : drawing.bars)
        QVERIFY(!barTitle(setup, bar).isEmpty() && !barDetails(setup, bar).isEmpty());
    for (const plot::Colours *colours : {&plot::lightColours(), &plot::darkColours()}) {
        QImage image(1140, 420, QImage::Format_ARGB32_Premultiplied);
        image.fill(colours->panel);
        QPainter painter(&image);
        const plot::Style style = plot::styleFor(QGuiApplication::font(), *colours);
        widgets::FlowPainter(setup, drawing, style).paint(painter, {static_cast<int>(drawing.items.size()) - 1, true});
        painter.end();
        QSet<QRgb> seen;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3)
                seen.insert(image.pixel(x, y));
        QVERIFY(seen.size() > 20);
    }
}

void TestPipelineFlow::devicePicturesAreTheEngines()
{
    const PipelineSetup setup = setupOf(searching);
    const auto &uses = setup.pipeline.plan->devices;
    const widgets::SidePicture busy = utilizationPicture(setup);
    QCOMPARE(busy.curves.front().xs.size(), uses.size());
    const widgets::SidePicture memory = deviceMemoryPicture(setup);
    for (std::size_t i = 0; i < uses.size(); ++i) {
        QCOMPARE(busy.curves[0].xs[i], uses[i].utilization);
        QCOMPARE(memory.curves[1].xs[i], uses[i].required());
    }
    QVERIFY(!busy.frame.scenarioLine.isEmpty());
}

void TestPipelineFlow::wishesSurviveTheSettings()
{
    widgets::PlacementWish wish;
    wish.order = engine::PlacementOrder::fastest;
    wish.limits.most_latency = 2.5;
    wish.limits.most_devices = 3;
    wish.limits.shipping_only = false;
    wish.limits.vendors = {"NVIDIA", "AMD"};
    const widgets::PlacementWish read = widgets::placementWish(toBytes(wish));
    QCOMPARE(read.order, wish.order);
    QCOMPARE(read.limits.most_latency, wish.limits.most_latency);
    QVERIFY(!read.limits.most_cost);
    QCOMPARE(read.limits.most_devices, wish.limits.most_devices);
    QCOMPARE(read.limits.shipping_only, false);
    QCOMPARE(read.limits.vendors, wish.limits.vendors);
    QCOMPARE(widgets::placementWish("latency=-1\ndevices=9\nnonsense").limits.most_devices, std::size_t(2));
}

void TestPipelineFlow::aPlacementIsTheScenario()
{
    const engine::Catalog &catalog = *m_shipped.catalog;
    const engine::Scenario scenario = scenarioOf(catalog, {{"workload", "image"}, {"decoder_accelerator", "nvidia-l40s"}});
    engine::PlacementOption option;
    option.seats = {catalog.find_accelerator("nvidia-b200"), catalog.find_accelerator("nvidia-b200"), nullptr,
                    catalog.find_accelerator("nvidia-h100-sxm")};
    QVERIFY(!widgets::isPlacedSo(catalog, scenario, option));
    const engine::Scenario placed = widgets::withPlacement(scenario, option);
    QVERIFY(widgets::isPlacedSo(catalog, placed, option));
    QVERIFY(!placed.is_set(engine::ParameterId::encoder_accelerator));
    QCOMPARE(std::get<std::string>(*placed.get(engine::ParameterId::decoder_accelerator)), std::string("nvidia-h100-sxm"));
}

void TestPipelineFlow::offloadMarksThePresentStep()
{
    const PipelineSetup setup = setupOf({{"workload", "image"}});
    const widgets::SidePicture picture = offloadPicture(setup);
    QVERIFY(picture.curves.size() >= 4);
    QCOMPARE(picture.frame.lines.size(), std::size_t(1));
    QCOMPARE(picture.frame.lines.front().position, setup.pipeline.find(Stage::denoiser)->run_time);
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestPipelineFlow)
#include "test_pipeline_flow.moc"
