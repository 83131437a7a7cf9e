// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/transformer_count.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;
using test::model;

BOOST_AUTO_TEST_SUITE(transformer_count)

// Published counts of the models' own pages (for Llama 3.1: 8,030,261,248 and 70,553,706,496), counted from their config.json.
BOOST_AUTO_TEST_CASE(totals_equal_the_published_ones_to_the_last_digit)
{
    for (const std::string_view slug :
         {"llama-3.1-70b", "llama-3.1-8b", "llama-2-70b", "qwen2.5-7b", "qwen3-0.6b", "gpt3-175b", "gpt-j-6b"})
        BOOST_TEST(count_transformer(model(slug)).params_total == model(slug).stated_params_total.si, slug);
}

// The catalogs' active counts include norms and biases, which no token is multiplied with as a matrix: a few in ten thousand.
BOOST_AUTO_TEST_CASE(active_parameters_are_the_matrices_with_the_head)
{
    for (const std::string_view slug :
         {"llama-3.1-70b", "llama-3.1-8b", "llama-2-70b", "qwen2.5-7b", "qwen3-0.6b", "gpt3-175b", "gpt-j-6b"}) {
        const double active = count_transformer(model(slug)).params_active();
        BOOST_TEST(active == model(slug).stated_params_active.si, boost::test_tools::tolerance(5e-4));
        BOOST_TEST(active < model(slug).stated_params_active.si);
    }
    // 80 x (8192 x 10240 + 8192^2 + 3 x 8192 x 28672) + 128256 x 8192
    BOOST_TEST(count_transformer(model("llama-3.1-70b")).params_active() == 69501714432.0);
}

// Ainslie et al., GQA, 2023; the model cards' KV sizes at 16 bit.
BOOST_AUTO_TEST_CASE(kv_is_counted_by_kv_heads)
{
    BOOST_TEST(kv_bytes_per_token(count_transformer(model("llama-3.1-70b")), 2).si() == 327680.0);
    BOOST_TEST(kv_bytes_per_token(count_transformer(model("llama-3.1-8b")), 2).si() == 131072.0);
    BOOST_TEST(kv_bytes_per_token(count_transformer(model("llama-3.1-70b")), 1).si() == 163840.0);
}

BOOST_AUTO_TEST_CASE(gated_ffn_has_three_matrices_and_a_plain_one_two)
{
    Model gated = model("llama-3.1-8b");
    Model plain = gated;
    plain.ffn_gated = false;
    const auto three = count_transformer(gated);
    const auto two = count_transformer(plain);
    BOOST_TEST(three.ffn()[0].up_weights + three.ffn()[0].down_weights == 3.0 * 32 * 4096 * 14336);
    BOOST_TEST(two.ffn()[0].up_weights + two.ffn()[0].down_weights == 2.0 * 32 * 4096 * 14336);
}

BOOST_AUTO_TEST_CASE(query_and_key_norms_may_span_the_projection)
{
    Model per_head = model("qwen3-0.6b");
    Model whole = per_head;
    whole.qk_norm_over_all_heads = true;
    BOOST_TEST(count_transformer(whole).params_total - count_transformer(per_head).params_total == 28.0 * ((16 + 8) * 128 - 2 * 128));
}

BOOST_AUTO_TEST_CASE(what_is_not_covered_counts_nothing)
{
    for (const std::string_view slug : {"state-space", "closed", "flux.1-dev"}) {
        BOOST_TEST(!is_countable(model(slug)));
        BOOST_TEST(count_transformer(model(slug)).params_total == 0.0);
    }
}

BOOST_AUTO_TEST_SUITE_END()
