// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/hf_families.h"

#include "data/hf_layers.h"
#include "data/problem_text.h"

#include <algorithm>
#include <array>

namespace ridgepoint::data {

namespace {

using engine::AttentionKind;
using engine::AttentionLayers;
using engine::FfnLayers;
using engine::Model;

using namespace hf;

bool always(int) { return true; }

void warnOfPrediction(HfFields &fields)
{
    const int layers = fields.wholeOr("num_nextn_predict_layers", 0, most_layers, 0);
    if (layers > 0)
        fields.warn(Text::tr("%1 layers for multi-token prediction (num_nextn_predict_layers) are not part of the counts.").arg(layers));
}

void readLlama(HfFields &fields, Model &model)
{
    readDense(fields, model, {});
    model.qkv_bias = model.attention_output_bias = fields.flagOr("attention_bias", false);
    model.mlp_bias = fields.flagOr("mlp_bias", false);
}

void readMistral(HfFields &fields, Model &model)
{
    Defaults defaults;
    defaults.kvHeads = 8;
    readDense(fields, model, defaults);
    setWindows(model, model.layers, fields.isNull("sliding_window") ? 0 : fields.wholeOrNoted("sliding_window", 4096, most_tokens));
}

void readMixtral(HfFields &fields, Model &model)
{
    Defaults defaults;
    defaults.kvHeads = 8;
    readCommon(fields, model, defaults);
    setWindows(model, model.layers, fields.wholeOr("sliding_window", 0, most_tokens));
    setExperts(fields, model, readExperts(fields, {"num_local_experts", "intermediate_size"}), always);
}

/// Windows only where the file turns them on, and then from "max_window_layers" on.
void setQwenWindows(HfFields &fields, Model &model)
{
    const bool isOn = fields.flagOr("use_sliding_window", false);
    const int first = fields.wholeOr("max_window_layers", model.layers, most_tokens, 0);
    const int window = isOn ? fields.whole("sliding_window", most_tokens) : 0;
    const int sliding = isOn ? layersOfKind(fields, model, "sliding_attention", [first](int layer) { return layer >= first; }) : 0;
    setWindows(model, sliding, window);
}

void readQwen2(HfFields &fields, Model &model)
{
    readDense(fields, model, {});
    model.qkv_bias = true;
    setQwenWindows(fields, model);
}

/// Layers with experts: every "decoder_sparse_step"-th, but none of "mlp_only_layers".
void setQwenExperts(HfFields &fields, Model &model, const FfnLayers &experts)
{
    const int step = fields.wholeOr("decoder_sparse_step", 1, most_layers);
    const std::vector<int> dense = fields.wholes("mlp_only_layers", most_layers);
    setExperts(fields, model, experts,
               [&](int layer) { return std::find(dense.cbegin(), dense.cend(), layer) == dense.cend() && (layer + 1) % step == 0; });
}

FfnLayers readSharedExperts(HfFields &fields)
{
    FfnLayers experts = readExperts(fields, {"num_experts", "moe_intermediate_size"});
    experts.shared_hidden = fields.whole("shared_expert_intermediate_size", most_width, 0);
    experts.shared_gate = experts.shared_hidden > 0;
    return experts;
}

void readQwen2Moe(HfFields &fields, Model &model)
{
    readCommon(fields, model, {});
    model.qkv_bias = fields.flagOr("qkv_bias", true);
    setQwenWindows(fields, model);
    setQwenExperts(fields, model, readSharedExperts(fields));
}

void readQwen3Heads(HfFields &fields, Model &model)
{
    model.qk_norm = true;
    model.qkv_bias = model.attention_output_bias = fields.flagOr("attention_bias", false);
}

void readQwen3(HfFields &fields, Model &model)
{
    Defaults defaults;
    defaults.headDim = 128;
    readDense(fields, model, defaults);
    readQwen3Heads(fields, model);
    setQwenWindows(fields, model);
}

void readQwen3Moe(HfFields &fields, Model &model)
{
    readCommon(fields, model, {});
    readQwen3Heads(fields, model);
    setQwenWindows(fields, model);
    setQwenExperts(fields, model, readExperts(fields, {"num_experts", "moe_intermediate_size"}));
}

/// Linear attention (gated delta rule) with a gated full layer every fourth one.
void setHybridLayers(HfFields &fields, Model &model)
{
    const int interval = fields.wholeOr("full_attention_interval", 4, most_layers);
    AttentionLayers linear;
    linear.kind = AttentionKind::linear;
    linear.count = layersOfKind(fields, model, "linear_attention", [interval](int layer) { return (layer + 1) % interval != 0; });
    linear.key_heads = fields.whole("linear_num_key_heads", most_heads);
    linear.key_dim = fields.whole("linear_key_head_dim", most_heads);
    linear.value_heads = fields.whole("linear_num_value_heads", most_heads);
    linear.state_value_dim = fields.whole("linear_value_head_dim", most_heads);
    linear.convolution = fields.wholeOr("linear_conv_kernel_dim", 4, most_heads);
    AttentionLayers full = plainLayers(model, model.layers - linear.count);
    full.output_gate = fields.flagOr("attn_output_gate", true);
    setAttention(model, linear, full);
}

void readHybrid(HfFields &fields, Model &model)
{
    Defaults defaults;
    defaults.headDim = 256;
    readCommon(fields, model, defaults);
    readQwen3Heads(fields, model);
    setHybridLayers(fields, model);
}

void readQwenHybrid(HfFields &fields, Model &model)
{
    readHybrid(fields, model);
    model.ffn_hidden = fields.whole("intermediate_size", most_width);
}

void readQwenHybridMoe(HfFields &fields, Model &model)
{
    readHybrid(fields, model);
    setQwenExperts(fields, model, readSharedExperts(fields));
}

void readGemma(HfFields &fields, Model &model)
{
    Defaults defaults;
    defaults.tied = true;
    defaults.headDim = 256;
    readDense(fields, model, defaults);
    model.qkv_bias = model.attention_output_bias = fields.flagOr("attention_bias", false);
}

/// Every `pattern`-th layer is global.
void setGemmaWindows(HfFields &fields, Model &model, int pattern)
{
    const int window = fields.wholeOrNoted("sliding_window", 4096, most_tokens);
    const int sliding =
        layersOfKind(fields, model, "sliding_attention", [pattern](int layer) { return pattern > 0 && (layer + 1) % pattern != 0; });
    setWindows(model, sliding, window);
}

void readGemma2(HfFields &fields, Model &model)
{
    readGemma(fields, model);
    model.norms_per_layer = 4;
    setGemmaWindows(fields, model, 2);
}

/// Published files of this family leave out what equals the class's default.
void readGemma3(HfFields &fields, Model &model)
{
    Defaults defaults;
    defaults.tied = true;
    defaults.heads = 8;
    defaults.kvHeads = 4;
    defaults.headDim = 256;
    defaults.vocab = 262'208;
    readDense(fields, model, defaults);
    model.qkv_bias = model.attention_output_bias = fields.flagOr("attention_bias", false);
    model.qk_norm = true;
    model.norms_per_layer = 4;
    if (model.max_context == 0)
        model.max_context = 131'072;
    setGemmaWindows(fields, model, fields.wholeOr("sliding_window_pattern", 6, most_layers));
}

void readPhi3(HfFields &fields, Model &model)
{
    readDense(fields, model, {});
    setWindows(model, model.layers, fields.wholeOr("sliding_window", 0, most_tokens));
}

/// Latent attention has no KV heads: the field, where it stands, repeats the query heads.
void readLatentAttention(HfFields &fields, Model &model)
{
    model.layers = fields.whole("num_hidden_layers", most_layers);
    model.hidden = fields.whole("hidden_size", most_width);
    model.vocab = fields.whole("vocab_size", most_tokens);
    model.max_context = fields.wholeOr("max_position_embeddings", 0, most_tokens);
    model.tied_embeddings = fields.flagOr("tie_word_embeddings", false);
    model.ffn_gated = true;
    model.heads = model.kv_heads = fields.whole("num_attention_heads", most_heads);
    AttentionLayers layers;
    layers.kind = AttentionKind::latent;
    layers.count = model.layers;
    layers.heads = model.heads;
    layers.query_rank = fields.wholeOr("q_lora_rank", 0, most_width, 0);
    layers.kv_rank = fields.whole("kv_lora_rank", most_width);
    layers.content_dim = fields.whole("qk_nope_head_dim", most_heads);
    layers.position_dim = fields.whole("qk_rope_head_dim", most_heads);
    layers.value_dim = fields.whole("v_head_dim", most_heads);
    model.head_dim = layers.content_dim;
    model.attention = {layers};
    if (fields.flagOr("attention_bias", false))
        fields.warn(Text::tr("Biases of latent attention (attention_bias) are not part of the counts."));
}

void readIndexer(HfFields &fields, Model &model)
{
    AttentionLayers &layers = model.attention.front();
    layers.index_heads = fields.whole("index_n_heads", most_heads);
    layers.index_dim = fields.whole("index_head_dim", most_heads);
    layers.index_top_k = fields.whole("index_topk", most_tokens);
    layers.index_layers = layers.count;
}

/// Dense layers first, then experts in every "moe_layer_freq"-th.
void readDeepSeekExperts(HfFields &fields, Model &model, bool hasRouterBias)
{
    const int first = fields.wholeOr("first_k_dense_replace", 0, most_layers, 0);
    const int step = fields.wholeOr("moe_layer_freq", 1, most_layers);
    FfnLayers experts = readExperts(fields, {"n_routed_experts", "moe_intermediate_size"});
    const qint64 shared = qint64{fields.wholeOr("n_shared_experts", 0, most_experts, 0)} * experts.expert_hidden;
    if (shared > most_width)
        fields.refuseField(
            "n_shared_experts",
            Text::tr("the shared experts (n_shared_experts) are %1 wide together; at most %2 is expected.").arg(shared).arg(most_width));
    experts.shared_hidden = static_cast<int>(std::min<qint64>(shared, most_width));
    experts.router_bias = hasRouterBias;
    setExperts(fields, model, experts, [first, step](int layer) { return layer >= first && layer % step == 0; });
    warnOfPrediction(fields);
}

void readDeepSeekV2(HfFields &fields, Model &model)
{
    readLatentAttention(fields, model);
    if (fields.has("n_routed_experts"))
        readDeepSeekExperts(fields, model, fields.textOr("topk_method", {}) == QStringLiteral("noaux_tc"));
    else
        model.ffn_hidden = fields.whole("intermediate_size", most_width);
}

/// The router's correction bias is a stored vector of one value per expert.
void readDeepSeekV3(HfFields &fields, Model &model)
{
    readLatentAttention(fields, model);
    readDeepSeekExperts(fields, model, true);
}

void readDeepSeekV32(HfFields &fields, Model &model)
{
    readDeepSeekV3(fields, model);
    readIndexer(fields, model);
}

void readGptOss(HfFields &fields, Model &model)
{
    Defaults defaults;
    defaults.kvHeads = 8;
    defaults.headDim = 64;
    readCommon(fields, model, defaults);
    model.qkv_bias = model.attention_output_bias = fields.flagOr("attention_bias", true);
    const int window = fields.wholeOrNoted("sliding_window", 128, most_tokens);
    setWindows(model, layersOfKind(fields, model, "sliding_attention", [](int layer) { return layer % 2 == 0; }), window, true);
    const char *active = fields.has("num_experts_per_tok") ? "num_experts_per_tok" : "experts_per_token";
    FfnLayers experts = readExperts(fields, {"num_local_experts", "intermediate_size", active});
    experts.router_bias = experts.expert_bias = true;
    setExperts(fields, model, experts, always);
}

/// Biases on queries, keys and values only, whatever "attention_bias" does elsewhere.
void readGlm4Moe(HfFields &fields, Model &model)
{
    readCommon(fields, model, {});
    model.qkv_bias = fields.flagOr("attention_bias", false);
    model.qk_norm = fields.flagOr("use_qk_norm", false);
    readDeepSeekExperts(fields, model, true);
}

constexpr std::array families = {
    HfFamily{"deepseek_v2", readDeepSeekV2},
    HfFamily{"deepseek_v3", readDeepSeekV3},
    HfFamily{"deepseek_v32", readDeepSeekV32},
    HfFamily{"gemma", readGemma},
    HfFamily{"gemma2", readGemma2},
    HfFamily{"gemma3", readGemma3},
    HfFamily{"gemma3_text", readGemma3},
    HfFamily{"glm4_moe", readGlm4Moe},
    HfFamily{"gpt_oss", readGptOss},
    HfFamily{"kimi_k2", readDeepSeekV3},
    HfFamily{"llama", readLlama},
    HfFamily{"mistral", readMistral},
    HfFamily{"mixtral", readMixtral},
    HfFamily{"phi3", readPhi3},
    HfFamily{"qwen2", readQwen2},
    HfFamily{"qwen2_moe", readQwen2Moe},
    HfFamily{"qwen3", readQwen3},
    HfFamily{"qwen3_5", readQwenHybrid},
    HfFamily{"qwen3_5_moe", readQwenHybridMoe},
    HfFamily{"qwen3_5_moe_text", readQwenHybridMoe},
    HfFamily{"qwen3_5_text", readQwenHybrid},
    HfFamily{"qwen3_moe", readQwen3Moe},
    HfFamily{"qwen3_next", readQwenHybridMoe},
};

} // namespace

std::span<const HfFamily> hfFamilies() { return families; }

} // namespace ridgepoint::data
