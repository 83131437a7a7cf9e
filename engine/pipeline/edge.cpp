// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/edge.h"

#include "engine/defaults/defaults.h"
#include "engine/inputs.h"
#include "engine/pipeline/placement.h"
#include "engine/unit.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

constexpr int few_steps = 8;

bool takes_few_steps(const Denoiser &denoiser) noexcept
{
    if (denoiser.is_video)
        return false;
    return denoiser.family == DenoiserFamily::unet || (denoiser.default_steps > 0 && denoiser.default_steps <= few_steps);
}

EdgeRow with(EdgeRow row, EdgeVerdict verdict, std::string reason)
{
    row.verdict = verdict;
    row.reason = std::move(reason);
    return row;
}

/// The row of a model; `unguided` is the denoiser of the row without guidance.
EdgeRow row_of(const Catalog &catalog, EdgeRow row, const Denoiser &unguided, const EdgeRequest &request)
{
    PlacementRequest placement;
    placement.request.denoiser = &unguided;
    placement.request.picture = {row.side, row.side, 1};
    placement.request.weights = default_activation_precision(*row.accelerator, Runtime::server);
    placement.request.loop = plain_loop(row.steps, false);
    const auto task = placed_task(catalog, placement, {row.accelerator, nullptr, nullptr, nullptr});
    if (!task)
        return with(std::move(row), EdgeVerdict::unknown, task.error().what);
    const auto plan = pipeline_plan(*task);
    if (!plan)
        return with(std::move(row), EdgeVerdict::unknown, plan.error().what);
    row.time = plan->latency;
    row.memory = plan->devices.front().required();
    if (!is_usable(row.accelerator->memory_capacity))
        return with(std::move(row), EdgeVerdict::unknown, row.accelerator->name + " has no memory capacity in the database.");
    const bool is_shared = row.accelerator->device_class == DeviceClass::unified_memory;
    const double usable = row.accelerator->memory_capacity.si * (is_shared ? request.memory_share : 1);
    if (row.memory > usable)
        return with(row, EdgeVerdict::does_not_fit,
                    "A picture takes " + format(row.memory, Unit::byte) + " of memory; " + row.accelerator->name + " has " +
                        format(usable, Unit::byte) + " for it.");
    if (*row.time > request.latency)
        return with(row, EdgeVerdict::too_slow,
                    "A picture takes " + format(*row.time, Unit::second) + ", more than " + format(request.latency, Unit::second) + ".");
    row.verdict = EdgeVerdict::within;
    return row;
}

} // namespace

bool is_edge(const Accelerator &accelerator) noexcept
{
    return accelerator.is_edge || accelerator.runs_locally || accelerator.kind == "soc";
}

std::vector<EdgeRow> edge_table(const Catalog &catalog, const EdgeRequest &request)
{
    constexpr double unet_side = 512;
    constexpr double transformer_side = 1024;
    std::vector<EdgeRow> rows;
    for (const Accelerator &accelerator : catalog.accelerators()) {
        if (!is_edge(accelerator))
            continue;
        for (const Denoiser &denoiser : catalog.denoisers()) {
            if (!takes_few_steps(denoiser))
                continue;
            Denoiser unguided = denoiser;
            unguided.is_guided = false;
            EdgeRow row;
            row.accelerator = &accelerator;
            row.denoiser = &denoiser;
            row.side = denoiser.family == DenoiserFamily::unet ? unet_side : transformer_side;
            for (row.steps = 1; row.steps <= request.most_steps; ++row.steps)
                rows.push_back(row_of(catalog, row, unguided, request));
        }
    }
    return rows;
}

} // namespace ridgepoint::engine
