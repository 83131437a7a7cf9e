// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/plot/plot_stage.h"

#include <QGraphicsView>

namespace ridgepoint::tests {

using namespace plot;

namespace {

/// A level line that reaches far beyond the plot, to read the shown part of the x axis from.
Curve longLine() { return curveOf(QStringLiteral("level"), {-500, 500}, {5, 5}); }

} // namespace

class TestPlotZoom : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void keysZoomPanAndReset();
    void wheelZoomsAtThePointer();
    void dragZoomsARectangle();
    void smallDragIsAClick();
    void middleDragPans();
    void doubleClickResets();
    void categoriesDoNotZoom();
    void zoomStaysWhileDataMove();
    void zoomGoesWithAnotherPlot();
    void emptyPlotDoesNotZoom();

private:
    /// The x value of the shown axis at a share of its length, read from the line at y = 5.
    [[nodiscard]] static double shownX(const PlotStage &stage, double xShare, double yShare = 0.5)
    {
        stage.hover(stage.at(xShare, yShare));
        static const QRegularExpression pattern(QStringLiteral("^level, time (-?[0-9.]+), speed 5(?:\\.00)?$"));
        const QRegularExpressionMatch match = pattern.match(stage.readOut());
        return match.hasMatch() ? match.captured(1).toDouble() : qQNaN();
    }
    static void show(PlotStage &stage, const std::vector<Curve> &curves)
    {
        stage.view.setFrame(fixedFrame());
        stage.view.setCurves(curves);
    }
};

void TestPlotZoom::keysZoomPanAndReset()
{
    PlotStage stage;
    show(stage, {longLine()});
    QCOMPARE(shownX(stage, 0.25), 2.5);
    QVERIFY(!stage.view.isZoomed());
    for (const Qt::Key in : {Qt::Key_Plus, Qt::Key_Equal}) {
        stage.key(in);
        QVERIFY(stage.view.isZoomed());
        QCOMPARE(shownX(stage, 0), 1.0);
        QCOMPARE(shownX(stage, 1), 9.0);
        stage.key(Qt::Key_Minus);
        QVERIFY(!stage.view.isZoomed());
    }
    stage.key(Qt::Key_Minus);
    QCOMPARE(shownX(stage, 1), 11.2);
    stage.key(Qt::Key_Home);
    QVERIFY(!stage.view.isZoomed());
    stage.key(Qt::Key_Right);
    QCOMPARE(shownX(stage, 0.5), 6.0);
    stage.key(Qt::Key_Left);
    stage.key(Qt::Key_Left);
    QCOMPARE(shownX(stage, 0.5), 4.0);
    stage.key(Qt::Key_0);
    QVERIFY(!stage.view.isZoomed());
    stage.key(Qt::Key_Up);
    QCOMPARE(shownX(stage, 0.5, 0.4), 5.0);
    stage.key(Qt::Key_Down);
    stage.key(Qt::Key_Down);
    QCOMPARE(shownX(stage, 0.5, 0.6), 5.0);
    stage.view.resetZoom();
    QCOMPARE(shownX(stage, 0.25), 2.5);
}

void TestPlotZoom::wheelZoomsAtThePointer()
{
    PlotStage stage;
    show(stage, {longLine()});
    stage.wheel(stage.at(0.2, 0.5), 1);
    QVERIFY(stage.view.isZoomed());
    QCOMPARE(shownX(stage, 0.2), 2.0);
    QCOMPARE(shownX(stage, 1), 8.4);
    stage.wheel(stage.at(0.2, 0.5), -1);
    QCOMPARE(shownX(stage, 1), 10.0);
    stage.wheel(stage.at(0.5, 0.5), 200);
    QCOMPARE(shownX(stage, 0.5), 5.0);
    stage.wheel(stage.at(0.5, 0.5), -400);
    QCOMPARE(shownX(stage, 1), 105.0);
}

void TestPlotZoom::dragZoomsARectangle()
{
    PlotStage stage;
    show(stage, {longLine()});
    stage.drag(stage.at(0.8, 0.75), stage.at(0.2, 0.25));
    QVERIFY(stage.view.isZoomed());
    QCOMPARE(shownX(stage, 0), 2.0);
    QCOMPARE(shownX(stage, 1), 8.0);
    stage.view.resetZoom();
    stage.drag(stage.at(0.5, 0.25), stage.at(5, 0.75));
    QCOMPARE(shownX(stage, 0), 5.0);
    QCOMPARE(shownX(stage, 1), 10.0);
}

void TestPlotZoom::smallDragIsAClick()
{
    PlotStage stage;
    show(stage, {longLine()});
    const QPointF from = stage.at(0.5, 0.5);
    stage.drag(from, from + QPointF(2, 0));
    QVERIFY(!stage.view.isZoomed());
    stage.drag(from, from + QPointF(100, 1));
    QVERIFY2(stage.view.isZoomed(), "a flat rectangle zooms along x alone");
    QCOMPARE(shownX(stage, 0), 5.0);
}

void TestPlotZoom::middleDragPans()
{
    PlotStage stage;
    show(stage, {longLine()});
    stage.drag(stage.at(0.5, 0.5), stage.at(0.3, 0.5), Qt::MiddleButton);
    QCOMPARE(shownX(stage, 0), 2.0);
    QCOMPARE(shownX(stage, 1), 12.0);
    stage.drag(stage.at(0.5, 0.5), stage.at(0.7, 0.5), Qt::LeftButton, Qt::ShiftModifier);
    QCOMPARE(shownX(stage, 0.25), 2.5);
}

void TestPlotZoom::doubleClickResets()
{
    PlotStage stage;
    show(stage, {longLine()});
    stage.key(Qt::Key_Plus);
    QVERIFY(stage.view.isZoomed());
    QTest::mouseDClick(stage.canvas()->viewport(), Qt::LeftButton, Qt::NoModifier, stage.at(0.5, 0.2).toPoint());
    QVERIFY(!stage.view.isZoomed());
}

void TestPlotZoom::categoriesDoNotZoom()
{
    PlotStage stage;
    PlotFrame frame = fixedFrame();
    frame.x = Axis{AxisKind::Category, {}, engine::Unit::none, {}, {}, {QStringLiteral("a"), QStringLiteral("b")}};
    frame.y = frame.x;
    stage.view.setFrame(frame);
    stage.view.setCurves({curveOf(QStringLiteral("a"), {0, 1}, {0, 1}, CurveKind::Scatter)});
    stage.key(Qt::Key_Plus);
    stage.key(Qt::Key_Left);
    stage.wheel(stage.at(0.3, 0.3), 3);
    stage.drag(stage.at(0.2, 0.2), stage.at(0.6, 0.6));
    QVERIFY(!stage.view.isZoomed());
}

void TestPlotZoom::zoomStaysWhileDataMove()
{
    PlotStage stage;
    Curve points = curveOf(QStringLiteral("points"), {2, 4, 8}, {3, 6, 9}, CurveKind::Scatter);
    show(stage, {longLine(), points});
    stage.key(Qt::Key_Plus);
    points.xs = {-40, 4, 900};
    stage.view.setCurves({longLine(), points});
    PlotFrame frame = fixedFrame();
    frame.subtitle = QStringLiteral("batch 9");
    frame.lines = {{true, 3, QStringLiteral("limit")}};
    stage.view.setFrame(frame);
    QVERIFY(stage.view.isZoomed());
    QCOMPARE(shownX(stage, 0), 1.0);
    QCOMPARE(shownX(stage, 1), 9.0);
}

void TestPlotZoom::zoomGoesWithAnotherPlot()
{
    PlotStage stage;
    show(stage, {longLine()});
    stage.key(Qt::Key_Plus);
    PlotFrame frame = fixedFrame();
    frame.y.kind = AxisKind::Log;
    stage.view.setFrame(frame);
    QVERIFY(!stage.view.isZoomed());
    stage.key(Qt::Key_Plus);
    frame.id = QStringLiteral("another");
    stage.view.setFrame(frame);
    QVERIFY(!stage.view.isZoomed());
}

void TestPlotZoom::emptyPlotDoesNotZoom()
{
    PlotStage stage;
    show(stage, {});
    stage.key(Qt::Key_Plus);
    stage.key(Qt::Key_Left);
    stage.wheel(QPointF(50, 50), 2);
    stage.drag(QPointF(50, 50), QPointF(150, 150));
    stage.key(Qt::Key_PageDown);
    QVERIFY(!stage.view.isZoomed());
    QCOMPARE(stage.readOut(), QString());
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestPlotZoom)
#include "test_plot_zoom.moc"
