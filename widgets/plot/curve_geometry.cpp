// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/curve_geometry.h"

#include <cmath>
#include <limits>
#include <map>

namespace ridgepoint::plot {

namespace {

bool isPlace(const QPointF &point) { return std::isfinite(point.x()) && std::isfinite(point.y()); }

/// Liang and Barsky's cut of a stroke at a rectangle; false where nothing is left.
bool clipStroke(QPointF &from, QPointF &to, const QRectF &rect)
{
    const QPointF way = to - from;
    double first = 0;
    double last = 1;
    const auto cut = [&first, &last](double speed, double room) {
        if (speed == 0) {
            return room >= 0;
        }
        const double share = room / speed;
        if (speed < 0) {
            first = std::max(first, share);
        } else {
            last = std::min(last, share);
        }
        return first <= last;
    };
    if (!cut(-way.x(), from.x() - rect.left()) || !cut(way.x(), rect.right() - from.x()) || !cut(-way.y(), from.y() - rect.top()) ||
        !cut(way.y(), rect.bottom() - from.y())) {
        return false;
    }
    const QPointF start = from;
    from = first > 0 ? start + way * first : start;
    to = last < 1 ? start + way * last : to;
    return true;
}

/// One pass of Sutherland and Hodgman's cut, at one side of a rectangle.
template<class Inside, class Cut>
QPolygonF clippedSide(const QPolygonF &polygon, Inside inside, Cut cut)
{
    QPolygonF result;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF &current = polygon[i];
        const QPointF &previous = polygon[i == 0 ? polygon.size() - 1 : i - 1];
        if (inside(current) != inside(previous)) {
            result.append(cut(previous, current));
        }
        if (inside(current)) {
            result.append(current);
        }
    }
    return result;
}

/// Where a bar stands among those that share its category.
struct BarSlot {
    int index = 0;
    int count = 1;
};

class BarSlots {
public:
    explicit BarSlots(const Content &content)
    {
        const bool isHorizontal = content.areBarsHorizontal();
        for (std::size_t i = 0; i < content.curves.size(); ++i) {
            const Curve &curve = content.curves[i];
            if (curve.kind != CurveKind::Bar || !content.isVisible(curve)) {
                continue;
            }
            for (const double place : isHorizontal ? curve.ys : curve.xs) {
                std::vector<std::size_t> &owners = m_owners[place];
                if (curve.baseline.empty() && (owners.empty() || owners.back() != i)) {
                    owners.push_back(i);
                }
            }
        }
    }

    [[nodiscard]] BarSlot slot(std::size_t curve, double place) const
    {
        const auto found = m_owners.find(place);
        if (found == m_owners.end() || found->second.empty()) {
            return {};
        }
        const std::vector<std::size_t> &owners = found->second;
        const auto own = std::find(owners.begin(), owners.end(), curve);
        return own == owners.end() ? BarSlot{} : BarSlot{static_cast<int>(own - owners.begin()), static_cast<int>(owners.size())};
    }

    /// Pixels between two neighbouring bars.
    [[nodiscard]] double pitch(const AxisScale &scale, double length) const
    {
        double least = scale.kind() == AxisKind::Category ? length / scale.range().span() : length * 0.5;
        double previous = std::numeric_limits<double>::quiet_NaN();
        for (const auto &[place, owners] : m_owners) {
            const double here = scale.position(place) * length;
            const double distance = std::abs(here - previous);
            if (distance > 0) {
                least = std::min(least, distance);
            }
            previous = here;
        }
        return least;
    }

private:
    std::map<double, std::vector<std::size_t>> m_owners;
};

std::size_t pointCount(const Curve &curve) { return std::min(curve.xs.size(), curve.ys.size()); }

void addPoints(CurveGeometry &geometry, const Curve &curve, const PlotMap &map)
{
    geometry.points.reserve(pointCount(curve));
    for (std::size_t i = 0; i < pointCount(curve); ++i) {
        const QPointF point = map.pixel(curve.xs[i], curve.ys[i]);
        constexpr double gap = std::numeric_limits<double>::quiet_NaN();
        geometry.points.push_back(isPlace(point) ? point : QPointF(gap, gap));
    }
}

void addArea(CurveGeometry &geometry, const Curve &curve, const PlotMap &map)
{
    const auto baseline = [&](std::size_t i) {
        const double value = i < curve.baseline.size() ? curve.baseline[i] : 0;
        return map.y.canShow(value) ? map.pixelY(value) : map.area.bottom();
    };
    QPolygonF upper;
    QPolygonF lower;
    const auto close = [&] {
        for (qsizetype i = lower.size(); i > 0; --i) {
            upper.append(lower[i - 1]);
        }
        if (upper.size() >= 4) {
            geometry.areas.push_back(map.area.contains(upper.boundingRect()) ? upper : clippedPolygon(upper, map.area));
        }
        upper.clear();
        lower.clear();
    };
    for (std::size_t i = 0; i < geometry.points.size(); ++i) {
        if (!isPlace(geometry.points[i])) {
            close();
            continue;
        }
        upper.append(geometry.points[i]);
        lower.append({geometry.points[i].x(), baseline(i)});
    }
    close();
}

void addBars(CurveGeometry &geometry, const Curve &curve, std::size_t index, const Content &content, const PlotMap &map,
             const BarSlots &slots, double thickest)
{
    const bool isHorizontal = content.areBarsHorizontal();
    const AxisScale &placeScale = isHorizontal ? map.y : map.x;
    const AxisScale &valueScale = isHorizontal ? map.x : map.y;
    const double pitch = slots.pitch(placeScale, isHorizontal ? map.area.height() : map.area.width());
    geometry.bars.assign(geometry.points.size(), QRectF());
    for (std::size_t i = 0; i < geometry.points.size(); ++i) {
        const QPointF &end = geometry.points[i];
        if (!isPlace(end)) {
            continue;
        }
        const double base = i < curve.baseline.size() ? curve.baseline[i] : 0;
        const double start = valueScale.canShow(base) ? valueScale.position(base) : 0;
        const BarSlot slot = slots.slot(index, isHorizontal ? curve.ys[i] : curve.xs[i]);
        const double thickness = std::min(pitch * (slot.count > 1 ? 0.8 : 0.64) / slot.count, thickest);
        const double offset = (slot.index - (slot.count - 1) / 2.0) * thickness;
        const double drawn = slot.count > 1 ? thickness * 0.9 : thickness;
        QRectF bar;
        if (isHorizontal) {
            const double from = map.area.left() + start * map.area.width();
            bar = QRectF(QPointF(std::min(from, end.x()), end.y() + offset - drawn / 2),
                         QPointF(std::max(from, end.x()), end.y() + offset + drawn / 2));
        } else {
            const double from = map.area.bottom() - start * map.area.height();
            bar = QRectF(QPointF(end.x() + offset - drawn / 2, std::min(from, end.y())),
                         QPointF(end.x() + offset + drawn / 2, std::max(from, end.y())));
        }
        geometry.bars[i] = bar.intersected(map.area);
    }
}

} // namespace

bool CurveGeometry::isInside(std::size_t point, const QRectF &plotArea) const
{
    return isPlace(points[point]) && plotArea.adjusted(-0.5, -0.5, 0.5, 0.5).contains(points[point]);
}

std::vector<QList<QPointF>> clippedRuns(const std::vector<QPointF> &points, const QRectF &rect)
{
    std::vector<QList<QPointF>> runs;
    QList<QPointF> run;
    const auto close = [&] {
        if (run.size() > 1) {
            runs.push_back(run);
        }
        run.clear();
    };
    for (std::size_t i = 1; i < points.size(); ++i) {
        QPointF from = points[i - 1];
        QPointF to = points[i];
        if (!isPlace(from) || !isPlace(to) || !clipStroke(from, to, rect)) {
            close();
            continue;
        }
        if (run.isEmpty() || run.last() != from) {
            close();
            run.append(from);
        }
        run.append(to);
    }
    close();
    return runs;
}

QPolygonF clippedPolygon(const QPolygonF &polygon, const QRectF &rect)
{
    const auto atX = [](double x) {
        return [x](const QPointF &a, const QPointF &b) { return QPointF(x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x())); };
    };
    const auto atY = [](double y) {
        return [y](const QPointF &a, const QPointF &b) { return QPointF(a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()), y); };
    };
    QPolygonF result = clippedSide(
        polygon, [&rect](const QPointF &p) { return p.x() >= rect.left(); }, atX(rect.left()));
    result = clippedSide(
        result, [&rect](const QPointF &p) { return p.x() <= rect.right(); }, atX(rect.right()));
    result = clippedSide(
        result, [&rect](const QPointF &p) { return p.y() >= rect.top(); }, atY(rect.top()));
    return clippedSide(
        result, [&rect](const QPointF &p) { return p.y() <= rect.bottom(); }, atY(rect.bottom()));
}

std::vector<CurveGeometry> curveGeometry(const Content &content, const PlotMap &map, double thickestBar)
{
    std::vector<CurveGeometry> result(content.curves.size());
    const BarSlots slots(content);
    for (std::size_t i = 0; i < content.curves.size(); ++i) {
        const Curve &curve = content.curves[i];
        if (!content.isVisible(curve)) {
            continue;
        }
        CurveGeometry &geometry = result[i];
        addPoints(geometry, curve, map);
        switch (curve.kind) {
        case CurveKind::Line:
            geometry.runs = clippedRuns(geometry.points, map.area);
            break;
        case CurveKind::Area:
            geometry.runs = clippedRuns(geometry.points, map.area);
            addArea(geometry, curve, map);
            break;
        case CurveKind::Bar:
            addBars(geometry, curve, i, content, map, slots, thickestBar);
            break;
        case CurveKind::Scatter:
            break;
        }
    }
    return result;
}

} // namespace ridgepoint::plot
