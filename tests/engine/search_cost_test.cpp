// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/branch_multiplier.h"
#include "engine/search/search_cost.h"
#include "engine/search/verifier_offload.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

namespace {

constexpr double decode = 10.5e12; ///< FLOP of the KL-f8 decoder at 1024 x 1024
constexpr double hps = 0.38e12;    ///< HPS v2.1
constexpr double judge = 25.5e12;  ///< 8B judge, 1,700 tokens

double multiplier(const BranchPlan &plan, const UnitCosts &costs)
{
    const double steps = branch_multiplier(plan).value() * plan.steps;
    return search_cost_multiplier(verified_work(steps, plan.branches, 0), plan.steps, costs).value();
}

/// FLUX.1 on an H100: 188 ms per step; a latent of 0.5 MB.
VerifierOffload flux(double bytes, double bandwidth)
{
    return {.step_time = 0.188, .link_latency = 5e-6, .bytes = bytes, .bandwidth = bandwidth, .decode_time = 0, .verify_time = 0};
}

} // namespace

BOOST_AUTO_TEST_SUITE(search_cost_of)

// FLUX.1-dev 74.4 TFLOP per step, FLUX.1-schnell 69.5.
BOOST_AUTO_TEST_CASE(verifier_economics_of_flux)
{
    const BranchPlan dev{.branches = 4, .shared_steps = 40, .steps = 50};
    const BranchPlan schnell{.branches = 4, .shared_steps = 3, .steps = 4};
    BOOST_TEST(multiplier(dev, {.step = 74.4e12, .decode = decode, .verify = hps}) == 1.607, tolerance(0.0005));
    BOOST_TEST(multiplier(schnell, {.step = 69.5e12, .decode = decode, .verify = hps}) == 1.837, tolerance(0.0005));
    BOOST_TEST(multiplier(schnell, {.step = 69.5e12, .decode = decode, .verify = judge}) == 2.186, tolerance(0.0005));
    BOOST_TEST(multiplier(dev, {}) == 1.6, tolerance(1e-12));
}

// 80 steps of 2, 3 checks and 4 candidates: 7 decodes of 5 and 7 looks of 1, 3 previews of 0.5, one prompt of 10.
BOOST_AUTO_TEST_CASE(every_part_is_counted)
{
    const SearchCost cost =
        search_cost(verified_work(80, 4, 3), {.step = 2, .preview = 0.5, .decode = 5, .verify = 1, .encode = 10}).value();
    BOOST_TEST(cost.denoising == 160.0);
    BOOST_TEST(cost.previews == 1.5);
    BOOST_TEST(cost.decoding == 35.0);
    BOOST_TEST(cost.verification == 7.0);
    BOOST_TEST(cost.encoding == 10.0);
    BOOST_TEST(cost.total() == 213.5);
    BOOST_TEST(cost.verifier_share() == 7 / 213.5);
    BOOST_TEST(cost.denoising_share() == 160 / 213.5);
    BOOST_TEST(SearchCost().verifier_share() == 0.0);
}

BOOST_AUTO_TEST_CASE(a_verifier_of_latents_needs_one_decode)
{
    BOOST_TEST(verified_work(80, 4, 3, false).decodes == 1.0);
    BOOST_TEST(verified_work(80, 0, 3).decodes == 4.0);
    BOOST_TEST(plain_work(50).verifications == 0.0);
}

BOOST_AUTO_TEST_CASE(costs_outside_their_domain_are_refused)
{
    BOOST_TEST(search_cost(plain_work(-1), {}).error().what == "steps: -1 is less than 0; accepted a number from 0 on");
    BOOST_TEST(!search_cost(plain_work(1), {.step = -1}));
    BOOST_TEST(!search_cost(plain_work(1), {.decode = std::nan("")}));
    BOOST_TEST(!search_cost_multiplier(plain_work(1), 0, {}));
    BOOST_TEST(!search_cost_multiplier(plain_work(1), 1, {.step = 0}));
}

// FLUX: 16 x 4,608 tokens x 3,072 x 2 byte; Wan 720p: 16 x 75,600 x 5,120 x 2 byte and a latent of 9.7 MB.
BOOST_AUTO_TEST_CASE(memory_of_branches)
{
    const BranchMemory wan{.latent = 9.7e6, .activation = 16.0 * 75600 * 5120 * 2};
    BOOST_TEST(branch_memory(2, {.latent = 0, .activation = 16.0 * 4608 * 3072 * 2}, true).value() == 0.453e9, tolerance(0.001));
    BOOST_TEST(branch_memory(2, wan, true).value() == 12.4e9, tolerance(0.001));
    BOOST_TEST(branch_memory(4, wan, false).value() == 29.1e6, tolerance(1e-12));
    BOOST_TEST(branch_memory(1, wan, true).value() == 0.0);
    BOOST_TEST(!branch_memory(0, wan, true));
    BOOST_TEST(!branch_memory(2, {.latent = -1}, true));
}

// A latent of 524,288 byte over 63 GB/s and 2 x 11 us of latency is 30 us, 0.016 % of a step; hidden states of 28 MB 0.28 %.
BOOST_AUTO_TEST_CASE(links_between_denoiser_and_verifier)
{
    VerifierOffload latent = flux(524288, 6.3e10);
    latent.link_latency = 11e-6;
    BOOST_TEST(offload_transfer_time(latent).value() == 30e-6, tolerance(0.02));
    BOOST_TEST(offload_share(latent).value() == 0.00016, tolerance(0.02));
    BOOST_TEST(offload_share(flux(28e6, 5.4e10)).value() == 0.0028, tolerance(0.02));
}

// A check of 10 + 30 + 20 = 60 ms beside steps of 25 ms.
BOOST_AUTO_TEST_CASE(waiting_for_the_verifier)
{
    const VerifierOffload offload{
        .step_time = 0.025, .link_latency = 0.004, .bytes = 2e6, .bandwidth = 1e9, .decode_time = 0.03, .verify_time = 0.02};
    BOOST_TEST(synchronous_stall(offload).value() == 0.06, tolerance(1e-12));
    BOOST_TEST(pipelined_stall(offload, 0).value() == 0.06, tolerance(1e-12));
    BOOST_TEST(pipelined_stall(offload, 2).value() == 0.01, tolerance(1e-9));
    BOOST_TEST(pipelined_stall(offload, 3).value() == 0.0);
    BOOST_TEST(wasted_work(offload, 2, 0.4).value() == 0.6 * 2 * 0.025, tolerance(1e-12));
    BOOST_TEST(wasted_work(offload, 10, 0.4).value() == 0.6 * 3 * 0.025, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(links_outside_their_domain_are_refused)
{
    BOOST_TEST(offload_transfer_time(flux(1, 0)).error().what == "link_bandwidth: 0 is not above 0; accepted a number above 0");
    BOOST_TEST(!synchronous_stall(flux(-1, 1)));
    BOOST_TEST(!pipelined_stall(flux(1, 1), 1.5));
    BOOST_TEST(!wasted_work(flux(1, 1), 1, 2));
    BOOST_TEST(!wasted_work({.step_time = 0, .bandwidth = 1}, 1, 0.5));
    BOOST_TEST(!offload_share({.step_time = 0, .bandwidth = 1}));
}

BOOST_AUTO_TEST_SUITE_END()
