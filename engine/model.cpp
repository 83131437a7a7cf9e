// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model.h"

namespace ridgepoint::engine {

std::vector<AttentionLayers> attention_layers(const Model &model)
{
    if (!model.attention.empty())
        return model.attention;
    AttentionLayers all;
    all.count = model.layers;
    all.heads = model.heads;
    all.kv_heads = model.kv_heads;
    all.head_dim = model.head_dim;
    return {all};
}

std::vector<FfnLayers> ffn_layers(const Model &model)
{
    if (!model.ffn.empty())
        return model.ffn;
    FfnLayers all;
    all.count = model.layers;
    all.hidden = model.ffn_hidden;
    return {all};
}

} // namespace ridgepoint::engine
