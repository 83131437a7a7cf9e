// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/counter_random.h"
#include "engine/search/expected_search.h"
#include "engine/search/monte_carlo.h"
#include "tests/engine/support/search_plans.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numeric>

using namespace ridgepoint::engine;
using namespace ridgepoint::engine::test;
using boost::test_tools::tolerance;

namespace {

constexpr std::uint64_t seed = 20261121;
constexpr std::uint64_t trees = 40000;

SearchBands searched(const SearchPlan &plan, std::uint64_t count = trees) { return bands(simulate(plan, seed, 0, count).value()); }

/// Within 4 standard errors.
bool agrees(const MeanBand &band, double expected, std::uint64_t count = trees)
{
    return std::abs(band.mean - expected) <= 4 * band.deviation / std::sqrt(double(count)) + 1e-12;
}

} // namespace

BOOST_AUTO_TEST_SUITE(monte_carlo)

// Random123 1.14, kat_vectors, philox4x32 10.
BOOST_AUTO_TEST_CASE(the_generator_is_philox)
{
    BOOST_TEST((philox({0, 0, 0, 0}, {0, 0}) == std::array<std::uint32_t, 4>{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    constexpr std::uint32_t ones = 0xffffffff;
    BOOST_TEST(
        (philox({ones, ones, ones, ones}, {ones, ones}) == std::array<std::uint32_t, 4>{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    BOOST_TEST((philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
                std::array<std::uint32_t, 4>{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

BOOST_AUTO_TEST_CASE(work_agrees_with_what_is_counted)
{
    for (const SearchAlgorithm algorithm : all_algorithms) {
        const SearchPlan plan = plan_of(algorithm);
        const SearchExpectation expected = expected_search(plan).value();
        const SearchBands found = searched(plan, 10000);
        BOOST_TEST(agrees(found.function_evaluations, expected.work.steps, 10000));
        BOOST_TEST(agrees(found.verifier_calls, expected.work.verifications, 10000));
        BOOST_TEST(found.peak_alive == expected.peak_alive);
        if (algorithm != SearchAlgorithm::dfs)
            BOOST_TEST(found.function_evaluations.deviation == 0.0);
    }
}

BOOST_AUTO_TEST_CASE(quality_agrees_with_the_closed_forms)
{
    for (const SearchAlgorithm algorithm :
         {SearchAlgorithm::none, SearchAlgorithm::best_of_k, SearchAlgorithm::shared_prefix, SearchAlgorithm::dfs}) {
        SearchPlan plan = plan_of(algorithm);
        plan.quality.mean = 3;
        plan.quality.sigma = 0.5;
        const SearchExpectation expected = expected_search(plan).value();
        BOOST_TEST(agrees(searched(plan).quality, expected.quality.value()));
        if (expected.verifier_score)
            BOOST_TEST(agrees(searched(plan).score, expected.verifier_score.value()));
    }
}

// Four candidates with rho = 0.6: 0.618 sigma apart from the start, 0.309 where 0.75 of the variance is shared.
BOOST_AUTO_TEST_CASE(a_shared_prefix_halves_the_gain)
{
    BOOST_TEST(agrees(searched(plan_of(SearchAlgorithm::best_of_k)).quality, 0.6176));
    BOOST_TEST(agrees(searched(plan_of(SearchAlgorithm::shared_prefix)).quality, 0.3088));
}

BOOST_AUTO_TEST_CASE(renoising_gives_gain_back)
{
    SearchPlan plan = plan_of(SearchAlgorithm::shared_prefix);
    plan.renoise_steps = 20;
    const SearchBands found = searched(plan);
    BOOST_TEST(agrees(found.quality, expected_search(plan)->quality.value()));
    BOOST_TEST(found.quality.mean > 0.4);
    BOOST_TEST(found.function_evaluations.mean == 160.0);
}

BOOST_AUTO_TEST_CASE(copies_under_a_deterministic_sampler_bring_nothing)
{
    for (const SearchAlgorithm algorithm : {SearchAlgorithm::shared_prefix, SearchAlgorithm::tree}) {
        SearchPlan plan = plan_of(algorithm);
        plan.is_stochastic = false;
        BOOST_TEST(agrees(searched(plan).quality, 0));
        BOOST_TEST(agrees(searched(plan).score, 0));
    }
    SearchPlan plan = plan_of(SearchAlgorithm::best_of_k);
    plan.is_stochastic = false;
    BOOST_TEST(agrees(searched(plan).quality, 0.6176));
    plan = plan_of(SearchAlgorithm::shared_prefix);
    plan.is_stochastic = false;
    plan.renoise_steps = 20;
    BOOST_TEST(agrees(searched(plan).quality, expected_search(plan)->quality.value()));
}

// A tree that splits at the start alone is the best of k; one that splits once is a shared prefix.
BOOST_AUTO_TEST_CASE(trees_contain_the_simpler_searches)
{
    SearchPlan plan = plan_of(SearchAlgorithm::tree);
    plan.splits = {{0, 4, 1}};
    BOOST_TEST(agrees(searched(plan).quality, 0.6176));
    plan.splits = {{40, 4, 1}};
    BOOST_TEST(agrees(searched(plan).quality, 0.3088));
}

BOOST_AUTO_TEST_CASE(success_agrees_with_the_closed_form)
{
    for (const double correlation : {-0.5, 0.6, 0.95})
        for (const SearchAlgorithm algorithm : {SearchAlgorithm::none, SearchAlgorithm::best_of_k, SearchAlgorithm::shared_prefix}) {
            SearchPlan plan = plan_of(algorithm);
            plan.success_probability = 0.2;
            plan.quality.correlation = correlation;
            BOOST_TEST(agrees(searched(plan).success, expected_search(plan)->success.value()));
        }
}

// 1 - (1 - p)^k with a perfect verifier; p alone without one.
BOOST_AUTO_TEST_CASE(success_of_the_selected)
{
    SearchPlan plan = plan_of(SearchAlgorithm::best_of_k);
    plan.success_probability = 0.2;
    plan.quality.correlation = 1;
    BOOST_TEST(agrees(searched(plan).success, 1 - std::pow(0.8, 4)));
    plan.quality.correlation = 0;
    BOOST_TEST(agrees(searched(plan).success, 0.2));
    plan.success_probability = 0;
    BOOST_TEST(searched(plan).success.mean == 0.0);
    plan.success_probability = 1;
    BOOST_TEST(searched(plan).success.mean == 1.0);
}

// 73.3 function evaluations; 96.7 from the start.
BOOST_AUTO_TEST_CASE(depth_first_search)
{
    SearchPlan plan = plan_of(SearchAlgorithm::dfs);
    BOOST_TEST(agrees(searched(plan).function_evaluations, 50 + 70.0 / 3));
    plan.renoise_steps = 20;
    BOOST_TEST(agrees(searched(plan).function_evaluations, 50 + 140.0 / 3));
}

BOOST_AUTO_TEST_CASE(depth_first_search_with_budget_and_errors)
{
    SearchPlan plan = plan_of(SearchAlgorithm::dfs);
    plan.check_steps = {20, 25, 40};
    plan.accept = {.true_accept = 0.9, .false_accept = 0.2};
    plan.attempt_budget = 3;
    const SearchExpectation expected = expected_search(plan).value();
    const SearchBands found = searched(plan);
    BOOST_TEST(agrees(found.function_evaluations, expected.work.steps));
    BOOST_TEST(agrees(found.verifier_calls, expected.work.verifications));
    BOOST_TEST(agrees(found.success, expected.success.value()));
    plan.success_probability = 0;
    plan.accept = {};
    BOOST_TEST(searched(plan).verifier_calls.mean == 9.0);
    BOOST_TEST(searched(plan).success.mean == 0.0);
}

// A check at the end that takes back all: attempts are independent, and what it accepts lies in the best share p of the scores.
BOOST_AUTO_TEST_CASE(depth_first_search_by_score)
{
    SearchPlan plan = plan_of(SearchAlgorithm::dfs);
    plan.check_steps = {50};
    plan.renoise_steps = 50;
    plan.accepts_by_score = true;
    plan.attempt_budget = 1000;
    const SearchBands found = searched(plan);
    BOOST_TEST(agrees(found.function_evaluations, 50 / 0.3));
    // Mean of a normal above its upper 0.3: phi(0.5244) / 0.3 = 1.159.
    BOOST_TEST(agrees(found.score, 1.15899));
    BOOST_TEST(agrees(found.quality, 0.6 * 1.15899));
}

BOOST_AUTO_TEST_CASE(shallow_noise_repeats_rejections)
{
    SearchPlan plan = plan_of(SearchAlgorithm::dfs);
    plan.accepts_by_score = true;
    plan.attempt_budget = 1000;
    const double shallow = searched(plan, 4000).verifier_calls.mean;
    plan.renoise_steps = 20;
    BOOST_TEST(agrees(searched(plan).verifier_calls, 1 / 0.3));
    BOOST_TEST(shallow > 1.2 / 0.3);
}

BOOST_AUTO_TEST_CASE(populations_gain_by_their_checks)
{
    for (const SearchAlgorithm algorithm : {SearchAlgorithm::beam, SearchAlgorithm::bfs, SearchAlgorithm::fk_steering}) {
        SearchPlan plan = plan_of(algorithm);
        plan.branches = 8;
        plan.quality.correlation = 1;
        plan.temperature = 0.2;
        SearchPlan none = plan_of(SearchAlgorithm::none);
        BOOST_TEST(searched(plan, 10000).quality.low > searched(none, 10000).quality.high);
        plan.quality.correlation = 0;
        BOOST_TEST(agrees(searched(plan, 10000).quality, 0, 10000));
    }
}

// A temperature without end leaves every particle once: systematic resampling is then the best of k.
BOOST_AUTO_TEST_CASE(a_hot_population_is_the_best_of_k)
{
    SearchPlan plan = plan_of(SearchAlgorithm::bfs);
    plan.temperature = 1e9;
    BOOST_TEST(agrees(searched(plan).quality, 0.6176));
    plan = plan_of(SearchAlgorithm::beam);
    plan.keep = 1;
    BOOST_TEST(agrees(searched(plan).quality, 0.6176));
}

BOOST_AUTO_TEST_CASE(slices_merge_to_the_same_sample)
{
    for (const SearchAlgorithm algorithm : all_algorithms) {
        const SearchPlan plan = plan_of(algorithm);
        const SearchSample whole = simulate(plan, seed, 0, 3000).value();
        const SearchSample first = simulate(plan, seed, 0, 1234).value();
        const SearchSample second = simulate(plan, seed, 1234, 766).value();
        const SearchSample third = simulate(plan, seed, 2000, 1000).value();
        BOOST_TEST((merge(merge(third, first), second) == whole));
        BOOST_TEST((simulate(plan, seed + 1, 0, 3000).value() != whole));
    }
}

BOOST_AUTO_TEST_CASE(bands_of_a_sample)
{
    const SearchSample sample = simulate(plan_of(SearchAlgorithm::none), seed, 0, trees).value();
    BOOST_TEST(std::accumulate(sample.histogram.begin(), sample.histogram.end(), std::uint64_t{0}) == trees);
    const SearchBands found = bands(sample);
    BOOST_TEST(found.quality.deviation == 1.0, tolerance(0.02));
    BOOST_TEST(found.quality.high - found.quality.low == 2 * 1.96 / std::sqrt(double(trees)), tolerance(0.02));
    BOOST_TEST(std::abs(found.quality_p5 + 1.645) < 0.04);
    BOOST_TEST(std::abs(found.quality_p50) < 0.03);
    BOOST_TEST(std::abs(found.quality_p95 - 1.645) < 0.04);
    BOOST_TEST(found.success.low < 0.5);
    BOOST_TEST(found.success.high > 0.5);
}

BOOST_AUTO_TEST_CASE(corners_are_numbers)
{
    BOOST_TEST(bands({}).quality.mean == 0.0);
    const SearchBands one = searched(plan_of(SearchAlgorithm::best_of_k), 1);
    BOOST_TEST(one.quality.low == one.quality.high);
    SearchPlan plan = plan_of(SearchAlgorithm::shared_prefix);
    plan.quality.sigma = 0;
    plan.quality.mean = 2;
    BOOST_TEST(searched(plan, 100).quality_p95 == 2.0);
    plan.shared_steps = plan.steps = 1;
    BOOST_TEST(searched(plan, 100).quality.mean == 2.0);
    BOOST_TEST(!simulate({.steps = 0}, seed, 0, 1));
}

BOOST_AUTO_TEST_CASE(a_stopped_search_says_so)
{
    std::stop_source stop;
    stop.request_stop();
    const SearchSample sample = simulate(plan_of(SearchAlgorithm::best_of_k), seed, 0, trees, stop.get_token()).value();
    BOOST_TEST(sample.is_cancelled);
    BOOST_TEST(sample.count == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
