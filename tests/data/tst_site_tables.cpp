// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/generation_reader.h"
#include "data/grid_reader.h"
#include "data/material_reader.h"
#include "engine/cost/rates.h"
#include "engine/site/on_site_plant.h"
#include "engine/site/time_to_power.h"
#include "tests/data/data_fixture.h"

using namespace ridgepoint;
using engine::Label;

class TestSiteTables : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void regionsReadWhole()
    {
        QCOMPARE(m_catalog.grid_regions().size(), std::size_t(57));
        const engine::GridRegion *virginia = m_catalog.find_grid_region("us-pjm-virginia");
        QVERIFY(virginia);
        QCOMPARE(virginia->country, std::string("US"));
        QCOMPARE(virginia->queue.si, engine::years(7).si());
        QCOMPARE(virginia->queue.label, Label::stated);
        QCOMPARE(virginia->price.si, engine::dollars_per_kilowatt_hour(0.0892).si());
        QCOMPARE(virginia->carbon.si, 323.0);
        QVERIFY(!m_catalog.find_grid_region("us-ercot-texas")->queue.is_known());
        QVERIFY(!m_catalog.find_grid_region("nowhere"));
    }

    // The note says of one figure that it is from memory; the others of the row have a source.
    void aFigureFromMemoryIsAnEstimate()
    {
        const engine::GridRegion *hongKong = m_catalog.find_grid_region("hk-hongkong");
        QVERIFY(hongKong);
        QCOMPARE(hongKong->price.label, Label::estimated);
        QCOMPARE(hongKong->carbon.label, Label::stated);
        const engine::Generation *large = m_catalog.find_generation("nuclear-large");
        QVERIFY(large);
        QCOMPARE(large->lead_time.label, Label::estimated);
        QCOMPARE(large->capex.label, Label::stated);
        const engine::Generation *diesel = m_catalog.find_generation("diesel-standby");
        QCOMPARE(diesel->carbon.label, Label::estimated);
        QCOMPARE(diesel->lead_time.label, Label::estimated);
        QCOMPARE(diesel->heat_rate.label, Label::stated);
        QCOMPARE(m_catalog.find_generation("gas-turbine-frame")->carbon.label, Label::derived);
        QCOMPARE(m_catalog.find_generation("gas-recip")->carbon.label, Label::estimated); // computed from a heat rate from memory
    }

    void generationsReadWhole()
    {
        QCOMPARE(m_catalog.generations().size(), std::size_t(18));
        QVERIFY(m_catalog.generations().front().is_grid());
        const engine::Generation *cycle = m_catalog.find_generation("ccgt");
        QVERIFY(cycle);
        QCOMPARE(cycle->fuel, engine::Fuel::gas);
        QCOMPARE(cycle->capex.si, 1.482);
        QCOMPARE(cycle->lead_time.si, engine::years(5).si());
        QCOMPARE(cycle->cost.si, engine::dollars_per_megawatt_hour(78.5).si());
        QCOMPARE(m_catalog.find_generation("smr")->fuel, engine::Fuel::nuclear);
        QCOMPARE(m_catalog.find_generation("solar-utility")->fuel, engine::Fuel::none);
        QVERIFY(!m_catalog.find_generation("gas-recip")->cost.is_known());
    }

    // Without capture, carbon is the heat rate times what gas holds; the engines' figure is rounded up.
    void carbonOfGasFollowsItsHeatRate()
    {
        for (const engine::Generation &generation : m_catalog.generations()) {
            if (generation.fuel != engine::Fuel::gas || generation.slug == "ccgt-ccs95")
                continue;
            const double computed = engine::gas_carbon_intensity(generation.heat_rate.si);
            QVERIFY2(std::abs(computed - generation.carbon.si) < 0.011 * computed, generation.slug.c_str());
        }
    }

    void materialsKeepWhatIsUnknown()
    {
        const engine::Material *packaging = m_catalog.find_material("cowos-2025");
        QVERIFY(packaging);
        QCOMPARE(packaging->capacity.si, 77500.0);
        QCOMPARE(packaging->capacity_unit, std::string("wafers/month"));
        const engine::Material *memory = m_catalog.find_material("hbm3e");
        QVERIFY(memory && !memory->capacity.is_known());
        QCOMPARE(memory->lead_time, std::string("sold out through 2026"));
        QCOMPARE(m_catalog.materials().size(), std::size_t(24));
    }

    void acceleratorsKnowTheirPackage()
    {
        const engine::Accelerator *device = m_catalog.find_accelerator("nvidia-b200");
        QVERIFY(device);
        QCOMPARE(device->packaging, std::string("CoWoS-L, two dies"));
        QCOMPARE(device->die_area.si, 1600.0);
    }

    // Every region and every way to supply a site gives a schedule; without a published queue it is a lower bound.
    void everySiteHasASchedule()
    {
        const engine::LeadTimes times = engine::usual_lead_times();
        for (const engine::GridRegion &region : m_catalog.grid_regions()) {
            const auto schedule = engine::schedule_power(engine::grid_items(region, times));
            QVERIFY2(schedule && schedule->first_power, region.slug.c_str());
            QCOMPARE(schedule->is_lower_bound(), !region.queue.is_known());
        }
        for (const engine::Generation &generation : m_catalog.generations())
            QVERIFY2(engine::schedule_power(engine::on_site_items(generation, times)), generation.slug.c_str());
    }

private:
    engine::Catalog m_catalog = tests::shippedCatalog();
};

QTEST_GUILESS_MAIN(TestSiteTables)
#include "tst_site_tables.moc"
