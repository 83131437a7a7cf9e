// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/parameter_count.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

double params_of_heads(const Model &model, const AttentionLayers &group)
{
    const double hidden = model.hidden;
    const double query_width = static_cast<double>(group.heads) * group.head_dim;
    const double kv_width = static_cast<double>(group.kv_heads) * group.head_dim;
    double params = hidden * query_width * (group.output_gate ? 2 : 1) + hidden * kv_width * (group.keys_are_values ? 1 : 2);
    params += query_width * hidden;
    if (model.qkv_bias)
        params += query_width + 2 * kv_width;
    if (model.attention_output_bias)
        params += hidden;
    if (model.qk_norm)
        params += model.qk_norm_over_all_heads ? query_width + kv_width : 2.0 * group.head_dim;
    if (group.has_sinks)
        params += group.heads;
    return params;
}

/// One indexer: queries from the compressed queries, a key with its norm (scale and shift), and a weight per head.
double params_of_indexer(const Model &model, const AttentionLayers &group)
{
    const double hidden = model.hidden;
    const double query_width = static_cast<double>(group.index_heads) * group.index_dim;
    return group.query_rank * query_width + hidden * group.index_dim + 2.0 * group.index_dim + hidden * group.index_heads;
}

/// Ranks carry a norm each.
double params_of_latent(const Model &model, const AttentionLayers &group)
{
    const double hidden = model.hidden;
    const double query_rank = group.query_rank;
    const double kv_rank = group.kv_rank;
    const double query_width = static_cast<double>(group.heads) * (group.content_dim + group.position_dim);
    const double cache_width = static_cast<double>(group.heads) * (group.content_dim + group.value_dim);
    double params = query_rank > 0 ? hidden * query_rank + query_rank + query_rank * query_width : hidden * query_width;
    params += hidden * (kv_rank + group.position_dim) + kv_rank + kv_rank * cache_width;
    params += static_cast<double>(group.heads) * group.value_dim * hidden;
    return params;
}

/// Queries, keys, values and the output gate; a decay and a write strength per value head, the decay with two vectors of its own; the
/// short convolution; the norm of the output.
double params_of_linear(const Model &model, const AttentionLayers &group)
{
    const double hidden = model.hidden;
    const double key_width = static_cast<double>(group.key_heads) * group.key_dim;
    const double value_width = static_cast<double>(group.value_heads) * group.state_value_dim;
    const double value_heads = group.value_heads;
    return hidden * (2 * key_width + 2 * value_width + 2 * value_heads) + (2 * key_width + value_width) * group.convolution +
           2 * value_heads + group.state_value_dim + value_width * hidden;
}

double params_of(const Model &model, const AttentionLayers &group)
{
    switch (group.kind) {
    case AttentionKind::full:
    case AttentionKind::sliding:
        return group.count * params_of_heads(model, group);
    case AttentionKind::latent:
        return group.count * params_of_latent(model, group) + group.index_layers * params_of_indexer(model, group);
    case AttentionKind::linear:
        break;
    }
    return group.count * params_of_linear(model, group);
}

void add_ffn(const Model &model, const FfnLayers &group, ParameterAccount &account)
{
    const double hidden = model.hidden;
    const double layers = group.count;
    const double width = group.hidden;
    const double up_matrices = model.ffn_gated ? 2 : 1;
    constexpr double expert_matrices = 3;
    if (group.hidden > 0)
        account.ffn_dense += layers * ((up_matrices + 1) * hidden * width + (model.mlp_bias ? up_matrices * width + hidden : 0));
    if (group.experts == 0)
        return;
    const double expert = expert_matrices * hidden * group.expert_hidden + (group.expert_bias ? 2.0 * group.expert_hidden + hidden : 0);
    account.experts_routed += layers * group.experts * expert;
    account.experts_inactive += layers * std::max(static_cast<double>(group.experts) - group.experts_active, 0.0) * expert;
    account.experts_shared += layers * (expert_matrices * hidden * group.shared_hidden + (group.shared_gate ? hidden : 0));
    account.router += layers * (hidden * group.experts + (group.router_bias ? group.experts : 0));
}

bool is_whole(const AttentionLayers &group)
{
    switch (group.kind) {
    case AttentionKind::full:
    case AttentionKind::sliding:
        return group.heads > 0 && group.kv_heads > 0 && group.head_dim > 0;
    case AttentionKind::latent:
        return group.heads > 0 && group.kv_rank > 0 && group.content_dim > 0 && group.value_dim > 0;
    case AttentionKind::linear:
        break;
    }
    return group.key_heads > 0 && group.key_dim > 0 && group.value_heads > 0 && group.state_value_dim > 0;
}

bool is_whole(const FfnLayers &group) { return group.experts > 0 ? group.expert_hidden > 0 : group.hidden > 0; }

template<class Groups>
bool describe(const Groups &groups, int layers)
{
    int sum = 0;
    for (const auto &group : groups) {
        if (!is_whole(group))
            return false;
        sum += group.count;
    }
    return sum == layers;
}

} // namespace

double ParameterAccount::total() const noexcept
{
    return embedding + head + attention + ffn_dense + experts_routed + experts_shared + router + norms + other();
}

double ParameterAccount::active() const noexcept
{
    const double looked_up = head > 0 ? embedding : 0;
    return total() - experts_inactive - looked_up - positions;
}

bool is_described(const Model &model) noexcept
{
    const bool has_widths = model.layers > 0 && model.hidden > 0 && model.vocab > 0;
    return has_widths && describe(attention_layers(model), model.layers) && describe(ffn_layers(model), model.layers);
}

ParameterAccount count_parameters(const Model &model) noexcept
{
    if (!model.is_decoder || !is_described(model))
        return {};
    ParameterAccount account;
    const double hidden = model.hidden;
    account.embedding = hidden * model.vocab;
    account.head = model.tied_embeddings ? 0 : account.embedding;
    for (const AttentionLayers &group : attention_layers(model))
        account.attention += params_of(model, group);
    for (const FfnLayers &group : ffn_layers(model))
        add_ffn(model, group, account);
    account.norms = (static_cast<double>(model.layers) * model.norms_per_layer + 1) * hidden * model.norm_params;
    account.positions = model.learned_positions * hidden;
    account.head_bias = model.lm_head_bias ? model.vocab : 0;
    return account;
}

} // namespace ridgepoint::engine
