// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/plot/plot_stage.h"
#include "widgets/plot/colours.h"
#include "widgets/plot/label_layout.h"

#include <QRandomGenerator>

#include <algorithm>

namespace ridgepoint::tests {

using namespace plot;

namespace {

const QRectF bounds(0, 0, 400, 300);

LabelRequest requestAt(std::vector<QPointF> places, QSizeF size = {40, 10}) { return {size, std::move(places)}; }

std::vector<std::optional<QPointF>> laidOut(const std::vector<LabelRequest> &requests, const LabelObstacles &obstacles = {})
{
    return layoutLabels(requests, bounds, obstacles);
}

/// Pixel of a pair of values on the axes of fixedFrame().
QPointF pixelOf(const PlotStage &stage, double x, double y) { return stage.at(x / 10, y / 10); }

} // namespace

class TestPlotLabels : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void takesTheFirstFreePlace();
    void staysInsideTheBounds();
    void neverCoversABlockOrAnEarlierLabel();
    void avoidsMarkersAndStrokes();
    void coversTheCheapestWhereNothingIsFree();
    void dropsWhatWouldCostTooMuch();
    void knowsWhatAStrokeCrosses();
    void pointOnALineIsNamedAboveOrBelow();
    void curveNameKeepsOffItsCurve();
    void labelsOfACrowdNeverOverlap();
    void aBarCarriesItsWholeNameOrNone();
    void regionsAndReferenceLinesAreNamed();
    void barsSayTheirValue();
    void hiddenCurvesHaveNoNames();
    void labelsCanBeRead_data();
    void labelsCanBeRead();
};

void TestPlotLabels::takesTheFirstFreePlace()
{
    const auto places = laidOut({requestAt({{10, 10}, {100, 100}}), requestAt({{20, 12}, {100, 100}, {200, 200}}), requestAt({})});
    QCOMPARE(places.size(), std::size_t(3));
    QCOMPARE(places[0], std::optional(QPointF(10, 10)));
    QCOMPARE(places[1], std::optional(QPointF(100, 100)));
    QVERIFY(!places[2]);
}

void TestPlotLabels::staysInsideTheBounds()
{
    const auto places = laidOut({requestAt({{-1, 10}, {370, 10}, {10, 295}, {10, 20}}), requestAt({{380, 280}})});
    QCOMPARE(places[0], std::optional(QPointF(10, 20)));
    QVERIFY(!places[1]);
}

void TestPlotLabels::neverCoversABlockOrAnEarlierLabel()
{
    QRandomGenerator random(7);
    const auto somewhere = [&random] { return QPointF(random.bounded(400.0), random.bounded(300.0)); };
    LabelObstacles obstacles;
    for (int i = 0; i < 12; ++i) {
        obstacles.blocks.emplace_back(somewhere(), QSizeF(30, 30));
        obstacles.markers.emplace_back(somewhere(), QSizeF(9, 9));
        obstacles.strokes.emplace_back(somewhere(), somewhere());
    }
    std::vector<LabelRequest> requests;
    for (int i = 0; i < 200; ++i) {
        requests.push_back(requestAt({somewhere(), somewhere(), somewhere(), somewhere()}, QSizeF(20 + i % 40, 12)));
    }
    const auto places = laidOut(requests, obstacles);
    std::vector<QRectF> taken = obstacles.blocks;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i]) {
            continue;
        }
        const QRectF rect(*places[i], requests[i].size);
        QVERIFY(bounds.contains(rect));
        QVERIFY(std::none_of(taken.begin(), taken.end(), [&rect](const QRectF &other) { return other.intersects(rect); }));
        taken.push_back(rect);
    }
    QVERIFY(taken.size() > obstacles.blocks.size() + 20);
}

void TestPlotLabels::avoidsMarkersAndStrokes()
{
    LabelObstacles obstacles;
    obstacles.strokes = {{0, 100, 400, 100}};
    obstacles.markers = {{45, 80, 9, 9}};
    const auto places = laidOut({requestAt({{10, 95}, {30, 82}, {10, 110}})}, obstacles);
    QCOMPARE(places[0], std::optional(QPointF(10, 110)));
}

void TestPlotLabels::coversTheCheapestWhereNothingIsFree()
{
    LabelObstacles obstacles;
    obstacles.strokes = {{0, 100, 400, 100}};
    obstacles.markers = {{20, 20, 9, 9}};
    QCOMPARE(laidOut({requestAt({{15, 15}, {10, 95}})}, obstacles)[0], std::optional(QPointF(10, 95)));
    obstacles.blocks = {{0, 90, 400, 20}};
    QCOMPARE(laidOut({requestAt({{10, 95}, {15, 15}})}, obstacles)[0], std::optional(QPointF(15, 15)));
}

void TestPlotLabels::dropsWhatWouldCostTooMuch()
{
    LabelObstacles obstacles;
    obstacles.strokes = {{0, 100, 400, 100}};
    LabelRequest request = requestAt({{10, 95}});
    request.mostCost = 7;
    QVERIFY(laidOut({request}, obstacles)[0]);
    request.mostCost = 6;
    QVERIFY(!laidOut({request}, obstacles)[0]);
}

void TestPlotLabels::knowsWhatAStrokeCrosses()
{
    const QRectF rect(10, 10, 20, 10);
    QVERIFY(crosses({0, 15, 100, 15}, rect));
    QVERIFY(crosses({15, 0, 15, 100}, rect));
    QVERIFY(crosses({12, 12, 18, 18}, rect));
    QVERIFY(crosses({0, 30, 30, 0}, rect));
    QVERIFY(!crosses({0, 25, 100, 25}, rect));
    QVERIFY(!crosses({0, 15, 5, 15}, rect));
    QVERIFY(!crosses({0, 24, 14, 100}, rect));
    QVERIFY(!crosses({0, 20, 20, 0}, QRectF(15, 15, 5, 5)));
}

void TestPlotLabels::pointOnALineIsNamedAboveOrBelow()
{
    PlotStage stage;
    stage.view.setFrame(fixedFrame());
    Curve line = curveOf(QStringLiteral("roof"), {0, 10}, {5, 5});
    Curve points = curveOf(QStringLiteral("points"), {5}, {5}, CurveKind::Scatter);
    points.pointNames = {QStringLiteral("decode, batch 8")};
    points.labelledPoints = {0};
    Curve named = curveOf(QStringLiteral("named"), {2, 8}, {2, 2});
    named.pointNames = {QString(), QStringLiteral("end")};
    named.labelledPoints = {1};
    stage.view.setCurves({line, points, named});
    const double roof = pixelOf(stage, 5, 5).y();
    const PlacedLabel *label = stage.label(QStringLiteral("decode, batch 8"));
    QVERIFY(label != nullptr);
    QVERIFY2(label->rect.bottom() <= roof || label->rect.top() >= roof, qPrintable(QString::number(label->rect.top() - roof)));
    QVERIFY(std::abs(label->rect.center().y() - roof) < 4 * label->rect.height());
    const double low = pixelOf(stage, 5, 2).y();
    label = stage.label(QStringLiteral("end"));
    QVERIFY(label != nullptr);
    QVERIFY(label->rect.bottom() <= low || label->rect.top() >= low);
}

void TestPlotLabels::curveNameKeepsOffItsCurve()
{
    PlotStage stage;
    stage.view.setFrame(fixedFrame());
    Curve line = curveOf(QStringLiteral("roof of the machine"), {0, 4, 10}, {0, 8, 8});
    line.isDirectlyLabelled = true;
    stage.view.setCurves({line});
    const PlacedLabel *label = stage.label(line.name);
    QVERIFY(label != nullptr);
    const QPointF knee = pixelOf(stage, 4, 8);
    QVERIFY(!crosses({pixelOf(stage, 0, 0), knee}, label->rect));
    QVERIFY(!crosses({knee, pixelOf(stage, 10, 8)}, label->rect));
    QVERIFY(stage.area().contains(label->rect));
}

/// Pieces of a stacked bar: a cut name in one of them would say less than none.
void TestPlotLabels::aBarCarriesItsWholeNameOrNone()
{
    PlotStage stage;
    PlotFrame frame = fixedFrame();
    frame.y = axisOf(AxisKind::Category);
    frame.y.categories = {QStringLiteral("row")};
    Curve narrow = curveOf(QStringLiteral("distribution"), {0.7}, {0}, CurveKind::Bar);
    narrow.baseline = {0};
    narrow.isDirectlyLabelled = true;
    Curve wide = curveOf(QStringLiteral("chiller"), {6}, {0}, CurveKind::Bar);
    wide.baseline = {0.7};
    wide.isDirectlyLabelled = true;
    stage.view.setContent(frame, {narrow, wide});
    QVERIFY(stage.label(QStringLiteral("chiller")) != nullptr);
    for (const PlacedLabel &label : stage.labels())
        QVERIFY2(!label.text.contains(u'…'), qPrintable(label.text));
}

void TestPlotLabels::labelsOfACrowdNeverOverlap()
{
    QRandomGenerator random(11);
    PlotStage stage;
    stage.view.setFrame(fixedFrame());
    Curve crowd = curveOf(QStringLiteral("crowd"), {}, {}, CurveKind::Scatter);
    crowd.isDirectlyLabelled = true;
    for (int i = 0; i < 60; ++i) {
        crowd.xs.push_back(random.bounded(10.0));
        crowd.ys.push_back(random.bounded(10.0));
        crowd.pointNames.append(QStringLiteral("accelerator %1").arg(i));
    }
    stage.view.setCurves({crowd});
    const std::vector<PlacedLabel> labels = stage.labels();
    QVERIFY(labels.size() > 10);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        QVERIFY(stage.area().contains(labels[i].rect));
        for (std::size_t j = 0; j < i; ++j) {
            QVERIFY2(!labels[i].rect.intersects(labels[j].rect), qPrintable(labels[i].text + u' ' + labels[j].text));
        }
    }
}

void TestPlotLabels::regionsAndReferenceLinesAreNamed()
{
    PlotStage stage;
    PlotFrame frame = fixedFrame();
    Region region;
    region.to = 5;
    region.label = QStringLiteral("memory bound");
    frame.regions = {region};
    frame.lines = {{true, 5, QStringLiteral("ridge point")}, {false, 5, QStringLiteral("limit")}, {true, 500, QStringLiteral("far away")}};
    stage.view.setFrame(frame);
    stage.view.setCurves({curveOf(QStringLiteral("a"), {0, 10}, {1, 1})});
    const PlacedLabel *label = stage.label(region.label);
    QVERIFY(label != nullptr);
    QVERIFY(label->rect.right() < pixelOf(stage, 5, 0).x());
    label = stage.label(QStringLiteral("ridge point"));
    QVERIFY(label != nullptr);
    QVERIFY(label->rect.right() <= pixelOf(stage, 5, 0).x() || label->rect.left() >= pixelOf(stage, 5, 0).x());
    label = stage.label(QStringLiteral("limit"));
    QVERIFY(label != nullptr);
    QVERIFY(label->rect.bottom() <= pixelOf(stage, 0, 5).y() || label->rect.top() >= pixelOf(stage, 0, 5).y());
    QVERIFY(stage.label(QStringLiteral("far away")) == nullptr);
}

void TestPlotLabels::barsSayTheirValue()
{
    PlotStage stage;
    PlotFrame frame = fixedFrame();
    frame.y.unit = engine::Unit::watt;
    frame.y.title.clear();
    frame.x = Axis{AxisKind::Category, {}, engine::Unit::none, {}, {}, {QStringLiteral("a"), QStringLiteral("b")}};
    Curve bars = curveOf(QStringLiteral("power"), {0, 1}, {4, 7}, CurveKind::Bar);
    bars.isDirectlyLabelled = true;
    stage.view.setFrame(frame);
    stage.view.setCurves({bars});
    const PlacedLabel *label = stage.label(QStringLiteral("7.00 W"));
    QVERIFY(label != nullptr);
    QVERIFY(label->rect.bottom() <= stage.at(0, 0.7).y());
    QVERIFY(label->rect.center().x() > stage.area().center().x());
    QVERIFY(stage.label(QStringLiteral("4.00 W")) != nullptr);
}

void TestPlotLabels::hiddenCurvesHaveNoNames()
{
    PlotStage stage;
    stage.view.setFrame(fixedFrame());
    Curve line = curveOf(QStringLiteral("roof"), {0, 10}, {5, 5});
    line.isDirectlyLabelled = true;
    stage.view.setCurves({line});
    QVERIFY(stage.label(line.name) != nullptr);
    stage.view.setCurveVisible(line.id, false);
    QVERIFY(stage.label(line.name) == nullptr);
}

void TestPlotLabels::labelsCanBeRead_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestPlotLabels::labelsCanBeRead()
{
    QFETCH(bool, isDark);
    const Colours &colours = isDark ? darkColours() : lightColours();
    for (const QColor &ground : {colours.panel, colours.ground, colours.raised, colours.memoryTint, colours.computeTint}) {
        QVERIFY(contrast(colours.text, ground) >= 4.5);
        QVERIFY(contrast(colours.mutedText, ground) >= 4.5);
    }
    PlotStage stage;
    stage.view.setPalette(themePalette(isDark));
    PlotFrame frame = fixedFrame();
    std::vector<Curve> curves;
    for (int role = 0; role < 4; ++role) {
        Region region;
        region.role = static_cast<Region::Role>(role);
        region.from = role * 2.5;
        region.to = role * 2.5 + 2.5;
        region.label = QStringLiteral("region %1").arg(role);
        frame.regions.push_back(region);
    }
    for (int slot = 0; slot < 6; ++slot) {
        Curve curve = curveOf(QStringLiteral("curve %1").arg(slot), {0, 10}, {slot + 1.0, slot + 3.0});
        curve.colour.slot = slot;
        curve.isDirectlyLabelled = true;
        curves.push_back(curve);
    }
    stage.view.setFrame(frame);
    stage.view.setCurves(curves);
    const std::vector<PlacedLabel> labels = stage.labels();
    QVERIFY(labels.size() >= 8);
    for (const PlacedLabel &label : labels) {
        QVERIFY2(contrast(label.colour, label.halo) >= 4.5, qPrintable(label.text));
        QCOMPARE(label.halo.lightnessF() < 0.5F, isDark);
    }
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestPlotLabels)
#include "test_plot_labels.moc"
