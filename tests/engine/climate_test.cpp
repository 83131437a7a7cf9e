// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/climate.h"
#include "tests/engine/support/cooling_world.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

BOOST_AUTO_TEST_SUITE(climate)

// A normal distribution of mean 10 and deviation 5: its 99.6 % point lies 2.652 deviations above.
BOOST_AUTO_TEST_CASE(a_normal_year_comes_out_normal)
{
    const auto year = BulbDistribution::rebuilt({.mean = degrees_celsius(10), .design = degrees_celsius(10 + 2.65207 * 5)}).value();
    BOOST_TEST(year.quantile(0.5).celsius() == 10.0, tolerance(0.001));
    BOOST_TEST(year.quantile(0.841345).celsius() == 15.0, tolerance(0.001));
    BOOST_TEST(year.quantile(0.158655).celsius() == 5.0, tolerance(0.002));
    BOOST_TEST(year.mean_between(0, 1).celsius() == 10.0, tolerance(1e-9));
    BOOST_TEST(year.share_at_or_below(degrees_celsius(15)) == 0.841345, tolerance(0.001));
}

BOOST_AUTO_TEST_CASE(every_figure_of_a_city_comes_out)
{
    for (const City &city : test::cities()) {
        BOOST_TEST_CONTEXT(city.slug)
        {
            const BulbDistribution &dry = city.climate.dry_bulb;
            BOOST_TEST(dry.quantile(0.996).si() == city.design_dry_bulb.si, tolerance(1e-9));
            BOOST_TEST(dry.mean_between(0, 1).si() == city.mean_dry_bulb.si, tolerance(1e-9));
            BOOST_TEST(city.climate.wet_bulb.mean_between(0, 1).si() == city.mean_wet_bulb.si, tolerance(1e-9));
            for (const ThresholdHours &row : city.dry_bulb_hours)
                BOOST_TEST(std::abs(dry.share_at_or_below(row.threshold) - row.hours / 8760) < 0.002);
            for (const ThresholdHours &row : city.wet_bulb_hours)
                BOOST_TEST(std::abs(city.climate.wet_bulb.share_at_or_below(row.threshold) - row.hours / 8760) < 0.002);
            if (city.hottest_hour.is_known())
                BOOST_TEST(dry.quantile(0.99999).si() == city.hottest_hour.si, tolerance(1e-9));
        }
    }
}

BOOST_AUTO_TEST_CASE(distributions_never_fall)
{
    for (const City &city : test::cities())
        for (const BulbDistribution *bulb : {&city.climate.dry_bulb, &city.climate.wet_bulb}) {
            double before = -273;
            double share = 0;
            for (double rank = 0.001; rank < 1; rank += 0.001) {
                BOOST_TEST(bulb->quantile(rank).celsius() >= before);
                before = bulb->quantile(rank).celsius();
            }
            for (double celsius = -60; celsius <= 60; celsius += 0.5) {
                BOOST_TEST(bulb->share_at_or_below(degrees_celsius(celsius)) >= share);
                share = bulb->share_at_or_below(degrees_celsius(celsius));
            }
            BOOST_TEST(share == 1.0);
        }
}

BOOST_AUTO_TEST_CASE(a_wet_bulb_is_never_above_its_dry_bulb)
{
    for (const City &city : test::cities()) {
        double mean = 0;
        double before = -273;
        for (const Weather &weather : city.climate.bins) {
            BOOST_TEST(weather.wet_bulb.si() <= weather.dry_bulb.si());
            BOOST_TEST(weather.dry_bulb.celsius() >= before);
            before = weather.dry_bulb.celsius();
            mean += weather.dry_bulb.si() / climate_bins;
        }
        BOOST_TEST(mean == city.mean_dry_bulb.si, tolerance(1e-9));
        BOOST_TEST(city.climate.design.wet_bulb.si() <= city.climate.design.dry_bulb.si());
    }
}

// Thresholds hot enough that no cold end brings the mean up: the middle bulges.
BOOST_AUTO_TEST_CASE(a_warm_mean_bulges_the_middle)
{
    const BulbFigures monsoon{.mean = degrees_celsius(23),
                              .design = degrees_celsius(27.7),
                              .thresholds = {{degrees_celsius(19), 1250}, {degrees_celsius(21), 2314}}};
    const auto year = BulbDistribution::rebuilt(monsoon).value();
    BOOST_TEST(std::abs(year.mean_error().si()) < 1e-9);
    BOOST_TEST(year.quantile(0.6).celsius() > 24);
    const auto impossible = BulbDistribution::rebuilt({.mean = degrees_celsius(40), .design = degrees_celsius(30)}).value();
    BOOST_TEST(impossible.mean_error().si() < -5);
}

BOOST_AUTO_TEST_CASE(climates_outside_their_domain_are_refused)
{
    BOOST_TEST(!BulbDistribution::rebuilt({.mean = Temperature(std::nan("")), .design = degrees_celsius(30)}));
    BOOST_TEST(!BulbDistribution::rebuilt(
        {.mean = degrees_celsius(10), .design = degrees_celsius(30), .thresholds = {{degrees_celsius(20), 9000}}}));
    City nowhere;
    nowhere.name = "Nowhere";
    BOOST_TEST(climate_of(nowhere).error().what.starts_with("city: Nowhere lacks"));
}

BOOST_AUTO_TEST_SUITE_END()
