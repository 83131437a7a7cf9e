// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/forward.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;
using test::model;

namespace {

constexpr auto four_digits = 5e-4;

DeviceRates rates_of_h100(Second overhead)
{
    DeviceRates rates;
    rates.peak = teraflops_per_second(989.4);
    rates.bandwidth = terabytes_per_second(3.35);
    for (Efficiency &family : rates.families)
        family.overhead = overhead.si();
    return rates;
}

const DeviceRates h100 = rates_of_h100(seconds(0));

PassTotals run(std::string_view slug, const Pass &pass, const DeviceRates &rates = h100)
{
    Operators operators;
    list_operators(count_transformer(model(slug)), pass, {}, operators);
    time_operators(operators, rates);
    return total_of(operators, rates);
}

} // namespace

BOOST_AUTO_TEST_SUITE(forward)

// First principles: 2 x (80 (8192 x 10240 + 8192^2 + 3 x 8192 x 28672) + 128256 x 8192) B + 4 x 2048 x 8192 x 80 B FLOP over
// 989.4 TFLOP/s and 3.35 TB/s.
BOOST_AUTO_TEST_CASE(decode_of_llama_70b_on_h100)
{
    struct Row {
        double batch, flops, bytes, milliseconds;
    };
    for (const Row &row : {Row{1, 1.4437e11, 1.3967e11, 41.69}, Row{8, 1.1550e12, 1.4437e11, 43.10}, Row{32, 4.6199e12, 1.6049e11, 47.91},
                           Row{64, 9.2398e12, 1.8197e11, 54.32}}) {
        const PassTotals total = run("llama-3.1-70b", decode_pass(row.batch, tokens(2048)));
        BOOST_TEST(total.flops == row.flops, boost::test_tools::tolerance(four_digits));
        BOOST_TEST(total.bytes == row.bytes, boost::test_tools::tolerance(four_digits));
        BOOST_TEST(total.kernel_time == row.milliseconds * 1e-3, boost::test_tools::tolerance(four_digits));
    }
}

// The older model differs in its vocabulary alone.
BOOST_AUTO_TEST_CASE(decode_of_llama_2_70b_on_h100)
{
    const PassTotals total = run("llama-2-70b", decode_pass(1, tokens(2048)));
    BOOST_TEST(total.flops == 1.4280e11, boost::test_tools::tolerance(four_digits));
    BOOST_TEST(total.bytes == 1.3810e11, boost::test_tools::tolerance(four_digits));
    BOOST_TEST(total.kernel_time == 41.22e-3, boost::test_tools::tolerance(four_digits));
}

// 2 x 68.451e9 x 2048 + 2 x 128256 x 8192 + 4 x 80 x 8192 x 2048 x 2049 / 2.
BOOST_AUTO_TEST_CASE(prefill_is_causal_with_logits_of_the_last_position)
{
    const PassTotals total = run("llama-3.1-70b", prefill_pass(1, tokens(2048), tokens(0)));
    BOOST_TEST(total.flops == 2.859e14, boost::test_tools::tolerance(four_digits));
    BOOST_TEST(total.flops / h100.peak.si() == 288.9e-3, boost::test_tools::tolerance(four_digits));
    // The head of one position is memory bound: its matrix is read for 2 h V FLOP.
    const double head = 128256.0 * 8192;
    BOOST_TEST(total.kernel_time == (total.flops - 2 * head) / h100.peak.si() + 2 * head / h100.bandwidth.si(),
               boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(causal_pairs_behind_a_prefix)
{
    BOOST_TEST(causal_pairs(tokens(3), tokens(0)) == 6.0);
    BOOST_TEST(causal_pairs(tokens(3), tokens(10)) == 36.0);
    BOOST_TEST(causal_pairs(tokens(1), tokens(0)) == 1.0);
    // A prompt in two parts costs what it costs in one.
    BOOST_TEST(causal_pairs(tokens(700), tokens(0)) + causal_pairs(tokens(300), tokens(700)) == causal_pairs(tokens(1000), tokens(0)));
}

BOOST_AUTO_TEST_CASE(operators_launch_once_a_layer)
{
    Operators operators;
    list_operators(count_transformer(model("llama-3.1-8b")), decode_pass(1, tokens(100)), {}, operators);
    double launches = 0;
    for (const OperatorCost &cost : operators)
        if (cost.family != OperatorFamily::auxiliary && cost.family != OperatorFamily::host)
            launches += cost.count;
    BOOST_TEST(launches == 32.0 * 5 + 1);
}

BOOST_AUTO_TEST_CASE(auxiliary_operators_cost_their_launches_alone)
{
    const DeviceRates slow_launch = rates_of_h100(microseconds(4));
    const PassTotals ideal = run("llama-3.1-8b", decode_pass(1, tokens(100)));
    const PassTotals launched = run("llama-3.1-8b", decode_pass(1, tokens(100)), slow_launch);
    BOOST_TEST(ideal.forward_time == ideal.kernel_time);
    const double kernel_launches = 32 * 5 + 1;
    const double auxiliary_launches = 1 + (2 * 32 + 1) + 32 + 32;
    BOOST_TEST(launched.kernel_time - ideal.kernel_time == kernel_launches * 4e-6, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(launched.forward_time - launched.kernel_time == auxiliary_launches * 4e-6, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(launched.launch_time == (kernel_launches + auxiliary_launches) * 4e-6, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(an_operator_takes_the_longer_of_work_and_traffic)
{
    BOOST_TEST(operator_time(Flop(989.4e12), Byte(1), 1, {h100.peak, h100.bandwidth, seconds(0)}).si() == 1.0);
    BOOST_TEST(operator_time(Flop(1), Byte(3.35e12), 1, {h100.peak, h100.bandwidth, seconds(0)}).si() == 1.0);
    BOOST_TEST(operator_time(Flop(0), Byte(0), 10, {h100.peak, h100.bandwidth, microseconds(3)}).si() == 3e-5,
               boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()
