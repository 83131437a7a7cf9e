// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/roofline/roofline_catalog.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/serving/serving_pages.h"
#include "widgets/workspaces/serving/serving_workspace.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QSet>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

namespace ridgepoint::tests {

using widgets::ServingWorkspace;

namespace {

/// Load, Operators, Parallel: those that draw what the scenario gives, without being asked.
constexpr std::size_t drawingPages = 4;

} // namespace

class TestServingWorkspace : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void drawsAtMostFourPictures();
    void speaksOnlyWhenTheWordsChange();
    void switchesPagesByKey();
    void onlyTheShownPageIsBuilt();
    void remembersItsPage();
    void currentPlotFollowsTheFocus();
    void keepsTheZoomWhileASliderMoves();
    void everythingHasAName();
    void everyPlotHasATableTwin();
    void emptyStatesAreInWords();
    void looksLikeSomethingInBothThemes_data();
    void looksLikeSomethingInBothThemes();

private:
    void put(ServingWorkspace &workspace, std::initializer_list<std::pair<std::string, std::string>> values) const
    {
        const engine::Scenario scenario = scenarioOf(*m_catalog, values);
        workspace.setScenario(scenario, estimateOf(*m_catalog, scenario));
    }
    [[nodiscard]] static QList<plot::PlotView *> plots(const ServingWorkspace &workspace)
    {
        QList<plot::PlotView *> shown = workspace.currentPage()->findChildren<plot::PlotView *>();
        shown.removeIf([](const plot::PlotView *view) { return view->isHidden(); });
        return shown;
    }

    std::shared_ptr<const engine::Catalog> m_catalog = rooflineCatalog();
};

void TestServingWorkspace::drawsAtMostFourPictures()
{
    ServingWorkspace workspace({m_catalog, nullptr});
    workspace.resize(1180, 860);
    workspace.show();
    put(workspace, {{"batch", "8"}, {"compared_accelerators", "amd-mi300x,nvidia-h100-sxm"}});
    for (std::size_t page = 0; page < drawingPages; ++page) {
        workspace.openPage(page);
        const QList<plot::PlotView *> views = plots(workspace);
        QVERIFY(views.size() <= 4);
        for (const plot::PlotView *view : views) {
            const bool needsDatabase = view->objectName() == QStringLiteral("stepTimelinePlot");
            QVERIFY2(needsDatabase || !view->curves().empty(), qPrintable(view->objectName()));
            QVERIFY(!view->frame().scenarioLine.isEmpty());
        }
    }
    QCOMPARE(workspace.chips().size(), std::size_t(3));
    QCOMPARE(workspace.chips()[0].text, QStringLiteral("1 B200"));
    QCOMPARE(workspace.chips()[1].text, QStringLiteral("+2 compared"));
}

void TestServingWorkspace::speaksOnlyWhenTheWordsChange()
{
    ServingWorkspace workspace({m_catalog, nullptr});
    QSignalSpy sentences(&workspace, &widgets::Workspace::sentenceChanged);
    QSignalSpy chips(&workspace, &widgets::Workspace::chipsChanged);
    put(workspace, {{"batch", "8"}});
    put(workspace, {{"batch", "8"}});
    QCOMPARE(sentences.count(), 1);
    QCOMPARE(chips.count(), 1);
    put(workspace, {{"batch", "16"}});
    QCOMPARE(sentences.count(), 2);
    QCOMPARE(chips.count(), 1);
}

void TestServingWorkspace::switchesPagesByKey()
{
    ServingWorkspace workspace({m_catalog, nullptr});
    put(workspace, {{"batch", "8"}});
    const std::unique_ptr<QWidget> controls(workspace.titleControls());
    QCOMPARE(workspace.titleControls(), controls.get());
    controls->show();
    const auto buttons = controls->findChildren<QToolButton *>();
    QCOMPARE(static_cast<std::size_t>(buttons.size()), widgets::servingPages().entries.size());
    QVERIFY(buttons[0]->isChecked());
    buttons[1]->setFocus();
    QTest::keyClick(buttons[1], Qt::Key_Space);
    QCOMPARE(workspace.currentPlot()->objectName(), QStringLiteral("operatorPhasePlot"));
    QVERIFY(!workspace.currentPlot()->curves().empty());
    QTest::keyClick(buttons[2], Qt::Key_Space);
    QCOMPARE(workspace.currentPlot()->objectName(), QStringLiteral("diffusionPlot"));
    QTest::keyClick(buttons[3], Qt::Key_Space);
    QCOMPARE(workspace.currentPlot()->objectName(), QStringLiteral("tensorPlot"));
    QVERIFY(buttons[3]->isChecked() && !buttons[0]->isChecked());
}

void TestServingWorkspace::onlyTheShownPageIsBuilt()
{
    ServingWorkspace workspace({m_catalog, nullptr});
    put(workspace, {{"batch", "8"}});
    QCOMPARE(workspace.findChildren<widgets::WorkspacePage *>().size(), 1);
    workspace.openPage(2);
    QCOMPARE(workspace.findChildren<widgets::WorkspacePage *>().size(), 2);
}

void TestServingWorkspace::remembersItsPage()
{
    ServingWorkspace first({m_catalog, nullptr});
    put(first, {});
    first.openPage(1);
    ServingWorkspace second({m_catalog, nullptr});
    second.restoreView(first.saveView());
    put(second, {});
    QCOMPARE(second.currentPlot()->objectName(), QStringLiteral("operatorPhasePlot"));
    second.restoreView(QByteArrayLiteral("something else"));
    QCOMPARE(second.currentPlot()->objectName(), QStringLiteral("operatorPhasePlot"));
}

void TestServingWorkspace::currentPlotFollowsTheFocus()
{
    ServingWorkspace workspace({m_catalog, nullptr});
    workspace.resize(1180, 860);
    workspace.show();
    put(workspace, {});
    QCOMPARE(workspace.currentPlot()->objectName(), QStringLiteral("loadPlot"));
    auto *memory = workspace.findChild<plot::PlotView *>(QStringLiteral("memoryKindPlot"));
    memory->setFocus();
    QCOMPARE(workspace.currentPlot(), memory);
}

void TestServingWorkspace::keepsTheZoomWhileASliderMoves()
{
    ServingWorkspace workspace({m_catalog, nullptr});
    workspace.resize(1180, 860);
    workspace.show();
    put(workspace, {{"batch", "8"}});
    plot::PlotView *view = workspace.currentPlot();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Plus);
    QVERIFY(view->isZoomed());
    for (int batch = 9; batch < 30; ++batch)
        put(workspace, {{"batch", std::to_string(batch)}});
    QVERIFY(view->isZoomed());
}

void TestServingWorkspace::everythingHasAName()
{
    ServingWorkspace workspace({m_catalog, nullptr});
    put(workspace, {});
    QVERIFY(!workspace.accessibleName().isEmpty() && !workspace.title().isEmpty() && workspace.helpPage() == QStringLiteral("serving"));
    for (std::size_t page = 0; page < widgets::servingPages().entries.size(); ++page) {
        workspace.openPage(page);
        QSet<QString> names;
        for (const plot::PlotView *view : plots(workspace)) {
            QVERIFY(!view->accessibleName().isEmpty());
            names.insert(view->accessibleName());
        }
        QCOMPARE(names.size(), plots(workspace).size());
        QVERIFY(!workspace.currentPage()->accessibleName().isEmpty());
    }
    const std::unique_ptr<QWidget> controls(workspace.titleControls());
    for (const QToolButton *button : controls->findChildren<QToolButton *>())
        QVERIFY(!button->text().isEmpty() && !button->accessibleDescription().isEmpty() && button->focusPolicy() == Qt::StrongFocus);
    const std::vector<engine::ParameterId> parameters = workspace.parameters();
    for (const engine::ParameterId id : {engine::ParameterId::serving_mode, engine::ParameterId::tensor_parallel})
        QVERIFY(std::find(parameters.begin(), parameters.end(), id) != parameters.end());
}

void TestServingWorkspace::everyPlotHasATableTwin()
{
    ServingWorkspace workspace({m_catalog, nullptr});
    put(workspace, {{"batch", "8"}});
    for (const plot::PlotView *view : plots(workspace)) {
        QVERIFY(view->tableModel()->rowCount() > 0);
        if (view->objectName() != QStringLiteral("boundPlot"))
            continue;
        const QString word = view->tableModel()->index(0, 2).data().toString();
        QVERIFY2(word.contains(QStringLiteral("bound")), qPrintable(word));
    }
}

void TestServingWorkspace::emptyStatesAreInWords()
{
    ServingWorkspace workspace({m_catalog, nullptr});
    workspace.resize(1180, 860);
    workspace.show();
    put(workspace, {{"model", "experts"}});
    QVERIFY(workspace.sentence().contains(QStringLiteral("cannot be computed")));
    for (std::size_t page = 0; page < drawingPages; ++page) {
        workspace.openPage(page);
        for (const plot::PlotView *view : plots(workspace))
            QVERIFY2(view->curves().empty() && !view->frame().emptyText.isEmpty(), qPrintable(view->objectName()));
    }
}

void TestServingWorkspace::looksLikeSomethingInBothThemes_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light, large") << false << QSize(1180, 860);
    QTest::newRow("dark, small") << true << QSize(880, 600);
}

void TestServingWorkspace::looksLikeSomethingInBothThemes()
{
    QFETCH(const bool, isDark);
    QFETCH(const QSize, size);
    widgets::applyTheme(*qApp, isDark ? widgets::ThemeChoice::Dark : widgets::ThemeChoice::Light);
    ServingWorkspace workspace({m_catalog, nullptr});
    workspace.resize(size);
    put(workspace, {{"batch", "8"}, {"compared_accelerators", "amd-mi300x,nvidia-h100-sxm,nvidia-l40s,nvidia-a100"}});
    workspace.show();
    for (std::size_t page = 0; page < widgets::servingPages().entries.size(); ++page) {
        workspace.openPage(page);
        const QImage image = workspace.grab().toImage();
        QCOMPARE(workspace.size(), size);
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3)
                colours.insert(image.pixel(x, y));
        QVERIFY(colours.size() > 30);
    }
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestServingWorkspace)
#include "test_serving_workspace.moc"
