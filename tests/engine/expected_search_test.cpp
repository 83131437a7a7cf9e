// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/expected_search.h"
#include "engine/search/order_statistics.h"
#include "tests/engine/support/search_plans.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <functional>

using namespace ridgepoint::engine;
using namespace ridgepoint::engine::test;
using boost::test_tools::tolerance;

namespace {

SearchExpectation expected(const SearchPlan &plan) { return expected_search(plan).value(); }

std::string refused(SearchAlgorithm algorithm, const std::function<void(SearchPlan &)> &change)
{
    SearchPlan plan = plan_of(algorithm);
    change(plan);
    const auto result = expected_search(plan);
    return result ? std::string() : result.error().what;
}

} // namespace

BOOST_AUTO_TEST_SUITE(expected_search_of)

BOOST_AUTO_TEST_CASE(work_of_every_algorithm)
{
    const auto work = [](SearchAlgorithm algorithm) { return expected(plan_of(algorithm)).work; };
    BOOST_TEST((work(SearchAlgorithm::none) == SearchWork{50, 0, 1, 0, 1}));
    BOOST_TEST((work(SearchAlgorithm::best_of_k) == SearchWork{200, 0, 4, 4, 1}));
    BOOST_TEST((work(SearchAlgorithm::shared_prefix) == SearchWork{80, 0, 4, 4, 1}));
    BOOST_TEST((work(SearchAlgorithm::tree) == SearchWork{95, 0, 4, 4, 1}));
    for (const SearchAlgorithm algorithm : {SearchAlgorithm::beam, SearchAlgorithm::bfs, SearchAlgorithm::fk_steering})
        BOOST_TEST((work(algorithm) == SearchWork{200, 12, 16, 16, 1}));
    BOOST_TEST(work(SearchAlgorithm::dfs).steps == 50 + 70.0 / 3, tolerance(1e-12));
    BOOST_TEST(work(SearchAlgorithm::dfs).verifications == 1 / 0.3, tolerance(1e-12));
    BOOST_TEST(work(SearchAlgorithm::dfs).decodes == 1 / 0.3 + 1, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(pruning_takes_a_look)
{
    SearchPlan plan = plan_of(SearchAlgorithm::tree);
    plan.splits = {{20, 8, 1}, {30, 2, 0.5}};
    BOOST_TEST((expected(plan).work == SearchWork{260, 8, 16, 16, 1}));
    BOOST_TEST(expected(plan).multiplier == 5.2);
    BOOST_TEST(expected(plan).peak_alive == 8.0);
}

// rho sigma sqrt(1 - r) E_4 with r = 0.75.
BOOST_AUTO_TEST_CASE(quality_of_shared_prefixes)
{
    const SearchPlan plan = plan_of(SearchAlgorithm::shared_prefix);
    BOOST_TEST(expected(plan).quality.value() == 0.3 * expected_maximum(4), tolerance(1e-9));
    BOOST_TEST(expected(plan).verifier_score.value() == 0.5 * expected_maximum(4), tolerance(1e-9));
    BOOST_TEST(expected(plan_of(SearchAlgorithm::best_of_k)).quality.value() == 0.6 * expected_maximum(4), tolerance(1e-9));
    BOOST_TEST(expected(plan_of(SearchAlgorithm::none)).quality.value() == 0.0);
    BOOST_TEST(!expected(plan_of(SearchAlgorithm::bfs)).quality);
}

BOOST_AUTO_TEST_CASE(copies_under_a_deterministic_sampler_stay_equal)
{
    SearchPlan plan = plan_of(SearchAlgorithm::shared_prefix);
    plan.is_stochastic = false;
    BOOST_TEST(expected(plan).quality.value() == 0.0);
    plan.renoise_steps = 10;
    BOOST_TEST(shared_variance(plan) == plan.prefix_variance.at(0.6));
    BOOST_TEST(expected(plan).quality.value() > 0.0);
    plan.shared_steps = plan.renoise_steps = 0;
    BOOST_TEST(expected(plan).quality.value() == 0.6 * expected_maximum(4), tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(success_where_it_has_a_closed_form)
{
    SearchPlan best = plan_of(SearchAlgorithm::best_of_k);
    best.quality.correlation = 1;
    BOOST_TEST(expected(best).success.value() == 1 - std::pow(0.5, 4), tolerance(1e-12));
    SearchPlan depth = plan_of(SearchAlgorithm::dfs);
    BOOST_TEST(expected(depth).success.value() == 1.0);
    depth.attempt_budget = 4;
    BOOST_TEST(expected(depth).success.value() == 1 - std::pow(0.7, 4), tolerance(1e-12));
    BOOST_TEST(expected(depth).attempts.value() == (1 - std::pow(0.7, 4)) / 0.3, tolerance(1e-12));
    depth.success_probability = 0;
    BOOST_TEST(expected(depth).success.value() == 0.0);
    BOOST_TEST(expected(depth).attempts.value() == 4.0);
}

// A look at the finished sample takes no preview, and its decode is that of the output.
BOOST_AUTO_TEST_CASE(depth_first_search_that_looks_at_the_end)
{
    SearchPlan plan = plan_of(SearchAlgorithm::dfs);
    plan.check_steps = {20, 50};
    plan.success_probability = 0.5;
    BOOST_TEST((expected(plan).work == SearchWork{70, 2, 4, 4, 1}));
}

BOOST_AUTO_TEST_CASE(plans_outside_their_domain_are_refused)
{
    BOOST_TEST(refused(SearchAlgorithm::dfs, [](SearchPlan &plan) { plan.success_probability = 0; }) ==
               "success_probability: 0 accepts nothing and has no attempt budget; accepted a number above 0 to 1, or a budget");
    BOOST_TEST(refused(SearchAlgorithm::dfs, [](SearchPlan &plan) { plan.accepts_by_score = true; }) ==
               "attempt_budget: is missing where the score decides; accepted a whole number from 1 to 1000000");
    BOOST_TEST(refused(SearchAlgorithm::beam, [](SearchPlan &plan) { plan.check_steps.clear(); }) ==
               "check_step: is missing; accepted at least one step at which the verifier looks");
    BOOST_TEST(refused(SearchAlgorithm::shared_prefix, [](SearchPlan &plan) { plan.shared_steps = 60; }) ==
               "shared_steps: 60 is more than the 50 steps; accepted a whole number from 0 to 50");
    const auto is_refused = [](SearchAlgorithm algorithm, const std::function<void(SearchPlan &)> &change) {
        return !refused(algorithm, change).empty();
    };
    BOOST_TEST(is_refused(SearchAlgorithm::none, [](SearchPlan &plan) { plan.steps = 0; }));
    BOOST_TEST(is_refused(SearchAlgorithm::none, [](SearchPlan &plan) { plan.quality.sigma = std::nan(""); }));
    BOOST_TEST(is_refused(SearchAlgorithm::best_of_k, [](SearchPlan &plan) { plan.branches = 5000; }));
    BOOST_TEST(is_refused(SearchAlgorithm::tree, [](SearchPlan &plan) { plan.splits = {{51, 2, 1}}; }));
    BOOST_TEST(is_refused(SearchAlgorithm::bfs, [](SearchPlan &plan) { plan.temperature = 0; }));
    BOOST_TEST(is_refused(SearchAlgorithm::bfs, [](SearchPlan &plan) { plan.check_steps = {50}; }));
    BOOST_TEST(is_refused(SearchAlgorithm::bfs, [](SearchPlan &plan) { plan.check_steps = {20, 20}; }));
    BOOST_TEST(is_refused(SearchAlgorithm::beam, [](SearchPlan &plan) { plan.keep = 0; }));
    BOOST_TEST(is_refused(SearchAlgorithm::dfs, [](SearchPlan &plan) { plan.renoise_steps = 0; }));
    BOOST_TEST(is_refused(SearchAlgorithm::dfs, [](SearchPlan &plan) { plan.renoise_steps = 21; }));
    BOOST_TEST(is_refused(SearchAlgorithm::dfs, [](SearchPlan &plan) { plan.attempt_budget = 0; }));
    BOOST_TEST(is_refused(SearchAlgorithm::dfs, [](SearchPlan &plan) { plan.accept.true_accept = 2; }));
}

BOOST_AUTO_TEST_CASE(what_an_algorithm_does_not_use_is_not_checked)
{
    BOOST_TEST(refused(SearchAlgorithm::best_of_k, [](SearchPlan &plan) { plan.shared_steps = 1000; }).empty());
    BOOST_TEST(refused(SearchAlgorithm::dfs, [](SearchPlan &plan) { plan.branches = 0; }).empty());
}

BOOST_AUTO_TEST_SUITE_END()
