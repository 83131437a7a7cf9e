// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/economics/economics_fixture.h"
#include "widgets/input/choice_box.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/economics/economics_pages.h"
#include "widgets/workspaces/economics/economics_workspace.h"
#include "widgets/workspaces/economics/vendor_cost_table.h"
#include "widgets/workspaces/pages/workspace_page.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

#include <cmath>

namespace ridgepoint::tests {

using engine::ParameterId;
using widgets::EconomicsWorkspace;

namespace {

enum Page : std::size_t { Cost, Sensitivity, BreakEven, Vendors, Load };

} // namespace

class TestEconomicsWorkspace : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_shipped = ShippedData::read();
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
    }
    void init() { failOnAnyWarning(); }
    void everyPageSpeaksAndDraws();
    void everyPageLeavesTheProgram();
    void spreadGetsAllItsDraws();
    void everyRowHasItsLine();
    void mapGetsFine();
    void loadMapGetsFine();
    void pinsTheScenario();
    void pickersAreWalkedByKeys();
    void remembersTheQuestion();
    void tableSortsAndProposes();
    void drawsAtBothEndsOfEverySlider();
    void everythingHasAName();

private:
    void put(EconomicsWorkspace &workspace, EconomicsValues values) const
    {
        const PricedCase one(*m_shipped.catalog, values);
        workspace.setScenario(one.scenario, one.estimate);
    }
    [[nodiscard]] std::unique_ptr<EconomicsWorkspace> shown(EconomicsValues values, std::size_t page) const
    {
        auto workspace = std::make_unique<EconomicsWorkspace>(widgets::WorkspaceContext{m_shipped.catalog, nullptr});
        workspace->resize(1180, 860);
        workspace->show();
        QApplication::setActiveWindow(workspace.get());
        workspace->openPage(page);
        put(*workspace, values);
        return workspace;
    }
    static plot::PlotView *view(const EconomicsWorkspace &workspace, const char *name)
    {
        return workspace.findChild<plot::PlotView *>(QLatin1String(name));
    }

    ShippedData m_shipped;
};

void TestEconomicsWorkspace::everyPageSpeaksAndDraws()
{
    for (const char *workload : {"ar", "diffusion-lm", "image", "video"})
        for (std::size_t page = 0; page < widgets::economicsPages().entries.size(); ++page) {
            const auto workspace = shown({{"workload", workload}}, page);
            QVERIFY(workspace->sentence().endsWith(u'.'));
            const auto *plot = workspace->currentPlot();
            QVERIFY(plot != nullptr);
            QVERIFY(!plot->frame().title.isEmpty());
            QVERIFY2(!plot->curves().empty(), qPrintable(plot->frame().emptyText));
            QCOMPARE(workspace->chips().size(), std::size_t(4));
        }
}

void TestEconomicsWorkspace::everyPageLeavesTheProgram()
{
    const QTemporaryDir folder;
    for (const std::size_t page : {Cost, Sensitivity, BreakEven, Vendors, Load}) {
        const auto workspace = shown({}, page);
        for (const char *suffix : {"csv", "svg"}) {
            const QString path = folder.filePath(QStringLiteral("%1.%2").arg(page).arg(QLatin1String(suffix)));
            QVERIFY(workspace->currentPicture()->exportTo(path, {1200, 700}).has_value());
            QVERIFY(QFileInfo(path).size() > 100);
        }
    }
}

void TestEconomicsWorkspace::spreadGetsAllItsDraws()
{
    const auto workspace = shown({}, Sensitivity);
    const plot::PlotView *spread = view(*workspace, "spreadPlot");
    const QString few = spread->frame().subtitle;
    QTRY_VERIFY_WITH_TIMEOUT(spread->frame().subtitle != few, longWait);
    QVERIFY(spread->frame().subtitle.startsWith(QStringLiteral("40\u2009000 draws, ")));
}

/// The words of a bar need a line of their own in each row, however low the window.
void TestEconomicsWorkspace::everyRowHasItsLine()
{
    for (const auto &[page, name] : {std::pair{Sensitivity, "tornadoPlot"}, std::pair{Vendors, "vendorCostPlot"}}) {
        const auto workspace = shown({{"compared_accelerators", "nvidia-h100-sxm,amd-mi300x,nvidia-gb300"}}, page);
        const plot::PlotView *bars = view(*workspace, name);
        const int lines = static_cast<int>(bars->frame().y.categories.size());
        QVERIFY(lines >= 4);
        QVERIFY(bars->minimumHeight() > (lines + 6) * QFontMetrics(widgets::font(widgets::TextSize::Small)).height());
    }
}

void TestEconomicsWorkspace::mapGetsFine()
{
    const auto workspace = shown({}, BreakEven);
    const plot::PlotView *map = view(*workspace, "breakEvenPlot");
    const int coarse = map->tableModel()->rowCount();
    QTRY_VERIFY_WITH_TIMEOUT(map->tableModel()->rowCount() > coarse, longWait);
}

void TestEconomicsWorkspace::loadMapGetsFine()
{
    const auto workspace = shown({}, Load);
    const plot::PlotView *map = view(*workspace, "loadCostMapPlot");
    const int coarse = map->tableModel()->rowCount();
    QTRY_VERIFY_WITH_TIMEOUT(map->tableModel()->rowCount() > coarse, longWait);
}

/// What was pinned stays while the scenario goes on.
void TestEconomicsWorkspace::pinsTheScenario()
{
    const auto workspace = shown({}, BreakEven);
    auto *pin = workspace->findChild<QPushButton *>(QStringLiteral("breakEvenPin"));
    const auto *alternatives = workspace->findChild<widgets::ChoiceBox *>(QStringLiteral("breakEvenAlternative"));
    QCOMPARE(alternatives->findData(QStringLiteral("pinned")), -1);
    pin->setFocus(Qt::TabFocusReason);
    QTest::keyClick(pin, Qt::Key_Space);
    QCOMPARE(alternatives->slug(), QStringLiteral("pinned"));
    QVERIFY(workspace->sentence().startsWith(QStringLiteral("Both cost the same")));
    put(*workspace, {{"batch", "16"}});
    QCOMPARE(alternatives->slug(), QStringLiteral("pinned"));
    QVERIFY(workspace->sentence().startsWith(QStringLiteral("The cheaper of the two is this scenario")));
}

/// The pickers take arrow keys; an input that one has is not offered by the other.
void TestEconomicsWorkspace::pickersAreWalkedByKeys()
{
    const auto workspace = shown({}, BreakEven);
    auto *x = workspace->findChild<QComboBox *>(QStringLiteral("breakEvenX"));
    auto *y = workspace->findChild<QComboBox *>(QStringLiteral("breakEvenY"));
    QCOMPARE(y->findText(x->currentText()), -1);
    const QString before = x->currentText();
    x->setFocus(Qt::TabFocusReason);
    QTest::keyClick(x, Qt::Key_Down);
    QVERIFY(x->currentText() != before);
    QCOMPARE(y->findText(x->currentText()), -1);
    QVERIFY(y->findText(before) >= 0);
    QVERIFY(view(*workspace, "alongXPlot")->frame().title.contains(x->currentText(), Qt::CaseInsensitive));
}

void TestEconomicsWorkspace::remembersTheQuestion()
{
    const auto workspace = shown({}, BreakEven);
    auto *x = workspace->findChild<QComboBox *>(QStringLiteral("breakEvenX"));
    x->setFocus(Qt::TabFocusReason);
    QTest::keyClick(x, Qt::Key_Down);
    const QByteArray view = workspace->saveView();
    const auto other = shown({}, Cost);
    other->restoreView(view);
    put(*other, {});
    QCOMPARE(other->currentPage()->objectName(), QStringLiteral("economicsBreakEven"));
    QCOMPARE(other->findChild<QComboBox *>(QStringLiteral("breakEvenX"))->currentText(), x->currentText());
}

void TestEconomicsWorkspace::tableSortsAndProposes()
{
    const auto workspace = shown({}, Vendors);
    auto *table = workspace->findChild<QTableView *>(QStringLiteral("vendorCostTable"));
    auto *model = qobject_cast<widgets::VendorCostTable *>(table->model());
    QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > 10, longWait);
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto text = [model](int row, int column) { return model->index(row, column).data().toString(); };
    model->sort(widgets::VendorCostTable::Accelerator, Qt::AscendingOrder);
    const auto name = [model](int row) { return QString::fromStdString(model->accelerator(row)->name); };
    for (int row = 1; row < model->rowCount(); ++row)
        QVERIFY(QString::localeAwareCompare(name(row - 1), name(row)) <= 0); // by the name, not by how many
    model->sort(-1, Qt::AscendingOrder);
    for (int row = 0; row < model->rowCount(); ++row)
        if (text(row, widgets::VendorCostTable::Cost) == QStringLiteral("–"))
            QVERIFY(!text(row, widgets::VendorCostTable::Note).isEmpty());
    for (int column = widgets::VendorCostTable::Basis; column < widgets::VendorCostTable::Note; ++column)
        QVERIFY(!model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0); // every column is in view
    QSignalSpy proposals(workspace.get(), &widgets::Workspace::scenarioProposed);
    table->setFocus(Qt::TabFocusReason);
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(proposals.count(), 1);
    const auto proposed = proposals.front().front().value<engine::Scenario>();
    QCOMPARE(std::get<std::string>(*proposed.get(ParameterId::accelerator)), model->accelerator(0)->slug);
}

/// No picture holds what is not a number, and every page says something.
void TestEconomicsWorkspace::drawsAtBothEndsOfEverySlider()
{
    for (const std::size_t page : {Cost, Sensitivity, BreakEven, Vendors, Load}) {
        const auto workspace = shown({}, page);
        for (const ParameterId id : workspace->parameters()) {
            const engine::Parameter &row = engine::parameter(id);
            if (row.kind != engine::ParameterKind::number)
                continue;
            for (const double end : {row.minimum, row.maximum}) {
                engine::Scenario scenario;
                scenario.set(id, end);
                const auto estimate = engine::evaluate(*m_shipped.catalog, scenario);
                if (!estimate)
                    continue; // constraints between inputs refuse it
                workspace->setScenario(scenario, *estimate);
                QVERIFY2(!workspace->sentence().isEmpty(), row.name.data());
                for (const auto *plot : workspace->currentPage()->findChildren<plot::PlotView *>())
                    for (const plot::Curve &curve : plot->curves())
                        for (std::size_t i = 0; i < curve.xs.size(); ++i)
                            QVERIFY2(std::isfinite(curve.xs[i]) && std::isfinite(curve.ys[i]), row.name.data());
            }
        }
    }
}

void TestEconomicsWorkspace::everythingHasAName()
{
    for (const std::size_t page : {Cost, Sensitivity, BreakEven, Vendors, Load}) {
        const auto workspace = shown({}, page);
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

QTEST_MAIN(ridgepoint::tests::TestEconomicsWorkspace)
#include "test_economics_workspace.moc"
