// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/multiplier_picture.h"

#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/search/search_curves.h"
#include "widgets/workspaces/search/search_text.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::Unit;
using plot::CurveColour;

namespace {

constexpr double mostPoints = 64;
constexpr double farthest = 8; ///< lines of so many times more or fewer branches are left out

plot::Curve lineOf(const SearchSetup &setup, double branches, bool isPresent, int slot)
{
    plot::Curve curve;
    curve.id = QStringLiteral("k%1").arg(branches);
    curve.name = SearchText::tr("k = %1").arg(countText(branches));
    curve.colour = isPresent ? CurveColour{CurveColour::Role::Accent, 0} : CurveColour{CurveColour::Role::Slot, slot};
    curve.line = isPresent ? plot::LineStyle::Solid : plot::LineStyle::Dash;
    curve.width = isPresent ? 2.6 : 1.6;
    const double steps = setup.plan.steps;
    const double stride = std::max(1.0, std::ceil(steps / mostPoints));
    for (double shared = 0; shared < steps + stride; shared += stride) {
        const double at = std::min(steps, shared);
        const auto multiplier = multiplierAt(setup, branches, at);
        if (!multiplier)
            continue;
        curve.xs.push_back(at);
        curve.ys.push_back(*multiplier);
        curve.pointNames.push_back(SearchText::tr("%1, %2 shared: %3").arg(curve.name, countText(at), timesText(*multiplier)));
        if (at == steps)
            break;
    }
    return curve;
}

/// The lines' names where they lie apart: near the left.
plot::Curve namesOf(const std::vector<plot::Curve> &lines)
{
    plot::Curve names;
    names.id = QStringLiteral("names");
    names.name = SearchText::tr("branches");
    names.kind = plot::CurveKind::Scatter;
    names.colour = {CurveColour::Role::Text, 0};
    names.isInLegend = false;
    for (const plot::Curve &line : lines) {
        if (line.xs.empty())
            continue;
        const std::size_t place = line.xs.size() / 10;
        names.labelledPoints.push_back(static_cast<std::uint8_t>(names.xs.size()));
        names.xs.push_back(line.xs[place]);
        names.ys.push_back(line.ys[place]);
        names.pointNames << line.name;
    }
    return names;
}

} // namespace

SidePicture multiplierPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup)
{
    SidePicture picture;
    picture.frame = searchFrame(catalog, scenario, QStringLiteral("search-multiplier"), SearchText::tr("Cost against shared steps"));
    picture.frame.subtitle = SearchText::tr("N = %1").arg(countText(setup.plan.steps));
    picture.frame.x = linearAxis(SearchText::tr("shared steps"), Unit::count, 0);
    picture.frame.x.maximum = setup.plan.steps;
    picture.frame.y = linearAxis(SearchText::tr("cost, times one candidate"), Unit::multiplier, 0);
    picture.frame.isLegendShown = false;
    picture.frame.emptyText = SearchText::tr("No cost to draw: choose fewer noised steps than steps.");
    const double present = setup.plan.branches;
    int slot = 1;
    for (const double branches : {2.0, 4.0, 8.0})
        if (branches != present && branches < farthest * present && branches * farthest > present)
            picture.curves.push_back(lineOf(setup, branches, false, slot++));
    if (!isSharedPrefix(setup)) {
        picture.curves.push_back(namesOf(picture.curves));
        picture.frame.lines.push_back(
            {.isVertical = false,
             .position = setup.expectation.multiplier,
             .label = SearchText::tr("%1: %2").arg(algorithmName(setup.plan.algorithm), timesText(setup.expectation.multiplier)),
             .colour = {CurveColour::Role::Accent, 0}});
        return picture;
    }
    picture.curves.push_back(lineOf(setup, present, true, 0));
    picture.curves.push_back(namesOf(picture.curves));
    MarkLook look;
    look.id = QStringLiteral("present");
    look.name = SearchText::tr("this search");
    look.label = timesText(setup.expectation.multiplier);
    look.colour = {CurveColour::Role::Accent, 0};
    look.size = 12;
    picture.curves.push_back(markCurve(look, setup.plan.shared_steps, setup.expectation.multiplier));
    return picture;
}

} // namespace ridgepoint::widgets
