// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/vendor_cost_picture.h"

#include "widgets/workspaces/common/device_look.h"
#include "widgets/workspaces/economics/economics_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::Unit;
using engine::VendorCost;

namespace {

constexpr double roomForWords = 1.6; ///< end of the axis over the longest bar

constexpr std::size_t comparedColours = 6; ///< of the palette; of more accelerators only the scenario's own stands out
constexpr std::size_t mostOthers = 7;      ///< of the cheapest, where nothing is compared

/// Cheapest first, then those without a cost; the place in the comparison set keeps its colour.
std::vector<std::pair<const VendorCost *, std::size_t>> ranked(const std::vector<VendorCost> &costs)
{
    std::vector<std::pair<const VendorCost *, std::size_t>> order;
    for (std::size_t i = 0; i < costs.size(); ++i)
        order.emplace_back(&costs[i], i);
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) {
        const auto &left = a.first->cost;
        const auto &right = b.first->cost;
        return left.has_value() != right.has_value() ? left.has_value() : left && *left < *right;
    });
    return order;
}

} // namespace

QString vendorName(const VendorCost &cost)
{
    const QString name = QString::fromStdString(cost.accelerator->name);
    return cost.count > 1 ? EconomicsText::tr("%1 × %2").arg(countText(cost.count), name) : name;
}

namespace {

QString barText(const VendorCost &cost, const std::optional<double> &own)
{
    if (!cost.cost)
        return readable(cost.gap);
    const QString basis = cost.is_rented ? EconomicsText::tr("rented") : EconomicsText::tr("owned");
    const QString price = moneyText(*cost.cost);
    const QString text = own && *own > 0 ? EconomicsText::tr("%1 %2, %3").arg(price, basis, numberText(*cost.cost / *own, Unit::multiplier))
                                         : EconomicsText::tr("%1 %2").arg(price, basis);
    return cost.accelerator->runs_locally ? EconomicsText::tr("%1, made for desktops").arg(text) : text;
}

/// A cheapest one that is not made for data centres is not the whole answer.
QString caveat(const std::vector<std::pair<const VendorCost *, std::size_t>> &order)
{
    if (!order.front().first->accelerator->runs_locally)
        return {};
    const auto found =
        std::ranges::find_if(order, [](const auto &one) { return one.first->cost && !one.first->accelerator->runs_locally; });
    if (found == order.end())
        return EconomicsText::tr("It is made for desktops, not for data centres.");
    return EconomicsText::tr("For data centres it is lowest on %1: %2.").arg(vendorName(*found->first), moneyText(*found->first->cost));
}

/// What an empty picture tells to do next.
QString nothingPriced(const std::vector<VendorCost> &costs, const QString &output)
{
    const QString known = costs.empty() ? QString() : readable(costs.front().gap);
    return EconomicsText::tr("No accelerator here has a cost of %1. %2 Choose accelerators to compare, or give a price or a rent.")
        .arg(output, known)
        .simplified();
}

} // namespace

std::vector<VendorCost> cheapestBesides(const std::vector<VendorCost> &costs, const engine::Accelerator *own)
{
    std::vector<VendorCost> chosen;
    for (const VendorCost &cost : costs)
        if (cost.accelerator == own)
            chosen.push_back(cost);
    for (const auto &[cost, place] : ranked(costs))
        if (cost->accelerator != own && cost->cost && chosen.size() <= mostOthers)
            chosen.push_back(*cost);
    return chosen;
}

QString cheapestText(const std::vector<VendorCost> &costs, const engine::Accelerator *own)
{
    const auto order = ranked(costs);
    const auto priced = std::ranges::count_if(costs, [](const VendorCost &cost) { return cost.cost.has_value(); });
    const auto found = std::ranges::find_if(order, [own](const auto &one) { return one.first->accelerator == own; });
    const auto others = std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(mostOthers), priced);
    if (found == order.end() || !found->first->cost)
        return EconomicsText::tr("the %1 cheapest of %2").arg(others).arg(priced);
    const auto place = found - order.begin() + 1;
    if (place > others + 1)
        return EconomicsText::tr("the %1 cheapest and your own, place %2 of %3").arg(others).arg(place).arg(priced);
    return EconomicsText::tr("the %1 cheapest of %2, your own at place %3").arg(std::min(others + 1, priced)).arg(priced).arg(place);
}

SidePicture vendorCostPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const std::vector<VendorCost> &costs,
                              const QString &chosenText)
{
    const PricedOutput output = pricedOutput(catalog, scenario);
    SidePicture picture;
    picture.frame = economicsFrame(catalog, scenario, QStringLiteral("economics-vendors"),
                                   EconomicsText::tr("Cost of %1 by accelerator").arg(output.name));
    picture.frame.subtitle =
        chosenText.isEmpty() ? EconomicsText::tr("as many accelerators as the work needs, at most %1").arg(countText(engine::most_joined))
                             : chosenText;
    picture.frame.x = moneyAxis(output.axis);
    picture.frame.x.minimum = 0;
    picture.frame.y.kind = plot::AxisKind::Category;
    picture.frame.isLegendShown = false;
    picture.frame.emptyText = nothingPriced(costs, output.name);
    if (std::ranges::none_of(costs, [](const VendorCost &cost) { return cost.cost.has_value(); }))
        return picture;
    const std::optional<double> own = costs.front().cost;
    plot::Curve words = wordsBehind(QStringLiteral("words"), EconomicsText::tr("Cost"));
    const plot::CurveColour accent{plot::CurveColour::Role::Accent, 0};
    const plot::CurveColour others{plot::CurveColour::Role::Muted, 0};
    double longest = 0;
    for (const auto &[cost, place] : ranked(costs)) {
        const double row = static_cast<double>(picture.frame.y.categories.size());
        picture.frame.y.categories << vendorName(*cost);
        words.xs.push_back(cost->cost.value_or(0));
        words.ys.push_back(row);
        words.pointNames << barText(*cost, own);
        words.labelledPoints.push_back(static_cast<std::uint8_t>(words.xs.size() - 1));
        if (!cost->cost)
            continue;
        longest = std::max(longest, *cost->cost);
        plot::Curve bar;
        bar.id = QString::fromStdString(cost->accelerator->slug);
        bar.name = QString::fromStdString(cost->accelerator->name);
        bar.kind = plot::CurveKind::Bar;
        bar.colour = costs.size() <= comparedColours ? deviceColour(place) : cost == &costs.front() ? accent : others;
        bar.xs = {*cost->cost};
        bar.ys = {row};
        bar.baseline = {0};
        bar.pointNames = {barText(*cost, own)};
        picture.curves.push_back(std::move(bar));
    }
    picture.frame.x.maximum = longest > 0 ? longest * roomForWords : 1;
    picture.curves.push_back(std::move(words));
    return picture;
}

QString vendorCostSentence(const engine::Catalog &catalog, const engine::Scenario &scenario, const std::vector<VendorCost> &costs)
{
    const QString output = pricedOutput(catalog, scenario).name;
    const auto order = ranked(costs);
    if (order.empty() || !order.front().first->cost)
        return nothingPriced(costs, output);
    const VendorCost &best = *order.front().first;
    const VendorCost &own = costs.front();
    const QString name = vendorName(best);
    const QString price = moneyText(*best.cost);
    QStringList said;
    if (&best == &own && (order.size() == 1 || !order[1].first->cost))
        said << EconomicsText::tr("The cost of %1 on %2 is %3.").arg(output, name, price);
    else if (&best == &own)
        said << EconomicsText::tr("The cost of %1 is lowest on %2: %3; next is %4 with %5.")
                    .arg(output, name, price, vendorName(*order[1].first), moneyText(*order[1].first->cost));
    else if (!own.cost)
        said << EconomicsText::tr("The cost of %1 is lowest on %2: %3.").arg(output, name, price) << readable(own.gap);
    else
        said << EconomicsText::tr("The cost of %1 is lowest on %2: %3, %4 of that on %5.")
                    .arg(output, name, price, numberText(*best.cost / *own.cost, Unit::multiplier), vendorName(own));
    said << caveat(order);
    said.removeAll(QString());
    return said.join(u' ');
}

} // namespace ridgepoint::widgets
