// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/placement_result.h"

#include "widgets/workspaces/pipeline/pipeline_setup.h"
#include "widgets/workspaces/pipeline/pipeline_text.h"

namespace ridgepoint::widgets {

using engine::PlacementOrder;
using engine::Unit;

std::shared_ptr<const PlacementResult> searchPlacements(const std::shared_ptr<const engine::Catalog> &catalog,
                                                        const engine::PlacementRequest &request, const std::stop_token &stop,
                                                        const engine::PlacementProgress &progress)
{
    auto result = std::make_shared<PlacementResult>();
    result->catalog = catalog;
    result->request = request;
    const auto half = [&progress](std::size_t begin) {
        return [&progress, begin](std::size_t done, std::size_t total) { progress(begin * total + done, 2 * total); };
    };
    auto placement = engine::find_placements(*catalog, request, stop, half(0));
    if (!placement) {
        result->problem = readable(placement.error().what);
        return result;
    }
    result->placement = std::move(*placement);
    engine::PlacementRequest other = request;
    other.order = request.order == PlacementOrder::fastest ? PlacementOrder::cheapest : PlacementOrder::fastest;
    if (auto others = engine::find_placements(*catalog, other, stop, half(1)))
        result->others = std::move(others->options);
    return stop.stop_requested() ? nullptr : result;
}

QString placementName(const engine::PlacementOption &option)
{
    QStringList names;
    for (const engine::Accelerator *accelerator : option.seats)
        if (accelerator != nullptr && !names.contains(acceleratorName(*accelerator)))
            names << acceleratorName(*accelerator);
    if (names.size() < 2)
        return names.value(0);
    return PipelineText::tr("%1 with %2").arg(names.front(), names.mid(1).join(QStringLiteral(", ")));
}

QString placementSentence(const PlacementResult &result)
{
    if (!result.problem.isEmpty())
        return result.problem;
    if (result.placement.options.empty())
        return PipelineText::tr("No placement keeps these limits: give it more time, money or devices.");
    const engine::PlacementOption &best = result.placement.options.front();
    const QString time = numberText(best.latency, Unit::second);
    const QString cost = best.cost ? numberText(*best.cost, Unit::dollar) : PipelineText::tr("an unknown sum");
    const QString text = result.request.order == PlacementOrder::fastest
                             ? PipelineText::tr("Fastest within the limits: %1, %2 and %3 an output; %4.")
                             : PipelineText::tr("Cheapest within the limits: %1, %3 an output in %2; %4.");
    return text.arg(placementName(best), time, cost, QString::fromStdString(best.binding));
}

} // namespace ridgepoint::widgets
