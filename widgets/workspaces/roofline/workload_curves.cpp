// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/roofline/workload_curves.h"

#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/roofline/picture_text.h"
#include "widgets/workspaces/roofline/roofline_picture.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::Unit;
using plot::Curve;
using plot::CurveColour;
using plot::CurveKind;
using plot::Marker;

namespace {

constexpr CurveColour textColour{CurveColour::Role::Text, 0};
constexpr CurveColour mutedColour{CurveColour::Role::Muted, 0};

void addPoint(Curve &curve, const BatchPath &path, std::size_t index, const QString &name)
{
    curve.xs.push_back(path.intensities[index]);
    curve.ys.push_back(path.performances[index]);
    curve.pointNames.push_back(name);
}

/// First point of the path that no longer fits the memory; its size when all fit or when the capacity is unknown.
std::size_t firstBeyond(const engine::Estimate &estimate, const BatchPath &path)
{
    const engine::MetricValue &most = estimate[MetricId::max_batch];
    if (!most.is_present)
        return path.batches.size();
    const auto found = std::upper_bound(path.batches.begin(), path.batches.end(), most.number);
    return static_cast<std::size_t>(found - path.batches.begin());
}

Curve pathCurve(const BatchPath &path, std::size_t from, std::size_t to, bool isBeyond)
{
    Curve curve;
    curve.id = isBeyond ? QStringLiteral("path-beyond") : QStringLiteral("path");
    curve.name = isBeyond ? RooflineText::tr("decode beyond the memory") : RooflineText::tr("decode as the batch grows");
    curve.colour = isBeyond ? mutedColour : textColour;
    curve.line = isBeyond ? plot::LineStyle::Dot : plot::LineStyle::Solid;
    curve.width = isBeyond ? 1.6 : 1.4;
    curve.legendPlace = isBeyond ? 101 : 100; // behind every roof
    for (std::size_t i = from; i < to; ++i)
        addPoint(curve, path, i, RooflineText::tr("decode, batch %1").arg(countText(path.batches[i])));
    return curve;
}

/// Dots at the round batches, hollow where the memory does not hold them.
std::vector<Curve> dotsOf(const BatchPath &path, std::size_t beyond, double current)
{
    Curve inside = batchDots(RooflineText::tr("decode, round batches"), textColour, false);
    Curve outside = batchDots(RooflineText::tr("decode, round batches beyond the memory"), textColour, true);
    bool isFirst = true;
    constexpr double leastStep = 1.25;
    double lastLabelled = 0;
    for (const double batch : roundBatches()) {
        const std::optional<std::size_t> index = path.find(batch);
        if (!index || batch == current)
            continue;
        Curve &curve = *index < beyond ? inside : outside;
        // Towards the ceiling the round batches lie on top of each other.
        const double intensity = path.intensities[*index];
        if (intensity > lastLabelled * leastStep) {
            curve.labelledPoints.push_back(static_cast<std::uint8_t>(curve.xs.size()));
            lastLabelled = intensity;
        }
        addPoint(curve, path, *index, isFirst ? RooflineText::tr("batch %1").arg(countText(batch)) : countText(batch));
        isFirst = false;
    }
    return {inside, outside};
}

void appendMark(std::vector<Curve> &curves, const BatchPath &path, const std::optional<double> &batch, const MarkLook &look)
{
    const std::optional<std::size_t> index = batch ? path.find(*batch) : std::nullopt;
    if (index)
        curves.push_back(markCurve(look, path.intensities[*index], path.performances[*index]));
}

void appendMarks(std::vector<Curve> &curves, const engine::Estimate &estimate, const BatchPath &path, const BatchMarks &marks)
{
    appendMark(curves, path, marks.tokens,
               {QStringLiteral("tokens-mark"), RooflineText::tr("n*: from here the weights' matrix products are compute bound"),
                RooflineText::tr("n* = %1 tokens").arg(countText(estimate[MetricId::compute_bound_tokens].number)), Marker::Diamond,
                textColour, 10});
    appendMark(curves, path, marks.full,
               {QStringLiteral("full-mark"),
                RooflineText::tr("largest batch in memory"),
                RooflineText::tr("memory full at batch %1").arg(countText(marks.full.value_or(0))),
                Marker::TriangleDown,
                {CurveColour::Role::Warning, 0},
                11});
    appendMark(curves, path, marks.computeBound,
               {QStringLiteral("turn-mark"),
                RooflineText::tr("decode turns compute bound"),
                RooflineText::tr("compute bound from batch %1").arg(countText(marks.computeBound.value_or(0))),
                Marker::Triangle,
                {CurveColour::Role::Accent, 0},
                11});
}

/// Decode and prefill of the devices behind the first, small, on their own roofs.
void appendCompared(std::vector<Curve> &curves, const engine::Estimate &estimate)
{
    for (std::size_t place = estimate.devices.size(); place-- > 1;) {
        const engine::DeviceRoofline &device = estimate.devices[place];
        Curve curve;
        curve.id = QStringLiteral("work-") + QString::fromStdString(device.slug);
        curve.name = RooflineText::tr("%1, decode and prefill").arg(QString::fromStdString(device.name));
        curve.kind = CurveKind::Scatter;
        curve.marker = Marker::Circle;
        curve.colour = deviceColour(place);
        curve.markerSize = 6;
        curve.isInLegend = false;
        const auto add = [&curve](const std::optional<engine::WorkloadPoint> &point, const QString &name) {
            if (!point)
                return;
            curve.xs.push_back(point->intensity);
            curve.ys.push_back(point->achieved);
            curve.pointNames.push_back(name);
        };
        add(device.decode, RooflineText::tr("decode on %1").arg(QString::fromStdString(device.name)));
        add(device.prefill, RooflineText::tr("prefill on %1").arg(QString::fromStdString(device.name)));
        if (!curve.xs.empty())
            curves.push_back(std::move(curve));
    }
}

void appendPoints(std::vector<Curve> &curves, const engine::Estimate &estimate, double batch, double promptTokens, bool isBeyond)
{
    if (estimate.devices.empty())
        return;
    const engine::DeviceRoofline &first = estimate.devices.front();
    if (first.prefill)
        curves.push_back(
            markCurve({QStringLiteral("prefill"), RooflineText::tr("prefill"),
                       RooflineText::tr("prefill, %1").arg(numberText(promptTokens, Unit::token)), Marker::Square, textColour, 10},
                      first.prefill->intensity, first.prefill->achieved));
    if (!first.decode)
        return;
    const QString label = isBeyond ? RooflineText::tr("decode, batch %1: does not fit").arg(countText(batch))
                                   : RooflineText::tr("decode, batch %1").arg(countText(batch));
    const CurveColour colour = isBeyond ? CurveColour{CurveColour::Role::Infeasible, 0} : deviceColour(0);
    curves.push_back(markCurve(
        {QStringLiteral("decode"), RooflineText::tr("decode, this scenario"), label, isBeyond ? Marker::Ring : Marker::Circle, colour, 14},
        first.decode->intensity, first.decode->achieved));
}

} // namespace

std::vector<Curve> workloadCurves(const engine::Estimate &estimate, const BatchPath &path, const BatchMarks &marks, double promptTokens)
{
    std::vector<Curve> curves;
    appendCompared(curves, estimate);
    const std::size_t beyond = firstBeyond(estimate, path);
    if (!path.isEmpty()) {
        curves.push_back(pathCurve(path, beyond > 0 ? beyond - 1 : 0, path.batches.size(), true));
        curves.push_back(pathCurve(path, 0, beyond, false));
        for (Curve &dots : dotsOf(path, beyond, marks.current))
            curves.push_back(std::move(dots));
        appendMarks(curves, estimate, path, marks);
    }
    const engine::MetricValue &most = estimate[MetricId::max_batch];
    appendPoints(curves, estimate, marks.current, promptTokens, most.is_present && marks.current > most.number);
    return curves;
}

std::vector<plot::ReferenceLine> ceilingLines(const engine::Estimate &estimate, const BatchPath &path, double context)
{
    if (path.isEmpty())
        return {};
    const double ceiling = path.intensities.back();
    const engine::MetricValue &limit = estimate[MetricId::compute_bound_context];
    const QString intensity = numberText(ceiling, Unit::flop_per_byte);
    const QString label = limit.is_present ? RooflineText::tr("decode ceiling at context %1: %2 (c* %3)")
                                                 .arg(countText(context), intensity, numberText(limit.number, Unit::token))
                                           : RooflineText::tr("decode ceiling at context %1: %2").arg(countText(context), intensity);
    return {{.isVertical = true, .position = ceiling, .label = label, .colour = mutedColour, .line = plot::LineStyle::Dot}};
}

} // namespace ridgepoint::widgets
