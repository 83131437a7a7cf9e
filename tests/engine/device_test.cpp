// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate.h"

#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

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

} // namespace

BOOST_AUTO_TEST_SUITE(devices)

BOOST_AUTO_TEST_CASE(the_accelerator_comes_first_and_each_once)
{
    const Estimate estimate =
        answer({{"accelerator", "nvidia-b200"}, {"compared_accelerators", "nvidia-h100-sxm,nvidia-b200,nvidia-h100-sxm,nvidia-t4"}});
    BOOST_REQUIRE(estimate.devices.size() == 3u);
    BOOST_TEST(estimate.devices[0].slug == "nvidia-b200");
    BOOST_TEST(estimate.devices[1].slug == "nvidia-h100-sxm");
    BOOST_TEST(estimate.devices[2].slug == "nvidia-t4");
    BOOST_TEST(estimate.devices[0].decode->time == estimate[M::forward_time].number);
    BOOST_TEST(estimate.devices[0].prefill->time == estimate[M::time_to_first_token].number);
    BOOST_TEST(estimate.devices[0].decode->intensity == estimate[M::arithmetic_intensity].number);
}

BOOST_AUTO_TEST_CASE(a_compared_device_answers_as_if_it_were_the_only_one)
{
    const Estimate both = answer({{"compared_accelerators", "nvidia-h100-sxm"}, {"batch", "8"}, {"context", "300"}});
    const Estimate alone = answer({{"accelerator", "nvidia-h100-sxm"}, {"batch", "8"}, {"context", "300"}});
    const DeviceRoofline &other = both.devices[1];
    BOOST_TEST(other.decode->time == alone[M::forward_time].number);
    BOOST_TEST(other.decode->achieved == alone[M::achieved_performance].number);
    BOOST_TEST(other.decode->attainable == alone[M::attainable_performance].number);
    BOOST_TEST(other.prefill->time == alone[M::time_to_first_token].number);
    BOOST_TEST(*other.compute_bound_tokens == alone[M::compute_bound_tokens].number);
    BOOST_TEST(*other.compute_bound_batch == alone[M::compute_bound_batch].number);
    BOOST_TEST(*other.compute_bound_context == alone[M::compute_bound_context].number);
}

BOOST_AUTO_TEST_CASE(tiers_come_fastest_first)
{
    const DeviceRoofline device = answer({{"accelerator", "nvidia-h100-sxm"}}).devices[0];
    BOOST_REQUIRE(device.tiers.size() == 4u);
    BOOST_TEST((device.tiers[0].tier == MemoryTier::on_chip));
    BOOST_TEST((device.tiers[1].tier == MemoryTier::main_memory));
    BOOST_TEST((device.tiers[2].tier == MemoryTier::scale_up));
    BOOST_TEST((device.tiers[3].tier == MemoryTier::host));
    for (const TierRoof &tier : device.tiers)
        BOOST_TEST(tier.ridge == device.peak / tier.bandwidth);
}

BOOST_AUTO_TEST_CASE(every_known_peak_has_a_ridge)
{
    const DeviceRoofline device = answer({{"accelerator", "nvidia-h100-sxm"}, {"peak_kind", "sparse"}}).devices[0];
    const auto sparse = std::count_if(device.ridges.begin(), device.ridges.end(), [](const PrecisionRidge &r) { return r.is_sparse; });
    BOOST_TEST(sparse == 3);
    BOOST_TEST(device.ridges.size() == 7u + 3u);
    for (const PrecisionRidge &ridge : device.ridges)
        BOOST_TEST(ridge.ridge == ridge.peak / 3.35e12);
}

BOOST_AUTO_TEST_CASE(a_missing_arithmetic_is_a_gap_in_a_comparison)
{
    const Estimate estimate =
        answer({{"activation_precision", "fp4"}, {"compared_accelerators", "nvidia-h100-sxm,no-figures,no-bandwidth"}});
    BOOST_TEST(estimate.devices[0].gap.empty());
    BOOST_TEST(estimate.devices[1].gap == "H100 SXM5 80GB has no fp4 arithmetic.");
    BOOST_TEST(estimate.devices[1].peak == 0.0);
    BOOST_TEST(!estimate.devices[1].decode.has_value());
    BOOST_TEST(estimate.devices[2].gap == "Rumoured one has no dense fp4 peak in the database; none is known.");
    const auto gaps =
        std::count_if(estimate.findings.begin(), estimate.findings.end(), [](const Finding &f) { return f.id == "comparison-gap"; });
    BOOST_TEST(gaps == 3);
    BOOST_TEST(estimate[M::forward_time].is_present);
}

BOOST_AUTO_TEST_CASE(devices_are_filled_when_a_roofline_metric_is_wanted)
{
    BOOST_TEST(answer({}, {M::ridge_point}).devices.size() == 1u);
    BOOST_TEST(answer({}, {M::ridge_point}).devices[0].prefill.has_value());
    BOOST_TEST(answer({}, {M::forward_time}).devices.empty());
}

BOOST_AUTO_TEST_SUITE_END()
