// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/break_even_pictures.h"

#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/economics/economics_setup.h"
#include "widgets/workspaces/economics/economics_text.h"

#include <QPoint>

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::ParameterId;
using engine::Unit;
using plot::CurveColour;

namespace {

QString emptyText(const BreakEvenAnswer &answer, const QString &outputName)
{
    const QString price = inputName(ParameterId::accelerator_price);
    if (!answer.problem.isEmpty())
        return answer.problem;
    if (!answer.first)
        return !answer.question.gap.isEmpty()
                   ? answer.question.gap
                   : EconomicsText::tr("This scenario has no price: set %1, or choose rented hours with a known rent.").arg(price);
    if (answer.question.alternative.id == pinnedId())
        return EconomicsText::tr("The pinned scenario has no cost of %1: pin one that is priced and does the same kind of work.")
            .arg(outputName);
    return EconomicsText::tr("%1: no price is known. Set %2 or %3, or choose another alternative.")
        .arg(answer.question.alternative.name, price, inputName(ParameterId::accelerator_hour_price));
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

/// Middle of the cells of a sign; absent where words beside it would reach over to the other sign.
std::optional<QPoint> middleOf(const engine::BreakEvenMap &map, int sign)
{
    constexpr double leastCells = 0.04; // of all
    constexpr double leastWidth = 0.3;  // of the row in the middle
    const auto hasSign = [&map, sign](std::size_t i) { return map.is_present[i] != 0 && map.values[i] * sign > 0; };
    double count = 0;
    double x = 0;
    double y = 0;
    for (std::size_t i = 0; i < map.values.size(); ++i) {
        if (!hasSign(i))
            continue;
        ++count;
        x += static_cast<double>(i % map.columns);
        y += static_cast<double>(i / map.columns);
    }
    if (count < leastCells * static_cast<double>(map.values.size()))
        return {};
    const auto row = static_cast<std::size_t>(y / count);
    std::size_t width = 0;
    for (std::size_t i = row * map.columns; i < (row + 1) * map.columns; ++i)
        width += hasSign(i) ? 1 : 0;
    if (static_cast<double>(width) < leastWidth * static_cast<double>(map.columns))
        return {};
    return QPoint(static_cast<int>(x / count), static_cast<int>(row));
}

/// The words stand in the middle of the cells of their sign.
plot::Curve sideWords(const BreakEvenAnswer &answer, const QString &thisOne)
{
    plot::Curve words = wordsBehind(QStringLiteral("sides"), EconomicsText::tr("Which is cheaper"));
    words.areLabelsOptional = true;
    const double xFactor = inputAxis(answer.question.x).factor;
    const double yFactor = inputAxis(answer.question.y).factor;
    for (const int sign : {-1, 1}) {
        const std::optional<QPoint> middle = middleOf(answer.map, sign);
        if (!middle)
            continue;
        words.xs.push_back(xFactor * answer.x.values[static_cast<std::size_t>(middle->x())]);
        words.ys.push_back(yFactor * answer.y.values[static_cast<std::size_t>(middle->y())]);
        words.pointNames << EconomicsText::tr("%1 cheaper").arg(sign < 0 ? thisOne : answer.question.alternative.name);
        words.labelledPoints.push_back(static_cast<std::uint8_t>(words.xs.size() - 1));
    }
    return words;
}

QString nameOfThis(const engine::Catalog &catalog, const BreakEvenAnswer &answer)
{
    const engine::Scenario &scenario = answer.question.scenario;
    const QString &id = answer.question.alternative.id;
    if (id == pinnedId())
        return EconomicsText::tr("this scenario");
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

/// Where the scenario stands; not drawn where its own price is what is missing.
plot::Curve presentMark(double size, double x, double y)
{
    MarkLook look;
    look.id = QStringLiteral("present");
    look.name = EconomicsText::tr("this scenario");
    look.label = EconomicsText::tr("now");
    look.colour = {CurveColour::Role::Accent, 0};
    look.size = size;
    return markCurve(look, x, y);
}

/// A price that is not known may still be one of the values along its own axis.
bool hasBoth(const ComparedLine &line)
{
    const auto isKnown = [](const std::optional<double> &cost) { return cost.has_value(); };
    return std::ranges::any_of(line.first, isKnown) && std::ranges::any_of(line.second, isKnown);
}

QString crossingText(const ComparedLine &line)
{
    QStringList at;
    for (const engine::Crossing &crossing : line.breakEven.crossings)
        at << (crossing.from == crossing.to
                   ? inputText(line.input, crossing.from)
                   : EconomicsText::tr("%1 to %2").arg(inputText(line.input, crossing.from), inputText(line.input, crossing.to)));
    return at.join(EconomicsText::tr(", ", "between values"));
}

/// Where the two are even along each input.
QString evenSentence(const BreakEvenAnswer &answer)
{
    const QString x = inputWord(answer.question.x);
    const QString y = inputWord(answer.question.y);
    const QString atX = crossingText(answer.alongX);
    const QString atY = crossingText(answer.alongY);
    if (atX.isEmpty() && atY.isEmpty())
        return EconomicsText::tr("Within the ranges drawn no single one of the two inputs makes them even.");
    if (atX.isEmpty() || atY.isEmpty())
        return EconomicsText::tr("They break even at %1 %2.").arg(atX.isEmpty() ? y : x, atX.isEmpty() ? atY : atX);
    return EconomicsText::tr("They break even at %1 %2, or at %3 %4.").arg(x, atX, y, atY);
}

/// What is missing, and at which value of it the two would be even.
QString missingSentence(const BreakEvenAnswer &answer, const QString &outputName)
{
    const QString missing = emptyText(answer, outputName);
    const bool isEven = !answer.alongX.breakEven.crossings.empty() || !answer.alongY.breakEven.crossings.empty();
    return isEven ? missing + u' ' + evenSentence(answer) : missing;
}

void addCrossings(const ComparedLine &line, double factor, plot::PlotFrame &frame)
{
    for (const engine::Crossing &crossing : line.breakEven.crossings) {
        if (crossing.from == crossing.to) {
            plot::ReferenceLine at;
            at.position = factor * crossing.from;
            at.label = EconomicsText::tr("even at %1").arg(inputText(line.input, crossing.from));
            frame.lines.push_back(at);
        } else {
            plot::Region even;
            even.from = factor * crossing.from;
            even.to = factor * crossing.to;
            even.label = EconomicsText::tr("even");
            frame.regions.push_back(even);
        }
    }
}

/// Under the title, what the line of the map is.
QString lineText(const plot::HeatMap &map)
{
    const auto [least, most] = std::minmax_element(map.values.begin(), map.values.end());
    if (*least == 0 && *most == 0)
        return EconomicsText::tr("no line: both cost the same everywhere");
    return *least < 0 && *most > 0 ? EconomicsText::tr("the line is where neither is cheaper")
                                   : EconomicsText::tr("no line: the same one is cheaper everywhere");
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
    picture.frame.emptyText = emptyText(answer, output.name);
    if (!answer.problem.isEmpty() || std::ranges::count(answer.map.is_present, std::uint8_t{1}) == 0)
        return picture;
    const double xFactor = inputAxis(answer.question.x).factor;
    const double yFactor = inputAxis(answer.question.y).factor;
    plot::HeatMap map;
    map.xs = scaled(answer.x.values, xFactor);
    map.ys = scaled(answer.y.values, yFactor);
    map.values = answer.map.values;
    map.isPresent = answer.map.is_present;
    map.name = output.shortAxis;
    map.unit = Unit::dollar;
    map.contour = 0;
    picture.frame.subtitle = lineText(map);
    picture.heatMap = std::move(map);
    picture.curves.push_back(sideWords(answer, thisOne));
    if (answer.first)
        picture.curves.push_back(presentMark(13, xFactor * answer.alongX.present, yFactor * answer.alongY.present));
    return picture;
}

SidePicture breakEvenLinePicture(const engine::Catalog &catalog, const BreakEvenAnswer &answer, const ComparedLine &line, const QString &id)
{
    const PricedOutput output = pricedOutput(catalog, answer.question.scenario);
    SidePicture picture;
    picture.frame = economicsFrame(catalog, answer.question.scenario, id, EconomicsText::tr("Both over %1").arg(inputWord(line.input)));
    picture.frame.x = axisOf(line);
    picture.frame.y = moneyAxis(output.shortAxis);
    picture.frame.y.minimum = 0;
    picture.frame.emptyText = emptyText(answer, output.name);
    if (!answer.problem.isEmpty() || !hasBoth(line))
        return picture;
    const double factor = inputAxis(line.input).factor;
    const std::vector<double> xs = scaled(line.values, factor);
    picture.curves = {costCurve(QStringLiteral("first"), nameOfThis(catalog, answer), xs, line.first, 0),
                      costCurve(QStringLiteral("second"), answer.question.alternative.name, xs, line.second, 1)};
    if (answer.first)
        picture.curves.push_back(presentMark(10, factor * line.present, *answer.first));
    addCrossings(line, factor, picture.frame);
    return picture;
}

QString breakEvenSentence(const engine::Catalog &catalog, const BreakEvenAnswer &answer)
{
    const PricedOutput output = pricedOutput(catalog, answer.question.scenario);
    if (!answer.problem.isEmpty() || !answer.first || !answer.second)
        return missingSentence(answer, output.name);
    const QString thisOne = nameOfThis(catalog, answer);
    const QString other = answer.question.alternative.name;
    const QString first = moneyText(*answer.first);
    const QString second = moneyText(*answer.second);
    if (*answer.first == *answer.second)
        return EconomicsText::tr("Both cost the same, %1 for %2.").arg(first, output.name);
    const QString cheaper =
        *answer.first < *answer.second
            ? EconomicsText::tr("The cheaper of the two is %1, with %2 against %3 for %4.").arg(thisOne, first, second, output.name)
            : EconomicsText::tr("The cheaper of the two is %1, with %2 against %3 for %4.").arg(other, second, first, output.name);
    return cheaper + u' ' + evenSentence(answer);
}

} // namespace ridgepoint::widgets
