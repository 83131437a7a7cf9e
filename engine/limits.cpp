// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/limits.h"

#include "engine/unit.h"

#include <cmath>

namespace ridgepoint::engine {

namespace {

std::string accepted_for(const Limited &number)
{
    if (std::isinf(number.minimum))
        return "a finite number";
    std::string accepted = number.is_whole ? "a whole number " : "a number ";
    accepted.append(number.is_above_minimum ? "above " : "from ").append(format_exact(number.minimum));
    if (std::isfinite(number.maximum))
        accepted.append(" to ").append(format_exact(number.maximum));
    else if (!number.is_above_minimum)
        accepted.append(" on");
    return accepted;
}

std::string reason_against(const Limited &number)
{
    if (!std::isfinite(number.value))
        return number.is_whole ? "is not a whole number" : "is not a finite number";
    if (number.is_whole && number.value != std::floor(number.value))
        return "is not a whole number";
    if (number.value < number.minimum)
        return "is less than " + format_exact(number.minimum);
    if (number.is_above_minimum && number.value <= number.minimum)
        return "is not above " + format_exact(number.minimum);
    if (number.value <= number.maximum)
        return {};
    if (number.maximum_name.empty())
        return "is more than " + format_exact(number.maximum);
    return "is more than the " + format_exact(number.maximum).append(" ").append(number.maximum_name);
}

} // namespace

Limited whole(std::string_view name, double value, double minimum, double maximum, std::string_view maximum_name) noexcept
{
    return {.name = name, .value = value, .minimum = minimum, .maximum = maximum, .is_whole = true, .maximum_name = maximum_name};
}

Limited positive(std::string_view name, double value, double maximum) noexcept
{
    return {.name = name, .value = value, .minimum = 0, .maximum = maximum, .is_above_minimum = true};
}

Limited not_negative(std::string_view name, double value) noexcept { return {.name = name, .value = value}; }

Limited finite(std::string_view name, double value) noexcept
{
    return {.name = name, .value = value, .minimum = -std::numeric_limits<double>::infinity()};
}

Limited share(std::string_view name, double value) noexcept { return {.name = name, .value = value, .minimum = 0, .maximum = 1}; }

Problem limit_refusal(std::string_view name, std::string_view value, std::string_view reason, std::string_view accepted)
{
    std::string what(name);
    what.append(": ");
    if (!value.empty())
        what.append(value).append(" ");
    what.append(reason).append("; accepted ").append(accepted);
    return {.what = std::move(what), .parameter = std::string(name), .value = std::string(value), .accepted = std::string(accepted)};
}

std::optional<Problem> first_refusal(std::initializer_list<Limited> numbers)
{
    for (const Limited &number : numbers)
        if (const std::string reason = reason_against(number); !reason.empty())
            return limit_refusal(number.name, format_exact(number.value), reason, accepted_for(number));
    return std::nullopt;
}

} // namespace ridgepoint::engine
