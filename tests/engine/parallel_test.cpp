// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/parallel.h"

#include "engine/serving/memory.h"
#include "tests/engine/support/passes.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;
using test::has_operator;
using test::model;
using test::named;
using test::timed_pass;
using test::totals;

namespace {

constexpr auto four_digits = 5e-4;

double own_time(const Operators &operators)
{
    const PassTotals total = totals(operators);
    return total.forward_time - total.fabric_time;
}

PassTotals decode(std::string_view slug, double batch, const ParallelPlan &plan)
{
    return totals(timed_pass(slug, decode_pass(batch, tokens(2048)), plan));
}

double step(std::string_view slug, double batch, const ParallelPlan &plan)
{
    return own_time(timed_pass(slug, decode_pass(batch, tokens(2048)), plan));
}

} // namespace

BOOST_AUTO_TEST_SUITE(parallel)

// 41.69 ms of one H100, over eight. Links: 160 all-reduces of 8192 values in 16 bits at 450 GB/s.
BOOST_AUTO_TEST_CASE(llama_70b_on_eight_h100)
{
    const Operators operators = timed_pass("llama-3.1-70b", decode_pass(1, tokens(2048)), {.tensor = 8});
    BOOST_TEST(totals(operators).kernel_time - totals(operators).fabric_time == 5.211e-3, boost::test_tools::tolerance(four_digits));
    BOOST_TEST(totals(operators).fabric_time == 160 * 16384 / 4.5e11, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(named(operators, "attention_all_reduce").count == 80.0);
    const Estimate estimate =
        test::answer({{"accelerator", "nvidia-h100-sxm"}, {"estimate_level", "ideal"}, {"tensor_parallel", "8"}, {"context", "2048"}});
    BOOST_TEST(estimate[MetricId::kernel_time].number == totals(operators).kernel_time, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(tensor_parallelism_spreads_the_same_work)
{
    for (const std::string_view slug : {"llama-3.1-70b", "mixtral-8x7b", "gemma-3-27b", "gpt-oss-120b"}) {
        const Operators one = timed_pass(slug, decode_pass(4, tokens(2048)));
        for (const double width : {2.0, 4.0, 8.0}) {
            const Operators many = timed_pass(slug, decode_pass(4, tokens(2048)), {.tensor = width});
            BOOST_TEST(many.devices == width);
            for (const OperatorCost &cost : one) {
                const OperatorCost &spread = named(many, cost.name);
                BOOST_TEST(spread.flops == cost.flops, cost.name);
                BOOST_TEST(spread.weight_bytes + spread.kv_bytes == cost.weight_bytes + cost.kv_bytes, cost.name);
            }
            BOOST_TEST(own_time(many) == own_time(one) / width, boost::test_tools::tolerance(1e-12));
        }
    }
}

BOOST_AUTO_TEST_CASE(kv_heads_that_are_too_few_are_read_more_than_once)
{
    const auto kv = [](double width) {
        return named(timed_pass("llama-3.1-70b", decode_pass(1, tokens(2048)), {.tensor = width}), "attention").kv_bytes;
    };
    BOOST_TEST(kv(8) == kv(1));
    BOOST_TEST(kv(16) == 2 * kv(1));
    BOOST_TEST(kv(64) == 8 * kv(1));
    // The latent of a token is one for all heads.
    const auto latent = [](double width) {
        return named(timed_pass("deepseek-v3", decode_pass(1, tokens(2048)), {.tensor = width}), "attention_latent").kv_bytes;
    };
    BOOST_TEST(latent(8) == 8 * latent(1));
    const TransformerCount count = count_transformer(model("llama-3.1-70b"));
    BOOST_TEST(memory_use(count, 1, tokens(100), {}, {.tensor = 16}).kv.si() == 2 * memory_use(count, 1, tokens(100), {}).kv.si());
    BOOST_TEST(memory_use(count, 1, tokens(100), {}, {.tensor = 16}).weights.si() == memory_use(count, 1, tokens(100), {}).weights.si());
}

BOOST_AUTO_TEST_CASE(a_parallel_block_is_reduced_once)
{
    const Operators block = timed_pass("gpt-j-6b", decode_pass(1, tokens(100)), {.tensor = 2});
    BOOST_TEST(!has_operator(block, "attention_all_reduce"));
    BOOST_TEST(named(block, "ffn_all_reduce").count == 28.0);
}

// Huang et al., "GPipe", 2019, section 2: with fewer sequences than stages they idle in turn.
BOOST_AUTO_TEST_CASE(a_pipeline_has_a_bubble_until_every_stage_has_a_sequence)
{
    const double alone = step("llama-3.1-70b", 1, {});
    BOOST_TEST(step("llama-3.1-70b", 1, {.pipeline = 4}) == alone, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(step("llama-3.1-70b", 3, {.pipeline = 4}) == alone, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(step("llama-3.1-70b", 4, {.pipeline = 4}) == alone, boost::test_tools::tolerance(1e-12));
    // Steady state: a fourth of the batch in every stage.
    BOOST_TEST(step("llama-3.1-70b", 64, {.pipeline = 4}) == step("llama-3.1-70b", 16, {}), boost::test_tools::tolerance(1e-12));
    BOOST_TEST(decode("llama-3.1-70b", 64, {.pipeline = 4}).flops == decode("llama-3.1-70b", 64, {}).flops,
               boost::test_tools::tolerance(1e-12));
    // Every microbatch reads the weights of its stage for itself.
    const double weights = 2 * 69501714432.0;
    BOOST_TEST(decode("llama-3.1-70b", 64, {.pipeline = 4}).bytes == decode("llama-3.1-70b", 64, {}).bytes + 3 * weights,
               boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(stages_send_to_the_next_one)
{
    const auto send = [](const ParallelPlan &plan) {
        return named(timed_pass("llama-3.1-70b", decode_pass(8, tokens(100)), plan), "pipeline_send");
    };
    // Two sequences of 8192 values in 16 bits at each of four stages.
    BOOST_TEST(send({.pipeline = 4}).time == 4 * 2 * 16384 / 4.5e11, boost::test_tools::tolerance(1e-12));
    // Stages of whole domains talk over the scale-out link, every device for its share.
    BOOST_TEST(send({.tensor = 8, .pipeline = 4}).time == 4 * 2 * 16384 / 8.0 / 5e10, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(replicas_share_the_batch)
{
    BOOST_TEST(step("llama-3.1-8b", 32, {.replicas = 4}) == step("llama-3.1-8b", 8, {}), boost::test_tools::tolerance(1e-12));
    BOOST_TEST(decode("llama-3.1-8b", 32, {.replicas = 4}).bytes == 4 * decode("llama-3.1-8b", 8, {}).bytes,
               boost::test_tools::tolerance(1e-12));
    // Replicas without a sequence do nothing.
    BOOST_TEST(step("llama-3.1-8b", 2, {.replicas = 4}) == step("llama-3.1-8b", 1, {}), boost::test_tools::tolerance(1e-12));
    BOOST_TEST(decode("llama-3.1-8b", 2, {.replicas = 4}).bytes == 2 * decode("llama-3.1-8b", 1, {}).bytes,
               boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_larger_batch_is_never_quicker_under_any_plan)
{
    for (const ParallelPlan &plan : {ParallelPlan{.pipeline = 4, .replicas = 2}, ParallelPlan{.tensor = 2, .pipeline = 3, .replicas = 5},
                                     ParallelPlan{.tensor = 2, .expert = 8, .replicas = 8}}) {
        for (const std::string_view slug : {"llama-3.1-8b", "mixtral-8x7b"}) {
            double last = 0;
            for (double batch = 1; batch <= 200; ++batch) {
                const double time = decode(slug, batch, plan).forward_time;
                BOOST_TEST(time >= last * (1 - 1e-12));
                last = time;
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(work_is_conserved_when_prompts_join)
{
    for (const ParallelPlan &plan : {ParallelPlan{}, ParallelPlan{.replicas = 4}, ParallelPlan{.pipeline = 4, .replicas = 3}}) {
        Pass mixed = decode_pass(10, tokens(500));
        mixed.prefilling = 1.5;
        mixed.prompt = 800;
        const double both = totals(timed_pass("llama-3.1-8b", mixed, plan)).flops;
        const double apart = totals(timed_pass("llama-3.1-8b", decode_pass(10, tokens(500)))).flops +
                             1.5 * totals(timed_pass("llama-3.1-8b", prefill_pass(1, tokens(800), tokens(0)))).flops;
        BOOST_TEST(both == apart, boost::test_tools::tolerance(1e-12));
    }
}

BOOST_AUTO_TEST_CASE(experts_that_span_replicas_are_read_for_all_their_tokens)
{
    const auto experts = [](const ParallelPlan &plan) {
        return named(timed_pass("deepseek-v3", decode_pass(128, tokens(100)), plan), "experts");
    };
    const TransformerCount count = count_transformer(model("deepseek-v3"));
    const double one = 2 * 58.0 * 3 * 7168 * 2048;
    const double of_128 = count.ffn()[1].experts_touched(128) * one;
    BOOST_TEST(experts({}).weight_bytes == of_128, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(experts({.replicas = 8}).weight_bytes == 8 * count.ffn()[1].experts_touched(16) * one, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(experts({.expert = 8, .replicas = 8}).weight_bytes == of_128, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(experts({.expert = 8, .replicas = 8}).flops == experts({}).flops, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(experts({.expert = 4, .replicas = 8}).weight_bytes == 2 * count.ffn()[1].experts_touched(64) * one,
               boost::test_tools::tolerance(1e-12));
    // Sixteen tokens of each replica go to eight experts and come back: 58 layers, twice, 7/8 of the message over the link.
    const Operators spread = timed_pass("deepseek-v3", decode_pass(128, tokens(100)), {.expert = 8, .replicas = 8});
    BOOST_TEST(named(spread, "expert_all_to_all").time == 116 * 7.0 / 8 * (16 * 7168 * 2 * 8) / 4.5e11,
               boost::test_tools::tolerance(1e-12));
    BOOST_TEST(!has_operator(timed_pass("deepseek-v3", decode_pass(128, tokens(100)), {.tensor = 8, .expert = 8}), "expert_all_to_all"));
}

BOOST_AUTO_TEST_CASE(memory_follows_the_plan)
{
    const TransformerCount count = count_transformer(model("deepseek-v3"));
    const StoredBytes stored = {.weight = 1};
    const auto weights = [&](const ParallelPlan &plan) { return memory_use(count, 1, tokens(0), stored, plan).weights.si(); };
    const double all = 671026419200.0;
    const double routed = 256 * 58.0 * 3 * 7168 * 2048;
    BOOST_TEST(weights({.tensor = 8, .pipeline = 2}) == all);
    BOOST_TEST(weights({.replicas = 8}) == 8 * all);
    BOOST_TEST(weights({.expert = 8, .replicas = 8}) == 8 * (all - routed) + routed);
    BOOST_TEST(weights({.tensor = 2, .expert = 4, .replicas = 8}) == 8 * (all - routed) + 4 * routed);
}

BOOST_AUTO_TEST_SUITE_END()
