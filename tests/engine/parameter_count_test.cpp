// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/parameter_count.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;

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
    BOOST_TEST(count_parameters(test::model("mixtral-8x7b")).total() == 46702792704.0);
    BOOST_TEST(count_parameters(test::model("mixtral-8x7b")).active() == 12748853248.0);
    BOOST_TEST(count_parameters(test::model("deepseek-v3")).total() == 671026419200.0);
    BOOST_TEST(count_parameters(test::model("deepseek-v3")).active() == 36625618432.0);
    BOOST_TEST(count_parameters(test::model("gpt-oss-120b")).total() == 116829156672.0);
    BOOST_TEST(count_parameters(test::model("gpt-oss-120b")).active() == 5132849472.0);
    BOOST_TEST(count_parameters(test::model("gemma-3-27b")).total() == 27009002240.0);
    BOOST_TEST(count_parameters(test::model("gemma-3-27b")).active() == 27009002240.0);
}

// Published are 397 and 17 billion; the digits are counted by hand from the configuration.
BOOST_AUTO_TEST_CASE(linear_attention_has_projections_a_convolution_and_a_decay)
{
    const ParameterAccount account = count_parameters(test::model("qwen3.5-397b-a17b"));
    BOOST_TEST(account.total() == 396346350336.0);
    BOOST_TEST(account.active() == 16331922176.0);
    const double linear = 4096.0 * (2 * 2048 + 2 * 8192 + 2 * 64) + (2 * 2048 + 8192) * 4.0 + 2 * 64 + 128 + 8192.0 * 4096;
    const double gated = 4096.0 * (2 * 8192 + 2 * 512) + 8192.0 * 4096 + 2 * 256;
    BOOST_TEST(account.attention == 45 * linear + 15 * gated);
}

BOOST_AUTO_TEST_CASE(parts_are_where_they_belong)
{
    const ParameterAccount account = count_parameters(test::model("deepseek-v3"));
    BOOST_TEST(account.embedding == 129280.0 * 7168);
    BOOST_TEST(account.head == account.embedding);
    BOOST_TEST(account.ffn_dense == 3.0 * 3 * 7168 * 18432);
    BOOST_TEST(account.experts_routed == 58.0 * 256 * 3 * 7168 * 2048);
    BOOST_TEST(account.experts_inactive == account.experts_routed * 248 / 256);
    BOOST_TEST(account.experts_shared == 58.0 * 3 * 7168 * 2048);
    BOOST_TEST(account.router == 58.0 * (7168 * 256 + 256));
    BOOST_TEST(account.norms == (61.0 * 2 + 1) * 7168);
    BOOST_TEST(account.other() == 0.0);
    BOOST_TEST(count_parameters(test::model("gemma-3-27b")).head == 0.0);
    BOOST_TEST(count_parameters(test::model("gpt3-175b")).positions == 2048.0 * 12288);
}

BOOST_AUTO_TEST_CASE(queries_without_a_rank_and_indexers)
{
    Model model = test::model("deepseek-v3");
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
    Model model = test::model("gemma-3-27b");
    const double separate = count_parameters(model).attention;
    model.attention.back().keys_are_values = true;
    BOOST_TEST(separate - count_parameters(model).attention == 10.0 * 5376 * 16 * 128);
}

BOOST_AUTO_TEST_CASE(what_is_not_described_counts_nothing)
{
    BOOST_TEST(count_parameters(test::model("closed")).total() == 0.0);
    BOOST_TEST(count_parameters(Model()).total() == 0.0);
    Model model = test::model("mixtral-8x7b");
    model.is_decoder = false;
    BOOST_TEST(count_parameters(model).total() == 0.0);
    model.is_decoder = true;
    model.attention.front().count = 31;
    BOOST_TEST(count_parameters(model).total() == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()
