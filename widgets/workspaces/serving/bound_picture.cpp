// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/bound_picture.h"

#include "engine/sweep.h"
#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/common/round_numbers.h"
#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/serving/served_device.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::ParameterId;
using engine::Unit;
using plot::CurveColour;

namespace {

constexpr std::size_t columns = 24;
constexpr std::size_t rows = 16;
constexpr double leastBatches = 256;

constexpr std::array<std::string_view, 5> bounds = {"memory", "compute", "fabric", "overhead", "capacity"};

/// What the map is drawn over beside the batch.
struct Size {
    ParameterId parameter;
    QString title;
    Unit unit;
    double least;
    double usual;  ///< end of the axis
    MetricId held; ///< what every one of the batch keeps in memory
};

Size sizeOf(engine::Workload workload)
{
    switch (workload) {
    case engine::Workload::image:
        return {ParameterId::width, ServingText::tr("width at this height, px"), Unit::pixel, 256, 4096, MetricId::latent_bytes};
    case engine::Workload::video:
        return {ParameterId::frames, ServingText::tr("frames"), Unit::count, 9, 513, MetricId::latent_bytes};
    default:
        return {ParameterId::context, ServingText::tr("context, tokens"), Unit::token, 128, 131072, MetricId::kv_bytes};
    }
}

std::vector<CurveColour> boundColours()
{
    using Role = CurveColour::Role;
    return {{Role::Slot, 0}, {Role::Slot, 1}, {Role::Slot, 3}, {Role::Slot, 4}, {Role::Muted, 0}, {Role::Warning, 0}};
}

BoundRanges fittedRanges(const engine::Estimate &estimate, const Size &size, double present, double batch)
{
    const engine::MetricValue &full = estimate[MetricId::max_batch];
    BoundRanges ranges;
    ranges.toSize = present <= size.usual ? size.usual : roundUp(present);
    ranges.toBatch = roundUp(std::max({leastBatches, batch * 1.5, full.is_present ? full.number * 4 : 0}));
    ranges.toSize = std::min(ranges.toSize, engine::parameter(size.parameter).maximum);
    ranges.toBatch = std::min(ranges.toBatch, engine::parameter(ParameterId::batch).maximum);
    return ranges;
}

BoundRanges settledRanges(const std::optional<BoundRanges> &earlier, const BoundRanges &fitted)
{
    constexpr double mostEmpty = 8;
    const bool isStill = earlier && fitted.toSize <= earlier->toSize && fitted.toBatch <= earlier->toBatch &&
                         fitted.toSize * mostEmpty >= earlier->toSize && fitted.toBatch * mostEmpty >= earlier->toBatch;
    return isStill ? *earlier : fitted;
}

std::vector<double> numbersOf(const engine::SweepAxis &axis)
{
    std::vector<double> numbers;
    for (const engine::ParameterValue &point : axis.points)
        numbers.push_back(std::get<double>(point));
    return numbers;
}

/// Sequences or pictures that run at each point: the engine keeps the KV or the latents of no more in the memory of a saturated server.
std::vector<double> runningBatches(const engine::SweepResult &sweep, const plot::HeatMap &map)
{
    std::vector<double> running(sweep.size);
    const std::vector<double> &held = sweep.columns[2].values;
    for (std::size_t i = 0; i < sweep.size; ++i) {
        const double one = held[i % map.xs.size()] / map.ys.front();
        running[i] = one > 0 ? held[i] / one : map.ys[i / map.xs.size()];
    }
    return running;
}

plot::HeatMap mapOf(const engine::SweepResult &sweep)
{
    plot::HeatMap map;
    map.ys = numbersOf(sweep.axes[0]);
    map.xs = numbersOf(sweep.axes[1]);
    map.name = ServingText::tr("bound of a step");
    map.categories = boundWords();
    map.categoryColours = boundColours();
    const engine::SweepColumn &bound = sweep.columns[0];
    map.values.assign(sweep.size, 0);
    map.isPresent.assign(sweep.size, 0);
    const std::vector<double> running = runningBatches(sweep, map);
    for (std::size_t i = 0; i < sweep.size; ++i) {
        const auto found = std::find(bounds.begin(), bounds.end(), bound.texts[i]);
        if (bound.is_present[i] == 0 || found == bounds.end())
            continue;
        constexpr double tolerance = 1 + 1e-9;
        const bool isWaiting = map.ys[i / map.xs.size()] > running[i] * tolerance;
        map.values[i] = static_cast<double>(isWaiting ? bounds.size() : static_cast<std::size_t>(found - bounds.begin()));
        map.isPresent[i] = 1;
    }
    return map;
}

/// The largest batch that fits, over the size: the first row of the map knows it for every size; on a saturated server what runs of the
/// largest batch.
plot::Curve wallCurve(const engine::SweepResult &sweep, const plot::HeatMap &map)
{
    const std::vector<double> running = runningBatches(sweep, map);
    const std::size_t lastRow = sweep.size - map.xs.size();
    plot::Curve curve;
    curve.id = QStringLiteral("memory-full");
    curve.name = ServingText::tr("memory full");
    curve.colour = {CurveColour::Role::Warning, 0};
    curve.width = 2;
    curve.isInLegend = false;
    for (std::size_t i = 0; i < map.xs.size(); ++i) {
        std::optional<double> full = valueAt(sweep.columns[1], i);
        if (!full || *full < 1)
            continue;
        if (std::round(running[lastRow + i]) < map.ys.back())
            full = std::round(running[lastRow + i]);
        curve.xs.push_back(map.xs[i]);
        curve.ys.push_back(*full);
        curve.pointNames.push_back(ServingText::tr("memory full at batch %1").arg(countText(*full)));
    }
    return curve;
}

} // namespace

QStringList boundWords()
{
    return {ServingText::tr("memory bound"), ServingText::tr("compute bound"), ServingText::tr("fabric bound"),
            ServingText::tr("launch bound"), ServingText::tr("does not fit"),  ServingText::tr("requests wait")};
}

SidePicture boundPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                         std::optional<BoundRanges> &earlier)
{
    SidePicture picture;
    plot::PlotFrame &frame = picture.frame;
    const Size size = sizeOf(estimate.workload);
    const double present = numberInForce(catalog, scenario, size.parameter);
    const double batch = numberInForce(catalog, scenario, ParameterId::batch);
    const BoundRanges ranges = settledRanges(earlier, fittedRanges(estimate, size, present, batch));
    earlier = ranges;
    frame.id = QStringLiteral("serving-bound");
    frame.title = engine::makes_pictures(estimate.workload) ? ServingText::tr("What binds a step") : ServingText::tr("What binds decode");
    frame.isLegendShown = false;
    frame.scenarioLine = scenarioLine(catalog, scenario);
    frame.emptyText = ServingText::tr("No map: choose a model and an accelerator whose figures are known.");
    frame.x = {.kind = plot::AxisKind::Log,
               .title = size.title,
               .unit = size.unit,
               .minimum = size.least,
               .maximum = ranges.toSize,
               .categories = {}};
    frame.y = {.kind = plot::AxisKind::Log,
               .title = ServingText::tr("batch"),
               .unit = Unit::count,
               .minimum = 1,
               .maximum = ranges.toBatch,
               .categories = {}};
    if (!estimate[MetricId::bound].is_present)
        return picture;
    const auto sizes = engine::make_axis(size.parameter, size.least, ranges.toSize, columns, true);
    const auto batches = engine::make_axis(ParameterId::batch, 1, ranges.toBatch, rows, true);
    if (!sizes || !batches)
        return picture;
    const std::array wanted = {MetricId::bound, MetricId::max_batch, size.held};
    const auto sweep = engine::sweep(catalog, scenario, std::array{*batches, *sizes}, wanted);
    if (!sweep)
        return picture;
    picture.heatMap = mapOf(*sweep);
    if (plot::Curve wall = wallCurve(*sweep, *picture.heatMap); wall.xs.size() > 1)
        picture.curves.push_back(std::move(wall));
    if (present >= size.least)
        picture.curves.push_back(scenarioMark(present, batch));
    return picture;
}

} // namespace ridgepoint::widgets
