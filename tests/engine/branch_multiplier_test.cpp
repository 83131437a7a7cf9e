// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/branch_multiplier.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;

namespace {

std::string refused(const BranchPlan &plan)
{
    const auto result = branch_multiplier(plan);
    return result ? std::string() : result.error().what;
}

} // namespace

BOOST_AUTO_TEST_SUITE(branching)

// Counted: 40 steps once and 4 x 10 steps are 80 steps, 1.6 candidates of 50 steps.
BOOST_AUTO_TEST_CASE(worked_cases)
{
    BOOST_TEST(branch_multiplier({.branches = 4, .shared_steps = 40, .steps = 50}).value() == 1.6);
    BOOST_TEST(branch_multiplier({.branches = 4, .shared_steps = 40, .steps = 50, .renoise_steps = 5}).value() == 2.0);
}

BOOST_AUTO_TEST_CASE(ends_are_all_and_one)
{
    for (const double k : {1.0, 2.0, 7.0, 4096.0})
        for (const double n : {1.0, 50.0, 4096.0}) {
            BOOST_TEST(branch_multiplier({.branches = k, .shared_steps = 0, .steps = n}).value() == k);
            BOOST_TEST(branch_multiplier({.branches = k, .shared_steps = n, .steps = n}).value() == 1.0);
        }
}

BOOST_AUTO_TEST_CASE(without_renoising_it_is_k_less_the_shared_part)
{
    for (double s = 0; s <= 50; ++s)
        BOOST_TEST(branch_multiplier({.branches = 4, .shared_steps = s, .steps = 50}).value() == 4 - 3 * s / 50,
                   boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(outside_its_domain_it_is_refused)
{
    BOOST_TEST(refused({.branches = 4, .shared_steps = 60, .steps = 50}) ==
               "shared_steps: 60 is more than the 50 steps; accepted a whole number from 0 to 50");
    BOOST_TEST(refused({.branches = 0, .shared_steps = 40, .steps = 50}) ==
               "branches: 0 is less than 1; accepted a whole number from 1 on");
    BOOST_TEST(refused({.branches = 2.5, .shared_steps = 40, .steps = 50}) ==
               "branches: 2.5 is not a whole number; accepted a whole number from 1 on");
    BOOST_TEST(refused({.branches = 4, .shared_steps = 0, .steps = 0}) == "steps: 0 is less than 1; accepted a whole number from 1 on");
    BOOST_TEST(!refused({.branches = 4, .shared_steps = -1, .steps = 50}).empty());
    BOOST_TEST(!refused({.branches = 4, .shared_steps = 0.5, .steps = 50}).empty());
    BOOST_TEST(!refused({.branches = 4, .shared_steps = 4, .steps = 50, .renoise_steps = 5}).empty());
    BOOST_TEST(!refused({.branches = std::nan(""), .shared_steps = 40, .steps = 50}).empty());
    BOOST_TEST(!refused({.branches = 4, .shared_steps = 40, .steps = INFINITY}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
