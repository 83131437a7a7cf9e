// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/roofline/operator_picture.h"

#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/roofline/picture_text.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace ridgepoint::widgets {

using engine::OperatorCost;
using engine::ParameterId;
using engine::Unit;
using plot::CurveColour;

namespace {

struct Row {
    QString name;
    double total = 0; ///< [s]
    double reached = 0;
    std::vector<OperatorCost> operators; ///< folded
};

/// What the picture tells apart: a model with several kinds of layers has one bar for the same work in all of them, and what is no
/// matrix product, attention or collective is one.
OperatorCost folded(const OperatorCost &cost)
{
    using Family = engine::OperatorFamily;
    OperatorCost result = cost;
    const auto name = [&result](std::string_view id, std::string_view label) {
        result.name = id;
        result.label = label;
    };
    const bool isProduct = cost.family == Family::linear;
    if (cost.family == Family::attention)
        name("attention", "Attention");
    else if (cost.family == Family::collective)
        name("collectives", "Collectives");
    else if (cost.family == Family::auxiliary || cost.family == Family::host)
        name("between", "Norms, activations, gaps");
    else if (isProduct && cost.name.starts_with("attention_out"))
        name("attention_out", "Attention output");
    else if (isProduct && (cost.name.starts_with("qkv") || cost.name.starts_with("latent") || cost.name == "indexer"))
        name("qkv", "Query, key, value");
    return result;
}

std::vector<OperatorCost> folded(const std::vector<OperatorCost> &operators)
{
    std::vector<OperatorCost> result;
    for (const OperatorCost &cost : operators) {
        const OperatorCost part = folded(cost);
        const auto same =
            std::find_if(result.begin(), result.end(), [&part](const OperatorCost &other) { return other.name == part.name; });
        if (same == result.end()) {
            result.push_back(part);
            continue;
        }
        if (part.time > same->time)
            same->bound = part.bound;
        same->time += part.time;
    }
    return result;
}

double totalTime(const std::vector<OperatorCost> &operators)
{
    return std::accumulate(operators.begin(), operators.end(), 0.0, [](double sum, const OperatorCost &cost) { return sum + cost.time; });
}

/// Operators keep their colour whatever the model: the two largest matrix products come first.
CurveColour operatorColour(std::string_view name)
{
    constexpr std::array<std::string_view, 6> slots = {"ffn_up", "ffn_down", "attention", "qkv", "attention_out", "lm_head"};
    if (name == "experts")
        return {CurveColour::Role::Slot, 0};
    const auto found = std::find(slots.begin(), slots.end(), name);
    if (found == slots.end())
        return {CurveColour::Role::Muted, 0};
    return {CurveColour::Role::Slot, static_cast<int>(found - slots.begin())};
}

QString boundText(engine::OperatorBound bound)
{
    switch (bound) {
    case engine::OperatorBound::compute:
        return RooflineText::tr("compute bound");
    case engine::OperatorBound::memory:
        return RooflineText::tr("memory bound");
    case engine::OperatorBound::fabric:
        return RooflineText::tr("bound by the links between devices");
    case engine::OperatorBound::overhead:
        break;
    }
    return RooflineText::tr("bound by kernel launches");
}

const OperatorCost *findOperator(const std::vector<OperatorCost> &operators, std::string_view name)
{
    const auto found = std::find_if(operators.begin(), operators.end(), [name](const OperatorCost &cost) { return cost.name == name; });
    return found == operators.end() ? nullptr : &*found;
}

plot::Curve operatorCurve(const OperatorCost &kind, std::vector<Row> &rows)
{
    plot::Curve curve;
    curve.id = QString::fromUtf8(kind.name);
    curve.name = QString::fromUtf8(kind.label);
    curve.kind = plot::CurveKind::Bar;
    curve.colour = operatorColour(kind.name);
    curve.isDirectlyLabelled = true;
    for (std::size_t place = 0; place < rows.size(); ++place) {
        Row &row = rows[place];
        const OperatorCost *cost = findOperator(row.operators, kind.name);
        if (!cost || !(cost->time > 0))
            continue;
        const double share = cost->time / row.total;
        curve.xs.push_back(row.reached + share);
        curve.ys.push_back(static_cast<double>(place));
        curve.baseline.push_back(row.reached);
        curve.pointNames.push_back(
            RooflineText::tr("%1: %2, %3").arg(curve.name, numberText(cost->time, Unit::second), boundText(cost->bound)));
        row.reached += share;
    }
    return curve;
}

std::vector<Row> timedRows(const engine::Estimate &estimate)
{
    std::vector<Row> rows;
    const double prefill = totalTime(estimate.prefill_operators);
    if (prefill > 0)
        rows.push_back({RooflineText::tr("prefill"), prefill, 0, folded(estimate.prefill_operators)});
    const double decode = totalTime(estimate.decode_operators);
    if (decode > 0)
        rows.push_back({RooflineText::tr("decode"), decode, 0, folded(estimate.decode_operators)});
    return rows;
}

} // namespace

SidePicture operatorPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    SidePicture picture;
    std::vector<Row> rows = timedRows(estimate);
    picture.frame.id = QStringLiteral("roofline-operators");
    picture.frame.title = RooflineText::tr("Time per operator");
    picture.frame.subtitle = RooflineText::tr("batch %1").arg(countText(numberInForce(catalog, scenario, ParameterId::batch)));
    picture.frame.x = {.kind = plot::AxisKind::Linear,
                       .title = RooflineText::tr("share of the row's time"),
                       .unit = Unit::fraction,
                       .minimum = 0,
                       .maximum = 1,
                       .categories = {}};
    picture.frame.y = {.kind = plot::AxisKind::Category, .title = {}, .unit = Unit::none, .minimum = {}, .maximum = {}, .categories = {}};
    for (const Row &row : rows)
        picture.frame.y.categories
            << RooflineText::tr("%1, %2", "prefill or decode: its whole time").arg(row.name, numberText(row.total, Unit::second));
    picture.frame.scenarioLine = scenarioLine(catalog, scenario);
    picture.frame.emptyText = RooflineText::tr("No operator times: choose a model and an accelerator whose figures are known.");
    if (rows.empty())
        return picture;
    std::vector<OperatorCost> kinds = rows.back().operators;
    for (const OperatorCost &cost : rows.front().operators)
        if (!findOperator(kinds, cost.name))
            kinds.push_back(cost);
    for (const OperatorCost &kind : kinds) {
        plot::Curve curve = operatorCurve(kind, rows);
        if (!curve.xs.empty())
            picture.curves.push_back(std::move(curve));
    }
    return picture;
}

} // namespace ridgepoint::widgets
