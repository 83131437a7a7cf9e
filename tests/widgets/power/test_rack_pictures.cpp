// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/peak.h"
#include "tests/support/test_base.h"
#include "tests/widgets/power/power_fixture.h"
#include "widgets/workspaces/power/cooling_name.h"
#include "widgets/workspaces/power/loop_circuit.h"
#include "widgets/workspaces/power/loop_picture.h"
#include "widgets/workspaces/power/rack_picture.h"

#include <QSet>

#include <cmath>

namespace ridgepoint::tests {

using widgets::PowerSetup;
using widgets::SidePicture;

/// The pictures of rack and loop as pure functions of a facility.
class TestRackPictures : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_shipped = ShippedData::read(); }
    void init() { failOnAnyWarning(); }
    void racksAgainstTheirLimits();
    void everyWayToCoolHasItsWord();
    void methodsHaveShortNamesOfTheirOwn();
    void sentenceAsksForTheRating();
    void loopOfColdPlates();
    void loopOfAir();
    void coolantOfAWorkedRack();
    void noLiquidNoCoolant();

private:
    [[nodiscard]] PowerSetup setupOf(ScenarioValues values) const { return powerSetupOf(*m_shipped.catalog, values); }

    ShippedData m_shipped;
};

/// A way to cool must carry the rating; less than that is said in words and shapes of its own.
void TestRackPictures::racksAgainstTheirLimits()
{
    const PowerSetup setup = setupOf({{"accelerator", "nvidia-gb200"}, {"power_utilization", "0.5"}, {"accelerators_per_rack", "18"}});
    const engine::EquipmentPower &equipment = *setup.facility.equipment;
    const double rack = equipment.rack.si();
    const double rated = equipment.rated_rack.si();
    QVERIFY2(rack < 25e3 && rated > 25e3, qPrintable(QStringLiteral("%1 of %2").arg(rack).arg(rated)));
    const SidePicture picture = widgets::rackLimitPicture(*m_shipped.catalog, setup);
    for (const double limit : curveCalled(picture, "rating").xs)
        QVERIFY(limit >= rated);
    for (const double limit : curveCalled(picture, "work").xs)
        QVERIFY(limit >= rack && limit < rated);
    for (const double limit : curveCalled(picture, "beyond").xs)
        QVERIFY(limit < rack);
    QSet<plot::Marker> shapes;
    for (const char *marks : {"rating-limit", "work-limit", "beyond-limit"})
        shapes.insert(curveCalled(picture, marks).marker);
    QCOMPARE(shapes.size(), 3);
    QVERIFY(curveCalled(picture, "work").pointNames.front().contains(QStringLiteral("at this work only")));
    QCOMPARE(picture.frame.lines.front().position, rack);
    QCOMPARE(picture.frame.lines.back().position, rated);
}

/// The column beside the bars has a word for each, also where nobody states a limit.
void TestRackPictures::everyWayToCoolHasItsWord()
{
    const PowerSetup setup = setupOf({{"accelerator", "nvidia-gb200"}});
    const SidePicture picture = widgets::rackLimitPicture(*m_shipped.catalog, setup);
    const auto &methods = m_shipped.catalog->cooling_methods();
    QCOMPARE(picture.frame.y.categories.size(), static_cast<qsizetype>(methods.size()));
    QCOMPARE(picture.frame.notes.size(), methods.size());
    const auto unknown = std::count_if(methods.begin(), methods.end(),
                                       [](const engine::CoolingMethod &method) { return !engine::is_usable(method.max_rack); });
    const auto unstated = std::count_if(picture.frame.notes.begin(), picture.frame.notes.end(),
                                        [](const plot::SideNote &note) { return note.text == QStringLiteral("no limit stated"); });
    QVERIFY(unknown > 0);
    QCOMPARE(unstated, unknown);
    for (const plot::Curve &each : picture.curves)
        QVERIFY2(each.labelledPoints.empty(), "a label beside a bar would lie on the lines");
}

void TestRackPictures::methodsHaveShortNamesOfTheirOwn()
{
    QSet<QString> names;
    for (const engine::CoolingMethod &method : m_shipped.catalog->cooling_methods()) {
        const QString name = widgets::shortMethodName(method);
        QVERIFY2(!names.contains(name), qPrintable(name));
        QVERIFY2(name.size() <= 33, qPrintable(name));
        names.insert(name);
    }
    QVERIFY(names.contains(QStringLiteral("Plates and air, dry cooler")));
    QVERIFY(names.contains(QStringLiteral("Plates and air, closed loop")));
}

void TestRackPictures::sentenceAsksForTheRating()
{
    const auto sentenceOf = [this](ScenarioValues values) { return widgets::rackSentence(*m_shipped.catalog, setupOf(values)); };
    const QString sentence = sentenceOf({{"accelerator", "nvidia-gb200"}});
    QVERIFY2(sentence.startsWith(QStringLiteral("A rack of 72 ")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("carry the rating")), qPrintable(sentence));
    QVERIFY(sentenceOf({{"accelerator", "nvidia-gb200"}, {"cooling_method", "air-dx-crac"}})
                .contains(QStringLiteral("does not cool this rack")));
    QVERIFY(sentenceOf({{"accelerator", "nvidia-gb200"},
                        {"power_utilization", "0.5"},
                        {"accelerators_per_rack", "18"},
                        {"cooling_method", "air-airside-economizer"}})
                .contains(QStringLiteral("at this work only")));
    QVERIFY(sentenceOf({{"cooling_method", "d2c-two-phase"}}).contains(QStringLiteral("Nobody states")));
}

/// From a chip into cold plates, over the distribution unit, the chiller and the dry cooler outdoors, with what flows.
void TestRackPictures::loopOfColdPlates()
{
    const PowerSetup setup = setupOf({{"supply_temperature", "40 degC"}, {"coolant_rise", "12"}});
    const auto stations = widgets::loopStations(setup, false);
    QCOMPARE(stations.size(), std::size_t(6));
    QVERIFY(std::abs(*stations[1].cold - *stations[0].cold - 6.5) < 1e-9); // approach of the dry cooler
    QCOMPARE(stations[2].name, QStringLiteral("chiller"));
    QVERIFY(std::abs(*stations[3].cold - 36) < 1e-9); // 4 K of the distribution unit
    QVERIFY(std::abs(*stations[1].warm - *stations[3].warm) < 1e-9);
    QVERIFY(std::abs(*stations[4].cold - 40) < 1e-9);
    QVERIFY(std::abs(*stations[4].warm - 52) < 1e-9);
    QVERIFY(std::abs(*stations[5].warm - setup.facility.chip->celsius()) < 1e-9);
    QVERIFY(*stations[5].warm > *stations[4].warm);
    const auto circuit = widgets::rackCircuit(setup);
    const double flow = engine::in_litres_per_minute(circuit->at(circuit->coolant, 12)->flow);
    QVERIFY2(stations[4].flow == QStringLiteral("%1 L/min").arg(flow, 0, 'f', 1), qPrintable(stations[4].flow));
    QCOMPARE(stations[1].flow, stations[3].flow);
    const SidePicture picture = widgets::loopTemperaturePicture(setup);
    QCOMPARE(picture.frame.x.categories.size(), qsizetype(6));
    QCOMPARE(picture.frame.x.details[4], stations[4].flow);
    // Where no chiller helps, the hottest hour is drawn beside it.
    const PowerSetup hot =
        setupOf({{"cooling_method", "d2c-fanless-exascale"}, {"supply_temperature", "15 degC"}, {"city", "singapore-sg"}});
    const SidePicture both = widgets::loopTemperaturePicture(hot);
    QVERIFY(curveCalled(both, "cold-design").ys.back() > curveCalled(both, "cold").ys.back());
}

void TestRackPictures::loopOfAir()
{
    const PowerSetup chilled = setupOf({{"cooling_method", "air-chiller-dry"}, {"supply_temperature", "22 degC"}});
    const auto stations = widgets::loopStations(chilled, false);
    QCOMPARE(stations.size(), std::size_t(4));
    QVERIFY(std::abs(*stations[1].cold - 15) < 1e-9);
    QVERIFY(std::abs(*stations[2].cold - 15) < 1e-9);
    QVERIFY(std::abs(*stations[3].warm - 34) < 1e-9);
    QVERIFY2(stations[3].flow.endsWith(QStringLiteral("m\u00b3/s")), qPrintable(stations[3].flow));
    const PowerSetup outside = setupOf({{"cooling_method", "air-airside-economizer"}});
    QCOMPARE(widgets::loopStations(outside, false).size(), std::size_t(2));
}

/// 115 kW into PG25 that warms by 10 K: 172 L/min.
void TestRackPictures::coolantOfAWorkedRack()
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

void TestRackPictures::noLiquidNoCoolant()
{
    const PowerSetup setup = setupOf({{"cooling_method", "air-chiller-dry"}});
    QVERIFY(!widgets::rackCircuit(setup));
    const SidePicture picture = widgets::coolantFlowPicture(setup);
    QVERIFY(picture.curves.empty() && !picture.frame.emptyText.isEmpty());
    QVERIFY(widgets::coolantPumpPicture(setup).curves.empty());
    const PowerSetup liquid = setupOf({});
    QVERIFY(std::abs(curveCalled(widgets::coolantFlowPicture(liquid), "present").ys.front() -
                     engine::in_litres_per_minute(*liquid.facility.coolant_flow)) < 1e-6);
}

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::TestRackPictures)
#include "test_rack_pictures.moc"
