// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/ar_twin.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

namespace {

constexpr double h100_peak = 989.4e12;
constexpr double h100_bandwidth = 3.35e12;

/// Llama 3.1 70B in bf16: 139.0 GB read, 327,680 byte of keys and values per token.
ArTwin llama_70b(double branches, double prefix)
{
    return {.branches = branches,
            .output_tokens = 256,
            .shared_tokens = 128,
            .prefix_tokens = prefix,
            .suffix_tokens = 0,
            .weight_bytes = 139.0e9,
            .kv_bytes_per_token = 327680,
            .flops_per_token = 139.0e9,
            .peak = h100_peak,
            .bandwidth = h100_bandwidth};
}

/// Llama 3.1 8B in bf16: 15.0 GB read, 131,072 byte per token.
ArTwin llama_8b(double branches, double prefix)
{
    ArTwin twin = llama_70b(branches, prefix);
    twin.weight_bytes = twin.flops_per_token = 15.0e9;
    twin.kv_bytes_per_token = 131072;
    return twin;
}

} // namespace

BOOST_AUTO_TEST_SUITE(ar_twin)

// 4 answers of 256 tokens, 128 shared: 128 + 4 x 128 = 640 tokens.
BOOST_AUTO_TEST_CASE(work_of_answers_with_a_common_start)
{
    BOOST_TEST(ar_branch_multiplier(llama_70b(4, 0)).value() == 2.5);
    BOOST_TEST(ar_branch_multiplier(llama_70b(1, 0)).value() == 1.0);
    BOOST_TEST(ar_answer_multiplier(llama_70b(4, 0), 4).value() == 2.5);
    BOOST_TEST(ar_answer_multiplier(llama_70b(4, 0), 1).value() == 1.0);
}

BOOST_AUTO_TEST_CASE(memory_of_keys_and_values)
{
    ArTwin twin = llama_70b(4, 1000);
    twin.suffix_tokens = 100;
    BOOST_TEST(ar_kv_bytes(twin, KvSharing::cloned).value() == 4400 * 327680.0);
    BOOST_TEST(ar_kv_bytes(twin, KvSharing::shared).value() == 1400 * 327680.0);
}

// (139.0 + 4 x 0.671) / (139.0 + 0.671) and (15.0 + 4 x 4.295) / (15.0 + 4.295).
BOOST_AUTO_TEST_CASE(isolated_latency)
{
    BOOST_TEST(ar_isolated_multiplier(llama_70b(4, 2048), KvSharing::cloned).value() == 1.014, tolerance(0.0005));
    BOOST_TEST(ar_isolated_multiplier(llama_70b(4, 2048), KvSharing::shared).value() == 1.0);
    BOOST_TEST(ar_isolated_multiplier(llama_8b(4, 32768), KvSharing::cloned).value() == 1.67, tolerance(0.002));
    BOOST_TEST(ar_isolated_multiplier(llama_8b(4, 32768), KvSharing::shared).value() == 1.0);
    BOOST_TEST(ar_step_time(llama_70b(4, 0), KvSharing::shared).value() == 139.0e9 / h100_bandwidth, tolerance(1e-12));
}

// Beyond the ridge of 295 sequences arithmetic decides: 1,000 FLOP / F against weights / W.
BOOST_AUTO_TEST_CASE(many_branches_are_bound_by_arithmetic)
{
    BOOST_TEST(ar_isolated_multiplier(llama_70b(1000, 0), KvSharing::shared).value() == 1000 / (h100_peak / h100_bandwidth),
               tolerance(1e-9));
}

// Without the weights, at 2,048 tokens: 4 x 0.671 GB cloned; shared, four times the arithmetic is still below one reading.
BOOST_AUTO_TEST_CASE(saturated_work)
{
    BOOST_TEST(ar_saturated_multiplier(llama_70b(4, 2048), KvSharing::cloned).value() == 4.0, tolerance(1e-12));
    BOOST_TEST(ar_saturated_multiplier(llama_70b(4, 0), KvSharing::shared).value() == 4.0, tolerance(1e-12));
    const double read = 2048 * 327680.0 / h100_bandwidth;
    BOOST_TEST(ar_saturated_multiplier(llama_70b(4, 2048), KvSharing::shared).value() == 4 * (139.0e9 / h100_peak) / read,
               tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(twins_outside_their_domain_are_refused)
{
    BOOST_TEST(!ar_branch_multiplier(llama_70b(0, 0)));
    ArTwin twin = llama_70b(4, 0);
    twin.shared_tokens = 300;
    BOOST_TEST(ar_branch_multiplier(twin).error().what ==
               "shared_tokens: 300 is more than the 256 output tokens; accepted a number from 0 to 256");
    BOOST_TEST(!ar_kv_bytes(twin, KvSharing::shared));
    BOOST_TEST(!ar_step_time(llama_70b(4, -1), KvSharing::shared));
    BOOST_TEST(!ar_isolated_multiplier({}, KvSharing::shared));
    twin = llama_70b(4, 2048);
    twin.weight_bytes = -1;
    BOOST_TEST(!ar_saturated_multiplier(twin, KvSharing::cloned));
    BOOST_TEST(!ar_answer_multiplier(llama_70b(4, 0), -1));
}

BOOST_AUTO_TEST_SUITE_END()
