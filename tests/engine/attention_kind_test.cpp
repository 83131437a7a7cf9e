// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/memory.h"
#include "tests/engine/support/passes.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace ridgepoint::engine;
using test::model;
using test::named;
using test::timed_pass;
using test::totals;

namespace {

double kv_of(std::string_view slug, double held) { return kv_bytes_per_sequence(count_transformer(model(slug)), tokens(held), 2).si(); }

double counted_pairs(int fresh, int held, int window)
{
    double pairs = 0;
    for (int query = 0; query < fresh; ++query)
        for (int key = 0; key < held + fresh; ++key)
            pairs += key <= held + query && key > held + query - window ? 1 : 0;
    return pairs;
}

} // namespace

BOOST_AUTO_TEST_SUITE(attention_kinds)

// DeepSeek-AI, "DeepSeek-V2", 2024, section 2.1: the cache keeps the compressed latent and one rotary key, (512 + 64) x 61 values.
BOOST_AUTO_TEST_CASE(latent_cache_of_deepseek_v3)
{
    BOOST_TEST(kv_bytes_per_token(count_transformer(model("deepseek-v3")), 2).si() == 70272.0);
    BOOST_TEST(kv_of("deepseek-v3", 1000) == 70272e3);
}

BOOST_AUTO_TEST_CASE(latent_attention_is_absorbed_in_decode_and_expanded_in_prefill)
{
    const Operators decode = timed_pass("deepseek-v3", decode_pass(3, tokens(1000)));
    BOOST_TEST(named(decode, "attention_latent").flops == 3 * 1000 * 61 * 2.0 * 128 * (2 * 512 + 64));
    BOOST_TEST(named(decode, "attention_latent").kv_bytes == 3 * 1001 * 70272.0);
    const Operators prefill = timed_pass("deepseek-v3", prefill_pass(2, tokens(1000), tokens(0)));
    BOOST_TEST(named(prefill, "attention_latent_prefill").flops == 2 * 500500 * 61 * 2.0 * 128 * (128 + 64 + 128));
    BOOST_TEST(named(prefill, "attention_latent_prefill").kv_bytes == 2 * 1000 * 70272.0);
    // Absorbing multiplies as much as expanding: queries with the keys' half, outputs with the values' half.
    const double up = 61.0 * (1536 * 128 * 192 + 512 * 128 * 256);
    BOOST_TEST(named(decode, "latent_up").flops == 3 * 2 * up);
    BOOST_TEST(named(prefill, "latent_up").flops == 2000 * 2 * up);
    BOOST_TEST(named(decode, "latent_down").weight_bytes == 2 * 61.0 * 7168 * (1536 + 576));
}

BOOST_AUTO_TEST_CASE(a_cached_prefix_is_expanded_again)
{
    const auto flops = [](double fresh, double prefix) {
        return totals(timed_pass("deepseek-v3", prefill_pass(1, tokens(fresh), tokens(prefix)))).flops;
    };
    const double logits = 2 * 129280.0 * 7168;
    const double expansion = 1500 * 2 * 61.0 * 512 * 128 * 256;
    BOOST_TEST(flops(500, 1500) == flops(2000, 0) - flops(1500, 0) + logits + expansion, boost::test_tools::tolerance(1e-12));
}

// DeepSeek-AI, "DeepSeek-V3.2", 2025, section 2: every key is indexed, 2048 are attended to.
BOOST_AUTO_TEST_CASE(an_indexer_bounds_what_is_attended)
{
    const auto cost = [](double context) {
        return named(timed_pass("deepseek-v3.2", decode_pass(1, tokens(context))), "attention_latent");
    };
    const double pair = 61 * 2.0 * 128 * (2 * 512 + 64);
    const double index_pair = 61 * 2.0 * 64 * 128;
    BOOST_TEST(cost(1000).flops == 1000 * (pair + index_pair));
    BOOST_TEST(cost(50000).flops == 2048 * pair + 50000 * index_pair);
    BOOST_TEST(cost(50000).kv_bytes == 2049 * 70272.0 + 50001 * 61.0 * 128);
    BOOST_TEST(kv_of("deepseek-v3.2", 50000) == 50000 * (70272.0 + 61 * 128));
}

// Gemma 3 (Gemma Team, 2025, section 2.1): five local layers of 1024 tokens to a global one, 10 of 62 layers global.
// gpt-oss (OpenAI, 2025, section 2.2): every other layer sees 128 tokens.
BOOST_AUTO_TEST_CASE(windows_hold_no_more_than_they_see)
{
    const double gemma = 2 * 16 * 128 * 2; // bytes of a token in one layer
    BOOST_TEST(kv_of("gemma-3-27b", 500) == 62 * 500 * gemma);
    BOOST_TEST(kv_of("gemma-3-27b", 1024) == 62 * 1024 * gemma);
    BOOST_TEST(kv_of("gemma-3-27b", 32768) == (10 * 32768 + 52 * 1024) * gemma);
    const double gpt_oss = 2 * 8 * 64 * 2;
    BOOST_TEST(kv_of("gpt-oss-120b", 100) == 36 * 100 * gpt_oss);
    BOOST_TEST(kv_of("gpt-oss-120b", 131072) == 18 * (131072.0 + 128) * gpt_oss);
    BOOST_TEST(memory_use(count_transformer(model("gemma-3-27b")), 3, tokens(32768), {}).kv.si() == 3 * (10 * 32768 + 52 * 1024) * gemma);
}

BOOST_AUTO_TEST_CASE(windows_bound_the_work_of_a_step)
{
    const Operators operators = timed_pass("gemma-3-27b", decode_pass(2, tokens(32768)));
    BOOST_TEST(named(operators, "attention_window").flops == 2 * 4.0 * 52 * 32 * 128 * 1024);
    BOOST_TEST(named(operators, "attention").flops == 2 * 4.0 * 10 * 32 * 128 * 32768);
    BOOST_TEST(named(operators, "attention_window").kv_bytes == 2 * 1025.0 * 52 * 8192);
    const Operators prefill = timed_pass("gpt-oss-120b", prefill_pass(1, tokens(300), tokens(70)));
    BOOST_TEST(named(prefill, "attention_window_prefill").flops == counted_pairs(300, 70, 128) * 4 * 18 * 64 * 64);
}

BOOST_AUTO_TEST_CASE(pairs_within_a_window_are_those_that_are_counted)
{
    for (const int window : {1, 2, 7, 50})
        for (const int held : {0, 1, 5, 49, 50, 80})
            for (const int fresh : {1, 2, 6, 7, 8, 60})
                BOOST_TEST(causal_pairs(tokens(fresh), tokens(held), window) == counted_pairs(fresh, held, window));
    BOOST_TEST(causal_pairs(tokens(60), tokens(80), 1000) == causal_pairs(tokens(60), tokens(80)));
}

// Yang, Kautz, Hatamizadeh, "Gated Delta Networks", 2024, section 3: a matrix of key x value widths per value head, and the last three
// inputs of a convolution over four.
BOOST_AUTO_TEST_CASE(linear_layers_keep_one_state)
{
    const double state = 45.0 * (64 * 128 * 128 + (2 * 16 * 128 + 64 * 128) * 3) * 4;
    const double token = 15 * 2 * 2 * 256 * 2;
    BOOST_TEST(kv_of("qwen3.5-397b-a17b", 0) == state);
    BOOST_TEST(kv_of("qwen3.5-397b-a17b", 100000) == state + 100000 * token);
    const Operators operators = timed_pass("qwen3.5-397b-a17b", decode_pass(2, tokens(100000)));
    BOOST_TEST(named(operators, "attention_linear").kv_bytes == 2 * 2 * state); // read and written
    BOOST_TEST(named(operators, "attention_linear").flops == 2 * 6 * 45.0 * 64 * 128 * 128);
    const Operators prefill = timed_pass("qwen3.5-397b-a17b", prefill_pass(1, tokens(1000), tokens(0)));
    BOOST_TEST(named(prefill, "attention_linear_prefill").flops == 1000 * 6 * 45.0 * 64 * 128 * 128);
    // A gate as wide as the queries doubles their projection.
    BOOST_TEST(named(operators, "qkv").weight_bytes == 2 * 15.0 * 4096 * (2 * 32 * 256 + 2 * 2 * 256));
}

BOOST_AUTO_TEST_CASE(decode_reads_what_the_crossovers_say)
{
    for (const std::string_view slug :
         {"llama-3.1-8b", "deepseek-v3", "deepseek-v3.2", "gemma-3-27b", "gpt-oss-120b", "qwen3.5-397b-a17b"}) {
        const TransformerCount count = count_transformer(model(slug));
        for (const double context : {0.0, 100.0, 5000.0, 1e6}) {
            double flops = 0;
            double bytes = 0;
            const Operators operators = timed_pass(slug, decode_pass(1, tokens(context)));
            for (const OperatorCost &cost : operators)
                if (cost.family == OperatorFamily::attention) {
                    flops += cost.flops;
                    bytes += cost.kv_bytes;
                }
            const double written = kv_bytes_per_token(count, 2).si();
            BOOST_TEST(flops == attention_flops(count, tokens(context)).si(), boost::test_tools::tolerance(1e-12));
            BOOST_TEST(bytes == kv_bytes_read(count, tokens(context), 2).si() + written, boost::test_tools::tolerance(1e-12));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
