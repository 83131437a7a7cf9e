// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/designs_picture.h"

#include "widgets/workspaces/power/power_text.h"
#include "widgets/workspaces/power/year_look.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::DesignMeasure;
using engine::Unit;
using plot::CurveColour;

namespace {

constexpr double roomForValues = 1.3; ///< end of the axis over the longest bar, for the figure behind it

SidePicture pictureOf(const char *id, const QString &title, const std::vector<DesignColumn> &columns, const QString &scenarioLine)
{
    SidePicture picture;
    picture.frame.id = QLatin1StringView(id);
    picture.frame.title = title;
    picture.frame.scenarioLine = scenarioLine;
    picture.frame.emptyText = PowerText::tr("Nothing to draw: choose an accelerator whose power is known.");
    picture.frame.y.kind = plot::AxisKind::Category;
    for (const DesignColumn &column : columns)
        picture.frame.y.categories << column.name;
    return picture;
}

plot::Curve barOf(const char *id, const QString &name, const CurveColour &colour)
{
    plot::Curve curve;
    curve.id = QLatin1StringView(id);
    curve.name = name;
    curve.kind = plot::CurveKind::Bar;
    curve.colour = colour;
    return curve;
}

/// As its axis shows it: temperatures in degrees Celsius, carbon in tonnes, all else in SI.
double shownValue(double value, DesignMeasure measure)
{
    if (measure == DesignMeasure::carbon)
        return value / gramsPerTonne;
    return measure == DesignMeasure::chip_temperature ? engine::Temperature(value).celsius() : value;
}

plot::Axis axisOf(DesignMeasure measure)
{
    plot::Axis axis;
    axis.title = designMeasureTitle(measure);
    axis.minimum = 0;
    switch (measure) {
    case DesignMeasure::wue:
        axis.title = PowerText::tr("%1, L per kWh of IT").arg(axis.title);
        break;
    case DesignMeasure::free_cooling_share:
    case DesignMeasure::chain_efficiency:
        axis.unit = Unit::fraction;
        break;
    case DesignMeasure::accelerator_power:
    case DesignMeasure::rack_limit:
        axis.unit = Unit::watt;
        break;
    case DesignMeasure::coolant_flow:
        axis.unit = Unit::volume_per_second;
        break;
    case DesignMeasure::chip_temperature:
        axis.title = PowerText::tr("%1, °C").arg(axis.title);
        break;
    case DesignMeasure::hour_price:
        axis.unit = Unit::dollar_per_hour;
        break;
    case DesignMeasure::carbon:
        axis.title = PowerText::tr("%1, t").arg(axis.title);
        break;
    default:
        axis.minimum = 1;
        break;
    }
    return axis;
}

} // namespace

SidePicture designPartsPicture(const std::vector<DesignColumn> &columns, const QString &scenarioLine)
{
    SidePicture picture = pictureOf("power-design-parts", PowerText::tr("PUE by parts of each design"), columns, scenarioLine);
    picture.frame.x.title = PowerText::tr("PUE of the year");
    picture.frame.x.minimum = 1;
    std::vector<double> below(columns.size(), 1.0);
    for (const PuePartLook &look : puePartLooks()) {
        plot::Curve curve = barOf(look.id, partName(look), look.colour);
        for (std::size_t place = 0; place < columns.size(); ++place) {
            const auto &cooling = columns[place].answer.cooling;
            const double part = cooling ? cooling->annual.parts.*look.part : 0;
            if (!(part > 0))
                continue;
            curve.baseline.push_back(below[place]);
            below[place] += part;
            curve.xs.push_back(below[place]);
            curve.ys.push_back(static_cast<double>(place));
            curve.pointNames << partText(look, part);
        }
        if (!curve.xs.empty())
            picture.curves.push_back(std::move(curve));
    }
    if (!below.empty())
        picture.frame.x.maximum = 1 + 1.05 * (*std::max_element(below.begin(), below.end()) - 1);
    return picture;
}

SidePicture designMeasurePicture(const std::vector<DesignColumn> &columns, DesignMeasure measure, const QString &scenarioLine)
{
    SidePicture picture = pictureOf("power-design-measure", designMeasureTitle(measure), columns, scenarioLine);
    picture.frame.isLegendShown = false;
    picture.frame.x = axisOf(measure);
    const std::vector<std::size_t> best = bestDesigns(columns, measure);
    plot::Curve known = barOf("designs", PowerText::tr("designs"), {CurveColour::Role::Muted, 0});
    plot::Curve marked = barOf("best", PowerText::tr("best"), {CurveColour::Role::Accent, 0});
    double most = *picture.frame.x.minimum;
    for (std::size_t place = 0; place < columns.size(); ++place) {
        const auto &value = columns[place].answer[measure];
        const bool isBest = std::find(best.begin(), best.end(), place) != best.end();
        plot::Curve &curve = isBest ? marked : known;
        const double end = value ? shownValue(*value, measure) : *picture.frame.x.minimum;
        most = std::max(most, end);
        curve.labelledPoints.push_back(static_cast<std::uint8_t>(curve.xs.size()));
        curve.xs.push_back(end);
        curve.ys.push_back(static_cast<double>(place));
        curve.baseline.push_back(*picture.frame.x.minimum);
        const QString text = value ? designValueText(*value, measure) : PowerText::tr("not known");
        curve.pointNames << (isBest ? PowerText::tr("%1, best").arg(text) : text);
    }
    for (plot::Curve *curve : {&known, &marked})
        if (!curve->xs.empty())
            picture.curves.push_back(std::move(*curve));
    const double least = *picture.frame.x.minimum;
    if (most > least)
        picture.frame.x.maximum = least + roomForValues * (most - least);
    return picture;
}

} // namespace ridgepoint::widgets
