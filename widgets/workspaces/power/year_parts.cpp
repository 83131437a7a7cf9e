// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/year_parts.h"

#include "widgets/workspaces/common/mark.h"

namespace ridgepoint::widgets::year {

using engine::PlantYear;
using engine::Unit;
using plot::CurveColour;
using plot::CurveKind;

namespace {

constexpr double designHour = 0.996 * engine::hours_per_year;
constexpr double partOpacity = 0.5;

plot::Axis hourAxis()
{
    plot::Axis axis = axisOf(PowerText::tr("hours of the year, from the coldest to the hottest"), Unit::count, 0);
    axis.maximum = engine::hours_per_year;
    return axis;
}

void addPresent(SidePicture &picture, const PlantYear &plant)
{
    picture.frame.lines.push_back({.isVertical = true,
                                   .position = plant.conditions.supply.celsius(),
                                   .label = celsiusText(plant.conditions.supply),
                                   .colour = {CurveColour::Role::Accent, 0}});
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

} // namespace

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

SidePicture hoursPicture(const char *id, const QString &title, const PlantYear &plant, const QString &scenarioLine)
{
    SidePicture picture = pictureOf(id, title, scenarioLine);
    picture.frame.subtitle =
        PowerText::tr("%1, weather estimated from its published figures").arg(QString::fromStdString(plant.city->name));
    picture.frame.x = hourAxis();
    return picture;
}

SidePicture partsPicture(const char *id, const QString &title, const QString &scenarioLine)
{
    SidePicture picture = pictureOf(id, title, scenarioLine);
    picture.frame.isLegendShown = false;
    picture.frame.y.kind = plot::AxisKind::Category;
    picture.frame.y.categories = {PowerText::tr("Year"), PowerText::tr("Design hour")};
    return picture;
}

plot::ReferenceLine publishedLine(double position, const QString &text)
{
    return {
        .isVertical = true, .position = position, .label = PowerText::tr("published %1").arg(text), .colour = {CurveColour::Role::Text, 0}};
}

plot::Curve areaOf(const char *id, const QString &name, const CurveColour &colour)
{
    plot::Curve curve = barOf(id, name, colour);
    curve.kind = CurveKind::Area;
    curve.opacity = partOpacity;
    curve.width = 0;
    return curve;
}

} // namespace ridgepoint::widgets::year
