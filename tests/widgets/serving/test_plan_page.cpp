// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate.h"
#include "tests/support/test_base.h"
#include "tests/widgets/roofline/roofline_catalog.h"
#include "widgets/input/entry_field.h"
#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/serving/plan_page.h"
#include "widgets/workspaces/serving/plan_runner.h"
#include "widgets/workspaces/serving/plan_table.h"
#include "widgets/workspaces/serving/plan_table_model.h"
#include "widgets/workspaces/serving/plan_target_row.h"
#include "widgets/workspaces/serving/plan_targets.h"
#include "widgets/workspaces/serving/plan_wish.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

namespace ridgepoint::tests {

using namespace ridgepoint::widgets;
using engine::MetricId;
using engine::ParameterId;

class TestPlanPage : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_page = std::make_unique<PlanPage>(WorkspaceContext{m_catalog, nullptr});
        m_page->resize(1180, 860);
        m_page->setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup() { m_page.reset(); }

    void plansOffTheThreadAndSaysTheSmallestSet();
    void theTableIsAModel();
    void whatServesStaysFirstInEveryOrder();
    void aTypedTargetTakesItsUnit();
    void aWrongTargetIsSaidAndChangesNothing();
    void targetsComeAndGo();
    void usingARowProposesTheWholeScenario();
    void aRowThatDoesNotServeIsNotUsed();
    void copiesRowsWithTheirHeadings();
    void remembersItsTargets();
    void aBrokenViewGivesTheUsualTargets();
    void nothingServesIsSaid();
    void fastChangesEndWithTheLast();
    void everyControlHasAName();

private:
    void give(std::initializer_list<std::pair<std::string, std::string>> values)
    {
        m_scenario = scenarioOf(*m_catalog, values);
        m_page->setScenario(m_scenario, estimateOf(*m_catalog, m_scenario));
    }
    [[nodiscard]] PlanTable *table() const { return m_page->findChild<PlanTable *>(); }
    [[nodiscard]] bool settled() const
    {
        return QTest::qWaitFor([this] { return table()->model()->rowCount() > 0 && !m_page->sentence().isEmpty(); }, longWait);
    }
    void type(EntryField *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    [[nodiscard]] EntryField *value(int row) const { return m_page->findChildren<EntryField *>(QStringLiteral("planTargetValue")).at(row); }

    std::shared_ptr<const engine::Catalog> m_catalog = rooflineCatalog();
    engine::Scenario m_scenario;
    std::unique_ptr<PlanPage> m_page;
};

void TestPlanPage::plansOffTheThreadAndSaysTheSmallestSet()
{
    give({{"accelerator", "nvidia-h100-sxm"}, {"batch", "64"}});
    QVERIFY(settled());
    QVERIFY2(m_page->sentence().contains(QStringLiteral("is the smallest set that serves Llama 3.1 70B")), qPrintable(m_page->sentence()));
    QVERIFY(m_page->sentence().contains(QStringLiteral("limited by memory bandwidth")));
    for (const plot::PlotView *view : m_page->findChildren<plot::PlotView *>())
        QVERIFY2(!view->curves().empty(), qPrintable(view->objectName()));
    QVERIFY(m_page->findChild<QLabel *>(QStringLiteral("planGrounds"))->text().contains(QStringLiteral("Llama 3.1 70B")));
}

void TestPlanPage::theTableIsAModel()
{
    PlanTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    PlanWish wish;
    for (int pass = 0; pass < 2; ++pass) {
        auto result = std::make_shared<PlanResult>();
        result->catalog = m_catalog;
        result->request = planRequest({}, wish);
        result->plan = engine::plan(*m_catalog, result->request).value();
        model.setResult(result);
        QCOMPARE(model.rowCount(), static_cast<int>(result->plan.options.size()));
        for (int column = -1; column < model.columnCount(); ++column) {
            model.sort(column, Qt::AscendingOrder);
            model.sort(column, Qt::DescendingOrder);
        }
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                QVERIFY(!model.index(row, column).data(Qt::AccessibleTextRole).toString().isEmpty());
        wish.targets.push_back({MetricId::time_to_first_token, 1});
    }
    model.setResult(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestPlanPage::whatServesStaysFirstInEveryOrder()
{
    give({});
    QVERIFY(settled());
    auto *model = qobject_cast<PlanTableModel *>(table()->model());
    for (int column = 0; column < model->columnCount(); ++column)
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model->sort(column, order);
            for (int row = 1; row < model->rowCount(); ++row)
                QVERIFY(model->option(row - 1).is_feasible || !model->option(row).is_feasible);
        }
}

void TestPlanPage::aTypedTargetTakesItsUnit()
{
    give({});
    QVERIFY(settled());
    const QString before = m_page->sentence();
    type(value(0), QStringLiteral("0.1 ktok/s"));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->sentence() != before, longWait);
    QVERIFY2(m_page->sentence().contains(QStringLiteral("100 tok/s")), qPrintable(m_page->sentence()));
}

void TestPlanPage::aWrongTargetIsSaidAndChangesNothing()
{
    give({});
    QVERIFY(settled());
    QSignalSpy messages(m_page.get(), &WorkspacePage::messageRequested);
    const QByteArray before = m_page->saveView();
    for (const char *wrong : {"fast", "-3", "0", "12 GB"}) {
        type(value(0), QLatin1StringView(wrong));
        const auto *problem = m_page->findChild<QLabel *>(QStringLiteral("planProblem"));
        QVERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(QLatin1StringView(wrong)));
        QCOMPARE(m_page->saveView(), before);
    }
    QCOMPARE(messages.count(), 4);
    QTest::keyClick(value(0), Qt::Key_Escape);
    QVERIFY(!m_page->findChild<QLabel *>(QStringLiteral("planProblem"))->isVisible());
    QVERIFY(value(0)->text().startsWith(QStringLiteral("50")));
}

void TestPlanPage::targetsComeAndGo()
{
    give({});
    QVERIFY(settled());
    const int columns = table()->model()->columnCount();
    auto *add = m_page->findChild<QToolButton *>(QStringLiteral("planAddTarget"));
    add->click();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->columnCount(), columns + 1, longWait);
    for (int i = 0; i < 6 && add->isVisible(); ++i)
        add->click();
    QVERIFY(!add->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->columnCount(), columns + 4, longWait);
    while (m_page->findChild<PlanTargets *>()->wish().targets.size() > 1) {
        const auto rows = m_page->findChildren<PlanTargetRow *>();
        Q_EMIT rows.last()->removed();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->columnCount(), columns, longWait);
}

void TestPlanPage::usingARowProposesTheWholeScenario()
{
    give({{"accelerator_count", "8"}, {"batch", "64"}, {"context", "4096"}});
    QVERIFY(settled());
    QSignalSpy proposals(m_page.get(), &WorkspacePage::scenarioProposed);
    table()->selectRow(0);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(proposals.count(), 1);
    const auto scenario = proposals[0][0].value<engine::Scenario>();
    QVERIFY(engine::check_scenario(*m_catalog, scenario).has_value());
    QVERIFY(!scenario.is_set(ParameterId::accelerator_count));
    QCOMPARE(std::get<double>(*scenario.get(ParameterId::context)), 4096.0);
    const auto estimate = engine::evaluate(*m_catalog, scenario);
    QVERIFY((*estimate)[MetricId::tokens_per_second_per_user].number >= 50);
    QVERIFY((*estimate)[MetricId::memory_utilization].number <= 1);
    // The plan does not change when its own answer comes back.
    const QString sentence = m_page->sentence();
    const QSignalSpy planned(m_page->findChild<PlanRunner *>(), &PlanRunner::finished);
    m_page->setScenario(scenario, *estimate);
    QTRY_COMPARE_WITH_TIMEOUT(planned.count(), 1, longWait);
    QCOMPARE(m_page->sentence(), sentence);
}

void TestPlanPage::aRowThatDoesNotServeIsNotUsed()
{
    give({});
    QVERIFY(settled());
    type(value(0), QStringLiteral("900000"));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->sentence().startsWith(QStringLiteral("No set")), longWait);
    QSignalSpy proposals(m_page.get(), &WorkspacePage::scenarioProposed);
    QSignalSpy messages(m_page.get(), &WorkspacePage::messageRequested);
    table()->selectRow(0);
    QVERIFY(!m_page->findChild<QPushButton *>(QStringLiteral("planUse"))->isEnabled());
    Q_EMIT table()->used();
    QCOMPARE(proposals.count(), 0);
    QCOMPARE(messages.count(), 1);
    QVERIFY(!messages[0][0].toString().isEmpty());
}

void TestPlanPage::copiesRowsWithTheirHeadings()
{
    give({});
    QVERIFY(settled());
    table()->selectRow(0);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(QStringLiteral("Accelerator\t")));
    QCOMPARE(lines[0].count(u'\t'), lines[1].count(u'\t'));
}

void TestPlanPage::remembersItsTargets()
{
    PlanWish wish;
    wish.targets = {{MetricId::time_per_output_token, 0.0123456789}, {MetricId::tokens_per_second, 4321}};
    wish.mostAccelerators = 32;
    wish.order = engine::PlanOrder::power;
    wish.withAnnounced = true;
    wish.keepsBatch = true;
    m_page->restoreView(toBytes(wish));
    QCOMPARE(m_page->saveView(), toBytes(wish));
    QCOMPARE(planWish(toBytes(wish)).targets[0].value, 0.0123456789);
}

void TestPlanPage::aBrokenViewGivesTheUsualTargets()
{
    for (const char *broken : {"", "=", "most=0\norder=size", "tokens_per_second=nan\nforward_flops=3", "\xff\xfe", "most=1e9"})
        QCOMPARE(toBytes(planWish(broken)), toBytes(PlanWish{}));
}

void TestPlanPage::nothingServesIsSaid()
{
    give({});
    QVERIFY(settled());
    type(value(0), QStringLiteral("1 Mtok/s"));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->sentence().startsWith(QStringLiteral("No set of at most 256 accelerators serves")), longWait);
    QVERIFY(m_page->sentence().contains(QStringLiteral("Nearest comes")));
}

void TestPlanPage::fastChangesEndWithTheLast()
{
    give({});
    for (int batch = 1; batch <= 30; ++batch)
        give({{"context", std::to_string(100 * batch)}});
    for (int step = 0; step < 12; ++step)
        QTest::keyClick(value(0), Qt::Key_Up);
    const double last = m_page->findChild<PlanTargets *>()->wish().targets[0].value;
    QCOMPARE(last, 500'000.0);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->sentence().contains(QStringLiteral("500 ktok/s")), longWait);
}

void TestPlanPage::everyControlHasAName()
{
    for (const QWidget *widget : m_page->findChildren<QWidget *>())
        if (widget->focusPolicy() != Qt::NoFocus && !widget->objectName().startsWith(QStringLiteral("qt_")) &&
            (widget->inherits("QToolButton") || widget->inherits("QComboBox") || widget->inherits("QLineEdit") ||
             widget->inherits("QTableView")))
            QVERIFY2(!widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty(),
                     qPrintable(widget->objectName()));
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestPlanPage)
#include "test_plan_page.moc"
