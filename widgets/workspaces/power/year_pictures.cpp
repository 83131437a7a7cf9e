// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/year_pictures.h"

#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/power/power_text.h"
#include "widgets/workspaces/power/year_look.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::PlantDraw;
using engine::PlantYear;
using engine::Unit;
using plot::AxisKind;
using plot::CurveColour;
using plot::CurveKind;

namespace {

constexpr double designHour = 0.996 * engine::hours_per_year;
constexpr double partOpacity = 0.5;
constexpr double roomBeyond = 1.12; ///< end of an axis over its largest value

plot::Axis axisOf(const QString &title, Unit unit, std::optional<double> minimum)
{
    plot::Axis axis;
    axis.title = title;
    axis.unit = unit;
    axis.minimum = minimum;
    return axis;
}

SidePicture pictureOf(const char *id, const QString &title, const QString &scenarioLine)
{
    SidePicture picture;
    picture.frame.id = QLatin1StringView(id);
    picture.frame.title = title;
    picture.frame.scenarioLine = scenarioLine;
    return picture;
}

plot::Axis hourAxis()
{
    plot::Axis axis = axisOf(PowerText::tr("hours of the year, from the coldest to the hottest"), Unit::count, 0);
    axis.maximum = engine::hours_per_year;
    return axis;
}

/// Middles of the bins, and both ends of the year.
std::vector<double> hourPoints(std::size_t bins)
{
    const double width = engine::hours_per_year / static_cast<double>(bins);
    std::vector<double> xs{0};
    for (std::size_t i = 0; i < bins; ++i)
        xs.push_back((static_cast<double>(i) + 0.5) * width);
    xs.push_back(engine::hours_per_year);
    return xs;
}

std::size_t binAt(std::size_t point, std::size_t bins) { return std::clamp<std::size_t>(point, 1, bins) - 1; }

plot::ReferenceLine meanLine(double position, const QString &label)
{
    return {.isVertical = false, .position = position, .label = label, .colour = {CurveColour::Role::Text, 0}};
}

plot::Curve designMark(double value, const QString &label)
{
    MarkLook look;
    look.id = QStringLiteral("design-hour");
    look.name = PowerText::tr("design hour");
    look.label = label;
    look.marker = plot::Marker::Diamond;
    look.colour = {CurveColour::Role::Text, 0};
    return markCurve(look, designHour, value);
}

QString climateText(const PlantYear &plant)
{
    return PowerText::tr("%1, weather estimated from its published figures").arg(QString::fromStdString(plant.city->name));
}

/// A part between what lies below it, hour by hour.
plot::Curve partArea(const PlantYear &plant, const PuePartLook &look, const std::vector<double> &hours, std::vector<double> &below)
{
    plot::Curve curve;
    curve.id = QLatin1StringView(look.id);
    curve.name = puePartName(look);
    curve.kind = CurveKind::Area;
    curve.colour = look.colour;
    curve.opacity = partOpacity;
    curve.width = 0;
    curve.isDirectlyLabelled = true;
    curve.xs = hours;
    curve.baseline = below;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const std::size_t bin = binAt(i, plant.hours.size());
        const double part = plant.hours[bin].parts.*look.part;
        below[i] += part;
        curve.pointNames << PowerText::tr("%1: %2 at %3")
                                .arg(curve.name, numberText(part, Unit::fraction), celsiusText(plant.city->climate.bins[bin].dry_bulb));
    }
    curve.ys = below;
    return curve;
}

bool isAnywhere(const PlantYear &plant, const PuePartLook &look)
{
    const auto has = [&look](const PlantDraw &draw) { return draw.parts.*look.part > 0; };
    return has(plant.year.design_hour) || std::any_of(plant.hours.begin(), plant.hours.end(), has);
}

void addPresent(SidePicture &picture, const PlantYear &plant)
{
    picture.frame.lines.push_back({.isVertical = true,
                                   .position = plant.conditions.supply.celsius(),
                                   .label = celsiusText(plant.conditions.supply),
                                   .colour = {CurveColour::Role::Accent, 0}});
}

plot::Curve lineOf(const char *id, const QString &name, const CurveColour &colour, plot::LineStyle style)
{
    plot::Curve curve;
    curve.id = QLatin1StringView(id);
    curve.name = name;
    curve.colour = colour;
    curve.line = style;
    curve.isDirectlyLabelled = true;
    return curve;
}

/// Where no chiller helps and some hours are too warm for the supply that is asked for.
void addBeyond(SidePicture &picture, const std::vector<engine::SupplyAnswer> &sweep)
{
    const auto first =
        std::find_if(sweep.begin(), sweep.end(), [](const engine::SupplyAnswer &answer) { return !(answer.year.annual.beyond_share > 0); });
    if (first == sweep.begin())
        return;
    plot::Region region;
    region.role = plot::Region::Role::Infeasible;
    region.from = sweep.front().supply.celsius();
    region.to = first == sweep.end() ? sweep.back().supply.celsius() : first->supply.celsius();
    region.label = PowerText::tr("not held all year");
    picture.frame.regions.push_back(region);
}

SidePicture supplyPicture(const char *id, const QString &title, const PlantYear &plant, const std::vector<engine::SupplyAnswer> &sweep,
                          const QString &scenarioLine)
{
    SidePicture picture = pictureOf(id, title, scenarioLine);
    picture.frame.isLegendShown = false;
    picture.frame.x = axisOf(PowerText::tr("supply temperature, °C"), Unit::none, sweep.front().supply.celsius());
    picture.frame.x.maximum = sweep.back().supply.celsius();
    addBeyond(picture, sweep);
    addPresent(picture, plant);
    return picture;
}

template<class Value>
void addSweep(SidePicture &picture, plot::Curve curve, const std::vector<engine::SupplyAnswer> &sweep, Unit unit, const Value &value)
{
    for (const engine::SupplyAnswer &answer : sweep) {
        curve.xs.push_back(answer.supply.celsius());
        curve.ys.push_back(value(answer.year));
        curve.pointNames << PowerText::tr("%1 at %2: %3")
                                .arg(curve.name, celsiusText(answer.supply),
                                     unit == Unit::none ? pueText(curve.ys.back()) : numberText(curve.ys.back(), unit));
    }
    picture.curves.push_back(std::move(curve));
}

/// A bar piece from `from` to `to` in the row `place`.
void addPiece(plot::Curve &curve, double from, double to, double place, const QString &name)
{
    curve.baseline.push_back(from);
    curve.xs.push_back(to);
    curve.ys.push_back(place);
    curve.pointNames << name;
}

plot::Curve barOf(const char *id, const QString &name, const CurveColour &colour)
{
    plot::Curve curve;
    curve.id = QLatin1StringView(id);
    curve.name = name;
    curve.kind = CurveKind::Bar;
    curve.colour = colour;
    curve.isDirectlyLabelled = true;
    return curve;
}

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
    SidePicture picture = pictureOf("power-year", PowerText::tr("PUE over the year"), scenarioLine);
    picture.frame.subtitle = climateText(plant);
    picture.frame.x = hourAxis();
    picture.frame.y = axisOf(PowerText::tr("PUE by parts"), Unit::none, 1);
    const std::vector<double> hours = hourPoints(plant.hours.size());
    std::vector<double> below(hours.size(), 1.0);
    for (const PuePartLook &look : puePartLooks())
        if (isAnywhere(plant, look))
            picture.curves.push_back(partArea(plant, look, hours, below));
    const double annual = plant.year.annual.pue();
    const double design = plant.year.design_hour.pue();
    picture.frame.y.maximum = 1 + roomBeyond * (std::max(design, *std::max_element(below.begin(), below.end())) - 1);
    picture.frame.lines.push_back(meanLine(annual, PowerText::tr("year %1").arg(pueText(annual))));
    picture.curves.push_back(designMark(design, PowerText::tr("design hour %1").arg(pueText(design))));
    return picture;
}

SidePicture waterYearPicture(const PlantYear &plant, const QString &scenarioLine)
{
    SidePicture picture = pictureOf("power-year-water", PowerText::tr("Water over the year"), scenarioLine);
    picture.frame.subtitle = climateText(plant);
    picture.frame.isLegendShown = false;
    picture.frame.x = hourAxis();
    picture.frame.y = axisOf(PowerText::tr("water on site, L/kWh"), Unit::none, 0);
    picture.frame.emptyText = PowerText::tr("This plant evaporates no water in any hour. Towers and adiabatic coolers do.");
    const double design = plant.year.design_hour.wue;
    if (!(plant.year.annual.wue > 0) && !(design > 0))
        return picture;
    plot::Curve curve;
    curve.id = QStringLiteral("water");
    curve.name = PowerText::tr("water on site");
    curve.kind = CurveKind::Area;
    curve.colour = {CurveColour::Role::Slot, 2};
    curve.opacity = partOpacity;
    curve.xs = hourPoints(plant.hours.size());
    for (std::size_t i = 0; i < curve.xs.size(); ++i) {
        const std::size_t bin = binAt(i, plant.hours.size());
        curve.ys.push_back(plant.hours[bin].wue);
        curve.pointNames
            << PowerText::tr("%1 at %2").arg(waterText(plant.hours[bin].wue), celsiusText(plant.city->climate.bins[bin].dry_bulb));
    }
    picture.frame.y.maximum = roomBeyond * std::max(design, *std::max_element(curve.ys.begin(), curve.ys.end()));
    picture.curves.push_back(std::move(curve));
    picture.frame.lines.push_back(meanLine(plant.year.annual.wue, PowerText::tr("year %1").arg(waterText(plant.year.annual.wue))));
    picture.curves.push_back(designMark(design, PowerText::tr("design hour %1").arg(waterText(design))));
    return picture;
}

SidePicture puePartsPicture(const PlantYear &plant, const QString &scenarioLine)
{
    SidePicture picture = pictureOf("power-year-parts", PowerText::tr("PUE by parts"), scenarioLine);
    picture.frame.isLegendShown = false;
    picture.frame.x = axisOf(PowerText::tr("PUE"), Unit::none, 1);
    picture.frame.y.kind = AxisKind::Category;
    picture.frame.y.categories = {PowerText::tr("Year"), PowerText::tr("Design hour")};
    const std::array draws = {&plant.year.annual, &plant.year.design_hour};
    std::array<double, 2> below{1, 1};
    for (const PuePartLook &look : puePartLooks()) {
        if (!isAnywhere(plant, look))
            continue;
        plot::Curve curve = barOf(look.id, puePartName(look), look.colour);
        for (std::size_t row = 0; row < draws.size(); ++row) {
            const double part = draws[row]->parts.*look.part;
            addPiece(curve, below[row], below[row] + part, static_cast<double>(row),
                     PowerText::tr("%1: %2 of IT power").arg(curve.name, numberText(part, Unit::fraction)));
            below[row] += part;
        }
        picture.curves.push_back(std::move(curve));
    }
    double most = std::max(below[0], below[1]);
    if (const auto published = publishedPue(*plant.method)) {
        picture.frame.subtitle = PowerText::tr("published: %1").arg(published->spread);
        if (published->low && published->high)
            picture.frame.regions.push_back(
                {.role = plot::Region::Role::Neutral, .from = published->low, .to = published->high, .label = {}});
        if (published->typical)
            picture.frame.lines.push_back({.isVertical = true,
                                           .position = *published->typical,
                                           .label = PowerText::tr("published %1").arg(pueText(*published->typical)),
                                           .colour = {CurveColour::Role::Text, 0}});
        most = std::max({most, published->high.value_or(1), published->typical.value_or(1)});
    } else {
        picture.frame.subtitle = PowerText::tr("no PUE of this method is published");
    }
    picture.frame.x.maximum = 1 + roomBeyond * (most - 1);
    return picture;
}

SidePicture waterPartsPicture(const PlantYear &plant, const QString &scenarioLine)
{
    SidePicture picture = pictureOf("power-year-water-parts", PowerText::tr("Water on site and at power plants"), scenarioLine);
    picture.frame.isLegendShown = false;
    picture.frame.x = axisOf(PowerText::tr("water, L/kWh of IT"), Unit::none, 0);
    picture.frame.y.kind = AxisKind::Category;
    picture.frame.y.categories = {PowerText::tr("Year")};
    const double site = plant.year.annual.wue;
    plot::Curve own = barOf("site", PowerText::tr("on site"), {CurveColour::Role::Slot, 2});
    addPiece(own, 0, site, 0, PowerText::tr("on site: %1").arg(waterText(site)));
    picture.curves.push_back(std::move(own));
    double most = site;
    if (const auto source = plant.source_wue()) {
        plot::Curve plants = barOf("power-plants", PowerText::tr("power plants"), {CurveColour::Role::Slot, 0});
        addPiece(plants, site, *source, 0, PowerText::tr("at power plants: %1").arg(waterText(*source - site)));
        picture.curves.push_back(std::move(plants));
        picture.frame.subtitle = PowerText::tr("power plants as the mean of the United States");
        most = *source;
    } else {
        picture.frame.subtitle = PowerText::tr("water of this site's power plants is not known");
    }
    if (plant.method->wue.is_known()) {
        picture.frame.lines.push_back({.isVertical = true,
                                       .position = plant.method->wue.si,
                                       .label = PowerText::tr("published %1").arg(waterText(plant.method->wue.si)),
                                       .colour = {CurveColour::Role::Text, 0}});
        most = std::max(most, plant.method->wue.si);
    }
    constexpr double leastAxis = 0.1;
    picture.frame.x.maximum = std::max(roomBeyond * most, leastAxis);
    return picture;
}

SidePicture pueSupplyPicture(const PlantYear &plant, const std::vector<engine::SupplyAnswer> &sweep, const QString &scenarioLine)
{
    SidePicture picture = supplyPicture("power-supply-pue", PowerText::tr("PUE over supply temperature"), plant, sweep, scenarioLine);
    picture.frame.y = axisOf(PowerText::tr("PUE"), Unit::none, 1);
    addSweep(picture, lineOf("design-hour", PowerText::tr("design hour"), {CurveColour::Role::Slot, 4}, plot::LineStyle::Dash), sweep,
             Unit::none, [](const engine::CoolingYear &year) { return year.design_hour.pue(); });
    addSweep(picture, lineOf("year", PowerText::tr("year"), {CurveColour::Role::Slot, 0}, plot::LineStyle::Solid), sweep, Unit::none,
             [](const engine::CoolingYear &year) { return year.annual.pue(); });
    return picture;
}

SidePicture waterSupplyPicture(const PlantYear &plant, const std::vector<engine::SupplyAnswer> &sweep, const QString &scenarioLine)
{
    SidePicture picture = supplyPicture("power-supply-water", PowerText::tr("Water over supply temperature"), plant, sweep, scenarioLine);
    picture.frame.y = axisOf(PowerText::tr("water on site, L/kWh"), Unit::none, 0);
    const auto waters = [](const engine::SupplyAnswer &answer) { return answer.year.annual.wue > 0; };
    picture.frame.emptyText = PowerText::tr("This plant evaporates no water at any supply temperature.");
    if (std::none_of(sweep.begin(), sweep.end(), waters))
        return picture;
    addSweep(picture, lineOf("design-hour", PowerText::tr("design hour"), {CurveColour::Role::Slot, 4}, plot::LineStyle::Dash), sweep,
             Unit::litre_per_kilowatt_hour, [](const engine::CoolingYear &year) { return year.design_hour.wue; });
    addSweep(picture, lineOf("year", PowerText::tr("year"), {CurveColour::Role::Slot, 2}, plot::LineStyle::Solid), sweep,
             Unit::litre_per_kilowatt_hour, [](const engine::CoolingYear &year) { return year.annual.wue; });
    double most = 0;
    for (const plot::Curve &curve : picture.curves)
        most = std::max(most, *std::max_element(curve.ys.begin(), curve.ys.end()));
    picture.frame.y.maximum = roomBeyond * most;
    return picture;
}

SidePicture freeSupplyPicture(const PlantYear &plant, const std::vector<engine::SupplyAnswer> &sweep, const QString &scenarioLine)
{
    SidePicture picture = supplyPicture("power-supply-free", PowerText::tr("Free cooling over supply"), plant, sweep, scenarioLine);
    picture.frame.y = axisOf(PowerText::tr("share of the year's heat"), Unit::fraction, 0);
    picture.frame.y.maximum = 1.04; // the line at its top stays whole
    picture.frame.subtitle = PowerText::tr("%1 now").arg(numberText(plant.year.annual.free_share, Unit::fraction));
    addSweep(picture, lineOf("free", PowerText::tr("without a compressor"), {CurveColour::Role::Slot, 1}, plot::LineStyle::Solid), sweep,
             Unit::fraction, [](const engine::CoolingYear &year) { return year.annual.free_share; });
    return picture;
}

QString yearSentence(const PlantYear &plant)
{
    const PlantDraw &annual = plant.year.annual;
    const PuePartLook &largest = largestPart(annual.parts);
    QString sentence =
        PowerText::tr("PUE is %1 over the year in %2 and %3 in the design hour; largest part: %4, %5 of IT power; %6.")
            .arg(pueText(annual.pue()), QString::fromStdString(plant.city->name), pueText(plant.year.design_hour.pue()),
                 puePartName(largest), numberText(annual.parts.*largest.part, Unit::fraction), freeCoolingText(annual.free_share));
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
                      PowerText::tr("WUE on site %1").arg(waterText(plant.year.annual.wue))};
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
