// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/crossover.h"

#include "engine/serving/forward.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;
using test::model;

namespace {

const FlopPerByte h100_ridge = teraflops_per_second(989.4) / terabytes_per_second(3.35);

/// A model's decode step with two bytes, or as many as given, per weight.
struct Decode {
    TransformerCount count;
    StoredBytes stored;

    explicit Decode(std::string_view slug, double weight_bytes = 2) : count(count_transformer(model(slug)))
    {
        stored.weight = weight_bytes;
    }
    [[nodiscard]] DecodeShape shape() const { return {count, stored}; }
};

} // namespace

BOOST_AUTO_TEST_SUITE(crossover)

// R b_w / 2 = 989.4 / 3.35 at two bytes per weight.
BOOST_AUTO_TEST_CASE(tokens_that_fill_an_h100)
{
    BOOST_TEST(compute_bound_tokens(h100_ridge, Decode("llama-3.1-70b").shape()).si() == 295.3, boost::test_tools::tolerance(5e-4));
    BOOST_TEST(compute_bound_tokens(h100_ridge, Decode("llama-3.1-70b", 1).shape()).si() == 147.7, boost::test_tools::tolerance(5e-4));
}

// 2 P / (R KV - A), bf16: 1,476 tokens for Llama 3.1 70B, 393 for 8B.
BOOST_AUTO_TEST_CASE(context_limits_on_h100)
{
    BOOST_TEST(compute_bound_context(h100_ridge, Decode("llama-3.1-70b").shape()).value().si() == 1476.0,
               boost::test_tools::tolerance(5e-4));
    BOOST_TEST(compute_bound_context(h100_ridge, Decode("llama-3.1-8b").shape()).value().si() == 393.0, boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(batch_is_that_of_the_weights_at_no_context_and_grows_to_no_end)
{
    const Decode decode("llama-3.1-70b");
    const DecodeShape shape = decode.shape();
    const Token limit = compute_bound_context(h100_ridge, shape).value();
    BOOST_TEST(compute_bound_batch(h100_ridge, shape, tokens(0)).value() == compute_bound_tokens(h100_ridge, shape).si(),
               boost::test_tools::tolerance(1e-12));
    double last = 0;
    for (int step = 0; step < 20; ++step) {
        const double batch = compute_bound_batch(h100_ridge, shape, 0.05 * step * limit).value();
        BOOST_TEST(batch > last);
        last = batch;
    }
    BOOST_TEST(!compute_bound_batch(h100_ridge, shape, 1.0001 * limit).has_value());
    BOOST_TEST(!compute_bound_batch(h100_ridge, shape, 100.0 * limit).has_value());
}

BOOST_AUTO_TEST_CASE(intensity_reaches_the_ridge_at_that_batch)
{
    const Decode decode("llama-3.1-8b");
    const DecodeShape shape = decode.shape();
    const Token context = tokens(200);
    const double batch = compute_bound_batch(h100_ridge, shape, context).value();
    const double params = decode.count.params_active();
    const Flop work = batch * (linear_flops(params, tokens(1)) + attention_flops(decode.count, context));
    const Byte traffic = Byte(2 * params) + batch * (kv_bytes_per_token(decode.count, 2) * context);
    BOOST_TEST((work / traffic).si() == h100_ridge.si(), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(attention_above_the_ridge_has_no_limit)
{
    // Multi-query attention with many heads on a device with a low ridge.
    BOOST_TEST(!compute_bound_context(flops_per_byte(7), Decode("llama-3.1-70b").shape()).has_value());
}

// With experts the weights that are read grow with the tokens, so n* and B* are roots.
BOOST_AUTO_TEST_CASE(experts_put_the_crossover_higher)
{
    for (const std::string_view slug : {"mixtral-8x7b", "deepseek-v3", "gpt-oss-120b", "qwen3.5-397b-a17b"}) {
        const Decode decode(slug);
        const double active = decode.count.params_active();
        const double fill = compute_bound_tokens(h100_ridge, decode.shape()).si();
        BOOST_TEST(2 * active * fill == h100_ridge.si() * weight_bytes_read(decode.count, fill, {}).si(),
                   boost::test_tools::tolerance(1e-6));
        BOOST_TEST(fill > compute_bound_tokens(h100_ridge, Decode("llama-3.1-70b").shape()).si());
        const Token context = tokens(20);
        const auto batch = compute_bound_batch(h100_ridge, decode.shape(), context);
        if (!batch)
            continue;
        const double flops = *batch * (2 * active + attention_flops(decode.count, context).si());
        const double bytes = weight_bytes_read(decode.count, *batch, {}).si() + *batch * kv_bytes_read(decode.count, context, 2).si();
        BOOST_TEST(flops / bytes == h100_ridge.si(), boost::test_tools::tolerance(1e-6));
        BOOST_TEST(*batch >= fill);
    }
    // When every expert is touched: R W / P, with 46571454464 and 12748587008 weights.
    BOOST_TEST(compute_bound_tokens(h100_ridge, Decode("mixtral-8x7b").shape()).si() == 295.34 * 46571454464 / 12748587008,
               boost::test_tools::tolerance(1e-4));
}

BOOST_AUTO_TEST_CASE(plans_move_the_crossover)
{
    const Decode decode("llama-3.1-70b");
    const auto shape = [&](const ParallelPlan &plan) { return DecodeShape{.count = decode.count, .stored = decode.stored, .plan = plan}; };
    const Token context = tokens(500);
    const double one = compute_bound_batch(h100_ridge, shape({}), context).value();
    // Every replica, and every microbatch of a pipeline, reads the weights for itself.
    BOOST_TEST(compute_bound_batch(h100_ridge, shape({.replicas = 3}), context).value() == 3 * one, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(compute_bound_batch(h100_ridge, shape({.pipeline = 4}), context).value() == 4 * one, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(compute_bound_tokens(h100_ridge, shape({.replicas = 3})).si() == 3 * 295.3, boost::test_tools::tolerance(5e-4));
    BOOST_TEST(compute_bound_batch(h100_ridge, shape({.tensor = 8}), context).value() == one, boost::test_tools::tolerance(1e-12));
    // Sixteen devices keep each of eight KV heads twice, so that c* = 2 P / (2 R KV - A).
    const Token limit = compute_bound_context(h100_ridge, shape({.tensor = 16})).value();
    const double flops = 2 * decode.count.params_active() + attention_flops(decode.count, limit).si();
    BOOST_TEST(flops == 2 * h100_ridge.si() * kv_bytes_read(decode.count, limit, 2).si(), boost::test_tools::tolerance(1e-9));
    // Experts over four replicas are read once for the tokens of all of them.
    const Decode experts("mixtral-8x7b");
    const ParallelPlan spread{.expert = 4, .replicas = 4};
    Operators operators;
    list_operators(experts.count, decode_pass(64, tokens(0)), {}, operators, spread);
    double read = 0;
    for (const OperatorCost &cost : operators)
        read += cost.family == OperatorFamily::auxiliary ? 0 : cost.weight_bytes;
    BOOST_TEST(weight_bytes_read(experts.count, 64, {}, spread).si() == read, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(the_context_limit_satisfies_its_equation)
{
    for (const std::string_view slug : {"gpt3-175b", "mixtral-8x7b", "deepseek-v3", "gemma-3-27b", "gpt-oss-120b"}) {
        const Decode decode(slug);
        const auto limit = compute_bound_context(h100_ridge, decode.shape());
        BOOST_REQUIRE(limit.has_value());
        const double flops = 2 * decode.count.params_active() + attention_flops(decode.count, *limit).si();
        BOOST_TEST(flops == h100_ridge.si() * kv_bytes_read(decode.count, *limit, 2).si(), boost::test_tools::tolerance(1e-9));
    }
    // Absorbed latent attention does 242 FLOP per byte of its cache: below the ridge of an H100, above that of an A100.
    BOOST_TEST(compute_bound_context(flops_per_byte(153), Decode("deepseek-v3").shape()).has_value() == false);
}

BOOST_AUTO_TEST_CASE(a_state_that_costs_more_than_it_works_has_its_limit_at_nothing)
{
    // 1.5 FLOP per byte of the linear layers' state: at this ridge even an empty context never fills the device.
    const Decode decode("qwen3.5-397b-a17b");
    BOOST_TEST(compute_bound_context(flops_per_byte(1e4), decode.shape()).value().si() == 0.0);
    BOOST_TEST(!compute_bound_batch(flops_per_byte(1e4), decode.shape(), tokens(0)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
