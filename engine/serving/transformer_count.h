// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/quantity.h"

namespace ridgepoint::engine {

/// What one pass over the architecture of a dense transformer gives; everything else is made from it. All layers together.
/// Symbols: L layers, h width, q query heads, v KV heads, d head width, f FFN width, g FFN matrices (3 gated, 2 plain), V vocabulary.
struct TransformerCount {
    double layers = 0;                   ///< L
    double qkv_weights = 0;              ///< L h (q + 2 v) d
    double attention_out_weights = 0;    ///< L q d h
    double ffn_up_weights = 0;           ///< L (g - 1) h f
    double ffn_down_weights = 0;         ///< L f h
    double head_weights = 0;             ///< h V
    double params_total = 0;             ///< every weight of the network
    double kv_values_per_token = 0;      ///< 2 L v d
    double attention_flops_per_pair = 0; ///< A = 4 L q d: FLOP of one query token against one held token
    double qkv_width = 0;                ///< (q + 2 v) d
    double query_width = 0;              ///< q d
    double hidden = 0;                   ///< h
    double ffn_up_width = 0;             ///< (g - 1) f
    double ffn_width = 0;                ///< f
    double vocab = 0;                    ///< V
    double norm_launches = 0;            ///< norms of all layers, the last norm and the query and key norms

    [[nodiscard]] double layer_weights() const noexcept { return qkv_weights + attention_out_weights + ffn_up_weights + ffn_down_weights; }
    /// Matrix weights multiplied per token with the head, tied or not; without the input embedding, norms and biases.
    [[nodiscard]] double params_active() const noexcept { return layer_weights() + head_weights; }
};

/// Whether the architecture's numbers are there and this chapter covers the model.
[[nodiscard]] bool is_countable(const Model &model) noexcept;

/// Counts weights from the architecture. All zero when `is_countable` is false. Source: Vaswani et al., "Attention Is All You Need",
/// 2017, section 3; Ainslie et al., "GQA", 2023, section 2; Shazeer, "GLU Variants", 2020, section 2 (three matrices when gated).
[[nodiscard]] TransformerCount count_transformer(const Model &model) noexcept;

/// KV = 2 L v d b: keys and values of one token, by KV heads, not query heads. b bytes per value > 0.
/// Source: Shazeer, "Fast Transformer Decoding", 2019, section 2.4.
[[nodiscard]] BytePerToken kv_bytes_per_token(const TransformerCount &count, double bytes_per_value) noexcept;

} // namespace ridgepoint::engine
