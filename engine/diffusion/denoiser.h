// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calibration/operator_work.h"
#include "engine/workload.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ridgepoint::engine {

/// Networks that remove noise, by the code that defines their blocks.
enum class DenoiserFamily : std::uint8_t {
    flux,         ///< blocks of two streams, then of one, joint attention
    hunyuanvideo, ///< likewise, with a refiner of the text
    sd3,          ///< two streams, some blocks with a second attention of the image alone
    qwenimage,    ///< two streams
    cogvideox,    ///< one stream of text and image
    mochi,        ///< two streams of different widths
    wan,          ///< self-attention, then attention to the text
    cosmos2,
    stepvideo,
    hunyuandit, ///< with long skips
    pixart,
    ltx,
    sana, ///< linear self-attention
    dit,  ///< classes instead of text
    unet  ///< convolutions, with transformers in some levels
};
inline constexpr std::size_t denoiser_family_count = static_cast<std::size_t>(DenoiserFamily::unet) + 1;
[[nodiscard]] std::string_view slug(DenoiserFamily family) noexcept; ///< "flux", "hunyuanvideo", ...
[[nodiscard]] std::optional<DenoiserFamily> find_denoiser_family(std::string_view slug) noexcept;

/// A denoising network and the autoencoder around it. Sizes that a family does not use are 0.
struct Denoiser {
    std::string slug;
    DenoiserFamily family = DenoiserFamily::flux;
    int layers = 0;        ///< L: blocks
    int double_blocks = 0; ///< of them with two sets of weights, for text and image
    int single_blocks = 0;
    int dual_attention_blocks = 0; ///< of them with a second attention
    int hidden = 0;                ///< h
    int heads = 0;
    int head_dim = 0;
    int ffn = 0;           ///< f
    int text_tokens = 0;   ///< m, that the pipeline pads to
    int text_hidden = 0;   ///< width of the text encoder
    int text_hidden_2 = 0; ///< of the second one
    int pooled_text_hidden = 0;
    int text_stream_hidden = 0; ///< width of the text's own stream
    int text_stream_ffn = 0;
    int learned_text_positions = 0;
    int refiner_layers = 0;
    int image_tokens = 0; ///< of a conditioning image, attended beside the text
    int image_embed_hidden = 0;
    bool has_image_attention = false;
    int latent_channels = 0; ///< z
    int input_channels = 0;  ///< z, with masks and conditioning latents
    int spatial_factor = 8;  ///< pixels per latent value
    int temporal_factor = 1; ///< frames per latent frame
    int patch = 1;           ///< p: latent values per token
    int temporal_patch = 1;
    int adaln_rank = 0;
    int time_embed_hidden = 0;
    int long_skip_blocks = 0;
    int class_labels = 0;
    int position_table = 0;
    int experts_resident = 1; ///< whole networks of which one runs in each step
    bool has_guidance_embedding = false;
    bool has_qk_norm = false;
    bool is_guided = false; ///< classifier-free guidance: two passes in each step
    bool is_video = false;
    int default_steps = 0;
    std::vector<int> channels;   ///< unet: of each level
    std::vector<int> attentions; ///< unet: depth of the transformers of each level
    int blocks_per_level = 0;    ///< unet
    int middle_depth = 0;        ///< unet
    int cross_attention_dim = 0; ///< unet: width of the text
    int added_embedding = 0;     ///< unet: width of further conditions
};

/// What is to be made.
struct Picture {
    double width = 0;  ///< [pixel]
    double height = 0; ///< [pixel]
    double frames = 1;
};

/// N = ((frames - 1)/t + 1)/pt (H/(s p)) (W/(s p)), each rounded up; of a UNet the values of the latent. Source: Peebles, Xie, "Scalable
/// Diffusion Models with Transformers", 2022, section 3.2, for the patches; counted for the frames; the README of Mochi 1 states its
/// 44,520.
[[nodiscard]] double latent_tokens(const Denoiser &denoiser, const Picture &picture) noexcept;

/// Every weight of the network, autoencoder and text encoders not included. Source: counted from the published definitions; reproduces
/// the published totals.
[[nodiscard]] double parameters(const Denoiser &denoiser);

/// What a call belongs to.
enum class DenoiserPart : std::uint8_t {
    qkv,
    selection, ///< of the tokens that sparse attention keeps
    attention,
    attention_out,
    cross_qkv,
    cross_attention,
    cross_out,
    ffn_up,
    ffn_down,
    single_in,  ///< queries, keys, values and FFN of a block of one stream, in one product
    single_out, ///< likewise
    modulation,
    convolution,
    projection ///< into and out of the transformers of a UNet, and long skips
};
inline constexpr std::size_t denoiser_part_count = static_cast<std::size_t>(DenoiserPart::projection) + 1;

/// Calls of one kind in a forward.
struct DenoiserCall {
    OperatorWork work;
    double count = 1;
    bool is_self_attention = false; ///< over all tokens: what sequence parallelism has to exchange
    DenoiserPart part = DenoiserPart::qkv;
    double weight_bytes = 0; ///< of the work's bytes, those of weights
};

/// What the tokens attend to in self-attention. Linear attention and UNets leave it alone.
struct AttentionReach {
    AttentionScope scope = AttentionScope::full;
    double window = 1; ///< latent frames, of scope window
    double kept = 1;   ///< share of the tokens, of scope sparse
};

/// How a forward is run on one of several devices that share the tokens evenly.
struct DenoiserShape {
    double batch = 1;                       ///< pictures, each pass of guidance counting as one
    double devices = 1;                     ///< that share a picture
    Precision weights = Precision::bf16;    ///< of the matrices
    bool computes = true;                   ///< whether products run in that width
    std::optional<double> text_tokens = {}; ///< otherwise the denoiser's
    double stored = 0;                      ///< bytes per weight where they are narrowed only for the arithmetic; 0 = as `weights`
    AttentionReach reach = {};
};

/// Frames of the latent that tokens stand for.
[[nodiscard]] double latent_frames(const Denoiser &denoiser, const Picture &picture) noexcept;

/// Tokens of one pass: those of the latent and, where text and image attend to one another, of the text.
[[nodiscard]] double pass_tokens(const Denoiser &denoiser, const Picture &picture, std::optional<double> text_tokens = {}) noexcept;

/// What a forward calls. Matrix products 2 weights per token of their own stream; attention 4 n k h over k keys; modulation once per
/// picture. Source: Black Forest Labs, FLUX.1 model definitions, 2024; Esser et al., "Scaling Rectified Flow Transformers", 2024, section
/// 4; Xie et al., "SANA", 2024, section 2.2 (linear attention); counted for the others. Selecting tokens scores the means of blocks of 64
/// tokens against one another: Zhang et al., "VSA: Faster Video Diffusion with Trainable Sparse Attention", 2025, section 2.
[[nodiscard]] std::vector<DenoiserCall> forward_calls(const Denoiser &denoiser, const Picture &picture, const DenoiserShape &shape);

/// F of one pass: the sum over `forward_calls`.
[[nodiscard]] Flop forward_flops(const Denoiser &denoiser, const Picture &picture, std::optional<double> text_tokens = {});

/// Values that one pass over the activations of every block reads: tokens times width, summed over blocks.
[[nodiscard]] double block_values(const Denoiser &denoiser, const Picture &picture, std::optional<double> text_tokens = {}) noexcept;

} // namespace ridgepoint::engine
