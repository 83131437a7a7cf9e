// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/label.h"
#include "engine/precision.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;

BOOST_AUTO_TEST_SUITE(precision)

BOOST_AUTO_TEST_CASE(slugs_go_both_ways)
{
    for (const Precision precision : all_precisions) {
        const auto found = find_precision(slug(precision));
        BOOST_REQUIRE(found.has_value());
        BOOST_TEST((*found == precision));
        BOOST_TEST(bytes_per_value(precision) > 0.0);
    }
    BOOST_TEST(!find_precision("fp5").has_value());
}

// Open Compute Project, "Microscaling Formats (MX)", 2023: one scale byte per 32 values; NVFP4: one per 16.
BOOST_AUTO_TEST_CASE(block_formats_count_their_scales)
{
    BOOST_TEST(bytes_per_value(Precision::mxfp4) == (32 * 0.5 + 1) / 32);
    BOOST_TEST(bytes_per_value(Precision::nvfp4) == (16 * 0.5 + 1) / 16);
    BOOST_TEST(bytes_per_value(Precision::q8_0) == (32 * 1.0 + 2) / 32);
    BOOST_TEST(bytes_per_value(Precision::q4_k_m) == 4.85 / 8);
}

BOOST_AUTO_TEST_CASE(storage_formats_have_no_arithmetic)
{
    BOOST_TEST(!arithmetic(Precision::q8_0).has_value());
    BOOST_TEST(!arithmetic(Precision::q4_k_m).has_value());
    BOOST_TEST((arithmetic(Precision::nvfp4) == Precision::fp4));
}

BOOST_AUTO_TEST_CASE(computed_is_at_best_derived)
{
    BOOST_TEST((computed_from(Label::measured) == Label::derived));
    BOOST_TEST((computed_from(Label::stated) == Label::derived));
    BOOST_TEST((computed_from(Label::estimated) == Label::estimated));
    BOOST_TEST((computed_from(Label::unknown) == Label::unknown));
    BOOST_TEST(to_string(Label::estimated) == "estimated");
}

BOOST_AUTO_TEST_SUITE_END()
