// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/cities_picture.h"

#include "widgets/workspaces/power/power_text.h"
#include "widgets/workspaces/power/year_look.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::CityAnswer;
using plot::CurveColour;

namespace {

QString nameOf(const CityAnswer &answer) { return cityName(*answer.city); }

plot::Curve pointsOf(const char *id, const QString &name, const CurveColour &colour)
{
    plot::Curve curve;
    curve.id = QLatin1StringView(id);
    curve.name = name;
    curve.kind = plot::CurveKind::Scatter;
    curve.colour = colour;
    return curve;
}

void addPoint(plot::Curve &curve, const CityAnswer &answer, double x, double y)
{
    curve.labelledPoints.push_back(static_cast<std::uint8_t>(curve.xs.size()));
    curve.xs.push_back(x);
    curve.ys.push_back(y);
    curve.pointNames << nameOf(answer);
    curve.pointKeys << QString::fromStdString(answer.city->slug);
}

plot::Axis axisOf(CityMeasure measure)
{
    plot::Axis axis;
    axis.title = cityMeasureTitle(measure);
    if (measure == CityMeasure::EnergyCost)
        axis.unit = engine::Unit::dollar;
    return axis;
}

/// The city with the least of a measure, with it; nothing where none is known.
const CityAnswer *leastOf(const std::vector<CityAnswer> &answers, CityMeasure measure)
{
    const CityAnswer *least = nullptr;
    for (const CityAnswer &answer : answers)
        if (const auto value = cityValue(answer, measure); value && (least == nullptr || *value < *cityValue(*least, measure)))
            least = &answer;
    return least;
}

} // namespace

SidePicture citiesPicture(const std::vector<CityAnswer> &answers, const std::string &present, CityMeasure x, CityMeasure y,
                          const QString &scenarioLine)
{
    SidePicture picture;
    picture.frame.id = QStringLiteral("power-cities");
    picture.frame.title = PowerText::tr("Cities under this design");
    picture.frame.scenarioLine = scenarioLine;
    picture.frame.isLegendShown = false;
    picture.frame.x = axisOf(x);
    picture.frame.y = axisOf(y);
    picture.frame.emptyText = PowerText::tr("Of no city both are known: choose another measure for an axis.");
    plot::Curve others = pointsOf("cities", PowerText::tr("cities"), {CurveColour::Role::Slot, 0});
    others.marker = plot::Marker::Circle;
    others.markerSize = 7;
    others.areLabelsOptional = true;
    plot::Curve own = pointsOf("present", PowerText::tr("the scenario's city"), {CurveColour::Role::Accent, 0});
    own.marker = plot::Marker::Diamond;
    own.markerSize = 12;
    std::size_t missing = 0;
    for (const CityAnswer &answer : answers) {
        const auto atX = cityValue(answer, x);
        const auto atY = cityValue(answer, y);
        if (!atX || !atY)
            ++missing;
        else
            addPoint(answer.city->slug == present ? own : others, answer, *atX, *atY);
    }
    if (missing > 0)
        picture.frame.subtitle =
            PowerText::tr("%1 of %2 cities; of the others a figure is not known").arg(answers.size() - missing).arg(answers.size());
    if (missing < answers.size())
        picture.curves = {std::move(others), std::move(own)};
    return picture;
}

QString citiesSentence(const std::vector<CityAnswer> &answers, const std::string &present)
{
    const auto own =
        std::find_if(answers.begin(), answers.end(), [&present](const CityAnswer &answer) { return answer.city->slug == present; });
    const CityAnswer *coolest = leastOf(answers, CityMeasure::Pue);
    const CityAnswer *cleanest = leastOf(answers, CityMeasure::Carbon);
    const CityAnswer *cheapest = leastOf(answers, CityMeasure::EnergyCost);
    if (own == answers.end() || coolest == nullptr)
        return PowerText::tr("The database has no cities to compare.");
    const auto before = std::count_if(answers.begin(), answers.end(), [&own](const CityAnswer &answer) { return answer.pue < own->pue; });
    QString sentence = PowerText::tr("%1 is number %2 of %3 by PUE with %4; %5 has the lowest with %6.")
                           .arg(nameOf(*own))
                           .arg(before + 1)
                           .arg(answers.size())
                           .arg(pueText(own->pue), nameOf(*coolest), pueText(coolest->pue));
    if (coolest == &*own)
        sentence =
            PowerText::tr("%1 has the lowest PUE of %2 cities with %3.").arg(nameOf(*own)).arg(answers.size()).arg(pueText(own->pue));
    if (cleanest != nullptr && cheapest != nullptr)
        sentence += u' ' + PowerText::tr("The cleanest grid is that of %1 with %2 g/kWh, the cheapest power that of %3 with %4 USD/MWh.")
                               .arg(nameOf(*cleanest), cityValueText(*cleanest->carbon, CityMeasure::Carbon), nameOf(*cheapest),
                                    cityValueText(*cityValue(*cheapest, CityMeasure::Price), CityMeasure::Price));
    return unbroken(sentence);
}

} // namespace ridgepoint::widgets
