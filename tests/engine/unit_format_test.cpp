// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/unit.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>
#include <random>

using namespace ridgepoint::engine;

namespace {

struct Row {
    double si;
    Unit unit;
    std::string_view expected;
};

const Row rows[] = {
    {3.35e12, Unit::byte_per_second, "3.35 TB/s"},
    {0.04169, Unit::second, "41.7 ms"},
    {0, Unit::second, "0 s"},
    {-0.0, Unit::second, "0 s"},
    {5e-6, Unit::second, "5.00 \u00b5s"},
    {90, Unit::second, "90.0 s"},
    {240, Unit::second, "4.00 min"},
    {4120, Unit::second, "68.7 min"},
    {58900, Unit::second, "16.4 h"},
    {864000, Unit::second, "10 days"},
    {1.75 * 365 * 86400, Unit::second, "1.75 years"},
    {5 * 8760 * 3600.0, Unit::second, "5 years"},
    {4.5 * 8760 * 3600.0, Unit::second, "4.50 years"},
    {305.15, Unit::temperature, "32 \u00b0C"},
    {318.65, Unit::temperature, "45.5 \u00b0C"},
    {10, Unit::temperature_difference, "10 K"},
    {172.0 / 60000, Unit::volume_per_second, "172 L/min"},
    {2.5e-8, Unit::dollar_per_joule, "0.0900 USD/kWh"},
    {11.7, Unit::dollar_per_watt, "11.7 USD/W"},
    {1.42, Unit::litre_per_kilowatt_hour, "1.42 L/kWh"},
    {2500, Unit::gram, "2.50 kg"},
    {0.027, Unit::fraction, "2.70 %"},
    {1, Unit::fraction, "100 %"},
    {0, Unit::fraction, "0 %"},
    {12.34, Unit::fraction, "1\u2009234 %"},
    {1.6, Unit::multiplier, "1.60x"},
    {4, Unit::multiplier, "4.00x"},
    {128256, Unit::count, "128\u2009256"},
    {64, Unit::count, "64"},
    {1024, Unit::token, "1\u2009024 tokens"},
    {1, Unit::token, "1 token"},
    {295.34, Unit::token, "295 tokens"},
    {2.845, Unit::token, "2.85 tokens"},
    {70553706496, Unit::parameter, "70.6B"},
    {596049920, Unit::parameter, "596M"},
    {8e10, Unit::byte, "80.0 GB"},
    {999.6e9, Unit::byte, "1.00 TB"},
    {999.4e9, Unit::byte, "999 GB"},
    {1.4437e11, Unit::flop, "144 GFLOP"},
    {9.894e14, Unit::flop_per_second, "989 TFLOP/s"},
    {295.34, Unit::flop_per_byte, "295 FLOP/B"},
    {1.034, Unit::flop_per_byte, "1.03 FLOP/B"},
    {24, Unit::token_per_second, "24.0 tok/s"},
    {700, Unit::watt, "700 W"},
    {1.4e6, Unit::watt, "1.40 MW"},
    {814, Unit::square_millimetre, "814 mm²"},
    {30000, Unit::dollar, "30\u2009000 USD"},
    {2.1, Unit::dollar_per_hour, "2.10 USD/h"},
    {2026, Unit::year, "2026"},
    {1e-12, Unit::joule_per_bit, "1.00 pJ/bit"},
    {2.7e25, Unit::flop, "27.0 YFLOP"},
    {-5e9, Unit::byte, "-5.00 GB"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(unit_format)

BOOST_AUTO_TEST_CASE(texts_have_prefix_and_three_digits)
{
    for (const Row &row : rows)
        BOOST_TEST(format(row.si, row.unit) == row.expected);
}

BOOST_AUTO_TEST_CASE(unit_can_be_left_out)
{
    BOOST_TEST(format(3.35e12, Unit::byte_per_second, {.significant_digits = 3, .with_unit = false}) == "3.35 T");
    BOOST_TEST(format(0.027, Unit::fraction, {.significant_digits = 2, .with_unit = false}) == "2.7");
    BOOST_TEST(format(1.23456e9, Unit::byte, {.significant_digits = 5, .with_unit = true}) == "1.2346 GB");
}

BOOST_AUTO_TEST_CASE(what_is_not_finite_has_no_text)
{
    for (const double value : {std::nan(""), std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()}) {
        BOOST_TEST(format(value, Unit::second).empty());
        BOOST_TEST(format_exact(value).empty());
        BOOST_TEST(prefix_for(value).factor == 1.0);
    }
}

BOOST_AUTO_TEST_CASE(exact_text_reads_back_to_the_same_double)
{
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> exponent(-300, 300);
    for (int i = 0; i < 20000; ++i) {
        const double value = std::pow(10, exponent(random));
        BOOST_REQUIRE(std::stod(format_exact(value)) == value);
    }
    BOOST_TEST(format_exact(64) == "64");
    BOOST_TEST(format_exact(0.8) == "0.8");
}

BOOST_AUTO_TEST_CASE(every_unit_writes_every_magnitude)
{
    for (int unit = 0; unit <= static_cast<int>(Unit::year); ++unit)
        for (int exponent = -320; exponent <= 308; ++exponent) {
            const double value = 9.996 * std::pow(10, exponent);
            if (!std::isfinite(value))
                continue;
            const std::string text = format(value, static_cast<Unit>(unit));
            BOOST_REQUIRE(!text.empty());
            BOOST_REQUIRE(text.find("nan") == std::string::npos);
            BOOST_REQUIRE(text.find("inf") == std::string::npos);
        }
}

BOOST_AUTO_TEST_CASE(prefixes_go_with_the_largest_value)
{
    BOOST_TEST(prefix_for(3.35e12).letter == "T");
    BOOST_TEST(prefix_for(3.35e12).factor == 1e12);
    BOOST_TEST(prefix_for(0).letter == "");
    BOOST_TEST(prefix_for(0.02).letter == "m");
    BOOST_TEST(prefix_for(999).letter == "");
}

BOOST_AUTO_TEST_SUITE_END()
