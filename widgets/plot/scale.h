// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/plot_spec.h"

#include <QPointF>
#include <QRectF>

namespace ridgepoint::plot {

/// A stretch of an axis in its own space: decimal logarithms on a log axis, plain values on the others.
struct Range {
    double from = 0;
    double to = 1;

    [[nodiscard]] double span() const { return to - from; }
    friend bool operator==(const Range &, const Range &) = default;
};

/// Both stretches that a plot shows.
struct View {
    Range x;
    Range y;

    friend bool operator==(const View &, const View &) = default;
};

/// Maps the values of one axis to positions 0 .. 1 along it (left to right, bottom to top) and back.
class AxisScale {
public:
    AxisScale() = default;
    AxisScale(AxisKind kind, Range range, bool isReversed = false) : m_kind(kind), m_range(range), m_isReversed(isReversed) {}

    /// Whether a value has a place on such an axis: finite, and positive on a log axis.
    [[nodiscard]] static bool canShow(AxisKind kind, double value);
    [[nodiscard]] static double toSpace(AxisKind kind, double value);
    [[nodiscard]] static double fromSpace(AxisKind kind, double inSpace);

    [[nodiscard]] bool canShow(double value) const { return canShow(m_kind, value); }
    [[nodiscard]] double position(double value) const; ///< not a number where the value cannot be shown
    [[nodiscard]] double positionInSpace(double inSpace) const;
    [[nodiscard]] double value(double position) const;
    [[nodiscard]] double from() const { return fromSpace(m_kind, m_range.from); }
    [[nodiscard]] double to() const { return fromSpace(m_kind, m_range.to); }
    [[nodiscard]] AxisKind kind() const { return m_kind; }
    [[nodiscard]] const Range &range() const { return m_range; }
    [[nodiscard]] bool isReversed() const { return m_isReversed; }

    friend bool operator==(const AxisScale &, const AxisScale &) = default;

private:
    AxisKind m_kind = AxisKind::Linear;
    Range m_range;
    bool m_isReversed = false;
};

/// Maps a pair of values to a pixel of the picture and back.
struct PlotMap {
    AxisScale x;
    AxisScale y;
    QRectF area;

    [[nodiscard]] double pixelX(double value) const { return area.left() + x.position(value) * area.width(); }
    [[nodiscard]] double pixelY(double value) const { return area.bottom() - y.position(value) * area.height(); }
    [[nodiscard]] QPointF pixel(double xValue, double yValue) const { return {pixelX(xValue), pixelY(yValue)}; }
    [[nodiscard]] QPointF position(QPointF pixel) const
    {
        return {(pixel.x() - area.left()) / area.width(), (area.bottom() - pixel.y()) / area.height()};
    }
    friend bool operator==(const PlotMap &, const PlotMap &) = default;
};

/// The range enlarged (factor > 1) or narrowed (factor < 1) so that what lies at `position` stays there. Never narrower than a
/// thousand-millionth of `whole`, never wider than twenty times.
[[nodiscard]] Range zoomed(Range range, double position, double factor, Range whole);
/// The range moved by a share of its span.
[[nodiscard]] Range panned(Range range, double share);
/// The part of a range between two positions, in either order.
[[nodiscard]] Range between(const AxisScale &scale, double first, double second);

} // namespace ridgepoint::plot
