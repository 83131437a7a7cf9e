// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/hour_cost_pictures.h"

#include "engine/economics/scenario_token_cost.h"
#include "widgets/workspaces/economics/economics_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::CostPart;
using engine::MetricId;
using engine::Unit;
using plot::CurveColour;

namespace {

constexpr double roomForTotals = 1.25; ///< end of the axis over the longest bar, for the figure behind it
constexpr double roomInSmall = 1.5;    ///< the same of a small plot

constexpr std::array parts{CostPart::accelerator, CostPart::system, CostPart::network,
                           CostPart::building,    CostPart::energy, CostPart::operation};

QString nameOf(const engine::Accelerator &accelerator) { return QString::fromStdString(accelerator.name); }

plot::Curve barCurve(const QString &id, const QString &name, const CurveColour &colour)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.kind = plot::CurveKind::Bar;
    curve.colour = colour;
    return curve;
}

/// Lying bars, stacked from the parts of an hour.
class PartBars {
public:
    PartBars()
    {
        for (const CostPart part : parts)
            m_curves.push_back(barCurve(QStringLiteral("part%1").arg(static_cast<int>(part)), partName(part), partColour(part)));
        m_curves.push_back(barCurve(QStringLiteral("rent"), EconomicsText::tr("Rent"), {CurveColour::Role::Muted, 0}));
        m_words = wordsBehind(QStringLiteral("totals"), EconomicsText::tr("Total"));
    }

    /// A bar of so much money, split as the stack is.
    void add(const engine::CostStack &stack, double whole, Unit unit)
    {
        double from = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const double share = stack.share(parts[i]);
            add(m_curves[i], from, from + share * whole,
                EconomicsText::tr("%1 %2, %3").arg(m_curves[i].name, numberText(share * whole, unit), numberText(share, Unit::fraction)));
            from += share * whole;
        }
        close(whole, numberText(whole, unit));
    }
    void addRent(double whole, Unit unit)
    {
        add(m_curves.back(), 0, whole, EconomicsText::tr("Rent %1").arg(numberText(whole, unit)));
        close(whole, numberText(whole, unit));
    }
    void addGap(const QString &text) { close(0, text); }

    [[nodiscard]] double longest() const { return m_longest; }
    [[nodiscard]] std::vector<plot::Curve> curves()
    {
        std::erase_if(m_curves, [](const plot::Curve &curve) { return curve.xs.empty(); });
        m_curves.push_back(std::move(m_words));
        m_curves.push_back(wordsKeepOff());
        return std::move(m_curves);
    }

private:
    void add(plot::Curve &curve, double from, double to, const QString &name)
    {
        curve.xs.push_back(to);
        curve.ys.push_back(m_place);
        curve.baseline.push_back(from);
        curve.pointNames << name;
    }
    void close(double whole, const QString &text)
    {
        m_words.xs.push_back(whole);
        m_words.ys.push_back(m_place);
        m_words.pointNames << text;
        m_words.labelledPoints.push_back(static_cast<std::uint8_t>(m_words.xs.size() - 1));
        m_longest = std::max(m_longest, whole);
        ++m_place;
    }

    std::vector<plot::Curve> m_curves;
    plot::Curve m_words;
    double m_longest = 0;
    double m_place = 0;
};

/// What stands below a bar of output, and its price [USD].
struct OutputPrice {
    QString name;
    double cost = 0;
};

std::vector<OutputPrice> outputPrices(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                                      const PricedOutput &output)
{
    std::vector<OutputPrice> prices;
    if (const auto split = engine::token_cost_of(catalog, scenario, estimate)) {
        if (split->input)
            prices.push_back({EconomicsText::tr("input"), *split->input});
        if (split->output)
            prices.push_back({EconomicsText::tr("output"), *split->output});
        if (split->mixed)
            prices.push_back({EconomicsText::tr("all tokens"), *split->mixed});
    } else if (estimate[output.cost].is_present) {
        const bool isText = output.cost == MetricId::cost_per_million_tokens;
        prices.push_back({isText ? EconomicsText::tr("output") : output.name, estimate[output.cost].number});
    }
    return prices;
}

/// Why none of the hours has a cost; empty where one has.
QString noHourText(const std::vector<engine::HourCost> &costs)
{
    QStringList gaps;
    for (const engine::HourCost &cost : costs) {
        if (cost.owned || cost.rent)
            return {};
        gaps << readable(cost.gap);
    }
    gaps.removeDuplicates();
    return gaps.join(u' ');
}

/// Short enough to stand on one line with what follows in a low window.
QString hourSentence(const QString &name, const engine::HourCost &own)
{
    if (!own.owned)
        return own.rent ? EconomicsText::tr("An hour of %1 costs %2 rented.").arg(name, moneyText(*own.rent)) : readable(own.gap);
    const QString owned = moneyText(own.owned->total());
    return own.rent ? EconomicsText::tr("An hour of %1 costs %2 owned, %3 rented.").arg(name, owned, moneyText(*own.rent))
                    : EconomicsText::tr("An hour of %1 costs %2 owned.").arg(name, owned);
}

} // namespace

SidePicture hourCostPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const std::vector<engine::HourCost> &costs)
{
    SidePicture picture;
    picture.frame =
        economicsFrame(catalog, scenario, QStringLiteral("economics-hour"), EconomicsText::tr("What an accelerator-hour is paid for"));
    picture.frame.subtitle = EconomicsText::tr("owned hours by parts, rents where the database knows them");
    picture.frame.x = moneyAxis(EconomicsText::tr("USD per accelerator-hour"), Unit::dollar_per_hour);
    picture.frame.x.minimum = 0;
    picture.frame.y.kind = plot::AxisKind::Category;
    picture.frame.emptyText = noHourText(costs);
    if (!picture.frame.emptyText.isEmpty())
        return picture;
    PartBars bars;
    for (const engine::HourCost &cost : costs) {
        picture.frame.y.categories << EconomicsText::tr("%1, owned").arg(nameOf(*cost.accelerator));
        if (cost.owned)
            bars.add(*cost.owned, cost.owned->total(), Unit::dollar_per_hour);
        else
            bars.addGap(EconomicsText::tr("not known: %1").arg(readable(cost.gap)));
        if (!cost.rent)
            continue;
        picture.frame.y.categories << EconomicsText::tr("%1, rented").arg(nameOf(*cost.accelerator));
        bars.addRent(*cost.rent, Unit::dollar_per_hour);
    }
    picture.frame.x.maximum = bars.longest() > 0 ? bars.longest() * roomForTotals : 1;
    picture.curves = bars.curves();
    return picture;
}

SidePicture outputCostPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                              const engine::HourCost &own)
{
    const PricedOutput output = pricedOutput(catalog, scenario);
    const bool isText = output.cost == MetricId::cost_per_million_tokens;
    SidePicture picture;
    picture.frame = economicsFrame(catalog, scenario, QStringLiteral("economics-output"),
                                   isText ? EconomicsText::tr("From the hour to a million tokens")
                                          : EconomicsText::tr("From the hour to %1").arg(output.name));
    picture.frame.y.kind = plot::AxisKind::Category;
    picture.frame.x = moneyAxis(isText ? EconomicsText::tr("USD per million tokens") : output.axis);
    picture.frame.x.minimum = 0;
    picture.frame.isLegendShown = false;
    picture.frame.emptyText = gapText(estimate, output.cost);
    const std::vector<OutputPrice> prices = outputPrices(catalog, scenario, estimate, output);
    if (prices.empty())
        return picture;
    if (isText && prices.size() == 1)
        picture.frame.subtitle = EconomicsText::tr("the output bears the prompts too");
    const bool rents = isRented(catalog, scenario);
    PartBars bars;
    for (const OutputPrice &price : prices) {
        picture.frame.y.categories << price.name;
        if (!rents && own.owned)
            bars.add(*own.owned, price.cost, Unit::dollar);
        else
            bars.addRent(price.cost, Unit::dollar);
    }
    picture.frame.x.maximum = bars.longest() > 0 ? bars.longest() * roomInSmall : 1;
    picture.curves = bars.curves();
    return picture;
}

SidePicture siteCapitalPicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                               const std::optional<engine::SiteCapital> &capital, const QString &gap)
{
    SidePicture picture;
    picture.frame = economicsFrame(catalog, scenario, QStringLiteral("economics-capital"), EconomicsText::tr("Capital of the site"));
    picture.frame.y.kind = plot::AxisKind::Category;
    picture.frame.x = moneyAxis(EconomicsText::tr("price, USD"));
    picture.frame.x.minimum = 0;
    picture.frame.isLegendShown = false;
    picture.frame.emptyText = gap;
    if (!capital)
        return picture;
    picture.frame.subtitle = capital->count == 1
                                 ? EconomicsText::tr("1 accelerator: %1").arg(moneyText(capital->total()))
                                 : EconomicsText::tr("%1 accelerators: %2").arg(countText(capital->count), moneyText(capital->total()));
    const std::array<std::pair<CostPart, double>, 4> bought{{{CostPart::accelerator, capital->accelerators},
                                                             {CostPart::system, capital->systems},
                                                             {CostPart::network, capital->network},
                                                             {CostPart::building, capital->building}}};
    double most = 0;
    for (std::size_t i = 0; i < bought.size(); ++i) {
        const auto &[part, price] = bought[i];
        picture.frame.y.categories << partName(part);
        plot::Curve bar = barCurve(QStringLiteral("part%1").arg(static_cast<int>(part)), partName(part), partColour(part));
        bar.xs = {price};
        bar.ys = {static_cast<double>(i)};
        bar.baseline = {0};
        bar.pointNames = {EconomicsText::tr("%1 %2").arg(partName(part), moneyText(price))};
        most = std::max(most, price);
        picture.curves.push_back(std::move(bar));
    }
    plot::Curve words = wordsBehind(QStringLiteral("totals"), EconomicsText::tr("Price"));
    for (std::size_t i = 0; i < bought.size(); ++i) {
        words.xs.push_back(bought[i].second);
        words.ys.push_back(static_cast<double>(i));
        words.pointNames << moneyText(bought[i].second);
        words.labelledPoints.push_back(static_cast<std::uint8_t>(i));
    }
    picture.curves.push_back(std::move(words));
    picture.curves.push_back(wordsKeepOff());
    picture.frame.x.maximum = most > 0 ? most * roomInSmall : 1;
    return picture;
}

QString hourCostSentence(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                         const engine::HourCost &own)
{
    const QString name = nameOf(*own.accelerator);
    QStringList said{hourSentence(name, own)};
    const PricedOutput output = pricedOutput(catalog, scenario);
    if (estimate[output.cost].is_present)
        said << (isRented(catalog, scenario) ? EconomicsText::tr("Rented hours make %1 for %2.")
                                             : EconomicsText::tr("Owned hours make %1 for %2."))
                    .arg(output.name, moneyText(estimate[output.cost].number));
    if (estimate.find("memory-exceeded") != nullptr)
        said << EconomicsText::tr("The work does not fit there, so that this price is one on paper.");
    return said.join(u' ');
}

} // namespace ridgepoint::widgets
