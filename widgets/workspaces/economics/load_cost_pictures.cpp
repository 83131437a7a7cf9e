// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/load_cost_pictures.h"

#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/economics/economics_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::widgets {

using engine::LoadLine;
using engine::ParameterId;
using engine::Unit;
using plot::CurveColour;

namespace {

constexpr std::array drawnShares = {0.25, 0.5, 1.0};
constexpr double leastShare = 0.1;
constexpr int coarseShares = 36;
constexpr int fineShares = 180;
constexpr int coarsePerOctave = 2;
constexpr int finePerOctave = 24;
constexpr double leastMost = 64; ///< upper end of the batches
constexpr double mostDrawn = 4096;

/// Whole numbers, in even steps of the logarithm as soon as they lie close enough.
std::vector<double> batchesFor(double present, std::optional<double> most, LoadDetail detail)
{
    const double wanted = std::max({leastMost, 2 * present, most ? std::min(2 * *most, mostDrawn) : 0.0});
    const double end = std::round(std::min(wanted, engine::parameter(ParameterId::batch).maximum));
    const int perOctave = detail == LoadDetail::fine ? finePerOctave : coarsePerOctave;
    std::vector<double> batches{present, end};
    if (most && *most >= 1 && *most < end)
        batches.push_back(std::floor(*most));
    for (int i = 0; std::exp2(static_cast<double>(i) / perOctave) < end; ++i)
        batches.push_back(std::round(std::exp2(static_cast<double>(i) / perOctave)));
    std::sort(batches.begin(), batches.end());
    batches.erase(std::unique(batches.begin(), batches.end()), batches.end());
    return batches;
}

/// From the least share to all in even steps; the present one and the drawn ones stand among them as they are.
std::vector<double> sharesFor(double present, LoadDetail detail)
{
    const int steps = detail == LoadDetail::fine ? fineShares : coarseShares;
    std::vector<double> shares{present};
    const auto add = [&shares](double share) {
        if (std::none_of(shares.begin(), shares.end(), [share](double other) { return std::abs(share - other) < 1e-9; }))
            shares.push_back(share);
    };
    std::for_each(drawnShares.begin(), drawnShares.end(), add);
    for (int i = 0; i <= steps; ++i)
        add(std::lerp(leastShare, 1.0, static_cast<double>(i) / steps));
    std::sort(shares.begin(), shares.end());
    return shares;
}

bool isDrawn(double share) { return std::find(drawnShares.begin(), drawnShares.end(), share) != drawnShares.end(); }

/// Each drawn share keeps its colour and dash; slot 0 is the accent of the present one.
int slotOf(double share) { return 1 + static_cast<int>(std::find(drawnShares.begin(), drawnShares.end(), share) - drawnShares.begin()); }

/// Ends where the drawing ends: rounded up it would show an empty stretch.
plot::Axis batchAxis(const LoadCosts &costs)
{
    return {.kind = plot::AxisKind::Log,
            .title = EconomicsText::tr("batch"),
            .unit = Unit::count,
            .minimum = {},
            .maximum = costs.batches.empty() ? std::nullopt : std::optional(costs.batches.back()),
            .categories = {}};
}

plot::Curve presentMark(const QString &label, double x, double y)
{
    MarkLook look;
    look.id = QStringLiteral("present");
    look.name = EconomicsText::tr("this scenario");
    look.label = label;
    look.colour = {CurveColour::Role::Accent, 0};
    look.size = 13;
    return markCurve(look, x, y);
}

/// The largest batch that fits, at least 1; nothing where all that is drawn fits.
std::optional<double> memoryWall(const LoadCosts &costs)
{
    if (!costs.mostBatch || costs.batches.empty() || *costs.mostBatch >= costs.batches.back())
        return {};
    return std::max(*costs.mostBatch, 1.0);
}

void addMemoryWall(const LoadCosts &costs, plot::PlotFrame &frame)
{
    const std::optional<double> wall = memoryWall(costs);
    if (!wall)
        return;
    plot::Region beyond;
    beyond.role = plot::Region::Role::Infeasible;
    beyond.from = wall;
    beyond.label = EconomicsText::tr("does not fit");
    frame.regions.push_back(beyond);
}

/// The same over the cells of a map, which would cover a region.
void addMemoryLine(const LoadCosts &costs, plot::PlotFrame &frame)
{
    const std::optional<double> wall = memoryWall(costs);
    if (!wall)
        return;
    plot::ReferenceLine line;
    line.position = *wall;
    line.label =
        *costs.mostBatch < 1 ? EconomicsText::tr("does not fit") : EconomicsText::tr("does not fit beyond %1").arg(countText(*wall));
    line.colour = {CurveColour::Role::Infeasible, 0};
    frame.lines.push_back(line);
}

constexpr std::array<plot::LineStyle, drawnShares.size()> otherStyles = {plot::LineStyle::Dash, plot::LineStyle::DashDot,
                                                                         plot::LineStyle::LongDash};

plot::Curve lineCurve(const LoadCosts &costs, const LoadLine &line, int slot)
{
    const bool isPresent = line.sold_share == costs.soldShare;
    plot::Curve curve;
    curve.id = isPresent ? QStringLiteral("present-share") : QStringLiteral("share%1").arg(slot);
    curve.name =
        costs.isRented ? EconomicsText::tr("rented") : EconomicsText::tr("%1 sold").arg(numberText(line.sold_share, Unit::fraction));
    curve.colour = isPresent ? CurveColour{CurveColour::Role::Accent, 0} : CurveColour{CurveColour::Role::Slot, slot};
    curve.width = isPresent ? 2.6 : 1.8;
    curve.line = isPresent ? plot::LineStyle::Solid : otherStyles[static_cast<std::size_t>(slot - 1)];
    for (std::size_t i = 0; i < costs.batches.size(); ++i) {
        if (!line.costs[i])
            continue;
        curve.xs.push_back(costs.batches[i]);
        curve.ys.push_back(*line.costs[i]);
        curve.pointNames << EconomicsText::tr("batch %1, %2: %3").arg(countText(costs.batches[i]), curve.name, moneyText(*line.costs[i]));
    }
    return curve;
}

void fill(const engine::Catalog &catalog, const engine::Scenario &scenario, LoadCosts &costs, LoadDetail detail,
          const std::stop_token &stop = {})
{
    costs.batches = batchesFor(costs.batch, costs.mostBatch, detail);
    auto lines = engine::load_costs(catalog, scenario, costs.batches, sharesFor(costs.soldShare, detail), stop);
    if (lines)
        costs.lines = *std::move(lines);
    else
        costs.problem = readable(lines.error().what);
}

const LoadLine *presentLine(const LoadCosts &costs)
{
    const auto found = std::ranges::find(costs.lines, costs.soldShare, &LoadLine::sold_share);
    return found == costs.lines.end() ? nullptr : &*found;
}

} // namespace

LoadCosts loadCostsOf(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate, LoadDetail detail)
{
    LoadCosts costs;
    const engine::MetricId metric = pricedOutput(catalog, scenario).cost;
    costs.batch = numberInForce(catalog, scenario, ParameterId::batch);
    costs.soldShare = numberInForce(catalog, scenario, ParameterId::sold_share);
    costs.isRented = isRented(catalog, scenario);
    if (estimate[metric].is_present)
        costs.cost = estimate[metric].number;
    if (estimate[engine::MetricId::max_batch].is_present)
        costs.mostBatch = estimate[engine::MetricId::max_batch].number;
    fill(catalog, scenario, costs, detail);
    if (costs.problem.isEmpty() && !costs.cost)
        costs.problem = gapText(estimate, metric);
    return costs;
}

std::optional<LoadCosts> refined(const engine::Catalog &catalog, const engine::Scenario &scenario, const LoadCosts &costs,
                                 const std::stop_token &stop)
{
    LoadCosts fine = costs;
    fill(catalog, scenario, fine, LoadDetail::fine, stop);
    return stop.stop_requested() ? std::nullopt : std::optional(std::move(fine));
}

SidePicture loadCostPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const LoadCosts &costs)
{
    const PricedOutput output = pricedOutput(catalog, scenario);
    SidePicture picture;
    picture.frame = economicsFrame(catalog, scenario, QStringLiteral("economics-load"),
                                   EconomicsText::tr("Cost of %1 over the batch").arg(output.name));
    picture.frame.subtitle = costs.isRented ? EconomicsText::tr("a rented hour costs the same, sold or not")
                                            : EconomicsText::tr("by the share of the hours that are sold");
    picture.frame.x = batchAxis(costs);
    picture.frame.y = moneyAxis(output.shortAxis);
    picture.frame.y.kind = plot::AxisKind::Log;
    picture.frame.isLegendShown = !costs.isRented;
    picture.frame.emptyText = costs.problem;
    if (!costs.problem.isEmpty())
        return picture;
    addMemoryWall(costs, picture.frame);
    for (const LoadLine &line : costs.lines) {
        const bool isPresent = line.sold_share == costs.soldShare;
        if (isPresent || (!costs.isRented && isDrawn(line.sold_share)))
            picture.curves.push_back(lineCurve(costs, line, isPresent ? 0 : slotOf(line.sold_share)));
    }
    if (costs.cost)
        picture.curves.push_back(presentMark(moneyText(*costs.cost), costs.batch, *costs.cost));
    return picture;
}

SidePicture loadCostMapPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const LoadCosts &costs)
{
    const PricedOutput output = pricedOutput(catalog, scenario);
    SidePicture picture;
    picture.frame = economicsFrame(catalog, scenario, QStringLiteral("economics-load-map"),
                                   EconomicsText::tr("Cost of %1 over batch and sold share").arg(output.name));
    picture.frame.subtitle = EconomicsText::tr("the line has the present cost");
    picture.frame.x = batchAxis(costs);
    picture.frame.y = inputAxis(ParameterId::sold_share).axis;
    picture.frame.emptyText =
        costs.isRented ? EconomicsText::tr("A rented hour costs the same, sold or not: choose owned hours.") : costs.problem;
    if (!costs.problem.isEmpty() || costs.isRented)
        return picture;
    addMemoryLine(costs, picture.frame);
    plot::HeatMap map;
    map.name = output.shortAxis;
    map.unit = Unit::dollar;
    map.isLog = true;
    map.xs = costs.batches;
    for (const LoadLine &line : costs.lines) {
        map.ys.push_back(line.sold_share);
        for (const std::optional<double> &cost : line.costs) {
            map.values.push_back(cost.value_or(0));
            map.isPresent.push_back(cost ? 1 : 0);
        }
    }
    map.contour = costs.cost;
    picture.heatMap = std::move(map);
    picture.curves.push_back(presentMark(EconomicsText::tr("now"), costs.batch, costs.soldShare));
    return picture;
}

QString loadCostSentence(const engine::Catalog &catalog, const engine::Scenario &scenario, const LoadCosts &costs)
{
    if (!costs.problem.isEmpty())
        return costs.problem;
    const QString output = pricedOutput(catalog, scenario).name;
    const LoadLine *line = presentLine(costs);
    QString said = costs.isRented
                       ? EconomicsText::tr("At batch %1 the cost of %2 is %3.").arg(countText(costs.batch), output, moneyText(*costs.cost))
                       : EconomicsText::tr("At batch %1 and %2 of the hours sold the cost of %3 is %4.")
                             .arg(countText(costs.batch), numberText(costs.soldShare, Unit::fraction), output, moneyText(*costs.cost));
    if (line == nullptr)
        return said;
    const double most = costs.mostBatch.value_or(costs.batches.back());
    if (costs.batch > most)
        return said + u' ' + EconomicsText::tr("The memory holds a batch of %1.").arg(countText(most));
    for (std::size_t i = costs.batches.size(); i-- > 0;) {
        if (costs.batches[i] > most || costs.batches[i] <= costs.batch || !line->costs[i])
            continue;
        said += u' ' +
                EconomicsText::tr("At batch %1, which still fits, it is %2.").arg(countText(costs.batches[i]), moneyText(*line->costs[i]));
        break;
    }
    return said;
}

} // namespace ridgepoint::widgets
