// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/workload.h"

#include "engine/parameter.h"

#include <array>

namespace ridgepoint::engine {

namespace {

constexpr std::array<std::string_view, workload_count> usual_models = {"llama-3.1-70b", "llada-8b", "flux.1-dev", "wan2.1-t2v-14b"};

} // namespace

std::string_view slug(Workload workload) noexcept
{
    return parameter(ParameterId::workload).fixed_choices[static_cast<std::size_t>(workload)];
}

bool makes_pictures(Workload workload) noexcept { return workload == Workload::image || workload == Workload::video; }

Workload workload_of(ModelKind kind) noexcept
{
    switch (kind) {
    case ModelKind::masked_diffusion:
        return Workload::language_diffusion;
    case ModelKind::image_diffusion:
        return Workload::image;
    case ModelKind::video_diffusion:
        return Workload::video;
    default:
        return Workload::autoregressive;
    }
}

std::string_view usual_model(Workload workload) noexcept { return usual_models[static_cast<std::size_t>(workload)]; }

bool shares_prefix(SearchAlgorithm algorithm) noexcept
{
    return algorithm == SearchAlgorithm::none || algorithm == SearchAlgorithm::shared_prefix;
}

bool keeps_population(SearchAlgorithm algorithm) noexcept
{
    return algorithm == SearchAlgorithm::best_of_k || algorithm == SearchAlgorithm::beam || algorithm == SearchAlgorithm::bfs ||
           algorithm == SearchAlgorithm::fk_steering;
}

} // namespace ridgepoint::engine
