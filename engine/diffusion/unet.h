// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diffusion/denoiser.h"

namespace ridgepoint::engine {

/// One part of a UNet.
struct UnetPart {
    enum class Kind : std::uint8_t { convolution, residual, transformer };
    Kind kind = Kind::convolution;
    int level = 0; ///< each level has a quarter of the values of the one before
    int in = 0;    ///< channels
    int out = 0;
    int depth = 0; ///< blocks of a transformer
};

/// The parts in order: down, middle, up with the skips joined. Source: Rombach et al., "High-Resolution Image Synthesis with Latent
/// Diffusion Models", 2022, appendix E; Podell et al., "SDXL", 2023, section 2.1.
[[nodiscard]] std::vector<UnetPart> unet_parts(const Denoiser &denoiser);

[[nodiscard]] double unet_parameters(const Denoiser &denoiser);

/// `latent` values of the first level; convolutions as products over their taps.
[[nodiscard]] std::vector<DenoiserCall> unet_calls(const Denoiser &denoiser, double latent, const DenoiserShape &shape);

} // namespace ridgepoint::engine
