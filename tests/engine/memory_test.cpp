// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/memory.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;
using test::model;

BOOST_AUTO_TEST_SUITE(memory)

BOOST_AUTO_TEST_CASE(weights_kv_and_activations_add_up)
{
    const TransformerCount count = count_transformer(model("llama-3.1-70b"));
    const MemoryUse use = memory_use(count, 2, tokens(1152), {});
    BOOST_TEST(use.weights.si() == 2 * 70553706496.0);
    BOOST_TEST(use.kv.si() == 2 * 1152 * 327680.0);
    BOOST_TEST(use.required().si() == (use.weights + use.kv + use.activations).si());
    // The logits of 128256 words are wider than 3 x 28672 of the FFN; 2 x 8192 for the residual and its norm.
    BOOST_TEST(use.activations_per_sequence.si() == 2.0 * (128256 + 2 * 8192));
}

BOOST_AUTO_TEST_CASE(the_widest_buffer_counts)
{
    Model narrow = model("llama-3.1-70b");
    narrow.vocab = 1000;
    BOOST_TEST(activation_bytes_per_sequence(count_transformer(narrow), 1).si() == 3.0 * 28672 + 2 * 8192);
}

BOOST_AUTO_TEST_CASE(largest_batch_fits_and_one_more_does_not)
{
    const TransformerCount count = count_transformer(model("llama-3.1-8b"));
    const MemoryUse one = memory_use(count, 1, tokens(2048), {});
    const double batch = max_batch(one, gigabytes(80));
    BOOST_TEST(batch > 1.0);
    BOOST_TEST((memory_use(count, batch, tokens(2048), {}).required() <= gigabytes(80)));
    BOOST_TEST((memory_use(count, batch + 1, tokens(2048), {}).required() > gigabytes(80)));
}

BOOST_AUTO_TEST_CASE(the_fullest_replica_has_its_share_rounded_up)
{
    const TransformerCount count = count_transformer(model("llama-3.1-8b"));
    const MemoryUse use = memory_use(count, 5, tokens(2048), {}, {.replicas = 2});
    const MemoryUse fullest = use.of_fullest_replica(5, 2);
    BOOST_TEST(use.weights.si() == 4 * 8030261248.0);
    BOOST_TEST(use.kv.si() == 5 * use.kv_per_sequence.si());
    BOOST_TEST(fullest.weights.si() == 2 * 8030261248.0);
    BOOST_TEST(fullest.kv.si() == 3 * use.kv_per_sequence.si());
    // Both have room for as many whole sequences: (80 GB - 16.06 GB) / (2048 x 131072 B + activations) = 237.96.
    BOOST_TEST(max_batch(use, gigabytes(80), 2) == 2 * max_batch(memory_use(count, 1, tokens(2048), {}), gigabytes(80)));
}

BOOST_AUTO_TEST_CASE(nothing_fits_beside_weights_that_are_too_large)
{
    const MemoryUse use = memory_use(count_transformer(model("llama-3.1-70b")), 1, tokens(2048), {});
    BOOST_TEST(max_batch(use, gigabytes(80)) == 0.0);
    BOOST_TEST(max_batch(use, use.weights) == 0.0);
    BOOST_TEST(max_batch(use, use.required()) == 1.0);
}

BOOST_AUTO_TEST_SUITE_END()
