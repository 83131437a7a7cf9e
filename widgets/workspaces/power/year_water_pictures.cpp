// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/year_parts.h"
#include "widgets/workspaces/power/year_pictures.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::PlantYear;
using engine::Unit;
using plot::CurveColour;

SidePicture waterYearPicture(const PlantYear &plant, const QString &scenarioLine)
{
    SidePicture picture = year::hoursPicture("power-year-water", PowerText::tr("Water over the year"), plant, scenarioLine);
    picture.frame.y = year::axisOf(PowerText::tr("water on site, L/kWh"), Unit::none, 0);
    picture.frame.emptyText = PowerText::tr("This plant takes no water in any hour. Towers and adiabatic coolers do.");
    const double annual = plant.year.annual.wue();
    const double design = plant.year.design_hour.wue();
    if (!(annual > 0) && !(design > 0))
        return picture;
    const double top = year::addAreas(picture, plant, waterPartLooks(), 0);
    picture.frame.isLegendShown = true;
    picture.frame.y.maximum = year::roomBeyond * std::max(design, top);
    picture.frame.lines.push_back(year::meanLine(annual, PowerText::tr("year %1").arg(waterText(annual))));
    picture.curves.push_back(year::designMark(design, PowerText::tr("design hour %1").arg(waterText(design))));
    return picture;
}

/// The site's own water in two rows by parts, and that of the year again with what the power plants take.
SidePicture waterPartsPicture(const PlantYear &plant, const QString &scenarioLine)
{
    SidePicture picture = year::partsPicture("power-year-water-parts", PowerText::tr("WUE by parts"), scenarioLine);
    picture.frame.x = year::axisOf(PowerText::tr("water, L/kWh of IT"), Unit::none, 0);
    double most = year::addBars(picture, plant, waterPartLooks(), 0);
    if (const auto source = plant.source_wue()) {
        const double site = plant.year.annual.wue();
        const double row = static_cast<double>(picture.frame.y.categories.size());
        picture.frame.y.categories << PowerText::tr("Year, source");
        plot::Curve own = year::barOf("site", PowerText::tr("on site"), {CurveColour::Role::Slot, 2});
        year::addPiece(own, 0, site, row, PowerText::tr("on site: %1").arg(waterText(site)));
        plot::Curve plants = year::barOf("power-plants", PowerText::tr("power plants"), {CurveColour::Role::Muted, 0});
        year::addPiece(plants, site, *source, row, PowerText::tr("at power plants: %1").arg(waterText(*source - site)));
        picture.curves.push_back(std::move(own));
        picture.curves.push_back(std::move(plants));
        picture.frame.subtitle = PowerText::tr("source: US power plants, mean");
        most = std::max(most, *source);
    } else {
        picture.frame.subtitle = PowerText::tr("water of this site's power plants is not known");
    }
    if (plant.method->wue.is_known()) {
        picture.frame.lines.push_back(year::publishedLine(plant.method->wue.si, waterText(plant.method->wue.si)));
        most = std::max(most, plant.method->wue.si);
    }
    constexpr double leastAxis = 0.1;
    picture.frame.x.maximum = std::max(year::roomBeyond * most, leastAxis);
    return picture;
}

SidePicture waterSupplyPicture(const PlantYear &plant, const std::vector<engine::SupplyAnswer> &sweep, const QString &scenarioLine)
{
    SidePicture picture =
        year::supplyPicture("power-supply-water", PowerText::tr("Water over supply temperature"), plant, sweep, scenarioLine);
    picture.frame.y = year::axisOf(PowerText::tr("water on site, L/kWh"), Unit::none, 0);
    const auto waters = [](const engine::SupplyAnswer &answer) { return answer.year.annual.wue() > 0; };
    picture.frame.emptyText = PowerText::tr("This plant evaporates no water at any supply temperature.");
    if (std::none_of(sweep.begin(), sweep.end(), waters))
        return picture;
    year::addSweep(picture, year::lineOf("design-hour", PowerText::tr("design hour"), {CurveColour::Role::Slot, 4}, plot::LineStyle::Dash),
                   sweep, Unit::litre_per_kilowatt_hour, [](const engine::CoolingYear &year) { return year.design_hour.wue(); });
    year::addSweep(picture, year::lineOf("year", PowerText::tr("year"), {CurveColour::Role::Slot, 2}, plot::LineStyle::Solid), sweep,
                   Unit::litre_per_kilowatt_hour, [](const engine::CoolingYear &year) { return year.annual.wue(); });
    double most = 0;
    for (const plot::Curve &curve : picture.curves)
        most = std::max(most, *std::max_element(curve.ys.begin(), curve.ys.end()));
    picture.frame.y.maximum = year::roomBeyond * most;
    return picture;
}

} // namespace ridgepoint::widgets
