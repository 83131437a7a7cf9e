// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/quantity.h"
#include "engine/temperature.h"

#include <boost/test/unit_test.hpp>

#include <type_traits>

using namespace ridgepoint::engine;

namespace {

template<class A, class B>
concept Addable = requires(A a, B b)
{
    a + b;
};
template<class A, class B>
concept Comparable = requires(A a, B b)
{
    a < b;
};

static_assert(Addable<Flop, Flop> && !Addable<Flop, Byte>);
static_assert(Comparable<Second, Second> && !Comparable<Second, Token>);
static_assert(!std::is_convertible_v<double, Byte> && std::is_constructible_v<Byte, double>);
static_assert(!std::is_convertible_v<Byte, double> && std::is_convertible_v<decltype(Byte() / Byte()), double>);
static_assert(std::is_same_v<decltype(FlopPerSecond() / BytePerSecond()), FlopPerByte>);
static_assert(std::is_same_v<decltype(Flop() / FlopPerSecond()), Second>);
static_assert(std::is_same_v<decltype(Joule() / Second()), Watt>);
static_assert(std::is_same_v<decltype(BytePerToken() * Token()), Byte>);
static_assert(std::is_same_v<decltype(1.0 / Second()), Quantity<Dimension{.second = -1}>>);
static_assert(std::is_same_v<decltype(CubicMetrePerSecond() * Pascal()), Watt>);
static_assert(std::is_same_v<decltype(Watt() * KelvinPerWatt()), KelvinDifference>);
static_assert(!Addable<Temperature, Temperature> && Addable<Temperature, KelvinDifference>);
static_assert(std::is_same_v<decltype(Temperature() - Temperature()), KelvinDifference>);
static_assert(sizeof(Flop) == sizeof(double));

} // namespace

BOOST_AUTO_TEST_SUITE(quantity)

BOOST_AUTO_TEST_CASE(products_and_quotients_carry_the_number)
{
    BOOST_TEST((petaflops_per_second(1) / terabytes_per_second(4)).si() == 250.0);
    BOOST_TEST((3.0 * gigabytes(80) - bytes(1e9) * 40.0).si() == 200e9);
    BOOST_TEST(double(gibibytes(1) / gigabytes(1)) == 1.073741824);
    BOOST_TEST((gigabytes(1) / 4).si() == 2.5e8);
    BOOST_TEST((milliseconds(3) > microseconds(2999)));
    BOOST_TEST((dollars(3) + dollars(4)).si() == 7.0);
}

BOOST_AUTO_TEST_CASE(gigabytes_are_decimal)
{
    BOOST_TEST(gigabytes(80).si() == 80e9);
    BOOST_TEST(gigabytes_per_second(3350).si() == 3.35e12);
    BOOST_TEST(gibibytes(80).si() == 85899345920.0);
}

BOOST_AUTO_TEST_CASE(temperatures_are_points)
{
    BOOST_TEST(degrees_celsius(0).si() == 273.15);
    BOOST_TEST((degrees_celsius(20) + kelvins(10)).celsius() == 30.0);
    BOOST_TEST((degrees_celsius(20) - degrees_celsius(5)).si() == 15.0);
    BOOST_TEST(litres_per_minute(60).si() == 1e-3);
    BOOST_TEST((litres_per_minute(60) * kilopascals(100)).si() == 100.0);
}

BOOST_AUTO_TEST_SUITE_END()
