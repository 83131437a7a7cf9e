// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/pipeline/pipeline_fixture.h"
#include "widgets/plot/colours.h"
#include "widgets/workspaces/power/loop_circuit.h"
#include "widgets/workspaces/power/loop_picture.h"
#include "widgets/workspaces/power/power_flow_painter.h"
#include "widgets/workspaces/power/power_flow_pictures.h"
#include "widgets/workspaces/power/power_flow_words.h"
#include "widgets/workspaces/power/power_sentence.h"
#include "widgets/workspaces/power/rack_picture.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace ridgepoint::tests {

using engine::FlowWeather;
using engine::SiteLevel;
using widgets::PowerFlowDrawing;
using widgets::PowerFlowSubject;
using widgets::PowerItem;
using widgets::PowerItemKind;
using widgets::PowerSetup;
using widgets::SidePicture;

/// The flow and the pictures of rack and loop as pure functions of a facility.
class TestPowerFlow : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_shipped = ShippedData::read(); }
    void init() { failOnAnyWarning(); }
    void bandsAreInProportion();
    void everyChainIsDrawn();
    void gridStagesStandBeforeTheMeter();
    void levelsScaleEverything();
    void labelsDoNotOverlap_data();
    void labelsDoNotOverlap();
    void everyItemHasWords();
    void sentenceIsTheFlow();
    void levelsOfTheSite();
    void currentsFollowTheVoltage();
    void presentPointStandsOnItsChain();
    void racksAgainstTheirLimits();
    void loopOfColdPlates();
    void loopOfAir();
    void coolantOfAWorkedRack();
    void noLiquidNoCoolant();

private:
    using Values = std::initializer_list<std::pair<const char *, const char *>>;
    [[nodiscard]] PowerSetup setupOf(Values values) const
    {
        auto setup = widgets::powerSetup(*m_shipped.catalog, scenarioOf(*m_shipped.catalog, values));
        if (!setup)
            qFatal("%s", setup.error().what.c_str());
        return *std::move(setup);
    }
    [[nodiscard]] PowerFlowSubject subjectOf(Values values, SiteLevel level = SiteLevel::rack,
                                             FlowWeather weather = FlowWeather::year) const
    {
        auto subject = widgets::powerFlowSubject(setupOf(values), level, weather);
        if (!subject)
            qFatal("no power");
        return *std::move(subject);
    }
    [[nodiscard]] static PowerFlowDrawing draw(const PowerFlowSubject &subject, QSizeF size = {1180, 400})
    {
        return widgets::layOutPowerFlow(subject, plot::styleFor(QGuiApplication::font(), plot::lightColours()), size);
    }
    [[nodiscard]] static const plot::Curve &curve(const SidePicture &picture, const char *id)
    {
        const auto found = std::find_if(picture.curves.begin(), picture.curves.end(),
                                        [id](const plot::Curve &each) { return each.id == QLatin1StringView(id); });
        if (found == picture.curves.end())
            qFatal("no curve %s", id);
        return *found;
    }

    ShippedData m_shipped;
};

void TestPowerFlow::bandsAreInProportion()
{
    const PowerFlowSubject subject = subjectOf({{"power_utilization", "1"}, {"power_chain", "ac-208v-legacy"}});
    const PowerFlowDrawing drawing = draw(subject);
    QCOMPARE(drawing.items.size(), subject.flow.branches.size() + 2);
    const QRectF way = drawing.way.boundingRect();
    QVERIFY(std::abs(way.height() - drawing.pixelsPerWatt * subject.flow.source.si()) < 1e-6);
    for (const PowerItem &item : drawing.items) {
        if (item.kind != PowerItemKind::Branch)
            continue;
        const double thick = drawing.pixelsPerWatt * subject.flow.branches[item.branch].power.si();
        if (thick < 2 || item.head.isEmpty())
            continue;
        // Upright where its arrow begins: the width of the band, and what the arrow reaches beside it.
        const double across = item.head.boundingRect().width() - 8;
        QVERIFY2(std::abs(across - thick) < 1e-6, qPrintable(item.lines.front()));
    }
}

void TestPowerFlow::everyChainIsDrawn()
{
    for (const engine::PowerChain &chain : m_shipped.catalog->power_chains())
        for (const char *redundancy : {"n", "n+1", "2n", "4n/3"}) {
            const PowerFlowSubject subject = subjectOf({{"power_chain", chain.slug.c_str()}, {"redundancy", redundancy}});
            const PowerFlowDrawing drawing = draw(subject);
            const auto stages = std::count_if(drawing.items.begin(), drawing.items.end(), [&](const PowerItem &item) {
                return item.kind == PowerItemKind::Branch && engine::is_stage(subject.flow.branches[item.branch].kind);
            });
            QCOMPARE(stages, static_cast<std::ptrdiff_t>(chain.stages.size()));
            double sum = subject.share(subject.flow.accelerators);
            for (const engine::PowerBranch &branch : subject.flow.branches)
                sum += subject.share(branch.power);
            QVERIFY2(std::abs(sum - 1) < 1e-9, chain.slug.c_str());
        }
}

/// Lines in front of the meter lose before anything else leaves.
void TestPowerFlow::gridStagesStandBeforeTheMeter()
{
    PowerFlowSubject subject = subjectOf({});
    engine::PowerBranch lines;
    lines.kind = engine::PowerBranchKind::grid_stage;
    lines.power = 0.05 * subject.flow.meter;
    lines.before = subject.flow.source = subject.flow.meter + lines.power;
    subject.flow.branches.insert(subject.flow.branches.begin(), lines);
    const PowerFlowDrawing drawing = draw(subject);
    QCOMPARE(drawing.items[0].lines.front(), QStringLiteral("From the grid"));
    QCOMPARE(drawing.items[1].branch, std::size_t(0));
    for (std::size_t i = 2; i < drawing.items.size(); ++i)
        QVERIFY(drawing.items[i].band.boundingRect().left() >= drawing.items[1].band.boundingRect().left());
    QCOMPARE(drawing.marks.front().name, QStringLiteral("At the meter"));
}

void TestPowerFlow::levelsScaleEverything()
{
    const PowerFlowSubject rack = subjectOf({{"accelerator", "nvidia-gb200"}}, SiteLevel::rack);
    const PowerFlowSubject one = subjectOf({{"accelerator", "nvidia-gb200"}}, SiteLevel::accelerator);
    const PowerFlowSubject hall = subjectOf({{"accelerator", "nvidia-gb200"}}, SiteLevel::hall);
    QCOMPARE(rack.count, 72.0);
    QVERIFY(std::abs(rack.watt(rack.flow.meter) / one.watt(one.flow.meter) - 72) < 1e-9);
    QVERIFY(std::abs(hall.watt(hall.flow.meter) / rack.watt(rack.flow.meter) - engine::racks_in_hall) < 1e-9);
    QCOMPARE(one.share(one.flow.accelerators), hall.share(hall.flow.accelerators));
}

void TestPowerFlow::labelsDoNotOverlap_data()
{
    QTest::addColumn<QString>("cooling");
    QTest::addColumn<QString>("chain");
    QTest::addColumn<QSizeF>("size");
    for (const char *cooling : {"d2c-hybrid-dry", "air-dx-crac", "air-chiller-tower", "rdhx-active", "immersion-1p-tower"})
        for (const char *chain : {"ac-415v-ups", "dc-800v-sst", "ac-208v-legacy"})
            for (const QSizeF size : {QSizeF(1180, 400), QSizeF(860, 250)})
                QTest::newRow(
                    qPrintable(QStringLiteral("%1 %2 %3").arg(QLatin1StringView(cooling), QLatin1StringView(chain)).arg(size.width())))
                    << QString::fromLatin1(cooling) << QString::fromLatin1(chain) << size;
}

void TestPowerFlow::labelsDoNotOverlap()
{
    QFETCH(QString, cooling);
    QFETCH(QString, chain);
    QFETCH(QSizeF, size);
    const PowerFlowSubject subject = subjectOf(
        {{"cooling_method", cooling.toUtf8().constData()}, {"power_chain", chain.toUtf8().constData()}, {"power_utilization", "1"}},
        SiteLevel::rack, FlowWeather::design_hour);
    const PowerFlowDrawing drawing = draw(subject, size);
    const QRectF all = QRectF({}, size).adjusted(-1, -1, 1, 1);
    for (std::size_t i = 0; i < drawing.items.size(); ++i) {
        QVERIFY2(all.contains(drawing.items[i].label), qPrintable(drawing.items[i].lines.front()));
        QVERIFY2(all.contains(drawing.items[i].band.boundingRect()), qPrintable(drawing.items[i].lines.front()));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY2(!drawing.items[i].label.adjusted(1, 1, -1, -1).intersects(drawing.items[j].label),
                     qPrintable(drawing.items[i].lines.front() + u' ' + drawing.items[j].lines.front()));
    }
}

void TestPowerFlow::everyItemHasWords()
{
    const PowerFlowSubject subject = subjectOf({});
    const PowerFlowDrawing drawing = draw(subject);
    QCOMPARE(drawing.items.front().kind, PowerItemKind::Source);
    QCOMPARE(drawing.items.back().kind, PowerItemKind::Accelerators);
    for (const PowerItem &item : drawing.items) {
        const auto words = widgets::powerItemWords(subject, item);
        QVERIFY(!words.title.isEmpty() && !words.details.isEmpty());
        QVERIFY(words.details.contains(QStringLiteral("W")));
        QVERIFY(item.lines.size() >= 1);
    }
    const auto ups = std::find_if(drawing.items.begin(), drawing.items.end(),
                                  [](const PowerItem &item) { return item.lines.front().startsWith(QStringLiteral("Double")); });
    QVERIFY(ups != drawing.items.end());
    QVERIFY(widgets::powerItemWords(subject, *ups).details.contains(QStringLiteral("of its load")));
}

void TestPowerFlow::sentenceIsTheFlow()
{
    const PowerFlowSubject subject = subjectOf({{"accelerator", "nvidia-h100-sxm"}, {"power_utilization", "1"}}, SiteLevel::accelerator);
    const QString sentence = widgets::powerFlowSentence(subject.flow, subject.siteAccelerators, subject.count);
    QVERIFY2(sentence.contains(QStringLiteral("700 W reach the accelerator: conversion takes ")), qPrintable(sentence));
    // With the accelerators' own, the shares are the whole.
    double shares = subject.share(subject.flow.accelerators);
    auto found = QRegularExpression(QStringLiteral("([0-9.]+) %")).globalMatch(sentence);
    while (found.hasNext())
        shares += found.next().captured(1).toDouble() / 100;
    QVERIFY2(std::abs(shares - 1) < 1e-3, qPrintable(sentence));
    const QString rack = widgets::powerFlowSentence(subject.flow, subject.siteAccelerators, 32);
    QVERIFY2(rack.contains(QStringLiteral("22.4 kW reach the 32 accelerators")), qPrintable(rack));
}

void TestPowerFlow::levelsOfTheSite()
{
    const PowerSetup setup = setupOf({{"racks", "250"}});
    const auto subject = widgets::powerFlowSubject(setup, SiteLevel::rack, FlowWeather::year);
    const SidePicture picture = widgets::powerLevelPicture(setup, *subject);
    QCOMPARE(picture.frame.y.categories.size(), static_cast<qsizetype>(engine::site_level_count));
    const plot::Curve &meter = curve(picture, "meter");
    QVERIFY(std::abs(meter.xs.back() - setup.facility.power()->si()) < 1e-6 * meter.xs.back());
    QVERIFY(std::is_sorted(meter.xs.begin(), meter.xs.end()));
    // No level stands above a site that is smaller.
    const PowerSetup small = setupOf({{"racks", "2"}});
    const auto whole = widgets::powerFlowSubject(small, SiteLevel::site, FlowWeather::year);
    const SidePicture ladder = widgets::powerLevelPicture(small, *whole);
    QCOMPARE(ladder.frame.y.categories.size(), qsizetype(4));
    QVERIFY(ladder.frame.y.categories.back().startsWith(QStringLiteral("Site")));
    QCOMPARE(curve(ladder, "meter").ys, std::vector<double>({0, 1, 2, 3}));
}

/// A rack of 132 kW draws 165 A at 800 V and 2.44 kA at 54 V.
void TestPowerFlow::currentsFollowTheVoltage()
{
    const PowerSetup setup = setupOf({{"accelerator", "nvidia-gb200"}});
    const double rated = setup.facility.equipment->rated_rack.si();
    const SidePicture picture = widgets::conductorPicture(setup);
    const plot::Curve &direct = curve(picture, "direct");
    QCOMPARE(direct.xs.size(), std::size_t(3));
    QVERIFY(std::abs(direct.xs[0] - rated / 800) < 1e-9);
    QVERIFY(std::abs(direct.xs[1] / direct.xs[0] - 800.0 / 54) < 1e-9);
    QVERIFY(std::abs(curve(picture, "three-phase").xs.back() - rated / (std::sqrt(3.0) * 208)) < 1e-6);
}

void TestPowerFlow::presentPointStandsOnItsChain()
{
    const PowerSetup setup = setupOf({{"power_utilization", "0.5"}});
    const SidePicture picture = widgets::chainPicture(*m_shipped.catalog, setup);
    QCOMPARE(picture.curves.size(), m_shipped.catalog->power_chains().size() + 1);
    const plot::Curve &chain = curve(picture, setup.inputs.power_chain->slug.c_str());
    const plot::Curve &present = curve(picture, "present");
    const auto above = std::lower_bound(chain.xs.begin(), chain.xs.end(), present.xs.front());
    QVERIFY(above != chain.xs.begin() && above != chain.xs.end());
    const auto place = static_cast<std::size_t>(above - chain.xs.begin());
    const double share = (present.xs.front() - chain.xs[place - 1]) / (chain.xs[place] - chain.xs[place - 1]);
    const double on = chain.ys[place - 1] + share * (chain.ys[place] - chain.ys[place - 1]);
    QVERIFY2(std::abs(on - present.ys.front()) < 1e-4, qPrintable(QString::number(on - present.ys.front())));
}

void TestPowerFlow::racksAgainstTheirLimits()
{
    const PowerSetup setup = setupOf({{"accelerator", "nvidia-gb200"}, {"power_utilization", "1"}});
    const double rack = setup.facility.equipment->rack.si();
    const SidePicture picture = widgets::rackLimitPicture(*m_shipped.catalog, setup);
    for (const double limit : curve(picture, "within").xs)
        QVERIFY(limit >= rack);
    for (const double limit : curve(picture, "beyond").xs)
        QVERIFY(limit < rack);
    const auto &methods = m_shipped.catalog->cooling_methods();
    QCOMPARE(picture.frame.y.categories.size(), static_cast<qsizetype>(methods.size()));
    // Nothing is drawn where nobody states a limit; the subtitle says so.
    const auto known = std::count_if(methods.begin(), methods.end(),
                                     [](const engine::CoolingMethod &method) { return engine::is_usable(method.max_rack); });
    QCOMPARE(curve(picture, "within").xs.size() + curve(picture, "beyond").xs.size(), static_cast<std::size_t>(known));
    QVERIFY(picture.frame.subtitle.endsWith(QStringLiteral("no bar: nobody states a limit")));
    QCOMPARE(picture.frame.lines.front().position, rack);
    const QString sentence = widgets::rackSentence(*m_shipped.catalog, setup);
    QVERIFY2(sentence.startsWith(QStringLiteral("A rack of 72 ")), qPrintable(sentence));
    const PowerSetup air = setupOf({{"accelerator", "nvidia-gb200"}, {"cooling_method", "air-dx-crac"}});
    QVERIFY(widgets::rackSentence(*m_shipped.catalog, air).contains(QStringLiteral("does not cool this rack")));
    const PowerSetup unknown = setupOf({{"cooling_method", "d2c-two-phase"}});
    QVERIFY(widgets::rackSentence(*m_shipped.catalog, unknown).contains(QStringLiteral("Nobody states")));
}

void TestPowerFlow::loopOfColdPlates()
{
    const PowerSetup setup = setupOf({{"supply_temperature", "40 degC"}, {"coolant_rise", "12"}});
    const auto stations = widgets::loopStations(setup, false);
    QCOMPARE(stations.size(), std::size_t(5));
    QVERIFY(std::abs(*stations[1].cold - *stations[0].cold - 6.5) < 1e-9); // approach of the dry cooler
    QVERIFY(std::abs(*stations[2].cold - 36) < 1e-9);                      // 4 K of the distribution unit
    QVERIFY(std::abs(*stations[3].cold - 40) < 1e-9);
    QVERIFY(std::abs(*stations[3].warm - 52) < 1e-9);
    QVERIFY(std::abs(*stations[4].warm - setup.facility.chip->celsius()) < 1e-9);
    QVERIFY(*stations[4].warm > *stations[3].warm);
    const SidePicture picture = widgets::loopTemperaturePicture(setup);
    QCOMPARE(picture.frame.x.categories.size(), qsizetype(5));
    // Where no chiller helps, the hottest hour is drawn beside it.
    const PowerSetup hot =
        setupOf({{"cooling_method", "d2c-fanless-exascale"}, {"supply_temperature", "15 degC"}, {"city", "singapore-sg"}});
    const SidePicture both = widgets::loopTemperaturePicture(hot);
    QVERIFY(curve(both, "cold-design").ys.back() > curve(both, "cold").ys.back());
}

void TestPowerFlow::loopOfAir()
{
    const PowerSetup chilled = setupOf({{"cooling_method", "air-chiller-dry"}, {"supply_temperature", "22 degC"}});
    const auto stations = widgets::loopStations(chilled, false);
    QCOMPARE(stations.size(), std::size_t(3));
    QVERIFY(std::abs(*stations[1].cold - 15) < 1e-9);
    QVERIFY(std::abs(*stations[2].warm - 34) < 1e-9);
    const PowerSetup outside = setupOf({{"cooling_method", "air-airside-economizer"}});
    QCOMPARE(widgets::loopStations(outside, false).size(), std::size_t(2));
}

/// 115 kW into PG25 that warms by 10 K: 172 L/min.
void TestPowerFlow::coolantOfAWorkedRack()
{
    widgets::RackCircuit circuit;
    circuit.heat = engine::kilowatts(115);
    circuit.supply = engine::degrees_celsius(40);
    circuit.curve.flow = engine::litres_per_minute(172);
    circuit.curve.drop = engine::kilopascals(120);
    circuit.curve.coolant = engine::coolant_properties(engine::Coolant::pg25, engine::degrees_celsius(45));
    const auto point = circuit.at(engine::Coolant::pg25, 10);
    QVERIFY(point.has_value());
    QVERIFY2(std::abs(engine::in_litres_per_minute(point->flow) - 172) < 2,
             qPrintable(QString::number(engine::in_litres_per_minute(point->flow))));
    QVERIFY(std::abs(point->drop.si() / 120e3 - 1) < 0.03);
    QVERIFY(circuit.at(engine::Coolant::water, 10)->flow < point->flow);
    const auto faster = circuit.at(engine::Coolant::pg25, 5);
    QVERIFY(std::abs(faster->flow / point->flow - 2) < 0.02);
    QVERIFY(faster->pump / point->pump > 6);
}

void TestPowerFlow::noLiquidNoCoolant()
{
    const PowerSetup setup = setupOf({{"cooling_method", "air-chiller-dry"}});
    QVERIFY(!widgets::rackCircuit(setup));
    const SidePicture picture = widgets::coolantFlowPicture(setup);
    QVERIFY(picture.curves.empty() && !picture.frame.emptyText.isEmpty());
    QVERIFY(widgets::coolantPumpPicture(setup).curves.empty());
    const PowerSetup liquid = setupOf({});
    QVERIFY(std::abs(curve(widgets::coolantFlowPicture(liquid), "present").ys.front() -
                     engine::in_litres_per_minute(*liquid.facility.coolant_flow)) < 1e-6);
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestPowerFlow)
#include "test_power_flow.moc"
