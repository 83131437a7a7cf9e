// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sweep.h"

#include "engine/evaluate.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;
using test::hand_catalog;
using test::scenario;
using M = MetricId;

namespace {

SweepAxis axis(ParameterId id, double from, double to, std::size_t count, bool is_log)
{
    auto made = make_axis(id, from, to, count, is_log);
    BOOST_REQUIRE_MESSAGE(made, (made ? std::string() : made.error().what));
    return std::move(*made);
}

SweepAxis slugs(ParameterId id, std::initializer_list<const char *> names)
{
    SweepAxis axis{id, {}};
    for (const char *name : names)
        axis.points.emplace_back(std::string(name));
    return axis;
}

SweepResult run(const Scenario &base, const std::vector<SweepAxis> &axes, const std::vector<M> &metrics)
{
    auto result = sweep(hand_catalog(), base, axes, metrics);
    BOOST_REQUIRE_MESSAGE(result, (result ? std::string() : result.error().what));
    return std::move(*result);
}

std::vector<M> all_metrics()
{
    std::vector<M> all;
    for (const Metric &row : metrics())
        all.push_back(row.id);
    return all;
}

/// Every point of a sweep is what `evaluate` says of the same scenario.
void expect_evaluate(const Scenario &base, const SweepResult &result)
{
    for (std::size_t at = 0; at < result.size; ++at) {
        Scenario point = base;
        std::size_t rest = at;
        for (std::size_t a = result.axes.size(); a-- > 0;) {
            const auto &points = result.axes[a].points;
            point.set(result.axes[a].parameter, points[rest % points.size()]);
            rest /= points.size();
        }
        const auto estimate = evaluate(hand_catalog(), point);
        for (const SweepColumn &column : result.columns) {
            const bool is_present = estimate && (*estimate)[column.metric].is_present;
            BOOST_REQUIRE(bool(column.is_present[at]) == is_present);
            BOOST_REQUIRE(column.values[at] == (is_present ? (*estimate)[column.metric].number : 0));
            if (metric(column.metric).is_text)
                BOOST_REQUIRE(column.texts[at] == (is_present ? (*estimate)[column.metric].text : std::string_view()));
        }
    }
}

std::string refused(const std::vector<SweepAxis> &axes)
{
    const std::vector<M> wanted = {M::forward_time};
    const auto result = sweep(hand_catalog(), {}, axes, wanted);
    return result ? std::string() : result.error().what;
}

} // namespace

BOOST_AUTO_TEST_SUITE(sweeps)

BOOST_AUTO_TEST_CASE(axes_have_exact_ends_and_whole_points_once)
{
    const SweepAxis powers = axis(ParameterId::batch, 1, 1024, 11, true);
    BOOST_REQUIRE(powers.points.size() == 11u);
    for (std::size_t i = 0; i < powers.points.size(); ++i)
        BOOST_TEST(std::get<double>(powers.points[i]) == std::pow(2, static_cast<double>(i)));
    BOOST_TEST(axis(ParameterId::batch, 1, 3, 100, false).points.size() == 3u);
    const SweepAxis shares = axis(ParameterId::memory_efficiency, 0.1, 0.9, 9, false);
    BOOST_TEST(std::get<double>(shares.points.back()) == 0.9);
    BOOST_TEST(std::get<double>(axis(ParameterId::batch, 8, 2, 2, false).points.front()) == 8.0);
}

BOOST_AUTO_TEST_CASE(bad_axes_are_refused)
{
    BOOST_TEST(!make_axis(ParameterId::model, 1, 2, 2, false).has_value());
    BOOST_TEST(!make_axis(ParameterId::batch, 1, 2, 1, false).has_value());
    BOOST_TEST(!make_axis(ParameterId::batch, 1, 2, 1000001, false).has_value());
    BOOST_TEST(!make_axis(ParameterId::context, 0, 10, 5, true).has_value());
    BOOST_TEST(!make_axis(ParameterId::batch, std::nan(""), 2, 5, false).has_value());
    BOOST_TEST(!make_axis(ParameterId::batch, -1e308, 1e308, 5, false).has_value());
}

BOOST_AUTO_TEST_CASE(points_are_what_evaluate_says)
{
    const Scenario base = scenario({{"output_tokens", "100"}, {"kernel_overhead", "2 us"}});
    expect_evaluate(base, run(base, {axis(ParameterId::batch, 1, 4096, 13, true)}, all_metrics()));
    expect_evaluate(
        base, run(base, {axis(ParameterId::prompt_tokens, 0, 5000, 5, false), axis(ParameterId::batch, 1, 512, 4, true)}, all_metrics()));
    expect_evaluate(base, run(base, {axis(ParameterId::steps, 1, 50, 9, false)}, all_metrics()));
    expect_evaluate(base,
                    run(base,
                        {slugs(ParameterId::accelerator, {"nvidia-t4", "nvidia-b200", "no-capacity", "no-bandwidth", "no-figures"}),
                         slugs(ParameterId::model, {"llama-3.1-8b", "closed", "gpt3-175b", "state-space"}),
                         slugs(ParameterId::weight_precision, {"q4_k_m", "bf16"}), slugs(ParameterId::peak_kind, {"sparse", "dense"})},
                        all_metrics()));
    expect_evaluate(base, run(base, {slugs(ParameterId::compared_accelerators, {"", "nvidia-t4"})}, all_metrics()));
}

// What a point takes over from the one before it must not show, whichever number changes and wherever its axis stands.
BOOST_AUTO_TEST_CASE(every_number_is_what_evaluate_says)
{
    const SweepAxis devices = slugs(ParameterId::accelerator, {"nvidia-t4", "nvidia-b200", "no-bandwidth"});
    for (const Parameter &row : parameters()) {
        if (row.kind != ParameterKind::number)
            continue;
        BOOST_TEST_CONTEXT(row.name)
        {
            const SweepAxis numbers = axis(row.id, row.minimum, row.maximum, 3, false);
            expect_evaluate({}, run({}, {devices, numbers}, all_metrics()));
            expect_evaluate({}, run({}, {numbers, devices}, {M::forward_time, M::memory_required}));
        }
    }
}

BOOST_AUTO_TEST_CASE(points_that_the_constraints_refuse_are_absent)
{
    const Scenario base = scenario({{"shared_steps", "20"}});
    const SweepResult result = run(base, {axis(ParameterId::steps, 10, 50, 5, false)}, {M::branch_multiplier, M::forward_time});
    BOOST_TEST(!result.columns[0].is_present[0]);
    BOOST_TEST(!result.columns[1].is_present[0]);
    BOOST_TEST(result.columns[0].is_present[1]);
    expect_evaluate(base, result);
    const Scenario fp4 = scenario({{"activation_precision", "fp4"}});
    expect_evaluate(fp4, run(fp4, {slugs(ParameterId::accelerator, {"nvidia-b200", "nvidia-h100-sxm", "nvidia-t4"})}, all_metrics()));
}

BOOST_AUTO_TEST_CASE(the_last_axis_runs_fastest)
{
    const SweepResult result =
        run({}, {axis(ParameterId::context, 100, 200, 2, false), axis(ParameterId::batch, 1, 3, 3, false)}, {M::tokens_in_flight});
    BOOST_REQUIRE(result.size == 6u);
    const std::vector<double> expected = {1, 2, 3, 1, 2, 3};
    BOOST_TEST(result.columns[0].values == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_axis_is_one_point)
{
    const SweepResult result = run({}, {}, {M::forward_time});
    BOOST_TEST(result.size == 1u);
    BOOST_TEST(result.columns[0].is_present[0]);
}

BOOST_AUTO_TEST_CASE(bad_sweeps_are_refused)
{
    BOOST_TEST(refused({axis(ParameterId::batch, 1, 70000, 3, false)}) ==
               "batch: 70000 is more than 65536; accepted a whole number from 1 to 65536");
    BOOST_TEST(refused({slugs(ParameterId::model, {"unheard-of"})}).starts_with("model: 'unheard-of' is not in the catalog"));
    BOOST_TEST(refused({SweepAxis{ParameterId::batch, {}}}) == "batch: has no points to sweep; accepted one point or more");
    const SweepAxis twice = axis(ParameterId::batch, 1, 2, 2, false);
    BOOST_TEST(refused({twice, twice}) == "batch: is swept twice; accepted each parameter once");
    BOOST_TEST(refused({axis(ParameterId::context, 0, 1e6, 100000, false), axis(ParameterId::memory_efficiency, 0.1, 1, 1001, false)}) ==
               "The sweep has too many points; accepted at most 100 million points");
    Scenario bad;
    bad.set(ParameterId::shared_steps, 60.0);
    BOOST_TEST(!sweep(hand_catalog(), bad, {}, {}).has_value());
}

BOOST_AUTO_TEST_CASE(a_stop_is_obeyed)
{
    std::stop_source source;
    source.request_stop();
    const std::vector<SweepAxis> axes = {axis(ParameterId::context, 0, 1e6, 100000, false)};
    const std::vector<M> wanted = {M::forward_time};
    const auto result = sweep(hand_catalog(), {}, axes, wanted, source.get_token());
    BOOST_REQUIRE(result.has_value());
    BOOST_TEST(result->is_cancelled);
    BOOST_TEST(result->size == 100000u);
    BOOST_TEST(!result->columns[0].is_present[0]);
}

BOOST_AUTO_TEST_SUITE_END()
