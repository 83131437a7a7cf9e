// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/support/layered_models.h"

namespace ridgepoint::engine::test {

namespace {

struct Outline {
    const char *slug;
    const char *name;
    int layers;
    int hidden;
    int vocab;
    int max_context;
    double total;
    double active;
};

Model network(const Outline &outline)
{
    Model model;
    model.slug = outline.slug;
    model.name = outline.name;
    model.is_open = true;
    model.layers = outline.layers;
    model.hidden = outline.hidden;
    model.vocab = outline.vocab;
    model.max_context = outline.max_context;
    model.ffn_gated = true;
    model.stated_params_total = {outline.total, Label::stated};
    model.stated_params_active = {outline.active, Label::stated};
    model.label = Label::stated;
    return model;
}

AttentionLayers full(int count, int heads, int kv_heads, int head_dim)
{
    AttentionLayers layers;
    layers.count = count;
    layers.heads = heads;
    layers.kv_heads = kv_heads;
    layers.head_dim = head_dim;
    return layers;
}

AttentionLayers sliding(AttentionLayers layers, int window)
{
    layers.kind = AttentionKind::sliding;
    layers.window = window;
    return layers;
}

FfnLayers dense(int count, int hidden)
{
    FfnLayers layers;
    layers.count = count;
    layers.hidden = hidden;
    return layers;
}

struct Experts {
    int all;
    int active;
    int hidden;
    int shared = 0;
};

FfnLayers mixture(int count, const Experts &experts)
{
    FfnLayers layers;
    layers.count = count;
    layers.experts = experts.all;
    layers.experts_active = experts.active;
    layers.expert_hidden = experts.hidden;
    layers.shared_hidden = experts.shared;
    return layers;
}

Model mixtral()
{
    Model model = network({"mixtral-8x7b", "Mixtral 8x7B", 32, 4096, 32000, 32768, 46702792704, 12748853248});
    model.attention = {full(32, 32, 8, 128)};
    model.ffn = {mixture(32, {8, 2, 14336})};
    return model;
}

Model deepseek(const Outline &outline)
{
    Model model = network(outline);
    AttentionLayers latent;
    latent.kind = AttentionKind::latent;
    latent.count = 61;
    latent.heads = 128;
    latent.query_rank = 1536;
    latent.kv_rank = 512;
    latent.content_dim = 128;
    latent.position_dim = 64;
    latent.value_dim = 128;
    model.attention = {latent};
    model.ffn = {dense(3, 18432), mixture(58, {256, 8, 2048, 2048})};
    model.ffn.back().router_bias = true;
    model.native_precision = "fp8";
    return model;
}

Model deepseek_v3() { return deepseek({"deepseek-v3", "DeepSeek-V3", 61, 7168, 129280, 163840, 671026419200, 36625618432}); }

Model deepseek_v32()
{
    Model model = deepseek({"deepseek-v3.2", "DeepSeek-V3.2", 61, 7168, 129280, 163840, 671026419200, 36625618432});
    AttentionLayers &latent = model.attention.front();
    latent.index_heads = 64;
    latent.index_dim = 128;
    latent.index_top_k = 2048;
    latent.index_layers = 61;
    return model;
}

Model gemma_3_27b()
{
    Model model = network({"gemma-3-27b", "Gemma 3 27B", 62, 5376, 262144, 131072, 27009002240, 27009002240});
    model.attention = {sliding(full(52, 32, 16, 128), 1024), full(10, 32, 16, 128)};
    model.ffn = {dense(62, 21504)};
    model.tied_embeddings = true;
    model.qk_norm = true;
    model.norms_per_layer = 4;
    return model;
}

Model gpt_oss_120b()
{
    Model model = network({"gpt-oss-120b", "gpt-oss-120b", 36, 2880, 201088, 131072, 116829156672, 5132849472});
    AttentionLayers layers = full(18, 64, 8, 64);
    layers.has_sinks = true;
    model.attention = {sliding(layers, 128), layers};
    model.qkv_bias = model.attention_output_bias = true;
    model.ffn = {mixture(36, {128, 4, 2880})};
    model.ffn.front().router_bias = model.ffn.front().expert_bias = true;
    return model;
}

Model qwen35()
{
    Model model = network({"qwen3.5-397b-a17b", "Qwen3.5 397B-A17B", 60, 4096, 248320, 262144, 396346350336, 17e9});
    AttentionLayers linear;
    linear.kind = AttentionKind::linear;
    linear.count = 45;
    linear.key_heads = 16;
    linear.key_dim = 128;
    linear.value_heads = 64;
    linear.state_value_dim = 128;
    linear.convolution = 4;
    AttentionLayers gated = full(15, 32, 2, 256);
    gated.output_gate = true;
    model.attention = {linear, gated};
    model.qk_norm = true;
    model.ffn = {mixture(60, {512, 10, 1024, 1024})};
    model.ffn.front().shared_gate = true;
    return model;
}

} // namespace

std::vector<Model> layered_models() { return {mixtral(), deepseek_v3(), deepseek_v32(), gemma_3_27b(), gpt_oss_120b(), qwen35()}; }

} // namespace ridgepoint::engine::test
