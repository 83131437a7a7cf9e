// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/unit.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <random>

using namespace ridgepoint::engine;

namespace {

struct Accepted {
    std::string_view text;
    Unit unit;
    double expected;
};

const Accepted accepted[] = {
    {"1.4 MW", Unit::watt, 1.4e6},
    {"80 GB", Unit::byte, 8e10},
    {"80GB", Unit::byte, 8e10},
    {"80 GiB", Unit::byte, 85899345920.0},
    {"32k", Unit::token, 32000},
    {"32 Ki", Unit::token, 32768},
    {"32K tokens", Unit::token, 32000},
    {"1 024", Unit::token, 1024},
    {"128\u2009256", Unit::count, 128256},
    {"1\u202f000\u202f000 tok", Unit::token, 1e6},
    {"2.7 %", Unit::fraction, 0.027},
    {"60%", Unit::fraction, 0.6},
    {"0.6", Unit::fraction, 0.6},
    {"5 us", Unit::second, 5e-6},
    {"5 \u00b5s", Unit::second, 5e-6},
    {"5 \u03bcs", Unit::second, 5e-6},
    {"41.7 ms", Unit::second, 0.0417},
    {"2 min", Unit::second, 120},
    {"1 h", Unit::second, 3600},
    {"1e9", Unit::byte, 1e9},
    {"+3", Unit::count, 3},
    {"3.35 TB/s", Unit::byte_per_second, 3.35e12},
    {"900 GB/s", Unit::byte_per_second, 9e11},
    {"900GBps", Unit::byte_per_second, 9e11},
    {"989 TFLOP/s", Unit::flop_per_second, 9.89e14},
    {"989 TFLOPS", Unit::flop_per_second, 9.89e14},
    {"989 tflops", Unit::flop_per_second, 9.89e14},
    {"1.98 PFLOP/s", Unit::flop_per_second, 1.98e15},
    {"30 tok/s", Unit::token_per_second, 30},
    {"1.6x", Unit::multiplier, 1.6},
    {"1.6", Unit::multiplier, 1.6},
    {"70B", Unit::parameter, 7e10},
    {"70.6 billion", Unit::parameter, 7.06e10},
    {"$30k", Unit::dollar, 30000},
    {"30 kUSD", Unit::dollar, 30000},
    {"2.10 USD/h", Unit::dollar_per_hour, 2.1},
    {"814 mm2", Unit::square_millimetre, 814},
    {"10 m", Unit::metre, 10},
    {"10 mm", Unit::metre, 0.01},
    {"4 pJ/bit", Unit::joule_per_bit, 4e-12},
    {"5 a", Unit::second, 5 * 8760 * 3600.0},
    {"20 years", Unit::second, 20 * 8760 * 3600.0},
    {"32 degC", Unit::temperature, 305.15},
    {"305.15 K", Unit::temperature, 305.15},
    {"305.15", Unit::temperature, 305.15},
    {"90 degF", Unit::temperature, 305.3722222222222},
    {"10 K", Unit::temperature_difference, 10},
    {"172 L/min", Unit::volume_per_second, 172.0 / 60000},
    {"0.09 USD/kWh", Unit::dollar_per_joule, 2.5e-8},
    {"90 USD/MWh", Unit::dollar_per_joule, 2.5e-8},
    {"11.7 MUSD/MW", Unit::dollar_per_watt, 11.7},
    {"1.42 L/kWh", Unit::litre_per_kilowatt_hour, 1.42},
    {"2 kg", Unit::gram, 2000},
    {"2026", Unit::year, 2026},
    {"-5", Unit::count, -5},
};

struct Refused {
    std::string_view text;
    Unit unit;
    std::string_view reason;
};

const Refused refused[] = {
    {"", Unit::count, "is empty"},
    {"  ", Unit::count, "is empty"},
    {"abc", Unit::count, "is not a number"},
    {"nan", Unit::second, "is not a number"},
    {"inf", Unit::second, "is not a number"},
    {"-inf", Unit::second, "is not a number"},
    {"1e999", Unit::second, "out of the range"},
    {"1e308 k", Unit::byte, "out of the range"},
    {"80 GB", Unit::second, "has another unit"},
    {"80 kb", Unit::byte, "counts bits"},
    {"80 Gbit", Unit::byte, "counts bits"},
    {"400 Gb/s", Unit::byte_per_second, "counts bits"},
    {"400 Gbps", Unit::byte_per_second, "counts bits"},
    {"5 m", Unit::second, "has another unit"},
    {"5 mB", Unit::byte, "has another unit"},
    {"12 monkeys", Unit::count, "has another unit"},
    {"1,5", Unit::second, "has another unit"},
    {"5 k%", Unit::fraction, "has another unit"},
    {"2026k", Unit::year, "has another unit"},
    {"--5", Unit::count, "is not a number"},
    {"+-5", Unit::count, "is not a number"},
    {"0x10", Unit::count, "has another unit"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(unit_parse)

BOOST_AUTO_TEST_CASE(what_people_type_is_read)
{
    for (const Accepted &row : accepted) {
        const auto value = parse(row.text, row.unit);
        BOOST_TEST_CONTEXT(row.text)
        {
            BOOST_REQUIRE_MESSAGE(value, value.error().what);
            BOOST_TEST(*value == row.expected, boost::test_tools::tolerance(1e-15));
        }
    }
}

BOOST_AUTO_TEST_CASE(everything_else_is_refused_in_a_sentence)
{
    for (const Refused &row : refused) {
        const auto value = parse(row.text, row.unit);
        BOOST_TEST_CONTEXT(row.text)
        {
            BOOST_REQUIRE(!value);
            BOOST_TEST(value.error().what.find(row.reason) != std::string::npos, value.error().what);
            BOOST_TEST(value.error().value == row.text);
            BOOST_TEST(!value.error().accepted.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(suggestions_are_accepted)
{
    for (int unit = 0; unit <= static_cast<int>(Unit::year); ++unit)
        for (const std::string_view suggestion : suggestions(static_cast<Unit>(unit))) {
            const std::string text = std::string("2 ").append(suggestion);
            BOOST_TEST(parse(text, static_cast<Unit>(unit)).has_value(), text);
        }
}

BOOST_AUTO_TEST_CASE(formatted_text_reads_back)
{
    for (int unit = 0; unit <= static_cast<int>(Unit::year); ++unit)
        for (const double value : {1.0, 12.0, 999.0, 1024.0, 3.35e12, 1.5e9}) {
            const std::string text = format(value, static_cast<Unit>(unit));
            const auto back = parse(text, static_cast<Unit>(unit));
            BOOST_REQUIRE_MESSAGE(back, text);
            BOOST_TEST(*back == value, boost::test_tools::tolerance(5e-3));
        }
}

BOOST_AUTO_TEST_CASE(random_bytes_never_break_it)
{
    std::mt19937 random(20260801);
    const std::string_view likely = "0123456789.eE+-kKMGTPmunp%$xBbis/hFLOPSUDtok \xc2\xb5\xe2\x80\x89";
    for (int i = 0; i < 200000; ++i) {
        std::string text;
        const auto length = random() % 12;
        for (unsigned at = 0; at < length; ++at)
            text += random() % 8 == 0 ? static_cast<char>(random() % 256) : likely[random() % likely.size()];
        const auto unit = static_cast<Unit>(random() % (static_cast<unsigned>(Unit::year) + 1));
        const auto value = parse(text, unit);
        BOOST_REQUIRE(value ? std::isfinite(*value) : !value.error().what.empty());
    }
}

BOOST_AUTO_TEST_CASE(a_very_long_text_is_refused_with_a_short_sentence)
{
    const auto value = parse(std::string(1000000, '9') + "z", Unit::count);
    BOOST_REQUIRE(!value);
    BOOST_TEST(value.error().what.size() < 300u);
}

BOOST_AUTO_TEST_SUITE_END()
