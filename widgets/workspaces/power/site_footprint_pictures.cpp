// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/power/power_text.h"
#include "widgets/workspaces/power/site_pictures.h"
#include "widgets/workspaces/power/site_words.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::SitePlan;
using engine::SiteRegion;
using engine::SiteSupply;
using engine::Unit;
using plot::CurveColour;

namespace {

constexpr double roomForValues = 1.45; ///< end of the axis over the longest bar, for the figure behind it

QString unknownPower() { return PowerText::tr("Follows from the power of the site."); }

plot::Curve barCurve(const QString &id, const QString &name, CurveColour colour)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.kind = plot::CurveKind::Bar;
    curve.colour = colour;
    curve.isDirectlyLabelled = true;
    return curve;
}

/// Bars whose longest reaches ten thousand count in thousands, so that three digits say it.
void countInThousands(SidePicture &picture, const QString &title)
{
    constexpr double thousand = 1000;
    if (!picture.frame.x.maximum || *picture.frame.x.maximum < 10 * thousand * roomForValues)
        return;
    for (plot::Curve &curve : picture.curves)
        for (double &x : curve.xs)
            x /= thousand;
    *picture.frame.x.maximum /= thousand;
    picture.frame.x.title = title;
}

/// The grid, what can be built in known units, and the supply in use; most carbon first.
std::vector<const SiteSupply *> byCarbon(const SitePlan &plan)
{
    std::vector<const SiteSupply *> supplies;
    for (const SiteSupply &supply : plan.supplies)
        if (supply.carbon_rate && (&supply == plan.supply() || supply.plant || supply.role == engine::SupplyRole::grid))
            supplies.push_back(&supply);
    std::ranges::stable_sort(supplies, std::greater{}, [](const SiteSupply *supply) { return *supply->carbon_rate; });
    return supplies;
}

double perKilowattHour(const engine::Figure &price)
{
    constexpr double kilowatt_hour = 3.6e6;
    return kilowatt_hour * price.si;
}

QString regionText(const SiteRegion &region)
{
    const QString queue = region.queue.is_known() ? PowerText::tr("queue %1").arg(yearsText(engine::Second(region.queue.si)))
                                                  : PowerText::tr("queue not published");
    return PowerText::tr("%1: %2, %3 g/kWh, %4")
        .arg(QString::fromStdString(region.name), numberText(region.price.si, Unit::dollar_per_joule),
             numberText(region.carbon.si, Unit::none), queue);
}

plot::Curve regionCurve(const SitePlan &plan, bool isQueueKnown)
{
    plot::Curve curve;
    curve.id = isQueueKnown ? QStringLiteral("published") : QStringLiteral("unpublished");
    curve.name = isQueueKnown ? PowerText::tr("queue published") : PowerText::tr("queue not published");
    curve.kind = plot::CurveKind::Scatter;
    curve.marker = isQueueKnown ? plot::Marker::Circle : plot::Marker::Ring;
    curve.markerSize = 9;
    curve.colour = isQueueKnown ? CurveColour{CurveColour::Role::Slot, 0} : CurveColour{CurveColour::Role::Muted, 0};
    for (const SiteRegion &region : plan.regions) {
        if (!region.carbon_rate || !region.price.is_known() || region.queue.is_known() != isQueueKnown || !(*region.carbon_rate > 0))
            continue;
        curve.xs.push_back(perKilowattHour(region.price));
        curve.ys.push_back(tonnesPerYear(*region.carbon_rate));
        curve.pointNames.push_back(regionText(region));
        curve.pointKeys.push_back(QString::fromStdString(region.slug));
    }
    return curve;
}

} // namespace

SidePicture siteCarbonPicture(const SitePlan &plan, const engine::SiteAssumptions &assumptions, const QString &line)
{
    SidePicture picture;
    picture.frame.id = QStringLiteral("site-carbon");
    picture.frame.title = PowerText::tr("Carbon of a year");
    picture.frame.subtitle =
        assumptions.contract_share > 0
            ? PowerText::tr("grid market-based, %1 contracted").arg(numberText(assumptions.contract_share, Unit::fraction))
            : PowerText::tr("grid location-based");
    picture.frame.scenarioLine = line;
    picture.frame.emptyText = unknownPower();
    picture.frame.isLegendShown = false;
    picture.frame.x.title = PowerText::tr("t CO₂ a year");
    picture.frame.x.minimum = 0;
    picture.frame.y.kind = plot::AxisKind::Category;
    plot::Curve chosen = barCurve(QStringLiteral("chosen"), PowerText::tr("this supply"), {CurveColour::Role::Slot, 0});
    plot::Curve others = barCurve(QStringLiteral("others"), PowerText::tr("other supplies"), {CurveColour::Role::Muted, 0});
    others.opacity = 0.45;
    for (const SiteSupply *supply : byCarbon(plan)) {
        plot::Curve &curve = supply == plan.supply() ? chosen : others;
        curve.ys.push_back(static_cast<double>(picture.frame.y.categories.size()));
        curve.xs.push_back(tonnesPerYear(*supply->carbon_rate));
        curve.pointNames.push_back(
            PowerText::tr("%1: %2, %3 g/kWh")
                .arg(QString::fromStdString(supply->name), tonnesText(*supply->carbon_rate), numberText(supply->carbon.si, Unit::none)));
        curve.pointKeys.push_back(QString::fromStdString(supply->slug));
        picture.frame.y.categories << rowName(plan, *supply);
    }
    double most = 0;
    for (plot::Curve *curve : {&others, &chosen}) {
        if (curve->xs.empty())
            continue;
        most = std::max(most, std::ranges::max(curve->xs));
        picture.curves.push_back(std::move(*curve));
    }
    if (most > 0)
        picture.frame.x.maximum = roomForValues * most;
    countInThousands(picture, PowerText::tr("kt CO₂ a year"));
    return picture;
}

SidePicture siteRegionPicture(const SitePlan &plan, const QString &line)
{
    SidePicture picture;
    picture.frame.id = QStringLiteral("site-regions");
    picture.frame.title = PowerText::tr("This site on other grids");
    picture.frame.subtitle = PowerText::tr("location-based; choose one to move there");
    picture.frame.scenarioLine = line;
    picture.frame.emptyText = unknownPower();
    picture.frame.x.title = PowerText::tr("price for industry, USD/kWh");
    picture.frame.x.minimum = 0;
    picture.frame.y.kind = plot::AxisKind::Log;
    picture.frame.y.title = PowerText::tr("t CO₂ a year");
    for (const bool isQueueKnown : {false, true})
        if (plot::Curve curve = regionCurve(plan, isQueueKnown); !curve.xs.empty())
            picture.curves.push_back(std::move(curve));
    const SiteRegion *here = plan.grid();
    if (here == nullptr || !here->carbon_rate || !here->price.is_known() || !(*here->carbon_rate > 0))
        return picture;
    MarkLook look;
    look.id = QStringLiteral("here");
    look.name = PowerText::tr("this grid");
    look.label = PowerText::tr("this grid");
    look.marker = plot::Marker::Diamond;
    look.colour = {CurveColour::Role::Accent, 0};
    look.size = 14;
    picture.curves.push_back(markCurve(look, perKilowattHour(here->price), tonnesPerYear(*here->carbon_rate)));
    return picture;
}

SidePicture siteWaterPicture(const SitePlan &plan, const QString &line)
{
    SidePicture picture;
    picture.frame.id = QStringLiteral("site-water");
    picture.frame.title = PowerText::tr("Water of a year");
    picture.frame.scenarioLine = line;
    picture.frame.emptyText = unknownPower();
    picture.frame.x.title = PowerText::tr("m³ a year");
    picture.frame.x.minimum = 0;
    picture.frame.y.kind = plot::AxisKind::Category;
    if (!plan.water)
        return picture;
    picture.frame.subtitle = plan.water->at_plants ? PowerText::tr("power plants at the US mean, 4.52 L/kWh")
                                                   : PowerText::tr("that of the power plants is not known");
    picture.frame.isLegendShown = false;
    plot::Curve water = barCurve(QStringLiteral("water"), PowerText::tr("water"), {CurveColour::Role::Slot, 0});
    const auto add = [&](const QString &where, double rate) {
        water.ys.push_back(static_cast<double>(water.xs.size()));
        water.xs.push_back(perYear(rate));
        water.pointNames.push_back(PowerText::tr("%1: %2 m³ a year").arg(where, numberText(perYear(rate), Unit::none)));
        picture.frame.y.categories << where;
    };
    add(PowerText::tr("On the site"), plan.water->on_site);
    if (plan.water->at_plants) {
        add(PowerText::tr("At power plants"), *plan.water->at_plants);
        picture.frame.sources << PowerText::tr("Berkeley Lab, 2024 United States Data Center Energy Usage Report, LBNL-2001637");
    }
    if (const double most = std::ranges::max(water.xs); most > 0)
        picture.frame.x.maximum = roomForValues * most;
    picture.curves.push_back(std::move(water));
    countInThousands(picture, PowerText::tr("1000 m³ a year"));
    return picture;
}

} // namespace ridgepoint::widgets
