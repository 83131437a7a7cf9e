// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/defaults/defaults.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

double default_context(double prompt_tokens, double output_tokens) noexcept
{
    return std::min(prompt_tokens + std::floor(output_tokens / 2), parameter(ParameterId::context).maximum);
}

bool is_answered(const Catalog &catalog, const Model &model) { return is_countable(model) || catalog.find_denoiser(model.slug) != nullptr; }

const Model *default_model(const Catalog &catalog, Workload workload)
{
    if (const Model *usual = catalog.find_model(usual_model(workload)))
        return usual;
    const auto models = catalog.models();
    const auto does = [&catalog, workload](const Model &model) {
        return workload_of(model.kind) == workload && is_answered(catalog, model);
    };
    const auto found = std::find_if(models.begin(), models.end(), does);
    if (found != models.end())
        return &*found;
    return models.empty() ? nullptr : &models.front();
}

void derive_workload(Inputs &inputs) noexcept
{
    using P = ParameterId;
    if (!inputs.is_user_set(P::context))
        inputs[P::context] = default_context(inputs[P::prompt_tokens], inputs[P::output_tokens]);
    const bool is_model_set = inputs.is_user_set(P::model);
    if (!inputs.is_user_set(P::workload))
        inputs.workload = is_model_set ? workload_of(inputs.model->kind) : Workload::autoregressive;
    if (!is_model_set) {
        const Model *usual = inputs.usual_models[static_cast<std::size_t>(inputs.workload)];
        if (usual != inputs.model) {
            inputs.model = usual;
            inputs.count = count_transformer(*usual);
        }
    }
    if (makes_pictures(inputs.workload) && inputs.usual_text.layers <= 0)
        inputs.usual_text = count_transformer(*inputs.usual_models.front());
    if (!makes_pictures(inputs.workload))
        inputs.denoiser = nullptr;
    else if (inputs.denoiser == nullptr || inputs.denoiser->slug != inputs.model->slug)
        inputs.denoiser = inputs.catalog->find_denoiser(inputs.model->slug);
}

namespace {

/// Blocks of the answer of text diffusion.
double blocks_of(const Inputs &inputs) noexcept
{
    return std::ceil(inputs[ParameterId::output_tokens] / inputs[ParameterId::block_tokens]);
}

} // namespace

void derive_steps(Inputs &inputs) noexcept
{
    using P = ParameterId;
    const bool is_text = inputs.workload == Workload::language_diffusion;
    if (!inputs.is_user_set(P::forwards_per_block))
        inputs[P::forwards_per_block] = is_text && inputs.is_user_set(P::steps) && inputs.refinement != Refinement::full
                                            ? std::max(1.0, std::round(inputs[P::steps] / blocks_of(inputs)))
                                            : parameter(P::forwards_per_block).default_number;
    if (inputs.is_user_set(P::steps))
        return;
    double steps = parameter(P::steps).default_number;
    if (is_text)
        steps = blocks_of(inputs) * inputs[P::forwards_per_block];
    else if (inputs.denoiser != nullptr && inputs.denoiser->default_steps > 0)
        steps = inputs.denoiser->default_steps;
    inputs[P::steps] = std::min(steps, parameter(P::steps).maximum);
}

void derive_picture(Inputs &inputs) noexcept
{
    using P = ParameterId;
    const bool is_video = inputs.workload == Workload::video;
    constexpr double video_width = 1280;
    constexpr double video_height = 720;
    if (!inputs.is_user_set(P::width))
        inputs[P::width] = is_video ? video_width : parameter(P::width).default_number;
    if (!inputs.is_user_set(P::height))
        inputs[P::height] = is_video ? video_height : parameter(P::height).default_number;
    if (!inputs.is_user_set(P::frames))
        inputs[P::frames] = is_video ? parameter(P::frames).default_number : 1;
    if (!inputs.is_user_set(P::guidance))
        inputs.is_guided = inputs.denoiser != nullptr && inputs.denoiser->is_guided;
    if (!inputs.is_user_set(P::guidance_execution))
        inputs.runs_guidance_in_turn = inputs.denoiser != nullptr ? usually_guided_in_turn(*inputs.denoiser) : is_video;
}

} // namespace ridgepoint::engine
