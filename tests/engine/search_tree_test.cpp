// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/search_tree.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;

namespace {

std::string refused(std::string_view text, double steps = 50)
{
    const auto schedule = parse_split_schedule(text, steps);
    return schedule ? std::string() : schedule.error().what;
}

} // namespace

BOOST_AUTO_TEST_SUITE(search_tree)

// Counted: 25 + 2 x 15 + 4 x 10 = 95 steps; 20 + 4 x 20 + 16 x 10 = 260 steps; of 50.
BOOST_AUTO_TEST_CASE(worked_trees)
{
    BOOST_TEST(tree_multiplier(parse_split_schedule("25:2,40:2", 50).value(), 50) == 1.9);
    BOOST_TEST(tree_multiplier(parse_split_schedule("20:4, 40:4", 50).value(), 50) == 5.2);
    BOOST_TEST(tree_multiplier(parse_split_schedule("40:4", 50).value(), 50) == 1.6);
    BOOST_TEST(tree_multiplier({}, 50) == 1.0);
}

// Counted: 20 + 8 x 10, then the best 4 of 8 become 8: 8 x 20; 260 steps.
BOOST_AUTO_TEST_CASE(pruned_branches_cost_nothing)
{
    const auto schedule = parse_split_schedule("20:8,30:2:0.5", 50).value();
    BOOST_TEST(tree_multiplier(schedule, 50) == 5.2);
    BOOST_TEST(leaf_count(schedule) == 8.0);
    BOOST_TEST(survivors(8, 0.5) == 4.0);
    BOOST_TEST(survivors(30, 0.1) == 3.0);
    BOOST_TEST(survivors(3, 0.1) == 1.0);
}

BOOST_AUTO_TEST_CASE(a_schedule_reads_back)
{
    for (const char *text : {"", "25:2,40:2", "0:4,50:1", "20:8,30:2:0.5"})
        BOOST_TEST(format_split_schedule(parse_split_schedule(text, 50).value()) == text);
}

BOOST_AUTO_TEST_CASE(malformed_schedules_are_refused)
{
    BOOST_TEST(refused("25") == "split_schedule: 25 is not a split; accepted STEP:FACTOR or STEP:FACTOR:KEEP, separated by commas");
    for (const char *text : {"25:2,", ",25:2", "a:2", "25:2:1:1", "25:", ":", "25:2x", "25 2"})
        BOOST_TEST(!refused(text).empty(), text);
}

BOOST_AUTO_TEST_CASE(schedules_outside_their_domain_are_refused)
{
    BOOST_TEST(refused("60:2") == "split_schedule step: 60 is more than the 50 steps; accepted a whole number from 0 to 50");
    BOOST_TEST(refused("25:0") == "split_schedule factor: 0 is less than 1; accepted a whole number from 1 to 1e+06");
    BOOST_TEST(refused("40:2,25:2") == "split_schedule: 25 does not follow step 40; accepted steps that rise");
    BOOST_TEST(refused("25:2:0") == "split_schedule keep: 0 is not above 0; accepted a number above 0 to 1");
    BOOST_TEST(refused("10:1000,20:1001") == "split_schedule: 1001000 branches are too many; accepted at most 1000000 branches");
    for (const char *text : {"25:2,25:2", "-1:2", "25:1.5", "2.5:2", "25:2:1.5", "nan:2", "25:inf"})
        BOOST_TEST(!refused(text).empty(), text);
    BOOST_TEST(!refused("0:2", 0).empty());
}

BOOST_AUTO_TEST_CASE(populations_cost_all)
{
    BOOST_TEST(population_multiplier(4).value() == 4.0);
    BOOST_TEST(!population_multiplier(0.5));
}

// Counted: 50 steps, then 4 paths back 10 steps in each of 2 rounds: 50 + 80 denoised, 80 noised.
BOOST_AUTO_TEST_CASE(paths_with_forward_noise)
{
    PathSearch search{.steps = 50, .width = 4, .rounds = 2, .forward = 10, .backward = 10};
    BOOST_TEST(path_multiplier(search).value() == 2.6);
    search.counts_forward = true;
    BOOST_TEST(path_multiplier(search).value() == 4.2);
    search.backward = 51;
    BOOST_TEST(path_multiplier(search).error().what == "backward: 51 is more than the 50 steps; accepted a whole number from 0 to 50");
}

BOOST_AUTO_TEST_SUITE_END()
