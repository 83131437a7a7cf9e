// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/year_pictures.h"

#include "widgets/workspaces/power/year_parts.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::PlantDraw;
using engine::PlantYear;
using engine::Unit;
using plot::CurveColour;

namespace {

/// Within a sentence.
QString freeCoolingText(double share)
{
    if (!(share > 0))
        return PowerText::tr("compressors take all of the heat");
    return share < 1 ? PowerText::tr("%1 of the heat leaves without a compressor").arg(numberText(share, Unit::fraction))
                     : PowerText::tr("all of the heat leaves without a compressor");
}

} // namespace

SidePicture pueYearPicture(const PlantYear &plant, const QString &scenarioLine)
{
    SidePicture picture = year::hoursPicture("power-year", PowerText::tr("PUE over the year"), plant, scenarioLine);
    picture.frame.y = year::axisOf(PowerText::tr("PUE by parts"), Unit::none, 1);
    const double top = year::addAreas(picture, plant, puePartLooks(), 1);
    const double annual = plant.year.annual.pue();
    const double design = plant.year.design_hour.pue();
    picture.frame.y.maximum = 1 + year::roomBeyond * (std::max(design, top) - 1);
    picture.frame.lines.push_back(year::meanLine(annual, PowerText::tr("year %1").arg(pueText(annual))));
    picture.curves.push_back(year::designMark(design, PowerText::tr("design hour %1").arg(pueText(design))));
    return picture;
}

SidePicture puePartsPicture(const PlantYear &plant, const QString &scenarioLine)
{
    SidePicture picture = year::partsPicture("power-year-parts", PowerText::tr("PUE by parts"), scenarioLine);
    picture.frame.x = year::axisOf(PowerText::tr("PUE"), Unit::none, 1);
    double most = year::addBars(picture, plant, puePartLooks(), 1);
    if (const auto published = publishedPue(*plant.method)) {
        picture.frame.subtitle = PowerText::tr("published: %1").arg(published->spread);
        if (published->low && published->high)
            picture.frame.regions.push_back(
                {.role = plot::Region::Role::Neutral, .from = published->low, .to = published->high, .label = {}});
        if (published->typical)
            picture.frame.lines.push_back(year::publishedLine(*published->typical, pueText(*published->typical)));
        most = std::max({most, published->high.value_or(1), published->typical.value_or(1)});
    } else {
        picture.frame.subtitle = PowerText::tr("no PUE of this method is published");
    }
    picture.frame.x.maximum = 1 + year::roomBeyond * (most - 1);
    return picture;
}

SidePicture pueSupplyPicture(const PlantYear &plant, const std::vector<engine::SupplyAnswer> &sweep, const QString &scenarioLine)
{
    SidePicture picture = year::supplyPicture("power-supply-pue", PowerText::tr("PUE over supply temperature"), plant, sweep, scenarioLine);
    picture.frame.y = year::axisOf(PowerText::tr("PUE"), Unit::none, 1);
    year::addSweep(picture, year::lineOf("design-hour", PowerText::tr("design hour"), {CurveColour::Role::Slot, 4}, plot::LineStyle::Dash),
                   sweep, Unit::none, [](const engine::CoolingYear &year) { return year.design_hour.pue(); });
    year::addSweep(picture, year::lineOf("year", PowerText::tr("year"), {CurveColour::Role::Slot, 0}, plot::LineStyle::Solid), sweep,
                   Unit::none, [](const engine::CoolingYear &year) { return year.annual.pue(); });
    return picture;
}

SidePicture freeSupplyPicture(const PlantYear &plant, const std::vector<engine::SupplyAnswer> &sweep, const QString &scenarioLine)
{
    SidePicture picture = year::supplyPicture("power-supply-free", PowerText::tr("Free cooling over supply"), plant, sweep, scenarioLine);
    picture.frame.y = year::axisOf(PowerText::tr("share of the year's heat"), Unit::fraction, 0);
    picture.frame.y.maximum = 1.04; // the line at its top stays whole
    picture.frame.subtitle = PowerText::tr("%1 now").arg(numberText(plant.year.annual.free_share, Unit::fraction));
    year::addSweep(picture,
                   year::lineOf("free", PowerText::tr("without a compressor"), {CurveColour::Role::Slot, 1}, plot::LineStyle::Solid), sweep,
                   Unit::fraction, [](const engine::CoolingYear &year) { return year.annual.free_share; });
    return picture;
}

QString yearSentence(const PlantYear &plant)
{
    const PlantDraw &annual = plant.year.annual;
    const PuePartLook &largest = largestPart(annual.parts);
    QString sentence =
        PowerText::tr("PUE is %1 over the year in %2 and %3 in the design hour; largest part: %4, %5 of IT power; %6.")
            .arg(pueText(annual.pue()), QString::fromStdString(plant.city->name), pueText(plant.year.design_hour.pue()), partName(largest),
                 numberText(annual.parts.*largest.part, Unit::fraction), freeCoolingText(annual.free_share));
    if (annual.beyond_share >= 1)
        sentence +=
            u' ' + PowerText::tr("In every hour the supply comes warmer than asked, up to %1.").arg(celsiusText(annual.warmest_supply));
    else if (annual.beyond_share > 0)
        sentence += u' ' + PowerText::tr("In %1 of the hours the supply comes warmer than asked, up to %2.")
                               .arg(numberText(annual.beyond_share, Unit::fraction), celsiusText(annual.warmest_supply));
    return sentence;
}

QString yearFacts(const PlantYear &plant)
{
    QStringList facts{PowerText::tr("no compressor in %1 of 8 760 h").arg(countText(engine::hours_without_compressor(plant.hours))),
                      PowerText::tr("WUE on site %1").arg(waterText(plant.year.annual.wue()))};
    const auto source = plant.source_wue();
    facts << (source ? PowerText::tr("with power plants %1").arg(waterText(*source)) : PowerText::tr("power plants' water not known"));
    if (plant.year.reused > 0)
        facts << PowerText::tr("ERE %1").arg(pueText(plant.year.ere()))
              << PowerText::tr("ERF %1").arg(numberText(plant.year.erf(), Unit::fraction));
    else
        facts << PowerText::tr("no heat reuse");
    return facts.join(QStringLiteral(" · "));
}

} // namespace ridgepoint::widgets
