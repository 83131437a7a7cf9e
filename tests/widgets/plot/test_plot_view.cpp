// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/plot/plot_stage.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QGraphicsView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

namespace ridgepoint::tests {

using namespace plot;

namespace {

Curve namedPoints()
{
    Curve points = curveOf(QStringLiteral("points"), {2, 4, 8}, {3, 6, 9}, CurveKind::Scatter);
    points.pointNames = {QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third")};
    points.pointKeys = {QStringLiteral("key-1"), QStringLiteral("key-2"), QString()};
    return points;
}

} // namespace

class TestPlotView : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void legendTogglesByClickAndKey();
    void legendStateSurvivesNewCurves();
    void tabReachesTheLegend();
    void hoverReadsTheNearestPoint();
    void hoverReadsALineBetweenItsPoints();
    void hoverReadsACell();
    void keysWalkThePoints();
    void walkSkipsWhatIsOutOfView();
    void enterAndClickSelect();
    void selectionIsKept();
    void keySwapsToTheTableAndBack();
    void buttonsDoWhatTheKeysDo();
    void copyPutsThePictureOnTheClipboard();
    void tellsAssistiveTechnology();

private:
    static void show(PlotStage &stage, const std::vector<Curve> &curves)
    {
        stage.view.setFrame(fixedFrame());
        stage.view.setCurves(curves);
    }
    [[nodiscard]] static QAbstractButton *legendButton(const PlotStage &stage, const QString &id)
    {
        return stage.view.findChild<QAbstractButton *>(QStringLiteral("legend.") + id);
    }
};

void TestPlotView::legendTogglesByClickAndKey()
{
    PlotStage stage;
    show(stage, {curveOf(QStringLiteral("a"), {0, 10}, {1, 1}), namedPoints()});
    QAbstractButton *button = legendButton(stage, QStringLiteral("a"));
    QVERIFY(button != nullptr && button->isVisible());
    QCOMPARE(button->accessibleName(), QStringLiteral("a"));
    QVERIFY(button->isCheckable() && button->isChecked());
    const int rows = stage.view.tableModel()->rowCount();
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!stage.view.isCurveVisible(QStringLiteral("a")));
    QVERIFY(!button->isChecked());
    QVERIFY(stage.view.isCurveVisible(QStringLiteral("points")));
    QCOMPARE(stage.view.tableModel()->rowCount(), rows - 2);
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(stage.view.isCurveVisible(QStringLiteral("a")));
    QVERIFY(button->isChecked());
    QCOMPARE(stage.view.tableModel()->rowCount(), rows);
}

void TestPlotView::legendStateSurvivesNewCurves()
{
    PlotStage stage;
    Curve quiet = curveOf(QStringLiteral("quiet"), {0, 10}, {2, 2});
    quiet.isInLegend = false;
    show(stage, {curveOf(QStringLiteral("a"), {0, 10}, {1, 1}), quiet});
    QVERIFY(legendButton(stage, QStringLiteral("quiet")) == nullptr);
    stage.view.setCurveVisible(QStringLiteral("a"), false);
    stage.view.setCurves({curveOf(QStringLiteral("b"), {0, 10}, {4, 4}), curveOf(QStringLiteral("a"), {0, 10}, {3, 3})});
    QVERIFY(!stage.view.isCurveVisible(QStringLiteral("a")));
    QVERIFY(!legendButton(stage, QStringLiteral("a"))->isChecked());
    QVERIFY(legendButton(stage, QStringLiteral("b"))->isChecked());
    stage.view.setCurves({});
    stage.view.setCurves({curveOf(QStringLiteral("a"), {0, 10}, {3, 3})});
    QVERIFY(!stage.view.isCurveVisible(QStringLiteral("a")));
    PlotFrame frame = fixedFrame();
    frame.isLegendShown = false;
    stage.view.setFrame(frame);
    QTRY_VERIFY(legendButton(stage, QStringLiteral("a")) == nullptr);
}

void TestPlotView::tabReachesTheLegend()
{
    PlotStage stage;
    show(stage, {curveOf(QStringLiteral("a"), {0, 10}, {1, 1}), curveOf(QStringLiteral("b"), {0, 10}, {2, 2})});
    stage.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&stage.view));
    stage.view.setFocus();
    QTest::keyClick(&stage.view, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), legendButton(stage, QStringLiteral("a")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), legendButton(stage, QStringLiteral("b")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(!stage.view.isCurveVisible(QStringLiteral("b")));
}

void TestPlotView::hoverReadsTheNearestPoint()
{
    PlotStage stage;
    show(stage, {namedPoints()});
    stage.hover(stage.at(0.4, 0.6) + QPointF(6, -5));
    QCOMPARE(stage.readOut(), QStringLiteral("second, series points, time 4, speed 6"));
    stage.hover(stage.at(0.2, 0.3));
    QCOMPARE(stage.readOut(), QStringLiteral("first, series points, time 2, speed 3"));
    stage.hover(stage.at(0.6, 0.1));
    QCOMPARE(stage.readOut(), QString());
    stage.hover(stage.at(0.2, 0.3));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(stage.canvas(), &leave);
    QCOMPARE(stage.readOut(), QString());
}

void TestPlotView::hoverReadsALineBetweenItsPoints()
{
    PlotStage stage;
    show(stage, {curveOf(QStringLiteral("rise"), {0, 10}, {0, 10})});
    stage.hover(stage.at(0.35, 0.35));
    QCOMPARE(stage.readOut(), QStringLiteral("rise, time 3.50, speed 3.50"));
    stage.hover(stage.at(0.8, 0.2));
    QCOMPARE(stage.readOut(), QString());
}

void TestPlotView::hoverReadsACell()
{
    PlotStage stage;
    PlotFrame frame = fixedFrame();
    frame.x.minimum = frame.x.maximum = frame.y.minimum = frame.y.maximum = std::nullopt;
    stage.view.setFrame(frame);
    stage.view.setHeatMap(smallHeatMap());
    stage.hover(stage.at(0.5, 0.25));
    QCOMPARE(stage.readOut(), QStringLiteral("power, value 200 W, time 2, speed 10"));
    stage.hover(stage.at(0.5, 0.75));
    QCOMPARE(stage.readOut(), QStringLiteral("power, value no value, time 2, speed 20"));
    stage.view.clearHeatMap();
    QCOMPARE(stage.readOut(), QString());
}

void TestPlotView::keysWalkThePoints()
{
    PlotStage stage;
    Curve line = curveOf(QStringLiteral("line"), {0, 10}, {1, 2});
    show(stage, {namedPoints(), line});
    QStringList heard;
    for (int i = 0; i < 6; ++i) {
        stage.key(Qt::Key_PageDown);
        heard.append(stage.readOut().section(QStringLiteral(", time"), 0, 0));
    }
    QCOMPARE(heard, (QStringList{QStringLiteral("first, series points"), QStringLiteral("second, series points"),
                                 QStringLiteral("third, series points"), QStringLiteral("line"), QStringLiteral("line"),
                                 QStringLiteral("first, series points")}));
    stage.key(Qt::Key_PageUp);
    QCOMPARE(stage.readOut(), QStringLiteral("line, time 10, speed 2"));
    line.ys = {1, 4};
    stage.view.setCurves({namedPoints(), line});
    QCOMPARE(stage.readOut(), QStringLiteral("line, time 10, speed 4"));
    stage.key(Qt::Key_Escape);
    QCOMPARE(stage.readOut(), QString());
    stage.key(Qt::Key_PageUp);
    QCOMPARE(stage.readOut(), QStringLiteral("line, time 10, speed 4"));
    stage.view.setCurves({});
    QCOMPARE(stage.readOut(), QString());
}

void TestPlotView::walkSkipsWhatIsOutOfView()
{
    PlotStage stage;
    Curve points = namedPoints();
    points.xs[0] = -50;
    points.ys[2] = qQNaN();
    show(stage, {points});
    for (int i = 0; i < 3; ++i) {
        stage.key(Qt::Key_PageDown);
        QVERIFY(stage.readOut().startsWith(QStringLiteral("second")));
    }
}

void TestPlotView::enterAndClickSelect()
{
    PlotStage stage;
    show(stage, {namedPoints()});
    QSignalSpy chosen(&stage.view, &PlotView::selectionRequested);
    stage.key(Qt::Key_Return);
    QCOMPARE(chosen.count(), 0);
    stage.key(Qt::Key_PageDown);
    stage.key(Qt::Key_Return);
    QCOMPARE(chosen.takeFirst(), (QVariantList{QStringList{QStringLiteral("key-1")}, false}));
    stage.key(Qt::Key_PageDown);
    stage.key(Qt::Key_Enter);
    QCOMPARE(chosen.takeFirst().value(0).toStringList(), QStringList{QStringLiteral("key-2")});
    stage.key(Qt::Key_PageDown);
    stage.key(Qt::Key_Return);
    stage.click(stage.at(0.6, 0.1));
    stage.click(stage.at(0.8, 0.9));
    QVERIFY2(chosen.isEmpty(), "points without a key and empty places select nothing");
    stage.click(stage.at(0.4, 0.6));
    QCOMPARE(chosen.takeFirst(), (QVariantList{QStringList{QStringLiteral("key-2")}, false}));
    stage.click(stage.at(0.2, 0.3), Qt::ControlModifier);
    QCOMPARE(chosen.takeFirst(), (QVariantList{QStringList{QStringLiteral("key-1")}, true}));
}

void TestPlotView::selectionIsKept()
{
    PlotStage stage;
    show(stage, {namedPoints()});
    const QImage before = stage.view.grab().toImage();
    stage.view.setSelectedKeys({QStringLiteral("key-2"), QStringLiteral("unknown")});
    QVERIFY(stage.view.grab().toImage() != before);
    stage.view.setCurves({namedPoints()});
    QCOMPARE(stage.view.selectedKeys(), (QStringList{QStringLiteral("key-2"), QStringLiteral("unknown")}));
    stage.view.setSelectedKeys({});
    QCOMPARE(stage.view.grab().toImage(), before);
}

void TestPlotView::keySwapsToTheTableAndBack()
{
    PlotStage stage;
    show(stage, {namedPoints()});
    QVERIFY(!stage.view.isTableShown());
    for (const Qt::Key back : {Qt::Key_T, Qt::Key_Escape}) {
        stage.key(Qt::Key_T);
        QVERIFY(stage.view.isTableShown());
        auto *table = stage.view.findChild<QTableView *>(QStringLiteral("plotTable"));
        QVERIFY(table != nullptr && table->isVisible());
        QVERIFY(!stage.canvas()->isVisible());
        QCOMPARE(table->accessibleName(), QStringLiteral("Values of the plot Speed over time"));
        QCOMPARE(table->model()->rowCount(), 3);
        table->setCurrentIndex(table->model()->index(0, 0));
        table->selectRow(1);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("points\tsecond\t4\t6"));
        QTest::keyClick(table, back);
        QVERIFY(!stage.view.isTableShown());
        QVERIFY(stage.canvas()->isVisible());
    }
    stage.view.showTable(true);
    auto *button = stage.view.findChild<QPushButton *>(QStringLiteral("plotTableBack"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!stage.view.isTableShown());
}

void TestPlotView::buttonsDoWhatTheKeysDo()
{
    PlotStage stage;
    show(stage, {namedPoints()});
    const auto button = [&stage](const char *name) {
        const auto all = stage.view.findChildren<QAbstractButton *>();
        const auto found =
            std::find_if(all.begin(), all.end(), [name](const auto *each) { return each->accessibleName() == QLatin1StringView(name); });
        return found == all.end() ? nullptr : *found;
    };
    auto *reset = button("The whole picture");
    auto *table = button("The values as a table");
    auto *exports = button("Export the picture");
    QVERIFY(reset && table && exports);
    QVERIFY(!reset->isVisible());
    table->click();
    QVERIFY(stage.view.isTableShown() && table->isChecked());
    table->click();
    QVERIFY(!stage.view.isTableShown() && !table->isChecked());
    QSignalSpy asked(&stage.view, &PlotView::exportRequested);
    exports->click();
    QCOMPARE(asked.count(), 1);
}

void TestPlotView::copyPutsThePictureOnTheClipboard()
{
    PlotStage stage;
    show(stage, {namedPoints()});
    QGuiApplication::clipboard()->clear();
    stage.key(Qt::Key_C, Qt::ControlModifier);
    const QImage image = QGuiApplication::clipboard()->image();
    QCOMPARE(image.size(), stage.view.size() * 2);
    QVERIFY(image.allGray() == false);
}

void TestPlotView::tellsAssistiveTechnology()
{
    PlotStage stage;
    show(stage, {curveOf(QStringLiteral("roof"), {0, 10}, {2, 8}), namedPoints()});
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&stage.view);
    QVERIFY(face != nullptr && face->isValid());
    QVERIFY(face->role() != QAccessible::NoRole);
    QVERIFY(face->state().focusable);
    QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Speed over time"));
    const QString told = face->text(QAccessible::Description);
    QVERIFY2(told.contains(QStringLiteral("roof from 2 to 8")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("points from 3 to 9")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("Press T")), qPrintable(told));
    stage.view.setCurveVisible(QStringLiteral("roof"), false);
    QVERIFY(!face->text(QAccessible::Description).contains(QStringLiteral("roof")));
    QAccessibleInterface *entry = QAccessible::queryAccessibleInterface(legendButton(stage, QStringLiteral("roof")));
    QVERIFY(entry != nullptr);
    QCOMPARE(entry->role(), QAccessible::CheckBox);
    QVERIFY(entry->state().checkable && !entry->state().checked);
    stage.view.setFrame({});
    stage.view.setCurves({});
    QVERIFY(!face->text(QAccessible::Name).isEmpty());
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestPlotView)
#include "test_plot_view.moc"
