// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diffusion/denoising_time.h"

namespace ridgepoint::engine {

/// z ((frames - 1)/t + 1) (H/s) (W/s) values of 16 bits, each side rounded up: what a picture or clip is between steps. Source: Rombach et
/// al., "High-Resolution Image Synthesis with Latent Diffusion Models", 2022, section 3.1.
[[nodiscard]] Byte latent_bytes(const Denoiser &denoiser, const Picture &picture) noexcept;

/// alpha: copies of the tokens' states, in 16 bits, that a pass holds. 16 where passes are fused (estimated: states and residual of both
/// streams, queries, keys, values, the widest of the FFN); 50 of reference implementations. Source: peaks of 69.1 GB of Wan2.1 14B and of
/// 60 GB of HunyuanVideo, less their weights, published beside their code, 2024 and 2025 (52 and 47).
[[nodiscard]] double activation_copies(DenoisingRuntime runtime) noexcept;

/// alpha N h b: of one picture in one pass, over all devices that share it. A UNet's tokens are the values of its first level.
[[nodiscard]] Byte denoiser_activation_bytes(const Denoiser &denoiser, const DenoisingPlan &plan) noexcept;

/// Input and output of the widest layer of an autoencoder's decoder, 256 channels at full resolution, one picture or one latent frame of a
/// clip at a time. Source: Rombach et al., 2022, appendix E (channels of the first stage); counted.
[[nodiscard]] Byte decoder_activation_bytes(const Denoiser &denoiser, const Picture &picture) noexcept;

} // namespace ridgepoint::engine
