// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/slider_scale.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

namespace {

constexpr double stopForZero = 1e-3; // share of a log slider's way that is kept for the value 0
constexpr double lowestShare = 1e-4; // of the maximum: first positive value of a log slider that starts at 0
constexpr double roundingSlack = 1e-9;

/// The largest of 1, 2, 5 times a power of ten that is not above `value`.
double tidyBelow(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value) + roundingSlack));
    const double mantissa = value / power * (1 + roundingSlack);
    return power * (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1);
}

/// Divides before it multiplies, so that decimal steps give the double that the decimal text gives (0.3, not 0.30000000000000004).
double multipleOf(double count, double grid) { return grid < 1 ? count / std::round(1 / grid) : count * grid; }

double roundedToDigits(double value, int digits)
{
    if (!(value > 0))
        return value;
    const double grid = std::pow(10, std::floor(std::log10(value)) - digits + 1);
    return multipleOf(std::round(value / grid), grid);
}

} // namespace

SliderScale::SliderScale(const engine::Parameter &row, double maximum)
    : m_minimum(row.minimum),
      m_maximum(std::max(row.minimum, std::min(maximum, row.maximum))),
      m_isLog(row.scale == engine::ParameterScale::log),
      m_isWhole(row.is_whole)
{}

double SliderScale::bounded(double value) const { return std::clamp(value, m_minimum, m_maximum); }

double SliderScale::lowestPositive() const
{
    if (m_minimum > 0)
        return m_minimum;
    return m_isWhole ? std::min(1.0, m_maximum) : m_maximum * lowestShare;
}

double SliderScale::fractionOf(double value) const
{
    if (isEmpty())
        return 0;
    const double inside = bounded(value);
    if (!m_isLog)
        return (inside - m_minimum) / (m_maximum - m_minimum);
    const double start = m_minimum > 0 ? 0 : stopForZero;
    const double lowest = lowestPositive();
    if (inside <= 0)
        return 0;
    if (!(m_maximum > lowest))
        return 1;
    return start + (1 - start) * std::log(std::max(inside, lowest) / lowest) / std::log(m_maximum / lowest);
}

double SliderScale::valueAt(double fraction, bool isFine) const
{
    if (isEmpty() || !(fraction > 0))
        return m_minimum;
    if (fraction >= 1)
        return m_maximum;
    if (!m_isLog)
        return bounded(tidied(m_minimum + fraction * (m_maximum - m_minimum), isFine));
    const double start = m_minimum > 0 ? 0 : stopForZero;
    if (fraction < start / 2)
        return 0;
    const double lowest = lowestPositive();
    const double way = std::max(0.0, (fraction - start) / (1 - start));
    return bounded(tidied(lowest * std::pow(m_maximum / lowest, way), isFine));
}

double SliderScale::tidied(double value, bool isFine) const
{
    if (!m_isLog) {
        const double grid = tidyBelow((m_maximum - m_minimum) / (isFine ? 10000 : 1000));
        const double result = multipleOf(std::round(value / grid), grid);
        return m_isWhole ? std::round(value) : result;
    }
    const double rounded = roundedToDigits(value, isFine ? 3 : 2);
    if (!m_isWhole)
        return rounded;
    const double oneStop = std::log(m_maximum / lowestPositive()) / 1000;
    const double powerOfTwo = std::exp2(std::round(std::log2(value)));
    if (!isFine && std::abs(std::log(powerOfTwo / value)) <= oneStop / 2)
        return powerOfTwo;
    return std::round(rounded);
}

double SliderScale::gridAt(double value, StepSize size) const
{
    double grid = 0;
    if (m_isLog) {
        const double power = std::pow(10, std::floor(std::log10(std::max(value, lowestPositive())) + roundingSlack));
        const double mantissa = value / power;
        grid = power / 10 * (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1);
    } else {
        grid = tidyBelow((m_maximum - m_minimum) / 100);
    }
    if (size == StepSize::Fine)
        grid /= 10;
    else if (size == StepSize::Page)
        grid *= 10;
    return m_isWhole ? std::max(1.0, std::round(grid)) : grid;
}

double SliderScale::stepped(double value, int direction, StepSize size) const
{
    if (isEmpty() || direction == 0)
        return value;
    const bool isUp = direction > 0;
    if (m_isLog && size == StepSize::Page)
        return bounded(isUp ? std::max(value * 2, lowestPositive()) : m_isWhole ? std::floor(value / 2) : value / 2);
    if (m_isLog && m_minimum <= 0) {
        if (isUp && value < lowestPositive())
            return lowestPositive();
        if (!isUp && value <= lowestPositive() * (1 + roundingSlack))
            return m_minimum;
    }
    // Downwards the grid just below counts, so that up and down meet the same stops.
    const double grid = gridAt(isUp ? value : value * (1 - 10 * roundingSlack), size);
    const double count = value / grid;
    const double next =
        isUp ? std::floor(count + roundingSlack * std::max(1.0, count)) + 1 : std::ceil(count - roundingSlack * std::max(1.0, count)) - 1;
    return bounded(multipleOf(next, grid));
}

} // namespace ridgepoint::widgets
