// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace ridgepoint::engine {

/// Units at the edges of the program. Inside, every number is SI; a display unit is never stored with a value.
enum class Unit : std::uint8_t {
    none,                       ///< text, or a pure number without a unit
    count,                      ///< whole things: sequences, layers, steps
    token,                      ///< tokens
    parameter,                  ///< model parameters
    fraction,                   ///< 0 .. 1, shown as a percentage
    multiplier,                 ///< shown as "1.60x"
    flop,                       ///< FLOP = 2 x multiply-accumulate
    flop_per_second,            ///< FLOP/s
    op_per_second,              ///< integer OP/s
    byte,                       ///< bytes, decimal prefixes (GB = 1e9)
    byte_per_second,            ///< B/s
    flop_per_byte,              ///< arithmetic intensity
    flop_per_token,             ///< FLOP/token
    byte_per_token,             ///< B/token
    second,                     ///< s
    token_per_second,           ///< tok/s
    joule,                      ///< J
    watt,                       ///< W
    hertz,                      ///< Hz
    square_millimetre,          ///< mm2
    dollar,                     ///< USD
    dollar_per_hour,            ///< USD/h
    flop_per_joule,             ///< (FLOP/s)/W
    flop_per_second_per_dollar, ///< (FLOP/s)/USD
    byte_per_joule,             ///< (B/s)/W
    byte_per_dollar,            ///< B/USD
    joule_per_bit,              ///< J/bit
    metre,                      ///< m
    pixel,                      ///< px
    output_per_second,          ///< pictures, clips or answers per second
    output_per_hour,            ///< clips per hour
    year,                       ///< calendar year, never grouped or prefixed
    temperature,                ///< kelvin, shown in degrees Celsius
    temperature_difference,     ///< K
    volume_per_second,          ///< m3/s, shown in litres per minute
    litre_per_kilowatt_hour,    ///< L/kWh, in that unit
    dollar_per_joule,           ///< USD/J, shown per kWh
    dollar_per_watt,            ///< USD/W
    gram,                       ///< g
    gram_per_second             ///< g/s
};

/// SI symbol for machine output ("byte/s", "FLOP", "s"); empty for `none`.
[[nodiscard]] std::string_view symbol(Unit unit) noexcept;

struct UnitFormat {
    int significant_digits = 3;
    bool with_unit = true; ///< append prefix and symbol; otherwise the prefix alone
};

/// Text for people with an SI prefix and three significant digits: 3.35e12 B/s -> "3.35 TB/s", 0.04169 s -> "41.7 ms",
/// 0.027 -> "2.70 %", 1.6 -> "1.60x", counts grouped by a thin space ("128 256"). C locale. Never prints "nan" or "inf": an empty
/// text stands for a value that is not finite.
[[nodiscard]] std::string format(double si, Unit unit, UnitFormat style = {});

/// Shortest text that reads back to the same double, without prefix or unit (machine output).
[[nodiscard]] std::string format_exact(double si);

/// Reads what people type: "1.4 MW", "80 GB", "80 GiB", "32k", "2.7 %", "5 us", "1e9". A bare number is SI (for `fraction` a fraction).
/// Refuses other units, trailing text, not-a-number and infinity, each with a sentence.
[[nodiscard]] Expected<double> parse(std::string_view text, Unit unit);

/// Spellings to offer in a field of this unit, largest common first ("TB", "GB", "GiB", "MB").
[[nodiscard]] std::span<const std::string_view> suggestions(Unit unit) noexcept;

/// "1.0e3" style prefix of an axis: the factor and its letter for a range that reaches `largest` ({1e12, "T"}).
struct Prefix {
    double factor = 1;
    std::string_view letter;
};
[[nodiscard]] Prefix prefix_for(double largest) noexcept;

} // namespace ridgepoint::engine
