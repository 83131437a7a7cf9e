// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate.h"

#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;
using test::hand_catalog;
using test::scenario;
using M = MetricId;

namespace {

Estimate answer(test::Settings settings, const MetricSet &wanted = MetricSet::all())
{
    auto estimate = evaluate(hand_catalog(), scenario(settings), wanted);
    BOOST_REQUIRE(estimate.has_value());
    return std::move(*estimate);
}

const Finding &found(const Estimate &estimate, std::string_view id)
{
    const Finding *finding = estimate.find(id);
    BOOST_REQUIRE_MESSAGE(finding != nullptr, id);
    return *finding;
}

} // namespace

BOOST_AUTO_TEST_SUITE(findings)

BOOST_AUTO_TEST_CASE(memory_says_how_much_is_missing)
{
    const Estimate estimate = answer({{"accelerator", "nvidia-h100-sxm"}, {"memory_reserve", "10 %"}});
    const Finding &exceeded = found(estimate, "memory-exceeded");
    BOOST_TEST((exceeded.severity == Severity::infeasible));
    BOOST_TEST(*exceeded.limit == 72e9);
    BOOST_TEST(*exceeded.value == estimate[M::memory_required].number);
    BOOST_TEST(*exceeded.shortfall == *exceeded.value - 72e9);
    BOOST_TEST(estimate[M::memory_utilization].number > 1.0);
    BOOST_TEST(estimate[M::max_batch].is_present);
    BOOST_TEST(estimate[M::max_batch].number == 0.0);
    BOOST_TEST(found(estimate, "max-batch-zero").text == "The weights alone do not fit, so the largest batch is 0.");
    BOOST_TEST((estimate.findings.front().severity == Severity::infeasible));
    BOOST_TEST(estimate[M::forward_time].is_present); // of a device with enough memory
}

BOOST_AUTO_TEST_CASE(an_uncovered_model_leaves_the_hardware_answered)
{
    for (const std::string_view slug : {"state-space", "closed", "flux.1-dev"}) {
        const Estimate estimate = answer({{"model", slug}});
        const Finding &gap = found(estimate, "model-not-covered");
        BOOST_TEST(estimate[M::ridge_point].is_present);
        BOOST_TEST(estimate[M::branch_multiplier].is_present);
        BOOST_TEST(!estimate[M::forward_time].is_present);
        BOOST_TEST(!estimate[M::params_total].is_present);
        BOOST_TEST(gap.absent.contains(M::forward_time));
        BOOST_TEST(gap.absent.contains(M::compute_bound_tokens));
        BOOST_TEST(!gap.absent.contains(M::ridge_point));
        BOOST_TEST(estimate.devices.size() == 1u);
        BOOST_TEST(!estimate.devices[0].tiers.empty());
        BOOST_TEST(!estimate.devices[0].decode.has_value());
    }
    BOOST_TEST(found(answer({{"model", "state-space"}}), "model-not-covered").text ==
               hand_catalog().find_model("state-space")->not_covered);
}

BOOST_AUTO_TEST_CASE(unknown_figures_make_metrics_absent_not_refused)
{
    const Estimate peak = answer({{"accelerator", "no-capacity"}, {"activation_precision", "fp8"}});
    BOOST_TEST(found(peak, "peak-unknown").text == "Boundless one has no dense fp8 peak in the database; known are: bf16.");
    BOOST_TEST(!peak[M::ridge_point].is_present);
    BOOST_TEST(!peak[M::forward_time].is_present);
    BOOST_TEST(peak[M::forward_flops].is_present);
    BOOST_TEST(found(peak, "capacity-unknown").absent.contains(M::max_batch));
    const Estimate bandwidth = answer({{"accelerator", "no-bandwidth"}});
    BOOST_TEST(found(bandwidth, "bandwidth-unknown").absent.contains(M::forward_time));
    BOOST_TEST(bandwidth[M::max_batch].is_present);
    const Estimate sparse = answer({{"accelerator", "no-capacity"}, {"peak_kind", "sparse"}});
    BOOST_TEST(found(sparse, "peak-unknown").text == "Boundless one has no sparse bf16 peak in the database; none is known.");
    BOOST_TEST((sparse.find("sparse-peak") == nullptr));
}

BOOST_AUTO_TEST_CASE(crossovers_that_do_not_exist_say_so)
{
    const Estimate estimate = answer({{"context", "100k"}});
    BOOST_TEST(!estimate[M::compute_bound_batch].is_present);
    BOOST_TEST((found(estimate, "compute-bound-batch-none").severity == Severity::note));
    // Efficiencies bring the ridge below the intensity of attention (8 FLOP/B).
    const Estimate low = answer({{"compute_efficiency", "0.02"}});
    BOOST_TEST(!low[M::compute_bound_context].is_present);
    BOOST_TEST(found(low, "compute-bound-context-none").absent.contains(M::compute_bound_context));
}

BOOST_AUTO_TEST_CASE(requests_beyond_the_model_are_marked)
{
    const Estimate estimate = answer({{"model", "llama-2-70b"}, {"prompt_tokens", "5000"}});
    const Finding &beyond = found(estimate, "context-exceeded");
    BOOST_TEST(*beyond.limit == 4096.0);
    BOOST_TEST(*beyond.value == 5256.0);
    BOOST_TEST(*beyond.shortfall == 1160.0);
    BOOST_TEST((answer({}).find("context-exceeded") == nullptr));
}

BOOST_AUTO_TEST_CASE(findings_are_only_about_what_is_wanted)
{
    BOOST_TEST(answer({{"accelerator", "nvidia-h100-sxm"}, {"context", "100k"}}, {M::branch_multiplier}).findings.empty());
    BOOST_TEST(answer({{"model", "closed"}}, {M::ridge_point}).findings.empty());
}

BOOST_AUTO_TEST_CASE(figures_too_large_for_numbers_are_absent)
{
    Accelerator device = test::accelerator("nvidia-b200");
    device.memory_bandwidth.si = 1e-300;
    device.dense_peak[static_cast<std::size_t>(Precision::bf16)].si = 1e300;
    const Catalog hostile({device}, {test::model("llama-3.1-8b")});
    const auto estimate = evaluate(hostile, {});
    BOOST_REQUIRE(estimate.has_value());
    BOOST_TEST(!(*estimate)[M::ridge_point].is_present);
    BOOST_TEST(found(*estimate, "beyond-numbers").absent.contains(M::ridge_point));
    device.memory_bandwidth.si = -1;
    BOOST_TEST((*evaluate(Catalog({device}, {test::model("llama-3.1-8b")}), {})).find("bandwidth-unknown") != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
