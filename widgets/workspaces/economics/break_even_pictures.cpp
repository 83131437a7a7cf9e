// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/break_even_pictures.h"

#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/economics/economics_setup.h"
#include "widgets/workspaces/economics/economics_text.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::ParameterId;
using engine::Unit;
using plot::CurveColour;

namespace {

QString emptyText(const BreakEvenAnswer &answer)
{
    if (!answer.problem.isEmpty())
        return answer.problem;
    if (!answer.first)
        return EconomicsText::tr("This scenario has no price: set accelerator_price, or choose rented hours with a known rent.");
    return EconomicsText::tr("%1: no price is known. Set accelerator_price or accelerator_hour_price, or choose another alternative.")
        .arg(answer.question.alternative.name);
}

std::vector<double> scaled(std::vector<double> values, double factor)
{
    for (double &value : values)
        value *= factor;
    return values;
}

plot::Axis axisOf(const ComparedLine &line)
{
    plot::Axis axis = inputAxis(line.input).axis;
    axis.kind = line.isLog ? plot::AxisKind::Log : plot::AxisKind::Linear;
    return axis;
}

/// The words stand in the middle of the cells of their sign.
plot::Curve sideWords(const BreakEvenAnswer &answer, const QString &thisOne)
{
    plot::Curve words = wordsBehind(QStringLiteral("sides"), EconomicsText::tr("Which is cheaper"));
    words.areLabelsOptional = true;
    const double xFactor = inputAxis(answer.question.x).factor;
    const double yFactor = inputAxis(answer.question.y).factor;
    for (const int sign : {-1, 1}) {
        double count = 0;
        double x = 0;
        double y = 0;
        for (std::size_t i = 0; i < answer.map.values.size(); ++i) {
            if (answer.map.is_present[i] == 0 || answer.map.values[i] * sign <= 0)
                continue;
            ++count;
            x += static_cast<double>(i % answer.map.columns);
            y += static_cast<double>(i / answer.map.columns);
        }
        constexpr double leastShare = 0.04; // of the cells, for words to have room
        if (count < leastShare * static_cast<double>(answer.map.values.size()))
            continue;
        words.xs.push_back(xFactor * answer.x.values[static_cast<std::size_t>(x / count)]);
        words.ys.push_back(yFactor * answer.y.values[static_cast<std::size_t>(y / count)]);
        words.pointNames << EconomicsText::tr("%1 cheaper").arg(sign < 0 ? thisOne : answer.question.alternative.name);
        words.labelledPoints.push_back(static_cast<std::uint8_t>(words.xs.size() - 1));
    }
    return words;
}

QString nameOfThis(const engine::Catalog &catalog, const BreakEvenAnswer &answer)
{
    const engine::Scenario &scenario = answer.question.scenario;
    const QString &id = answer.question.alternative.id;
    if (id.startsWith(QLatin1StringView("accelerator:")))
        return nameInForce(catalog, scenario, ParameterId::accelerator);
    if (id.startsWith(QLatin1StringView("cooling:")))
        return nameInForce(catalog, scenario, ParameterId::cooling_method);
    if (id.startsWith(QLatin1StringView("city:")))
        return nameInForce(catalog, scenario, ParameterId::city);
    return isRented(catalog, scenario) ? EconomicsText::tr("rented") : EconomicsText::tr("owned");
}

plot::Curve costCurve(const QString &id, const QString &name, const std::vector<double> &xs,
                      const std::vector<std::optional<double>> &costs, int slot)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.colour = {CurveColour::Role::Slot, slot};
    curve.line = slot == 0 ? plot::LineStyle::Solid : plot::LineStyle::Dash;
    curve.width = 2;
    for (std::size_t i = 0; i < xs.size(); ++i) {
        if (!costs[i])
            continue;
        curve.xs.push_back(xs[i]);
        curve.ys.push_back(*costs[i]);
    }
    return curve;
}

QString crossingText(const ComparedLine &line)
{
    QStringList at;
    for (const engine::Crossing &crossing : line.breakEven.crossings)
        at << inputText(line.input, crossing.from);
    return at.join(EconomicsText::tr(" and "));
}

} // namespace

SidePicture breakEvenMapPicture(const engine::Catalog &catalog, const BreakEvenAnswer &answer)
{
    const PricedOutput output = pricedOutput(catalog, answer.question.scenario);
    const QString thisOne = nameOfThis(catalog, answer);
    SidePicture picture;
    picture.frame = economicsFrame(catalog, answer.question.scenario, QStringLiteral("economics-break-even"),
                                   EconomicsText::tr("Cost of %3: %1 less %2").arg(thisOne, answer.question.alternative.name, output.name));
    picture.frame.x = axisOf(answer.alongX);
    picture.frame.y = axisOf(answer.alongY);
    picture.frame.emptyText = emptyText(answer);
    if (!answer.problem.isEmpty() || std::ranges::count(answer.map.is_present, std::uint8_t{1}) == 0)
        return picture;
    const double xFactor = inputAxis(answer.question.x).factor;
    const double yFactor = inputAxis(answer.question.y).factor;
    plot::HeatMap map;
    map.xs = scaled(answer.x.values, xFactor);
    map.ys = scaled(answer.y.values, yFactor);
    map.values = answer.map.values;
    map.isPresent = answer.map.is_present;
    map.name = EconomicsText::tr("%1, %2 less %3").arg(output.axis, thisOne, answer.question.alternative.name);
    map.unit = Unit::dollar;
    map.contour = 0;
    const auto [least, most] = std::minmax_element(map.values.begin(), map.values.end());
    picture.frame.subtitle = *least < 0 && *most > 0 ? EconomicsText::tr("the line is where neither is cheaper")
                                                     : EconomicsText::tr("no line: the same one is cheaper everywhere");
    picture.heatMap = std::move(map);
    picture.curves.push_back(sideWords(answer, thisOne));
    MarkLook look;
    look.id = QStringLiteral("present");
    look.name = EconomicsText::tr("this scenario");
    look.label = EconomicsText::tr("now");
    look.colour = {CurveColour::Role::Accent, 0};
    look.size = 13;
    picture.curves.push_back(markCurve(look, xFactor * answer.alongX.present, yFactor * answer.alongY.present));
    return picture;
}

SidePicture breakEvenLinePicture(const engine::Catalog &catalog, const BreakEvenAnswer &answer, const ComparedLine &line, const QString &id)
{
    const PricedOutput output = pricedOutput(catalog, answer.question.scenario);
    SidePicture picture;
    picture.frame = economicsFrame(catalog, answer.question.scenario, id, EconomicsText::tr("Both over %1").arg(inputWord(line.input)));
    picture.frame.x = axisOf(line);
    picture.frame.y = moneyAxis(output.axis);
    picture.frame.y.minimum = 0;
    picture.frame.emptyText = emptyText(answer);
    if (!answer.problem.isEmpty())
        return picture;
    const double factor = inputAxis(line.input).factor;
    const std::vector<double> xs = scaled(line.values, factor);
    picture.curves = {costCurve(QStringLiteral("first"), nameOfThis(catalog, answer), xs, line.first, 0),
                      costCurve(QStringLiteral("second"), answer.question.alternative.name, xs, line.second, 1)};
    if (answer.first) {
        MarkLook look;
        look.id = QStringLiteral("present");
        look.name = EconomicsText::tr("this scenario");
        look.label = EconomicsText::tr("now");
        look.colour = {CurveColour::Role::Accent, 0};
        look.size = 10;
        picture.curves.push_back(markCurve(look, factor * line.present, *answer.first));
    }
    for (const engine::Crossing &crossing : line.breakEven.crossings) {
        plot::ReferenceLine at;
        at.position = factor * crossing.from;
        at.label = EconomicsText::tr("even at %1").arg(inputText(line.input, crossing.from));
        picture.frame.lines.push_back(at);
    }
    return picture;
}

QString breakEvenSentence(const engine::Catalog &catalog, const BreakEvenAnswer &answer)
{
    if (!answer.problem.isEmpty() || !answer.first || !answer.second)
        return emptyText(answer);
    const PricedOutput output = pricedOutput(catalog, answer.question.scenario);
    const QString thisOne = nameOfThis(catalog, answer);
    const QString other = answer.question.alternative.name;
    const double difference = *answer.first - *answer.second;
    QString said = difference == 0 ? EconomicsText::tr("%1 costs as much with either: %2.").arg(output.name, moneyText(*answer.first))
                                   : EconomicsText::tr("%1 is cheaper than %2: %3 against %4 for %5.")
                                         .arg(difference < 0 ? thisOne : other, difference < 0 ? other : thisOne,
                                              moneyText(std::min(*answer.first, *answer.second)),
                                              moneyText(std::max(*answer.first, *answer.second)), output.name);
    said[0] = said[0].toUpper();
    QStringList even;
    for (const ComparedLine *line : {&answer.alongX, &answer.alongY})
        if (!line->breakEven.crossings.empty())
            even << EconomicsText::tr("%1 %2").arg(inputWord(line->input), crossingText(*line));
    said += u' ' + (even.isEmpty() ? EconomicsText::tr("Within the ranges drawn no single one of the two inputs makes them even.")
                                   : EconomicsText::tr("They break even at %1.").arg(even.join(EconomicsText::tr(", or at "))));
    return said;
}

} // namespace ridgepoint::widgets
