// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/plan.h"

#include "engine/evaluate.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace ridgepoint::engine;
using test::hand_catalog;

namespace {

using M = MetricId;

PlanRequest request(test::Settings settings, std::vector<Target> targets)
{
    PlanRequest result;
    result.scenario = test::scenario(settings);
    result.targets = std::move(targets);
    return result;
}

Plan planned(const PlanRequest &request)
{
    const auto result = plan(hand_catalog(), request);
    BOOST_REQUIRE_MESSAGE(result.has_value(), (result ? std::string() : result.error().what));
    return *result;
}

const PlanOption &option(const Plan &plan, std::string_view slug)
{
    const auto found =
        std::find_if(plan.options.begin(), plan.options.end(), [&](const PlanOption &row) { return row.accelerator->slug == slug; });
    BOOST_REQUIRE(found != plan.options.end());
    return *found;
}

std::string refusal_of_plan(const PlanRequest &request)
{
    const auto result = plan(hand_catalog(), request);
    return result ? std::string() : result.error().what;
}

/// Whether this arrangement, as a scenario, reaches every target within the memory.
bool serves(const PlanRequest &request, const Accelerator &accelerator, double tensor, double pipeline, double replicas, double batch)
{
    Scenario scenario = request.scenario;
    scenario.set(ParameterId::accelerator, accelerator.slug);
    scenario.set(ParameterId::tensor_parallel, tensor);
    scenario.set(ParameterId::pipeline_parallel, pipeline);
    scenario.set(ParameterId::replicas, replicas);
    scenario.set(ParameterId::batch, batch);
    const auto estimate = evaluate(hand_catalog(), scenario);
    if (!estimate || !((*estimate)[M::memory_utilization].number <= 1))
        return false;
    return std::all_of(request.targets.begin(), request.targets.end(), [&](const Target &target) {
        const double value = (*estimate)[target.metric].number;
        const bool is_more = metric(target.metric).direction == Direction::higher_is_better;
        return (*estimate)[target.metric].is_present && (is_more ? value >= target.value : value <= target.value);
    });
}

const std::vector<Target> fifty_per_user = {{M::tokens_per_second_per_user, 50}};

} // namespace

BOOST_AUTO_TEST_SUITE(plans)

BOOST_AUTO_TEST_CASE(an_option_reaches_its_targets_and_one_device_fewer_does_not)
{
    for (const double speed : {10.0, 30.0, 60.0, 120.0}) {
        const PlanRequest asked = request({{"model", "llama-3.1-70b"}}, {{M::tokens_per_second_per_user, speed}});
        for (const PlanOption &found : planned(asked).options) {
            if (!found.is_feasible)
                continue;
            BOOST_TEST(serves(asked, *found.accelerator, found.tensor, found.pipeline, found.replicas, found.batch));
            for (double tensor = 1; tensor < found.count(); tensor *= 2)
                for (double pipeline = 1; pipeline <= 16 && tensor * pipeline < found.count(); ++pipeline)
                    BOOST_TEST(!serves(asked, *found.accelerator, tensor, pipeline, 1, 1));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_binding_target_and_its_limit_are_named)
{
    const Plan result = planned(request({{"model", "llama-3.1-70b"}}, {{M::tokens_per_second_per_user, 30}, {M::time_to_first_token, 5}}));
    const PlanOption &h100 = option(result, "nvidia-h100-sxm");
    BOOST_TEST(h100.is_feasible);
    BOOST_TEST(h100.reached.size() == 2U);
    BOOST_TEST(h100.binding == 0U);
    BOOST_TEST(h100.bound == "memory");
    BOOST_TEST(h100.power.value() == 700 * h100.count());
    BOOST_TEST(!h100.price.has_value());
    const Plan prompt = planned(request({{"model", "llama-3.1-70b"}, {"prompt_tokens", "32k"}}, {{M::time_to_first_token, 3}}));
    BOOST_TEST(option(prompt, "nvidia-h100-sxm").bound == "compute");
}

BOOST_AUTO_TEST_CASE(a_harder_target_never_takes_fewer_devices)
{
    double last = 0;
    for (const double speed : {5.0, 20.0, 40.0, 80.0, 150.0}) {
        const PlanOption found =
            option(planned(request({{"model", "llama-3.1-70b"}}, {{M::tokens_per_second_per_user, speed}})), "nvidia-b200");
        if (!found.is_feasible)
            break;
        BOOST_TEST(found.count() >= last);
        last = found.count();
    }
    BOOST_TEST(last > 1);
}

BOOST_AUTO_TEST_CASE(more_bandwidth_never_takes_more_devices)
{
    Accelerator faster = test::accelerator("nvidia-h100-sxm");
    for (const double speed : {20.0, 50.0, 100.0}) {
        double last = std::numeric_limits<double>::infinity();
        for (const double bandwidth : {2e12, 3.35e12, 5e12, 8e12}) {
            faster.memory_bandwidth.si = bandwidth;
            const Catalog catalog({faster}, {test::model("llama-3.1-70b")});
            PlanRequest asked;
            asked.targets = {{M::tokens_per_second_per_user, speed}};
            const auto result = plan(catalog, asked);
            BOOST_REQUIRE(result.has_value());
            const PlanOption &found = result->options.front();
            const double count = found.is_feasible ? found.count() : std::numeric_limits<double>::infinity();
            BOOST_TEST(count <= last);
            last = count;
        }
        BOOST_TEST(std::isfinite(last));
    }
}

BOOST_AUTO_TEST_CASE(a_throughput_is_met_by_sequences_before_devices)
{
    const PlanRequest asked = request({{"model", "llama-3.1-70b"}}, {{M::tokens_per_second_per_user, 20}, {M::tokens_per_second, 2000}});
    const PlanOption found = option(planned(asked), "nvidia-b200");
    BOOST_REQUIRE(found.is_feasible);
    BOOST_TEST(found.batch > 1);
    BOOST_TEST(serves(asked, *found.accelerator, found.tensor, found.pipeline, found.replicas, found.batch));
    const PlanOption without = option(planned(request({{"model", "llama-3.1-70b"}}, {{M::tokens_per_second_per_user, 20}})), "nvidia-b200");
    BOOST_TEST(without.batch == 1);
    BOOST_TEST(found.count() >= without.count());
    // Far more than one copy of the model gives: replicas, each with its own sequences, and none to spare.
    const PlanRequest heavy = request({{"model", "llama-3.1-70b"}}, {{M::tokens_per_second_per_user, 20}, {M::tokens_per_second, 50000}});
    const PlanOption many = option(planned(heavy), "nvidia-b200");
    BOOST_REQUIRE(many.is_feasible);
    BOOST_TEST(many.replicas > 1);
    BOOST_TEST(many.reached[1] >= 50000);
    const double share = many.batch / many.replicas;
    for (const double fewer : {share, 1.2 * share, 1.5 * share, 2 * share})
        BOOST_TEST(
            !serves(heavy, *many.accelerator, many.tensor, many.pipeline, many.replicas - 1, std::floor(fewer * (many.replicas - 1))));
}

BOOST_AUTO_TEST_CASE(the_batch_leaves_both_targets_the_same_room)
{
    const PlanRequest asked = request({{"model", "llama-3.1-8b"}}, {{M::tokens_per_second_per_user, 40}, {M::tokens_per_second, 1000}});
    const PlanOption found = option(planned(asked), "nvidia-h100-sxm");
    BOOST_REQUIRE(found.is_feasible);
    BOOST_TEST(found.count() == 1);
    const double speed = found.reached[0] / 40;
    const double rate = found.reached[1] / 1000;
    BOOST_TEST(speed == rate, boost::test_tools::tolerance(0.05));
}

BOOST_AUTO_TEST_CASE(a_batch_that_was_set_is_served_as_a_whole)
{
    const PlanRequest asked = request({{"model", "llama-3.1-70b"}, {"batch", "600"}}, {{M::tokens_per_second_per_user, 30}});
    const PlanOption found = option(planned(asked), "nvidia-b200");
    BOOST_REQUIRE(found.is_feasible);
    BOOST_TEST(found.batch == 600);
    BOOST_TEST(serves(asked, *found.accelerator, found.tensor, found.pipeline, found.replicas, 600));
    if (found.replicas > 1)
        BOOST_TEST(!serves(asked, *found.accelerator, found.tensor, found.pipeline, found.replicas - 1, 600));
    PlanRequest saturated = asked;
    test::set(saturated.scenario, "serving_mode", "saturated");
    const PlanOption busy = option(planned(saturated), "nvidia-b200");
    BOOST_TEST((!busy.is_feasible || busy.batch == 600));
}

BOOST_AUTO_TEST_CASE(what_cannot_serve_says_why)
{
    const PlanRequest asked = request({{"model", "llama-3.1-70b"}, {"activation_precision", "fp8"}}, fifty_per_user);
    const Plan result = planned(asked);
    BOOST_TEST(option(result, "nvidia-t4").reason.find("fp8") != std::string::npos);
    BOOST_TEST(option(result, "no-figures").reason.find("Rumoured one") != std::string::npos);
    const PlanOption boundless = option(planned(request({{"model", "llama-3.1-8b"}}, fifty_per_user)), "no-capacity");
    BOOST_TEST(!boundless.is_feasible);
    BOOST_TEST(boundless.reason.find("memory capacity") != std::string::npos);
    const PlanOption small =
        option(planned(request({{"model", "llama-2-70b"}, {"activation_precision", "fp16"}}, fifty_per_user)), "nvidia-t4");
    BOOST_TEST(small.reason.find("fit") != std::string::npos);
    const PlanOption slow = option(planned(request({}, {{M::tokens_per_second_per_user, 1e6}})), "nvidia-h100-sxm");
    BOOST_TEST(slow.reason.find("reaches") != std::string::npos);
    for (const PlanOption &row : result.options)
        BOOST_TEST(row.is_feasible == row.reason.empty());
}

BOOST_AUTO_TEST_CASE(infeasible_options_follow_with_the_nearest_miss_first)
{
    const Plan result = planned(request({{"model", "llama-3.1-8b"}}, {{M::tokens_per_second_per_user, 150}}));
    bool is_past = false;
    for (const PlanOption &row : result.options) {
        BOOST_TEST((!is_past || !row.is_feasible));
        is_past = is_past || !row.is_feasible;
    }
    BOOST_TEST(result.options.back().reached.empty());
}

BOOST_AUTO_TEST_CASE(orders_rank_by_what_they_say)
{
    PlanRequest asked = request({{"model", "llama-3.1-70b"}}, fifty_per_user);
    asked.order = PlanOrder::power;
    double last = 0;
    for (const PlanOption &row : planned(asked).options) {
        if (!row.is_feasible || !row.power)
            break;
        BOOST_TEST(*row.power >= last);
        last = *row.power;
    }
    BOOST_TEST((find_plan_order("price") == PlanOrder::price));
    BOOST_TEST(!find_plan_order("size").has_value());
}

BOOST_AUTO_TEST_CASE(no_more_devices_than_asked_for)
{
    PlanRequest asked = request({{"model", "llama-3.1-70b"}}, {{M::tokens_per_second, 20000}});
    for (const double most : {1.0, 3.0, 8.0}) {
        asked.most_accelerators = most;
        for (const PlanOption &row : planned(asked).options)
            BOOST_TEST(row.count() <= most);
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_planned_is_refused_in_words)
{
    BOOST_TEST(refusal_of_plan(request({}, {})).find("target") != std::string::npos);
    BOOST_TEST(refusal_of_plan(request({{"replicas", "2"}}, fifty_per_user)).find("plan looks for") != std::string::npos);
    BOOST_TEST(refusal_of_plan(request({}, {{M::tokens_per_second, 0}})).find("above 0") != std::string::npos);
    BOOST_TEST(refusal_of_plan(request({}, {{M::forward_flops, 1}})).find("forward_flops") != std::string::npos);
    BOOST_TEST(refusal_of_plan(request({}, {{M::bound, 1}})).find("bound") != std::string::npos);
    PlanRequest none = request({}, fifty_per_user);
    none.most_accelerators = 0;
    BOOST_TEST(refusal_of_plan(none).find("65536") != std::string::npos);
    PlanRequest prefix = request({}, fifty_per_user);
    prefix.scenario.set(ParameterId::prefix_tokens, 4096.0);
    BOOST_TEST(refusal_of_plan(prefix).find("prefix") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(experts_over_many_devices_bring_the_replicas_they_need)
{
    const PlanRequest asked = request({{"model", "llama-3.1-8b"}, {"tensor_parallel", "1"}}, fifty_per_user);
    BOOST_TEST(!refusal_of_plan(asked).empty());
    PlanRequest wide;
    wide.targets = fifty_per_user;
    wide.scenario.set(ParameterId::model, std::string("llama-3.1-8b"));
    wide.scenario.set(ParameterId::expert_parallel, 4.0);
    const PlanOption found = option(planned(wide), "nvidia-h100-sxm");
    BOOST_TEST(found.tensor * found.replicas >= 4);
    for (const double experts : {3.0, 6.0, 12.0}) {
        wide.scenario.set(ParameterId::expert_parallel, experts);
        for (const PlanOption &one : planned(wide).options)
            BOOST_TEST((!one.is_feasible || std::fmod(one.tensor * one.replicas, experts) == 0), one.reason);
    }
}

BOOST_AUTO_TEST_CASE(it_can_be_stopped_and_tells_how_far_it_is)
{
    const PlanRequest asked = request({}, fifty_per_user);
    std::stop_source source;
    std::size_t calls = 0;
    const auto stopped = plan(hand_catalog(), asked, source.get_token(), [&](std::size_t, std::size_t) {
        if (++calls == 2)
            source.request_stop();
    });
    BOOST_REQUIRE(stopped.has_value());
    BOOST_TEST(stopped->is_cancelled);
    BOOST_TEST(calls == 2U);
    std::size_t total = 0;
    BOOST_TEST(plan(hand_catalog(), asked, {}, [&](std::size_t, std::size_t all) { total = all; }).has_value());
    BOOST_TEST(total == hand_catalog().accelerators().size());
}

BOOST_AUTO_TEST_SUITE_END()
