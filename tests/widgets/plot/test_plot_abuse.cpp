// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/plot/plot_stage.h"
#include "widgets/plot/colours.h"

#include <QAbstractItemModel>
#include <QTemporaryDir>

#include <array>
#include <cmath>
#include <limits>

namespace ridgepoint::tests {

using namespace plot;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

constexpr std::array everyKind{CurveKind::Line, CurveKind::Scatter, CurveKind::Area, CurveKind::Bar};
constexpr std::array everyAxis{AxisKind::Linear, AxisKind::Log, AxisKind::Category, AxisKind::Date};

void putLines(PlotView &view)
{
    view.setFrame(fixedFrame());
    Curve points = curveOf(QStringLiteral("points"), {1, 2, 3}, {4, 5, 6}, CurveKind::Scatter);
    points.isDirectlyLabelled = true;
    view.setCurves({curveOf(QStringLiteral("line"), {0, 5, 10}, {1, 9, 2}), points});
}

} // namespace

class TestPlotAbuse : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void bearsAnyCurves_data();
    void bearsAnyCurves();
    void bearsAnyHeatMap_data();
    void bearsAnyHeatMap();
    void bearsAHundredThousandPoints();
    void bearsCurvesWithOneId();
    void bearsBeingWithoutSize();
    void bearsBeingUsedBeforeItIsShown();
};

void TestPlotAbuse::bearsAnyCurves_data()
{
    QTest::addColumn<QList<double>>("xs");
    QTest::addColumn<QList<double>>("ys");
    QTest::newRow("no points") << QList<double>{} << QList<double>{};
    QTest::newRow("xs alone") << QList<double>{1, 2, 3} << QList<double>{};
    QTest::newRow("ys alone") << QList<double>{} << QList<double>{1, 2, 3};
    QTest::newRow("different length") << QList<double>{1, 2, 3, 4, 5} << QList<double>{1, 2};
    QTest::newRow("one point") << QList<double>{1} << QList<double>{1};
    QTest::newRow("nothing finite") << QList<double>{nan, inf, -inf} << QList<double>{nan, -inf, inf};
    QTest::newRow("nothing positive") << QList<double>{0, -1, -2} << QList<double>{0, -1, -2};
    QTest::newRow("gaps") << QList<double>{1, 2, 3, 4, 5} << QList<double>{1, nan, 3, inf, 5};
    QTest::newRow("equal points") << QList<double>{2, 2, 2} << QList<double>{3, 3, 3};
    QTest::newRow("huge span") << QList<double>{1e-90, 1, 1e90} << QList<double>{1e90, 1, 1e-90};
    QTest::newRow("both signs, huge") << QList<double>{-1e300, 1e300} << QList<double>{1e300, -1e300};
    QTest::newRow("far dates") << QList<double>{1e15, 1e18} << QList<double>{1e18, 1e15};
    QTest::newRow("fractions of categories") << QList<double>{0.4, 1e9, -3} << QList<double>{-3, 1e9, 0.4};
}

void TestPlotAbuse::bearsAnyCurves()
{
    QFETCH(QList<double>, xs);
    QFETCH(QList<double>, ys);
    PlotStage stage(QSize(420, 300));
    for (const AxisKind xKind : everyAxis) {
        for (const AxisKind yKind : everyAxis) {
            std::vector<Curve> curves;
            for (const CurveKind kind : everyKind) {
                curves.push_back(curveOf(QString::number(static_cast<int>(kind)), {xs.begin(), xs.end()}, {ys.begin(), ys.end()}, kind));
                curves.back().baseline = {0, nan};
                curves.back().pointNames = {QStringLiteral("only one name")};
                curves.back().labelledPoints = {0, 1, 255};
                curves.back().isDirectlyLabelled = true;
            }
            PlotFrame frame;
            frame.x.kind = xKind;
            frame.y.kind = yKind;
            frame.lines = {{true, nan, QStringLiteral("a")}, {false, 0, QStringLiteral("b")}, {true, inf, QStringLiteral("c")}};
            frame.regions = {{Region::Role::Neutral, true, -inf, nan, QStringLiteral("d")}, {Region::Role::Infeasible, false, 0, -1, {}}};
            stage.view.setFrame(frame);
            stage.view.setCurves(curves);
            stage.key(Qt::Key_PageDown);
            stage.key(Qt::Key_Plus);
            stage.wheel(stage.at(0.5, 0.5), -9);
            stage.key(Qt::Key_Up);
            stage.hover(stage.at(0.5, 0.5));
            QVERIFY(!stage.view.grab().isNull());
            stage.view.resetZoom();
        }
    }
}

void TestPlotAbuse::bearsAnyHeatMap_data()
{
    QTest::addColumn<QList<double>>("xs");
    QTest::addColumn<QList<double>>("ys");
    QTest::addColumn<QList<double>>("values");
    QTest::newRow("nothing") << QList<double>{} << QList<double>{} << QList<double>{};
    QTest::newRow("without rows") << QList<double>{1, 2} << QList<double>{} << QList<double>{1, 2, 3, 4};
    QTest::newRow("without columns") << QList<double>{} << QList<double>{1, 2} << QList<double>{1, 2, 3, 4};
    QTest::newRow("one cell") << QList<double>{1} << QList<double>{1} << QList<double>{3};
    QTest::newRow("too few values") << QList<double>{1, 2, 3} << QList<double>{1, 2} << QList<double>{1, 2};
    QTest::newRow("too many values") << QList<double>{1, 2} << QList<double>{1} << QList<double>{1, 5, 1, 5, 1, 5, 1, 5};
    QTest::newRow("equal values") << QList<double>{1, 2} << QList<double>{1, 2} << QList<double>{3, 3, 3, 3};
    QTest::newRow("nothing finite") << QList<double>{1, 2} << QList<double>{1, 2} << QList<double>{nan, inf, -inf, nan};
    QTest::newRow("nothing positive") << QList<double>{0, -1} << QList<double>{0, -1} << QList<double>{0, -1, -2, -3};
    QTest::newRow("places that are no numbers") << QList<double>{nan, 2} << QList<double>{inf, 2} << QList<double>{1, 2, 3, 4};
    QTest::newRow("falling places") << QList<double>{3, 1} << QList<double>{2, 1} << QList<double>{1, 2, 3, 4};
}

void TestPlotAbuse::bearsAnyHeatMap()
{
    QFETCH(QList<double>, xs);
    QFETCH(QList<double>, ys);
    QFETCH(QList<double>, values);
    PlotStage stage(QSize(420, 300));
    for (const AxisKind kind : everyAxis) {
        for (const bool isLog : {false, true}) {
            PlotFrame frame;
            frame.x.kind = frame.y.kind = kind;
            stage.view.setFrame(frame);
            HeatMap map;
            map.xs.assign(xs.begin(), xs.end());
            map.ys.assign(ys.begin(), ys.end());
            map.values.assign(values.begin(), values.end());
            if (isLog) {
                map.isPresent = {0};
            }
            map.isLog = isLog;
            map.contour = 2.5;
            stage.view.setHeatMap(map);
            stage.key(Qt::Key_Plus);
            stage.hover(stage.at(0.4, 0.4));
            QVERIFY(!stage.view.grab().isNull());
            stage.view.resetZoom();
        }
    }
}

void TestPlotAbuse::bearsAHundredThousandPoints()
{
    PlotStage stage;
    stage.view.setPalette(themePalette(false));
    stage.view.setFrame(fixedFrame());
    std::vector<Curve> curves;
    for (const CurveKind kind : {CurveKind::Line, CurveKind::Scatter, CurveKind::Area}) {
        curves.push_back(curveOf(QString::number(static_cast<int>(kind)), {}, {}, kind));
        curves.back().isDirectlyLabelled = kind == CurveKind::Line;
        curves.back().colour.slot = static_cast<int>(kind);
        for (int i = 0; i < 100000; ++i) {
            curves.back().xs.push_back(i / 10000.0);
            curves.back().ys.push_back(5 + static_cast<double>(kind) + std::sin(i / 3000.0));
        }
    }
    stage.view.setCurves(curves);
    QCOMPARE(stage.view.tableModel()->rowCount(), 300000);
    stage.key(Qt::Key_Plus);
    stage.hover(stage.at(0.5, 0.5));
    const QImage image = stage.view.grab().toImage();
    QVERIFY(hasColour(image, lightColours().series[1]));
}

void TestPlotAbuse::bearsCurvesWithOneId()
{
    PlotStage stage;
    stage.view.setPalette(themePalette(false));
    stage.view.setFrame(fixedFrame());
    std::vector<Curve> curves;
    for (int slot = 0; slot < 3; ++slot) {
        curves.push_back(curveOf(QStringLiteral("same"), {0, 10}, {slot + 2.0, slot + 3.0}));
        curves.back().colour.slot = slot;
    }
    stage.view.setCurves(curves);
    stage.view.setCurveVisible(QStringLiteral("same"), false);
    QCOMPARE(stage.view.tableModel()->rowCount(), 0);
    stage.view.setCurveVisible(QStringLiteral("same"), true);
    curves.insert(curves.begin(), curveOf(QStringLiteral("other"), {0, 10}, {1, 1}));
    stage.view.setCurves(curves);
    curves.erase(curves.begin() + 1, curves.begin() + 3);
    stage.view.setCurves(curves);
    QCOMPARE(stage.view.tableModel()->rowCount(), 4);
    QVERIFY(coloursOf(stage.view) > 20);
}

void TestPlotAbuse::bearsBeingWithoutSize()
{
    QWidget parent;
    parent.resize(600, 400);
    PlotView view(&parent);
    view.resize(600, 400);
    putLines(view);
    parent.show();
    QTest::keyClick(&view, Qt::Key_PageDown);
    for (const QSize size : {QSize(0, 0), QSize(1, 1), QSize(1, 400), QSize(600, 1), QSize(40, 30)}) {
        view.resize(size);
        putLines(view);
        view.setCurves({curveOf(QStringLiteral("short"), {1}, {1})});
        for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_Plus, Qt::Key_Left, Qt::Key_Home, Qt::Key_Return}) {
            QTest::keyClick(&view, key);
        }
        view.setCurves({});
        QTest::keyClick(&view, Qt::Key_PageDown);
        QTest::keyClick(&view, Qt::Key_PageUp);
        view.copyPicture();
        view.setHeatMap(smallHeatMap());
        (void)view.grab();
        view.clearHeatMap();
    }
    view.resize(600, 400);
    putLines(view);
    QVERIFY(coloursOf(view) > 30);
}

void TestPlotAbuse::bearsBeingUsedBeforeItIsShown()
{
    PlotView view;
    putLines(view);
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_Plus, Qt::Key_Return, Qt::Key_T, Qt::Key_T, Qt::Key_Escape}) {
        QTest::keyClick(&view, key);
    }
    QVERIFY(!view.isTableShown());
    QVERIFY(coloursOf(view) > 30);
    const QTemporaryDir folder;
    QVERIFY(view.exportTo(folder.filePath(QStringLiteral("plot.png"))));
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestPlotAbuse)
#include "test_plot_abuse.moc"
