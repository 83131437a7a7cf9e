// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ridgepoint::plot {

bool AxisScale::canShow(AxisKind kind, double value) { return std::isfinite(value) && (kind != AxisKind::Log || value > 0); }

double AxisScale::toSpace(AxisKind kind, double value)
{
    if (!canShow(kind, value)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return kind == AxisKind::Log ? std::log10(value) : value;
}

double AxisScale::fromSpace(AxisKind kind, double inSpace) { return kind == AxisKind::Log ? std::pow(10.0, inSpace) : inSpace; }

double AxisScale::position(double value) const { return positionInSpace(toSpace(m_kind, value)); }

double AxisScale::positionInSpace(double inSpace) const
{
    const double share = (inSpace - m_range.from) / m_range.span();
    return m_isReversed ? 1 - share : share;
}

double AxisScale::value(double position) const
{
    const double share = m_isReversed ? 1 - position : position;
    return fromSpace(m_kind, m_range.from + share * m_range.span());
}

Range zoomed(Range range, double position, double factor, Range whole)
{
    const double span = std::clamp(range.span() * factor, whole.span() * 1e-9, whole.span() * 20);
    const double fixed = range.from + position * range.span();
    return {fixed - position * span, fixed + (1 - position) * span};
}

Range panned(Range range, double share)
{
    const double step = range.span() * share;
    return {range.from + step, range.to + step};
}

Range between(const AxisScale &scale, double first, double second)
{
    const auto inSpace = [&scale](double position) {
        const double share = scale.isReversed() ? 1 - position : position;
        return scale.range().from + share * scale.range().span();
    };
    const auto [low, high] = std::minmax({inSpace(first), inSpace(second)});
    return {low, high};
}

} // namespace ridgepoint::plot
