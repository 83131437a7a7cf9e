// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/parameter_count.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;

namespace {

Model network(int layers, int hidden, int vocab)
{
    Model model;
    model.layers = layers;
    model.hidden = hidden;
    model.vocab = vocab;
    model.ffn_gated = true;
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

FfnLayers mixture(int count, int experts, int active, int hidden, int shared = 0)
{
    FfnLayers layers;
    layers.count = count;
    layers.experts = experts;
    layers.experts_active = active;
    layers.expert_hidden = hidden;
    layers.shared_hidden = shared;
    return layers;
}

Model mixtral()
{
    Model model = network(32, 4096, 32000);
    model.attention = {full(32, 32, 8, 128)};
    model.ffn = {mixture(32, 8, 2, 14336)};
    return model;
}

Model deepseek_v3()
{
    Model model = network(61, 7168, 129280);
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
    FfnLayers experts = mixture(58, 256, 8, 2048, 2048);
    experts.router_bias = true;
    model.ffn = {dense(3, 18432), experts};
    return model;
}

Model gpt_oss_20b()
{
    Model model = network(24, 2880, 201088);
    AttentionLayers layers = full(12, 64, 8, 64);
    layers.has_sinks = true;
    model.attention = {sliding(layers, 128), layers};
    model.qkv_bias = true;
    model.attention_output_bias = true;
    FfnLayers experts = mixture(24, 32, 4, 2880);
    experts.router_bias = true;
    experts.expert_bias = true;
    model.ffn = {experts};
    return model;
}

Model gemma_3_27b()
{
    Model model = network(62, 5376, 262144);
    model.attention = {sliding(full(52, 32, 16, 128), 1024), full(10, 32, 16, 128)};
    model.ffn = {dense(62, 21504)};
    model.tied_embeddings = true;
    model.qk_norm = true;
    model.norms_per_layer = 4;
    return model;
}

Model qwen_3_5()
{
    Model model = network(60, 4096, 248320);
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
    FfnLayers experts = mixture(60, 512, 10, 1024, 1024);
    experts.shared_gate = true;
    model.ffn = {experts};
    return model;
}

} // namespace

BOOST_AUTO_TEST_SUITE(parameter_count)

BOOST_AUTO_TEST_CASE(dense_models_are_counted_from_the_plain_dimensions)
{
    for (const std::string_view slug :
         {"llama-3.1-70b", "llama-3.1-8b", "llama-2-70b", "qwen2.5-7b", "qwen3-0.6b", "gpt3-175b", "gpt-j-6b"}) {
        const Model &model = test::model(slug);
        BOOST_TEST(count_parameters(model).total() == model.stated_params_total.si, slug);
        BOOST_TEST(count_parameters(model).active() == model.stated_params_active.si, slug);
    }
}

// Totals of the checkpoints: Mixtral and DeepSeek-V3 (main model), the model cards of gpt-oss, the preset table of Gemma 3.
BOOST_AUTO_TEST_CASE(totals_equal_the_published_ones_to_the_last_digit)
{
    BOOST_TEST(count_parameters(mixtral()).total() == 46702792704.0);
    BOOST_TEST(count_parameters(mixtral()).active() == 12748853248.0);
    BOOST_TEST(count_parameters(deepseek_v3()).total() == 671026419200.0);
    BOOST_TEST(count_parameters(deepseek_v3()).active() == 36625618432.0);
    BOOST_TEST(count_parameters(gpt_oss_20b()).total() == 20914757184.0);
    BOOST_TEST(count_parameters(gpt_oss_20b()).active() == 3608307264.0);
    BOOST_TEST(count_parameters(gemma_3_27b()).total() == 27009002240.0);
    BOOST_TEST(count_parameters(gemma_3_27b()).active() == 27009002240.0);
}

// Published are 397 and 17 billion; the digits are counted by hand from the configuration.
BOOST_AUTO_TEST_CASE(linear_attention_has_projections_a_convolution_and_a_decay)
{
    const ParameterAccount account = count_parameters(qwen_3_5());
    BOOST_TEST(account.total() == 396346350336.0);
    BOOST_TEST(account.active() == 16331922176.0);
    const double linear = 4096.0 * (2 * 2048 + 2 * 8192 + 2 * 64) + (2 * 2048 + 8192) * 4.0 + 2 * 64 + 128 + 8192.0 * 4096;
    const double gated = 4096.0 * (2 * 8192 + 2 * 512) + 8192.0 * 4096 + 2 * 256;
    BOOST_TEST(account.attention == 45 * linear + 15 * gated);
}

BOOST_AUTO_TEST_CASE(parts_are_where_they_belong)
{
    const ParameterAccount account = count_parameters(deepseek_v3());
    BOOST_TEST(account.embedding == 129280.0 * 7168);
    BOOST_TEST(account.head == account.embedding);
    BOOST_TEST(account.ffn_dense == 3.0 * 3 * 7168 * 18432);
    BOOST_TEST(account.experts_routed == 58.0 * 256 * 3 * 7168 * 2048);
    BOOST_TEST(account.experts_inactive == account.experts_routed * 248 / 256);
    BOOST_TEST(account.experts_shared == 58.0 * 3 * 7168 * 2048);
    BOOST_TEST(account.router == 58.0 * (7168 * 256 + 256));
    BOOST_TEST(account.norms == (61.0 * 2 + 1) * 7168);
    BOOST_TEST(account.other() == 0.0);
    BOOST_TEST(count_parameters(gemma_3_27b()).head == 0.0);
    BOOST_TEST(count_parameters(test::model("gpt3-175b")).positions == 2048.0 * 12288);
}

BOOST_AUTO_TEST_CASE(queries_without_a_rank_and_indexers)
{
    Model model = deepseek_v3();
    const double before = count_parameters(model).attention;
    AttentionLayers &latent = model.attention.front();
    latent.index_heads = 64;
    latent.index_dim = 128;
    latent.index_top_k = 2048;
    latent.index_layers = 61;
    const double indexer = 1536.0 * 64 * 128 + 7168.0 * 128 + 2 * 128 + 7168.0 * 64;
    BOOST_TEST(count_parameters(model).attention - before == 61 * indexer);
    latent.index_layers = 0;
    latent.query_rank = 0;
    const double compressed = 7168.0 * 1536 + 1536 + 1536.0 * 128 * 192;
    BOOST_TEST(before - count_parameters(model).attention == 61 * (compressed - 7168.0 * 128 * 192));
}

BOOST_AUTO_TEST_CASE(one_projection_for_keys_and_values)
{
    Model model = network(2, 1024, 1000);
    AttentionLayers layers = full(2, 8, 2, 128);
    model.attention = {layers};
    model.ffn_hidden = 4096;
    const double separate = count_parameters(model).attention;
    model.attention.front().keys_are_values = true;
    BOOST_TEST(separate - count_parameters(model).attention == 2.0 * 1024 * 2 * 128);
}

BOOST_AUTO_TEST_CASE(what_is_not_described_counts_nothing)
{
    BOOST_TEST(count_parameters(test::model("closed")).total() == 0.0);
    BOOST_TEST(count_parameters(Model()).total() == 0.0);
    Model model = mixtral();
    model.is_decoder = false;
    BOOST_TEST(count_parameters(model).total() == 0.0);
    model.is_decoder = true;
    model.attention.front().count = 31;
    BOOST_TEST(count_parameters(model).total() == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()
