// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>

namespace ridgepoint::engine {

/// Exponents of a quantity's unit. FLOP, dollar and token are no SI units, but they must not mix either. The joule stands for itself, so
/// that a pressure is an energy per volume and never a force.
struct Dimension {
    int flop = 0;
    int byte = 0;
    int second = 0;
    int joule = 0;
    int kelvin_difference = 0;
    int dollar = 0;
    int token = 0;
    int metre = 0;
    int kilogram = 0;

    friend constexpr bool operator==(const Dimension &, const Dimension &) = default;
};

[[nodiscard]] constexpr Dimension operator+(const Dimension &a, const Dimension &b) noexcept
{
    return {a.flop + b.flop,     a.byte + b.byte,   a.second + b.second, a.joule + b.joule,      a.kelvin_difference + b.kelvin_difference,
            a.dollar + b.dollar, a.token + b.token, a.metre + b.metre,   a.kilogram + b.kilogram};
}

[[nodiscard]] constexpr Dimension operator-(const Dimension &a, const Dimension &b) noexcept
{
    return {a.flop - b.flop,     a.byte - b.byte,   a.second - b.second, a.joule - b.joule,      a.kelvin_difference - b.kelvin_difference,
            a.dollar - b.dollar, a.token - b.token, a.metre - b.metre,   a.kilogram - b.kilogram};
}

/// A number with its unit in the type, so that swapped arguments do not compile. Holds the SI value (FLOP, byte, second, joule,
/// kelvin, dollar, token, metre, kilogram); goes in by explicit construction or a named unit below, comes out by `si()`.
template<Dimension D>
class Quantity {
public:
    constexpr Quantity() noexcept = default;
    explicit constexpr Quantity(double si) noexcept : m_si(si) {}

    [[nodiscard]] constexpr double si() const noexcept { return m_si; }

    /// A quotient of equals is a plain number.
    [[nodiscard]] constexpr operator double() const noexcept requires(D == Dimension{}) { return m_si; }

    friend constexpr Quantity operator+(Quantity a, Quantity b) noexcept { return Quantity(a.m_si + b.m_si); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) noexcept { return Quantity(a.m_si - b.m_si); }
    friend constexpr Quantity operator*(double factor, Quantity a) noexcept { return Quantity(factor * a.m_si); }
    friend constexpr Quantity operator*(Quantity a, double factor) noexcept { return Quantity(factor * a.m_si); }
    friend constexpr Quantity operator/(Quantity a, double divisor) noexcept { return Quantity(a.m_si / divisor); }
    // clang-tidy 14 sees a null pointer in every defaulted comparison.
    friend constexpr auto operator<=>(Quantity, Quantity) noexcept = default; // NOLINT(modernize-use-nullptr)

private:
    double m_si = 0;
};

template<Dimension A, Dimension B>
[[nodiscard]] constexpr Quantity<A + B> operator*(Quantity<A> a, Quantity<B> b) noexcept
{
    return Quantity<A + B>(a.si() * b.si());
}

template<Dimension A, Dimension B>
[[nodiscard]] constexpr Quantity<A - B> operator/(Quantity<A> a, Quantity<B> b) noexcept
{
    return Quantity<A - B>(a.si() / b.si());
}

template<Dimension D>
[[nodiscard]] constexpr auto operator/(double a, Quantity<D> b) noexcept
{
    return Quantity<Dimension{} - D>(a / b.si());
}

using Flop = Quantity<Dimension{.flop = 1}>;
using Byte = Quantity<Dimension{.byte = 1}>;
using Second = Quantity<Dimension{.second = 1}>;
using Joule = Quantity<Dimension{.joule = 1}>;
using KelvinDifference = Quantity<Dimension{.kelvin_difference = 1}>;
using Dollar = Quantity<Dimension{.dollar = 1}>;
using Token = Quantity<Dimension{.token = 1}>;
using Watt = Quantity<Dimension{.second = -1, .joule = 1}>;
using FlopPerSecond = Quantity<Dimension{.flop = 1, .second = -1}>;
using BytePerSecond = Quantity<Dimension{.byte = 1, .second = -1}>;
using FlopPerByte = Quantity<Dimension{.flop = 1, .byte = -1}>;
using FlopPerToken = Quantity<Dimension{.flop = 1, .token = -1}>;
using BytePerToken = Quantity<Dimension{.byte = 1, .token = -1}>;
using TokenPerSecond = Quantity<Dimension{.second = -1, .token = 1}>;
using DollarPerSecond = Quantity<Dimension{.second = -1, .dollar = 1}>;
using Metre = Quantity<Dimension{.metre = 1}>;
using Pascal = Quantity<Dimension{.joule = 1, .metre = -3}>;
using PascalSecond = Quantity<Dimension{.second = 1, .joule = 1, .metre = -3}>;
using CubicMetrePerSecond = Quantity<Dimension{.second = -1, .metre = 3}>;
using KilogramPerCubicMetre = Quantity<Dimension{.metre = -3, .kilogram = 1}>;
using JoulePerKilogramKelvin = Quantity<Dimension{.joule = 1, .kelvin_difference = -1, .kilogram = -1}>;
using WattPerMetreKelvin = Quantity<Dimension{.second = -1, .joule = 1, .kelvin_difference = -1, .metre = -1}>;
using WattPerKelvin = Quantity<Dimension{.second = -1, .joule = 1, .kelvin_difference = -1}>;
using KelvinPerWatt = Quantity<Dimension{.second = 1, .joule = -1, .kelvin_difference = 1}>;

// Entry constants. Prefixes are decimal; the binary ones say so by name.
[[nodiscard]] constexpr Flop flops(double n) noexcept { return Flop(n); }
[[nodiscard]] constexpr Byte bytes(double n) noexcept { return Byte(n); }
[[nodiscard]] constexpr Byte gigabytes(double n) noexcept { return Byte(n * 1e9); }
[[nodiscard]] constexpr Byte gibibytes(double n) noexcept { return Byte(n * 1073741824.0); }
[[nodiscard]] constexpr Second seconds(double n) noexcept { return Second(n); }
[[nodiscard]] constexpr Second milliseconds(double n) noexcept { return Second(n * 1e-3); }
[[nodiscard]] constexpr Second microseconds(double n) noexcept { return Second(n * 1e-6); }
[[nodiscard]] constexpr Token tokens(double n) noexcept { return Token(n); }
[[nodiscard]] constexpr Joule joules(double n) noexcept { return Joule(n); }
[[nodiscard]] constexpr Watt watts(double n) noexcept { return Watt(n); }
[[nodiscard]] constexpr Dollar dollars(double n) noexcept { return Dollar(n); }
[[nodiscard]] constexpr KelvinDifference kelvins(double n) noexcept { return KelvinDifference(n); }
[[nodiscard]] constexpr Watt kilowatts(double n) noexcept { return Watt(n * 1e3); }
[[nodiscard]] constexpr Watt megawatts(double n) noexcept { return Watt(n * 1e6); }
[[nodiscard]] constexpr Metre metres(double n) noexcept { return Metre(n); }
[[nodiscard]] constexpr Pascal pascals(double n) noexcept { return Pascal(n); }
[[nodiscard]] constexpr Pascal kilopascals(double n) noexcept { return Pascal(n * 1e3); }
[[nodiscard]] constexpr CubicMetrePerSecond litres_per_minute(double n) noexcept { return CubicMetrePerSecond(n * 1e-3 / 60); }
[[nodiscard]] constexpr KelvinPerWatt kelvins_per_watt(double n) noexcept { return KelvinPerWatt(n); }
[[nodiscard]] constexpr BytePerSecond bytes_per_second(double n) noexcept { return BytePerSecond(n); }
[[nodiscard]] constexpr BytePerSecond gigabytes_per_second(double n) noexcept { return BytePerSecond(n * 1e9); }
[[nodiscard]] constexpr BytePerSecond terabytes_per_second(double n) noexcept { return BytePerSecond(n * 1e12); }
[[nodiscard]] constexpr FlopPerSecond flops_per_second(double n) noexcept { return FlopPerSecond(n); }
[[nodiscard]] constexpr FlopPerSecond teraflops_per_second(double n) noexcept { return FlopPerSecond(n * 1e12); }
[[nodiscard]] constexpr FlopPerSecond petaflops_per_second(double n) noexcept { return FlopPerSecond(n * 1e15); }
[[nodiscard]] constexpr FlopPerByte flops_per_byte(double n) noexcept { return FlopPerByte(n); }

} // namespace ridgepoint::engine
