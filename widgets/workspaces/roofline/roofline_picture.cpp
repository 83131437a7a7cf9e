// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/roofline/roofline_picture.h"

#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/roofline/measured_curve.h"
#include "widgets/workspaces/roofline/operator_points.h"
#include "widgets/workspaces/roofline/picture_text.h"
#include "widgets/workspaces/roofline/workload_curves.h"

#include <algorithm>
#include <array>
#include <map>

namespace ridgepoint::widgets {

using engine::DeviceRoofline;
using engine::MemoryTier;
using engine::ParameterId;
using engine::Precision;
using engine::TierRoof;
using engine::Unit;
using plot::Curve;
using plot::CurveColour;

namespace {

const TierRoof *mainTier(const DeviceRoofline &device)
{
    const auto found =
        std::find_if(device.tiers.begin(), device.tiers.end(), [](const TierRoof &tier) { return tier.tier == MemoryTier::main_memory; });
    return found == device.tiers.end() ? nullptr : &*found;
}

bool hasRoof(const DeviceRoofline &device) { return device.peak > 0 && mainTier(device) != nullptr; }

bool isInteger(Precision precision) { return precision == Precision::int8 || precision == Precision::int4; }

QString peakKind(bool isSparse) { return isSparse ? RooflineText::tr("sparse") : RooflineText::tr("dense"); }

QString bareNumber(double intensity)
{
    return QString::fromStdString(engine::format(intensity, Unit::flop_per_byte, {.with_unit = false}));
}

constexpr int behindDevices = 50; ///< place in the legend of what explains the first device only

QString tierName(MemoryTier tier)
{
    switch (tier) {
    case MemoryTier::on_chip:
        return RooflineText::tr("on-chip memory");
    case MemoryTier::main_memory:
        return RooflineText::tr("main memory");
    case MemoryTier::scale_up:
        return RooflineText::tr("scale-up link");
    case MemoryTier::host:
        break;
    }
    return RooflineText::tr("host link");
}

void append(Curve &curve, const std::vector<engine::RooflinePoint> &points)
{
    for (const engine::RooflinePoint &point : points) {
        curve.xs.push_back(point.intensity);
        curve.ys.push_back(point.performance);
    }
}

QString ridgeText(const DeviceRoofline &device, const TierRoof &tier)
{
    return RooflineText::tr("%1 ridge %2").arg(QString::fromStdString(device.name), bareNumber(tier.ridge));
}

Curve roofCurve(const DeviceRoofline &device, std::size_t place, const RooflineRanges &ranges)
{
    const TierRoof &tier = *mainTier(device);
    Curve curve;
    curve.id = QStringLiteral("roof-") + QString::fromStdString(device.slug);
    curve.name = ridgeText(device, tier);
    curve.colour = deviceColour(place);
    curve.line = deviceLine(place);
    curve.width = place == 0 ? 2.6 : 1.8;
    curve.legendPlace = static_cast<int>(place);
    curve.isDirectlyLabelled = true;
    append(curve, engine::roof_between(device.peak, tier, ranges.fromIntensity, ranges.toIntensity));
    return curve;
}

Curve ridgeCurve(const DeviceRoofline &device, std::size_t place)
{
    const TierRoof &tier = *mainTier(device);
    Curve curve;
    curve.id = QStringLiteral("ridge-") + QString::fromStdString(device.slug);
    curve.name = RooflineText::tr("%1, ridge point").arg(QString::fromStdString(device.name));
    curve.kind = plot::CurveKind::Scatter;
    curve.marker = plot::Marker::Ring;
    curve.colour = deviceColour(place);
    curve.markerSize = place == 0 ? 10 : 8;
    curve.isInLegend = false;
    curve.xs = {tier.ridge};
    curve.ys = {device.peak};
    curve.pointNames = {ridgeText(device, tier)};
    return curve;
}

/// Slanted part of another tier's roof, from where it enters the picture to its ridge.
Curve tierCurve(const DeviceRoofline &device, const TierRoof &tier, const RooflineRanges &ranges)
{
    Curve curve;
    curve.legendPlace = behindDevices;
    curve.id = QStringLiteral("tier-") + QString::fromUtf8(engine::to_string(tier.tier));
    curve.name = RooflineText::tr("%1 %2").arg(tierName(tier.tier), numberText(tier.bandwidth, Unit::byte_per_second));
    curve.colour = {CurveColour::Role::Muted, 0};
    curve.line = tier.tier == MemoryTier::on_chip ? plot::LineStyle::DashDotDot
                 : tier.tier == MemoryTier::host  ? plot::LineStyle::Dot
                                                  : plot::LineStyle::LongDash;
    curve.width = 1.3;
    curve.isDirectlyLabelled = true;
    const double from = std::max(ranges.fromIntensity, ranges.fromPerformance / tier.bandwidth);
    const double to = std::min(ranges.toIntensity, tier.ridge);
    if (from < to)
        append(curve, engine::roof_between(device.peak, tier, from, to));
    return curve;
}

Curve precisionCurve(const DeviceRoofline &device, const engine::PrecisionRidge &ridge, const RooflineRanges &ranges)
{
    Curve curve;
    curve.legendPlace = behindDevices;
    curve.id = QStringLiteral("precision-") + QString::fromUtf8(engine::slug(ridge.precision)) +
               (ridge.is_sparse ? QStringLiteral("-sparse") : QString());
    curve.name = RooflineText::tr("%1 %2 ridge %3")
                     .arg(QString::fromUtf8(engine::slug(ridge.precision)), peakKind(ridge.is_sparse), bareNumber(ridge.ridge));
    curve.colour = {CurveColour::Role::Muted, 0};
    curve.line = plot::LineStyle::Solid;
    curve.width = 1.3;
    curve.isDirectlyLabelled = true;
    if (ridge.ridge < ranges.toIntensity)
        append(curve, engine::roof_between(ridge.peak, *mainTier(device), std::max(ranges.fromIntensity, ridge.ridge), ranges.toIntensity));
    curve.pointNames = {RooflineText::tr("%1 at %2: ridge %3, %4")
                            .arg(QString::fromStdString(device.name), QString::fromUtf8(engine::slug(ridge.precision)),
                                 numberText(ridge.ridge, Unit::flop_per_byte),
                                 numberText(ridge.peak, isInteger(ridge.precision) ? Unit::op_per_second : Unit::flop_per_second))};
    return curve;
}

/// One roof per peak: formats that share a peak share their line.
void appendPrecisions(std::vector<Curve> &curves, const DeviceRoofline &device, const RooflineRanges &ranges)
{
    std::map<double, Curve> byPeak;
    for (const engine::PrecisionRidge &ridge : device.ridges) {
        if (ridge.precision == device.precision && ridge.is_sparse == device.is_sparse)
            continue;
        Curve curve = precisionCurve(device, ridge, ranges);
        const auto [same, isNew] = byPeak.try_emplace(ridge.peak, curve);
        if (!isNew)
            same->second.name = QString::fromUtf8(engine::slug(ridge.precision)) + QStringLiteral(", ") + same->second.name;
    }
    for (auto &[peak, curve] : byPeak)
        curves.push_back(std::move(curve));
}

std::vector<Curve> roofCurves(const engine::Estimate &estimate, const RooflineOptions &options, const RooflineRanges &ranges)
{
    std::vector<Curve> curves;
    if (!estimate.devices.empty() && hasRoof(estimate.devices.front())) {
        const DeviceRoofline &first = estimate.devices.front();
        for (const TierRoof &tier : first.tiers)
            if (options.hasTiers && tier.tier != MemoryTier::main_memory && tier.bandwidth > 0)
                curves.push_back(tierCurve(first, tier, ranges));
        if (options.hasPrecisions)
            appendPrecisions(curves, first, ranges);
    }
    for (std::size_t place = estimate.devices.size(); place-- > 0;)
        if (hasRoof(estimate.devices[place]))
            curves.push_back(roofCurve(estimate.devices[place], place, ranges));
    for (std::size_t place = estimate.devices.size(); place-- > 0;)
        if (hasRoof(estimate.devices[place]))
            curves.push_back(ridgeCurve(estimate.devices[place], place));
    return curves;
}

QString gapNote(const engine::Estimate &estimate)
{
    QStringList gaps;
    for (const DeviceRoofline &device : estimate.devices)
        if (!device.gap.empty())
            gaps << readable(device.gap);
        else if (!hasRoof(device))
            gaps << RooflineText::tr("%1 has no roof here: its peak or its memory bandwidth is unknown.")
                        .arg(QString::fromStdString(device.name));
    for (const engine::Finding &finding : estimate.findings)
        if (finding.id == "model-not-covered")
            gaps << readable(finding.text);
    return gaps.join(QLatin1Char(' '));
}

QString performanceTitle(const engine::Estimate &estimate)
{
    const bool isKnown = !estimate.devices.empty();
    const Precision precision = isKnown ? estimate.devices.front().precision : Precision::bf16;
    const bool isSparse = isKnown && estimate.devices.front().is_sparse;
    const QString kind = peakKind(isSparse);
    const QString name = QString::fromUtf8(engine::slug(precision));
    return isInteger(precision) ? RooflineText::tr("Performance, OP/s (%1, %2)").arg(name, kind)
                                : RooflineText::tr("Performance, FLOP/s (%1, %2)").arg(name, kind);
}

/// The title line of the workspace says "Roofline" already; an export has only this.
QString pictureTitle(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    const QString first = nameInForce(catalog, scenario, ParameterId::accelerator);
    const auto drawn = std::count_if(estimate.devices.begin(), estimate.devices.end(), [](const auto &device) { return hasRoof(device); });
    const int others = static_cast<int>(drawn) - 1;
    if (others < 1)
        return RooflineText::tr("Roofline of %1").arg(first);
    return RooflineText::tr("Roofline of %1 and %n more", nullptr, others).arg(first);
}

std::vector<plot::Region> boundRegions(const engine::Estimate &estimate)
{
    if (estimate.devices.empty() || !hasRoof(estimate.devices.front()))
        return {};
    const DeviceRoofline &first = estimate.devices.front();
    const double ridge = mainTier(first)->ridge;
    return {{plot::Region::Role::MemoryBound, true, std::nullopt, ridge, RooflineText::tr("memory bound")},
            {plot::Region::Role::ComputeBound, true, ridge, std::nullopt,
             RooflineText::tr("compute bound (%1)").arg(QString::fromStdString(first.name))}};
}

plot::PlotFrame frameOf(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                        const RooflineRanges &ranges)
{
    plot::PlotFrame frame;
    frame.id = QStringLiteral("roofline");
    frame.title = pictureTitle(catalog, scenario, estimate);
    frame.x = {.kind = plot::AxisKind::Log,
               .title = RooflineText::tr("Arithmetic intensity, FLOP per byte of memory traffic"),
               .unit = Unit::flop_per_byte,
               .minimum = ranges.fromIntensity,
               .maximum = ranges.toIntensity,
               .categories = {}};
    frame.y = {.kind = plot::AxisKind::Log,
               .title = performanceTitle(estimate),
               .unit =
                   !estimate.devices.empty() && isInteger(estimate.devices.front().precision) ? Unit::op_per_second : Unit::flop_per_second,
               .minimum = ranges.fromPerformance,
               .maximum = ranges.toPerformance,
               .categories = {}};
    frame.regions = boundRegions(estimate);
    frame.scenarioLine = scenarioLine(catalog, scenario);
    frame.emptyText = RooflineText::tr("No roof to draw for %1 at %2. Choose another accelerator or another activation precision.")
                          .arg(nameInForce(catalog, scenario, ParameterId::accelerator),
                               QString::fromUtf8(slugInForce(catalog, scenario, ParameterId::activation_precision)));
    return frame;
}

} // namespace

/// Room for the roofs of the device's other formats.
void makeRoomFor(RooflineRanges &ranges, const DeviceRoofline &device)
{
    for (const engine::PrecisionRidge &ridge : device.ridges) {
        ranges.toPerformance = std::max(ranges.toPerformance, roundUp(ridge.peak * 1.5));
        ranges.toIntensity = std::max(ranges.toIntensity, roundUp(ridge.ridge * 2));
    }
}

RooflinePicture rooflinePicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                                const RooflineOptions &options)
{
    const BatchMarks marks = batchMarks(catalog, scenario, estimate);
    const BatchPath path = batchPath(catalog, scenario, marks);
    RooflinePicture picture;
    picture.ranges = settledRanges(options.earlierRanges, fittedRanges(estimate, path));
    if (options.hasPrecisions && !estimate.devices.empty())
        makeRoomFor(picture.ranges, estimate.devices.front());
    std::vector<Curve> operators;
    if (options.hasOperators)
        operators = operatorPoints(catalog, scenario, estimate);
    makeRoomFor(picture.ranges, operators);
    std::vector<Curve> measured;
    if (options.measured)
        measured.push_back(measuredCurve(*options.measured));
    makeRoomFor(picture.ranges, measured);
    picture.note = gapNote(estimate);
    picture.frame = frameOf(catalog, scenario, estimate, picture.ranges);
    picture.frame.subtitle =
        picture.note.isEmpty() && !operators.empty() ? RooflineText::tr("operators: area is the share of the time") : picture.note;
    picture.frame.sources = options.sources;
    if (options.measured)
        picture.frame.sources << measuredSources(*options.measured);
    picture.frame.lines = ceilingLines(estimate, path, numberInForce(catalog, scenario, ParameterId::context));
    picture.curves = roofCurves(estimate, options, picture.ranges);
    std::move(operators.begin(), operators.end(), std::back_inserter(picture.curves));
    std::vector<Curve> workload = workloadCurves(estimate, path, marks, numberInForce(catalog, scenario, ParameterId::prompt_tokens));
    std::move(workload.begin(), workload.end(), std::back_inserter(picture.curves));
    std::move(measured.begin(), measured.end(), std::back_inserter(picture.curves));
    return picture;
}

plot::PlotFrame rooflineFrame(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                              const RooflineOptions &options)
{
    return rooflinePicture(catalog, scenario, estimate, options).frame;
}

std::vector<Curve> rooflineCurves(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                                  const RooflineOptions &options)
{
    return rooflinePicture(catalog, scenario, estimate, options).curves;
}

} // namespace ridgepoint::widgets
