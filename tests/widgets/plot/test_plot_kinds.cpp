// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/plot/plot_stage.h"
#include "widgets/plot/colours.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace ridgepoint::tests {

using namespace plot;

namespace {

Axis categories()
{
    return {AxisKind::Category, {}, engine::Unit::none, {}, {}, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}};
}

/// Two curves of a kind, as the kind wants them.
struct Scene {
    PlotFrame frame = fixedFrame();
    std::vector<Curve> curves;
    std::optional<HeatMap> map;

    void addTwo(CurveKind kind, std::vector<double> baseline = {})
    {
        for (int slot = 0; slot < 2; ++slot) {
            curves.push_back(curveOf(QStringLiteral("curve %1").arg(slot), {0, 1, 2}, {2.0 + slot, 4.0 + slot, 6.0 + slot}, kind));
            curves.back().colour.slot = slot;
            curves.back().baseline = slot == 0 ? std::vector<double>(baseline.size(), 0) : baseline;
            curves.back().isDirectlyLabelled = true;
        }
    }
};

Scene sceneOf(const QString &name)
{
    Scene scene;
    if (name == QLatin1String("line")) {
        scene.addTwo(CurveKind::Line);
        scene.curves[1].line = LineStyle::Dash;
    } else if (name == QLatin1String("scatter")) {
        scene.addTwo(CurveKind::Scatter);
        scene.curves[1].marker = Marker::Diamond;
    } else if (name == QLatin1String("area")) {
        scene.addTwo(CurveKind::Area, {2, 4, 6});
    } else if (name == QLatin1String("bar")) {
        scene.frame.x = categories();
        scene.addTwo(CurveKind::Bar);
    } else if (name == QLatin1String("stacked bar")) {
        scene.frame.x = categories();
        scene.addTwo(CurveKind::Bar, {2, 4, 6});
    } else if (name == QLatin1String("lying bar")) {
        scene.frame.y = categories();
        scene.addTwo(CurveKind::Bar);
        for (Curve &curve : scene.curves) {
            std::swap(curve.xs, curve.ys);
        }
    } else {
        scene.frame.x = scene.frame.y = {};
        scene.map = smallHeatMap();
        scene.map->contour = 350;
    }
    return scene;
}

void put(PlotView &view, const Scene &scene)
{
    view.setFrame(scene.frame);
    view.setCurves(scene.curves);
    if (scene.map) {
        view.setHeatMap(*scene.map);
    }
}

} // namespace

class TestPlotKinds : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void draws_data();
    void draws();
    void hidingACurveTakesItsColourAway();
    void emptyPlotShowsItsText();
    void followsThePalette();
};

void TestPlotKinds::draws_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isDark");
    for (const char *name : {"line", "scatter", "area", "bar", "stacked bar", "lying bar", "heat map"}) {
        QTest::addRow("%s, light", name) << QString::fromLatin1(name) << false;
        QTest::addRow("%s, dark", name) << QString::fromLatin1(name) << true;
    }
}

void TestPlotKinds::draws()
{
    QFETCH(QString, name);
    QFETCH(bool, isDark);
    const Colours &colours = isDark ? darkColours() : lightColours();
    PlotStage stage;
    stage.view.setPalette(themePalette(isDark));
    const Scene scene = sceneOf(name);
    put(stage.view, scene);
    const QImage image = stage.view.grab().toImage().convertToFormat(QImage::Format_RGB32);
    QVERIFY(hasColour(image, colours.panel));
    QVERIFY(coloursOf(stage.view) > 30);
    if (scene.map) {
        QVERIFY(hasColour(image, heatColour(0, isDark)));
        QVERIFY(hasColour(image, heatColour(1, isDark)));
    } else {
        QVERIFY(hasColour(image, colours.series[0]));
        QVERIFY(hasColour(image, colours.series[1]));
    }
    const QTemporaryDir folder;
    for (const char *suffix : {"png", "svg", "pdf", "csv"}) {
        const QString path = folder.filePath(QStringLiteral("plot.%1").arg(QLatin1String(suffix)));
        QVERIFY(stage.view.exportTo(path));
        QVERIFY(QFileInfo(path).size() > 60);
    }
}

void TestPlotKinds::hidingACurveTakesItsColourAway()
{
    for (const char *name : {"line", "scatter", "area", "bar", "stacked bar", "lying bar"}) {
        PlotStage stage;
        stage.view.setPalette(themePalette(false));
        Scene scene = sceneOf(QString::fromLatin1(name));
        scene.frame.isLegendShown = false;
        put(stage.view, scene);
        const QColor colour = lightColours().series[1];
        QVERIFY2(hasColour(stage.view.grab().toImage(), colour), name);
        stage.view.setCurveVisible(QStringLiteral("curve 1"), false);
        QVERIFY2(!hasColour(stage.view.grab().toImage(), colour), name);
        stage.view.setCurveVisible(QStringLiteral("curve 1"), true);
        QVERIFY2(hasColour(stage.view.grab().toImage(), colour), name);
    }
}

void TestPlotKinds::emptyPlotShowsItsText()
{
    PlotStage stage;
    stage.view.setPalette(themePalette(false));
    PlotFrame frame = fixedFrame();
    stage.view.setFrame(frame);
    stage.view.setCurves({});
    const QImage without = stage.view.grab().toImage();
    QVERIFY(!hasColour(without, lightColours().grid));
    frame.emptyText = QStringLiteral("Choose an accelerator first.");
    stage.view.setFrame(frame);
    QVERIFY(stage.view.grab().toImage() != without);
    QCOMPARE(stage.view.accessibleDescription(), frame.emptyText);
    put(stage.view, sceneOf(QStringLiteral("line")));
    QVERIFY(hasColour(stage.view.grab().toImage(), lightColours().series[0]));
    stage.view.setFrame(fixedFrame());
    stage.view.setCurves({});
    QTRY_COMPARE(stage.view.grab().toImage(), without);
}

void TestPlotKinds::followsThePalette()
{
    PlotStage stage;
    put(stage.view, sceneOf(QStringLiteral("line")));
    for (const bool isDark : {true, false, true}) {
        stage.view.setPalette(themePalette(isDark));
        const QImage image = stage.view.grab().toImage();
        QVERIFY(hasColour(image, (isDark ? darkColours() : lightColours()).panel));
        QVERIFY(hasColour(image, (isDark ? darkColours() : lightColours()).series[0]));
        QVERIFY(!hasColour(image, (isDark ? lightColours() : darkColours()).series[0]));
    }
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestPlotKinds)
#include "test_plot_kinds.moc"
