// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/placement_request.h"

#include "engine/pipeline/placed_pipeline.h"

namespace ridgepoint::engine {

Expected<PlacementRequest> placement_request(const Catalog &catalog, const Scenario &scenario, PlacementLimits limits, PlacementOrder order)
{
    auto pipeline = placed_pipeline(catalog, scenario);
    if (!pipeline)
        return tl::unexpected(pipeline.error());
    PlacementRequest request;
    request.request = std::move(pipeline->request);
    request.limits = std::move(limits);
    request.order = order;
    request.link = pipeline->task.link;
    request.overlaps = pipeline->task.overlaps;
    request.level = pipeline->level;
    return request;
}

} // namespace ridgepoint::engine
