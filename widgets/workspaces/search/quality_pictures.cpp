// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/quality_pictures.h"

#include "engine/search/search_budget.h"
#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/search/search_curves.h"
#include "widgets/workspaces/search/search_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::Unit;
using plot::CurveColour;

namespace {

constexpr double leastMost = 32; ///< branches at the far end
constexpr double budgets = 8;    ///< the frontier reaches so many candidates, or beyond the present cost
constexpr double room = 1.5;

std::optional<engine::SearchOptimum> optimumOf(const SearchSetup &setup, double evaluations)
{
    engine::SearchBudget budget;
    budget.function_evaluations = evaluations;
    budget.options = {{setup.plan.steps, setup.plan.quality.mean}};
    budget.quality = setup.plan.quality;
    budget.prefix_variance = setup.plan.prefix_variance;
    budget.is_stochastic = setup.plan.is_stochastic;
    const auto optimum = engine::best_search(budget);
    return optimum ? std::optional(*optimum) : std::nullopt;
}

QString choiceText(const engine::SearchChoice &choice)
{
    return SearchText::tr("k = %1, s = %2: quality %3 for %4 evaluations")
        .arg(countText(choice.branches), countText(choice.shared_steps), scoreText(choice.quality), countText(choice.function_evaluations));
}

plot::Curve frontierCurve(const engine::SearchOptimum &optimum)
{
    plot::Curve curve;
    curve.id = QStringLiteral("frontier");
    curve.name = SearchText::tr("best of all k and s");
    curve.colour = {CurveColour::Role::Slot, 2};
    curve.width = 2.4;
    curve.isDirectlyLabelled = true;
    for (const engine::SearchChoice &choice : optimum.frontier) {
        curve.xs.push_back(choice.function_evaluations);
        curve.ys.push_back(choice.quality);
        curve.pointNames.push_back(choiceText(choice));
    }
    return curve;
}

plot::Curve independentCurve(const SearchSetup &setup, double most)
{
    plot::Curve curve;
    curve.id = QStringLiteral("independent");
    curve.name = SearchText::tr("independent candidates");
    curve.colour = {CurveColour::Role::Muted, 0};
    curve.line = plot::LineStyle::Dash;
    curve.marker = plot::Marker::Circle;
    curve.markerSize = 5;
    for (double branches = 1; branches * setup.plan.steps <= most; ++branches) {
        const auto quality = engine::expected_quality(setup.plan.quality, branches);
        if (!quality)
            continue;
        curve.xs.push_back(branches * setup.plan.steps);
        curve.ys.push_back(*quality);
        curve.pointNames.push_back(SearchText::tr("%1 independent: quality %2").arg(countText(branches), scoreText(*quality)));
    }
    return curve;
}

plot::Curve lineOver(const QString &id, const QString &name, const CurveColour &colour)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.colour = colour;
    curve.width = 2.2;
    curve.isDirectlyLabelled = true;
    return curve;
}

} // namespace

SidePicture frontierPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup)
{
    SidePicture picture;
    picture.frame = searchFrame(catalog, scenario, QStringLiteral("search-frontier"), SearchText::tr("Quality against cost"));
    picture.frame.x = linearAxis(SearchText::tr("function evaluations"), Unit::count);
    picture.frame.y = linearAxis(SearchText::tr("expected quality of the selected"), Unit::none);
    picture.frame.emptyText = SearchText::tr("No frontier to draw: choose fewer steps.");
    const double cost = setup.expectation.work.steps;
    const double most = std::max(budgets * setup.plan.steps, room * cost);
    const auto frontier = optimumOf(setup, most);
    if (!frontier)
        return picture;
    picture.curves = {frontierCurve(*frontier), independentCurve(setup, most)};
    const auto best = optimumOf(setup, std::max(cost, setup.plan.steps));
    const bool isBest = best && setup.expectation.quality && best->best.quality <= *setup.expectation.quality;
    if (best && !isBest) {
        MarkLook look;
        look.id = QStringLiteral("optimum");
        look.name = SearchText::tr("best for this cost");
        look.label =
            SearchText::tr("best for this cost: k = %1, s = %2").arg(countText(best->best.branches), countText(best->best.shared_steps));
        look.marker = plot::Marker::Diamond;
        look.colour = {CurveColour::Role::Slot, 2};
        look.size = 13;
        picture.curves.push_back(markCurve(look, best->best.function_evaluations, best->best.quality));
    }
    if (!setup.expectation.quality) {
        picture.frame.subtitle = SearchText::tr("what this search reaches, the simulation tells");
        picture.frame.lines.push_back(
            {.isVertical = true, .position = cost, .label = SearchText::tr("this search"), .colour = {CurveColour::Role::Accent, 0}});
        return picture;
    }
    MarkLook look;
    look.id = QStringLiteral("present");
    look.name = SearchText::tr("this search");
    const QString quality = scoreText(*setup.expectation.quality);
    look.label =
        isBest ? SearchText::tr("this search: %1, the best for its cost").arg(quality) : SearchText::tr("this search: %1").arg(quality);
    look.colour = {CurveColour::Role::Accent, 0};
    look.size = 12;
    picture.curves.push_back(markCurve(look, cost, *setup.expectation.quality));
    return picture;
}

SidePicture overSelectionPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup)
{
    SidePicture picture;
    picture.frame = searchFrame(catalog, scenario, QStringLiteral("search-over-selection"), SearchText::tr("What the verifier promises"));
    picture.frame.subtitle = SearchText::tr("independent candidates, \u03c1 = %1").arg(scoreText(setup.plan.quality.correlation));
    picture.frame.x = {.kind = plot::AxisKind::Log,
                       .title = SearchText::tr("candidates"),
                       .unit = Unit::count,
                       .minimum = 1,
                       .maximum = {},
                       .categories = {}};
    picture.frame.y = linearAxis(SearchText::tr("quality of the selected"), Unit::none);
    picture.frame.isLegendShown = false;
    plot::Curve promised = lineOver(QStringLiteral("promised"), SearchText::tr("verifier's score"), {CurveColour::Role::Warning, 0});
    plot::Curve held = lineOver(QStringLiteral("held"), SearchText::tr("true quality"), {CurveColour::Role::Slot, 2});
    for (const double branches : branchCounts(std::max(leastMost, 2 * setup.candidates()), setup.candidates())) {
        const auto score = engine::expected_verifier_score(setup.plan.quality, branches);
        const auto quality = engine::expected_quality(setup.plan.quality, branches);
        if (!score || !quality)
            continue;
        for (const auto &[curve, value] : {std::pair(&promised, *score), std::pair(&held, *quality)}) {
            curve->xs.push_back(branches);
            curve->ys.push_back(value);
            curve->pointNames.push_back(SearchText::tr("%1 of %2 candidates: %3").arg(curve->name, countText(branches), scoreText(value)));
        }
    }
    plot::Curve gap = promised;
    gap.id = QStringLiteral("gap");
    gap.name = SearchText::tr("promised and not held");
    gap.kind = plot::CurveKind::Area;
    gap.baseline = held.ys;
    gap.opacity = 0.18;
    gap.width = 0;
    gap.isDirectlyLabelled = false;
    picture.curves = {gap, promised, held};
    return picture;
}

SidePicture accuracyPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup)
{
    SidePicture picture;
    picture.frame = searchFrame(catalog, scenario, QStringLiteral("search-accuracy"), SearchText::tr("Accuracy and correlation"));
    picture.frame.subtitle = SearchText::tr("people agree in 65 % of pairs");
    picture.frame.x = linearAxis(SearchText::tr("pairs ordered as people do"), Unit::fraction, 0.5);
    picture.frame.x.maximum = 1;
    picture.frame.y = linearAxis(SearchText::tr("correlation with quality"), Unit::none, 0);
    picture.frame.y.maximum = 1;
    picture.frame.isLegendShown = false;
    plot::Curve curve =
        lineOver(QStringLiteral("curve"), QStringLiteral("\u03c1 = sin \u03c0(a \u2212 \u00bd)"), {CurveColour::Role::Muted, 0});
    constexpr int points = 50;
    for (int i = 0; i <= points; ++i) {
        const double accuracy = 0.5 + 0.5 * i / points;
        if (const auto correlation = engine::correlation_from_accuracy(accuracy)) {
            curve.xs.push_back(accuracy);
            curve.ys.push_back(*correlation);
        }
    }
    plot::Curve known;
    known.id = QStringLiteral("published");
    known.name = SearchText::tr("published verifiers");
    known.kind = plot::CurveKind::Scatter;
    known.marker = plot::Marker::Circle;
    known.markerSize = 7;
    known.colour = {CurveColour::Role::Slot, 0};
    known.areLabelsOptional = true;
    for (const engine::Verifier &verifier : catalog.verifiers()) {
        const double accuracy = verifier.pairwise_accuracy.si;
        const auto correlation = engine::correlation_from_accuracy(accuracy);
        if (accuracy <= 0.5 || !correlation)
            continue;
        known.labelledPoints.push_back(static_cast<std::uint8_t>(known.xs.size()));
        known.xs.push_back(accuracy);
        known.ys.push_back(*correlation);
        known.pointNames << QString::fromStdString(verifier.name);
    }
    MarkLook look;
    look.id = QStringLiteral("present");
    look.name = SearchText::tr("this search");
    look.label = SearchText::tr("this search");
    look.colour = {CurveColour::Role::Accent, 0};
    look.size = 12;
    picture.curves = {curve, known};
    if (const auto accuracy = engine::accuracy_from_correlation(setup.plan.quality.correlation); accuracy && *accuracy >= 0.5)
        picture.curves.push_back(markCurve(look, *accuracy, setup.plan.quality.correlation));
    return picture;
}

} // namespace ridgepoint::widgets
