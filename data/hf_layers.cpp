// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/hf_layers.h"

#include "data/problem_text.h"

#include <algorithm>

namespace ridgepoint::data::hf {

using engine::AttentionKind;
using engine::AttentionLayers;
using engine::FfnLayers;
using engine::Model;

namespace {

int required(HfFields &fields, const char *key, int otherwise, int most)
{
    return otherwise > 0 ? fields.wholeOrNoted(key, otherwise, most) : fields.whole(key, most);
}

void readHeads(HfFields &fields, Model &model, const Defaults &defaults)
{
    model.heads = required(fields, "num_attention_heads", defaults.heads, most_heads);
    model.kv_heads = defaults.kvHeads > 0 ? fields.wholeOrNoted("num_key_value_heads", defaults.kvHeads, most_heads)
                                          : fields.wholeOr("num_key_value_heads", model.heads, most_heads);
    if (!fields.problem() && model.heads % model.kv_heads != 0)
        fields.refuseField(
            "num_key_value_heads",
            Text::tr("the %1 query heads do not share %2 KV heads evenly (num_key_value_heads).").arg(model.heads).arg(model.kv_heads));
    if (defaults.headDim > 0 || fields.has("head_dim"))
        model.head_dim = required(fields, "head_dim", defaults.headDim, most_heads);
    else if (!fields.problem() && model.hidden % model.heads == 0)
        model.head_dim = model.hidden / model.heads;
    else
        fields.refuseField("head_dim", Text::tr("the width %1 (hidden_size) is no multiple of the %2 heads, and \"head_dim\" is missing.")
                                           .arg(model.hidden)
                                           .arg(model.heads));
}

} // namespace

void readCommon(HfFields &fields, Model &model, const Defaults &defaults)
{
    model.layers = fields.whole("num_hidden_layers", most_layers);
    model.hidden = fields.whole("hidden_size", most_width);
    model.vocab = required(fields, "vocab_size", defaults.vocab, most_tokens);
    model.max_context = fields.wholeOr("max_position_embeddings", 0, most_tokens);
    model.tied_embeddings = fields.flagOr("tie_word_embeddings", defaults.tied);
    model.ffn_gated = true;
    readHeads(fields, model, defaults);
}

void readDense(HfFields &fields, Model &model, const Defaults &defaults)
{
    readCommon(fields, model, defaults);
    model.ffn_hidden = fields.whole("intermediate_size", most_width);
}

AttentionLayers plainLayers(const Model &model, int count)
{
    AttentionLayers layers;
    layers.count = count;
    layers.heads = model.heads;
    layers.kv_heads = model.kv_heads;
    layers.head_dim = model.head_dim;
    return layers;
}

int layersOfKind(HfFields &fields, const Model &model, const char *name, const LayerRule &rule)
{
    const QStringList types = fields.texts("layer_types");
    if (fields.problem())
        return 0;
    if (!types.isEmpty()) {
        const QStringList known = {QStringLiteral("full_attention"), QLatin1StringView(name)};
        const auto odd = std::find_if(types.cbegin(), types.cend(), [&](const QString &type) { return !known.contains(type); });
        if (types.size() != model.layers)
            fields.refuseField(
                "layer_types",
                Text::tr("the list \"layer_types\" has %1 entries for %2 layers (num_hidden_layers).").arg(types.size()).arg(model.layers));
        else if (odd != types.cend())
            fields.refuseField(
                "layer_types",
                Text::tr("the list \"layer_types\" holds \"%1\"; known here are %2.").arg(odd->left(40), known.join(QStringLiteral(", "))));
        return static_cast<int>(types.count(QLatin1StringView(name)));
    }
    int count = 0;
    for (int layer = 0; layer < model.layers; ++layer)
        count += rule(layer) ? 1 : 0;
    return count;
}

void setWindows(Model &model, int slidingLayers, int window, bool hasSinks)
{
    const bool isBound = window > 0 && (model.max_context == 0 || window < model.max_context);
    AttentionLayers sliding = plainLayers(model, isBound ? slidingLayers : 0);
    sliding.kind = AttentionKind::sliding;
    sliding.window = window;
    AttentionLayers full = plainLayers(model, model.layers - sliding.count);
    sliding.has_sinks = full.has_sinks = hasSinks;
    if (sliding.count == 0 && !hasSinks)
        return;
    setAttention(model, sliding, full);
}

void setAttention(Model &model, const AttentionLayers &first, const AttentionLayers &second)
{
    for (const AttentionLayers &layers : {first, second}) {
        if (layers.count > 0)
            model.attention.push_back(layers);
    }
}

FfnLayers readExperts(HfFields &fields, const ExpertFields &names)
{
    FfnLayers layers;
    layers.experts = fields.whole(names.count, most_experts);
    layers.experts_active = fields.whole(names.active, most_experts);
    layers.expert_hidden = fields.whole(names.width, most_width);
    if (!fields.problem() && layers.experts_active > layers.experts)
        fields.refuseField(names.active, Text::tr("a token cannot go to %1 of %2 experts (%3).")
                                             .arg(layers.experts_active)
                                             .arg(layers.experts)
                                             .arg(QLatin1StringView(names.active)));
    return layers;
}

void setExperts(HfFields &fields, Model &model, FfnLayers experts, const LayerRule &rule)
{
    if (fields.problem())
        return;
    for (int layer = 0; layer < model.layers; ++layer)
        experts.count += rule(layer) ? 1 : 0;
    FfnLayers dense;
    dense.count = model.layers - experts.count;
    if (dense.count > 0)
        dense.hidden = model.ffn_hidden = fields.whole("intermediate_size", most_width);
    for (const FfnLayers &layers : {dense, experts}) {
        if (layers.count > 0)
            model.ffn.push_back(layers);
    }
}

} // namespace ridgepoint::data::hf
