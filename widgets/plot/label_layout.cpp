// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/label_layout.h"

#include <algorithm>

namespace ridgepoint::plot {

namespace {

bool overlapsAny(const QRectF &rect, const std::vector<QRectF> &others)
{
    return std::any_of(others.begin(), others.end(), [&rect](const QRectF &other) { return rect.intersects(other); });
}

double costOf(const QRectF &rect, const LabelObstacles &obstacles, double base, double least)
{
    double cost = base;
    for (const QRectF &marker : obstacles.markers) {
        if (rect.intersects(marker)) {
            cost += 8;
            if (cost >= least) {
                return cost;
            }
        }
    }
    double crossing = 0;
    for (const QLineF &stroke : obstacles.strokes) {
        if (crosses(stroke, rect)) {
            crossing += 6;
            if (crossing >= 18 || cost + crossing >= least) {
                break;
            }
        }
    }
    return cost + crossing;
}

} // namespace

bool crosses(const QLineF &stroke, const QRectF &rect)
{
    const auto [left, right] = std::minmax({stroke.x1(), stroke.x2()});
    const auto [top, bottom] = std::minmax({stroke.y1(), stroke.y2()});
    if (right < rect.left() || left > rect.right() || bottom < rect.top() || top > rect.bottom()) {
        return false;
    }
    const auto side = [&stroke](const QPointF &corner) {
        return (stroke.x2() - stroke.x1()) * (corner.y() - stroke.y1()) - (stroke.y2() - stroke.y1()) * (corner.x() - stroke.x1());
    };
    const double a = side(rect.topLeft());
    const double b = side(rect.topRight());
    const double c = side(rect.bottomLeft());
    const double d = side(rect.bottomRight());
    return !((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0));
}

std::vector<std::optional<QPointF>> layoutLabels(const std::vector<LabelRequest> &requests, const QRectF &bounds,
                                                 const LabelObstacles &obstacles)
{
    std::vector<std::optional<QPointF>> result;
    result.reserve(requests.size());
    std::vector<QRectF> taken = obstacles.blocks;
    for (const LabelRequest &request : requests) {
        std::optional<QPointF> best;
        double least = request.mostCost;
        double rank = 0;
        for (const QPointF &place : request.places) {
            const QRectF rect(place, request.size);
            if (rank >= least) {
                break;
            }
            if (bounds.contains(rect) && !overlapsAny(rect, taken)) {
                const double cost = costOf(rect, obstacles, rank, least);
                if (cost < least) {
                    least = cost;
                    best = place;
                }
            }
            rank += 1;
        }
        if (best) {
            taken.emplace_back(*best, request.size);
        }
        result.push_back(best);
    }
    return result;
}

} // namespace ridgepoint::plot
