// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/unit_table.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

using S = NumberStyle;

constexpr std::array<UnitRow, 40> rows = {{
    {Unit::none, "", "", S::grouped, false, {}, {}},
    {Unit::count, "count", "", S::grouped, true, {}, {}},
    {Unit::token, "token", "tokens", S::grouped, true, {"tokens", "token", "toks", "tok"}, {"tokens", "k", "M"}},
    {Unit::parameter, "parameter", "", S::magnitude, true, {"parameters", "parameter", "params", "param"}, {"B", "M", "T"}},
    {Unit::fraction, "fraction", "%", S::percent, false, {"percent", "%"}, {"%"}},
    {Unit::multiplier, "multiplier", "x", S::times, false, {"times", "×", "x", "X"}, {"x"}},
    {Unit::flop, "FLOP", "FLOP", S::prefixed, false, {"FLOPs", "FLOP"}, {"PFLOP", "TFLOP", "GFLOP"}},
    {Unit::flop_per_second, "FLOP/s", "FLOP/s", S::prefixed, false, {"FLOPs/s", "FLOP/s", "FLOPS"}, {"PFLOP/s", "TFLOP/s", "GFLOP/s"}},
    {Unit::op_per_second, "OP/s", "OP/s", S::prefixed, false, {"OPs/s", "OP/s", "OPS"}, {"POP/s", "TOP/s", "GOP/s"}},
    {Unit::byte, "byte", "B", S::prefixed, true, {"bytes", "byte", "B"}, {"TB", "GB", "GiB", "MB", "MiB"}},
    {Unit::byte_per_second, "byte/s", "B/s", S::prefixed, true, {"bytes/s", "byte/s", "B/s", "Bps"}, {"TB/s", "GB/s", "GiB/s", "MB/s"}},
    {Unit::flop_per_byte, "FLOP/byte", "FLOP/B", S::grouped, false, {"FLOPs/byte", "FLOP/byte", "FLOPs/B", "FLOP/B"}, {"FLOP/B"}},
    {Unit::flop_per_token,
     "FLOP/token",
     "FLOP/token",
     S::prefixed,
     false,
     {"FLOPs/token", "FLOP/token", "FLOP/tok"},
     {"GFLOP/token", "TFLOP/token"}},
    {Unit::byte_per_token,
     "byte/token",
     "B/token",
     S::prefixed,
     true,
     {"bytes/token", "byte/token", "B/token", "B/tok"},
     {"kB/token", "KiB/token", "B/token"}},
    {Unit::second, "s", "s", S::prefixed_down, false, {"seconds", "second", "sec", "s"}, {"s", "ms", "us", "ns"}},
    {Unit::token_per_second,
     "token/s",
     "tok/s",
     S::prefixed,
     false,
     {"tokens/s", "token/s", "toks/s", "tok/s", "tps"},
     {"tok/s", "ktok/s"}},
    {Unit::joule, "J", "J", S::prefixed_down, false, {"joules", "joule", "J"}, {"GJ", "MJ", "kJ", "J"}},
    {Unit::watt, "W", "W", S::prefixed_down, false, {"watts", "watt", "W"}, {"MW", "kW", "W"}},
    {Unit::hertz, "Hz", "Hz", S::prefixed, false, {"hertz", "Hz"}, {"GHz", "MHz"}},
    {Unit::square_millimetre, "mm2", "mm²", S::grouped, false, {"mm²", "mm^2", "mm2"}, {"mm2"}},
    {Unit::dollar, "USD", "USD", S::grouped, false, {"dollars", "dollar", "USD", "$"}, {"USD", "kUSD", "MUSD"}},
    {Unit::dollar_per_hour, "USD/h", "USD/h", S::grouped, false, {"dollars/h", "USD/hour", "USD/h", "$/hour", "$/h"}, {"USD/h"}},
    {Unit::flop_per_joule,
     "FLOP/J",
     "FLOP/s/W",
     S::prefixed,
     false,
     {"(FLOP/s)/W", "FLOP/s/W", "FLOPS/W", "FLOP/J"},
     {"TFLOP/s/W", "GFLOP/s/W"}},
    {Unit::flop_per_second_per_dollar,
     "FLOP/s/USD",
     "FLOP/s/USD",
     S::prefixed,
     false,
     {"(FLOP/s)/USD", "FLOP/s/USD", "FLOP/s/$", "FLOPS/USD", "FLOPS/$"},
     {"GFLOP/s/USD"}},
    {Unit::byte_per_joule,
     "byte/J",
     "B/s/W",
     S::prefixed,
     false,
     {"(byte/s)/W", "(B/s)/W", "byte/s/W", "B/s/W", "byte/J", "B/J"},
     {"GB/s/W"}},
    {Unit::byte_per_dollar, "byte/USD", "B/USD", S::prefixed, true, {"byte/USD", "B/USD", "B/$"}, {"MB/USD"}},
    {Unit::joule_per_bit, "J/bit", "J/bit", S::prefixed_down, false, {"J/bit", "J/b"}, {"pJ/bit", "nJ/bit"}},
    {Unit::metre, "m", "m", S::prefixed_down, false, {"metres", "metre", "meters", "meter", "m"}, {"m", "km", "mm"}},
    {Unit::pixel, "px", "px", S::grouped, false, {"pixels", "pixel", "px"}, {"px"}},
    {Unit::output_per_second, "1/s", "/s", S::prefixed, false, {"1/s", "/s"}, {"/s"}},
    {Unit::output_per_hour, "1/h", "/h", S::grouped, false, {"1/h", "/h"}, {"/h"}},
    {Unit::year, "year", "", S::plain, false, {}, {}},
    {Unit::temperature, "K", "°C", S::grouped, false, {}, {"degC", "K", "degF"}, 1, -273.15},
    {Unit::temperature_difference, "K", "K", S::grouped, false, {"kelvins", "kelvin", "K"}, {"K"}},
    {Unit::volume_per_second, "m3/s", "L/min", S::grouped, false, {"m3/s", "m^3/s", "m³/s"}, {"L/min", "L/s", "m3/h"}, 60000},
    {Unit::litre_per_kilowatt_hour, "L/kWh", "L/kWh", S::grouped, false, {"L/kWh", "l/kWh"}, {"L/kWh"}},
    {Unit::dollar_per_joule, "USD/J", "USD/kWh", S::grouped, false, {"USD/J", "$/J"}, {"USD/kWh", "USD/MWh"}, 3.6e6},
    {Unit::dollar_per_watt, "USD/W", "USD/W", S::grouped, false, {"USD/W", "$/W"}, {"USD/W", "MUSD/MW"}},
    {Unit::gram, "g", "g", S::prefixed_down, false, {"grams", "gram", "g"}, {"g", "kg"}},
    {Unit::gram_per_second, "g/s", "g/s", S::prefixed_down, false, {"g/s"}, {"g/s", "kg/s"}},
}};

constexpr bool rows_follow_the_enum()
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (static_cast<std::size_t>(rows[i].unit) != i)
            return false;
    return rows.size() == static_cast<std::size_t>(Unit::gram_per_second) + 1;
}
static_assert(rows_follow_the_enum());

} // namespace

const UnitRow &unit_row(Unit unit) noexcept { return rows[static_cast<std::size_t>(unit)]; }

std::string_view symbol(Unit unit) noexcept { return unit_row(unit).symbol; }

std::span<const std::string_view> suggestions(Unit unit) noexcept
{
    const auto &all = unit_row(unit).suggestions;
    const auto end = std::find_if(all.begin(), all.end(), [](std::string_view text) { return text.empty(); });
    return {all.begin(), end};
}

Prefix prefix_for(double largest) noexcept
{
    constexpr std::array<Prefix, 13> prefixes = {{{1e24, "Y"},
                                                  {1e21, "Z"},
                                                  {1e18, "E"},
                                                  {1e15, "P"},
                                                  {1e12, "T"},
                                                  {1e9, "G"},
                                                  {1e6, "M"},
                                                  {1e3, "k"},
                                                  {1, ""},
                                                  {1e-3, "m"},
                                                  {1e-6, "µ"},
                                                  {1e-9, "n"},
                                                  {1e-12, "p"}}};
    const double magnitude = std::abs(largest);
    if (!std::isfinite(magnitude) || magnitude == 0)
        return {};
    for (const Prefix &prefix : prefixes)
        if (magnitude >= prefix.factor)
            return prefix;
    return prefixes.back();
}

} // namespace ridgepoint::engine
