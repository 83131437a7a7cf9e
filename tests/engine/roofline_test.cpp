// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/roofline/roofline.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;

BOOST_AUTO_TEST_SUITE(roofline)

// Williams et al. 2009, section 3, with the H100 SXM's datasheet: 989.4 TFLOP/s, 3.35 TB/s.
BOOST_AUTO_TEST_CASE(ridge_of_an_h100)
{
    BOOST_TEST(ridge_point(teraflops_per_second(989.4), terabytes_per_second(3.35)).si() == 295.3, boost::test_tools::tolerance(5e-4));
}

BOOST_AUTO_TEST_CASE(performance_is_the_lower_roof_and_equal_at_the_ridge)
{
    const auto peak = teraflops_per_second(1000);
    const auto bandwidth = terabytes_per_second(4);
    BOOST_TEST(attainable_performance(flops_per_byte(10), peak, bandwidth).si() == 4e13);
    BOOST_TEST(attainable_performance(flops_per_byte(250), peak, bandwidth).si() == 1e15);
    BOOST_TEST(attainable_performance(flops_per_byte(1e6), peak, bandwidth).si() == 1e15);
}

BOOST_AUTO_TEST_CASE(a_roof_has_its_ends_and_its_ridge)
{
    const TierRoof tier = {MemoryTier::main_memory, 4e12, 250, Label::derived};
    const auto whole = roof_between(1e15, tier, 1, 1000);
    BOOST_REQUIRE(whole.size() == 3u);
    BOOST_TEST(whole[0].performance == 4e12);
    BOOST_TEST(whole[1].intensity == 250.0);
    BOOST_TEST(whole[1].performance == 1e15);
    BOOST_TEST(whole[2].performance == 1e15);
    BOOST_TEST(roof_between(1e15, tier, 1, 100).size() == 2u);
    BOOST_TEST(roof_between(1e15, tier, 300, 1000).size() == 2u);
    BOOST_TEST(roof_between(1e15, tier, 0, 1000).empty());
    BOOST_TEST(roof_between(1e15, tier, 10, 10).empty());
    BOOST_TEST(roof_between(0, tier, 1, 10).empty());
}

BOOST_AUTO_TEST_CASE(tiers_have_names)
{
    BOOST_TEST(to_string(MemoryTier::on_chip) == "on-chip");
    BOOST_TEST(to_string(MemoryTier::host) == "host link");
}

BOOST_AUTO_TEST_SUITE_END()
