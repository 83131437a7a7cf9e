// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/plot/plot_stage.h"
#include "widgets/plot/contour.h"
#include "widgets/plot/curve_geometry.h"
#include "widgets/plot/range_fit.h"

#include <cmath>
#include <limits>

namespace ridgepoint::tests {

using namespace plot;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
const QRectF area(50, 20, 400, 200);

PlotMap mapOf(const Content &content)
{
    const AxisScale x(content.frame.x.kind, fittedRange(content, Qt::Horizontal));
    const AxisScale y(content.frame.y.kind, fittedRange(content, Qt::Vertical), content.areBarsHorizontal());
    return {x, y, area};
}

/// One curve over 0 .. 10 on both axes.
Content fixedContent(const std::vector<Curve> &curves)
{
    Content content;
    content.frame = fixedFrame();
    content.curves = curves;
    return content;
}

/// Bars over three categories, values up to 10.
Content barContent(const std::vector<Curve> &curves)
{
    Content content = fixedContent(curves);
    content.frame.x.kind = AxisKind::Category;
    content.frame.x.categories = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    return content;
}

bool isGap(const QPointF &point) { return std::isnan(point.x()) && std::isnan(point.y()); }

} // namespace

class TestPlotGeometry : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void logAxisLeavesOutWhatIsNotPositive();
    void fixedEndsOfALogAxisArePositive();
    void hiddenCurvesTakeNoRoom();
    void linesReachTheBordersAndMarkersKeepAway();
    void farReferenceLinesDoNotSqueeze();
    void linesAreCutAtTheBorder();
    void areasAreCutAtTheBorder();
    void areasStandOnTheirBaseline();
    void barsOfACategoryStandSideBySide();
    void stackedBarsLieOnOneAnother();
    void lyingBarsBeginAtTheTop();
    void barsOfALogAxisBeginAtTheBorder();
    void coordinatesOfDifferentLengthArePaired();
    void cellEdgesLieHalfway();
    void contourFollowsTheLevel();
    void contourSkipsAbsentCells();
};

void TestPlotGeometry::logAxisLeavesOutWhatIsNotPositive()
{
    Content content;
    content.frame.x.kind = content.frame.y.kind = AxisKind::Log;
    content.curves = {curveOf(QStringLiteral("a"), {1, 10, 1e9, 0, 100, -3, 1e3, nan, 1e4}, {10, 100, 0, 5, 1e3, 7, inf, 50, 2e3})};
    Content clean = content;
    clean.curves = {curveOf(QStringLiteral("a"), {1, 10, 100, 1e4}, {10, 100, 1e3, 2e3})};
    for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
        QCOMPARE(fittedRange(content, orientation), fittedRange(clean, orientation));
    }
    const PlotMap map = mapOf(content);
    const CurveGeometry geometry = curveGeometry(content, map, 40).front();
    QCOMPARE(geometry.points.size(), std::size_t(9));
    for (const std::size_t i : {0, 1, 4, 8}) {
        QVERIFY(geometry.isInside(i, area));
    }
    for (const std::size_t i : {2, 3, 5, 6, 7}) {
        QVERIFY(isGap(geometry.points[i]));
        QVERIFY(!geometry.isInside(i, area));
    }
    QCOMPARE(geometry.runs.size(), std::size_t(1));
    QCOMPARE(geometry.runs[0], (QList<QPointF>{geometry.points[0], geometry.points[1]}));
}

void TestPlotGeometry::fixedEndsOfALogAxisArePositive()
{
    Content content;
    content.frame.y.kind = AxisKind::Log;
    content.frame.y.maximum = 1e4;
    content.curves = {curveOf(QStringLiteral("a"), {1, 2}, {10, 1000})};
    for (const double end : {0.0, -1.0, nan, inf}) {
        content.frame.y.minimum = end;
        const Range range = fittedRange(content, Qt::Vertical);
        QVERIFY(std::isfinite(range.from));
        QVERIFY(range.from <= 1);
        QCOMPARE(range.to, 4.0);
    }
    content.frame.y.minimum = 1e6;
    QVERIFY(fittedRange(content, Qt::Vertical).from < fittedRange(content, Qt::Vertical).to);
}

void TestPlotGeometry::hiddenCurvesTakeNoRoom()
{
    Content content;
    content.curves = {curveOf(QStringLiteral("near"), {0, 1}, {0, 8}), curveOf(QStringLiteral("far"), {0, 1000}, {0, 9000})};
    QCOMPARE(fittedRange(content, Qt::Horizontal).to, 1000.0);
    content.hiddenIds = {QStringLiteral("far")};
    QCOMPARE(fittedRange(content, Qt::Horizontal), (Range{0, 1}));
    QVERIFY(fittedRange(content, Qt::Vertical).to < 10);
    const std::vector<CurveGeometry> geometry = curveGeometry(content, mapOf(content), 40);
    QVERIFY(!geometry[0].points.empty());
    QVERIFY(geometry[1].points.empty() && geometry[1].runs.empty());
}

void TestPlotGeometry::linesReachTheBordersAndMarkersKeepAway()
{
    Content content;
    content.curves = {curveOf(QStringLiteral("a"), {3, 7}, {1, 2})};
    QCOMPARE(fittedRange(content, Qt::Horizontal), (Range{3, 7}));
    content.curves[0].kind = CurveKind::Scatter;
    content.curves[0].xs = {13, 17};
    const Range range = fittedRange(content, Qt::Horizontal);
    QVERIFY(range.from < 13 && range.to > 17);
}

void TestPlotGeometry::farReferenceLinesDoNotSqueeze()
{
    Content content;
    content.curves = {curveOf(QStringLiteral("a"), {0, 10}, {0, 10})};
    content.frame.lines = {{true, 12, {}}};
    QCOMPARE(fittedRange(content, Qt::Horizontal).to, 12.0);
    content.frame.lines = {{true, 1e6, {}}, {true, nan, {}}};
    QCOMPARE(fittedRange(content, Qt::Horizontal).to, 10.0);
}

void TestPlotGeometry::linesAreCutAtTheBorder()
{
    const std::vector<QPointF> points{{0, 120},   {600, 120}, {nan, nan}, {100, 100}, {100, 900},
                                      {900, 900}, {200, 100}, {nan, nan}, {60, 60}};
    const std::vector<QList<QPointF>> runs = clippedRuns(points, area);
    QCOMPARE(runs.size(), std::size_t(3));
    QCOMPARE(runs[0], (QList<QPointF>{{50, 120}, {450, 120}}));
    QCOMPARE(runs[1], (QList<QPointF>{{100, 100}, {100, 220}}));
    QCOMPARE(runs[2].last(), QPointF(200, 100));
    QCOMPARE(runs[2].first().y(), 220.0);
    QVERIFY(clippedRuns({{60, 60}}, area).empty());
    QVERIFY(clippedRuns({}, area).empty());
}

void TestPlotGeometry::areasAreCutAtTheBorder()
{
    const QPolygonF cut = clippedPolygon(QPolygonF(QRectF(0, 0, 1000, 1000)), area);
    QCOMPARE(cut.boundingRect(), area);
    QVERIFY(clippedPolygon(QPolygonF(QRectF(500, 500, 10, 10)), area).isEmpty());
}

void TestPlotGeometry::areasStandOnTheirBaseline()
{
    Curve curve = curveOf(QStringLiteral("a"), {0, 5, 10}, {6, 6, 6}, CurveKind::Area);
    curve.baseline = {2, 2, 2};
    const Content content = fixedContent({curve});
    const CurveGeometry geometry = curveGeometry(content, mapOf(content), 40).front();
    QCOMPARE(geometry.areas.size(), std::size_t(1));
    QCOMPARE(geometry.areas[0].boundingRect(), QRectF(50, 100, 400, 80));
    curve.ys[1] = nan;
    const Content gap = fixedContent({curve});
    QVERIFY(curveGeometry(gap, mapOf(gap), 40).front().areas.empty());
}

void TestPlotGeometry::barsOfACategoryStandSideBySide()
{
    const Content content = barContent(
        {curveOf(QStringLiteral("a"), {0, 1}, {5, 10}, CurveKind::Bar), curveOf(QStringLiteral("b"), {0, 1}, {2, 4}, CurveKind::Bar)});
    QVERIFY(!content.areBarsHorizontal());
    const std::vector<CurveGeometry> geometry = curveGeometry(content, mapOf(content), 40);
    for (const std::size_t i : {0, 1}) {
        QVERIFY(geometry[0].bars[i].right() <= geometry[1].bars[i].left());
        QCOMPARE(geometry[0].bars[i].bottom(), area.bottom());
        QCOMPARE(geometry[0].bars[i].width(), geometry[1].bars[i].width());
    }
    QVERIFY(geometry[1].bars[0].right() < geometry[0].bars[1].left());
    QCOMPARE(geometry[0].bars[0].height(), 100.0);
    QCOMPARE(geometry[0].bars[1].height(), 200.0);
    QVERIFY(curveGeometry(content, mapOf(content), 10)[0].bars[0].width() <= 10);
}

void TestPlotGeometry::stackedBarsLieOnOneAnother()
{
    Curve lower = curveOf(QStringLiteral("a"), {0}, {3}, CurveKind::Bar);
    lower.baseline = {0};
    Curve upper = curveOf(QStringLiteral("b"), {0}, {7}, CurveKind::Bar);
    upper.baseline = {3};
    const Content content = barContent({lower, upper});
    const std::vector<CurveGeometry> geometry = curveGeometry(content, mapOf(content), 40);
    QCOMPARE(geometry[0].bars[0].left(), geometry[1].bars[0].left());
    QCOMPARE(geometry[0].bars[0].width(), geometry[1].bars[0].width());
    QCOMPARE(geometry[0].bars[0].height(), 60.0);
    QCOMPARE(geometry[1].bars[0].height(), 80.0);
    QCOMPARE(geometry[1].bars[0].bottom(), geometry[0].bars[0].top());
}

void TestPlotGeometry::lyingBarsBeginAtTheTop()
{
    Content content = fixedContent({curveOf(QStringLiteral("a"), {5, 10}, {0, 1}, CurveKind::Bar)});
    content.frame.y.kind = AxisKind::Category;
    content.frame.y.categories = {QStringLiteral("first"), QStringLiteral("second")};
    QVERIFY(content.areBarsHorizontal());
    const CurveGeometry geometry = curveGeometry(content, mapOf(content), 40).front();
    QVERIFY(geometry.bars[0].bottom() < geometry.bars[1].top());
    QCOMPARE(geometry.bars[0].left(), area.left());
    QCOMPARE(geometry.bars[0].width(), 200.0);
    QCOMPARE(geometry.bars[1].width(), 400.0);
}

void TestPlotGeometry::barsOfALogAxisBeginAtTheBorder()
{
    Content content = barContent({curveOf(QStringLiteral("a"), {0, 1, 2}, {100, 0, -5}, CurveKind::Bar)});
    content.frame.y = Axis{AxisKind::Log, {}, engine::Unit::none, 1, 1e4, {}};
    const CurveGeometry geometry = curveGeometry(content, mapOf(content), 40).front();
    QCOMPARE(geometry.bars[0].bottom(), area.bottom());
    QCOMPARE(geometry.bars[0].height(), 100.0);
    QVERIFY(geometry.bars[1].isNull());
    QVERIFY(geometry.bars[2].isNull());
}

void TestPlotGeometry::coordinatesOfDifferentLengthArePaired()
{
    for (const CurveKind kind : {CurveKind::Line, CurveKind::Scatter, CurveKind::Area, CurveKind::Bar}) {
        Curve curve = curveOf(QStringLiteral("a"), {1, 2, 3, 4}, {5, 6}, kind);
        curve.baseline = {1};
        const Content content = fixedContent({curve});
        QCOMPARE(curveGeometry(content, mapOf(content), 40).front().points.size(), std::size_t(2));
    }
}

void TestPlotGeometry::cellEdgesLieHalfway()
{
    QCOMPARE(cellEdges(AxisKind::Linear, {1, 2, 4}), (std::vector<double>{0.5, 1.5, 3, 5}));
    QCOMPARE(cellEdges(AxisKind::Log, {10, 1000}), (std::vector<double>{0, 2, 4}));
    QCOMPARE(cellEdges(AxisKind::Category, {0}), (std::vector<double>{-0.5, 0.5}));
    QVERIFY(cellEdges(AxisKind::Linear, {}).empty());
    Content content;
    content.heatMap = smallHeatMap();
    content.frame.x.kind = AxisKind::Log;
    content.heatMap->xs = {0, -1, 10};
    QVERIFY(std::isfinite(fittedRange(content, Qt::Horizontal).span()));
    QCOMPARE(fittedRange(content, Qt::Vertical), (Range{5, 25}));
}

void TestPlotGeometry::contourFollowsTheLevel()
{
    const std::vector<QLineF> strokes = contourOf({0, 1, 2, 0, 1, 2}, {}, 3, 1.5);
    QCOMPARE(strokes.size(), std::size_t(1));
    QCOMPARE(strokes[0].x1(), 1.5);
    QCOMPARE(strokes[0].x2(), 1.5);
    QCOMPARE(strokes[0].length(), 1.0);
    QVERIFY(contourOf({0, 1, 2, 0, 1, 2}, {}, 3, 5).empty());
    QVERIFY(contourOf({0, 1, 2, 0, 1, 2}, {}, 3, nan).empty());
    QVERIFY(contourOf({}, {}, 0, 1).empty());
    QVERIFY(contourOf({1, 2, 3}, {}, 3, 1.5).empty());
    QCOMPARE(contourOf({1, 0, 0, 1}, {}, 2, 0.5).size(), std::size_t(2));
}

void TestPlotGeometry::contourSkipsAbsentCells()
{
    const std::vector<double> values{0, 1, 2, 0, 1, 2};
    QVERIFY(contourOf(values, {1, 1, 0, 1, 1, 1}, 3, 1.5).empty());
    QCOMPARE(contourOf(values, {1, 1, 0, 1, 1, 1}, 3, 0.5).size(), std::size_t(1));
    QVERIFY(contourOf({0, nan, 0, 1}, {}, 2, 0.5).empty());
}

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::TestPlotGeometry)
#include "test_plot_geometry.moc"
