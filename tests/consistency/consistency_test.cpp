// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/consistency/identities.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint;
using engine::test::hand_catalog;

namespace {

void expect_none(const consistency::Failures &failures)
{
    BOOST_TEST(failures.empty());
    for (const std::string &failure : failures)
        BOOST_ERROR(failure);
}

} // namespace

BOOST_AUTO_TEST_SUITE(consistency_suite)

BOOST_AUTO_TEST_CASE(identities_hold_over_every_device_and_model)
{
    const auto scenarios = consistency::every_device_and_model(hand_catalog());
    BOOST_TEST(scenarios.size() == hand_catalog().accelerators().size() * hand_catalog().models().size());
    expect_none(consistency::check_scenarios(hand_catalog(), scenarios));
}

BOOST_AUTO_TEST_CASE(identities_hold_over_every_plan)
{
    expect_none(consistency::check_scenarios(hand_catalog(), consistency::every_model_and_plan(hand_catalog(), "nvidia-h100-sxm")));
}

BOOST_AUTO_TEST_CASE(every_metric_is_finite_or_explained_at_all_pairs_of_range_ends)
{
    expect_none(consistency::check_pairs_of_ends(hand_catalog()));
}

BOOST_AUTO_TEST_CASE(every_metric_is_finite_or_explained_over_random_scenarios)
{
    expect_none(consistency::check_random(hand_catalog(), 100000, 20260801));
}

BOOST_AUTO_TEST_CASE(a_refused_scenario_is_a_failure)
{
    engine::Scenario bad;
    bad.set(engine::ParameterId::shared_steps, 60.0);
    const std::vector<engine::Scenario> scenarios = {bad};
    const auto failures = consistency::check_scenarios(hand_catalog(), scenarios);
    BOOST_REQUIRE(failures.size() == 1u);
    BOOST_TEST(failures[0] == "shared_steps: 60 is more than the 50 steps; accepted 0 to 50 [shared_steps=60]");
}

BOOST_AUTO_TEST_SUITE_END()
