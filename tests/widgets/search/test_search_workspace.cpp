// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/roofline/roofline_catalog.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/search/search_pages.h"
#include "widgets/workspaces/search/search_workspace.h"
#include "widgets/workspaces/search/segment_table.h"
#include "widgets/workspaces/search/simulation_table.h"
#include "widgets/workspaces/search/tree_canvas.h"
#include "widgets/workspaces/search/tree_view.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

namespace ridgepoint::tests {

using engine::ParameterId;
using widgets::SearchWorkspace;
using widgets::TreeCanvas;
using widgets::TreeView;
using Values = std::initializer_list<std::pair<std::string, std::string>>;

class TestSearchWorkspace : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void drawsAtMostFourPictures();
    void speaksOnlyWhenTheWordsChange();
    void previewBecomesTheSearch();
    void keysWalkTheTree();
    void nextTreeEditsTheSeed();
    void tableHoldsEveryPiece();
    void exportsPictureAndTable();
    void piecesAreAccessible();
    void mapRemembersWhatItShows();
    void simulationFillsItsTable();
    void simulationIsCancelled();
    void everythingHasAName();
    void looksLikeSomethingInBothThemes_data();
    void looksLikeSomethingInBothThemes();

private:
    void put(SearchWorkspace &workspace, Values values) const
    {
        const engine::Scenario scenario = scenarioOf(*m_catalog, values);
        workspace.setScenario(scenario, estimateOf(*m_catalog, scenario));
    }
    /// Shown at a usual size with four branches of a shared prefix.
    [[nodiscard]] std::unique_ptr<SearchWorkspace> shown() const
    {
        auto workspace = std::make_unique<SearchWorkspace>(widgets::WorkspaceContext{m_catalog, nullptr});
        workspace->resize(1180, 860);
        workspace->show();
        QApplication::setActiveWindow(workspace.get());
        put(*workspace, {{"search_algorithm", "shared-prefix"}, {"branches", "4"}});
        return workspace;
    }

    std::shared_ptr<const engine::Catalog> m_catalog = rooflineCatalog();
};

void TestSearchWorkspace::drawsAtMostFourPictures()
{
    const auto workspace = shown();
    for (std::size_t page = 0; page < widgets::searchPages().entries.size(); ++page) {
        workspace->openPage(page);
        const auto pictures =
            workspace->currentPage()->findChildren<plot::PlotView *>().size() + workspace->currentPage()->findChildren<TreeView *>().size();
        QVERIFY(pictures >= 3 && pictures <= 4);
    }
    QCOMPARE(workspace->chips().size(), std::size_t(3));
}

void TestSearchWorkspace::speaksOnlyWhenTheWordsChange()
{
    SearchWorkspace workspace({m_catalog, nullptr});
    QSignalSpy sentences(&workspace, &widgets::Workspace::sentenceChanged);
    put(workspace, {{"search_algorithm", "shared-prefix"}, {"branches", "4"}});
    put(workspace, {{"search_algorithm", "shared-prefix"}, {"branches", "4"}});
    QCOMPARE(sentences.count(), 1);
    QVERIFY(workspace.sentence().startsWith(QStringLiteral("Four candidates that share 40 of 50 steps cost 1.60 times one")));
    put(workspace, {{"search_algorithm", "shared-prefix"}, {"branches", "8"}});
    QCOMPARE(sentences.count(), 2);
}

void TestSearchWorkspace::previewBecomesTheSearch()
{
    const auto workspace = shown();
    auto *use = workspace->findChild<QToolButton *>(QStringLiteral("treeUse"));
    QVERIFY(!use->isVisible());
    put(*workspace, {});
    QVERIFY(use->isVisible());
    QSignalSpy proposals(workspace.get(), &widgets::Workspace::scenarioProposed);
    use->setFocus();
    QTest::keyClick(use, Qt::Key_Space);
    QCOMPARE(proposals.count(), 1);
    const auto proposed = proposals.front().front().value<engine::Scenario>();
    QCOMPARE(std::get<std::string>(*proposed.get(ParameterId::search_algorithm)), std::string("shared-prefix"));
}

void TestSearchWorkspace::keysWalkTheTree()
{
    const auto workspace = shown();
    auto *canvas = workspace->findChild<TreeCanvas *>();
    canvas->setFocus(Qt::TabFocusReason);
    QCOMPARE(canvas->marked(), 0);
    QTest::keyClick(canvas, Qt::Key_Right);
    QCOMPARE(canvas->marked(), canvas->drawing().selected); // on along the selected path
    QTest::keyClick(canvas, Qt::Key_Left);
    QCOMPARE(canvas->marked(), 0);
    QTest::keyClick(canvas, Qt::Key_End);
    const int selected = canvas->marked();
    QTest::keyClick(canvas, Qt::Key_Down);
    QTest::keyClick(canvas, Qt::Key_Up);
    QTest::keyClick(canvas, Qt::Key_Up);
    QTest::keyClick(canvas, Qt::Key_Down);
    QVERIFY(canvas->marked() > 0);
    QVERIFY(selected > 0);
}

void TestSearchWorkspace::nextTreeEditsTheSeed()
{
    const auto workspace = shown();
    QSignalSpy edits(workspace.get(), &widgets::Workspace::parameterEdited);
    auto *canvas = workspace->findChild<TreeCanvas *>();
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_N);
    QCOMPARE(edits.count(), 1);
    QVERIFY(edits.front().at(0).value<ParameterId>() == ParameterId::seed);
    QCOMPARE(std::get<double>(edits.front().at(1).value<engine::ParameterValue>()), 2.0);
    const engine::TrajectoryTree before = canvas->drawing().tree;
    put(*workspace, {{"search_algorithm", "shared-prefix"}, {"branches", "4"}, {"seed", "2"}});
    QVERIFY(!(before.segments == canvas->drawing().tree.segments));
    put(*workspace, {{"search_algorithm", "shared-prefix"}, {"branches", "4"}, {"seed", "1"}});
    QVERIFY(before.segments == canvas->drawing().tree.segments);
}

void TestSearchWorkspace::tableHoldsEveryPiece()
{
    const auto workspace = shown();
    auto *view = workspace->findChild<TreeView *>();
    const QAbstractItemModelTester tester(view->tableModel(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto *canvas = view->canvas();
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_T);
    QVERIFY(view->isTableShown());
    QCOMPARE(view->tableModel()->rowCount(), 5);
    put(*workspace, {{"search_algorithm", "best-of-k"}, {"branches", "100"}});
    QCOMPARE(view->tableModel()->rowCount(), 100);
    QVERIFY(workspace->closeTopmost());
    QVERIFY(!view->isTableShown() && !workspace->closeTopmost());
}

void TestSearchWorkspace::exportsPictureAndTable()
{
    const auto workspace = shown();
    const plot::Exportable *picture = workspace->currentPicture();
    QVERIFY(picture != nullptr);
    const QTemporaryDir folder;
    for (const QString &suffix : picture->exportSuffixes()) {
        const QString path = folder.filePath(QStringLiteral("tree.") + suffix);
        QVERIFY(picture->exportTo(path, QSize(1200, 800)));
        QVERIFY(QFile(path).size() > 300);
    }
    QVERIFY(!picture->exportTo(folder.filePath(QStringLiteral("tree.doc")), QSize(1200, 800)));
    QFile table(folder.filePath(QStringLiteral("tree.csv")));
    QVERIFY(table.open(QIODevice::ReadOnly));
    QCOMPARE(table.readAll().count('\n'), 6);
}

void TestSearchWorkspace::piecesAreAccessible()
{
    const auto workspace = shown();
    auto *canvas = workspace->findChild<TreeCanvas *>();
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(canvas);
    QVERIFY(interface != nullptr);
    QCOMPARE(interface->childCount(), 5);
    QAccessibleInterface *trunk = interface->child(0);
    QVERIFY(trunk->isValid() && trunk->text(QAccessible::Name).contains(QStringLiteral("Steps 0 to 40")));
    QVERIFY(trunk->rect().isValid());
    QCOMPARE(interface->indexOfChild(trunk), 0);
}

void TestSearchWorkspace::mapRemembersWhatItShows()
{
    const auto first = shown();
    first->openPage(1);
    auto *gain = first->findChild<QToolButton *>(QStringLiteral("heatKind.gain"));
    gain->setFocus();
    QTest::keyClick(gain, Qt::Key_Space);
    QVERIFY(first->currentPlot()->frame().title.startsWith(QStringLiteral("Gain in quality")));
    SearchWorkspace second({m_catalog, nullptr});
    second.restoreView(first->saveView());
    put(second, {{"search_algorithm", "shared-prefix"}});
    QVERIFY(second.currentPlot()->frame().title.startsWith(QStringLiteral("Gain in quality")));
}

void TestSearchWorkspace::simulationFillsItsTable()
{
    const auto workspace = shown();
    workspace->openPage(3);
    auto *model = workspace->findChild<widgets::SimulationTable *>();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto *histogram = workspace->findChild<plot::PlotView *>(QStringLiteral("histogramPlot"));
    QTRY_VERIFY_WITH_TIMEOUT(histogram->frame().subtitle.startsWith(QStringLiteral("100")), longWait);
    QCOMPARE(model->rowCount(), 5);
    QCOMPARE(model->index(0, widgets::SimulationTable::Mean).data().toString(), QStringLiteral("80"));
    QCOMPARE(model->index(0, widgets::SimulationTable::ClosedForm).data().toString(), QStringLiteral("80"));
    QVERIFY(!histogram->curves().empty());
}

void TestSearchWorkspace::simulationIsCancelled()
{
    const auto workspace = shown();
    workspace->openPage(3);
    put(*workspace, {{"search_algorithm", "beam"}, {"branches", "1024"}});
    auto *cancel = workspace->findChild<QPushButton *>(QStringLiteral("simulationCancel"));
    QTRY_VERIFY_WITH_TIMEOUT(cancel->isVisible(), longWait);
    QVERIFY(workspace->closeTopmost());
    QVERIFY(!cancel->isVisible());
}

void TestSearchWorkspace::everythingHasAName()
{
    const auto workspace = shown();
    QVERIFY(!workspace->accessibleName().isEmpty() && !workspace->title().isEmpty() && workspace->helpPage() == QStringLiteral("search"));
    for (std::size_t page = 0; page < widgets::searchPages().entries.size(); ++page) {
        workspace->openPage(page);
        QVERIFY(!workspace->currentPage()->accessibleName().isEmpty());
        for (const QWidget *widget : workspace->currentPage()->findChildren<QWidget *>())
            if (widget->focusPolicy() == Qt::StrongFocus && widget->isVisible() && qobject_cast<const QToolButton *>(widget) != nullptr)
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestSearchWorkspace::looksLikeSomethingInBothThemes_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light, large") << false << QSize(1180, 860);
    QTest::newRow("dark, small") << true << QSize(880, 600);
}

void TestSearchWorkspace::looksLikeSomethingInBothThemes()
{
    QFETCH(const bool, isDark);
    QFETCH(const QSize, size);
    widgets::applyTheme(*qApp, isDark ? widgets::ThemeChoice::Dark : widgets::ThemeChoice::Light);
    SearchWorkspace workspace({m_catalog, nullptr});
    workspace.resize(size);
    for (const char *algorithm : {"none", "best-of-k", "shared-prefix", "tree", "beam", "bfs", "dfs", "fk-steering"}) {
        put(workspace, {{"search_algorithm", algorithm}, {"branches", "6"}});
        workspace.show();
        const QImage image = workspace.grab().toImage();
        QCOMPARE(workspace.size(), size);
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3)
                colours.insert(image.pixel(x, y));
        QVERIFY2(colours.size() > 30, algorithm);
    }
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestSearchWorkspace)
#include "test_search_workspace.moc"
