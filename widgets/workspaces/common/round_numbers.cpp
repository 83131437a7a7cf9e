// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/round_numbers.h"

#include <array>
#include <cmath>

namespace ridgepoint::widgets {

namespace {

constexpr std::array<double, 4> steps = {1, 2, 5, 10};
constexpr double tolerance = 1e-9;

} // namespace

double roundDown(double value)
{
    const double decade = std::pow(10, std::floor(std::log10(value)));
    double result = decade;
    for (const double step : steps)
        if (step * decade <= value * (1 + tolerance))
            result = step * decade;
    return result;
}

double roundUp(double value)
{
    const double decade = std::pow(10, std::floor(std::log10(value)));
    for (const double step : steps)
        if (step * decade >= value * (1 - tolerance))
            return step * decade;
    return 10 * decade;
}

} // namespace ridgepoint::widgets
