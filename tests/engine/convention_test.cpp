// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate.h"
#include "engine/serving/forward.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

// The conventions on which published calculators slip: each of these was found wrong in at least one of them.

using namespace ridgepoint::engine;
using test::hand_catalog;
using test::scenario;

namespace {

Estimate answer(test::Settings settings)
{
    auto estimate = evaluate(hand_catalog(), scenario(settings));
    BOOST_REQUIRE(estimate.has_value());
    return std::move(*estimate);
}

const OperatorCost &named(const std::vector<OperatorCost> &operators, std::string_view name)
{
    const auto found = std::find_if(operators.begin(), operators.end(), [name](const OperatorCost &cost) { return cost.name == name; });
    BOOST_REQUIRE(found != operators.end());
    return *found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(convention)

BOOST_AUTO_TEST_CASE(gigabytes_are_decimal_and_bandwidth_is_the_datasheet)
{
    const Estimate estimate = answer({{"accelerator", "nvidia-h100-sxm"}, {"model", "llama-3.1-8b"}});
    BOOST_TEST(estimate.devices[0].tiers[1].bandwidth == 3.35e12);
    BOOST_TEST(estimate[MetricId::memory_utilization].number == estimate[MetricId::memory_required].number / 80e9);
}

BOOST_AUTO_TEST_CASE(peaks_are_dense_unless_asked)
{
    const Estimate dense = answer({{"accelerator", "nvidia-h100-sxm"}});
    BOOST_TEST(dense.devices[0].peak == 9.894e14);
    BOOST_TEST(!dense.devices[0].is_sparse);
    BOOST_TEST((dense.find("sparse-peak") == nullptr));
    for (const PrecisionRidge &ridge : dense.devices[0].ridges)
        BOOST_TEST(!ridge.is_sparse);
    const Estimate sparse = answer({{"accelerator", "nvidia-h100-sxm"}, {"peak_kind", "sparse"}});
    BOOST_TEST(sparse.devices[0].peak == 1.9789e15);
    BOOST_TEST(sparse.devices[0].is_sparse);
    BOOST_TEST((sparse.find("sparse-peak") != nullptr));
}

BOOST_AUTO_TEST_CASE(a_gated_ffn_reads_three_matrices)
{
    const Estimate estimate = answer({{"model", "llama-3.1-70b"}});
    const double read = named(estimate.decode_operators, "ffn_up").weight_bytes + named(estimate.decode_operators, "ffn_down").weight_bytes;
    BOOST_TEST(read == 3.0 * 80 * 8192 * 28672 * 2);
    const Estimate plain = answer({{"model", "gpt3-175b"}});
    const double plain_read = named(plain.decode_operators, "ffn_up").weight_bytes + named(plain.decode_operators, "ffn_down").weight_bytes;
    BOOST_TEST(plain_read == 2.0 * 96 * 12288 * 49152 * 2);
}

BOOST_AUTO_TEST_CASE(kv_goes_by_kv_heads_and_attention_flops_by_query_heads)
{
    const Estimate estimate = answer({{"model", "llama-3.1-70b"}, {"batch", "4"}, {"context", "1000"}});
    const OperatorCost &attention = named(estimate.decode_operators, "attention");
    BOOST_TEST(attention.flops == 4.0 * 80 * 64 * 128 * 1000 * 4);
    BOOST_TEST(attention.kv_bytes == 4 * 1001 * 2.0 * 80 * 8 * 128 * 2); // the context read once, one token written
}

BOOST_AUTO_TEST_CASE(one_head_matrix_a_step_and_the_embedding_is_a_lookup)
{
    const Estimate estimate = answer({{"model", "llama-3.1-70b"}, {"batch", "16"}});
    const OperatorCost &head = named(estimate.decode_operators, "lm_head");
    const OperatorCost &embedding = named(estimate.decode_operators, "embedding");
    BOOST_TEST(head.weight_bytes == 128256.0 * 8192 * 2);
    BOOST_TEST(head.flops == 2.0 * 128256 * 8192 * 16);
    BOOST_TEST(embedding.flops == 0.0);
    BOOST_TEST(embedding.weight_bytes == 16.0 * 8192 * 2);
    // A tied head is read all the same.
    const Estimate tied = answer({{"model", "qwen3-0.6b"}});
    BOOST_TEST(named(tied.decode_operators, "lm_head").weight_bytes == 151936.0 * 1024 * 2);
}

BOOST_AUTO_TEST_CASE(prefill_gives_logits_of_the_last_position_only)
{
    const Estimate estimate = answer({{"model", "llama-3.1-70b"}, {"prompt_tokens", "2048"}, {"batch", "3"}});
    BOOST_TEST(named(estimate.prefill_operators, "lm_head").flops == 2.0 * 128256 * 8192 * 3);
}

BOOST_AUTO_TEST_CASE(narrow_weights_are_read_narrow_and_computed_wide)
{
    const Estimate wide = answer({{"accelerator", "nvidia-h100-sxm"}});
    const Estimate narrow = answer({{"accelerator", "nvidia-h100-sxm"}, {"weight_precision", "q4_k_m"}});
    BOOST_TEST(narrow[MetricId::weight_bytes].number == 0.60625 * 70553706496.0, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(narrow[MetricId::ridge_point].number == wide[MetricId::ridge_point].number);
    BOOST_TEST(narrow[MetricId::forward_flops].number == wide[MetricId::forward_flops].number);
    BOOST_TEST(narrow[MetricId::forward_time].number < wide[MetricId::forward_time].number);
}

BOOST_AUTO_TEST_SUITE_END()
