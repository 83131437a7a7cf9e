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

DecodeSlope slope_of(std::string_view slug)
{
    const TransformerCount count = count_transformer(model(slug));
    return {.linear_flops = linear_flops(count.params_active(), tokens(1)),
            .attention_flops_per_held_token = FlopPerToken(count.attention_flops_per_pair),
            .weight_bytes = Byte(2 * count.params_active()),
            .kv_bytes_per_held_token = kv_bytes_per_token(count, 2)};
}

} // namespace

BOOST_AUTO_TEST_SUITE(crossover)

// R b_w / 2 = 989.4 / 3.35 at two bytes per weight.
BOOST_AUTO_TEST_CASE(tokens_that_fill_an_h100)
{
    BOOST_TEST(compute_bound_tokens(h100_ridge, 2).si() == 295.3, boost::test_tools::tolerance(5e-4));
    BOOST_TEST(compute_bound_tokens(h100_ridge, 1).si() == 147.7, boost::test_tools::tolerance(5e-4));
}

// 2 P / (R KV - A), bf16: 1,476 tokens for Llama 3.1 70B, 393 for 8B.
BOOST_AUTO_TEST_CASE(context_limits_on_h100)
{
    BOOST_TEST(compute_bound_context(h100_ridge, slope_of("llama-3.1-70b")).value().si() == 1476.0, boost::test_tools::tolerance(5e-4));
    BOOST_TEST(compute_bound_context(h100_ridge, slope_of("llama-3.1-8b")).value().si() == 393.0, boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(batch_is_that_of_the_weights_at_no_context_and_grows_to_no_end)
{
    const DecodeSlope slope = slope_of("llama-3.1-70b");
    const Token limit = compute_bound_context(h100_ridge, slope).value();
    BOOST_TEST(compute_bound_batch(h100_ridge, slope, tokens(0)).value() == compute_bound_tokens(h100_ridge, 2).si(),
               boost::test_tools::tolerance(1e-12));
    double last = 0;
    for (int step = 0; step < 20; ++step) {
        const double batch = compute_bound_batch(h100_ridge, slope, 0.05 * step * limit).value();
        BOOST_TEST(batch > last);
        last = batch;
    }
    BOOST_TEST(!compute_bound_batch(h100_ridge, slope, 1.0001 * limit).has_value());
    BOOST_TEST(!compute_bound_batch(h100_ridge, slope, 100.0 * limit).has_value());
}

BOOST_AUTO_TEST_CASE(intensity_reaches_the_ridge_at_that_batch)
{
    const DecodeSlope slope = slope_of("llama-3.1-8b");
    const Token context = tokens(200);
    const double batch = compute_bound_batch(h100_ridge, slope, context).value();
    const Flop work = batch * (slope.linear_flops + slope.attention_flops_per_held_token * context);
    const Byte traffic = slope.weight_bytes + batch * (slope.kv_bytes_per_held_token * context);
    BOOST_TEST((work / traffic).si() == h100_ridge.si(), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(attention_above_the_ridge_has_no_limit)
{
    // Multi-query attention with many heads on a device with a low ridge.
    BOOST_TEST(!compute_bound_context(flops_per_byte(7), slope_of("llama-3.1-70b")).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
