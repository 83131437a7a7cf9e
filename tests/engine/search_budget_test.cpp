// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/order_statistics.h"
#include "engine/search/search_budget.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

namespace {

SearchBudget budget_of(double function_evaluations)
{
    SearchBudget budget;
    budget.function_evaluations = function_evaluations;
    budget.largest_branches = 16;
    budget.options = {{.steps = 50, .mean_quality = 0}};
    budget.quality = {.mean = 0, .sigma = 1, .correlation = 0.6};
    budget.prefix_variance = PrefixVariance::through(0.8, 0.75).value();
    return budget;
}

/// The best by asking every choice.
SearchChoice asked_everywhere(const SearchBudget &budget)
{
    SearchChoice best{.quality = -1e9};
    for (const StepOption &option : budget.options)
        for (double k = 1; k <= budget.largest_branches; ++k)
            for (double s = 0; s <= option.steps; ++s) {
                const double cost = s + k * (option.steps - s) + (k > 1 ? k * budget.candidate_cost : 0);
                const double free = std::sqrt(1 - budget.prefix_variance.at(s / option.steps));
                const double quality = option.mean_quality + budget.quality.correlation * free * expected_maximum(k);
                if (cost <= budget.function_evaluations && quality > best.quality)
                    best = {k, s, option.steps, cost, quality};
            }
    return best;
}

} // namespace

BOOST_AUTO_TEST_SUITE(search_budget)

BOOST_AUTO_TEST_CASE(the_best_is_that_of_every_choice)
{
    for (const double evaluations : {50.0, 80.0, 100.0, 333.0, 5000.0}) {
        SearchBudget budget = budget_of(evaluations);
        budget.options.push_back({.steps = 25, .mean_quality = -0.1});
        budget.candidate_cost = 0.6;
        const SearchChoice found = best_search(budget).value().best;
        const SearchChoice asked = asked_everywhere(budget);
        BOOST_TEST(found.quality == asked.quality, tolerance(1e-12));
        BOOST_TEST(found.branches == asked.branches);
        BOOST_TEST(found.shared_steps == asked.shared_steps);
        BOOST_TEST(found.steps == asked.steps);
        BOOST_TEST(found.function_evaluations == asked.function_evaluations, tolerance(1e-12));
    }
}

// Where all of the budget of k independent candidates is there, they are the best.
BOOST_AUTO_TEST_CASE(enough_for_all_means_nothing_is_shared)
{
    const SearchOptimum optimum = best_search(budget_of(800)).value();
    BOOST_TEST(optimum.best.branches == 16.0);
    BOOST_TEST(optimum.best.shared_steps == 0.0);
    BOOST_TEST(optimum.best.quality == 0.6 * expected_maximum(16), tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(the_frontier_rises)
{
    const SearchOptimum optimum = best_search(budget_of(400)).value();
    BOOST_REQUIRE(optimum.frontier.size() > 10);
    BOOST_TEST(optimum.frontier.front().function_evaluations == 50.0);
    for (std::size_t i = 1; i < optimum.frontier.size(); ++i) {
        BOOST_TEST(optimum.frontier[i].function_evaluations > optimum.frontier[i - 1].function_evaluations);
        BOOST_TEST(optimum.frontier[i].quality > optimum.frontier[i - 1].quality);
    }
    BOOST_TEST(optimum.frontier.back().function_evaluations <= 400.0);
    BOOST_TEST((optimum.frontier.back() == optimum.best));
}

BOOST_AUTO_TEST_CASE(a_deterministic_sampler_gains_by_starts_alone)
{
    SearchBudget budget = budget_of(399);
    budget.is_stochastic = false;
    const SearchChoice best = best_search(budget).value().best;
    BOOST_TEST(best.branches == 7.0);
    BOOST_TEST(best.shared_steps == 0.0);
}

BOOST_AUTO_TEST_CASE(a_misleading_verifier_is_not_asked)
{
    SearchBudget budget = budget_of(400);
    budget.quality.correlation = -0.5;
    BOOST_TEST(best_search(budget).value().best.branches == 1.0);
}

BOOST_AUTO_TEST_CASE(budgets_outside_their_domain_are_refused)
{
    BOOST_TEST(best_search(budget_of(40)).error().what == "function_evaluations: 40 is less than 50; accepted a number from 50 on");
    SearchBudget budget = budget_of(100);
    budget.options.clear();
    BOOST_TEST(!best_search(budget));
    budget.options = {{.steps = 0}};
    BOOST_TEST(!best_search(budget));
    budget = budget_of(100);
    budget.largest_branches = 0;
    BOOST_TEST(!best_search(budget));
    budget = budget_of(100);
    budget.quality.sigma = -1;
    BOOST_TEST(!best_search(budget));
}

BOOST_AUTO_TEST_SUITE_END()
