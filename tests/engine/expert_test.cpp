// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/memory.h"
#include "tests/engine/support/passes.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;
using test::model;
using test::named;
using test::timed_pass;
using test::totals;

namespace {

constexpr auto four_digits = 5e-4;

const TransformerCount mixtral = count_transformer(model("mixtral-8x7b"));
const TransformerCount deepseek = count_transformer(model("deepseek-v3"));

/// Expected number of distinct experts by the sum over experts of the chance that one is picked.
double expected_distinct(double experts, double active, double tokens) { return experts * (1 - std::pow(1 - active / experts, tokens)); }

double weights_read(const TransformerCount &count, double tokens) { return weight_bytes_read(count, tokens, {.weight = 1}).si(); }

double one_expert(const FfnCount &group) { return group.expert_up_weights + group.expert_down_weights; }

} // namespace

BOOST_AUTO_TEST_SUITE(experts)

BOOST_AUTO_TEST_CASE(tokens_touch_distinct_experts)
{
    const FfnCount &few = mixtral.ffn()[0];
    BOOST_TEST(few.experts_touched(1) == 2.0, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(few.experts_touched(16) == 7.9198, boost::test_tools::tolerance(1e-5)); // 8 (1 - 0.75^16)
    BOOST_TEST(few.experts_touched(4096) == 8.0);
    const FfnCount &many = deepseek.ffn()[1];
    BOOST_TEST(many.experts_touched(1) == 8.0, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(many.experts_touched(16) == 101.96, boost::test_tools::tolerance(1e-4)); // 256 (1 - (31/32)^16)
    BOOST_TEST(many.experts_touched(4096) == 256.0);
    for (const double tokens : {1.0, 2.0, 5.0, 16.0, 100.0, 1000.0})
        BOOST_TEST(many.experts_touched(tokens) == expected_distinct(256, 8, tokens), boost::test_tools::tolerance(1e-12));
    BOOST_TEST(many.experts_touched(0) == 0.0);
    BOOST_TEST(deepseek.ffn()[0].experts_touched(16) == 0.0);
}

BOOST_AUTO_TEST_CASE(a_network_whose_every_expert_is_active_reads_them_all)
{
    Model all = model("mixtral-8x7b");
    all.ffn.front().experts_active = 8;
    BOOST_TEST(count_transformer(all).ffn()[0].experts_touched(1) == 8.0);
}

// Jiang et al., "Mixtral of Experts", 2024: 12.9 billion active parameters, the input embedding (32000 x 4096) among them.
// DeepSeek-AI, "DeepSeek-V3", 2024: 37 billion.
BOOST_AUTO_TEST_CASE(active_parameters_are_the_published_ones)
{
    // 32 (4096 x 6144 + 4096^2 + 8 x 4096 + 2 x 3 x 4096 x 14336) + 32000 x 4096
    BOOST_TEST(mixtral.params_active() == 12748587008.0);
    BOOST_TEST(mixtral.params_active() + 32000.0 * 4096 == 12.9e9, boost::test_tools::tolerance(2e-3));
    // 61 x 187105280 of attention, 3 x 3 x 7168 x 18432, 58 x (9 x 3 x 7168 x 2048 + 256 x 7168), 129280 x 7168
    BOOST_TEST(deepseek.params_active() == 36624596992.0);
    BOOST_TEST(deepseek.params_active() == 37e9, boost::test_tools::tolerance(0.011));
    BOOST_TEST(mixtral.params_total == 46702792704.0);
    BOOST_TEST(deepseek.params_total == 671026419200.0);
}

BOOST_AUTO_TEST_CASE(weights_read_grow_with_the_tokens)
{
    BOOST_TEST(weights_read(mixtral, 1) == mixtral.params_active(), boost::test_tools::tolerance(1e-12));
    // 1474297856 dense ones and 32 x 3 x 4096 x 14336 per expert.
    BOOST_TEST(weights_read(mixtral, 16) == 1474297856 + 7.9198192 * 5637144576, boost::test_tools::tolerance(1e-8));
    BOOST_TEST(weights_read(mixtral, 4096) == 1474297856 + 8.0 * 5637144576, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(weights_read(deepseek, 1) == deepseek.params_active(), boost::test_tools::tolerance(1e-12));
    const double dense = 36624596992.0 - 8 * 58.0 * 3 * 7168 * 2048;
    BOOST_TEST(weights_read(deepseek, 16) == dense + 101.9620 * 58 * 3 * 7168 * 2048, boost::test_tools::tolerance(1e-5));
    // All matrices but the input embedding.
    BOOST_TEST(weights_read(deepseek, 4096) == 671026419200.0 - 129280.0 * 7168, boost::test_tools::tolerance(1e-5));
}

BOOST_AUTO_TEST_CASE(a_decode_step_reads_what_its_tokens_touch)
{
    const auto at = [](double batch) { return timed_pass("mixtral-8x7b", decode_pass(batch, tokens(1000))); };
    for (const double batch : {1.0, 16.0, 4096.0}) {
        const Operators operators = at(batch);
        const double kv = batch * 1001 * 2.0 * 32 * 8 * 128 * 2;
        BOOST_TEST(totals(operators).bytes == 2 * weights_read(mixtral, batch) + kv, boost::test_tools::tolerance(1e-12));
        BOOST_TEST(totals(operators).flops == batch * (2 * mixtral.params_active() + 4.0 * 32 * 32 * 128 * 1000),
                   boost::test_tools::tolerance(1e-12));
        BOOST_TEST(named(operators, "experts").flops == batch * 2 * 2 * one_expert(mixtral.ffn()[0]), boost::test_tools::tolerance(1e-12));
    }
    // 25.5 GB at 3.35 TB/s and 131 MB of KV.
    BOOST_TEST(totals(at(1)).kernel_time == (2 * 12748587008.0 + 1001 * 131072.0) / 3.35e12, boost::test_tools::tolerance(four_digits));
}

BOOST_AUTO_TEST_CASE(layers_without_experts_stay_dense)
{
    const Operators operators = timed_pass("deepseek-v3", decode_pass(4, tokens(100)));
    BOOST_TEST(named(operators, "ffn_up").weight_bytes == 2.0 * 3 * 2 * 7168 * 18432);
    BOOST_TEST(named(operators, "ffn_up").count == 3.0);
    BOOST_TEST(named(operators, "shared_down").weight_bytes == 2.0 * 58 * 7168 * 2048);
    BOOST_TEST(named(operators, "router").flops == 4 * 2.0 * 58 * 7168 * 256);
    BOOST_TEST(named(operators, "experts").count == 58.0);
}

BOOST_AUTO_TEST_CASE(memory_holds_all_of_them)
{
    BOOST_TEST(memory_use(deepseek, 1, tokens(0), {.weight = 1}).weights.si() == 671026419200.0);
}

BOOST_AUTO_TEST_CASE(the_metric_counts_the_tokens_that_reach_one_copy)
{
    using M = MetricId;
    BOOST_TEST(test::answer({{"model", "mixtral-8x7b"}, {"batch", "16"}})[M::experts_touched].number == 7.9198,
               boost::test_tools::tolerance(1e-5));
    // Two replicas of their own, eight tokens each.
    BOOST_TEST(test::answer({{"model", "mixtral-8x7b"}, {"batch", "16"}, {"replicas", "2"}})[M::experts_touched].number ==
                   expected_distinct(8, 2, 8),
               boost::test_tools::tolerance(1e-12));
    // The experts spread over both.
    BOOST_TEST(test::answer({{"model", "mixtral-8x7b"}, {"batch", "16"}, {"replicas", "2"}, {"expert_parallel", "2"}})[M::experts_touched]
                       .number == expected_distinct(8, 2, 16),
               boost::test_tools::tolerance(1e-12));
    const Estimate dense = test::answer(test::Settings{});
    BOOST_TEST(!dense[M::experts_touched].is_present);
    BOOST_TEST((dense.find("no-experts") != nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
