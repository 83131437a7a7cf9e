// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/pipeline_plan.h"
#include "tests/engine/support/pipeline_models.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace ridgepoint::engine;
using namespace ridgepoint::engine::test;

namespace {

PlacedStage placed(Stage stage, std::size_t device, double time, double runs = 1, double output = 0)
{
    StageWork work;
    work.stage = stage;
    work.runs = runs;
    work.output_bytes = output;
    work.weight_bytes = 1e10;
    return {work, device, time};
}

/// Encoder 10 ms, 50 steps of 20 ms, verifier 5 ms, decoder 30 ms; the verifier and the decoder on a second device. Two transfers of 2 x 1
/// ms and 1 MB over 1 GB/s.
PipelineTask two_devices()
{
    PipelineTask task;
    task.devices = {{&accelerator("nvidia-h100-sxm"), 1, 3}, {&accelerator("nvidia-b200"), 1, 6}};
    task.stages = {placed(Stage::text_encoder, 0, 0.01), placed(Stage::denoiser, 0, 0.02, 50, 1e6), placed(Stage::verifier, 1, 0.005),
                   placed(Stage::decoder, 1, 0.03)};
    task.link = {1e-3, 1e9};
    task.loop = plain_loop(50, true);
    return task;
}

PipelinePlan plan_of(const PipelineTask &task)
{
    const auto plan = pipeline_plan(task);
    BOOST_REQUIRE(plan.has_value());
    return *plan;
}

} // namespace

BOOST_AUTO_TEST_SUITE(pipeline_schedule)

// Counted: 10 + 50 x 20 + (2 + 1) + 30 + 5 ms; 9 dollars an hour.
BOOST_AUTO_TEST_CASE(one_request_after_another)
{
    const PipelinePlan plan = plan_of(two_devices());
    BOOST_CHECK_CLOSE(plan.latency, 1.048, 1e-9);
    BOOST_CHECK_CLOSE(plan.interval, 1.048, 1e-9);
    BOOST_CHECK_CLOSE(plan.transfer_share, 0.003 / 1.048, 1e-9);
    BOOST_CHECK_CLOSE(plan.idle_share, 1 - (1.010 + 0.035) / (2 * 1.048), 1e-9);
    BOOST_CHECK_CLOSE(plan.cost.value(), 9 * 1.048 / 3600, 1e-9);
    BOOST_CHECK_CLOSE(plan.devices[0].utilization, 1.010 / 1.048, 1e-9);
    BOOST_CHECK_CLOSE(plan.devices[1].weights, 2e10, 1e-9);
}

BOOST_AUTO_TEST_CASE(overlap_leaves_the_busiest_device)
{
    PipelineTask task = two_devices();
    task.overlaps = true;
    const PipelinePlan plan = plan_of(task);
    BOOST_CHECK_CLOSE(plan.latency, 1.048, 1e-9);
    BOOST_CHECK_CLOSE(plan.interval, 1.010, 1e-9);
    BOOST_CHECK_CLOSE(plan.devices[0].utilization, 1, 1e-9);
    for (const ScheduleBar &bar : plan.steady)
        BOOST_TEST(bar.end <= plan.interval * (1 + 1e-12));
}

// Four rounds of one look: each waits for 3 ms of transfer, a decode of 30 ms and 5 ms of verifier.
BOOST_AUTO_TEST_CASE(looks_in_the_loop_stall_the_denoiser)
{
    PipelineTask task = two_devices();
    task.loop.rounds = 4;
    task.loop.looks = 1;
    const PipelinePlan waiting = plan_of(task);
    // A look at pixels that stay on the device takes no second transfer.
    BOOST_CHECK_CLOSE(waiting.stalls, 4 * 0.038, 1e-9);
    BOOST_CHECK_CLOSE(waiting.latency, 1.048 + 4 * 0.038, 1e-9);
    task.overlaps = true;
    const PipelinePlan hidden = plan_of(task); // a gap of 10 steps is 200 ms
    BOOST_TEST(hidden.stalls == 0);
    BOOST_CHECK_CLOSE(hidden.latency, 1.048, 1e-9);
}

// Half of the looks reject; 38 ms are two steps of 20 ms, which are lost.
BOOST_AUTO_TEST_CASE(rejections_waste_what_was_done_meanwhile)
{
    PipelineTask task = two_devices();
    task.overlaps = true;
    task.loop.rounds = 4;
    task.loop.looks = 1;
    task.loop.acceptance = 0.5;
    const PipelinePlan plan = plan_of(task);
    BOOST_CHECK_CLOSE(plan.wasted, 4 * 0.5 * 2 * 0.02, 1e-9);
    BOOST_CHECK_CLOSE(plan.latency, 1.048 + plan.wasted, 1e-9);
}

BOOST_AUTO_TEST_CASE(bars_of_a_device_do_not_overlap)
{
    PipelineTask task = two_devices();
    task.loop.rounds = 100;
    task.loop.looks = 4;
    for (const bool overlaps : {false, true}) {
        task.overlaps = overlaps;
        const PipelinePlan plan = plan_of(task);
        BOOST_TEST(plan.request.size() <= 6 * (most_rounds_drawn + 2));
        for (std::size_t device = 0; device < task.devices.size(); ++device) {
            double end = 0;
            for (const ScheduleBar &bar : plan.request) {
                if (bar.device != device || bar.kind == BarKind::transfer)
                    continue;
                BOOST_TEST(bar.start >= end - 1e-9);
                end = bar.end;
            }
        }
        BOOST_TEST(
            std::all_of(plan.request.begin(), plan.request.end(), [&](const ScheduleBar &b) { return b.end <= plan.latency * 1.000001; }));
    }
}

BOOST_AUTO_TEST_CASE(memory_is_that_of_all_stages_of_a_device)
{
    PipelineTask task = two_devices();
    for (PlacedStage &stage : task.stages)
        stage.device = 0;
    const PipelinePlan plan = plan_of(task);
    BOOST_TEST(plan.devices[0].weights == 4e10);
    BOOST_TEST(plan.devices[0].fits);
    BOOST_TEST(plan.transfers == 0);
    BOOST_CHECK_CLOSE(plan.idle_share + 1, 1, 1e-9);
    task.stages[0].work.weight_bytes = 1e11;
    BOOST_TEST(!plan_of(task).devices[0].fits);
    task.devices[0].rent.reset();
    BOOST_TEST(!plan_of(task).cost.has_value());
}

BOOST_AUTO_TEST_CASE(what_is_no_pipeline_is_refused)
{
    PipelineTask task = two_devices();
    task.stages[1].device = 7;
    BOOST_TEST(!pipeline_plan(task).has_value());
    task = two_devices();
    task.stages.erase(task.stages.begin() + 1);
    BOOST_TEST(pipeline_plan(task).error().what == "The pipeline has no denoiser.");
    task = two_devices();
    task.link.bandwidth = 0;
    BOOST_TEST(!pipeline_plan(task).has_value());
    task = two_devices();
    task.stages[1].run_time = std::nan("");
    BOOST_TEST(!pipeline_plan(task).has_value());
    task = two_devices();
    for (PlacedStage &stage : task.stages)
        stage.run_time = stage.work.output_bytes = 0;
    task.link.latency = 0;
    BOOST_TEST(!pipeline_plan(task).has_value());
}

// (4, 40, 50): 80 steps of candidates in 50 one after another, four decoded and seen.
BOOST_AUTO_TEST_CASE(a_shared_prefix_widens_the_steps)
{
    SearchPlan search;
    const auto loop = search_loop(search);
    BOOST_REQUIRE(loop.has_value());
    BOOST_TEST(loop->steps == 50);
    BOOST_CHECK_CLOSE(loop->width(), 1.6, 1e-9);
    BOOST_TEST(loop->finals == 4);
    BOOST_TEST(loop->finished == 4);
    BOOST_TEST(search_loop(search, true)->steps == 80);
    search.algorithm = SearchAlgorithm::beam;
    search.check_steps = {10, 20, 30, 40};
    const auto beam = search_loop(search);
    BOOST_TEST(beam->rounds == 4);
    BOOST_TEST(beam->looks == 4);
    BOOST_TEST(beam->gap() == 10);
    BOOST_TEST(beam->width() == 4);
}

BOOST_AUTO_TEST_SUITE_END()
