// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/time_to_power.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

namespace {

Figure stated_years(double n) { return {years(n).si(), Label::stated}; }

GridRegion virginia()
{
    GridRegion region;
    region.slug = "us-pjm-virginia";
    region.name = "PJM / Dominion, Northern Virginia";
    region.queue = stated_years(7);
    return region;
}

Generation engines()
{
    Generation generation;
    generation.slug = "gas-recip";
    generation.name = "Reciprocating gas engines";
    generation.fuel = Fuel::gas;
    generation.lead_time = stated_years(1.25);
    return generation;
}

PowerSchedule of_grid(const GridRegion &region) { return schedule_power(grid_items(region, usual_lead_times())).value(); }

PowerSchedule of_site(const Generation &generation) { return schedule_power(on_site_items(generation, usual_lead_times())).value(); }

} // namespace

BOOST_AUTO_TEST_SUITE(time_to_power)

// Northern Virginia: 7 years of queue, a transformer of 128 weeks within them.
BOOST_AUTO_TEST_CASE(the_queue_binds_in_virginia)
{
    const std::vector<PowerItem> items = grid_items(virginia(), usual_lead_times());
    const PowerSchedule schedule = of_grid(virginia());
    BOOST_TEST(in_years(schedule.first_power.value()) == 7.0, tolerance(1e-12));
    BOOST_TEST((items[schedule.binding.value()].step == PowerStep::grid_queue));
    BOOST_TEST(in_years(schedule.items[1].slack) == 7 - 128 * 168 / 8760.0, tolerance(1e-12));
    BOOST_TEST((schedule.label == Label::stated));
    BOOST_TEST(!schedule.is_lower_bound());
}

// Engines are there after 15 months; their transformer takes 144 weeks.
BOOST_AUTO_TEST_CASE(the_transformer_binds_beside_fast_engines)
{
    const PowerSchedule schedule = of_site(engines());
    BOOST_TEST(in_years(schedule.first_power.value()) == 144 * 168 / 8760.0, tolerance(1e-12));
    BOOST_TEST(schedule.items[1].is_critical);
    BOOST_TEST(in_years(gained_time(of_grid(virginia()), schedule).value()) == 7 - 144 * 168 / 8760.0, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(first_power_waits_for_every_item)
{
    const PowerSchedule schedule = of_grid(virginia());
    for (const ScheduledItem &item : schedule.items) {
        BOOST_TEST(schedule.first_power->si() >= item.end.si());
        BOOST_TEST(item.slack.si() >= 0.0);
        BOOST_TEST(item.is_critical == (item.slack.si() == 0));
    }
}

// A transformer ordered once the queue is through: 1 + 2 years, building in 0.5 beside it.
BOOST_AUTO_TEST_CASE(what_waits_for_another_stands_on_the_critical_path)
{
    const std::vector<PowerItem> items = {{.step = PowerStep::grid_queue, .duration = stated_years(1)},
                                          {.step = PowerStep::transformer, .start = years(0.25), .duration = stated_years(2), .after = 0},
                                          {.step = PowerStep::building, .duration = {years(0.5).si(), Label::estimated}}};
    const PowerSchedule schedule = schedule_power(items).value();
    BOOST_TEST(in_years(schedule.first_power.value()) == 3.25, tolerance(1e-12));
    BOOST_TEST(schedule.binding.value() == 1U);
    BOOST_TEST(schedule.items[0].is_critical);
    BOOST_TEST(!schedule.items[2].is_critical);
    BOOST_TEST(schedule.items[0].slack.si() == 0.0);
    BOOST_TEST(in_years(schedule.items[2].slack) == 2.75, tolerance(1e-12));
    BOOST_TEST((schedule.label == Label::stated));
}

BOOST_AUTO_TEST_CASE(an_unknown_queue_leaves_a_lower_bound)
{
    GridRegion region = virginia();
    region.queue = {};
    const PowerSchedule schedule = of_grid(region);
    BOOST_TEST(schedule.is_lower_bound());
    BOOST_TEST(!schedule.items[0].is_known);
    BOOST_TEST(in_years(schedule.first_power.value()) == 128 * 168 / 8760.0, tolerance(1e-12));
    BOOST_TEST(!gained_time(schedule, of_site(engines())));
}

BOOST_AUTO_TEST_CASE(nothing_known_is_no_date)
{
    const std::vector<PowerItem> items(2);
    const PowerSchedule schedule = schedule_power(items).value();
    BOOST_TEST(!schedule.first_power);
    BOOST_TEST(!schedule.binding);
    BOOST_TEST((schedule.label == Label::unknown));
    BOOST_TEST(!gained_time(schedule, schedule));
}

BOOST_AUTO_TEST_CASE(a_longer_item_is_never_sooner)
{
    double before = 0;
    for (int quarter = 0; quarter < 40; ++quarter) {
        GridRegion region = virginia();
        region.queue = stated_years(quarter / 4.0);
        const double first = of_grid(region).first_power->si();
        BOOST_TEST(first >= before);
        before = first;
    }
}

BOOST_AUTO_TEST_CASE(schedules_outside_their_domain_are_refused)
{
    BOOST_TEST(schedule_power({}).error().what == "items: there are none; accepted at least one item");
    std::vector<PowerItem> items(2);
    items[0].after = 0;
    BOOST_TEST(schedule_power(items).error().what == "after: 0 is not an earlier item; accepted an item that stands before");
    items[0].after.reset();
    items[1].start = Second(-1);
    BOOST_TEST(!schedule_power(items));
    items[1].start = Second(0);
    items[1].duration = {std::nan(""), Label::stated};
    BOOST_TEST(!schedule_power(items));
}

BOOST_AUTO_TEST_CASE(steps_have_names) { BOOST_TEST(to_string(PowerStep::grid_queue) == "Grid queue"); }

BOOST_AUTO_TEST_SUITE_END()
