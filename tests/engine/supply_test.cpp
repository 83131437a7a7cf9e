// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stack/supply.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

BOOST_AUTO_TEST_SUITE(supply)

// H100, one die of 814 mm2 and six sites of memory: 1474 mm2, 30 to a wafer; B200, 1600 mm2 and eight stacks: 15.
BOOST_AUTO_TEST_CASE(packages_of_a_wafer)
{
    BOOST_TEST(interposer_area(814, 6).value() == 1474.0);
    BOOST_TEST(packages_per_wafer(1474).value() == 30.0);
    BOOST_TEST(packages_per_wafer(interposer_area(1600, 8).value()).value() == 15.0);
    BOOST_TEST(packages_per_wafer(20000).value() == 0.0);
}

BOOST_AUTO_TEST_CASE(larger_packages_are_never_more)
{
    double before = 1e9;
    for (int area = 100; area <= 20000; area += 100) {
        const double packages = packages_per_wafer(area).value();
        BOOST_TEST(packages <= before);
        before = packages;
    }
}

// 77 500 wafers a month, 60 % for one buyer, 15 packages each: 8.37 million a year.
BOOST_AUTO_TEST_CASE(what_packaging_gives_in_a_year)
{
    BOOST_TEST(accelerators_per_year({.wafers_per_month = 77500, .buyer_share = 0.6}, 15).value() == 8.37e6, tolerance(1e-12));
    BOOST_TEST(!accelerators_per_year({.wafers_per_month = -1}, 15));
    BOOST_TEST(!accelerators_per_year({.buyer_share = 2}, 15));
    BOOST_TEST(!accelerators_per_year({.yield = 0}, 15));
}

BOOST_AUTO_TEST_CASE(the_scarcest_item_decides)
{
    const std::vector<SupplyItem> items = {{"Packaging", 1e5, 8.37e6, {}},
                                           {"HBM3E stacks", {}, {}, "No yearly capacity is published; sold out through 2026."},
                                           {"Gas turbines", 2, 65, {}}};
    const Supply found = supply_of(items, 2).value();
    BOOST_TEST(found.scarcest.value() == 2U);
    BOOST_TEST(found.layer.load.value() == 2.0);
    BOOST_TEST(found.layer.limit.value() == 130.0);
    BOOST_REQUIRE(found.unknown.size() == 1U);
    BOOST_TEST(found.unknown[0] == 1U);
    BOOST_TEST(weakest_layer(std::vector{found.layer}).value().binding()->utilization == 2 / 130.0);
}

BOOST_AUTO_TEST_CASE(unknown_supply_says_why)
{
    const std::vector<SupplyItem> items = {{"HBM4 stacks", 8, {}, "No yearly capacity is published."}};
    BOOST_TEST(supply_of(items, 1).value().layer.unknown_reason == "HBM4 stacks: No yearly capacity is published.");
    BOOST_TEST(!supply_of(items, 1).value().scarcest);
    BOOST_TEST(supply_of({}, 1).value().layer.unknown_reason == "No item of supply is given.");
}

BOOST_AUTO_TEST_CASE(supply_outside_its_domain_is_refused)
{
    BOOST_TEST(!interposer_area(0, 6));
    BOOST_TEST(!interposer_area(814, 0.5));
    BOOST_TEST(!packages_per_wafer(0));
    BOOST_TEST(!supply_of({}, 0));
    BOOST_TEST(!supply_of(std::vector<SupplyItem>{{"a", -1, 1, {}}}, 1));
    BOOST_TEST(!supply_of(std::vector<SupplyItem>{{"a", 1, 0, {}}}, 1));
}

BOOST_AUTO_TEST_SUITE_END()
