// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/denoising_memory.h"

#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr double wide = 2; // bytes of an activation

} // namespace

Byte latent_bytes(const Denoiser &denoiser, const Picture &picture) noexcept
{
    const double frames = std::ceil((picture.frames - 1) / denoiser.temporal_factor) + 1;
    const double area = std::ceil(picture.width / denoiser.spatial_factor) * std::ceil(picture.height / denoiser.spatial_factor);
    return Byte(wide * denoiser.latent_channels * frames * area);
}

double activation_copies(DenoisingRuntime runtime) noexcept
{
    constexpr double fused = 16;
    constexpr double reference = 50;
    return runtime == DenoisingRuntime::eager ? reference : fused;
}

Byte denoiser_activation_bytes(const Denoiser &denoiser, const DenoisingPlan &plan) noexcept
{
    const double width = denoiser.family == DenoiserFamily::unet ? denoiser.channels.front() : denoiser.hidden;
    return Byte(activation_copies(plan.runtime) * pass_tokens(denoiser, plan.picture, plan.text_tokens) * width * wide);
}

Byte decoder_activation_bytes(const Denoiser &denoiser, const Picture &picture) noexcept
{
    constexpr double channels = 256;
    constexpr double both = 2;
    return Byte(both * wide * channels * picture.width * picture.height * denoiser.temporal_factor);
}

} // namespace ridgepoint::engine
