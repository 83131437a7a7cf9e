// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/roofline/memory_picture.h"

#include "engine/sweep.h"
#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/roofline/picture_text.h"
#include "widgets/workspaces/roofline/roofline_ranges.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::widgets {

using engine::Estimate;
using engine::MetricId;
using engine::ParameterId;
using engine::Unit;
using plot::CurveColour;

namespace {

constexpr std::size_t points = 49;
constexpr double leastBatches = 10;
constexpr double mostUnbounded = 200; ///< shown where no capacity bounds the batch

double wantedBatches(const Estimate &estimate, double batch)
{
    const engine::MetricValue &full = estimate[MetricId::max_batch];
    const double largest = engine::parameter(ParameterId::batch).maximum;
    double wanted = std::min(batch * 1.25, mostUnbounded);
    if (full.is_present && full.number >= 1)
        wanted = std::max(full.number * 1.4, std::min(batch * 1.1, full.number * 3));
    return std::min(std::max(wanted, leastBatches), largest);
}

double settledBatches(std::optional<double> &earlier, double wanted)
{
    if (!earlier || wanted > *earlier || wanted < *earlier / 4)
        earlier = std::min(roundUp(wanted), engine::parameter(ParameterId::batch).maximum);
    return *earlier;
}

plot::Curve layer(const QString &id, const QString &name, int slot, const engine::SweepResult &sweep, const engine::SweepColumn &column,
                  std::vector<double> &filled)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.kind = plot::CurveKind::Area;
    curve.colour = {CurveColour::Role::Slot, slot};
    curve.opacity = 0.35;
    curve.width = 1.2;
    curve.isDirectlyLabelled = true;
    curve.isInLegend = false;
    curve.baseline = filled;
    for (std::size_t i = 0; i < sweep.size; ++i) {
        const double batch = std::get<double>(sweep.axes[0].points[i]);
        curve.xs.push_back(batch);
        filled[i] += column.values[i];
        curve.ys.push_back(filled[i]);
        curve.pointNames.push_back(
            RooflineText::tr("batch %1: %2 %3").arg(countText(batch), name, numberText(column.values[i], Unit::byte)));
    }
    return curve;
}

/// Capacity without the reserve, as the engine compares against it; none when unknown.
std::optional<double> usableCapacity(const Estimate &estimate)
{
    const engine::MetricValue &required = estimate[MetricId::memory_required];
    const engine::MetricValue &share = estimate[MetricId::memory_utilization];
    if (!required.is_present || !share.is_present || !(share.number > 0))
        return std::nullopt;
    return required.number / share.number;
}

void addCapacity(plot::PlotFrame &frame, const Estimate &estimate, std::optional<double> capacity, double batch, double most)
{
    if (capacity)
        frame.lines.push_back({.isVertical = false,
                               .position = *capacity,
                               .label = RooflineText::tr("capacity %1").arg(numberText(*capacity, Unit::byte)),
                               .colour = {CurveColour::Role::Text, 0},
                               .line = plot::LineStyle::Dash});
    const engine::MetricValue &full = estimate[MetricId::max_batch];
    if (full.is_present && full.number >= 1 && full.number <= most)
        frame.lines.push_back({.isVertical = true,
                               .position = full.number,
                               .label = RooflineText::tr("full at %1").arg(countText(full.number)),
                               .colour = {CurveColour::Role::Warning, 0},
                               .line = plot::LineStyle::Solid});
    if (batch <= most)
        frame.lines.push_back({.isVertical = true,
                               .position = batch,
                               .label = RooflineText::tr("batch %1").arg(countText(batch)),
                               .colour = {CurveColour::Role::Accent, 0},
                               .line = plot::LineStyle::Dot});
}

} // namespace

SidePicture memoryPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const Estimate &estimate,
                          std::optional<double> &earlierMost)
{
    SidePicture picture;
    plot::PlotFrame &frame = picture.frame;
    frame.id = QStringLiteral("roofline-memory");
    frame.title = RooflineText::tr("Memory as the batch grows");
    frame.subtitle = RooflineText::tr("one %1", "an accelerator").arg(nameInForce(catalog, scenario, ParameterId::accelerator));
    frame.isLegendShown = false;
    frame.scenarioLine = scenarioLine(catalog, scenario);
    frame.emptyText = RooflineText::tr("No memory picture: choose a model whose architecture is known.");
    const double context = numberInForce(catalog, scenario, ParameterId::context);
    const double batch = numberInForce(catalog, scenario, ParameterId::batch);
    const double most = settledBatches(earlierMost, wantedBatches(estimate, batch));
    frame.x = {.kind = plot::AxisKind::Linear,
               .title = RooflineText::tr("batch, at context %1").arg(countText(context)),
               .unit = Unit::count,
               .minimum = 1,
               .maximum = most,
               .categories = {}};
    frame.y = {.kind = plot::AxisKind::Linear, .title = {}, .unit = Unit::byte, .minimum = 0, .maximum = {}, .categories = {}};

    const std::array wanted = {MetricId::weight_bytes, MetricId::kv_bytes, MetricId::activation_bytes};
    const auto axis = engine::make_axis(ParameterId::batch, 1, most, points, false);
    if (!axis || !estimate[MetricId::weight_bytes].is_present)
        return picture;
    const auto sweep = engine::sweep(catalog, scenario, std::array{*axis}, wanted);
    if (!sweep)
        return picture;
    std::vector<double> filled(sweep->size, 0.0);
    const QString weights = RooflineText::tr("weights %1").arg(numberText(estimate[MetricId::weight_bytes].number, Unit::byte));
    picture.curves.push_back(layer(QStringLiteral("weights"), weights, 0, *sweep, sweep->columns[0], filled));
    picture.curves.push_back(layer(QStringLiteral("kv"), RooflineText::tr("KV cache"), 1, *sweep, sweep->columns[1], filled));
    picture.curves.push_back(layer(QStringLiteral("activations"), RooflineText::tr("activations"), 2, *sweep, sweep->columns[2], filled));
    const std::optional<double> capacity = usableCapacity(estimate);
    frame.y.maximum = 1.12 * std::max(filled.back(), capacity.value_or(0));
    addCapacity(frame, estimate, capacity, batch, most);
    return picture;
}

} // namespace ridgepoint::widgets
