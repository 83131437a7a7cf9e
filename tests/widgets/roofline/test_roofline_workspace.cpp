// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/roofline/roofline_catalog.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/roofline/roofline_workspace.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QSet>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

namespace ridgepoint::tests {

using widgets::RooflineWorkspace;

class TestRooflineWorkspace : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void drawsFourPictures();
    void speaksOnlyWhenTheWordsChange();
    void keepsTheZoomWhileASliderMoves();
    void keepsSlotsWhenADeviceHasAGap();
    void switchesByKey();
    void remembersItsSwitches();
    void currentPlotFollowsTheFocus();
    void everythingHasAName();
    void everyPlotHasATableTwin();
    void looksLikeSomethingInBothThemes_data();
    void looksLikeSomethingInBothThemes();

private:
    void put(RooflineWorkspace &workspace, std::initializer_list<std::pair<std::string, std::string>> values) const
    {
        const engine::Scenario scenario = scenarioOf(*m_catalog, values);
        workspace.setScenario(scenario, estimateOf(*m_catalog, scenario));
    }
    [[nodiscard]] static bool hasCurve(const plot::PlotView *view, const QString &prefix)
    {
        return std::any_of(view->curves().begin(), view->curves().end(),
                           [&](const plot::Curve &curve) { return curve.id.startsWith(prefix); });
    }

    std::shared_ptr<const engine::Catalog> m_catalog = rooflineCatalog();
};

void TestRooflineWorkspace::drawsFourPictures()
{
    RooflineWorkspace workspace({m_catalog, nullptr});
    workspace.resize(1180, 860);
    workspace.show();
    put(workspace, {{"batch", "8"}, {"compared_accelerators", "amd-mi300x,nvidia-h100-sxm"}});
    const QList<plot::PlotView *> views = workspace.findChildren<plot::PlotView *>();
    QCOMPARE(views.size(), 4);
    for (const plot::PlotView *view : views) {
        QVERIFY2(!view->curves().empty(), qPrintable(view->objectName()));
        QVERIFY(!view->frame().scenarioLine.isEmpty());
    }
    QVERIFY(hasCurve(workspace.currentPlot(), QStringLiteral("roof-amd-mi300x")));
    QCOMPARE(workspace.chips().size(), std::size_t(3));
    QCOMPARE(workspace.chips()[0].text, QStringLiteral("B200"));
    QCOMPARE(workspace.chips()[1].text, QStringLiteral("+2 compared"));
    QCOMPARE(workspace.chips()[1].tooltip, QStringLiteral("MI300X, H100 SXM"));
    QCOMPARE(workspace.chips()[2].text, QStringLiteral("Llama 3.1 70B"));
}

void TestRooflineWorkspace::speaksOnlyWhenTheWordsChange()
{
    RooflineWorkspace workspace({m_catalog, nullptr});
    QSignalSpy sentences(&workspace, &widgets::Workspace::sentenceChanged);
    QSignalSpy chips(&workspace, &widgets::Workspace::chipsChanged);
    put(workspace, {{"batch", "8"}});
    put(workspace, {{"batch", "8"}});
    QCOMPARE(sentences.count(), 1);
    QCOMPARE(chips.count(), 1);
    put(workspace, {{"batch", "16"}});
    QCOMPARE(sentences.count(), 2);
    QCOMPARE(chips.count(), 1);
    QVERIFY(workspace.sentence().startsWith(QStringLiteral("Decode at batch 16 is memory bound")));
}

void TestRooflineWorkspace::keepsTheZoomWhileASliderMoves()
{
    RooflineWorkspace workspace({m_catalog, nullptr});
    workspace.resize(1180, 860);
    workspace.show();
    put(workspace, {{"batch", "8"}});
    plot::PlotView *view = workspace.currentPlot();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Plus);
    QVERIFY(view->isZoomed());
    view->setCurveVisible(QStringLiteral("path"), false);
    for (int batch = 9; batch < 40; ++batch)
        put(workspace, {{"batch", std::to_string(batch)}});
    QVERIFY(view->isZoomed());
    QVERIFY(!view->isCurveVisible(QStringLiteral("path")));
}

void TestRooflineWorkspace::keepsSlotsWhenADeviceHasAGap()
{
    RooflineWorkspace workspace({m_catalog, nullptr});
    put(workspace, {{"compared_accelerators", "amd-mi250x,amd-mi300x"}, {"activation_precision", "fp8"}});
    const plot::PlotView *view = workspace.currentPlot();
    QVERIFY(!hasCurve(view, QStringLiteral("roof-amd-mi250x")));
    QVERIFY(view->frame().subtitle.contains(QStringLiteral("MI250X has no fp8 arithmetic")));
    QCOMPARE(workspace.chips()[1].text, QStringLiteral("+2 compared"));
}

void TestRooflineWorkspace::switchesByKey()
{
    RooflineWorkspace workspace({m_catalog, nullptr});
    put(workspace, {});
    const std::unique_ptr<QWidget> controls(workspace.titleControls());
    QCOMPARE(workspace.titleControls(), controls.get());
    controls->show();
    auto *tiers = controls->findChild<QToolButton *>(QStringLiteral("memoryTiers"));
    auto *precisions = controls->findChild<QToolButton *>(QStringLiteral("otherPrecisions"));
    QVERIFY(tiers && precisions);
    QVERIFY(!hasCurve(workspace.currentPlot(), QStringLiteral("tier-")));
    tiers->setFocus();
    QTest::keyClick(tiers, Qt::Key_Space);
    QVERIFY(hasCurve(workspace.currentPlot(), QStringLiteral("tier-")));
    QTest::keyClick(precisions, Qt::Key_Space);
    QVERIFY(hasCurve(workspace.currentPlot(), QStringLiteral("precision-")));
    QTest::keyClick(tiers, Qt::Key_Space);
    QVERIFY(!hasCurve(workspace.currentPlot(), QStringLiteral("tier-")));
}

void TestRooflineWorkspace::remembersItsSwitches()
{
    RooflineWorkspace first({m_catalog, nullptr});
    QVERIFY(first.saveView().isEmpty());
    first.restoreView(QByteArrayLiteral("tiers"));
    put(first, {});
    QVERIFY(hasCurve(first.currentPlot(), QStringLiteral("tier-")));
    RooflineWorkspace second({m_catalog, nullptr});
    second.restoreView(first.saveView());
    put(second, {});
    QVERIFY(hasCurve(second.currentPlot(), QStringLiteral("tier-")));
    second.restoreView(QByteArrayLiteral("something else"));
    QVERIFY(!hasCurve(second.currentPlot(), QStringLiteral("tier-")));
}

void TestRooflineWorkspace::currentPlotFollowsTheFocus()
{
    RooflineWorkspace workspace({m_catalog, nullptr});
    workspace.resize(1180, 860);
    workspace.show();
    put(workspace, {});
    QCOMPARE(workspace.currentPlot()->objectName(), QStringLiteral("rooflinePlot"));
    auto *memory = workspace.findChild<plot::PlotView *>(QStringLiteral("memoryPlot"));
    memory->setFocus();
    QCOMPARE(workspace.currentPlot(), memory);
}

void TestRooflineWorkspace::everythingHasAName()
{
    RooflineWorkspace workspace({m_catalog, nullptr});
    put(workspace, {});
    QSet<QString> names;
    for (const plot::PlotView *view : workspace.findChildren<plot::PlotView *>()) {
        QVERIFY(!view->accessibleName().isEmpty());
        names.insert(view->accessibleName());
    }
    QCOMPARE(names.size(), 4);
    QVERIFY(!workspace.accessibleName().isEmpty() && !workspace.title().isEmpty() && !workspace.helpPage().isEmpty());
    const std::unique_ptr<QWidget> controls(workspace.titleControls());
    for (const QToolButton *button : controls->findChildren<QToolButton *>())
        QVERIFY(!button->text().isEmpty() && !button->accessibleDescription().isEmpty() && button->focusPolicy() == Qt::StrongFocus);
    const std::vector<engine::ParameterId> parameters = workspace.parameters();
    QVERIFY(std::find(parameters.begin(), parameters.end(), engine::ParameterId::compared_accelerators) != parameters.end());
}

void TestRooflineWorkspace::everyPlotHasATableTwin()
{
    RooflineWorkspace workspace({m_catalog, nullptr});
    put(workspace, {{"batch", "8"}});
    for (const plot::PlotView *view : workspace.findChildren<plot::PlotView *>()) {
        std::size_t points = 0;
        for (const plot::Curve &curve : view->curves())
            points += curve.xs.size();
        QCOMPARE(static_cast<std::size_t>(view->tableModel()->rowCount()), points);
    }
}

void TestRooflineWorkspace::looksLikeSomethingInBothThemes_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light, large") << false << QSize(1180, 860);
    QTest::newRow("dark, small") << true << QSize(880, 600);
}

void TestRooflineWorkspace::looksLikeSomethingInBothThemes()
{
    QFETCH(const bool, isDark);
    QFETCH(const QSize, size);
    widgets::applyTheme(*qApp, isDark ? widgets::ThemeChoice::Dark : widgets::ThemeChoice::Light);
    RooflineWorkspace workspace({m_catalog, nullptr});
    workspace.resize(size);
    put(workspace, {{"batch", "8"}, {"compared_accelerators", "amd-mi300x,nvidia-h100-sxm,nvidia-l40s,nvidia-a100"}});
    workspace.show();
    const QImage image = workspace.grab().toImage();
    QCOMPARE(workspace.size(), size);
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    QVERIFY(colours.size() > 40);
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestRooflineWorkspace)
#include "test_roofline_workspace.moc"
