// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/vendor_fit.h"
#include "tests/support/test_base.h"
#include "tests/widgets/pipeline/pipeline_fixture.h"
#include "widgets/plot/exportable.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/pipeline/flow_canvas.h"
#include "widgets/workspaces/pipeline/flow_card.h"
#include "widgets/workspaces/pipeline/pipeline_workspace.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>

namespace ridgepoint::tests {

using widgets::FlowCanvas;
using widgets::FlowCard;
using widgets::PipelineWorkspace;

namespace {

/// Whether every kind of file is written.
bool leaves(const plot::Exportable &picture)
{
    const QTemporaryDir folder;
    const QStringList suffixes = picture.exportSuffixes();
    return std::all_of(suffixes.begin(), suffixes.end(), [&](const QString &suffix) {
        const QString path = folder.filePath(picture.exportName() + u'.' + suffix);
        return picture.exportTo(path, {1200, 700}).has_value() && QFileInfo(path).size() > 200;
    });
}

enum Page : std::size_t { Flow, Placement, Fit, Edge };

} // namespace

class TestPipelineWorkspace : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_shipped = ShippedData::read();
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
    }
    void init() { failOnAnyWarning(); }
    void textOffersPictures();
    void flowIsWalkedByKeys();
    void flowHasATableTwin();
    void flowLeavesTheProgram();
    void placementsAreSearchedAndUsed();
    void aSearchCanBeCancelled();
    void fitStandsBesideTheTheses();
    void edgeFollowsItsSliders();
    void remembersItsView();
    void everythingHasAName();

private:
    using Values = std::initializer_list<std::pair<const char *, const char *>>;
    void put(PipelineWorkspace &workspace, Values values) const
    {
        const engine::Scenario scenario = scenarioOf(*m_shipped.catalog, values);
        workspace.setScenario(scenario, estimateOf(*m_shipped.catalog, scenario));
    }
    [[nodiscard]] std::unique_ptr<PipelineWorkspace> make() const
    {
        auto workspace = std::make_unique<PipelineWorkspace>(widgets::WorkspaceContext{m_shipped.catalog, m_shipped.database.get()});
        workspace->resize(1180, 860);
        workspace->show();
        return workspace;
    }

    ShippedData m_shipped;
};

void TestPipelineWorkspace::textOffersPictures()
{
    const auto workspace = make();
    put(*workspace, {});
    QCOMPARE(workspace->sentence(), QStringLiteral("A pipeline makes pictures or clips; this scenario writes text."));
    QCOMPARE(workspace->currentPicture(), nullptr);
    auto *button = workspace->findChild<QPushButton *>(QStringLiteral("takeProposal"));
    QVERIFY(button != nullptr && button->isVisible());
    QVERIFY2(button->text().startsWith(QStringLiteral("Show FLUX.1")), qPrintable(button->text()));
    QSignalSpy proposals(workspace.get(), &widgets::Workspace::scenarioProposed);
    button->click();
    QCOMPARE(proposals.count(), 1);
    const auto proposed = proposals.front().front().value<engine::Scenario>();
    QCOMPARE(std::get<std::string>(*proposed.get(engine::ParameterId::workload)), std::string("image"));
    workspace->setScenario(proposed, estimateOf(*m_shipped.catalog, proposed));
    QVERIFY(!button->isVisible());
    QVERIFY(workspace->sentence().startsWith(QStringLiteral("One picture takes ")));
    QVERIFY(workspace->currentPicture() != nullptr);
}

void TestPipelineWorkspace::flowIsWalkedByKeys()
{
    const auto workspace = make();
    put(*workspace, {{"workload", "image"}});
    auto *canvas = workspace->findChild<FlowCanvas *>();
    QVERIFY(canvas != nullptr && !canvas->drawing().items.empty());
    QTest::keyClick(canvas, Qt::Key_Home);
    QCOMPARE(canvas->focusedItem(), 0);
    QTest::keyClick(canvas, Qt::Key_Right);
    QCOMPARE(canvas->focusedItem(), 1);
    QTest::keyClick(canvas, Qt::Key_End);
    QCOMPARE(canvas->focusedItem(), static_cast<int>(canvas->drawing().items.size()) - 1);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(canvas);
    QCOMPARE(accessible->childCount(), static_cast<int>(canvas->drawing().items.size()));
    for (int i = 0; i < accessible->childCount(); ++i)
        QVERIFY(!accessible->child(i)->text(QAccessible::Name).isEmpty());
}

void TestPipelineWorkspace::flowHasATableTwin()
{
    const auto workspace = make();
    put(*workspace, {{"workload", "image"}, {"verifier", "hpsv2.1"}});
    auto *card = workspace->findChild<FlowCard *>();
    QTest::keyClick(card->canvas(), Qt::Key_T);
    QVERIFY(card->isTableShown());
    const auto *table = card->findChild<QTableView *>();
    QVERIFY(table != nullptr && table->model()->rowCount() > 5);
    QVERIFY(workspace->closeTopmost());
    QVERIFY(!card->isTableShown());
    QVERIFY(!workspace->closeTopmost());
}

void TestPipelineWorkspace::flowLeavesTheProgram()
{
    const auto workspace = make();
    put(*workspace, {{"workload", "image"}});
    const plot::Exportable *picture = workspace->currentPicture();
    QCOMPARE(picture, workspace->findChild<FlowCard *>());
    QVERIFY(leaves(*picture));
    const QTemporaryDir folder;
    QVERIFY(!picture->exportTo(folder.filePath(QStringLiteral("nowhere/flow.csv")), {1200, 700}).has_value());
}

void TestPipelineWorkspace::placementsAreSearchedAndUsed()
{
    const auto workspace = make();
    workspace->openPage(Placement);
    put(*workspace, {{"workload", "image"}});
    auto *table = workspace->findChild<QTableView *>(QStringLiteral("placementTable"));
    QVERIFY(table != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, longWait);
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    QVERIFY2(workspace->sentence().startsWith(QStringLiteral("Cheapest within the limits: ")), qPrintable(workspace->sentence()));
    QVERIFY(!workspace->currentPlot()->curves().empty());
    table->selectRow(1);
    QSignalSpy proposals(workspace.get(), &widgets::Workspace::scenarioProposed);
    workspace->findChild<QPushButton *>(QStringLiteral("placementUse"))->click();
    QCOMPARE(proposals.count(), 1);
    auto *refusals = workspace->findChild<QTableView *>(QStringLiteral("refusalTable"));
    QVERIFY(!refusals->isVisible() && refusals->model()->rowCount() > 0);
    workspace->findChild<QToolButton *>(QStringLiteral("refusalButton"))->click();
    QVERIFY(refusals->isVisible());
    QVERIFY(workspace->closeTopmost());
    QVERIFY(!refusals->isVisible());
}

void TestPipelineWorkspace::aSearchCanBeCancelled()
{
    const auto workspace = make();
    workspace->openPage(Placement);
    put(*workspace, {{"workload", "image"}});
    auto *cancel = workspace->findChild<QPushButton *>(QStringLiteral("placementCancel"));
    auto *table = workspace->findChild<QTableView *>(QStringLiteral("placementTable"));
    cancel->click();
    QVERIFY(!cancel->isVisible());
    QCOMPARE(table->model()->rowCount(), 0);
    put(*workspace, {{"workload", "image"}, {"steps", "10"}});
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, longWait);
}

void TestPipelineWorkspace::fitStandsBesideTheTheses()
{
    const auto workspace = make();
    workspace->openPage(Fit);
    put(*workspace, {});
    auto *matrix = workspace->findChild<QTableView *>(QStringLiteral("fitMatrix"));
    QTRY_VERIFY_WITH_TIMEOUT(matrix->isVisible(), longWait);
    const QAbstractItemModelTester tester(matrix->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    QVERIFY(matrix->model()->rowCount() > 10);
    QCOMPARE(matrix->model()->columnCount(), static_cast<int>(engine::fit_workload_count));
    const auto *details = workspace->findChild<QTextBrowser *>(QStringLiteral("fitDetails"));
    const QString before = details->toPlainText();
    QVERIFY(!before.isEmpty());
    matrix->setFocus();
    QTest::keyClick(matrix, Qt::Key_Down);
    QVERIFY(details->toPlainText() != before);
    const QString byCost = workspace->sentence();
    for (QToolButton *button : workspace->findChildren<QToolButton *>())
        if (button->text() == QStringLiteral("time"))
            button->click();
    QVERIFY(workspace->sentence() != byCost);
    QCOMPARE(workspace->currentPlot()->objectName(), QStringLiteral("fitPlot"));
    QVERIFY2(leaves(*workspace->currentPicture()), "fit");
}

void TestPipelineWorkspace::edgeFollowsItsSliders()
{
    const auto workspace = make();
    workspace->openPage(Edge);
    put(*workspace, {});
    auto *matrix = workspace->findChild<QTableView *>(QStringLiteral("edgeMatrix"));
    QTRY_VERIFY_WITH_TIMEOUT(matrix->model()->rowCount() > 5, longWait);
    const QAbstractItemModelTester tester(matrix->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    const QString before = workspace->sentence();
    QVERIFY2(before.contains(QStringLiteral("4 step(s) within 5")), qPrintable(before));
    workspace->findChild<QSlider *>(QStringLiteral("edgeSteps"))->setValue(0);
    QVERIFY2(workspace->sentence().contains(QStringLiteral("1 step(s)")), qPrintable(workspace->sentence()));
    QVERIFY2(leaves(*workspace->currentPicture()), "edge");
    workspace->findChild<QSlider *>(QStringLiteral("edgeLatency"))->setValue(0);
    QTRY_VERIFY_WITH_TIMEOUT(workspace->sentence().contains(QStringLiteral("200 ms")), longWait);
}

void TestPipelineWorkspace::remembersItsView()
{
    const auto workspace = make();
    put(*workspace, {{"workload", "image"}});
    workspace->findChild<FlowCard *>()->setView(widgets::ScheduleView::UnderLoad);
    workspace->openPage(Edge);
    workspace->findChild<QSlider *>(QStringLiteral("edgeSteps"))->setValue(1);
    const QByteArray view = workspace->saveView();
    const auto other = make();
    other->restoreView(view);
    QCOMPARE(other->findChild<QSlider *>(QStringLiteral("edgeSteps"))->value(), 1);
    other->openPage(Flow);
    QCOMPARE(other->findChild<FlowCard *>()->view(), widgets::ScheduleView::UnderLoad);
}

void TestPipelineWorkspace::everythingHasAName()
{
    const auto workspace = make();
    put(*workspace, {{"workload", "image"}});
    for (const std::size_t page : {Flow, Placement, Fit, Edge}) {
        workspace->openPage(page);
        for (const QWidget *widget : workspace->currentPage()->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(workspace.get()) ||
                widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            if (accessible == nullptr || accessible->role() == QAccessible::Splitter || accessible->role() == QAccessible::ScrollBar)
                continue;
            QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestPipelineWorkspace)
#include "test_pipeline_workspace.moc"
