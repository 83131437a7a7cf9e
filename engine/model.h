// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/figure.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ridgepoint::engine {

enum class ModelKind : std::uint8_t {
    autoregressive,
    masked_diffusion,
    image_diffusion,
    video_diffusion,
    autoencoder,
    text_encoder,
    verifier
};

/// What a layer's tokens look at. `latent` is multi-head latent attention (compressed keys and values), `linear` keeps one state per
/// sequence instead of keys and values.
enum class AttentionKind : std::uint8_t { full, sliding, latent, linear };

/// Layers that share one shape of attention. Fields that its kind does not use are 0.
struct AttentionLayers {
    AttentionKind kind = AttentionKind::full;
    int count = 0;                ///< layers
    int heads = 0;                ///< query heads; all kinds but linear
    int kv_heads = 0;             ///< full, sliding
    int head_dim = 0;             ///< full, sliding
    int window = 0;               ///< sliding: newest tokens that are attended, the token itself included
    bool keys_are_values = false; ///< full, sliding: one projection serves as both; the cache keeps both
    bool output_gate = false;     ///< a gate as wide as the queries
    bool has_sinks = false;       ///< one learned sink per query head
    int query_rank = 0;           ///< latent: width of the compressed queries; 0 = not compressed
    int kv_rank = 0;              ///< latent: width of the compressed keys and values
    int content_dim = 0;          ///< latent: width of a head's keys without position
    int position_dim = 0;         ///< latent: width of the rotary key, shared by the heads
    int value_dim = 0;            ///< latent: width of a head's values
    int index_heads = 0;          ///< latent with sparse selection: heads of the indexer; 0 = every token is attended
    int index_dim = 0;            ///< width of an index key
    int index_top_k = 0;          ///< tokens that the indexer selects per query
    int index_layers = 0;         ///< layers of these whose indexer counts among the published parameters
    int indexers = 0;             ///< layers of these that run an indexer, the others taking over its choice; 0 = every layer
    int key_heads = 0;            ///< linear
    int key_dim = 0;              ///< linear: width of a key head
    int value_heads = 0;          ///< linear
    int state_value_dim = 0;      ///< linear: width of a value head
    int convolution = 0;          ///< linear: taps of the short convolution over queries, keys and values
};

/// Layers that share one shape of feed-forward network. A layer may have a dense network, experts, or both.
struct FfnLayers {
    int count = 0;          ///< layers
    int hidden = 0;         ///< width of the dense network; 0 = none
    int experts = 0;        ///< routed experts; 0 = none
    int experts_active = 0; ///< of them per token
    int expert_hidden = 0;  ///< width of a routed expert
    int shared_hidden = 0;  ///< width of all shared experts together
    bool shared_gate = false;
    bool router_bias = false;
    bool expert_bias = false;
};

/// A network as its architecture describes it.
struct Model {
    std::string slug;
    std::string name;
    std::string developer;
    ModelKind kind = ModelKind::autoregressive;
    bool is_open = false;
    bool is_decoder = true;      ///< the layers below hold all its weights; false: they are not described well enough to be counted
    Figure stated_params_total;  ///< as the catalog states it
    Figure stated_params_active; ///< matrix weights multiplied per token
    Figure training_tokens;      ///< that its training run saw, as published
    int layers = 0;
    int hidden = 0;
    int heads = 0;                          ///< query heads of layers that `attention` does not describe
    int kv_heads = 0;                       ///< likewise
    int head_dim = 0;                       ///< likewise
    int ffn_hidden = 0;                     ///< of layers that `ffn` does not describe
    std::vector<AttentionLayers> attention; ///< empty: every layer has full attention with the three numbers above
    std::vector<FfnLayers> ffn;             ///< empty: every layer is dense with `ffn_hidden`
    bool ffn_gated = false;                 ///< three matrices instead of two
    int vocab = 0;
    int max_context = 0; ///< tokens; 0 = unknown
    bool tied_embeddings = false;
    bool qkv_bias = false;
    bool attention_output_bias = false;
    bool mlp_bias = false;
    bool lm_head_bias = false;
    bool qk_norm = false;
    bool qk_norm_over_all_heads = false; ///< one norm over the whole projection instead of one per head width
    int norms_per_layer = 2;
    int norm_params = 1; ///< vectors per norm: 1 RMS norm, 2 layer norm with bias
    int learned_positions = 0;
    bool parallel_block = false;
    std::string native_precision; ///< of the published weights, as the catalog writes it; may be empty
    Label label = Label::unknown; ///< of the architecture's numbers
    std::string not_covered;      ///< empty when the transformer chapter covers this model; else why not, as a sentence
};

/// The shapes of all layers; sums of `count` are `layers`.
[[nodiscard]] std::vector<AttentionLayers> attention_layers(const Model &model);
[[nodiscard]] std::vector<FfnLayers> ffn_layers(const Model &model);

} // namespace ridgepoint::engine
