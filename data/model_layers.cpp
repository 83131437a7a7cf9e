// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/model_layers.h"

#include "data/problem_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace ridgepoint::data {

namespace {

using engine::AttentionKind;
using engine::AttentionLayers;
using engine::FfnLayers;
using engine::Model;

QString patternOf(const ModelDetails &details) { return details.value(QStringLiteral("layer_pattern")); }

AttentionLayers plainLayers(const Model &model, int count, const ModelDetails &details)
{
    AttentionLayers layers;
    layers.count = count;
    layers.heads = model.heads;
    layers.kv_heads = model.kv_heads;
    layers.head_dim = model.head_dim;
    layers.output_gate = flagDetail(details, "attention_output_gate");
    layers.has_sinks = flagDetail(details, "attention_sinks");
    return layers;
}

AttentionLayers latentLayers(const Model &model, const ModelDetails &details)
{
    AttentionLayers layers;
    layers.kind = AttentionKind::latent;
    layers.count = model.layers;
    layers.heads = model.heads;
    layers.query_rank = wholeDetail(details, "mla_q_rank");
    layers.kv_rank = wholeDetail(details, "mla_kv_rank");
    layers.content_dim = wholeDetail(details, "qk_nope_head_dim");
    layers.position_dim = wholeDetail(details, "qk_rope_head_dim");
    layers.value_dim = wholeDetail(details, "v_head_dim");
    layers.index_heads = wholeDetail(details, "index_n_heads");
    layers.index_dim = wholeDetail(details, "index_head_dim");
    layers.index_top_k = wholeDetail(details, "index_topk");
    layers.index_layers = wholeDetail(details, "indexer_layers_counted");
    layers.indexers = wholeDetail(details, "indexer_full_layers");
    return layers;
}

AttentionLayers linearLayers(int count, const ModelDetails &details)
{
    AttentionLayers layers;
    layers.kind = AttentionKind::linear;
    layers.count = count;
    layers.key_heads = wholeDetail(details, "linear_key_heads");
    layers.key_dim = wholeDetail(details, "linear_key_head_dim");
    layers.value_heads = wholeDetail(details, "linear_value_heads");
    layers.state_value_dim = wholeDetail(details, "linear_value_head_dim");
    layers.convolution = wholeDetail(details, "linear_conv_kernel");
    return layers;
}

QString fillLinear(Model &model, const ModelDetails &details)
{
    const int count = wholeDetail(details, "linear_attention_layers");
    if (count < 1 || count > model.layers)
        return Text::tr("Its pattern of layers does not fit their number (%1).").arg(patternOf(details));
    const AttentionLayers linear = linearLayers(count, details);
    if (linear.key_heads == 0 || linear.key_dim == 0 || linear.value_heads == 0 || linear.state_value_dim == 0 ||
        details.contains(QStringLiteral("mla_kv_rank")))
        return Text::tr("The sizes of its linear attention are not known in full (%1).").arg(patternOf(details));
    model.attention = {linear};
    if (model.layers > count)
        model.attention.push_back(plainLayers(model, model.layers - count, details));
    return {};
}

/// Layers of "n local:m global" that attend to the whole context; a pattern that is cut off ends with local layers.
int globalLayers(const QRegularExpressionMatch &pattern, int layers, const ModelDetails &details)
{
    const int local = pattern.captured(1).toInt();
    const int global = pattern.captured(2).toInt();
    if (local < 0 || global < 1 || local > 1000 || global > 1000)
        return -1;
    return wholeDetail(details, "global_layers", static_cast<int>(qint64{layers} * global / (local + global)));
}

QString fillWindows(Model &model, int window, const QRegularExpressionMatch &pattern, const ModelDetails &details)
{
    if (window <= 0)
        return Text::tr("The window of its local layers is not known (%1).").arg(patternOf(details));
    const int global = globalLayers(pattern, model.layers, details);
    if (global < 0 || global > model.layers)
        return Text::tr("Its pattern of layers does not fit their number (%1).").arg(patternOf(details));
    AttentionLayers sliding = plainLayers(model, model.layers - global, details);
    sliding.kind = AttentionKind::sliding;
    sliding.window = window;
    AttentionLayers full = plainLayers(model, global, details);
    full.head_dim = wholeDetail(details, "global_head_dim", full.head_dim);
    full.kv_heads = wholeDetail(details, "global_kv_heads", full.kv_heads);
    full.keys_are_values = flagDetail(details, "global_k_equals_v");
    for (const AttentionLayers &layers : {sliding, full}) {
        if (layers.count > 0)
            model.attention.push_back(layers);
    }
    return {};
}

QString fillAttention(Model &model, const LayerColumns &columns, const ModelDetails &details)
{
    static const QRegularExpression mixed(QStringLiteral("^(\\d+) local:(\\d+) global$"));
    const QString pattern = patternOf(details);
    if (pattern.startsWith(QStringLiteral("compressed")))
        return Text::tr("The layout of its compressed keys and values is not known in full (%1).").arg(pattern);
    if (details.contains(QStringLiteral("linear_attention_layers")))
        return fillLinear(model, details);
    if (details.contains(QStringLiteral("mla_kv_rank"))) {
        model.attention = {latentLayers(model, details)};
        return {};
    }
    if (const auto match = mixed.match(pattern); match.hasMatch()) {
        const int chunk = wholeDetail(details, "attention_chunk");
        return fillWindows(model, columns.slidingWindow > 0 ? columns.slidingWindow : chunk, match, details);
    }
    if (pattern.isEmpty() || (columns.slidingWindow > 0 && pattern == QStringLiteral("all global")))
        return Text::tr("Which of its layers attend to the whole context is not known.");
    if (pattern != QStringLiteral("all global"))
        return Text::tr("Its attention is not full (%1).").arg(pattern);
    if (const AttentionLayers all = plainLayers(model, model.layers, details); all.output_gate || all.has_sinks)
        model.attention = {all};
    return {};
}

/// 0 for what no model has: a damaged database may hold any number.
int product(int a, int b)
{
    const qint64 both = qint64{a} * b;
    return both > 0 && both <= std::numeric_limits<int>::max() ? static_cast<int>(both) : 0;
}

void fillFfn(Model &model, const LayerColumns &columns, const ModelDetails &details)
{
    if (columns.experts == 0)
        return;
    const int first = wholeDetail(details, "first_dense_layers");
    const int step = std::max(wholeDetail(details, "moe_layer_step", 1), 1);
    if (first < 0 || first > model.layers)
        return;
    FfnLayers experts;
    experts.count = (model.layers - first) / step;
    experts.experts = columns.experts;
    experts.experts_active = columns.expertsActive;
    experts.expert_hidden = columns.expertHidden;
    experts.shared_hidden = wholeDetail(details, "shared_expert_hidden", product(columns.sharedExperts, columns.expertHidden));
    experts.shared_gate = flagDetail(details, "shared_expert_gate");
    experts.router_bias = flagDetail(details, "router_bias");
    experts.expert_bias = flagDetail(details, "expert_bias");
    if (flagDetail(details, "dense_ffn_in_moe_layers"))
        experts.hidden = model.ffn_hidden;
    FfnLayers dense;
    dense.count = model.layers - experts.count;
    dense.hidden = wholeDetail(details, "dense_ffn_hidden", model.ffn_hidden);
    for (const FfnLayers &layers : {dense, experts}) {
        if (layers.count > 0)
            model.ffn.push_back(layers);
    }
}

} // namespace

QString fillLayers(Model &model, const LayerColumns &columns, const ModelDetails &details)
{
    constexpr int most_layers = 10'000;
    if (model.layers < 1 || model.layers > most_layers)
        return Text::tr("The number of its layers is not known.");
    fillFfn(model, columns, details);
    return fillAttention(model, columns, details);
}

} // namespace ridgepoint::data
