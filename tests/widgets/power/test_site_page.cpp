// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/power/power_fixture.h"
#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/power/site_page.h"
#include "widgets/workspaces/power/site_pictures.h"
#include "widgets/workspaces/power/site_table.h"
#include "widgets/workspaces/power/site_words.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

namespace ridgepoint::tests {

using engine::ParameterId;
using engine::SiteAssumptions;
using engine::SitePlan;
using widgets::FigureTableView;
using widgets::SidePicture;
using widgets::SitePage;

namespace {

/// Bars and points of all curves in one row.
std::vector<QString> curvesInRow(const SidePicture &picture, double row)
{
    std::vector<QString> ids;
    for (const plot::Curve &curve : picture.curves)
        if (std::ranges::find(curve.ys, row) != curve.ys.end())
            ids.push_back(curve.id);
    return ids;
}

} // namespace

class TestSitePage : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void theTimelineMarksWhatBinds();
    void anUnpublishedQueueStaysOpen();
    void aRowOfTheTableForEverySupply();
    void theRampEndsAtTheLimit();
    void carbonIsSortedAndMarksTheSupply();
    void everyKnownGridIsAPoint();
    void waterOfThePlantsOnlyWhereItIsKnown();
    void theSentenceNamesDateAndItem();
    void keysChooseASupply();
    void assumptionsRedrawAndComeBack();
    void aCampusIsOneUndoableProposal();
    void aCampusIsTypedWithItsUnit();
    void theTimelineFollowsWhatItRestsOn();
    void aSmallWindowShowsTableOrPicture();
    void everyPictureLeavesWithItsSources();

private:
    [[nodiscard]] const engine::Catalog &catalog() const { return m_pages.catalog(); }
    [[nodiscard]] SitePlan plan(PowerPages::Values values, const SiteAssumptions &assumptions = {}) const
    {
        return PowerPages::held(engine::site_plan(catalog(), m_pages.scenario(values), assumptions));
    }

    PowerPages m_pages;
};

void TestSitePage::theTimelineMarksWhatBinds()
{
    const SitePlan virginia = plan({{"city", "ashburn-va"}});
    const SidePicture picture = widgets::siteTimelinePicture(virginia, QStringLiteral("line"));
    QCOMPARE(picture.frame.y.categories, QStringList({QStringLiteral("Grid queue: binds"), QStringLiteral("Transformer: ready"),
                                                      QStringLiteral("Building: ready"), QStringLiteral("First power: 7.0 years")}));
    const plot::Curve *binding = curveOf(picture, "binding");
    QVERIFY(binding != nullptr);
    QCOMPARE(binding->xs, std::vector<double>{7});
    QCOMPARE(binding->baseline, std::vector<double>{0});
    QCOMPARE(binding->ys, std::vector<double>{0});
    const plot::Curve *mark = curveOf(picture, "critical");
    QVERIFY(mark != nullptr && mark->marker == plot::Marker::Diamond);
    QCOMPARE(mark->pointNames, QStringList{QStringLiteral("Grid queue binds")});
    // What is ready earlier shows how much it has to spare.
    QVERIFY(std::ranges::equal(curvesInRow(picture, 1), std::vector{QStringLiteral("slack"), QStringLiteral("ready")}));
    QVERIFY(curveOf(picture, "open") == nullptr);
    QCOMPARE(picture.frame.lines.front().position, 7.0);
    QCOMPARE(curveOf(picture, "first-power")->pointNames, QStringList{QStringLiteral("7.0 years")});
    QCOMPARE(picture.frame.scenarioLine, QStringLiteral("line"));
}

void TestSitePage::anUnpublishedQueueStaysOpen()
{
    const SidePicture picture = widgets::siteTimelinePicture(plan({{"city", "dallas-tx"}}), {});
    const plot::Curve *open = curveOf(picture, "open");
    QVERIFY(open != nullptr);
    QCOMPARE(open->ys, std::vector<double>{0});
    QCOMPARE(open->xs.front(), *picture.frame.x.maximum);
    QVERIFY2(open->pointNames.front().contains(QStringLiteral("nobody publishes the queue of ERCOT")),
             qPrintable(open->pointNames.front()));
    QCOMPARE(curveOf(picture, "binding")->ys, std::vector<double>{1});
    QCOMPARE(curveOf(picture, "first-power")->pointNames, QStringList{QStringLiteral("at least 2.5 years")});
}

void TestSitePage::aRowOfTheTableForEverySupply()
{
    const SitePlan made = plan({{"accelerator", "nvidia-h100-sxm"}, {"racks", "3000"}, {"city", "dallas-tx"}});
    const widgets::FigureTable table = widgets::siteSupplyTable(made);
    QCOMPARE(table.rows.size(), catalog().generations().size());
    for (const widgets::FigureRow &row : table.rows) {
        QCOMPARE(row.cells.size(), table.columns.size());
        for (const widgets::FigureCell &cell : row.cells)
            QVERIFY2(!cell.text.contains(QStringLiteral("nan")) && !cell.text.contains(QStringLiteral("inf")), qPrintable(cell.text));
    }
    const auto find = [&](const char *slug) { return *std::ranges::find(table.rows, QLatin1StringView(slug), &widgets::FigureRow::key); };
    QCOMPARE(find("grid").cells[1].text, QStringLiteral("at least 2.5"));
    QVERIFY(find("grid").cells[0].text.startsWith(u'▸'));
    QCOMPARE(find("gas-recip").cells[2].text, QStringLiteral("unknown"));
    QVERIFY(find("gas-recip").cells[4].text.contains(QStringLiteral(" + 1 × 18.8 MW")));
    QVERIFY(find("gas-recip").cells[5].text.endsWith(QStringLiteral("MMcf")));
    QCOMPARE(find("wind-onshore").cells[4].text, QStringLiteral("not firm"));
    QVERIFY(find("gas-turbine-aero").cells[4].toolTip.contains(QStringLiteral("density")));
    QVERIFY(find("gas-turbine-aero").cells[2].toolTip.startsWith(QStringLiteral("Computed")));
}

void TestSitePage::theRampEndsAtTheLimit()
{
    const SitePlan made = plan({{"accelerator", "nvidia-h100-sxm"}, {"racks", "3000"}, {"site_power_limit", "100 MW"}});
    const SidePicture picture = widgets::siteRampPicture(made, {});
    const plot::Curve *energised = curveOf(picture, "energised");
    QVERIFY(energised != nullptr);
    QCOMPARE(energised->ys.front(), 0.0);
    QCOMPARE(energised->ys.back(), 100e6);
    QVERIFY(std::ranges::is_sorted(energised->xs) && std::ranges::is_sorted(energised->ys));
    const auto limit = std::ranges::find_if(picture.frame.lines, [](const auto &line) { return line.position == 100e6; });
    QVERIFY(limit != picture.frame.lines.end());
    QVERIFY(limit->colour.role == plot::CurveColour::Role::Infeasible);
    QVERIFY(limit->label.contains(QStringLiteral("exceeded")));
    // An accelerator whose power nobody states still has a date, and says what is missing.
    const SitePlan unknown = [this] {
        for (const engine::Accelerator &accelerator : catalog().accelerators())
            if (!accelerator.tdp.is_known())
                return plan({{"accelerator", accelerator.slug.c_str()}});
        qFatal("every accelerator has a rated power");
    }();
    const SidePicture empty = widgets::siteRampPicture(unknown, {});
    QVERIFY(empty.curves.empty() && empty.frame.emptyText.contains(QStringLiteral("Nobody states")));
    QVERIFY(!widgets::siteTimelinePicture(unknown, {}).curves.empty());
}

void TestSitePage::carbonIsSortedAndMarksTheSupply()
{
    const SitePlan made = plan({{"generation", "gas-recip"}});
    const SidePicture picture = widgets::siteCarbonPicture(made, {}, {});
    const plot::Curve *chosen = curveOf(picture, "chosen");
    QVERIFY(chosen != nullptr);
    QCOMPARE(chosen->pointKeys, QStringList{QStringLiteral("gas-recip")});
    // A campus of 100 MW counts in kilotonnes, two racks in tonnes.
    QVERIFY(std::abs(chosen->xs.front() / (made.mean_power->si() / 1000 * 450 * 8760 / 1e9) - 1) < 1e-12);
    QCOMPARE(picture.frame.x.title, QStringLiteral("kt CO₂ a year"));
    const SitePlan small = plan({{"generation", "gas-recip"}, {"racks", "2"}});
    const SidePicture tonnes = widgets::siteCarbonPicture(small, {}, {});
    QVERIFY(std::abs(curveOf(tonnes, "chosen")->xs.front() / (small.mean_power->si() / 1000 * 450 * 8760 / 1e6) - 1) < 1e-12);
    QCOMPARE(tonnes.frame.x.title, QStringLiteral("t CO₂ a year"));
    QCOMPARE(picture.frame.y.categories.size(), static_cast<qsizetype>(chosen->xs.size() + curveOf(picture, "others")->xs.size()));
    QVERIFY(std::ranges::is_sorted(curveOf(picture, "others")->xs, std::greater{}));
    // Every bar carries its own tonnes: bars with a baseline would carry the name of their curve.
    for (const plot::Curve &bars : picture.curves)
        QVERIFY(bars.isDirectlyLabelled && bars.baseline.empty());
}

void TestSitePage::everyKnownGridIsAPoint()
{
    const SitePlan made = plan({});
    const SidePicture picture = widgets::siteRegionPicture(made, {});
    std::size_t known = 0;
    for (const engine::GridRegion &region : catalog().grid_regions())
        known += region.carbon.is_known() && region.price.is_known() && region.carbon.si > 0 ? 1 : 0;
    QCOMPARE(curveOf(picture, "published")->xs.size() + curveOf(picture, "unpublished")->xs.size(), known);
    QCOMPARE(curveOf(picture, "here")->xs, std::vector<double>{0.0892});
    QVERIFY(curveOf(picture, "published")->marker != curveOf(picture, "unpublished")->marker);
}

void TestSitePage::waterOfThePlantsOnlyWhereItIsKnown()
{
    QCOMPARE(widgets::siteWaterPicture(plan({{"city", "ashburn-va"}}), {}).frame.y.categories.size(), 2);
    const SidePicture abroad = widgets::siteWaterPicture(plan({{"city", "frankfurt-de"}}), {});
    QCOMPARE(abroad.frame.y.categories.size(), 1);
    QVERIFY(abroad.frame.subtitle.contains(QStringLiteral("not known")));
}

void TestSitePage::theSentenceNamesDateAndItem()
{
    const QString known = widgets::siteSentence(plan({{"city", "ashburn-va"}}));
    const QString start =
        QStringLiteral("An assumed 100 MW campus (%1) has first power in 7.0 years: the grid queue binds, 4.5 years after ")
            .arg(widgets::racksText(1748));
    QVERIFY2(known.startsWith(start + QStringLiteral("the transformer; ")), qPrintable(known));
    QVERIFY2(known.contains(QStringLiteral("” would be 4.2 years sooner")), qPrintable(known));
    const QString open = widgets::siteSentence(plan({{"city", "dallas-tx"}, {"racks", "40"}}));
    QVERIFY2(open.startsWith(QStringLiteral("First power in 2.5 years at the earliest: the transformer binds")), qPrintable(open));
    QVERIFY2(open.contains(QStringLiteral("nobody publishes the queue of ERCOT")), qPrintable(open));
    const QString limited = widgets::siteSentence(plan({{"city", "dallas-tx"}, {"site_power_limit", "50 MW"}}));
    QVERIFY2(limited.contains(QStringLiteral(" has first power in 2.5 years at the earliest: ")), qPrintable(limited));
    QVERIFY2(limited.contains(QStringLiteral("the limit of 50.0 MW withholds")), qPrintable(limited));
}

void TestSitePage::keysChooseASupply()
{
    engine::Scenario scenario = m_pages.scenario({});
    const auto shown = m_pages.make<SitePage>({});
    QSignalSpy edited(shown.get(), &SitePage::parameterEdited);
    auto *table = shown->findChild<FigureTableView *>(QStringLiteral("siteSupplies"));
    QVERIFY(table != nullptr);
    QCOMPARE(table->figures()->key(table->currentIndex().row()), QStringLiteral("grid"));
    QCOMPARE(edited.count(), 0); // filling the table chooses nothing
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited.front().at(0).value<ParameterId>(), ParameterId::generation);
    const QString before = shown->sentence();
    scenario.set(ParameterId::generation, edited.front().at(1).value<engine::ParameterValue>());
    m_pages.put(*shown, scenario);
    QVERIFY(shown->sentence() != before);
    // The keyboard goes on from the new row.
    QCOMPARE(table->currentIndex().row(), 1);
    QCOMPARE(edited.count(), 1);
}

void TestSitePage::assumptionsRedrawAndComeBack()
{
    const PowerPages::Values racks = {{"accelerator", "nvidia-h100-sxm"}, {"racks", "3000"}};
    const auto shown = m_pages.make<SitePage>(racks);
    auto *ramp = shown->findChild<plot::PlotView *>(QStringLiteral("sitePowerPlot"));
    const double last = *ramp->frame().x.maximum;
    auto *years = shown->findChild<QSpinBox *>(QStringLiteral("site.rampYears"));
    years->setFocus();
    years->selectAll();
    QTest::keyClicks(years, QStringLiteral("8"));
    QTest::keyClick(years, Qt::Key_Return);
    QVERIFY(*ramp->frame().x.maximum > last);
    shown->findChild<QToolButton *>(QStringLiteral("site.water"))->click();
    QCOMPARE(shown->findChild<plot::PlotView *>(QStringLiteral("siteFootprintPlot"))->frame().id, QStringLiteral("site-water"));
    const auto again = m_pages.make<SitePage>(racks);
    again->restoreView(shown->saveView());
    QCOMPARE(again->findChild<QSpinBox *>(QStringLiteral("site.rampYears"))->value(), 8);
    QCOMPARE(again->findChild<plot::PlotView *>(QStringLiteral("siteFootprintPlot"))->frame().id, QStringLiteral("site-water"));
    again->restoreView(QByteArrayLiteral("no json"));
    QCOMPARE(again->findChild<QSpinBox *>(QStringLiteral("site.rampYears"))->value(), 8);
}

/// A page that nobody touched plans a campus; its racks go into the scenario as one proposal.
void TestSitePage::aCampusIsOneUndoableProposal()
{
    const auto shown = m_pages.make<SitePage>({{"accelerator", "nvidia-h100-sxm"}});
    QVERIFY2(shown->sentence().startsWith(QStringLiteral("An assumed 100 MW campus (")), qPrintable(shown->sentence()));
    QSignalSpy proposed(shown.get(), &SitePage::scenarioProposed);
    auto *button = shown->findChild<QPushButton *>(QStringLiteral("site.useCampus"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(proposed.count(), 1);
    const auto campus = proposed.front().at(0).value<engine::Scenario>();
    const auto made = engine::site_plan(catalog(), campus);
    QVERIFY(made.has_value() && !made->is_assumed_campus);
    QVERIFY(std::abs(made->nameplate->si() - 100e6) < made->rack->si());
    QCOMPARE(proposed.front().at(1).toString(), QStringLiteral("campus of 100 MW"));
    // Once they are there, the assumption steps back and says why.
    m_pages.put(*shown, campus);
    QVERIFY2(shown->sentence().startsWith(QStringLiteral("First power in ")), qPrintable(shown->sentence()));
    QVERIFY(!button->isEnabled());
    const auto *field = shown->findChild<QLineEdit *>(QStringLiteral("site.campusPower"));
    QVERIFY(!field->isEnabled() && field->toolTip().contains(QStringLiteral("Racks is set")));
}

void TestSitePage::aCampusIsTypedWithItsUnit()
{
    const auto shown = m_pages.make<SitePage>({});
    auto *field = shown->findChild<QLineEdit *>(QStringLiteral("site.campusPower"));
    QCOMPARE(field->text(), QStringLiteral("100 MW"));
    QSignalSpy said(shown.get(), &SitePage::messageRequested);
    const auto type = [field](const QString &text) {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    };
    type(QStringLiteral("1.4 GW"));
    QVERIFY2(shown->sentence().startsWith(QStringLiteral("An assumed 1.40 GW campus (")), qPrintable(shown->sentence()));
    QCOMPARE(said.count(), 0);
    for (const char *wrong : {"many", "3 kg", "-5 MW", "2000 TW"}) {
        const qsizetype before = said.count();
        type(QLatin1StringView(wrong));
        QCOMPARE(said.count(), before + 1);
        QVERIFY(said.last().front().toString().contains(QLatin1StringView(wrong)));
        QVERIFY(field->property("refused").toBool());
    }
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), QStringLiteral("1.40 GW"));
    QVERIFY(!field->property("refused").toBool());
    const auto again = m_pages.make<SitePage>({});
    again->restoreView(shown->saveView());
    QCOMPARE(again->sentence(), shown->sentence());
}

/// In a window of 1280 x 720 the table takes all of the width, so that nothing in it is cut; a button shows the picture instead.
void TestSitePage::aSmallWindowShowsTableOrPicture()
{
    const auto shown = m_pages.make<SitePage>({});
    auto *table = shown->findChild<FigureTableView *>(QStringLiteral("siteSupplies"));
    auto *picture = shown->findChild<plot::PlotView *>(QStringLiteral("siteFootprintPlot"));
    auto *supplies = shown->findChild<QToolButton *>(QStringLiteral("site.supplies"));
    shown->resize(1300, 800);
    QTRY_VERIFY(table->isVisible() && picture->isVisible() && !supplies->isVisible());
    shown->resize(880, 520);
    QTRY_VERIFY(table->isVisible() && !picture->isVisible() && supplies->isChecked());
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    for (int row = 0; row < table->model()->rowCount(); ++row)
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            const QString text = table->model()->index(row, column).data().toString();
            QVERIFY2(table->fontMetrics().horizontalAdvance(text) <= table->columnWidth(column) - widgets::steps(1.5), qPrintable(text));
        }
    auto *water = shown->findChild<QToolButton *>(QStringLiteral("site.water"));
    QTest::keyClick(water, Qt::Key_Space);
    QVERIFY(!table->isVisible() && picture->isVisible());
    QCOMPARE(picture->frame().id, QStringLiteral("site-water"));
    shown->resize(1300, 800);
    QTRY_VERIFY(table->isVisible() && picture->isVisible() && water->isChecked());
}

/// Moving a slider that no date rests on leaves the timeline alone; another city does not.
void TestSitePage::theTimelineFollowsWhatItRestsOn()
{
    const auto shown = m_pages.make<SitePage>({{"city", "ashburn-va"}});
    const auto *timeline = shown->findChild<plot::PlotView *>(QStringLiteral("siteTimelinePlot"));
    const QStringList before = timeline->frame().y.categories;
    m_pages.put(*shown, m_pages.scenario({{"city", "ashburn-va"}, {"batch", "64"}}));
    QCOMPARE(timeline->frame().y.categories, before);
    m_pages.put(*shown, m_pages.scenario({{"city", "dallas-tx"}}));
    QVERIFY(timeline->frame().y.categories != before);
    QVERIFY(timeline->frame().scenarioLine.startsWith(QStringLiteral("Dallas TX")));
}

void TestSitePage::everyPictureLeavesWithItsSources()
{
    const auto shown = m_pages.make<SitePage>({});
    const QTemporaryDir folder;
    for (const char *name : {"siteTimelinePlot", "sitePowerPlot", "siteFootprintPlot"}) {
        auto *view = shown->findChild<plot::PlotView *>(QLatin1StringView(name));
        QVERIFY(view != nullptr && !view->accessibleName().isEmpty());
        QVERIFY(!view->frame().sources.isEmpty());
        const QString path = folder.filePath(QLatin1StringView(name) + QStringLiteral(".svg"));
        QVERIFY(view->exportTo(path, {1200, 700}).has_value());
        QVERIFY(QFileInfo(path).size() > 200);
    }
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestSitePage)
#include "test_site_page.moc"
