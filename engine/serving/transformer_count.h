// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model.h"
#include "engine/quantity.h"

#include <array>
#include <cstddef>
#include <span>

namespace ridgepoint::engine {

/// Work and storage of all layers that share one shape of attention. Symbols: L layers of the group, h model width, q query heads,
/// v KV heads, d head width; latent: q_r and k_r ranks, d_n content, d_p position and d_v value width.
struct AttentionCount {
    AttentionKind kind = AttentionKind::full;
    double layers = 0;           ///< L
    double window = 0;           ///< newest tokens attended; 0 = all
    double top_k = 0;            ///< tokens that the indexer selects; 0 = all
    double heads = 0;            ///< q; linear: value heads
    double kv_heads = 0;         ///< v; 1 for latent, which all heads share; linear: key heads
    double in_weights = 0;       ///< projections from the residual: L h (q + 2 v) d, or the latent's ranks, or queries, keys, values, gates
    double in_width = 0;         ///< their outputs per layer and token
    double up_weights = 0;       ///< latent: L (q_r q (d_n + d_p) + k_r q (d_n + d_v)); absorbed and expanded multiply the same
    double up_width = 0;         ///< their outputs per layer and token
    double cache_up_weights = 0; ///< latent: the part of `up_weights` that expands a cached token, L k_r q (d_n + d_v)
    double out_weights = 0;      ///< L q d h
    double out_width = 0;        ///< q d, inputs of the output projection per layer
    double index_weights = 0;    ///< projections of the indexer
    double kv_values_per_token = 0;    ///< 2 L v d; latent L (k_r + d_p)
    double index_values_per_token = 0; ///< keys of the indexer, kept in 8 bits
    double state_values = 0;           ///< linear: state of one sequence, kept in 32 bits
    double flops_per_pair = 0; ///< FLOP of one query token against one held token in decode: 4 L q d; latent, absorbed 2 L q (2 k_r + d_p)
    double prefill_flops_per_pair = 0;  ///< the same in prefill; latent, expanded: 2 L q (d_n + d_p + d_v)
    double index_flops_per_pair = 0;    ///< of the indexer
    double state_flops_per_token = 0;   ///< linear: update and read of the state
    double decode_values_per_token = 0; ///< queries read and outputs written by the kernel of a decode step

    /// Tokens that one query attends to when `held` are in reach.
    [[nodiscard]] double attended(double held) const noexcept;
    /// Tokens whose keys and values are kept when a sequence holds `held`.
    [[nodiscard]] double kept(double held) const noexcept { return window > 0 && held > window ? window : held; }
    /// Times that `tensor` devices keep and read each key and value: every one of them holds a KV head at least.
    [[nodiscard]] double kv_copies(double tensor) const noexcept;
};

/// Weights of all layers that share one shape of feed-forward network. f width, g - 1 up matrices (2 gated, 1 plain).
struct FfnCount {
    double layers = 0;
    double up_weights = 0;          ///< dense: L (g - 1) h f
    double down_weights = 0;        ///< dense: L f h
    double up_width = 0;            ///< dense: (g - 1) f
    double width = 0;               ///< dense: f
    double experts = 0;             ///< E
    double experts_active = 0;      ///< k
    double expert_up_weights = 0;   ///< of one expert in all layers
    double expert_down_weights = 0; ///< of one expert in all layers
    double expert_up_width = 0;
    double expert_width = 0;
    double shared_up_weights = 0;
    double shared_down_weights = 0;
    double shared_up_width = 0;
    double shared_width = 0;
    double router_weights = 0;

    /// E (1 - (1 - k/E)^n): experts of a layer that n tokens touch when the router spreads them evenly.
    [[nodiscard]] double experts_touched(double tokens) const noexcept;
};

inline constexpr std::size_t most_layer_groups = 4;

/// What one pass over the architecture of a transformer gives; everything else is made from it. All layers together.
struct TransformerCount {
    double layers = 0;
    double hidden = 0;            ///< h
    double vocab = 0;             ///< V
    double head_weights = 0;      ///< h V
    double embedding_weights = 0; ///< embedding and head as they are stored: h V once when tied, else twice
    double params_total = 0;      ///< every weight of the network
    double norm_launches = 0;
    bool is_parallel_block = false; ///< attention and FFN of a layer work on the same input
    double ffn_launches = 0;        ///< layers whose network has an activation
    std::array<AttentionCount, most_layer_groups> attention_groups;
    std::array<FfnCount, most_layer_groups> ffn_groups;
    std::size_t attention_size = 0;
    std::size_t ffn_size = 0;
    double linear_weights =
        0; ///< matrix weights multiplied per token, k experts of each layer and the shared ones included, without the head
    double dense_weights = 0; ///< matrix weights read whatever the tokens, without the head and the routed experts
    double widest = 0;        ///< widest intermediate of a layer, per token

    [[nodiscard]] std::span<const AttentionCount> attention() const noexcept { return std::span(attention_groups).first(attention_size); }
    [[nodiscard]] std::span<const FfnCount> ffn() const noexcept { return std::span(ffn_groups).first(ffn_size); }

    /// Matrix weights multiplied per token with the head, tied or not; without the input embedding, norms and biases.
    [[nodiscard]] double params_active() const noexcept { return linear_weights + head_weights; }
    [[nodiscard]] bool has_experts() const noexcept;
};

/// Whether the architecture's numbers are there and this chapter covers the model.
[[nodiscard]] bool is_countable(const Model &model) noexcept;

/// Counts weights from the architecture. All zero when `is_countable` is false. Source: Vaswani et al., "Attention Is All You Need",
/// 2017, section 3; Ainslie et al., "GQA", 2023, section 2; Shazeer, "GLU Variants", 2020, section 2 (three matrices when gated);
/// DeepSeek-AI, "DeepSeek-V2", 2024, section 2.1 (latent attention, absorbed weights); Fedus et al., "Switch Transformers", 2021, section 2
/// (experts); Yang et al., "Gated Delta Networks", 2024, section 3 (linear attention's state).
[[nodiscard]] TransformerCount count_transformer(const Model &model) noexcept;

/// KV: keys and values of one token in every layer, by KV heads, not query heads; latent layers keep ranks. b bytes per value > 0.
/// Source: Shazeer, "Fast Transformer Decoding", 2019, section 2.4; DeepSeek-V2, section 2.1.2.
[[nodiscard]] BytePerToken kv_bytes_per_token(const TransformerCount &count, double bytes_per_value) noexcept;

/// What one sequence of `held` tokens keeps on `tensor` devices: windows hold no more than they attend to, linear layers one state.
[[nodiscard]] Byte kv_bytes_per_sequence(const TransformerCount &count, Token held, double bytes_per_value, double tensor = 1) noexcept;

/// What a decode step reads of one sequence that holds `held` tokens, and writes of a linear layer's state: selected tokens only where an
/// indexer selects. The new token's keys and values are not in it.
[[nodiscard]] Byte kv_bytes_read(const TransformerCount &count, Token held, double bytes_per_value, double tensor = 1) noexcept;

/// FLOP of attention of one new token against `held` ones in a decode step.
[[nodiscard]] Flop attention_flops(const TransformerCount &count, Token held) noexcept;

/// Stored bytes that are not narrowed with the KV precision: the indexer's keys are 8 bit, a state 32 bit.
inline constexpr double index_bytes_per_value = 1;
inline constexpr double state_bytes_per_value = 4;

} // namespace ridgepoint::engine
