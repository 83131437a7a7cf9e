// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/gain_picture.h"

#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/search/search_curves.h"
#include "widgets/workspaces/search/search_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::Unit;
using plot::CurveColour;

namespace {

constexpr double leastMost = 16; ///< branches at the far end of the curves, or twice the present ones

plot::Curve lineOf(const SearchSetup &setup, double sharedSteps, const QString &id, const QString &name, double mostCost)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.isDirectlyLabelled = true;
    curve.marker = plot::Marker::Circle;
    curve.markerSize = 5;
    const double most = std::max(leastMost, 2 * setup.plan.branches);
    for (const double branches : branchCounts(most, setup.plan.branches)) {
        const auto cost = multiplierAt(setup, branches, sharedSteps);
        const auto gain = gainAt(setup, branches, sharedSteps);
        if (!cost || !gain || *cost > mostCost)
            continue;
        curve.xs.push_back(*cost);
        curve.ys.push_back(*gain);
        curve.pointNames.push_back(
            SearchText::tr("%1 branches: %2, %3 \u03c3").arg(countText(branches), timesText(*cost), scoreText(*gain)));
    }
    return curve;
}

} // namespace

SidePicture gainPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup)
{
    SidePicture picture;
    picture.frame = searchFrame(catalog, scenario, QStringLiteral("search-gain"), SearchText::tr("Quality bought per cost"));
    picture.frame.subtitle = SearchText::tr("verifier correlation %1").arg(scoreText(setup.plan.quality.correlation));
    picture.frame.x = linearAxis(SearchText::tr("cost, times one candidate"), Unit::multiplier);
    picture.frame.y = linearAxis(SearchText::tr("gain in quality, \u03c3"), Unit::none);
    picture.frame.isLegendShown = false;
    picture.frame.emptyText = SearchText::tr("No gain to draw: choose more than one branch.");
    const double shared = setup.plan.shared_steps;
    const double most = std::max({leastMost, 1.25 * setup.expectation.multiplier});
    plot::Curve independent = lineOf(setup, 0, QStringLiteral("independent"), SearchText::tr("independent"), most);
    independent.colour = {CurveColour::Role::Muted, 0};
    if (isSharedPrefix(setup) && shared > 0) {
        plot::Curve sharing = lineOf(setup, shared, QStringLiteral("shared"), SearchText::tr("share %1").arg(countText(shared)), most);
        sharing.colour = {CurveColour::Role::Accent, 0};
        sharing.width = 2.4;
        picture.curves.push_back(std::move(sharing));
    }
    picture.curves.push_back(std::move(independent));
    const auto gain = presentGain(setup);
    if (!gain) {
        picture.frame.subtitle = SearchText::tr("what this search gains, the simulation tells");
        picture.frame.lines.push_back({.isVertical = true,
                                       .position = setup.expectation.multiplier,
                                       .label = timesText(setup.expectation.multiplier),
                                       .colour = {CurveColour::Role::Accent, 0}});
        return picture;
    }
    MarkLook look;
    look.id = QStringLiteral("present");
    look.name = SearchText::tr("this search");
    look.label = SearchText::tr("%1 \u03c3").arg(scoreText(*gain));
    look.colour = {CurveColour::Role::Accent, 0};
    look.size = 12;
    picture.curves.push_back(markCurve(look, setup.expectation.multiplier, *gain));
    return picture;
}

} // namespace ridgepoint::widgets
