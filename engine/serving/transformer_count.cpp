// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/transformer_count.h"

namespace ridgepoint::engine {

namespace {

double attention_bias_and_norm_params(const Model &model, double query_width, double kv_width)
{
    double params = 0;
    if (model.qkv_bias)
        params += query_width + 2 * kv_width;
    if (model.attention_output_bias)
        params += model.hidden;
    if (model.qk_norm)
        params += model.qk_norm_over_all_heads ? query_width + kv_width : 2.0 * model.head_dim;
    return params;
}

} // namespace

bool is_countable(const Model &model) noexcept
{
    return model.kind == ModelKind::autoregressive && model.not_covered.empty() && model.layers > 0 && model.hidden > 0 &&
           model.heads > 0 && model.kv_heads > 0 && model.head_dim > 0 && model.ffn_hidden > 0 && model.vocab > 0;
}

TransformerCount count_transformer(const Model &model) noexcept
{
    TransformerCount count;
    if (!is_countable(model))
        return count;
    const double layers = model.layers;
    const double hidden = model.hidden;
    const double ffn = model.ffn_hidden;
    const double query_width = static_cast<double>(model.heads) * model.head_dim;
    const double kv_width = static_cast<double>(model.kv_heads) * model.head_dim;
    const double up_matrices = model.ffn_gated ? 2 : 1;
    const double norm_params = hidden * model.norm_params;

    count.layers = layers;
    count.hidden = hidden;
    count.vocab = model.vocab;
    count.query_width = query_width;
    count.qkv_width = query_width + 2 * kv_width;
    count.ffn_width = ffn;
    count.ffn_up_width = up_matrices * ffn;
    count.qkv_weights = layers * hidden * count.qkv_width;
    count.attention_out_weights = layers * query_width * hidden;
    count.ffn_up_weights = layers * up_matrices * hidden * ffn;
    count.ffn_down_weights = layers * ffn * hidden;
    count.head_weights = hidden * count.vocab;
    count.kv_values_per_token = 2 * layers * kv_width;
    count.attention_flops_per_pair = 4 * layers * query_width;
    count.norm_launches = layers * model.norms_per_layer + 1 + (model.qk_norm ? layers : 0);

    const double mlp_bias = model.mlp_bias ? count.ffn_up_width + hidden : 0;
    const double per_layer = attention_bias_and_norm_params(model, query_width, kv_width) + mlp_bias + model.norms_per_layer * norm_params;
    const double embeddings = model.tied_embeddings ? 1 : 2;
    count.params_total = count.layer_weights() + layers * per_layer + norm_params + embeddings * count.head_weights +
                         model.learned_positions * hidden + (model.lm_head_bias ? count.vocab : 0);
    return count;
}

BytePerToken kv_bytes_per_token(const TransformerCount &count, double bytes_per_value) noexcept
{
    return BytePerToken(count.kv_values_per_token * bytes_per_value);
}

} // namespace ridgepoint::engine
