// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/tensor_picture.h"

#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/serving/load_axes.h"
#include "widgets/workspaces/serving/operator_segments.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::ParameterId;
using engine::Unit;
using plot::CurveColour;

namespace {

plot::PlotFrame frameOf(const engine::Catalog &catalog, const engine::Scenario &scenario, const TensorSweep &sweep)
{
    plot::PlotFrame frame;
    frame.scenarioLine = scenarioLine(catalog, scenario);
    frame.emptyText = ServingText::tr("No scaling to draw: choose a model and an accelerator whose figures and links are known.");
    frame.x = {.kind = plot::AxisKind::Category,
               .title = sweep.isOfPictures() ? ServingText::tr("accelerators that share each picture")
                                             : ServingText::tr("tensor parallel, accelerators"),
               .unit = Unit::count,
               .minimum = {},
               .maximum = {},
               .categories = sweep.widthNames()};
    return frame;
}

QString widthText(const TensorSweep::Point &point, double batch, const QString &value)
{
    return point.fits(batch) ? ServingText::tr("tensor %1: %2").arg(countText(point.width), value)
                             : ServingText::tr("tensor %1, does not fit: %2").arg(countText(point.width), value);
}

using PointValue = double (*)(const TensorSweep &, const TensorSweep::Point &);

/// One value at every width; hollow rings where the memory does not hold the batch.
std::vector<plot::Curve> widthCurves(const TensorSweep &sweep, const QString &id, const QString &name, Unit unit, PointValue valueOf)
{
    plot::Curve line;
    line.id = id;
    line.name = name;
    line.colour = {CurveColour::Role::Slot, 0};
    line.width = 2.4;
    line.isDirectlyLabelled = true;
    plot::Curve dots = line;
    dots.id = id + QStringLiteral("-fits");
    dots.kind = plot::CurveKind::Scatter;
    dots.marker = plot::Marker::Circle;
    dots.markerSize = 8;
    dots.isInLegend = false;
    dots.areLabelsOptional = true;
    dots.isDirectlyLabelled = false;
    plot::Curve rings = dots;
    rings.id = id + QStringLiteral("-beyond");
    rings.name = ServingText::tr("does not fit the memory");
    rings.marker = plot::Marker::Ring;
    rings.colour = {CurveColour::Role::Infeasible, 0};
    rings.isInLegend = true;
    for (std::size_t place = 0; place < sweep.points.size(); ++place) {
        const TensorSweep::Point &point = sweep.points[place];
        const double value = valueOf(sweep, point);
        const QString text = numberText(value, unit);
        line.xs.push_back(static_cast<double>(place));
        line.ys.push_back(value);
        line.pointNames.push_back(widthText(point, sweep.batch, text));
        plot::Curve &own = point.fits(sweep.batch) ? dots : rings;
        own.labelledPoints.push_back(static_cast<std::uint8_t>(own.xs.size()));
        own.xs.push_back(static_cast<double>(place));
        own.ys.push_back(value);
        own.pointNames.push_back(text);
    }
    std::vector<plot::Curve> curves{line};
    for (plot::Curve &marks : std::vector<plot::Curve>{dots, rings})
        if (!marks.xs.empty())
            curves.push_back(std::move(marks));
    return curves;
}

plot::Curve presentMark(const TensorSweep &sweep, std::size_t place, double value)
{
    plot::Curve curve;
    curve.id = QStringLiteral("scenario");
    curve.name = ServingText::tr("this scenario");
    curve.kind = plot::CurveKind::Scatter;
    curve.marker = plot::Marker::Circle;
    curve.markerSize = 14;
    curve.colour = {CurveColour::Role::Accent, 0};
    curve.xs = {static_cast<double>(place)};
    curve.ys = {value};
    curve.pointNames = {ServingText::tr("this scenario, tensor %1").arg(countText(sweep.points[place].width))};
    return curve;
}

plot::Curve idealLine(const TensorSweep &sweep, const QString &name, PointValue valueOf, bool falls)
{
    plot::Curve curve;
    curve.id = QStringLiteral("ideal-scaling");
    curve.name = name;
    curve.colour = {CurveColour::Role::Muted, 0};
    curve.line = plot::LineStyle::Dash;
    curve.width = 1.6;
    curve.isDirectlyLabelled = true;
    const TensorSweep::Point &first = sweep.points.front();
    for (std::size_t place = 0; place < sweep.points.size(); ++place) {
        curve.xs.push_back(static_cast<double>(place));
        curve.ys.push_back(falls ? valueOf(sweep, first) * first.width / sweep.points[place].width : valueOf(sweep, first));
    }
    return curve;
}

double timeOf(const TensorSweep &sweep, const TensorSweep::Point &point) { return point.value(sweep.timeMetric()).value_or(0); }

double throughput(const TensorSweep &sweep, const TensorSweep::Point &point)
{
    return point.value(loadAxes(sweep.workload).rate).value_or(0) / point.devices;
}

void addScaling(SidePicture &picture, const TensorSweep &sweep, std::vector<plot::Curve> curves, plot::Curve ideal, PointValue valueOf)
{
    if (sweep.points.size() > 1)
        picture.curves.push_back(std::move(ideal));
    std::move(curves.begin(), curves.end(), std::back_inserter(picture.curves));
    if (const std::optional<std::size_t> place = sweep.currentPlace())
        picture.curves.push_back(presentMark(sweep, *place, valueOf(sweep, sweep.points[*place])));
}

/// What the widest group gains over the narrowest one.
QString gainText(const TensorSweep &sweep)
{
    const TensorSweep::Point &first = sweep.points.front();
    const TensorSweep::Point &last = sweep.points.back();
    if (sweep.points.size() < 2 || !(timeOf(sweep, last) > 0))
        return {};
    return ServingText::tr("batch %1: %2 accelerators are %3 as fast as %4")
        .arg(countText(sweep.batch), countText(last.width), numberText(timeOf(sweep, first) / timeOf(sweep, last), Unit::multiplier),
             countText(first.width));
}

} // namespace

SidePicture tensorTimePicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const TensorSweep &sweep)
{
    SidePicture picture;
    picture.frame = frameOf(catalog, scenario, sweep);
    picture.frame.id = QStringLiteral("serving-tensor");
    picture.frame.title = sweep.isOfPictures() ? ServingText::tr("Latency of a request as more accelerators share it")
                                               : ServingText::tr("Time per output token as tensor parallelism widens");
    picture.frame.y = {.kind = plot::AxisKind::Log,
                       .title =
                           sweep.isOfPictures() ? ServingText::tr("Latency of a request, s") : ServingText::tr("Time per output token, s"),
                       .unit = Unit::second,
                       .minimum = {},
                       .maximum = {},
                       .categories = {}};
    if (sweep.isEmpty())
        return picture;
    picture.frame.subtitle = gainText(sweep);
    addScaling(picture, sweep,
               widthCurves(sweep, QStringLiteral("step"), nameInForce(catalog, scenario, ParameterId::accelerator), Unit::second, timeOf),
               idealLine(sweep, ServingText::tr("ideal scaling, 1 / width"), timeOf, true), timeOf);
    return picture;
}

SidePicture tensorThroughputPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const TensorSweep &sweep)
{
    SidePicture picture;
    picture.frame = frameOf(catalog, scenario, sweep);
    const LoadAxes axes = loadAxes(sweep.workload);
    const Unit rateUnit = engine::metric(axes.rate).unit;
    picture.frame.id = QStringLiteral("serving-tensor-throughput");
    picture.frame.title = ServingText::tr("Throughput per accelerator");
    picture.frame.isLegendShown = false;
    picture.frame.y = {
        .kind = plot::AxisKind::Linear, .title = rateTitle(axes), .unit = rateUnit, .minimum = 0, .maximum = {}, .categories = {}};
    if (sweep.isEmpty())
        return picture;
    addScaling(picture, sweep, widthCurves(sweep, QStringLiteral("throughput"), ServingText::tr("throughput"), rateUnit, throughput),
               idealLine(sweep, ServingText::tr("ideal scaling"), throughput, false), throughput);
    double most = 0;
    for (const plot::Curve &curve : picture.curves)
        most = std::max(most, *std::max_element(curve.ys.begin(), curve.ys.end()));
    picture.frame.y.maximum = most * 1.2;
    return picture;
}

SidePicture tensorFamiliesPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const TensorSweep &sweep)
{
    SidePicture picture;
    picture.frame = frameOf(catalog, scenario, sweep);
    picture.frame.id = QStringLiteral("serving-tensor-families");
    picture.frame.title =
        sweep.isOfPictures() ? ServingText::tr("Denoising step by kind of work") : ServingText::tr("Decode step by kind of work");
    picture.frame.y = {.kind = plot::AxisKind::Linear,
                       .title = ServingText::tr("time of one step, s"),
                       .unit = Unit::second,
                       .minimum = 0,
                       .maximum = {},
                       .categories = {}};
    std::vector<double> filled(sweep.points.size(), 0.0);
    std::vector<Segment> kinds;
    std::vector<std::vector<Segment>> columns;
    for (const TensorSweep::Point &point : sweep.points) {
        columns.push_back(segmentsOf(point.estimate.decode_operators, SegmentKind::Family));
        for (const Segment &segment : columns.back())
            if (std::none_of(kinds.begin(), kinds.end(), [&segment](const Segment &known) { return known.id == segment.id; }))
                kinds.push_back(segment);
    }
    std::stable_sort(kinds.begin(), kinds.end(), [](const Segment &a, const Segment &b) { return a.order < b.order; });
    for (const Segment &kind : kinds) {
        plot::Curve curve;
        curve.id = kind.id;
        curve.name = kind.name;
        curve.kind = plot::CurveKind::Bar;
        curve.colour = kind.colour;
        for (std::size_t place = 0; place < columns.size(); ++place) {
            const auto found = std::find_if(columns[place].begin(), columns[place].end(),
                                            [&kind](const Segment &segment) { return segment.id == kind.id; });
            if (found == columns[place].end())
                continue;
            curve.xs.push_back(static_cast<double>(place));
            curve.baseline.push_back(filled[place]);
            filled[place] += found->time;
            curve.ys.push_back(filled[place]);
            curve.pointNames.push_back(ServingText::tr("%1: %2").arg(kind.name, numberText(found->time, Unit::second)));
        }
        picture.curves.push_back(std::move(curve));
    }
    return picture;
}

} // namespace ridgepoint::widgets
