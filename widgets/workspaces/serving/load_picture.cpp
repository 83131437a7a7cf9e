// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/load_picture.h"

#include "widgets/workspaces/common/device_look.h"
#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/common/round_numbers.h"
#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>
#include <array>

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::ParameterId;
using engine::Unit;
using plot::Curve;
using plot::CurveColour;
using plot::CurveKind;
using plot::Marker;

namespace {

constexpr CurveColour textColour{CurveColour::Role::Text, 0};
constexpr CurveColour mutedColour{CurveColour::Role::Muted, 0};

LoadAxes axesOf(const ServedDevice &device) { return loadAxes(device.estimate.workload); }

void addPoint(Curve &curve, const LoadCurve &load, std::size_t index, const QString &name)
{
    curve.xs.push_back(load.across[index]);
    curve.ys.push_back(load.perAccelerator[index]);
    curve.pointNames.push_back(name);
}

QString pointName(const ServedDevice &device, const LoadCurve &load, std::size_t index)
{
    const QString batch = countText(load.batches[index]);
    const bool isLatency = axesOf(device).isLatency();
    const QString time = numberText(isLatency ? load.across[index] : 1 / load.across[index], Unit::second);
    const QString told = isLatency ? ServingText::tr("%1 per request").arg(time) : ServingText::tr("%1 per token").arg(time);
    return index < load.beyond ? ServingText::tr("%1, batch %2: %3").arg(device.name, batch, told)
                               : ServingText::tr("%1, batch %2, does not fit: %3").arg(device.name, batch, told);
}

/// Dots are kept for what does not fit.
plot::LineStyle insideLine(std::size_t place)
{
    const plot::LineStyle line = deviceLine(place);
    return line == plot::LineStyle::Dot ? plot::LineStyle::DashDotDot : line;
}

Curve insideCurve(const ServedDevice &device, const LoadCurve &load)
{
    Curve curve;
    curve.id = QStringLiteral("load-") + device.slug;
    curve.name = device.name;
    curve.colour = deviceColour(device.place);
    curve.line = insideLine(device.place);
    curve.width = device.place == 0 ? 2.6 : 1.8;
    curve.legendPlace = static_cast<int>(device.place);
    curve.isDirectlyLabelled = true;
    for (std::size_t i = 0; i < load.beyond; ++i)
        addPoint(curve, load, i, pointName(device, load, i));
    return curve;
}

Curve beyondCurve(const ServedDevice &device, const LoadCurve &load, bool isSpilled)
{
    const bool isWhole = load.beyond == 0;
    Curve curve;
    curve.id = QStringLiteral("beyond-") + device.slug;
    curve.name =
        isSpilled ? ServingText::tr("%1, spilled to the host").arg(device.name) : ServingText::tr("%1, does not fit").arg(device.name);
    curve.colour = isWhole ? deviceColour(device.place) : mutedColour;
    curve.line = plot::LineStyle::Dot;
    curve.width = 1.4;
    curve.legendPlace = static_cast<int>(device.place);
    curve.isDirectlyLabelled = isWhole;
    curve.isInLegend = isWhole; // else the mark of the full memory tells
    for (std::size_t i = isWhole ? 0 : load.beyond - 1; i < load.batches.size(); ++i)
        addPoint(curve, load, i, pointName(device, load, i));
    return curve;
}

/// Dots at powers of four, hollow where the memory does not hold them.
std::vector<Curve> dotsOf(const LoadCurve &load, const LoadMarks &marks, CurveColour colour)
{
    Curve inside = batchDots(ServingText::tr("round batches"), colour, false);
    Curve outside = batchDots(ServingText::tr("round batches beyond the memory"), colour, true);
    bool isFirst = true;
    for (const double batch : dottedBatches()) {
        const std::optional<std::size_t> index = load.find(batch);
        if (!index || batch == marks.current)
            continue;
        Curve &curve = *index < load.beyond ? inside : outside;
        curve.labelledPoints.push_back(static_cast<std::uint8_t>(curve.xs.size()));
        addPoint(curve, load, *index, isFirst ? ServingText::tr("batch %1").arg(countText(batch)) : countText(batch));
        isFirst = false;
    }
    return {inside, outside};
}

void appendMark(std::vector<Curve> &curves, const LoadCurve &load, const std::optional<double> &batch, const MarkLook &look)
{
    const std::optional<std::size_t> index = batch ? load.find(*batch) : std::nullopt;
    if (index)
        curves.push_back(markCurve(look, load.across[*index], load.perAccelerator[*index]));
}

/// The memory wall and the turn to compute bound of a device; those of the first are written out.
void appendWalls(std::vector<Curve> &curves, const ServedDevice &device, const LoadCurve &load, const LoadMarks &marks)
{
    const bool isFirst = device.place == 0;
    const QString full = countText(marks.full.value_or(0));
    const QString turn = countText(marks.computeBound.value_or(0));
    appendMark(
        curves, load, marks.full,
        {QStringLiteral("full-") + device.slug,
         ServingText::tr("memory full, %1").arg(device.name),
         isFirst ? ServingText::tr("memory full at batch %1").arg(full) : ServingText::tr("%1: memory full at %2").arg(device.name, full),
         Marker::TriangleDown,
         {CurveColour::Role::Warning, 0},
         isFirst ? 11.0 : 8.0,
         isFirst});
    appendMark(curves, load, marks.computeBound,
               {QStringLiteral("turn-") + device.slug,
                axesOf(device).isLatency() ? ServingText::tr("a step turns compute bound, %1").arg(device.name)
                                           : ServingText::tr("decode turns compute bound, %1").arg(device.name),
                isFirst ? ServingText::tr("compute bound from batch %1").arg(turn)
                        : ServingText::tr("%1: compute bound from batch %2").arg(device.name, turn),
                Marker::Triangle,
                {CurveColour::Role::Accent, 0},
                isFirst ? 11.0 : 8.0,
                isFirst});
}

QString presentText(const ServedDevice &device, double across)
{
    const QString batch = countText(device.batch);
    const QString value = numberText(across, engine::metric(axesOf(device).across).unit);
    return axesOf(device).isLatency() ? ServingText::tr("batch %1: %2 per request").arg(batch, value)
                                      : ServingText::tr("batch %1: %2 per user").arg(batch, value);
}

/// Where the scenario stands, as its own estimate says: a saturated server whose requests wait is a little beside its curve.
void appendPresent(std::vector<Curve> &curves, const ServedDevice &device)
{
    const std::optional<double> across = device.value(axesOf(device).across);
    const std::optional<double> total = device.value(axesOf(device).rate);
    const bool isFirst = device.place == 0;
    const bool isBeyond = device.value(MetricId::max_batch) && device.batch > device.wall.value_or(0);
    if (!across || !total || (isBeyond && !isFirst))
        return;
    const QString label = isBeyond ? ServingText::tr("batch %1: does not fit").arg(countText(device.batch)) : presentText(device, *across);
    Curve curve;
    curve.id = QStringLiteral("present-") + device.slug;
    curve.name = ServingText::tr("this scenario, %1").arg(device.name);
    curve.kind = CurveKind::Scatter;
    curve.marker = isBeyond ? Marker::Ring : Marker::Circle;
    curve.colour = isBeyond ? CurveColour{CurveColour::Role::Infeasible, 0} : deviceColour(device.place);
    curve.markerSize = isFirst ? 14 : 8;
    curve.isInLegend = false;
    curve.xs = {*across};
    curve.ys = {*total / device.devices};
    curve.pointNames = {isFirst ? label : QStringLiteral("%1, %2").arg(device.name, label)};
    if (isFirst)
        curve.labelledPoints = {0};
    curves.push_back(std::move(curve));
}

Curve measuredCurve(const std::vector<MeasuredServingPoint> &points)
{
    Curve curve;
    curve.id = QStringLiteral("measured");
    curve.name = ServingText::tr("measured");
    curve.kind = CurveKind::Scatter;
    curve.marker = Marker::Diamond;
    curve.colour = textColour;
    curve.markerSize = 8;
    curve.legendPlace = 101;
    for (const MeasuredServingPoint &point : points) {
        curve.xs.push_back(point.across);
        curve.ys.push_back(point.rate / std::max(1.0, point.accelerators));
        curve.pointNames.push_back(ServingText::tr("%1, batch %2, measured (%3)").arg(point.label, countText(point.batch), point.source));
    }
    return curve;
}

/// Log axis ends that hold every point, at 1, 2 or 5 times a power of ten.
LoadRanges fittedRanges(const std::vector<Curve> &curves)
{
    constexpr double most = 1e300;
    std::array<double, 4> ends = {most, 0, most, 0};
    for (const Curve &curve : curves)
        for (std::size_t i = 0; i < curve.xs.size(); ++i) {
            ends[0] = std::min(ends[0], curve.xs[i]);
            ends[1] = std::max(ends[1], curve.xs[i]);
            ends[2] = std::min(ends[2], curve.ys[i]);
            ends[3] = std::max(ends[3], curve.ys[i]);
        }
    if (!(ends[0] > 0 && ends[2] > 0) || ends[1] == 0)
        return {};
    constexpr double room = 1.15;
    return {roundDown(ends[0] / room), roundUp(ends[1] * room), roundDown(ends[2] / room), roundUp(ends[3] * room)};
}

bool isInside(double from, double to, double earlierFrom, double earlierTo)
{
    constexpr double mostEmpty = 10;
    constexpr double tolerance = 1 + 1e-9;
    return from * tolerance >= earlierFrom && to <= earlierTo * tolerance && from <= earlierFrom * mostEmpty && to * mostEmpty >= earlierTo;
}

LoadRanges settledRanges(const std::optional<LoadRanges> &earlier, const LoadRanges &fitted)
{
    const bool isStill = earlier && isInside(fitted.fromAcross, fitted.toAcross, earlier->fromAcross, earlier->toAcross) &&
                         isInside(fitted.fromRate, fitted.toRate, earlier->fromRate, earlier->toRate);
    return isStill ? *earlier : fitted;
}

QString pictureTitle(const LoadAxes &axes, bool isServer)
{
    if (axes.isLatency())
        return isServer ? ServingText::tr("Throughput against latency on a saturated server as the batch grows")
                        : ServingText::tr("Throughput against latency as the batch grows");
    return isServer ? ServingText::tr("Throughput against speed on a saturated server as the batch grows")
                    : ServingText::tr("Decode throughput against speed as the batch grows");
}

plot::Axis logAxis(const QString &title, MetricId metric, double from, double to)
{
    return {
        .kind = plot::AxisKind::Log, .title = title, .unit = engine::metric(metric).unit, .minimum = from, .maximum = to, .categories = {}};
}

plot::PlotFrame frameOf(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                        const LoadRanges &ranges)
{
    const LoadAxes axes = loadAxes(estimate.workload);
    plot::PlotFrame frame;
    frame.id = QStringLiteral("serving-load");
    frame.title = pictureTitle(axes, isSaturated(catalog, scenario));
    frame.subtitle = servingNote(estimate);
    frame.x = logAxis(acrossTitle(axes), axes.across, ranges.fromAcross, ranges.toAcross);
    frame.y = logAxis(rateTitle(axes), axes.rate, ranges.fromRate, ranges.toRate);
    frame.scenarioLine = scenarioLine(catalog, scenario);
    frame.emptyText =
        ServingText::tr("No serving curve for %1 on %2. Choose a model and an accelerator whose figures are known.")
            .arg(nameInForce(catalog, scenario, ParameterId::model), nameInForce(catalog, scenario, ParameterId::accelerator));
    return frame;
}

/// Behind first: the other devices' lines, then the first device's, then the marks.
std::vector<Curve> loadCurves(const engine::Catalog &catalog, const engine::Scenario &scenario, const std::vector<ServedDevice> &devices)
{
    const double last = lastBatch(devices);
    std::vector<Curve> lines;
    std::vector<Curve> marked;
    for (std::size_t i = devices.size(); i-- > 0;) {
        const ServedDevice &device = devices[i];
        const LoadCurve load = loadCurve(catalog, device, last);
        if (load.isEmpty())
            continue;
        const LoadMarks marks = loadMarks(device);
        if (load.beyond < load.batches.size())
            lines.push_back(beyondCurve(device, load, spillsToHost(catalog, scenario)));
        if (load.beyond > 0)
            lines.push_back(insideCurve(device, load));
        if (device.place == 0)
            for (Curve &dots : dotsOf(load, marks, deviceColour(0)))
                marked.push_back(std::move(dots));
        appendWalls(marked, device, load, marks);
        appendPresent(marked, device);
    }
    std::move(marked.begin(), marked.end(), std::back_inserter(lines));
    return lines;
}

} // namespace

QString servingNote(const engine::Estimate &estimate)
{
    constexpr std::array<std::string_view, 6> told = {"comparison-gap", "model-not-covered", "fabric-unknown",
                                                      "kv-wall",        "not-calibrated",    "class-preset"};
    QStringList notes;
    for (const engine::Finding &finding : estimate.findings)
        if (std::find(told.begin(), told.end(), finding.id) != told.end())
            notes << readable(finding.text);
    return notes.join(QLatin1Char(' '));
}

LoadPicture loadPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                        const std::vector<ServedDevice> &devices, const LoadOptions &options)
{
    LoadPicture picture;
    picture.curves = loadCurves(catalog, scenario, devices);
    if (!options.measured.empty())
        picture.curves.push_back(measuredCurve(options.measured));
    picture.ranges = settledRanges(options.earlierRanges, fittedRanges(picture.curves));
    picture.frame = frameOf(catalog, scenario, estimate, picture.ranges);
    picture.frame.sources = options.sources;
    return picture;
}

} // namespace ridgepoint::widgets
