// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/scenario_search.h"

#include "tests/engine/support/passes.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;
using test::answer;
using test::refusal_of;
using M = MetricId;

namespace {

double number(const Estimate &estimate, M id)
{
    BOOST_TEST_REQUIRE(estimate[id].is_present, metric(id).name);
    return estimate[id].number;
}

} // namespace

BOOST_AUTO_TEST_SUITE(search_chapter)

// (k, s, N) = (4, 40, 50) is 1.6; two doublings at 25 and 40 are 1.9; k throughout is k.
BOOST_AUTO_TEST_CASE(multipliers_of_every_algorithm)
{
    const auto multiplier = [](test::Settings settings) { return number(answer(settings), M::branch_multiplier); };
    BOOST_TEST(multiplier({}) == 1.6);
    BOOST_TEST(multiplier({{"search_algorithm", "shared-prefix"}, {"renoise_steps", "5"}}) == 2.0);
    BOOST_TEST(multiplier({{"search_algorithm", "tree"}, {"split_schedule", "25:2,40:2"}}) == 1.9);
    for (const char *population : {"best-of-k", "beam", "bfs", "fk-steering"})
        BOOST_TEST(multiplier({{"search_algorithm", population}}) == 4.0);
    // Checked at 20, back by 10, accepted in 3 of 10: 50 + 7 / 3 x 10 of 50 steps.
    BOOST_TEST(multiplier({{"search_algorithm", "dfs"}, {"check_step", "20"}, {"renoise_steps", "10"}, {"success_probability", "0.3"}}) ==
                   (50 + 70.0 / 3) / 50,
               boost::test_tools::tolerance(1e-9));
}

// rho sigma sqrt(1 - r) E_4 with E_4 = 1.029.
BOOST_AUTO_TEST_CASE(quality_rests_on_what_the_prefix_leaves_open)
{
    const Estimate estimate = answer({{"verifier_correlation", "0.6"}, {"prefix_variance", "0.75"}, {"quality_mean", "1"}});
    BOOST_TEST(number(estimate, M::quality_gain) == 0.6 * 0.5 * 1.0294, boost::test_tools::tolerance(1e-3));
    BOOST_TEST(number(estimate, M::expected_quality) == 1 + number(estimate, M::quality_gain));
    BOOST_TEST(number(estimate, M::verifier_score) == 1 + 0.5 * 1.0294, boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(accuracy_and_correlation_follow_each_other)
{
    const Scenario from_accuracy = test::scenario({{"verifier_accuracy", "0.748"}});
    const auto correlation = value_in_force(test::hand_catalog(), from_accuracy, ParameterId::verifier_correlation);
    BOOST_TEST(std::get<double>(correlation.value) == 0.702, boost::test_tools::tolerance(5e-3));
    const Scenario from_correlation = test::scenario({{"verifier_correlation", "1"}});
    const auto accuracy = value_in_force(test::hand_catalog(), from_correlation, ParameterId::verifier_accuracy);
    BOOST_TEST(std::get<double>(accuracy.value) == 1.0);
}

// Branches decode together: on a lone request they share the reading of the weights.
BOOST_AUTO_TEST_CASE(branches_of_text_are_nearly_free_alone_and_cost_in_full_under_load)
{
    const test::Settings alone = {{"accelerator", "nvidia-h100-sxm"}, {"estimate_level", "ideal"}, {"shared_steps", "0"}};
    const Estimate isolated = answer(alone);
    BOOST_TEST(number(isolated, M::ar_branch_multiplier) == 4.0);
    BOOST_TEST(number(isolated, M::ar_branch_time_multiplier) < 1.02);
    Scenario loaded = test::scenario(alone);
    test::set(loaded, "serving_mode", "saturated");
    BOOST_TEST(number(*evaluate(test::hand_catalog(), loaded), M::ar_branch_time_multiplier) == 4.0, boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(each_algorithm_answers_for_what_it_uses)
{
    BOOST_TEST(refusal_of({{"search_algorithm", "best-of-k"}, {"shared_steps", "60"}}).empty());
    BOOST_TEST(refusal_of({{"search_algorithm", "shared-prefix"}, {"shared_steps", "60"}}) ==
               "shared_steps: 60 is more than the 50 steps; accepted 0 to 50");
    BOOST_TEST(!refusal_of({{"search_algorithm", "tree"}, {"split_schedule", "60:2"}}).empty());
    BOOST_TEST(!refusal_of({{"search_algorithm", "dfs"}, {"check_step", "51"}}).empty());
    BOOST_TEST(refusal_of({{"search_algorithm", "dfs"}, {"shared_steps", "60"}}) ==
               "shared_steps: 60 is more than the 50 steps; accepted 0 to 50");
    BOOST_TEST(!refusal_of({{"search_algorithm", "dfs"}, {"renoise_steps", "0"}}).empty());
    BOOST_TEST(!refusal_of({{"search_algorithm", "dfs"}, {"success_probability", "0"}}).empty());
    BOOST_TEST(refusal_of({{"search_algorithm", "dfs"}, {"success_probability", "0"}, {"attempt_budget", "3"}}).empty());
    for (const char *schedule : {"25", "25:0", "40:2,25:2", "25:2,25:2", "x:2", "25:2.5"})
        BOOST_TEST(!parse_parameter(test::hand_catalog(), ParameterId::split_schedule, schedule).has_value(), schedule);
}

BOOST_AUTO_TEST_CASE(what_is_worth_knowing)
{
    BOOST_TEST((answer({{"sampler", "deterministic"}}).find("deterministic-branches") != nullptr));
    BOOST_TEST((answer({{"sampler", "deterministic"}, {"shared_steps", "0"}}).find("deterministic-branches") == nullptr));
    BOOST_TEST((answer({{"search_algorithm", "bfs"}}).find("no-closed-form") != nullptr));
    BOOST_TEST((answer({{"search_algorithm", "bfs"}, {"branches", "4096"}, {"steps", "4096"}, {"verifier_checks", "4096"}})
                    .find("search-too-large") != nullptr));
}

BOOST_AUTO_TEST_CASE(an_edit_takes_back_what_it_contradicts)
{
    const Catalog &catalog = test::hand_catalog();
    Scenario pictures = test::scenario({{"model", "llama-3.1-8b"}, {"workload", "image"}});
    BOOST_TEST(!settled(catalog, pictures, ParameterId::workload).is_set(ParameterId::model));
    BOOST_TEST(!settled(catalog, pictures, ParameterId::model).is_set(ParameterId::workload));
    const Scenario what_if = test::scenario({{"model", "llama-3.1-8b"}, {"workload", "diffusion-lm"}});
    BOOST_TEST((settled(catalog, what_if, ParameterId::workload) == what_if));
}

BOOST_AUTO_TEST_SUITE_END()
