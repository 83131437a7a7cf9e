// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/plan_picture.h"

#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/serving/plan_text.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>
#include <optional>

namespace ridgepoint::widgets {

using engine::PlanOrder;
using engine::Unit;
using plot::CurveColour;

namespace {

constexpr double roomForValues = 1.35; ///< end of the axis over the longest bar, for the figure behind it

struct Ranked {
    QString title;
    QString axis;
    Unit unit = Unit::count;
};

Ranked rankedBy(PlanOrder order)
{
    switch (order) {
    case PlanOrder::power:
        return {ServingText::tr("Rated power needed"), ServingText::tr("rated power of the accelerators, W"), Unit::watt};
    case PlanOrder::price:
        return {ServingText::tr("Price"), ServingText::tr("price of the accelerators, USD"), Unit::dollar};
    case PlanOrder::count:
        break;
    }
    return {ServingText::tr("Accelerators needed"), ServingText::tr("accelerators"), Unit::count};
}

std::optional<double> valueOf(const engine::PlanOption &option, PlanOrder order)
{
    return order == PlanOrder::power ? option.power : order == PlanOrder::price ? option.price : option.count();
}

void addBar(SidePicture &picture, std::size_t place, double length, const QString &text)
{
    plot::Curve &curve = picture.curves.front();
    curve.xs.push_back(length);
    curve.ys.push_back(static_cast<double>(place));
    curve.pointNames.push_back(text);
}

plot::Curve barCurve(const QString &id, const QString &name)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.kind = plot::CurveKind::Bar;
    curve.colour = {CurveColour::Role::Slot, 0};
    curve.opacity = 0.9;
    curve.isDirectlyLabelled = true;
    curve.isInLegend = false;
    return curve;
}

plot::Axis categoryAxis(QStringList names)
{
    plot::Axis axis;
    axis.kind = plot::AxisKind::Category;
    axis.categories = std::move(names);
    return axis;
}

} // namespace

SidePicture planPicture(const PlanResult &result, const engine::Scenario &scenario, std::size_t mostBars)
{
    const PlanOrder order = result.request.order;
    const Ranked ranked = rankedBy(order);
    SidePicture picture;
    picture.frame.id = QStringLiteral("plan");
    picture.frame.title = ranked.title;
    picture.frame.scenarioLine = scenarioLine(*result.catalog, scenario);
    picture.frame.emptyText = result.problem.isEmpty() ? ServingText::tr("No accelerator reaches the targets; ease one of them.")
                                                       : ServingText::tr("There is no plan to draw.");
    std::vector<const engine::PlanOption *> shown;
    for (const engine::PlanOption &option : result.plan.options)
        if (option.is_feasible && valueOf(option, order) && shown.size() < mostBars)
            shown.push_back(&option);
    if (shown.empty())
        return picture;
    const std::size_t all = feasibleCount(result.plan);
    picture.frame.subtitle = all > shown.size() ? ServingText::tr("the first %1 of %2 that serve").arg(shown.size()).arg(all) : QString();
    picture.curves.push_back(barCurve(QStringLiteral("plan"), ranked.title));
    QStringList names;
    double longest = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const engine::PlanOption &option = *shown[i];
        const double value = *valueOf(option, order);
        names << QString::fromStdString(option.accelerator->name);
        longest = std::max(longest, value);
        addBar(picture, i, value, ServingText::tr("%1: %2").arg(names.last(), splitText(option)));
    }
    picture.frame.x = {.kind = plot::AxisKind::Linear,
                       .title = ranked.axis,
                       .unit = ranked.unit,
                       .minimum = 0,
                       .maximum = roomForValues * longest,
                       .categories = {}};
    picture.frame.y = categoryAxis(names);
    return picture;
}

SidePicture planRoomPicture(const PlanResult &result, const engine::Scenario &scenario, const engine::PlanOption *option)
{
    SidePicture picture;
    picture.frame.id = QStringLiteral("plan-room");
    picture.frame.title = ServingText::tr("Targets reached");
    picture.frame.scenarioLine = scenarioLine(*result.catalog, scenario);
    picture.frame.emptyText = ServingText::tr("Choose a row whose targets could be computed.");
    if (option == nullptr || option->reached.size() != result.request.targets.size())
        return picture;
    picture.frame.subtitle = ServingText::tr("%1 × %2").arg(countText(option->count()), QString::fromStdString(option->accelerator->name));
    picture.curves.push_back(barCurve(QStringLiteral("reached"), ServingText::tr("share of the target")));
    if (!option->is_feasible)
        picture.curves.front().colour = {CurveColour::Role::Muted, 0};
    QStringList names;
    double longest = 1;
    for (std::size_t i = 0; i < option->reached.size(); ++i) {
        const engine::Metric &row = engine::metric(result.request.targets[i].metric);
        const double value = option->reached[i];
        const double target = result.request.targets[i].value;
        const double share = row.direction == engine::Direction::higher_is_better ? value / target : target / value;
        names << metricLabel(row.id);
        longest = std::max(longest, share);
        addBar(picture, i, share,
               ServingText::tr("%1: %2, target %3").arg(names.last(), numberText(value, row.unit), numberText(target, row.unit)));
    }
    picture.frame.x = {.kind = plot::AxisKind::Linear,
                       .title = ServingText::tr("share of the target, the dashed line is all of it"),
                       .unit = Unit::fraction,
                       .minimum = 0,
                       .maximum = roomForValues * longest,
                       .categories = {}};
    picture.frame.y = categoryAxis(names);
    picture.frame.lines.push_back({.isVertical = true, .position = 1, .label = {}});
    return picture;
}

} // namespace ridgepoint::widgets
