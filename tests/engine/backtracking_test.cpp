// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/backtracking.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

namespace {

Backtracking checked_once(double renoise_steps)
{
    return {.steps = 50, .checkpoints = {{.step = 20, .renoise_steps = renoise_steps, .acceptance = 0.3}}};
}

/// Sum over the number of attempts of its probability, counted one by one.
double counted_success(int accepted, double p, int budget)
{
    double sum = 0;
    for (int attempts = accepted; attempts <= budget; ++attempts) {
        double ways = 1;
        for (int i = 1; i < accepted; ++i)
            ways *= double(attempts - i) / i;
        sum += ways * std::pow(p, accepted) * std::pow(1 - p, attempts - accepted);
    }
    return sum;
}

} // namespace

BOOST_AUTO_TEST_SUITE(backtracking)

BOOST_AUTO_TEST_CASE(attempts_until_accepted)
{
    BOOST_TEST(expected_attempts(0.25).value() == 4.0);
    BOOST_TEST(expected_attempts(1).value() == 1.0);
    BOOST_TEST(expected_attempts(0.3, 4).value() == (1 - std::pow(0.7, 4)) / 0.3, tolerance(1e-12));
    BOOST_TEST(expected_attempts(1e-12, 10).value() == 10.0, tolerance(1e-9));
    BOOST_TEST(expected_attempts(0, 10).value() == 10.0);
    BOOST_TEST(success_within(0.3, 4).value() == 1 - std::pow(0.7, 4), tolerance(1e-12));
    BOOST_TEST(success_within(0.3).value() == 1.0);
    BOOST_TEST(success_within(0, 10).value() == 0.0);
    BOOST_TEST(success_within(1, 10).value() == 1.0);
}

BOOST_AUTO_TEST_CASE(without_hope_or_budget_it_is_refused)
{
    BOOST_TEST(expected_attempts(0).error().what ==
               "success_probability: 0 without an attempt budget never ends; accepted a number above 0 to 1, or a budget");
    BOOST_TEST(!success_within(0));
    BOOST_TEST(!expected_attempts(1.5));
    BOOST_TEST(!expected_attempts(0.5, 0));
    BOOST_TEST(!expected_attempts(0.5, 2.5));
    BOOST_TEST(!expected_attempts(std::nan("")));
}

BOOST_AUTO_TEST_CASE(several_to_be_accepted)
{
    BOOST_TEST(expected_total_attempts(3, 0.25).value() == 12.0);
    BOOST_TEST(success_within_total(3, 0.3, 12).value() == counted_success(3, 0.3, 12), tolerance(1e-9));
    BOOST_TEST(success_within_total(1, 0.3, 4).value() == success_within(0.3, 4).value(), tolerance(1e-12));
    BOOST_TEST(success_within_total(0, 0, 0).value() == 1.0);
    BOOST_TEST(success_within_total(3, 0.3, 2).value() == 0.0);
    BOOST_TEST(success_within_total(3, 0, 100).value() == 0.0);
    BOOST_TEST(success_within_total(3, 1, 3).value() == 1.0);
    BOOST_TEST(!expected_total_attempts(3, 0));
    BOOST_TEST(!expected_total_attempts(-1, 0.5));
    BOOST_TEST(!success_within_total(1.5, 0.5, 3));
}

// 50 + (1 / 0.3 - 1) x 10 = 73.3 and, from the start, 50 + (1 / 0.3 - 1) x 20 = 96.7 function evaluations; 1 / 0.3 looks.
BOOST_AUTO_TEST_CASE(depth_first_search)
{
    BOOST_TEST(backtracking_work(checked_once(10)).value().function_evaluations == 50 + 70.0 / 3, tolerance(1e-12));
    BOOST_TEST(backtracking_work(checked_once(20)).value().function_evaluations == 50 + 140.0 / 3, tolerance(1e-12));
    BOOST_TEST(backtracking_work(checked_once(10)).value().verifier_calls == 1 / 0.3, tolerance(1e-12));
    BOOST_TEST(backtracking_work(checked_once(10)).value().success == 1.0);
    BOOST_TEST(backtracking_work({.steps = 50}).value().function_evaluations == 50.0);
}

// Two checks with 2 attempts each: 1.5 attempts, 0.75 each.
BOOST_AUTO_TEST_CASE(depth_first_search_within_a_budget)
{
    const Backtracking search{.steps = 50, .checkpoints = {{20, 10, 0.5}, {40, 5, 0.5}}, .attempt_budget = 2};
    const BacktrackingWork work = backtracking_work(search).value();
    BOOST_TEST(work.function_evaluations == 50 + 0.5 * 10 + 0.5 * 5);
    BOOST_TEST(work.verifier_calls == 3.0);
    BOOST_TEST(work.success == 0.5625);
}

BOOST_AUTO_TEST_CASE(searches_outside_their_domain_are_refused)
{
    BOOST_TEST(backtracking_work(checked_once(21)).error().what ==
               "renoise_steps: 21 is more than the 20 steps before the check; accepted a whole number from 1 to 20");
    BOOST_TEST(!backtracking_work(checked_once(0)));
    BOOST_TEST(!backtracking_work({.steps = 50, .checkpoints = {{51, 10, 0.5}}}));
    BOOST_TEST(!backtracking_work({.steps = 50, .checkpoints = {{20, 10, 0.5}, {20, 10, 0.5}}}));
    BOOST_TEST(!backtracking_work({.steps = 50, .checkpoints = {{20, 10, 0}}}));
    BOOST_TEST(!backtracking_work({.steps = 0}));
}

BOOST_AUTO_TEST_SUITE_END()
