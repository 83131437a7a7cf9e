// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/tensor_sweep.h"

#include "engine/evaluate.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/serving/load_axes.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::ParameterId;

namespace {

constexpr double usualDomain = 8;
constexpr double mostWidth = 128;

double domainOf(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    const std::string slug = slugInForce(catalog, scenario, ParameterId::accelerator);
    const engine::Accelerator *accelerator = catalog.find_accelerator(slug);
    return accelerator != nullptr && accelerator->scaleup_domain.si >= 1 ? accelerator->scaleup_domain.si : usualDomain;
}

} // namespace

std::optional<double> TensorSweep::Point::value(MetricId id) const
{
    return estimate[id].is_present ? std::optional(estimate[id].number) : std::nullopt;
}

bool TensorSweep::Point::fits(double wantedBatch) const
{
    const std::optional<double> most = value(MetricId::max_batch);
    return !most || wantedBatch <= *most;
}

std::optional<std::size_t> TensorSweep::currentPlace() const
{
    for (std::size_t place = 0; place < points.size(); ++place)
        if (points[place].width == current)
            return place;
    return std::nullopt;
}

QStringList TensorSweep::widthNames() const
{
    QStringList names;
    for (const Point &point : points)
        names << countText(point.width);
    return names;
}

MetricId TensorSweep::timeMetric() const noexcept { return isOfPictures() ? MetricId::request_latency : MetricId::time_per_output_token; }

TensorSweep tensorSweep(const engine::Catalog &catalog, const engine::Scenario &scenario, engine::Workload workload)
{
    TensorSweep sweep;
    sweep.workload = workload;
    sweep.current = numberInForce(catalog, scenario, ParameterId::tensor_parallel);
    sweep.batch = numberInForce(catalog, scenario, ParameterId::batch);
    sweep.domain = domainOf(catalog, scenario);
    std::vector<double> widths{sweep.current};
    const double last = std::clamp(sweep.domain, usualDomain, mostWidth);
    for (double width = 1; width <= last; width *= 2)
        widths.push_back(width);
    std::sort(widths.begin(), widths.end());
    widths.erase(std::unique(widths.begin(), widths.end()), widths.end());
    const double replicas = numberInForce(catalog, scenario, ParameterId::replicas);
    const double stages = numberInForce(catalog, scenario, ParameterId::pipeline_parallel);
    engine::Scenario at = scenario;
    at.reset(ParameterId::compared_accelerators);
    at.reset(ParameterId::accelerator_count);
    at.set(ParameterId::replicas, replicas);
    const engine::MetricSet wanted = {sweep.timeMetric(), loadAxes(workload).rate, MetricId::max_batch, MetricId::forward_time,
                                      MetricId::bound};
    for (const double width : widths) {
        at.set(ParameterId::tensor_parallel, width);
        auto answer = engine::evaluate(catalog, at, wanted);
        if (answer && (*answer)[sweep.timeMetric()].is_present)
            sweep.points.push_back({width, width * stages * replicas, *std::move(answer)});
    }
    return sweep;
}

} // namespace ridgepoint::widgets
