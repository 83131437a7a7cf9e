// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/training_picture.h"

#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/serving/serving_text.h"

namespace ridgepoint::widgets {

using engine::ParameterId;
using engine::Unit;
using plot::CurveColour;

namespace {

plot::Curve rangeCurve(const std::vector<TierCost> &tiers)
{
    plot::Curve curve;
    curve.id = QStringLiteral("stated");
    curve.name = ServingText::tr("stated range");
    curve.kind = plot::CurveKind::Bar;
    curve.colour = {CurveColour::Role::Muted, 0};
    curve.opacity = 0.3;
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        curve.xs.push_back(tiers[i].tier.costMost);
        curve.ys.push_back(static_cast<double>(i));
        curve.baseline.push_back(tiers[i].tier.costLeast);
        curve.pointNames.push_back(ServingText::tr("%1: %2").arg(tiers[i].tier.name, rangeWords(tiers[i].tier)));
    }
    return curve;
}

plot::Curve markCurve(const std::vector<TierCost> &tiers, bool isAssumed)
{
    plot::Curve curve;
    curve.id = isAssumed ? QStringLiteral("assumed") : QStringLiteral("computed");
    curve.name = isAssumed ? ServingText::tr("computed, tokens assumed") : ServingText::tr("computed");
    curve.kind = plot::CurveKind::Scatter;
    curve.marker = isAssumed ? plot::Marker::Ring : plot::Marker::Circle;
    curve.markerSize = 10;
    curve.colour = {CurveColour::Role::Slot, 0};
    curve.areLabelsOptional = true;
    for (std::size_t i = 0; i < tiers.size(); ++i)
        for (const TierModel &model : tiers[i].models) {
            if (!model.cost || model.isAssumed != isAssumed)
                continue;
            curve.labelledPoints.push_back(static_cast<std::uint8_t>(curve.xs.size()));
            curve.xs.push_back(*model.cost);
            curve.ys.push_back(static_cast<double>(i));
            curve.pointNames.push_back(model.name);
        }
    return curve;
}

} // namespace

QString largeText(double number) { return numberText(number, Unit::parameter); }

QString rangeWords(const data::ModelTier &tier)
{
    const QString least = largeText(tier.costLeast);
    const QString most = largeText(tier.costMost);
    return tier.isOpenEnded ? ServingText::tr("%1 to %2 USD and more").arg(least, most) : ServingText::tr("%1 to %2 USD").arg(least, most);
}

QString tierVerdict(const TierCost &tier)
{
    const TierCost::Places places = tier.places();
    const int known = places.below + places.inside + places.above;
    if (known == 0)
        return ServingText::tr("Unknown: neither architectures nor tokens are published, so nothing can be computed.");
    if (places.inside == known)
        return ServingText::tr("Agrees: every example that can be computed costs what is stated.");
    if (places.below == known)
        return ServingText::tr("Below: one clean run costs less than stated; trials, data and people are not in it.");
    if (places.above == known)
        return ServingText::tr("Above: a run from scratch costs more than stated.");
    if (places.above > 0)
        return ServingText::tr("Mixed: %1 of %2 examples cost what is stated, %3 cost more.")
            .arg(places.inside)
            .arg(known)
            .arg(places.above);
    return ServingText::tr("Mixed: %1 of %2 examples cost what is stated, the others less.").arg(places.inside).arg(known);
}

SidePicture trainingPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const std::vector<TierCost> &tiers)
{
    const auto price = hourCost(catalog, scenario);
    SidePicture picture;
    plot::PlotFrame &frame = picture.frame;
    frame.id = QStringLiteral("training-tiers");
    frame.title = ServingText::tr("Cost of one training run by tier");
    frame.subtitle = ServingText::tr("%1 at %2, %3 used")
                         .arg(nameInForce(catalog, scenario, ParameterId::accelerator),
                              price ? numberText(*price, Unit::dollar_per_hour) : ServingText::tr("an unknown price"),
                              numberText(numberInForce(catalog, scenario, ParameterId::training_utilization), Unit::fraction));
    frame.scenarioLine = scenarioLine(catalog, scenario);
    frame.emptyText = ServingText::tr("No tiers without the reference database.");
    frame.x = {.kind = plot::AxisKind::Log,
               .title = ServingText::tr("cost of the accelerators, USD"),
               .unit = Unit::dollar,
               .minimum = 1e3,
               .maximum = 1e9,
               .categories = {}};
    frame.y = {.kind = plot::AxisKind::Category, .title = {}, .unit = Unit::none, .minimum = {}, .maximum = {}, .categories = {}};
    if (tiers.empty())
        return picture;
    for (const TierCost &tier : tiers)
        frame.y.categories << tier.tier.name;
    picture.curves = {rangeCurve(tiers), markCurve(tiers, false), markCurve(tiers, true)};
    return picture;
}

} // namespace ridgepoint::widgets
