// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/power/power_fixture.h"
#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/power/cities_page.h"
#include "widgets/workspaces/power/cities_picture.h"
#include "widgets/workspaces/power/cities_view.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

namespace ridgepoint::tests {

using engine::CityAnswer;
using engine::ParameterId;
using widgets::CitiesPage;
using widgets::CitiesTable;
using widgets::CitiesView;
using widgets::CityMeasure;
using widgets::SidePicture;

namespace {

int columnOf(CityMeasure measure) { return 1 + static_cast<int>(measure); }

} // namespace

class TestCitiesPage : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void theTableIsAModel();
    void everyColumnFitsASmallWindow();
    void headingsSayWhatIsNotPublished();
    void costIsPerAccelerator();
    void gapsStandLastAndSayWhy();
    void chosenRowsStayChosen();
    void thePictureMarksThePresentCity();
    void theSentenceNamesTheBest();
    void enterTakesTheCity();
    void axesAreRemembered();

private:
    [[nodiscard]] std::vector<CityAnswer> answers(PowerPages::Values values) const
    {
        return PowerPages::held(engine::compare_cities(m_pages.catalog(), m_pages.scenario(values)));
    }

    PowerPages m_pages;
};

void TestCitiesPage::theTableIsAModel()
{
    CitiesTable table;
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Warning);
    table.setAnswers(answers({}), "ashburn-va");
    QCOMPARE(table.rowCount(), static_cast<int>(m_pages.catalog().cities().size()));
    QCOMPARE(table.columnCount(), 11);
    for (int column = 1; column < table.columnCount(); ++column) {
        const QString title = table.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
        QVERIFY(title.contains(QRegularExpression(QStringLiteral("PUE|, "))));
        QVERIFY(table.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().startsWith(title));
    }
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        table.sort(columnOf(CityMeasure::Pue), order);
        for (int row = 1; row < table.rowCount(); ++row) {
            const double above = table.index(row - 1, columnOf(CityMeasure::Pue)).data(CitiesTable::SortRole).toDouble();
            const double here = table.index(row, columnOf(CityMeasure::Pue)).data(CitiesTable::SortRole).toDouble();
            QVERIFY(order == Qt::AscendingOrder ? above <= here : above >= here);
        }
    }
    QVERIFY(table.headerData(columnOf(CityMeasure::Pue), Qt::Horizontal).toString().contains(u'▾'));
    table.sort(-1);
    QVERIFY(!table.headerData(columnOf(CityMeasure::Pue), Qt::Horizontal).toString().contains(u'▾'));
    QCOMPARE(table.index(0, 0).data(CitiesTable::SlugRole).toString(), QString::fromStdString(m_pages.catalog().cities().front().slug));
    const int row = table.rowOf(QStringLiteral("ashburn-va"));
    QVERIFY(table.index(row, 0).data().toString().startsWith(u'●'));
    QCOMPARE(table.index(row, columnOf(CityMeasure::Price)).data().toString(), QStringLiteral("89.2"));
    QCOMPARE(table.index(row, columnOf(CityMeasure::TimeToPower)).data().toString(), QStringLiteral("7.0"));
    table.setAnswers({}, {});
    QCOMPARE(table.rowCount(), 0);
}

/// In a window of 1280 x 720 the page has 880 pixels: no column is cut or out of sight, no unit broken, no name elided.
void TestCitiesPage::everyColumnFitsASmallWindow()
{
    const auto page = m_pages.make<CitiesPage>({});
    page->resize(880, 520);
    auto *table = page->findChild<CitiesView *>();
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    const QFontMetrics metrics(table->font());
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        for (const QString &line : table->model()->headerData(column, Qt::Horizontal).toString().split(u'\n'))
            QVERIFY2(metrics.horizontalAdvance(line) < table->columnWidth(column), qPrintable(line));
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QString text = table->model()->index(row, column).data().toString();
            QVERIFY2(metrics.horizontalAdvance(text) < table->columnWidth(column) - widgets::steps(1), qPrintable(text));
        }
    }
    const QModelIndex golden = table->model()->index(static_cast<CitiesTable *>(table->model())->rowOf(QStringLiteral("golden-co")), 0);
    QCOMPARE(golden.data().toString(), QStringLiteral("Golden CO"));
    QVERIFY(golden.data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("Golden CO (")));
}

void TestCitiesPage::headingsSayWhatIsNotPublished()
{
    const auto page = m_pages.make<CitiesPage>({});
    const auto *table = page->findChild<CitiesView *>();
    const auto regions = m_pages.catalog().grid_regions();
    const auto published = std::ranges::count_if(regions, [](const engine::GridRegion &region) { return region.queue.is_known(); });
    QVERIFY(published > 0);
    const QString told = table->model()->headerData(columnOf(CityMeasure::TimeToPower), Qt::Horizontal, Qt::ToolTipRole).toString();
    QVERIFY2(told.contains(QStringLiteral("Only %1 of %2 grid regions publish").arg(published).arg(regions.size())), qPrintable(told));
}

/// The cost of a year is that of one accelerator, in however many racks it stands.
void TestCitiesPage::costIsPerAccelerator()
{
    const auto costIn = [this](const char *racks) {
        return *widgets::cityValue(answers({{"racks", racks}, {"power_utilization", "1"}}).front(), CityMeasure::EnergyCost);
    };
    const double one = costIn("1");
    QVERIFY(one > 0);
    QVERIFY(std::abs(costIn("50") / one - 1) < 1e-9);
}

void TestCitiesPage::gapsStandLastAndSayWhy()
{
    CitiesTable table;
    table.setAnswers(answers({}), "ashburn-va");
    const int column = columnOf(CityMeasure::TimeToPower);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        table.sort(column, order);
        QVERIFY(table.index(0, column).data(CitiesTable::SortRole).isValid());
        const QModelIndex last = table.index(table.rowCount() - 1, column);
        QVERIFY(!last.data(CitiesTable::SortRole).isValid());
        QCOMPARE(last.data().toString(), QStringLiteral("–"));
        QVERIFY(!last.data(Qt::ToolTipRole).toString().isEmpty());
    }
    for (int row = 0; row < table.rowCount(); ++row)
        for (int at = 0; at < table.columnCount(); ++at)
            QVERIFY(table.index(row, at).data() != QStringLiteral("–") || !table.index(row, at).data(Qt::ToolTipRole).toString().isEmpty());
}

void TestCitiesPage::chosenRowsStayChosen()
{
    CitiesTable table;
    table.setAnswers(answers({{"supply_temperature", "20 degC"}}), "ashburn-va");
    table.sort(columnOf(CityMeasure::Pue));
    const QPersistentModelIndex kept = table.index(table.rowOf(QStringLiteral("singapore-sg")), 0);
    const int before = kept.row();
    table.sort(columnOf(CityMeasure::Pue), Qt::DescendingOrder);
    QCOMPARE(kept.data(CitiesTable::SlugRole).toString(), QStringLiteral("singapore-sg"));
    QVERIFY(kept.row() != before);
    table.setAnswers(answers({{"supply_temperature", "45 degC"}}), "memphis-tn");
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data(CitiesTable::SlugRole).toString(), QStringLiteral("singapore-sg"));
}

void TestCitiesPage::thePictureMarksThePresentCity()
{
    const auto rows = answers({});
    const SidePicture picture = widgets::citiesPicture(rows, "ashburn-va", CityMeasure::Carbon, CityMeasure::Pue, {});
    QCOMPARE(picture.curves.size(), std::size_t(2));
    QCOMPARE(picture.curves[1].pointKeys, QStringList{QStringLiteral("ashburn-va")});
    QCOMPARE(picture.curves[1].xs.front(), 323.0);
    const auto known =
        static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](const CityAnswer &row) { return row.carbon.has_value(); }));
    QCOMPARE(picture.curves[0].xs.size() + picture.curves[1].xs.size(), known);
    QCOMPARE(picture.frame.subtitle.isEmpty(), known == rows.size());
    const SidePicture none = widgets::citiesPicture({}, {}, CityMeasure::Carbon, CityMeasure::Pue, {});
    QVERIFY(none.curves.empty() && !none.frame.emptyText.isEmpty());
}

void TestCitiesPage::theSentenceNamesTheBest()
{
    const auto rows = answers({{"supply_temperature", "25 degC"}});
    const auto best = std::min_element(rows.begin(), rows.end(), [](const CityAnswer &a, const CityAnswer &b) { return a.pue < b.pue; });
    const QString name = QString::fromStdString(best->city->name);
    const QString other = widgets::citiesSentence(rows, "singapore-sg");
    QVERIFY2(other.startsWith(QStringLiteral("Singapore")) && other.contains(name), qPrintable(other));
    const QString own = widgets::citiesSentence(rows, best->city->slug);
    QVERIFY2(own.startsWith(QStringLiteral("%1 has the lowest PUE of ").arg(name)), qPrintable(own));
}

void TestCitiesPage::enterTakesTheCity()
{
    const auto page = m_pages.make<CitiesPage>({});
    auto *table = page->findChild<CitiesView *>();
    auto *use = page->findChild<QPushButton *>(QStringLiteral("citiesUse"));
    QCOMPARE(table->chosen(), QStringLiteral("ashburn-va"));
    QVERIFY(!use->isEnabled());
    QSignalSpy edits(page.get(), &widgets::WorkspacePage::parameterEdited);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(edits.count(), 0);
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(use->isEnabled());
    const std::string chosen = table->chosen().toStdString();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(edits.count(), 1);
    QVERIFY(edits.front().at(0).value<ParameterId>() == ParameterId::city);
    QCOMPARE(std::get<std::string>(edits.front().at(1).value<engine::ParameterValue>()), chosen);
    const auto *plot = page->findChild<plot::PlotView *>(QStringLiteral("citiesPlot"));
    QCOMPARE(plot->selectedKeys(), QStringList{QString::fromStdString(chosen)});
    table->setCurrentIndex(table->currentIndex().siblingAtColumn(columnOf(CityMeasure::Pue)));
    QTest::keyClick(table, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(table->chosen().toStdString(), chosen);
    const auto pueAt = [table](int row) {
        return table->model()->index(row, columnOf(CityMeasure::Pue)).data(CitiesTable::SortRole).toDouble();
    };
    QVERIFY(pueAt(0) <= pueAt(table->model()->rowCount() - 1));
    QTest::keyClick(table, Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(pueAt(0) > pueAt(table->model()->rowCount() - 1));
    QCOMPARE(edits.count(), 1);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("USD/MWh")));
    QVERIFY(table->chosen() != QStringLiteral("mumbai-in"));
    m_pages.put(*page, m_pages.scenario({{"city", "mumbai-in"}}));
    QCOMPARE(table->chosen(), QStringLiteral("mumbai-in"));
    QVERIFY(!use->isEnabled());
}

void TestCitiesPage::axesAreRemembered()
{
    const auto page = m_pages.make<CitiesPage>({});
    auto *x = page->findChild<QComboBox *>(QStringLiteral("citiesX"));
    auto *plot = page->findChild<plot::PlotView *>(QStringLiteral("citiesPlot"));
    QTest::keyClick(x, Qt::Key_Home);
    QCOMPARE(plot->frame().x.title, QStringLiteral("No compressor, h/year"));
    const auto other = m_pages.make<CitiesPage>({});
    other->restoreView(page->saveView());
    QCOMPARE(other->findChild<plot::PlotView *>(QStringLiteral("citiesPlot"))->frame().x.title, QStringLiteral("No compressor, h/year"));
    other->restoreView("nothing known");
    QCOMPARE(other->findChild<plot::PlotView *>(QStringLiteral("citiesPlot"))->frame().x.title, QStringLiteral("No compressor, h/year"));
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestCitiesPage)
#include "test_cities_page.moc"
