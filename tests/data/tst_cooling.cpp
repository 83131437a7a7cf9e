// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/cooling_plant.h"
#include "tests/data/data_fixture.h"

#include <cmath>

using namespace ridgepoint;
using engine::Label;

class TestCooling : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_catalog = tests::shippedCatalog(); }
    void init() { failOnAnyWarning(); }

    void everyRowIsThere()
    {
        QCOMPARE(m_catalog.cooling_methods().size(), std::size_t(21));
        QCOMPARE(m_catalog.cities().size(), std::size_t(50));
        QVERIFY(!m_catalog.find_city("atlantis"));
        QVERIFY(!m_catalog.find_cooling_method("fridge"));
    }

    void aCityHasItsFigures()
    {
        const engine::City *ashburn = m_catalog.find_city("ashburn-va");
        QVERIFY(ashburn);
        QCOMPARE(ashburn->name, std::string("Ashburn VA"));
        QCOMPARE(ashburn->country, std::string("US"));
        QCOMPARE(ashburn->grid_region, std::string("us-pjm-virginia"));
        QCOMPARE(ashburn->altitude.si, 95.0);
        QCOMPARE(ashburn->altitude.label, Label::estimated);
        QCOMPARE(ashburn->design_dry_bulb.si, 33.9 + 273.15);
        QCOMPARE(ashburn->mean_wet_bulb.si, 9.5 + 273.15);
        QCOMPARE(ashburn->mean_wet_bulb.label, Label::derived);
        QCOMPARE(ashburn->hottest_hour.si, 37.2 + 273.15);
        QCOMPARE(ashburn->dry_bulb_hours.size(), std::size_t(3));
        QCOMPARE(ashburn->wet_bulb_hours.size(), std::size_t(2));
        QVERIFY(std::abs(ashburn->climate.dry_bulb.share_at_or_below(engine::degrees_celsius(27)) - 8075.0 / 8760) < 1e-6);
    }

    void aCityFromMemoryIsAnEstimate()
    {
        const engine::City *dhabi = m_catalog.find_city("abu-dhabi-ae");
        QVERIFY(dhabi);
        QCOMPARE(dhabi->design_dry_bulb.label, Label::estimated);
        QVERIFY(!dhabi->hottest_hour.is_known());
        QVERIFY(dhabi->dry_bulb_hours.empty());
    }

    void theYearOfEveryCityKeepsItsMean()
    {
        for (const engine::City &city : m_catalog.cities()) {
            QVERIFY2(std::abs(city.climate.dry_bulb.mean_error().si()) < 1e-6, city.slug.c_str());
            QVERIFY2(std::abs(city.climate.wet_bulb.mean_error().si()) < 1e-6, city.slug.c_str());
            for (const engine::Weather &weather : city.climate.bins)
                QVERIFY(weather.wet_bulb <= weather.dry_bulb);
        }
    }

    void aMethodHasItsFigures()
    {
        const engine::CoolingMethod *hybrid = m_catalog.find_cooling_method("d2c-hybrid-dry");
        QVERIFY(hybrid);
        QVERIFY(hybrid->family == engine::CoolingFamily::hybrid);
        QCOMPARE(hybrid->max_rack.si, 155e3);
        QCOMPARE(hybrid->liquid_share.si, 0.87);
        QCOMPARE(hybrid->typical_supply.si, 40 + 273.15);
        QCOMPARE(hybrid->pue_typical.si, 1.093);
        QCOMPARE(hybrid->hall_capital.si, 11.85);
        QCOMPARE(hybrid->pue_typical.label, Label::stated);
        const engine::CoolingMethod *door = m_catalog.find_cooling_method("rdhx-active");
        QVERIFY(door && door->has_door_fans);
        QVERIFY(door->rejection.free_cooling == engine::FreeCooling::tower);
    }

    void whatANoteCallsFromMemoryIsAnEstimate()
    {
        const engine::CoolingMethod *perimeter = m_catalog.find_cooling_method("air-dx-crac");
        QVERIFY(perimeter);
        QCOMPARE(perimeter->typical_supply.label, Label::estimated);
        QCOMPARE(perimeter->pue_typical.label, Label::stated);
        QCOMPARE(m_catalog.find_cooling_method("immersion-2p")->pue_typical.label, Label::estimated);
        QVERIFY(!m_catalog.find_cooling_method("d2c-two-phase")->max_rack.is_known());
        QVERIFY(!m_catalog.find_cooling_method("d2c-two-phase")->typical_supply.is_known());
    }

    void onlyTwoMethodsLeaveTheirHeatRejectionOpen()
    {
        QStringList open;
        for (const engine::CoolingMethod &method : m_catalog.cooling_methods())
            if (method.rejection.is_assumed)
                open.append(QString::fromStdString(method.slug));
        QCOMPARE(open, QStringList({QStringLiteral("d2c-two-phase"), QStringLiteral("immersion-2p")}));
    }

    // The whole slider in every city with every method: finite, balanced, and warmer supply never takes more chiller.
    void everySupplyIsAnswered()
    {
        for (const engine::CoolingMethod &method : m_catalog.cooling_methods())
            for (const engine::City &city : m_catalog.cities()) {
                double chiller = 10;
                for (double celsius = 5; celsius <= 70; celsius += 2.5) {
                    const auto year = engine::cooling_year(method, city, {.supply = engine::degrees_celsius(celsius)});
                    QVERIFY(year);
                    QVERIFY(std::isfinite(year->annual.pue()) && std::isfinite(year->design_hour.pue()));
                    QVERIFY(std::isfinite(year->annual.wue()) && year->annual.wue() >= 0);
                    QVERIFY(std::abs(year->annual.pue() - 1 - year->annual.parts.total()) < 1e-9);
                    QVERIFY(year->annual.parts.chiller <= chiller + 1e-12);
                    chiller = year->annual.parts.chiller;
                }
            }
    }

private:
    engine::Catalog m_catalog;
};

QTEST_GUILESS_MAIN(TestCooling)
#include "tst_cooling.moc"
