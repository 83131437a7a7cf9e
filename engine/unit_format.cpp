// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/unit_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr std::string_view thin_space = "\u2009";
constexpr double largest_prefixed = 1e28;

std::string to_text(double value, std::chars_format format, int precision)
{
    std::array<char, 400> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, precision);
    return error == std::errc{} ? std::string(buffer.data(), end) : std::string();
}

std::string scientific(double value, int digits) { return to_text(value, std::chars_format::scientific, digits - 1); }

/// `value` rounded to `digits` significant digits; keeps magnitudes that double cannot scale.
double rounded_to(double value, int digits)
{
    const std::string text = scientific(value, digits);
    double result = value;
    std::from_chars(text.data(), text.data() + text.size(), result);
    return result;
}

int decimals_for(double rounded, int digits)
{
    if (rounded == 0)
        return 0;
    const int before_point = static_cast<int>(std::floor(std::log10(std::abs(rounded)))) + 1;
    return std::clamp(digits - before_point, 0, 12);
}

/// Fixed notation with `digits` significant digits, e.g. 41.69 -> "41.7", 295.3 -> "295", 1234.5 -> "1230".
std::string fixed(double value, int digits)
{
    const double rounded = rounded_to(value, digits);
    return to_text(rounded, std::chars_format::fixed, decimals_for(rounded, digits));
}

std::string with_groups(std::string digits)
{
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    const std::size_t point = std::min(digits.find('.'), digits.size());
    for (std::size_t at = point; at > first + 3;) {
        at -= 3;
        digits.insert(at, thin_space);
    }
    return digits;
}

bool is_readable_without_prefix(double magnitude) { return magnitude >= 1e-4 && magnitude < 1e15; }

std::string grouped(double value, int digits)
{
    const double magnitude = std::abs(value);
    if (magnitude == 0)
        return "0";
    if (!is_readable_without_prefix(magnitude))
        return scientific(value, digits);
    if (magnitude >= 100 || value == std::round(value))
        return with_groups(to_text(std::round(value), std::chars_format::fixed, 0));
    return fixed(value, digits);
}

std::string with_magnitude_letter(double value, int digits)
{
    constexpr std::array<Prefix, 4> letters = {{{1e12, "T"}, {1e9, "B"}, {1e6, "M"}, {1e3, "K"}}};
    const double rounded = std::abs(rounded_to(value, digits));
    if (rounded >= 1e18)
        return scientific(value, digits);
    for (const Prefix &letter : letters)
        if (rounded >= letter.factor)
            return fixed(value / letter.factor, digits).append(letter.letter);
    return grouped(value, digits);
}

struct Parts {
    std::string digits;
    std::string_view prefix;
};

Parts prefixed(double value, int digits, bool below_one)
{
    const double rounded = rounded_to(value, digits);
    const double magnitude = std::abs(rounded);
    if (magnitude == 0)
        return {"0", ""};
    const Prefix prefix = prefix_for(rounded);
    if (magnitude >= largest_prefixed || magnitude < 1e-12)
        return {scientific(value, digits), ""};
    if (prefix.factor < 1 && !below_one)
        return {is_readable_without_prefix(magnitude) ? fixed(value, digits) : scientific(value, digits), ""};
    return {fixed(value / prefix.factor, digits), prefix.letter};
}

std::string joined(std::string digits, std::string_view prefix, std::string_view unit)
{
    if (!prefix.empty() || !unit.empty())
        digits.append(" ").append(prefix).append(unit);
    return digits;
}

/// Times that nobody reads in kiloseconds: minutes up to two hours, hours up to two days, days up to a year, then years.
std::string long_time(double seconds, int digits)
{
    constexpr double minute = 60;
    constexpr double hour = 60 * minute;
    constexpr double day = 24 * hour;
    constexpr double year = 365 * day;
    const double magnitude = std::abs(seconds);
    if (magnitude < 2 * hour)
        return joined(fixed(seconds / minute, digits), "", "min");
    if (magnitude < 2 * day)
        return joined(fixed(seconds / hour, digits), "", "h");
    return magnitude < year ? joined(grouped(seconds / day, digits), "", "days") : joined(grouped(seconds / year, digits), "", "years");
}

std::string percent(double value, UnitFormat style, int digits)
{
    const double hundredfold = value * 100;
    if (!std::isfinite(hundredfold))
        return scientific(value, digits);
    const double rounded = rounded_to(hundredfold, digits);
    std::string text = std::abs(rounded) >= 100 || rounded == 0 ? grouped(hundredfold, digits)
                       : std::abs(rounded) >= 1e-4              ? fixed(hundredfold, digits)
                                                                : scientific(hundredfold, digits);
    return style.with_unit ? text.append(" %") : text;
}

} // namespace

std::string format(double si, Unit unit, UnitFormat style)
{
    if (!std::isfinite(si))
        return {};
    const int digits = std::clamp(style.significant_digits, 1, 15);
    const UnitRow &row = unit_row(unit);
    double value = si == 0 ? 0 : si; // no "-0"
    if (row.display_factor != 1 || row.display_offset != 0) {
        // 305.15 - 273.15 is not quite 32.
        value = rounded_to(si * row.display_factor + row.display_offset, 12);
        if (!std::isfinite(value))
            return {};
    }
    const std::string_view name = style.with_unit ? row.display : std::string_view();
    switch (row.style) {
    case NumberStyle::prefixed:
    case NumberStyle::prefixed_down: {
        if (unit == Unit::second && std::abs(value) >= 120 && std::abs(value) < 1e15 && style.with_unit)
            return long_time(value, digits);
        Parts parts = prefixed(value, digits, row.style == NumberStyle::prefixed_down);
        return joined(std::move(parts.digits), parts.prefix, name);
    }
    case NumberStyle::grouped:
        return joined(grouped(value, digits), "", unit == Unit::token && value == 1 && style.with_unit ? "token" : name);
    case NumberStyle::magnitude:
        return joined(with_magnitude_letter(value, digits), "", name);
    case NumberStyle::percent:
        return percent(value, style, digits);
    case NumberStyle::times: {
        const double magnitude = std::abs(value);
        std::string text = magnitude >= 1000                     ? grouped(value, digits)
                           : magnitude >= 1e-4 || magnitude == 0 ? fixed(value, digits)
                                                                 : scientific(value, digits);
        return style.with_unit ? text.append(name) : text;
    }
    case NumberStyle::plain:
        break;
    }
    return std::abs(value) < 1e15 ? to_text(std::round(value), std::chars_format::fixed, 0) : scientific(value, digits);
}

std::string format_exact(double si)
{
    if (!std::isfinite(si))
        return {};
    std::array<char, 64> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), si == 0 ? 0.0 : si);
    return error == std::errc{} ? std::string(buffer.data(), end) : std::string();
}

} // namespace ridgepoint::engine
