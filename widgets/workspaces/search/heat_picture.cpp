// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/heat_picture.h"

#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/search/search_curves.h"
#include "widgets/workspaces/search/search_text.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::Unit;
using plot::CurveColour;

namespace {

constexpr double mostColumns = 50;
constexpr double leastMost = 32; ///< branches at the upper end

std::optional<double> valueAt(const SearchSetup &setup, HeatKind kind, double branches, double sharedSteps)
{
    const auto cost = multiplierAt(setup, branches, sharedSteps);
    if (kind == HeatKind::Cost || !cost)
        return cost;
    const auto gain = gainAt(setup, branches, sharedSteps);
    return kind == HeatKind::Gain || !gain ? gain : std::optional(*gain / *cost);
}

std::vector<double> sharedSteps(double steps)
{
    const double columns = std::min(steps, mostColumns);
    std::vector<double> at;
    for (double i = 0; i <= columns; ++i)
        at.push_back(std::round(i * steps / columns));
    return at;
}

plot::HeatMap mapOf(const SearchSetup &setup, HeatKind kind)
{
    plot::HeatMap map;
    map.name = heatLabel(kind);
    map.unit = kind == HeatKind::Cost ? Unit::multiplier : Unit::none;
    map.isLog = kind == HeatKind::Cost;
    map.xs = sharedSteps(setup.plan.steps);
    const double most = std::min(engine::parameter(engine::ParameterId::branches).maximum, std::max(leastMost, 2 * setup.plan.branches));
    for (double branches = 1; branches <= most; branches = std::max(branches + 1, std::round(branches * 1.19)))
        map.ys.push_back(branches);
    for (const double branches : map.ys) {
        for (const double shared : map.xs) {
            const auto value = valueAt(setup, kind, branches, shared);
            map.values.push_back(value.value_or(0));
            map.isPresent.push_back(value ? 1 : 0);
        }
    }
    if (isSharedPrefix(setup))
        map.contour = valueAt(setup, kind, setup.plan.branches, setup.plan.shared_steps);
    return map;
}

QString valueText(HeatKind kind, double value)
{
    switch (kind) {
    case HeatKind::Cost:
        return timesText(value);
    case HeatKind::Gain:
        return SearchText::tr("%1 \u03c3").arg(scoreText(value));
    case HeatKind::GainPerCost:
        break;
    }
    return SearchText::tr("%1 \u03c3 per candidate's cost").arg(scoreText(value));
}

QString titleOf(HeatKind kind)
{
    switch (kind) {
    case HeatKind::Cost:
        return SearchText::tr("Cost over branches and shared steps, times one candidate");
    case HeatKind::Gain:
        return SearchText::tr("Gain in quality over branches and shared steps, \u03c3");
    case HeatKind::GainPerCost:
        break;
    }
    return SearchText::tr("Gain per cost over branches and shared steps, \u03c3 per candidate's cost");
}

} // namespace

const char *heatName(HeatKind kind)
{
    static constexpr std::array names{"cost", "gain", "gain-per-cost"};
    return names[static_cast<std::size_t>(kind)];
}

QString heatLabel(HeatKind kind)
{
    switch (kind) {
    case HeatKind::Cost:
        return SearchText::tr("Cost");
    case HeatKind::Gain:
        return SearchText::tr("Gain");
    case HeatKind::GainPerCost:
        break;
    }
    return SearchText::tr("Gain per cost");
}

SidePicture heatPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup, HeatKind kind)
{
    SidePicture picture;
    picture.frame = searchFrame(catalog, scenario, QStringLiteral("search-map"), titleOf(kind));
    picture.frame.subtitle = SearchText::tr("one trunk, one split, N = %1").arg(countText(setup.plan.steps));
    picture.frame.x = linearAxis(SearchText::tr("shared steps s"), Unit::count);
    picture.frame.y = {.kind = plot::AxisKind::Log,
                       .title = SearchText::tr("branches k"),
                       .unit = Unit::count,
                       .minimum = {},
                       .maximum = {},
                       .categories = {}};
    picture.heatMap = mapOf(setup, kind);
    if (!picture.heatMap->contour)
        return picture;
    MarkLook look;
    look.id = QStringLiteral("present");
    look.name = SearchText::tr("this search");
    look.label = SearchText::tr("this search: %1").arg(valueText(kind, *picture.heatMap->contour));
    look.colour = {CurveColour::Role::Accent, 0};
    look.size = 13;
    picture.curves.push_back(markCurve(look, setup.plan.shared_steps, setup.plan.branches));
    return picture;
}

} // namespace ridgepoint::widgets
