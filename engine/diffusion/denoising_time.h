// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calibration/measured_operator.h"
#include "engine/diffusion/denoiser.h"
#include "engine/serving/forward.h"

namespace ridgepoint::engine {

/// What runs the network.
enum class DenoisingRuntime : std::uint8_t {
    eager,    ///< kernels launched one by one, with passes over the activations between them
    fused,    ///< kernels launched one by one, these passes fused by hand
    compiled, ///< these passes fused, and few launches: torch.compile
    engine    ///< ahead of time, as TensorRT does
};

/// Which attention kernels run.
enum class AttentionKernels : std::uint8_t {
    portable, ///< instructions that Ampere has too: FlashAttention-2
    current   ///< those of the device: FlashAttention-3, cuDNN
};

/// How the devices that share one picture exchange tokens in attention.
enum class SequenceSplit : std::uint8_t {
    heads, ///< Ulysses: all-to-all of queries, keys, values and outputs. Source: Jacobs et al., "DeepSpeed Ulysses", 2023, section 3
    ring   ///< keys and values go round. Source: Liu, Zaharia, Abbeel, "Ring Attention", 2023, section 3
};

/// What is run, and how.
struct DenoisingPlan {
    Picture picture;
    double batch = 1;
    double steps = 1;
    double devices = 1; ///< that share each picture
    DenoisingRuntime runtime = DenoisingRuntime::eager;
    AttentionKernels attention = AttentionKernels::portable;
    SequenceSplit split = SequenceSplit::heads;
    Precision weights = Precision::bf16;
    bool computes = true;  ///< products run in the width of the weights; false: these are widened first
    bool offloads = false; ///< weights wait in the host's memory, and cross the host link once per picture
    double stored = 0;     ///< bytes per weight where they are narrowed only for the arithmetic; 0 = as `weights`
    AttentionReach reach = {};
    std::optional<bool> guidance = {};              ///< otherwise the denoiser's
    std::optional<bool> runs_guidance_in_turn = {}; ///< otherwise as is usual for the denoiser
    std::optional<double> text_tokens = {};         ///< otherwise the denoiser's
};

/// Whether the published pipelines of a network run both passes of guidance one after the other: videos and Cosmos do, images run them
/// as one batch. Source: the pipelines of diffusers, and Wan2.1.
[[nodiscard]] bool usually_guided_in_turn(const Denoiser &denoiser) noexcept;

/// Passes of guidance in a step, and those of them that run as one batch. Source: Ho, Salimans, "Classifier-Free Diffusion Guidance", 2022,
/// section 3.
struct GuidancePasses {
    double all = 1;
    double together = 1;
};
[[nodiscard]] GuidancePasses guidance_passes(const Denoiser &denoiser, const DenoisingPlan &plan) noexcept;

/// What denoising reaches beside the operators' own efficiencies. Fitted together on 163 published latencies and throughputs of A100, H100,
/// H200, B200, L4, RTX 4090, Jetson AGX Orin and GB10: median error 5.9 %. A fit held to round values misses by 7.1 % on
/// devices and by 13.2 % on sources whose rows it did not see. Source: the
/// publications of data/validation/measured/README.md (MLPerf Inference, ML.ENERGY, Wan2.1, xDiT, Cosmos-Predict2, diffusers-torchao).
/// Not fitted, estimated: card_attention, narrow_heads and decode.
struct DenoisingShares {
    double portable_attention = 0.69; ///< share of the peak on long sequences where the instructions are the device's own
    double card_attention = 0.95;     ///< the same of cards, whose peak with sums in 32 bits is held at half of the instructions'
    double long_attention = 1.56;     ///< current kernels on long sequences, over the share fitted on an encoder's short ones
    double narrow_heads = 0.85;       ///< heads narrower than 128, over heads of 128
    double unet_product = 0.59;       ///< products and convolutions of a UNet with all passes between them, over plain products
    double plain_passes = 67;         ///< over the activations per block that runs eagerly: norms, scales, gates, residuals
    double rotated_passes = 124;      ///< the same where queries and keys are normalised and rotated
    double fused_passes = 12;         ///< the same of compiled blocks
    double eager_widening = 13.8;     ///< traffic to widen one narrow weight outside of the product [byte]
    double fused_widening = 6.1;      ///< the same in compiled blocks [byte]
    double host_block = 1.14e-3;      ///< host's time to launch one stream of one block eagerly [s]
    double host_compiled = 3e-4;      ///< the same compiled [s]
    double decode = 0.3;              ///< share of the peak that the autoencoder's convolutions reach
    double video_decode = 8.3;        ///< work per pixel of a video's autoencoder, mostly in 32 bits, over an image's
    double start = 0.064;             ///< of a run: tokenising, scheduling, copies [s]
};

/// Where the time of one batch of pictures goes. Source of the sum: counted.
struct DenoisingTime {
    Second text_encoding;
    Second forward;   ///< of one pass, or of all that run together, on the device, exchange included
    Second exchange;  ///< of it, between devices
    Second host;      ///< to launch one pass; the longer of the two counts
    Second denoising; ///< of all steps and passes
    Second decode;
    Second load; ///< of weights that waited in the host's memory
    Second total;
    OperatorBound bound = OperatorBound::compute;
    EfficiencyScope scope = EfficiencyScope::ideal;
};

/// Shares of a user's own, in place of those of every operator.
struct EfficiencyOverride {
    std::optional<double> compute = {};
    std::optional<double> memory = {};
    std::optional<double> overhead = {}; ///< of each launch [s]
};

/// A device as a denoiser meets it. Peaks that are 0 are the catalog's, in the arithmetic of each call.
struct DenoisingDevice {
    const Accelerator &accelerator;
    const EfficiencyProfile &profile;
    Fabric fabric;
    bool is_ideal = false;
    FlopPerSecond product_peak = FlopPerSecond(0); ///< of matrix products
    EfficiencyOverride shares = {};
    bool is_timed = true; ///< else work is listed without times
};

/// What a batch of pictures takes beside its steps.
struct StageTimes {
    Second start;
    Second text_encoding;
    Second decode;

    [[nodiscard]] Second all() const noexcept { return start + text_encoding + decode; }
};
[[nodiscard]] StageTimes stage_times(const DenoisingDevice &device, const Denoiser &denoiser, const DenoisingPlan &plan,
                                     const DenoisingShares &shares) noexcept;

/// Weights that the text encoders multiply with every token of the prompt: T5-XXL's encoder where the text is 4096 wide or more, else both
/// CLIP encoders of SDXL; 0 without text.
[[nodiscard]] double text_encoder_weights(const Denoiser &denoiser) noexcept;

/// 2 P m of a text encoder over m tokens of every prompt, the empty one of guidance included: T5-XXL where the text is as wide as its
/// states, else both CLIP encoders of SDXL; 0 without text. Embeddings are looked up, not multiplied. Source: Raffel et al., "T5", 2020,
/// section 3.7; counted.
[[nodiscard]] Flop text_encoder_flops(const Denoiser &denoiser, const DenoisingPlan &plan) noexcept;

/// Work of the decoder of an autoencoder that reduces each side eightfold: 2 (1240.1e9 a + 17.2e9 a^2) per image, a = H W / 512^2; of a
/// video the first term per frame. Source: MACs of Stable Diffusion's decoder as profiled for BK-SDM, 2023; the second term, its one
/// attention, counted.
[[nodiscard]] Flop decoder_flops(const Denoiser &denoiser, const Picture &picture, const DenoisingShares &shares = {}) noexcept;

/// One step of `pictures`: every pass of guidance, the parts of the network folded, with their times where the device has a peak and a
/// bandwidth. FLOP and bytes are those of the devices that share the pictures. What every pass reads beside the blocks' weights, and the
/// host's time where it is the longer, are operators too.
[[nodiscard]] PassTotals list_denoiser(const DenoisingDevice &device, const Denoiser &denoiser, const DenoisingPlan &plan, double pictures,
                                       const DenoisingShares &shares, Operators &operators);

/// The same on a device of one's own making; `device` has a peak and a bandwidth. `operators` are those of a step.
[[nodiscard]] DenoisingTime denoising_time(const DenoisingDevice &device, const Denoiser &denoiser, const DenoisingPlan &plan,
                                           const DenoisingShares &shares, Operators &operators);

/// t = start + text + load + steps x passes x max(forward, host) + decode, with passes those that run in turn. Level ideal: no
/// efficiencies, no host, no passes between the operators. Refuses a device whose peak or bandwidth, or whose link to the others, is not
/// known. `accelerator` is one of the catalog's.
[[nodiscard]] Expected<DenoisingTime> denoising_time(const Catalog &catalog, const Accelerator &accelerator, const Denoiser &denoiser,
                                                     const DenoisingPlan &plan, PredictionLevel level, const DenoisingShares &shares = {});

} // namespace ridgepoint::engine
