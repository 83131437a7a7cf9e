// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/diagram_state.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace ridgepoint::widgets {

namespace {

bool isChip(const DiagramItem &item) { return item.kind == DiagramKind::Chip || item.kind == DiagramKind::Fold; }

/// A point on the upper or lower edge of a chip, moved a little towards what it connects to.
QPointF anchor(const QRectF &chip, double towardsX, bool isTop)
{
    const double reach = std::max(0.0, chip.width() / 2 - chip.height() / 2);
    const double x = chip.center().x() + std::clamp((towardsX - chip.center().x()) * 0.12, -reach, reach);
    return {x, isTop ? chip.top() : chip.bottom()};
}

DiagramArc arcBetween(const QRectF &from, const QRectF &to, TraceSide side)
{
    DiagramArc arc;
    arc.side = side;
    const double rise = from.center().y() - to.center().y();
    const bool isBeside = std::abs(rise) < std::min(from.height(), to.height());
    const bool leavesAbove = isBeside || rise > 0;
    const QPointF start = anchor(from, to.center().x(), leavesAbove);
    arc.tip = anchor(to, from.center().x(), isBeside || rise < 0);
    arc.isUpward = !isBeside && rise > 0;
    const double reach = isBeside ? std::clamp(std::abs(arc.tip.x() - start.x()) * 0.22, 10.0, 34.0)
                                  : std::max(18.0, std::abs(arc.tip.y() - start.y()) * 0.52);
    const QPointF out(0, leavesAbove ? -reach : reach);
    const QPointF in(0, arc.isUpward ? reach : -reach);
    arc.path.moveTo(start);
    arc.path.cubicTo(start + out, arc.tip + in, arc.tip);
    return arc;
}

double distance(const DiagramItem &a, const DiagramItem &b)
{
    const QPointF between = a.rect.center() - b.rect.center();
    return std::abs(between.y()) * 3 + std::abs(between.x());
}

struct Pair {
    const DiagramItem *own = nullptr;
    const DiagramItem *other = nullptr;
};

Pair nearestPair(const std::vector<const DiagramItem *> &own, const std::vector<const DiagramItem *> &others)
{
    Pair best;
    double least = std::numeric_limits<double>::max();
    for (const auto *mine : own) {
        for (const auto *other : others) {
            if (mine != other && distance(*mine, *other) < least) {
                least = distance(*mine, *other);
                best = {mine, other};
            }
        }
    }
    return best;
}

/// The chips that show a company; when it is folded everywhere, the folds that hide it.
std::vector<const DiagramItem *> chipsOf(const DiagramLayout &layout, const QString &company)
{
    std::vector<const DiagramItem *> shown;
    std::vector<const DiagramItem *> hidden;
    for (const auto &item : layout.items) {
        if (item.kind == DiagramKind::Chip && item.company == company)
            shown.push_back(&item);
        else if (item.kind == DiagramKind::Fold && item.folded.contains(company))
            hidden.push_back(&item);
    }
    return shown.empty() ? hidden : shown;
}

} // namespace

TraceSide DiagramTrace::sideOf(const QString &slug) const
{
    if (slug.isEmpty() || company.isEmpty())
        return TraceSide::None;
    if (slug == company)
        return TraceSide::Self;
    const bool isProvider = providers.contains(slug);
    const bool isDependent = dependents.contains(slug);
    if (isProvider)
        return isDependent ? TraceSide::Both : TraceSide::Provider;
    return isDependent ? TraceSide::Dependent : TraceSide::None;
}

TraceSide DiagramTrace::sideOf(const DiagramItem &item) const
{
    if (item.kind != DiagramKind::Fold)
        return sideOf(item.company);
    for (const auto &slug : item.folded) {
        if (const auto side = sideOf(slug); side != TraceSide::None)
            return side;
    }
    return TraceSide::None;
}

TraceSide DiagramTrace::litSide(const DiagramItem &item) const
{
    if (isTracing())
        return sideOf(item);
    return isHighlighting && highlighted.contains(item.company) ? TraceSide::Self : TraceSide::None;
}

std::vector<DiagramArc> traceArcs(const DiagramLayout &layout, const DiagramTrace &trace)
{
    std::vector<DiagramArc> arcs;
    if (!trace.isTracing() || layout.isLayerPage)
        return arcs;
    auto own = chipsOf(layout, trace.company);
    std::ranges::sort(own, std::greater{}, [](const DiagramItem *item) { return item->rect.center().y(); });
    for (std::size_t i = 1; i < own.size(); ++i)
        arcs.push_back(arcBetween(own[i - 1]->rect, own[i]->rect, TraceSide::Self));

    std::set<std::pair<const DiagramItem *, TraceSide>> drawnFolds;
    const auto add = [&](const QString &company, TraceSide side) {
        const auto pair = nearestPair(own, chipsOf(layout, company));
        if (pair.own == nullptr || !isChip(*pair.other))
            return;
        if (pair.other->kind == DiagramKind::Fold) {
            if (!drawnFolds.insert({pair.other, side}).second)
                return;
        }
        arcs.push_back(side == TraceSide::Provider ? arcBetween(pair.other->rect, pair.own->rect, side)
                                                   : arcBetween(pair.own->rect, pair.other->rect, side));
    };
    for (const auto &company : trace.providers)
        add(company, TraceSide::Provider);
    for (const auto &company : trace.dependents)
        add(company, TraceSide::Dependent);
    return arcs;
}

} // namespace ridgepoint::widgets
