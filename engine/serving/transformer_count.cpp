// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/transformer_count.h"

#include "engine/serving/parameter_count.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

AttentionCount count_heads(const AttentionLayers &group, double hidden)
{
    AttentionCount count;
    const double layers = group.count;
    const double query_width = static_cast<double>(group.heads) * group.head_dim;
    const double kv_width = static_cast<double>(group.kv_heads) * group.head_dim;
    count.window = group.kind == AttentionKind::sliding ? group.window : 0;
    count.heads = group.heads;
    count.kv_heads = group.kv_heads;
    count.in_width = query_width * (group.output_gate ? 2 : 1) + kv_width * (group.keys_are_values ? 1 : 2);
    count.in_weights = layers * hidden * count.in_width;
    count.out_width = query_width;
    count.out_weights = layers * query_width * hidden;
    count.kv_values_per_token = 2 * layers * kv_width;
    count.flops_per_pair = 4 * layers * query_width;
    count.prefill_flops_per_pair = count.flops_per_pair;
    count.decode_values_per_token = 2 * layers * query_width;
    return count;
}

void count_indexer(const AttentionLayers &group, double hidden, AttentionCount &count)
{
    if (group.index_heads == 0 || group.index_top_k == 0)
        return;
    const double layers = group.indexers > 0 ? group.indexers : group.count;
    const double query_width = static_cast<double>(group.index_heads) * group.index_dim;
    count.top_k = group.index_top_k;
    count.index_weights = layers * (group.query_rank * query_width + hidden * (group.index_dim + group.index_heads));
    count.index_values_per_token = layers * group.index_dim;
    count.index_flops_per_pair = 2 * layers * query_width;
}

AttentionCount count_latent(const AttentionLayers &group, double hidden)
{
    AttentionCount count;
    const double layers = group.count;
    const double heads = group.heads;
    const double query_width = heads * (group.content_dim + group.position_dim);
    const double cache_width = heads * (group.content_dim + group.value_dim);
    const double kept = group.kv_rank + group.position_dim;
    const bool has_rank = group.query_rank > 0;
    count.heads = heads;
    count.kv_heads = 1;
    count.in_width = (has_rank ? group.query_rank : query_width) + kept;
    count.in_weights = layers * hidden * count.in_width;
    count.cache_up_weights = layers * group.kv_rank * cache_width;
    count.up_weights = count.cache_up_weights + (has_rank ? layers * group.query_rank * query_width : 0);
    count.up_width = cache_width + (has_rank ? query_width : 0);
    count.out_width = heads * group.value_dim;
    count.out_weights = layers * count.out_width * hidden;
    count.kv_values_per_token = layers * kept;
    count.flops_per_pair = 2 * layers * heads * (kept + group.kv_rank);
    count.prefill_flops_per_pair = 2 * layers * (query_width + count.out_width);
    count.decode_values_per_token = layers * heads * (kept + group.kv_rank);
    count_indexer(group, hidden, count);
    return count;
}

AttentionCount count_linear(const AttentionLayers &group, double hidden)
{
    AttentionCount count;
    const double layers = group.count;
    const double key_width = static_cast<double>(group.key_heads) * group.key_dim;
    const double value_width = static_cast<double>(group.value_heads) * group.state_value_dim;
    const double state = static_cast<double>(group.value_heads) * group.key_dim * group.state_value_dim;
    count.heads = group.value_heads;
    count.kv_heads = group.key_heads;
    count.in_width = 2 * key_width + 2 * value_width + 2.0 * group.value_heads;
    count.in_weights = layers * hidden * count.in_width;
    count.out_width = value_width;
    count.out_weights = layers * value_width * hidden;
    count.state_values = layers * (state + (2 * key_width + value_width) * std::max(group.convolution - 1, 0));
    // The gated delta rule reads the state for the old value, adds the outer product, and reads it for the output.
    count.state_flops_per_token = 6 * layers * state;
    count.decode_values_per_token = layers * (2 * key_width + 2 * value_width);
    return count;
}

AttentionCount count_attention(const AttentionLayers &group, double hidden)
{
    AttentionCount count;
    switch (group.kind) {
    case AttentionKind::full:
    case AttentionKind::sliding:
        count = count_heads(group, hidden);
        break;
    case AttentionKind::latent:
        count = count_latent(group, hidden);
        break;
    case AttentionKind::linear:
        count = count_linear(group, hidden);
        break;
    }
    count.kind = group.kind;
    count.layers = group.count;
    return count;
}

FfnCount count_ffn(const FfnLayers &group, double hidden, bool is_gated)
{
    FfnCount count;
    const double up = (is_gated ? 2 : 1) * hidden * group.count;
    const double down = hidden * group.count;
    const double matrices = is_gated ? 2 : 1;
    count.layers = group.count;
    count.up_weights = up * group.hidden;
    count.down_weights = down * group.hidden;
    count.up_width = matrices * group.hidden;
    count.width = group.hidden;
    count.experts = group.experts;
    count.experts_active = group.experts_active;
    count.expert_up_weights = up * group.expert_hidden;
    count.expert_down_weights = down * group.expert_hidden;
    count.expert_up_width = matrices * group.expert_hidden;
    count.expert_width = group.expert_hidden;
    count.shared_up_weights = up * group.shared_hidden;
    count.shared_down_weights = down * group.shared_hidden;
    count.shared_up_width = matrices * group.shared_hidden;
    count.shared_width = group.shared_hidden;
    count.router_weights = down * group.experts;
    return count;
}

void add_attention(const AttentionCount &group, TransformerCount &count)
{
    const double weights = group.in_weights + group.up_weights + group.out_weights + group.index_weights;
    count.linear_weights += weights;
    count.dense_weights += weights;
    count.widest = std::max(count.widest, group.in_width + group.up_width + group.out_width);
    count.attention_groups[count.attention_size++] = group;
}

void add_ffn(const FfnCount &group, TransformerCount &count)
{
    const double always =
        group.up_weights + group.down_weights + group.shared_up_weights + group.shared_down_weights + group.router_weights;
    count.dense_weights += always;
    count.linear_weights += always + group.experts_active * (group.expert_up_weights + group.expert_down_weights);
    const double dense = group.up_width + group.width + group.shared_up_width + group.shared_width;
    count.widest = std::max(count.widest, dense + group.experts_active * (group.expert_up_width + group.expert_width));
    count.ffn_launches += group.layers;
    count.ffn_groups[count.ffn_size++] = group;
}

/// What its work takes beside its weights.
bool is_workable(const AttentionLayers &group) noexcept
{
    return group.count > 0 && (group.kind != AttentionKind::sliding || group.window > 0) &&
           (group.kind != AttentionKind::latent || group.position_dim > 0);
}

bool is_workable(const FfnLayers &group) noexcept
{
    return group.count > 0 && (group.experts == 0 || (group.experts_active > 0 && group.experts_active <= group.experts));
}

template<class Groups>
bool are_workable(const Groups &groups) noexcept
{
    return groups.size() <= most_layer_groups && std::ranges::all_of(groups, [](const auto &group) { return is_workable(group); });
}

} // namespace

double AttentionCount::attended(double held) const noexcept
{
    const double reach = kept(held);
    return top_k > 0 ? std::min(reach, top_k) : reach;
}

double AttentionCount::kv_copies(double tensor) const noexcept
{
    return kv_heads > 0 && kind != AttentionKind::linear ? std::max(1.0, tensor / kv_heads) : 1;
}

double FfnCount::experts_touched(double tokens) const noexcept
{
    if (experts <= 0)
        return 0;
    return experts * -std::expm1(tokens * std::log1p(-experts_active / experts));
}

bool TransformerCount::has_experts() const noexcept
{
    return std::any_of(ffn().begin(), ffn().end(), [](const FfnCount &group) { return group.experts > 0; });
}

bool is_countable(const Model &model) noexcept
{
    const bool is_text = model.kind == ModelKind::autoregressive || model.kind == ModelKind::masked_diffusion;
    if (!is_text || !model.not_covered.empty())
        return false;
    return is_described(model) && are_workable(attention_layers(model)) && are_workable(ffn_layers(model));
}

TransformerCount count_transformer(const Model &model) noexcept
{
    TransformerCount count;
    if (!is_countable(model))
        return count;
    count.layers = model.layers;
    count.hidden = model.hidden;
    count.vocab = model.vocab;
    count.is_parallel_block = model.parallel_block;
    count.head_weights = count.hidden * count.vocab;
    count.embedding_weights = count.head_weights * (model.tied_embeddings ? 1 : 2);
    count.params_total = count_parameters(model).total();
    count.norm_launches = count.layers * model.norms_per_layer + 1 + (model.qk_norm ? count.layers : 0);
    for (const AttentionLayers &group : attention_layers(model))
        add_attention(count_attention(group, count.hidden), count);
    for (const FfnLayers &group : ffn_layers(model))
        add_ffn(count_ffn(group, count.hidden, model.ffn_gated), count);
    return count;
}

BytePerToken kv_bytes_per_token(const TransformerCount &count, double bytes_per_value) noexcept
{
    double bytes = 0;
    for (const AttentionCount &group : count.attention())
        bytes += group.kv_values_per_token * bytes_per_value + group.index_values_per_token * index_bytes_per_value;
    return BytePerToken(bytes);
}

Byte kv_bytes_per_sequence(const TransformerCount &count, Token held, double bytes_per_value, double tensor) noexcept
{
    double bytes = 0;
    for (const AttentionCount &group : count.attention()) {
        const double per_token = group.kv_values_per_token * bytes_per_value + group.index_values_per_token * index_bytes_per_value;
        bytes += group.kv_copies(tensor) * group.kept(held.si()) * per_token + group.state_values * state_bytes_per_value;
    }
    return Byte(bytes);
}

Byte kv_bytes_read(const TransformerCount &count, Token held, double bytes_per_value, double tensor) noexcept
{
    double bytes = 0;
    for (const AttentionCount &group : count.attention())
        bytes += group.kv_copies(tensor) * (group.attended(held.si()) * group.kv_values_per_token * bytes_per_value +
                                            group.kept(held.si()) * group.index_values_per_token * index_bytes_per_value) +
                 2 * group.state_values * state_bytes_per_value;
    return Byte(bytes);
}

Flop attention_flops(const TransformerCount &count, Token held) noexcept
{
    double flops = 0;
    for (const AttentionCount &group : count.attention())
        flops += group.attended(held.si()) * group.flops_per_pair + group.kept(held.si()) * group.index_flops_per_pair +
                 group.state_flops_per_token;
    return Flop(flops);
}

} // namespace ridgepoint::engine
