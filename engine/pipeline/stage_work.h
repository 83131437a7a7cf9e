// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diffusion/denoising_time.h"
#include "engine/pipeline/search_loop.h"
#include "engine/pipeline/stage.h"

#include <optional>
#include <vector>

namespace ridgepoint::engine {

/// Rank of a low-rank adapter. Source: Hu et al., "LoRA", 2021, section 7.2 find ranks of 1 to 8 enough for language; published adapters of
/// image models mostly have 16 (the usual value of their training scripts).
inline constexpr double adapter_rank = 16;

/// One request to an image or video pipeline.
struct PipelineRequest {
    const Denoiser *denoiser = nullptr; ///< never null
    Picture picture;
    double batch = 1; ///< pictures or clips asked for at once
    Precision weights = Precision::bf16;
    DenoisingRuntime runtime = DenoisingRuntime::compiled;
    AttentionKernels attention = AttentionKernels::current;
    std::optional<bool> guidance = {};              ///< otherwise the denoiser's
    std::optional<bool> runs_guidance_in_turn = {}; ///< otherwise as is usual for the denoiser
    double adapters = 0;                            ///< low-rank, beside the weights rather than merged into them
    double control_networks = 0;                    ///< run in every step
    const Verifier *verifier = nullptr;
    bool filters_safety = false;
    SearchLoop loop;       ///< its steps are those of the request
    double step_flops = 0; ///< of one candidate with all its passes, where that is counted already; 0 = not yet [FLOP]
};

/// One look of a verifier; a language model reads its weights once for the prompt and once for each token that it writes, 200 of them.
[[nodiscard]] StageWork look_work(const Verifier &verifier) noexcept;

/// What the text encoder hands to the denoiser: m tokens of the encoder's width in 16 bits [byte].
[[nodiscard]] double text_state_bytes(const Denoiser &denoiser) noexcept;

/// Three bytes per pixel and frame [byte].
[[nodiscard]] double pixel_bytes(const Picture &picture) noexcept;

/// Of unmerged low-rank adapters on the four projections of every attention, per forward: 2 r (h_in + h_out) per matrix and token. Source:
/// Hu et al., "LoRA", 2021, section 4.2.
[[nodiscard]] double adapter_flops(const Denoiser &denoiser, const Picture &picture, double rank = adapter_rank);

/// Weights of one such adapter: r (h_in + h_out) per matrix.
[[nodiscard]] double adapter_weights(const Denoiser &denoiser, double rank = adapter_rank);

/// Share of the denoiser that a control network repeats. UNet: 361 of 860 million weights, the encoder half and the middle; transformers:
/// the first 13 of 28 blocks. Source: Zhang, Rao, Agrawala, "Adding Conditional Control to Text-to-Image Diffusion Models", 2023, section
/// 3.2; Chen et al., "PixArt-delta", 2024, section 4.
[[nodiscard]] double control_share(const Denoiser &denoiser) noexcept;

/// The stages that the request has, in order, each with the work of one run and its runs. Source: counted.
[[nodiscard]] std::vector<StageWork> stage_works(const PipelineRequest &request);

/// The time of one run of one stage. The denoiser's step is that of `denoising_time` with as many pictures side by side as the loop has
/// candidates on average; the rest is `stage_time`. Refuses what these refuse.
[[nodiscard]] Expected<double> run_time(const Catalog &catalog, const Accelerator &accelerator, const PipelineRequest &request,
                                        const StageWork &work, PredictionLevel level);

} // namespace ridgepoint::engine
