// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/unit_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace ridgepoint::engine {

namespace {

using Text = std::string_view;

struct Scale {
    Text letter;
    double factor;
};

constexpr std::array<Scale, 12> prefixes = {{{"k", 1e3},
                                             {"K", 1e3},
                                             {"M", 1e6},
                                             {"G", 1e9},
                                             {"g", 1e9},
                                             {"T", 1e12},
                                             {"t", 1e12},
                                             {"P", 1e15},
                                             {"E", 1e18},
                                             {"Z", 1e21},
                                             {"Y", 1e24},
                                             {"", 1}}};
constexpr std::array<Scale, 6> prefixes_below_one = {
    {{"m", 1e-3}, {"u", 1e-6}, {"\u00b5", 1e-6}, {"\u03bc", 1e-6}, {"n", 1e-9}, {"p", 1e-12}}};
constexpr std::array<Scale, 7> binary_prefixes = {{{"Ki", 1024.0},
                                                   {"ki", 1024.0},
                                                   {"Mi", 1048576.0},
                                                   {"Gi", 1073741824.0},
                                                   {"Ti", 1099511627776.0},
                                                   {"Pi", 1125899906842624.0},
                                                   {"Ei", 1152921504606846976.0}}};
constexpr std::array<Scale, 6> words = {
    {{"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"bn", 1e9}, {"trillion", 1e12}, {"B", 1e9}}};

/// A unit beside the one of a row: SI = number x factor + offset. A year is 8760 h.
struct OtherUnit {
    Unit unit;
    Text spelling;
    double factor;
    double offset = 0;
};

constexpr double kilowatt_hour = 3.6e6;
constexpr double litre = 1e-3;
constexpr double fahrenheit = 5.0 / 9;
constexpr std::array other_units = {
    OtherUnit{Unit::second, "milliseconds", 1e-3},
    OtherUnit{Unit::second, "microseconds", 1e-6},
    OtherUnit{Unit::second, "minutes", 60},
    OtherUnit{Unit::second, "minute", 60},
    OtherUnit{Unit::second, "min", 60},
    OtherUnit{Unit::second, "hours", 3600},
    OtherUnit{Unit::second, "hour", 3600},
    OtherUnit{Unit::second, "h", 3600},
    OtherUnit{Unit::second, "days", 86400},
    OtherUnit{Unit::second, "day", 86400},
    OtherUnit{Unit::second, "d", 86400},
    OtherUnit{Unit::second, "years", 8760 * 3600.0},
    OtherUnit{Unit::second, "year", 8760 * 3600.0},
    OtherUnit{Unit::second, "a", 8760 * 3600.0},
    OtherUnit{Unit::temperature, "degC", 1, 273.15},
    OtherUnit{Unit::temperature, "°C", 1, 273.15},
    OtherUnit{Unit::temperature, "C", 1, 273.15},
    OtherUnit{Unit::temperature, "K", 1},
    OtherUnit{Unit::temperature, "kelvin", 1},
    OtherUnit{Unit::temperature, "degF", fahrenheit, 273.15 - 32 * fahrenheit},
    OtherUnit{Unit::temperature, "°F", fahrenheit, 273.15 - 32 * fahrenheit},
    OtherUnit{Unit::temperature_difference, "°C", 1},
    OtherUnit{Unit::temperature_difference, "degC", 1},
    OtherUnit{Unit::volume_per_second, "L/s", litre},
    OtherUnit{Unit::volume_per_second, "l/s", litre},
    OtherUnit{Unit::volume_per_second, "L/min", litre / 60},
    OtherUnit{Unit::volume_per_second, "l/min", litre / 60},
    OtherUnit{Unit::volume_per_second, "m3/h", 1.0 / 3600},
    OtherUnit{Unit::dollar_per_joule, "USD/kWh", 1 / kilowatt_hour},
    OtherUnit{Unit::dollar_per_joule, "$/kWh", 1 / kilowatt_hour},
    OtherUnit{Unit::dollar_per_joule, "USD/MWh", 1e-3 / kilowatt_hour},
    OtherUnit{Unit::dollar_per_joule, "$/MWh", 1e-3 / kilowatt_hour},
    OtherUnit{Unit::dollar_per_watt, "USD/kW", 1e-3},
    OtherUnit{Unit::dollar_per_watt, "MUSD/MW", 1},
    OtherUnit{Unit::joule, "kWh", kilowatt_hour},
    OtherUnit{Unit::joule, "MWh", 1e3 * kilowatt_hour},
    OtherUnit{Unit::joule, "Wh", 3600},
};

constexpr std::array<Text, 4> wide_spaces = {"\u00a0", "\u2009", "\u202f", "\u2007"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Plain spaces for the typographic ones; trimmed.
std::string with_plain_spaces(Text text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Text rest = text.substr(at);
        const auto wide = std::find_if(wide_spaces.begin(), wide_spaces.end(), [rest](Text space) { return rest.starts_with(space); });
        if (wide != wide_spaces.end()) {
            plain += ' ';
            at += wide->size();
            continue;
        }
        plain += rest[0] == '\t' ? ' ' : rest[0];
        ++at;
    }
    const std::size_t first = plain.find_first_not_of(' ');
    if (first == std::string::npos)
        return {};
    return plain.substr(first, plain.find_last_not_of(' ') - first + 1);
}

/// Whether the blank at `at` separates thousands: a digit before, exactly three digits behind.
bool separates_thousands(Text text, std::size_t at)
{
    return at > 0 && is_digit(text[at - 1]) && at + 3 < text.size() &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.begin() + static_cast<std::ptrdiff_t>(at) + 4, is_digit) &&
           (at + 4 == text.size() || !is_digit(text[at + 4]));
}

std::string without_group_gaps(Text text)
{
    std::string closed;
    closed.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] != ' ' || !separates_thousands(text, at))
            closed += text[at];
    return closed;
}

std::string without_spaces(Text text)
{
    std::string joined;
    std::copy_if(text.begin(), text.end(), std::back_inserter(joined), [](char c) { return c != ' '; });
    return joined;
}

template<std::size_t N>
std::optional<double> factor_in(const std::array<Scale, N> &scales, Text letter)
{
    const auto found = std::find_if(scales.begin(), scales.end(), [letter](const Scale &scale) { return scale.letter == letter; });
    if (found == scales.end())
        return std::nullopt;
    return found->factor;
}

std::optional<double> prefix_factor(const UnitRow &row, Text prefix)
{
    if (row.style == NumberStyle::percent || row.style == NumberStyle::times || row.unit == Unit::square_millimetre)
        return prefix.empty() ? std::optional(1.0) : std::nullopt;
    if (const auto factor = factor_in(prefixes, prefix))
        return factor;
    if (row.style == NumberStyle::prefixed_down)
        if (const auto factor = factor_in(prefixes_below_one, prefix))
            return factor;
    return row.takes_binary_prefix ? factor_in(binary_prefixes, prefix) : std::nullopt;
}

bool counts_things(const UnitRow &row)
{
    return row.unit == Unit::none || row.unit == Unit::count || row.unit == Unit::token || row.unit == Unit::parameter;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Long spellings are forgiven their capitals ("gflop/s", "usd"); in short ones capitals carry meaning ("B" and "b").
bool ends_with_spelling(Text suffix, Text spelling)
{
    constexpr std::size_t long_enough = 3;
    if (spelling.empty() || suffix.size() < spelling.size())
        return false;
    const Text tail = suffix.substr(suffix.size() - spelling.size());
    if (spelling.size() < long_enough || spelling.find('B') != Text::npos)
        return tail == spelling;
    return std::equal(tail.begin(), tail.end(), spelling.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

/// Factor of everything behind the number; empty when it is not of this unit.
std::optional<double> suffix_factor(const UnitRow &row, Text suffix)
{
    if (suffix.empty())
        return 1.0;
    if (row.style == NumberStyle::plain)
        return std::nullopt;
    for (const Text spelling : row.spellings) {
        if (!ends_with_spelling(suffix, spelling))
            continue;
        const Text prefix = suffix.substr(0, suffix.size() - spelling.size());
        if (const auto factor = prefix_factor(row, prefix))
            return row.unit == Unit::fraction ? *factor / 100 : *factor;
        if (const auto factor = factor_in(words, prefix); factor && (counts_things(row) || row.unit == Unit::dollar))
            return factor;
    }
    if (counts_things(row) || row.unit == Unit::dollar)
        if (const auto factor = factor_in(words, suffix))
            return factor;
    // A letter alone ("32k") multiplies, unless it means something else in this unit.
    if (row.style == NumberStyle::percent || row.style == NumberStyle::times || row.display_factor != 1 || row.display_offset != 0)
        return std::nullopt;
    if (suffix == "g" || suffix == "t")
        return std::nullopt;
    if (const auto factor = factor_in(prefixes, suffix))
        return factor;
    return row.takes_binary_prefix ? factor_in(binary_prefixes, suffix) : std::nullopt;
}

bool means_bits(const UnitRow &row, Text suffix)
{
    const bool is_bytes = row.unit == Unit::byte || row.unit == Unit::byte_per_second;
    return is_bytes && (suffix.find("bit") != Text::npos || suffix.ends_with("b") || suffix.ends_with("b/s") || suffix.ends_with("bps"));
}

std::string accepted_text(const UnitRow &row)
{
    const auto offered = suggestions(row.unit);
    std::string text = "a number";
    if (row.unit == Unit::year)
        return "a year such as 2026";
    if (offered.empty())
        return text.append(" such as 64 or 32k");
    text.append(", alone or with ");
    for (std::size_t i = 0; i < offered.size(); ++i)
        text.append(i == 0 ? "" : i + 1 == offered.size() ? " or " : ", ").append(offered[i]);
    return text;
}

/// What the user typed, short enough for a sentence and without control characters.
std::string quoted(Text text)
{
    constexpr std::size_t longest = 40;
    std::string shown = "'";
    for (const char c : text.substr(0, longest))
        shown += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
    if (text.size() > longest) {
        while (shown.size() > 1 && (static_cast<unsigned char>(shown.back()) & 0xC0U) == 0x80U)
            shown.pop_back();
        if (static_cast<unsigned char>(shown.back()) >= 0xC0U)
            shown.pop_back();
        shown += "...";
    }
    return shown.append("'");
}

tl::unexpected<Problem> refuse(const UnitRow &row, Text text, std::string_view why)
{
    const std::string accepted = accepted_text(row);
    return tl::unexpected(Problem{.what = quoted(text).append(" ").append(why).append("; accepted is ").append(accepted),
                                  .parameter = {},
                                  .value = std::string(text),
                                  .accepted = accepted});
}

} // namespace

Expected<double> parse(std::string_view text, Unit unit)
{
    const UnitRow &row = unit_row(unit);
    std::string plain = without_group_gaps(with_plain_spaces(text));
    if (plain.empty())
        return refuse(row, text, "is empty");
    if (unit == Unit::dollar && plain.starts_with('$'))
        plain = plain.substr(1);
    std::size_t start = plain.find_first_not_of(' ');
    if (start == std::string::npos)
        return refuse(row, text, "is not a number");
    if (plain[start] == '+' && start + 1 < plain.size() && plain[start + 1] != '-')
        ++start;
    double number = 0;
    const char *const end = plain.data() + plain.size();
    const auto [rest, error] = std::from_chars(plain.data() + start, end, number);
    if (error == std::errc::result_out_of_range)
        return refuse(row, text, "is out of the range of numbers");
    if (error != std::errc{} || !std::isfinite(number))
        return refuse(row, text, "is not a number");
    const std::string suffix = without_spaces({rest, static_cast<std::size_t>(end - rest)});
    const auto other = std::find_if(other_units.begin(), other_units.end(),
                                    [&](const OtherUnit &known) { return known.unit == unit && known.spelling == suffix; });
    if (other != other_units.end()) {
        const double si = (other->factor < 1 ? number / (1 / other->factor) : number * other->factor) + other->offset;
        return std::isfinite(si) ? Expected<double>(si) : refuse(row, text, "is out of the range of numbers");
    }
    const auto factor = suffix_factor(row, suffix);
    if (!factor)
        return refuse(row, text, means_bits(row, suffix) ? "counts bits, not bytes (8 bits are a byte, written B)" : "has another unit");
    // 1 / 100 is not a binary fraction: dividing keeps "60 %" equal to 0.6.
    const double si = *factor == 0.01 ? number / 100 : *factor < 1 ? number / std::round(1 / *factor) : number * *factor;
    if (!std::isfinite(si))
        return refuse(row, text, "is out of the range of numbers");
    return si;
}

} // namespace ridgepoint::engine
