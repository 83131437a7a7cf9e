// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/monte_carlo.h"
#include "engine/search/trajectory_tree.h"
#include "tests/engine/support/search_plans.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace ridgepoint::engine;
using namespace ridgepoint::engine::test;

namespace {

constexpr std::uint64_t seed = 7;

double steps_drawn(const TrajectoryTree &tree)
{
    double sum = 0;
    for (const TrajectorySegment &segment : tree.segments)
        sum += (segment.to_step - segment.from_step) * segment.copies;
    return sum;
}

auto count_of(const TrajectoryTree &tree, SegmentStatus status)
{
    return std::count_if(tree.segments.begin(), tree.segments.end(),
                         [=](const TrajectorySegment &segment) { return segment.status == status; });
}

void check_links(const TrajectoryTree &tree)
{
    for (std::size_t i = 0; i < tree.segments.size(); ++i) {
        const TrajectorySegment &segment = tree.segments[i];
        BOOST_TEST(segment.parent < static_cast<std::int32_t>(i));
        BOOST_TEST(segment.to_step > segment.from_step);
        BOOST_TEST(segment.from_step == (segment.parent < 0 ? 0 : tree.segments[static_cast<std::size_t>(segment.parent)].to_step));
    }
    BOOST_REQUIRE(tree.selected >= 0);
    const TrajectorySegment &last = tree.segments[static_cast<std::size_t>(tree.selected)];
    BOOST_TEST(last.to_step == tree.steps);
    BOOST_TEST(last.quality == tree.quality);
    BOOST_TEST(last.score == tree.score);
    for (std::int32_t i = tree.selected; i >= 0; i = tree.segments[static_cast<std::size_t>(i)].parent)
        BOOST_TEST((tree.segments[static_cast<std::size_t>(i)].status == SegmentStatus::selected));
}

} // namespace

BOOST_AUTO_TEST_SUITE(trajectory_tree)

BOOST_AUTO_TEST_CASE(every_algorithm_is_drawn_as_it_ran)
{
    for (const SearchAlgorithm algorithm : all_algorithms)
        for (std::uint64_t number = 0; number < 20; ++number) {
            const SearchPlan plan = plan_of(algorithm);
            const TrajectoryTree tree = trace(plan, seed, number).value();
            check_links(tree);
            BOOST_TEST(steps_drawn(tree) == tree.function_evaluations);
            BOOST_TEST(tree.omitted == 0u);
            const SearchSample sample = simulate(plan, seed, number, 1).value();
            BOOST_TEST(sample.function_evaluations.sum == tree.function_evaluations);
            BOOST_TEST(sample.verifier_calls.sum == tree.verifier_calls);
            BOOST_TEST(std::abs(sample.quality.sum - tree.quality) < 1e-4);
            BOOST_TEST(std::abs(sample.score.sum - tree.score) < 1e-4);
            BOOST_TEST((sample.successes == 1) == tree.is_right);
        }
}

// 40 steps once, 4 times 10.
BOOST_AUTO_TEST_CASE(a_shared_prefix_and_its_branches)
{
    const TrajectoryTree tree = trace(plan_of(SearchAlgorithm::shared_prefix), seed).value();
    BOOST_REQUIRE(tree.segments.size() == 5u);
    BOOST_TEST(tree.segments[0].to_step == 40.0);
    BOOST_TEST(tree.segments[0].cost == 40.0);
    BOOST_TEST(tree.segments[4].cost == 80.0);
    BOOST_TEST(count_of(tree, SegmentStatus::selected) == 2);
    BOOST_TEST(count_of(tree, SegmentStatus::alive) == 3);
}

BOOST_AUTO_TEST_CASE(renoised_and_pruned_pieces_are_marked)
{
    SearchPlan renoised = plan_of(SearchAlgorithm::shared_prefix);
    renoised.renoise_steps = 5;
    BOOST_TEST(count_of(trace(renoised, seed).value(), SegmentStatus::renoised) == 1);
    SearchPlan pruned = plan_of(SearchAlgorithm::tree);
    pruned.splits = {{20, 8, 1}, {30, 2, 0.5}};
    BOOST_TEST(count_of(trace(pruned, seed).value(), SegmentStatus::pruned) == 4);
    SearchPlan rejected = plan_of(SearchAlgorithm::dfs);
    rejected.success_probability = 0;
    rejected.attempt_budget = 6;
    BOOST_TEST(count_of(trace(rejected, seed).value(), SegmentStatus::renoised) == 5);
}

BOOST_AUTO_TEST_CASE(many_rejected_attempts_are_drawn_as_one)
{
    SearchPlan plan = plan_of(SearchAlgorithm::dfs);
    plan.success_probability = 0;
    plan.attempt_budget = 10000;
    const TrajectoryTree tree = trace(plan, seed).value();
    check_links(tree);
    BOOST_TEST(tree.segments.size() < 100u);
    BOOST_TEST(tree.omitted == 10000u - 66);
    BOOST_TEST(steps_drawn(tree) == tree.function_evaluations);
    BOOST_TEST(simulate(plan, seed, 0, 1)->function_evaluations.sum == tree.function_evaluations);
    BOOST_TEST(std::abs(simulate(plan, seed, 0, 1)->quality.sum - tree.quality) < 1e-4);
}

BOOST_AUTO_TEST_CASE(large_trees_are_thinned_around_the_selected)
{
    SearchPlan plan = plan_of(SearchAlgorithm::bfs);
    plan.branches = 4096;
    const TrajectoryTree tree = trace(plan, seed).value();
    check_links(tree);
    BOOST_TEST(tree.segments.size() <= TrajectoryTree::most_segments);
    BOOST_TEST(tree.segments.size() + tree.omitted == 4u * 4096);
}

BOOST_AUTO_TEST_CASE(plans_outside_their_domain_are_refused) { BOOST_TEST(!trace({.steps = 0}, seed)); }

BOOST_AUTO_TEST_SUITE_END()
