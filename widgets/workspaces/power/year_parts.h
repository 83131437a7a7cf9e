// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/plant_year.h"
#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/power/power_text.h"
#include "widgets/workspaces/power/year_look.h"

#include <algorithm>
#include <array>
#include <vector>

/// What the pictures of power and of water over a year have in common.
namespace ridgepoint::widgets::year {

inline constexpr double roomBeyond = 1.12; ///< end of an axis over its largest value

[[nodiscard]] plot::Axis axisOf(const QString &title, engine::Unit unit, std::optional<double> minimum);
[[nodiscard]] SidePicture pictureOf(const char *id, const QString &title, const QString &scenarioLine);
/// With the hours of the city along its x axis.
[[nodiscard]] SidePicture hoursPicture(const char *id, const QString &title, const engine::PlantYear &plant, const QString &scenarioLine);
/// With a row for the year and one for the design hour.
[[nodiscard]] SidePicture partsPicture(const char *id, const QString &title, const QString &scenarioLine);
/// With the supply temperature along its x axis.
[[nodiscard]] SidePicture supplyPicture(const char *id, const QString &title, const engine::PlantYear &plant,
                                        const std::vector<engine::SupplyAnswer> &sweep, const QString &scenarioLine);

[[nodiscard]] plot::ReferenceLine meanLine(double position, const QString &label);
[[nodiscard]] plot::ReferenceLine publishedLine(double position, const QString &text);
[[nodiscard]] plot::Curve designMark(double value, const QString &label);
[[nodiscard]] plot::Curve lineOf(const char *id, const QString &name, const plot::CurveColour &colour, plot::LineStyle style);
[[nodiscard]] plot::Curve barOf(const char *id, const QString &name, const plot::CurveColour &colour);
/// A bar piece from `from` to `to` in the row `place`.
void addPiece(plot::Curve &curve, double from, double to, double place, const QString &name);

/// Middles of the bins, and both ends of the year.
[[nodiscard]] std::vector<double> hourPoints(std::size_t bins);
/// The bin that a point shows.
[[nodiscard]] std::size_t binAt(std::size_t point, std::size_t bins);
[[nodiscard]] plot::Curve areaOf(const char *id, const QString &name, const plot::CurveColour &colour);

template<class Look>
[[nodiscard]] bool isAnywhere(const engine::PlantYear &plant, const Look &look)
{
    const auto has = [&look](const engine::PlantDraw &draw) { return partOf(draw, look) > 0; };
    return has(plant.year.design_hour) || std::any_of(plant.hours.begin(), plant.hours.end(), has);
}

/// Every part between what lies below it, hour by hour; returns the top of all.
template<class Looks>
double addAreas(SidePicture &picture, const engine::PlantYear &plant, const Looks &looks, double bottom)
{
    const std::vector<double> hours = hourPoints(plant.hours.size());
    std::vector<double> below(hours.size(), bottom);
    for (const auto &look : looks) {
        if (!isAnywhere(plant, look))
            continue;
        plot::Curve curve = areaOf(look.id, partName(look), look.colour);
        curve.xs = hours;
        curve.baseline = below;
        for (std::size_t i = 0; i < hours.size(); ++i) {
            const std::size_t bin = binAt(i, plant.hours.size());
            const double part = partOf(plant.hours[bin], look);
            below[i] += part;
            curve.pointNames << PowerText::tr("%1 at %2").arg(partText(look, part), celsiusText(plant.city->climate.bins[bin].dry_bulb));
        }
        curve.ys = below;
        picture.curves.push_back(std::move(curve));
    }
    return *std::max_element(below.begin(), below.end());
}

/// Every part of the year and of the design hour, a row each; returns the end of the longer one.
template<class Looks>
double addBars(SidePicture &picture, const engine::PlantYear &plant, const Looks &looks, double start)
{
    const std::array draws = {&plant.year.annual, &plant.year.design_hour};
    std::array<double, 2> below{start, start};
    for (const auto &look : looks) {
        if (!isAnywhere(plant, look))
            continue;
        plot::Curve curve = barOf(look.id, partName(look), look.colour);
        for (std::size_t row = 0; row < draws.size(); ++row) {
            const double part = partOf(*draws[row], look);
            addPiece(curve, below[row], below[row] + part, static_cast<double>(row), partText(look, part));
            below[row] += part;
        }
        picture.curves.push_back(std::move(curve));
    }
    return std::max(below[0], below[1]);
}

template<class Value>
void addSweep(SidePicture &picture, plot::Curve curve, const std::vector<engine::SupplyAnswer> &sweep, engine::Unit unit,
              const Value &value)
{
    for (const engine::SupplyAnswer &answer : sweep) {
        curve.xs.push_back(answer.supply.celsius());
        curve.ys.push_back(value(answer.year));
        curve.pointNames << PowerText::tr("%1 at %2: %3")
                                .arg(curve.name, celsiusText(answer.supply),
                                     unit == engine::Unit::none ? pueText(curve.ys.back()) : numberText(curve.ys.back(), unit));
    }
    picture.curves.push_back(std::move(curve));
}

} // namespace ridgepoint::widgets::year
