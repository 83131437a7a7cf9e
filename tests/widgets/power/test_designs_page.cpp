// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/power/power_fixture.h"
#include "widgets/input/choice_box.h"
#include "widgets/plot/colours.h"
#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/power/designs_page.h"
#include "widgets/workspaces/power/designs_picture.h"
#include "widgets/workspaces/power/designs_table.h"
#include "widgets/workspaces/power/designs_view.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace ridgepoint::tests {

using engine::DesignMeasure;
using engine::ParameterId;
using widgets::DesignColumn;
using widgets::DesignsPage;
using widgets::DesignsTable;
using widgets::DesignsView;
using widgets::SidePicture;

namespace {

DesignColumn column(const char *name, double pue, std::optional<double> limit)
{
    DesignColumn made;
    made.name = QLatin1StringView(name);
    made.answer.values[static_cast<std::size_t>(DesignMeasure::pue)] = pue;
    made.answer.values[static_cast<std::size_t>(DesignMeasure::rack_limit)] = limit;
    made.answer.rated_rack = 120e3;
    made.answer.cooling = engine::CoolingYear{};
    made.answer.cooling->annual.parts.chiller = pue - 1;
    return made;
}

std::vector<DesignColumn> three() { return {column("1 a", 1.2, 40e3), column("2 b", 1.1, 155e3), column("3 c", 1.5, std::nullopt)}; }

} // namespace

class TestDesignsPage : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void theTableIsAModel();
    void ratiosReferToTheBaseline();
    void whatShowsTheSameIsEquallyGood();
    void picturesShowEveryDesign();
    void designsAreChosenByKeys();
    void theTableLeavesAsNumbers();
    void longChainsTakeMoreLines();
    void theOwnDesignIsTheScenarios();
    void aDesignIsUsed();
    void theListIsRemembered();

private:
    PowerPages m_pages;
};

void TestDesignsPage::theTableIsAModel()
{
    DesignsTable table;
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Warning);
    QCOMPARE(table.columnCount(), 0);
    table.setColumns(three(), 0);
    QCOMPARE(table.columnCount(), 3);
    QCOMPARE(table.rowCount(), 3 + static_cast<int>(engine::design_measure_count));
    table.setColumns(three(), 2);
    table.setColumns({}, 0);
    QCOMPARE(table.columnCount(), 0);
}

void TestDesignsPage::ratiosReferToTheBaseline()
{
    DesignsTable table;
    table.setColumns(three(), 0);
    const auto text = [&table](DesignMeasure measure, int at) { return table.index(DesignsTable::rowOf(measure), at).data().toString(); };
    QCOMPARE(text(DesignMeasure::pue, 0), QStringLiteral("1.200"));
    QCOMPARE(text(DesignMeasure::pue, 1), QStringLiteral("1.100  0.92×  best"));
    QCOMPARE(text(DesignMeasure::pue, 2), QStringLiteral("1.500  1.25×"));
    QCOMPARE(text(DesignMeasure::rack_limit, 0), QStringLiteral("40.0 kW  exceeded"));
    QCOMPARE(text(DesignMeasure::rack_limit, 2), QStringLiteral("–"));
    QVERIFY(!table.index(DesignsTable::rowOf(DesignMeasure::rack_limit), 2).data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(table.headerData(0, Qt::Horizontal).toString().contains(QStringLiteral("baseline")));
    table.setColumns(three(), 1);
    QCOMPARE(text(DesignMeasure::pue, 0), QStringLiteral("1.200  1.09×"));
    QCOMPARE(widgets::designRatioText(330, 326, DesignMeasure::chip_temperature), QStringLiteral("+4 K"));
    QCOMPARE(widgets::designRatioText(1, 0, DesignMeasure::wue), QString());
}

void TestDesignsPage::whatShowsTheSameIsEquallyGood()
{
    std::vector<DesignColumn> columns = three();
    columns[0].answer.values[static_cast<std::size_t>(DesignMeasure::pue)] = 1.0; // beyond its limit
    columns.push_back(column("4 d", 1.1004, 155e3));
    QCOMPARE(widgets::bestDesigns(columns, DesignMeasure::pue), std::vector<std::size_t>({1, 3}));
    DesignsTable table;
    table.setColumns(columns, 1);
    const auto cell = [&table](int at) { return table.index(DesignsTable::rowOf(DesignMeasure::pue), at); };
    QCOMPARE(cell(1).data().toString(), QStringLiteral("1.100  best"));
    QCOMPARE(cell(3).data().toString(), QStringLiteral("1.100  1.00×  best"));
    QCOMPARE(cell(0).data(Qt::ForegroundRole).value<QColor>(), plot::lightColours().mutedText);
    QVERIFY(!cell(2).data(Qt::ForegroundRole).isValid());
    columns.erase(columns.begin() + 2);
    QVERIFY(widgets::bestDesigns(columns, DesignMeasure::pue).empty());
    QVERIFY2(widgets::designsSentence(three()).contains(QStringLiteral("Of the designs that cool these racks, ")),
             qPrintable(widgets::designsSentence(three())));
}

void TestDesignsPage::picturesShowEveryDesign()
{
    const auto columns = three();
    const SidePicture parts = widgets::designPartsPicture(columns, {});
    QCOMPARE(parts.frame.y.categories.size(), 3);
    QCOMPARE(parts.curves.size(), std::size_t(1));
    QCOMPARE(parts.curves.front().xs, std::vector<double>({1.2, 1.1, 1.5}));
    const SidePicture pue = widgets::designMeasurePicture(columns, DesignMeasure::pue, {});
    QCOMPARE(pue.curves.size(), std::size_t(2));
    QCOMPARE(pue.curves[0].pointNames, QStringList({QStringLiteral("1.200"), QStringLiteral("1.500")}));
    QCOMPARE(pue.curves[1].pointNames, QStringList{QStringLiteral("1.100, best")});
    const SidePicture limit = widgets::designMeasurePicture(columns, DesignMeasure::rack_limit, {});
    QCOMPARE(limit.curves.size(), std::size_t(1));
    QCOMPARE(limit.curves[0].pointNames.back(), QStringLiteral("not known"));
    QVERIFY2(widgets::designsSentence(columns).startsWith(QStringLiteral("Racks rated 120 kW are too much for 1 of these 3 designs.")),
             qPrintable(widgets::designsSentence(columns)));
}

void TestDesignsPage::designsAreChosenByKeys()
{
    const auto page = m_pages.make<DesignsPage>({});
    auto *table = page->findChild<DesignsView *>();
    QAbstractItemModel *model = table->model();
    const int usual = model->columnCount();
    QCOMPARE(usual, 5);
    auto *add = page->findChild<QPushButton *>(QStringLiteral("designAdd"));
    QTest::keyClick(add, Qt::Key_Space);
    QCOMPARE(model->columnCount(), 6);
    QCOMPARE(table->currentIndex().column(), 5);
    QVERIFY(!add->isEnabled());
    auto *cooling = page->findChild<widgets::ChoiceBox *>(QStringLiteral("designCooling"));
    Q_EMIT cooling->chosen(QStringLiteral("immersion-2p"));
    QVERIFY(model->headerData(5, Qt::Horizontal).toString().contains(QStringLiteral("Two-phase immersion")));
    QTest::keyClick(page->findChild<QPushButton *>(QStringLiteral("designBaseline")), Qt::Key_Space);
    QVERIFY(model->headerData(5, Qt::Horizontal).toString().contains(QStringLiteral("baseline")));
    for (int left = 5; left >= 2; --left) {
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(model->columnCount(), left);
    }
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(model->columnCount(), 2);
    QVERIFY(model->headerData(0, Qt::Horizontal).toString().contains(QStringLiteral("baseline")));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Rack limit\t")));
    const auto *measure = page->findChild<plot::PlotView *>(QStringLiteral("designMeasurePlot"));
    table->setCurrentIndex(model->index(DesignsTable::rowOf(DesignMeasure::carbon), 1));
    QCOMPARE(measure->frame().title, QStringLiteral("Carbon of a year"));
}

/// The table leaves as numbers in SI units; with the focus it is what Ctrl+E exports.
void TestDesignsPage::theTableLeavesAsNumbers()
{
    const auto page = m_pages.make<DesignsPage>({});
    auto *table = page->findChild<DesignsView *>();
    QSignalSpy left(page.get(), &widgets::WorkspacePage::exportRequested);
    page->findChild<QAbstractButton *>(QStringLiteral("designExport"))->click();
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.front().front().value<const plot::Exportable *>(), static_cast<const plot::Exportable *>(table));
    QCOMPARE(table->exportSuffixes(), QStringList{QStringLiteral("csv")});
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("designs.csv"));
    QVERIFY(table->exportTo(path, {}).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    const auto row = [&lines](const QByteArray &what) {
        return *std::find_if(lines.begin(), lines.end(), [&](const QByteArray &line) { return line.startsWith(what); });
    };
    QCOMPARE(row("Rack limit").split(',').value(1), QByteArray("W"));
    QCOMPARE(row("Rack limit").split(',').value(2).toDouble(),
             *static_cast<DesignsTable *>(table->model())->columns().front().answer[DesignMeasure::rack_limit]);
    QVERIFY(lines.size() > static_cast<qsizetype>(engine::design_measure_count));
    QVERIFY(!table->exportTo(folder.filePath(QStringLiteral("none/designs.csv")), {}).has_value());
}

/// In a window of 1280 x 720 a long power chain takes two lines.
void TestDesignsPage::longChainsTakeMoreLines()
{
    const auto page = m_pages.make<DesignsPage>({{"power_chain", "dc-800v-rectifier"}});
    auto *table = page->findChild<DesignsView *>();
    page->resize(2400, 860);
    QTRY_VERIFY(table->rowHeight(DesignsTable::Chain) < 2 * table->fontMetrics().height());
    page->resize(880, 520);
    QTRY_VERIFY(table->rowHeight(DesignsTable::Chain) > 2 * table->fontMetrics().height());
    m_pages.put(*page, m_pages.scenario({{"power_chain", "ac-415v-eco"}, {"cooling_method", "air-chiller-dry"}}));
    QVERIFY(table->rowHeight(DesignsTable::Redundancy) < 2 * table->fontMetrics().height());
}

void TestDesignsPage::theOwnDesignIsTheScenarios()
{
    const auto page = m_pages.make<DesignsPage>({});
    auto *table = page->findChild<DesignsView *>();
    QCOMPARE(table->currentIndex().column(), 0);
    QSignalSpy edits(page.get(), &widgets::WorkspacePage::parameterEdited);
    auto *redundancy = page->findChild<widgets::ChoiceBox *>(QStringLiteral("designRedundancy"));
    Q_EMIT redundancy->chosen(QStringLiteral("2n"));
    QCOMPARE(edits.count(), 1);
    QVERIFY(edits.front().at(0).value<ParameterId>() == ParameterId::redundancy);
    m_pages.put(*page, m_pages.scenario({{"redundancy", "2n"}, {"cooling_method", "air-chiller-dry"}}));
    QCOMPARE(table->model()->columnCount(), 5); // the usual ones follow, without air
    QCOMPARE(table->model()->index(DesignsTable::Redundancy, 3).data().toString(),
             table->model()->index(DesignsTable::Redundancy, 0).data().toString());
}

void TestDesignsPage::aDesignIsUsed()
{
    const auto page = m_pages.make<DesignsPage>({{"supply_temperature", "33 degC"}});
    auto *table = page->findChild<DesignsView *>();
    QVERIFY(!page->findChild<QPushButton *>(QStringLiteral("designUse"))->isEnabled());
    QSignalSpy proposals(page.get(), &widgets::WorkspacePage::scenarioProposed);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(proposals.count(), 0);
    QTest::keyClick(table, Qt::Key_Right);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(proposals.count(), 1);
    const auto proposed = proposals.front().front().value<engine::Scenario>();
    QCOMPARE(std::get<std::string>(*proposed.get(ParameterId::cooling_method)), std::string("air-chiller-dry"));
    QVERIFY(!proposed.is_set(ParameterId::supply_temperature));
    QVERIFY(engine::check_scenario(m_pages.catalog(), proposed).has_value());
    page->setScenario(proposed, estimateOf(m_pages.catalog(), proposed));
    QVERIFY(table->model()->headerData(0, Qt::Horizontal).toString().contains(QStringLiteral("Air, ")));
    QVERIFY(table->model()->headerData(1, Qt::Horizontal).toString().contains(QStringLiteral("Plates and air, dry cooler")));
}

void TestDesignsPage::theListIsRemembered()
{
    const auto page = m_pages.make<DesignsPage>({});
    QVERIFY(page->saveView().isEmpty());
    auto *table = page->findChild<DesignsView *>();
    QTest::keyClick(table, Qt::Key_Right);
    QTest::keyClick(table, Qt::Key_Delete);
    const auto other = m_pages.make<DesignsPage>({});
    other->restoreView(page->saveView());
    QCOMPARE(other->findChild<DesignsView *>()->model()->columnCount(), 4);
    other->restoreView("7;nothing|at all|n;;air-chiller-dry|no-chain|n");
    QCOMPARE(other->findChild<DesignsView *>()->model()->columnCount(), 4);
    const widgets::DesignList list{1,
                                   {{"air-chiller-dry", m_pages.catalog().power_chains().front().slug, engine::Redundancy::four_thirds}}};
    const widgets::DesignList read = widgets::designList(m_pages.catalog(), widgets::toBytes(list));
    QCOMPARE(read.baseline, list.baseline);
    QVERIFY(read.designs == list.designs);
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestDesignsPage)
#include "test_designs_page.moc"
