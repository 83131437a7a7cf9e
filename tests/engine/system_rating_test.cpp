// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/power/system_rating.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;
namespace tt = boost::test_tools;

namespace {

System server(std::string slug, std::string accelerator, double count, double rated)
{
    System made;
    made.slug = std::move(slug);
    made.accelerator = std::move(accelerator);
    made.count = count;
    made.rated_power = {rated, Label::stated};
    made.cooling = "air";
    made.parts = {{NodePartKind::processor, 2, watts(90), watts(350)}};
    return made;
}

Catalog rated_catalog()
{
    Accelerator h100;
    h100.slug = "h100";
    h100.tdp = {700, Label::stated};
    Accelerator nobody;
    nobody.slug = "nobody";
    Infrastructure around;
    around.systems = {server("dgx", "h100", 8, 10200),  server("uncounted", "h100", 0, 10200), server("unrated", "nobody", 8, 10200),
                      server("bare", "h100", 8, 10200), server("unstated", "h100", 8, 0),      server("empty", "", 0, 100)};
    around.systems[3].parts.clear();
    around.systems[4].rated_power = {};
    return Catalog({h100, nobody}, {}, {}, {}, {}, around);
}

} // namespace

BOOST_AUTO_TEST_SUITE(system_ratings)

// 8 x 700 W and 2 x 350 W behind fans of 15 % and supplies of 94 %: 6300 / 0.85 / 0.94 W.
BOOST_AUTO_TEST_CASE(parts_fans_and_supplies_add_up)
{
    const auto ratings = rate_systems(rated_catalog());
    BOOST_TEST(ratings.size() == 5u);
    BOOST_TEST(ratings[0].computed->total().si() == 6300 / 0.85 / 0.94, tt::tolerance(1e-9));
    BOOST_TEST(*ratings[0].difference() == 6300 / 0.85 / 0.94 / 10200 - 1, tt::tolerance(1e-9));
    BOOST_TEST(*median_rating_error(ratings) == 1 - 6300 / 0.85 / 0.94 / 10200, tt::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(what_is_missing_has_a_reason)
{
    const auto ratings = rate_systems(rated_catalog());
    for (const std::size_t place : {1u, 2u, 3u}) {
        BOOST_TEST(!ratings[place].computed);
        BOOST_TEST(!ratings[place].difference());
        BOOST_TEST(ratings[place].unknown_reason.ends_with("."));
    }
    BOOST_TEST(ratings[4].computed.has_value());
    BOOST_TEST(!ratings[4].difference());
    BOOST_TEST(!median_rating_error({}));
}

BOOST_AUTO_TEST_SUITE_END()
