// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/sensitivity_pictures.h"

#include "widgets/workspaces/economics/economics_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::TornadoBar;
using engine::Unit;
using plot::CurveColour;

namespace {

constexpr std::size_t bins = 60;
constexpr double outermost = 0.005; ///< share of the draws beyond either end of the histogram

/// One end of the bars: where the input is low, or high.
plot::Curve endCurve(const QString &id, const QString &name, const CurveColour &colour)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.kind = plot::CurveKind::Bar;
    curve.colour = colour;
    return curve;
}

/// Words at the ends: bars without colour, because the word of a bar stays in its row or goes.
plot::Curve endWords()
{
    plot::Curve words = endCurve(QStringLiteral("ends"), EconomicsText::tr("Value of the input"), {CurveColour::Role::Text, 0});
    words.opacity = 0;
    words.isInLegend = false;
    return words;
}

QString pointName(const engine::ScenarioInput &input, double at, double cost)
{
    const std::string_view source = input.plausible->source;
    return EconomicsText::tr("%1 %2: %3 (range %4 to %5; %6)")
        .arg(inputName(input.parameter), inputText(input.parameter, at), moneyText(cost), inputText(input.parameter, input.range.low),
             inputText(input.parameter, input.range.high), QString::fromUtf8(source.data(), static_cast<qsizetype>(source.size())));
}

void addEnd(plot::Curve &curve, plot::Curve &words, const engine::ScenarioInput &input, double at, double base, double cost, double place)
{
    curve.xs.push_back(cost);
    curve.ys.push_back(place);
    curve.baseline.push_back(base);
    curve.pointNames << pointName(input, at, cost);
    if (cost == base)
        return;
    words.xs.push_back(cost);
    words.ys.push_back(place);
    words.baseline.push_back(base);
    words.pointNames << inputText(input.parameter, at);
    words.labelledPoints.push_back(static_cast<std::uint8_t>(words.xs.size() - 1));
}

plot::ReferenceLine lineAt(double position, const QString &label, CurveColour::Role role)
{
    plot::ReferenceLine line;
    line.position = position;
    line.label = label;
    line.colour = {role, 0};
    return line;
}

QString nothingUncertain(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    return isRented(catalog, scenario) ? EconomicsText::tr("Nothing is uncertain here: the hour is rented, and no rent is known. Set %1.")
                                             .arg(inputName(engine::ParameterId::accelerator_hour_price))
                                       : EconomicsText::tr("Nothing can be priced: set %1, or choose rented hours.")
                                             .arg(inputName(engine::ParameterId::accelerator_price));
}

} // namespace

SidePicture tornadoPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::ScenarioTornado &tornado)
{
    const PricedOutput output = pricedOutput(catalog, scenario);
    SidePicture picture;
    picture.frame = economicsFrame(catalog, scenario, QStringLiteral("economics-tornado"),
                                   EconomicsText::tr("What each input does to the cost of %1").arg(output.name));
    picture.frame.x = moneyAxis(output.axis);
    picture.frame.y.kind = plot::AxisKind::Category;
    picture.frame.emptyText = nothingUncertain(catalog, scenario);
    if (!tornado.tornado.base || tornado.tornado.bars.empty())
        return picture;
    const double base = *tornado.tornado.base;
    plot::Curve low = endCurve(QStringLiteral("low"), EconomicsText::tr("input at its low end"), {CurveColour::Role::Slot, 0});
    plot::Curve high = endCurve(QStringLiteral("high"), EconomicsText::tr("input at its high end"), {CurveColour::Role::Slot, 1});
    plot::Curve words = endWords();
    double least = base;
    double most = base;
    for (const TornadoBar &bar : tornado.tornado.bars) {
        if (!bar.at_low || !bar.at_high)
            continue;
        const engine::ScenarioInput &input = tornado.inputs[bar.input];
        const double place = static_cast<double>(picture.frame.y.categories.size());
        picture.frame.y.categories << inputName(input.parameter);
        addEnd(low, words, input, input.range.low, base, *bar.at_low, place);
        addEnd(high, words, input, input.range.high, base, *bar.at_high, place);
        least = std::min({least, *bar.at_low, *bar.at_high});
        most = std::max({most, *bar.at_low, *bar.at_high});
    }
    const double room = most > least ? 0.16 * (most - least) : 0.5 * base;
    picture.frame.x.minimum = std::max(0.0, least - room);
    picture.frame.x.maximum = most + room;
    picture.frame.subtitle = EconomicsText::tr("each over its plausible range, the others as they are: %1").arg(moneyText(base));
    picture.frame.lines = {lineAt(base, {}, CurveColour::Role::Accent)};
    picture.curves = {std::move(words), std::move(low), std::move(high), wordsKeepOff()}; // read-outs take the last bar: not a word's
    return picture;
}

SidePicture costSpreadPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::UncertaintySample &sample,
                              std::optional<double> base)
{
    const PricedOutput output = pricedOutput(catalog, scenario);
    SidePicture picture;
    picture.frame = economicsFrame(catalog, scenario, QStringLiteral("economics-spread"),
                                   EconomicsText::tr("Cost of %1 where all inputs are uncertain").arg(output.name));
    picture.frame.subtitle = EconomicsText::tr("%1 draws").arg(countText(static_cast<double>(sample.count)));
    picture.frame.x = moneyAxis(output.axis);
    picture.frame.y = {.kind = plot::AxisKind::Linear,
                       .title = EconomicsText::tr("draws"),
                       .unit = Unit::fraction,
                       .minimum = 0,
                       .maximum = {},
                       .categories = {}};
    picture.frame.isLegendShown = false;
    picture.frame.emptyText = nothingUncertain(catalog, scenario);
    const auto band = engine::band_of(sample);
    if (!band || !(band->p95 > band->p5))
        return picture;
    std::vector<double> sorted = sample.answers;
    std::sort(sorted.begin(), sorted.end());
    const auto outside = static_cast<std::size_t>(outermost * static_cast<double>(sorted.size()));
    const double from = sorted[outside];
    const double width = (sorted[sorted.size() - 1 - outside] - from) / static_cast<double>(bins);
    picture.frame.subtitle =
        EconomicsText::tr("%1 draws, counted in steps of %2").arg(countText(static_cast<double>(sample.count)), moneyText(width));
    std::array<double, bins> counts{};
    for (const double answer : sorted) {
        const double bin = (answer - from) / width;
        if (bin >= 0 && bin < static_cast<double>(bins))
            counts[static_cast<std::size_t>(bin)] += 1;
    }
    plot::Curve density;
    density.id = QStringLiteral("density");
    density.name = EconomicsText::tr("draws");
    density.kind = plot::CurveKind::Area;
    density.colour = {CurveColour::Role::Slot, 0};
    density.opacity = 0.3;
    density.width = 2;
    for (std::size_t i = 0; i < bins; ++i) {
        density.xs.push_back(from + width * (static_cast<double>(i) + 0.5));
        density.ys.push_back(counts[i] / static_cast<double>(sample.count));
    }
    picture.curves = {std::move(density)};
    picture.frame.lines = {lineAt(band->p5, EconomicsText::tr("P5 %1").arg(moneyText(band->p5)), CurveColour::Role::Muted),
                           lineAt(band->p50, EconomicsText::tr("P50 %1").arg(moneyText(band->p50)), CurveColour::Role::Text),
                           lineAt(band->p95, EconomicsText::tr("P95 %1").arg(moneyText(band->p95)), CurveColour::Role::Muted)};
    if (base)
        picture.frame.lines.push_back(lineAt(*base, EconomicsText::tr("as it is"), CurveColour::Role::Accent));
    return picture;
}

QString sensitivitySentence(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::ScenarioTornado &tornado,
                            const std::optional<engine::UncertaintyBand> &band)
{
    if (!tornado.tornado.base || tornado.tornado.bars.empty())
        return nothingUncertain(catalog, scenario);
    const TornadoBar &widest = tornado.tornado.bars.front();
    const engine::ScenarioInput &input = tornado.inputs[widest.input];
    const QString name = pricedOutput(catalog, scenario).name;
    QString said =
        EconomicsText::tr("%1 matters most: from %2 to %3 it moves the cost of %4 from %5 to %6.")
            .arg(inputName(input.parameter), inputText(input.parameter, input.range.low), inputText(input.parameter, input.range.high),
                 name, moneyText(widest.at_low.value_or(0)), moneyText(widest.at_high.value_or(0)));
    if (band)
        said += u' ' + EconomicsText::tr("With all inputs uncertain nine of ten draws lie between %1 and %2, half of them below %3.")
                           .arg(moneyText(band->p5), moneyText(band->p95), moneyText(band->p50));
    return said;
}

} // namespace ridgepoint::widgets
