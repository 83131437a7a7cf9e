// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/range_fit.h"

#include <array>
#include <cmath>
#include <limits>

namespace ridgepoint::plot {

namespace {

/// Ends of every range: spans and margins stay finite.
constexpr double farthest = 1e307;

/// Whether two ends cannot be told apart at the precision of their numbers.
bool isPoint(double low, double high)
{
    return !(high - low >= std::max(1e-12 * std::max(std::abs(high), std::abs(low)), std::numeric_limits<double>::min()));
}

/// What the visible points cover on one axis, in axis space.
struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    bool needsMargin = false;  ///< something stands at the ends that must not be cut
    bool startsAtZero = false; ///< bars and areas show amounts
    double halfSlot = 0;       ///< room for half a bar
    double headroom = 0;       ///< share of the span for words at the ends of bars

    void add(double inSpace)
    {
        if (std::isfinite(inSpace)) {
            low = std::min(low, std::clamp(inSpace, -farthest, farthest));
            high = std::max(high, std::clamp(inSpace, -farthest, farthest));
        }
    }
    [[nodiscard]] bool isEmpty() const { return !(low <= high); }
};

double smallestDistance(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    double distance = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (values[i] > values[i - 1]) {
            distance = std::min(distance, values[i] - values[i - 1]);
        }
    }
    return distance;
}

void addCurve(Extent &extent, const Content &content, const Curve &curve, bool isX)
{
    const Axis &own = isX ? content.frame.x : content.frame.y;
    const Axis &other = isX ? content.frame.y : content.frame.x;
    const std::vector<double> &values = isX ? curve.xs : curve.ys;
    const std::vector<double> &others = isX ? curve.ys : curve.xs;
    const bool isValueAxis = curve.kind == CurveKind::Bar ? content.areBarsHorizontal() == isX : !isX;
    const bool isFilled = curve.kind == CurveKind::Bar || curve.kind == CurveKind::Area;
    const std::size_t count = std::min(values.size(), others.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (!AxisScale::canShow(own.kind, values[i]) || !AxisScale::canShow(other.kind, others[i])) {
            continue;
        }
        extent.add(AxisScale::toSpace(own.kind, values[i]));
        if (isFilled && isValueAxis && i < curve.baseline.size()) {
            extent.add(AxisScale::toSpace(own.kind, curve.baseline[i]));
        }
    }
    if (isFilled && isValueAxis && own.kind == AxisKind::Linear) {
        extent.startsAtZero = true;
    }
    if (curve.kind == CurveKind::Bar && isValueAxis &&
        (!curve.labelledPoints.empty() || (curve.isDirectlyLabelled && curve.baseline.empty()))) {
        extent.headroom = isX ? 0.12 : 0.06;
    }
    if (curve.kind == CurveKind::Scatter) {
        extent.needsMargin = true;
    }
    if (curve.kind == CurveKind::Bar && !isValueAxis && own.kind != AxisKind::Category) {
        const double distance = smallestDistance(values);
        extent.halfSlot = std::isfinite(distance) && own.kind != AxisKind::Log ? distance / 2 : 0.5;
    }
}

void addHeatMap(Extent &extent, const HeatMap &map, AxisKind kind, bool isX)
{
    for (const double edge : cellEdges(kind, isX ? map.xs : map.ys)) {
        extent.add(edge);
    }
}

/// Reference lines widen the range only while they stand near the points: a far one would squeeze them.
void addLines(Extent &extent, const PlotFrame &frame, AxisKind kind, bool isX)
{
    if (extent.isEmpty()) {
        return;
    }
    const double reach = std::max(extent.high - extent.low, 1e-12) * 0.5;
    const double low = extent.low - reach;
    const double high = extent.high + reach;
    for (const ReferenceLine &line : frame.lines) {
        const double place = AxisScale::toSpace(kind, line.position);
        if (line.isVertical == isX && place >= low && place <= high) {
            extent.add(place);
        }
    }
}

Range roundedLinear(double low, double high, bool startsAtZero, bool needsMargin)
{
    if (startsAtZero || (low >= 0 && low < 0.4 * high)) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (isPoint(low, high)) {
        const double reach = std::max(std::abs(high) * 0.5, 0.5);
        return {low == 0 ? 0.0 : low - reach, high + reach};
    }
    const double step = niceStep((high - low) / 8);
    const double roundedHigh = std::ceil(high / step - 1e-9) * step;
    const double roundedLow = std::floor(low / step + 1e-9) * step;
    return {needsMargin && low != 0 && low - roundedLow < 0.02 * (high - low) ? roundedLow - step / 2 : roundedLow,
            high > 0 && roundedHigh - high < 0.02 * (high - low) ? roundedHigh + step / 2 : roundedHigh};
}

/// The next of 1, 2, 5 times a power of ten, outwards.
double roundedLog(double inSpace, bool isUp)
{
    constexpr std::array steps{0.0, 0.30102999566398120, 0.69897000433601880, 1.0};
    const double decade = std::floor(inSpace);
    const double rest = inSpace - decade;
    if (isUp) {
        const auto *const next = std::find_if(steps.begin(), steps.end(), [rest](double step) { return step >= rest - 1e-9; });
        return decade + (next == steps.end() ? 1.0 : *next);
    }
    double best = 0;
    for (const double step : steps) {
        if (step <= rest + 1e-9) {
            best = step;
        }
    }
    return decade + best;
}

Range roundedRange(const Extent &extent, AxisKind kind)
{
    if (kind != AxisKind::Log) {
        const double room = extent.headroom * (extent.high - std::min(extent.low, 0.0));
        return roundedLinear(extent.low, extent.high + room, extent.startsAtZero, extent.needsMargin);
    }
    const double margin = std::max(0.03 * (extent.high - extent.low), 0.03);
    return {roundedLog(extent.low - margin, false), roundedLog(extent.high + margin, true)};
}

Range categoryRange(const Axis &axis, const Extent &extent)
{
    const double fromData = extent.isEmpty() ? 1 : std::floor(extent.high) + 1;
    return {-0.5, std::max({static_cast<double>(axis.categories.size()), fromData, 1.0}) - 0.5};
}

Range placedRange(const Extent &extent, AxisKind kind, bool isX, bool isValueAxis)
{
    if (kind == AxisKind::Date || (isX && !isValueAxis && !extent.needsMargin)) {
        const double margin = extent.halfSlot + (kind == AxisKind::Date && extent.needsMargin ? 0.04 * (extent.high - extent.low) : 0);
        Range range{extent.low - margin, extent.high + margin};
        if (isPoint(range.from, range.to) || (kind == AxisKind::Log && range.span() < 1e-9)) {
            const double reach = kind == AxisKind::Date  ? 180.0 * 86400
                                 : kind == AxisKind::Log ? 0.5
                                                         : std::max(0.5, std::abs(range.to) * 0.1);
            range = {range.from - reach, range.to + reach};
        }
        return range;
    }
    return roundedRange(extent, kind);
}

void keepFixedEnds(Range &range, const Axis &axis)
{
    const auto fixedEnd = [&axis](std::optional<double> end) { return end && AxisScale::canShow(axis.kind, *end); };
    if (fixedEnd(axis.minimum)) {
        range.from = AxisScale::toSpace(axis.kind, *axis.minimum);
    }
    if (fixedEnd(axis.maximum)) {
        range.to = AxisScale::toSpace(axis.kind, *axis.maximum);
    }
    if (!(range.to > range.from)) {
        const double reach = axis.kind == AxisKind::Log ? 1.0 : std::max(1.0, std::abs(range.from));
        if (fixedEnd(axis.maximum) && !fixedEnd(axis.minimum)) {
            range.from = range.to - reach;
        } else {
            range.to = range.from + reach;
        }
    }
}

} // namespace

double niceStep(double raw)
{
    const double decade = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double step : {1.0, 2.0, 2.5, 5.0}) {
        if (raw <= step * decade * (1 + 1e-9)) {
            return step * decade;
        }
    }
    return 10 * decade;
}

std::vector<double> cellEdges(AxisKind kind, const std::vector<double> &centres)
{
    std::vector<double> places;
    for (const double centre : centres) {
        places.push_back(AxisScale::toSpace(kind, centre));
    }
    if (places.empty()) {
        return {};
    }
    if (places.size() == 1) {
        const double reach = kind == AxisKind::Log || kind == AxisKind::Category ? 0.5 : std::max(0.5, std::abs(places[0]) * 0.1);
        return {places[0] - reach, places[0] + reach};
    }
    std::vector<double> edges{places[0] - (places[1] - places[0]) / 2};
    for (std::size_t i = 1; i < places.size(); ++i) {
        edges.push_back((places[i - 1] + places[i]) / 2);
    }
    edges.push_back(places.back() + (places.back() - places[places.size() - 2]) / 2);
    return edges;
}

Range fittedRange(const Content &content, Qt::Orientation orientation)
{
    const bool isX = orientation == Qt::Horizontal;
    const Axis &axis = isX ? content.frame.x : content.frame.y;
    Extent extent;
    for (const Curve &curve : content.curves) {
        if (content.isVisible(curve)) {
            addCurve(extent, content, curve, isX);
        }
    }
    if (axis.kind == AxisKind::Category) {
        return categoryRange(axis, extent);
    }
    Range range{0, 1};
    if (content.heatMap) {
        addHeatMap(extent, *content.heatMap, axis.kind, isX);
        if (!extent.isEmpty()) {
            range = {extent.low, extent.high};
        }
    } else {
        addLines(extent, content.frame, axis.kind, isX);
        if (!extent.isEmpty()) {
            range = placedRange(extent, axis.kind, isX, isX == content.areBarsHorizontal());
        }
    }
    keepFixedEnds(range, axis);
    return range;
}

} // namespace ridgepoint::plot
