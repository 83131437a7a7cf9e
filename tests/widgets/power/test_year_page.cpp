// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facility/plant_year.h"
#include "tests/widgets/power/power_fixture.h"
#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/power/year_look.h"
#include "widgets/workspaces/power/year_page.h"
#include "widgets/workspaces/power/year_pictures.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

namespace ridgepoint::tests {

using engine::PlantYear;
using widgets::SidePicture;
using widgets::YearPage;

class TestYearPage : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void areasStackUpToPue();
    void partsStandOverWhatIsPublished();
    void waterStandsWhereItEvaporates();
    void waterBarsStandBesideTheSource();
    void supplyRunsThroughItsRange();
    void theSentenceFollowsThePlant();
    void thePageIsWalkedByKeys();
    void unknownPowerOffersAnother();

private:
    [[nodiscard]] PlantYear plant(PowerPages::Values values) const
    {
        return PowerPages::held(engine::plant_year(m_pages.catalog(), m_pages.scenario(values)));
    }
    [[nodiscard]] static std::vector<engine::SupplyAnswer> sweep(const PlantYear &plant)
    {
        return engine::over_supply(plant, engine::degrees_celsius(5), engine::degrees_celsius(70), 66);
    }

    PowerPages m_pages;
};

void TestYearPage::areasStackUpToPue()
{
    for (const char *method : {"d2c-hybrid-tower", "air-chiller-dry", "immersion-1p-dry"}) {
        const PlantYear year = plant({{"cooling_method", method}, {"city", "phoenix-az"}});
        const SidePicture picture = widgets::pueYearPicture(year, {});
        std::vector<double> below(year.hours.size() + 2, 1.0);
        const plot::Curve *top = nullptr;
        for (const plot::Curve &curve : picture.curves)
            if (curve.kind == plot::CurveKind::Area) {
                QVERIFY(curve.baseline == below);
                below = curve.ys;
                top = &curve;
            }
        QVERIFY(top != nullptr);
        for (std::size_t i = 0; i < year.hours.size(); ++i) {
            QVERIFY(std::abs(top->ys[i + 1] - year.hours[i].pue()) < 1e-12);
            QVERIFY(std::abs(top->xs[i + 1] - (static_cast<double>(i) + 0.5) * 8760 / 96) < 1e-9);
        }
        QCOMPARE(picture.frame.lines.front().position, year.year.annual.pue());
        const plot::Curve *design = curveOf(picture, "design-hour");
        QVERIFY(design != nullptr);
        QCOMPARE(design->ys.front(), year.year.design_hour.pue());
    }
}

void TestYearPage::partsStandOverWhatIsPublished()
{
    const PlantYear dry = plant({});
    const SidePicture picture = widgets::puePartsPicture(dry, {});
    double end = 0;
    for (const plot::Curve &curve : picture.curves)
        end = std::max(end, curve.xs.front());
    QVERIFY(std::abs(end - dry.year.annual.pue()) < 1e-12);
    QCOMPARE(picture.frame.regions.size(), std::size_t(1));
    QCOMPARE(*picture.frame.regions.front().from, 1.073);
    QCOMPARE(*picture.frame.regions.front().to, 1.118);
    QCOMPARE(picture.frame.lines.front().position, 1.093);
    QCOMPARE(picture.frame.subtitle, QStringLiteral("published: quartiles of simulated years"));
    const auto subtitle = [this](const char *method) {
        return widgets::puePartsPicture(plant({{"cooling_method", method}}), {}).frame.subtitle;
    };
    QCOMPARE(subtitle("immersion-1p-tower"), QStringLiteral("published: P5 to P95 of simulated years"));
    QCOMPARE(subtitle("d2c-full-warm"), QStringLiteral("published: an estimate"));
    QCOMPARE(subtitle("d2c-chillerless-tower"), QStringLiteral("published: a stated range"));
    QCOMPARE(subtitle("d2c-hybrid-chiller-closed"), QStringLiteral("no PUE of this method is published"));
    QVERIFY(widgets::puePartsPicture(plant({{"cooling_method", "d2c-hybrid-chiller-closed"}}), {}).frame.regions.empty());
}

void TestYearPage::waterStandsWhereItEvaporates()
{
    const SidePicture none = widgets::waterYearPicture(plant({}), {});
    QVERIFY(none.curves.empty());
    QVERIFY(none.frame.emptyText.contains(QStringLiteral("takes no water")));
    const PlantYear tower = plant({{"cooling_method", "d2c-hybrid-tower"}});
    const SidePicture picture = widgets::waterYearPicture(tower, {});
    QCOMPARE(picture.frame.lines.front().position, tower.year.annual.wue());
    QVERIFY(picture.frame.isLegendShown);
    std::vector<double> below(tower.hours.size() + 2, 0.0);
    for (const char *id : {"evaporation", "blowdown", "drift"}) {
        const plot::Curve *part = curveOf(picture, id);
        QVERIFY2(part != nullptr, id);
        QVERIFY(part->baseline == below);
        below = part->ys;
    }
    for (std::size_t i = 0; i < tower.hours.size(); ++i)
        QVERIFY(std::abs(below[i + 1] - tower.hours[i].wue()) < 1e-12);
    QVERIFY(curveOf(picture, "wetted pads") == nullptr);
    QVERIFY(curveOf(widgets::waterYearPicture(plant({{"cooling_method", "d2c-hybrid-adiabatic"}}), {}), "wetted pads") != nullptr);
}

void TestYearPage::waterBarsStandBesideTheSource()
{
    const PlantYear tower = plant({{"cooling_method", "d2c-hybrid-tower"}});
    const SidePicture parts = widgets::waterPartsPicture(tower, {});
    QCOMPARE(parts.frame.y.categories.size(), 3);
    const plot::Curve *last = curveOf(parts, "drift");
    QVERIFY(last != nullptr);
    QVERIFY(std::abs(last->xs[0] - tower.year.annual.wue()) < 1e-12);
    QVERIFY(std::abs(last->xs[1] - tower.year.design_hour.wue()) < 1e-12);
    QCOMPARE(curveOf(parts, "site")->xs.front(), tower.year.annual.wue());
    QCOMPARE(curveOf(parts, "site")->ys.front(), 2.0);
    QCOMPARE(curveOf(parts, "power-plants")->xs.front(), *tower.source_wue());
    QCOMPARE(parts.frame.lines.front().position, 1.96);
    const SidePicture abroad = widgets::waterPartsPicture(plant({{"city", "singapore-sg"}}), {});
    QVERIFY(curveOf(abroad, "power-plants") == nullptr);
    QCOMPARE(abroad.frame.y.categories.size(), 2);
}

void TestYearPage::supplyRunsThroughItsRange()
{
    const PlantYear dry = plant({{"supply_temperature", "30 degC"}});
    const SidePicture picture = widgets::pueSupplyPicture(dry, sweep(dry), {});
    const plot::Curve *year = curveOf(picture, "year");
    QVERIFY(year != nullptr);
    QCOMPARE(year->xs.size(), std::size_t(66));
    QVERIFY(std::abs(year->xs[25] - 30) < 1e-9);
    QVERIFY(std::abs(year->ys[25] - dry.year.annual.pue()) < 1e-9);
    QVERIFY(std::abs(picture.frame.lines.front().position - 30) < 1e-9);
    QVERIFY(picture.frame.regions.empty());
    // Towers without a chiller make no cold water in the tropics.
    const PlantYear warm = plant({{"cooling_method", "d2c-chillerless-tower"}, {"city", "singapore-sg"}});
    const SidePicture beyond = widgets::freeSupplyPicture(warm, sweep(warm), {});
    QCOMPARE(beyond.frame.regions.size(), std::size_t(1));
    QCOMPARE(*beyond.frame.regions.front().from, 5.0);
    QVERIFY(*beyond.frame.regions.front().to > 30);
    QVERIFY(*beyond.frame.regions.front().to < 45);
}

void TestYearPage::theSentenceFollowsThePlant()
{
    const PlantYear dry = plant({});
    const QString sentence = widgets::yearSentence(dry);
    QVERIFY2(sentence.startsWith(QStringLiteral("PUE is %1 over the year in Ashburn VA").arg(widgets::pueText(dry.year.annual.pue()))),
             qPrintable(sentence));
    QVERIFY(widgets::yearFacts(dry).contains(QStringLiteral("no heat reuse")));
    const PlantYear reused = plant({{"heat_reuse", "0.5"}});
    QVERIFY(widgets::yearFacts(reused).contains(QStringLiteral("ERE %1").arg(widgets::pueText(reused.year.ere()))));
    const QString warm = widgets::yearSentence(plant({{"cooling_method", "d2c-chillerless-tower"}, {"city", "singapore-sg"}}));
    QVERIFY2(warm.contains(QStringLiteral("warmer than asked")), qPrintable(warm));
}

void TestYearPage::thePageIsWalkedByKeys()
{
    const auto page = m_pages.make<YearPage>({{"cooling_method", "d2c-hybrid-tower"}});
    auto *hours = page->findChild<plot::PlotView *>(QStringLiteral("yearHoursPlot"));
    QCOMPARE(hours->frame().id, QStringLiteral("power-year"));
    QVERIFY(hours->frame().sources.join(u' ').contains(QStringLiteral("Lei")));
    auto *water = page->findChild<QToolButton *>(QStringLiteral("year.water"));
    QSignalSpy said(page.get(), &widgets::WorkspacePage::sentenceChanged);
    QTest::keyClick(water, Qt::Key_Space);
    QCOMPARE(hours->frame().id, QStringLiteral("power-year-water"));
    QVERIFY(!page->findChild<QLabel *>(QStringLiteral("yearFacts"))->text().isEmpty());
    const QByteArray view = page->saveView();
    const auto other = m_pages.make<YearPage>({});
    other->restoreView(view);
    QCOMPARE(other->findChild<plot::PlotView *>(QStringLiteral("yearHoursPlot"))->frame().id, QStringLiteral("power-year-water"));
    m_pages.put(*page, m_pages.scenario({{"cooling_method", "d2c-hybrid-tower"}, {"supply_temperature", "50 degC"}}));
    QCOMPARE(said.count(), 1);
    QVERIFY(page->currentPlot() != nullptr);
}

void TestYearPage::unknownPowerOffersAnother()
{
    const auto devices = m_pages.catalog().accelerators();
    const auto silent = std::find_if(devices.begin(), devices.end(), [](const engine::Accelerator &one) { return !one.tdp.is_known(); });
    QVERIFY(silent != devices.end());
    const auto page = m_pages.make<YearPage>({{"accelerator", silent->slug.c_str()}});
    QCOMPARE(page->currentPlot(), nullptr);
    QSignalSpy proposals(page.get(), &widgets::WorkspacePage::scenarioProposed);
    page->findChild<QPushButton *>(QStringLiteral("takeProposal"))->click();
    QCOMPARE(proposals.count(), 1);
    m_pages.put(*page, m_pages.scenario({}));
    QVERIFY(page->currentPlot() != nullptr);
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestYearPage)
#include "test_year_page.moc"
