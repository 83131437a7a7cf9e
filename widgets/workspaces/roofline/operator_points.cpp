// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/roofline/operator_points.h"

#include "widgets/workspaces/roofline/picture_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ridgepoint::widgets {

using engine::OperatorCost;
using engine::ParameterId;
using plot::Curve;
using plot::CurveColour;

namespace {

constexpr double wholeSize = 46; ///< marker of an operator that takes all of the time
constexpr double leastSize = 4.5;
constexpr double labelledShare = 0.06;

struct Pass {
    const std::vector<OperatorCost> *operators = nullptr;
    QString id;
    QString name;
    plot::Marker marker = plot::Marker::Circle;
    CurveColour colour;
};

struct Level {
    double devices = 1;
    bool countsActivations = false; ///< their traffic is part of the time
};

Level levelOf(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    Level level;
    level.devices = numberInForce(catalog, scenario, ParameterId::accelerator_count);
    const engine::Accelerator *device = catalog.find_accelerator(slugInForce(catalog, scenario, ParameterId::accelerator));
    if (device == nullptr || slugInForce(catalog, scenario, ParameterId::estimate_level) == "ideal")
        return level;
    const auto runtime = engine::find_runtime(slugInForce(catalog, scenario, ParameterId::runtime));
    level.countsActivations =
        catalog.profile(*device).is_known || (runtime && catalog.runtime(*device).is_known[static_cast<std::size_t>(*runtime)]);
    return level;
}

double bytesOf(const OperatorCost &cost, const Level &level)
{
    const double stored = cost.weight_bytes + cost.kv_bytes;
    return level.countsActivations ? stored + cost.activation_bytes + cost.extra_bytes : stored;
}

QString boundText(engine::OperatorBound bound)
{
    switch (bound) {
    case engine::OperatorBound::compute:
        return RooflineText::tr("compute bound");
    case engine::OperatorBound::memory:
        return RooflineText::tr("memory bound");
    case engine::OperatorBound::fabric:
        return RooflineText::tr("bound by links");
    case engine::OperatorBound::overhead:
        break;
    }
    return RooflineText::tr("bound by launches");
}

QString shareText(double share) { return numberText(share, engine::Unit::fraction); }

Curve pointOf(const OperatorCost &cost, const Pass &pass, std::size_t place, double share, const Level &level)
{
    Curve curve;
    curve.id = QStringLiteral("operator-%1-%2").arg(pass.id).arg(place);
    curve.name = RooflineText::tr("%1: %2, %3 of the time, %4")
                     .arg(pass.name, numberText(cost.time, engine::Unit::second), shareText(share), boundText(cost.bound));
    curve.kind = plot::CurveKind::Scatter;
    curve.marker = pass.marker;
    curve.colour = pass.colour;
    curve.opacity = 0.55;
    curve.isInLegend = false;
    curve.areLabelsOptional = true;
    curve.markerSize = std::max(leastSize, wholeSize * std::sqrt(share));
    const double devices = cost.devices > 0 ? cost.devices : level.devices;
    curve.xs = {cost.flops / bytesOf(cost, level)};
    curve.ys = {cost.flops / devices / cost.time};
    curve.pointNames = {QString::fromUtf8(cost.label.data(), static_cast<qsizetype>(cost.label.size()))};
    if (share >= labelledShare)
        curve.labelledPoints = {0};
    return curve;
}

/// What has no place between FLOP and bytes: rows of the table without numbers.
void addLeftOut(Curve &curve, const OperatorCost &cost, double share)
{
    curve.xs.push_back(std::numeric_limits<double>::quiet_NaN());
    curve.ys.push_back(std::numeric_limits<double>::quiet_NaN());
    curve.pointNames.push_back(RooflineText::tr("%1: %2, %3 of the time")
                                   .arg(QString::fromUtf8(cost.label.data(), static_cast<qsizetype>(cost.label.size())),
                                        numberText(cost.time, engine::Unit::second), shareText(share)));
}

void addPass(std::vector<Curve> &curves, const Pass &pass, const Level &level)
{
    double total = 0;
    for (const OperatorCost &cost : *pass.operators)
        total += cost.time;
    Curve leftOut;
    leftOut.id = QStringLiteral("operator-%1-without").arg(pass.id);
    leftOut.name = RooflineText::tr("%1, without FLOP and not drawn").arg(pass.name);
    leftOut.kind = plot::CurveKind::Scatter;
    leftOut.colour = pass.colour;
    leftOut.isInLegend = false;
    for (std::size_t place = 0; place < pass.operators->size(); ++place) {
        const OperatorCost &cost = (*pass.operators)[place];
        if (!(cost.time > 0) || !(total > 0))
            continue;
        if (cost.flops > 0 && bytesOf(cost, level) > 0)
            curves.push_back(pointOf(cost, pass, place, cost.time / total, level));
        else
            addLeftOut(leftOut, cost, cost.time / total);
    }
    if (!leftOut.xs.empty())
        curves.push_back(std::move(leftOut));
}

} // namespace

std::vector<Curve> operatorPoints(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    const Level level = levelOf(catalog, scenario);
    const std::array<Pass, 2> passes = {Pass{&estimate.prefill_operators,
                                             QStringLiteral("prefill"),
                                             RooflineText::tr("prefill operator"),
                                             plot::Marker::Square,
                                             {CurveColour::Role::Muted, 0}},
                                        Pass{&estimate.decode_operators,
                                             QStringLiteral("decode"),
                                             RooflineText::tr("decode operator"),
                                             plot::Marker::Circle,
                                             {CurveColour::Role::Accent, 0}}};
    std::vector<Curve> curves;
    for (const Pass &pass : passes)
        addPass(curves, pass, level);
    return curves;
}

void makeRoomFor(RooflineRanges &ranges, const std::vector<Curve> &curves)
{
    constexpr double room = 1.5;
    for (const Curve &curve : curves)
        for (std::size_t i = 0; i < std::min(curve.xs.size(), curve.ys.size()); ++i) {
            if (!std::isfinite(curve.xs[i]) || !std::isfinite(curve.ys[i]) || !(curve.xs[i] > 0) || !(curve.ys[i] > 0))
                continue;
            ranges.fromIntensity = std::min(ranges.fromIntensity, roundDown(curve.xs[i] / room));
            ranges.toIntensity = std::max(ranges.toIntensity, roundUp(curve.xs[i] * room));
            ranges.fromPerformance = std::min(ranges.fromPerformance, roundDown(curve.ys[i] / room));
            ranges.toPerformance = std::max(ranges.toPerformance, roundUp(curve.ys[i] * room));
        }
}

} // namespace ridgepoint::widgets
