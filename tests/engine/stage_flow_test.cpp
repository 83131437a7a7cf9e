// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/placed_pipeline.h"
#include "engine/pipeline/placement_edge.h"
#include "engine/pipeline/stage_flow.h"
#include "tests/engine/support/pipeline_models.h"

#include <boost/test/unit_test.hpp>

#include <numeric>

using namespace ridgepoint::engine;
using namespace ridgepoint::engine::test;

namespace {

PlacedStage placed(Stage stage, std::size_t device, double time, double runs = 1, double output = 0)
{
    StageWork work;
    work.stage = stage;
    work.runs = runs;
    work.output_bytes = output;
    return {work, device, time};
}

/// 1 MB of latents and 3 MB of pixels over 1 GB/s with 1 ms one way; verifier and decoder on a second device, a filter beside them.
PipelineTask two_devices()
{
    PipelineTask task;
    task.devices = {{&accelerator("nvidia-h100-sxm"), 1, 3}, {&accelerator("nvidia-b200"), 1, 6}};
    task.stages = {placed(Stage::text_encoder, 0, 0.01, 1, 4e6), placed(Stage::denoiser, 0, 0.02, 50, 1e6),
                   placed(Stage::verifier, 1, 0.005), placed(Stage::safety_filter, 1, 0.001), placed(Stage::decoder, 1, 0.03, 1, 3e6)};
    task.link = {1e-3, 1e9};
    task.loop = plain_loop(50, true);
    return task;
}

double transfers(const std::vector<StageHandover> &handovers)
{
    return std::accumulate(handovers.begin(), handovers.end(), 0.0,
                           [](double sum, const StageHandover &h) { return sum + h.count * h.time; });
}

PlacementOption option(double latency, std::optional<double> cost)
{
    PlacementOption made;
    made.latency = latency;
    made.cost = cost;
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(pipeline_flow)

// Counted: text states stay, latents take 2 + 1 ms, pixels stay.
BOOST_AUTO_TEST_CASE(handovers_of_a_plain_request)
{
    const PipelineTask task = two_devices();
    const auto handovers = stage_handovers(task);
    BOOST_REQUIRE_EQUAL(handovers.size(), 4U);
    BOOST_CHECK(handovers[0].from == Stage::text_encoder && handovers[0].to == Stage::denoiser);
    BOOST_CHECK_EQUAL(handovers[0].time, 0);
    BOOST_CHECK(handovers[1].from == Stage::denoiser && handovers[1].to == Stage::decoder);
    BOOST_CHECK_CLOSE(handovers[1].time, 3e-3, 1e-9);
    BOOST_CHECK(handovers[2].to == Stage::verifier && handovers[3].from == Stage::verifier && handovers[3].to == Stage::safety_filter);
    BOOST_CHECK_CLOSE(transfers(handovers), pipeline_plan(task)->transfers, 1e-9);
}

// Four rounds of two looks: 2 ms + 2 MB / (1 GB/s) each, and the way of what is finished.
BOOST_AUTO_TEST_CASE(handovers_of_looks_sum_up_to_the_plan)
{
    PipelineTask task = two_devices();
    task.loop.rounds = 4;
    task.loop.looks = 2;
    const auto handovers = stage_handovers(task);
    BOOST_CHECK_CLOSE(look_transfer(handovers), 4e-3, 1e-9);
    BOOST_CHECK_CLOSE(transfers(handovers), 4 * 4e-3 + 3e-3, 1e-9);
    BOOST_CHECK_CLOSE(transfers(handovers), pipeline_plan(task)->transfers, 1e-9);
    task.loop.verifies_pixels = false;
    const auto latents = stage_handovers(task);
    BOOST_CHECK(latents[1].to == Stage::verifier && latents[1].is_look);
    BOOST_CHECK_CLOSE(transfers(latents), pipeline_plan(task)->transfers, 1e-9);
}

BOOST_AUTO_TEST_CASE(nothing_is_handed_on_without_a_denoiser)
{
    BOOST_CHECK(stage_handovers({}).empty());
    BOOST_CHECK_EQUAL(look_transfer({}), 0);
    BOOST_CHECK_EQUAL(stage_share({}, Stage::denoiser), 0);
}

// 50 steps of 20 ms of 1049 ms: 10 + 1000 + 3 + 30 + 5 + 1.
BOOST_AUTO_TEST_CASE(shares_of_stages)
{
    const auto plan = pipeline_plan(two_devices());
    BOOST_REQUIRE(plan.has_value());
    BOOST_CHECK_CLOSE(stage_busy(*plan, Stage::denoiser), 1.0, 1e-9);
    BOOST_CHECK_CLOSE(stage_share(*plan, Stage::denoiser), 1 / 1.049, 1e-9);
    BOOST_CHECK_EQUAL(stage_share(*plan, Stage::control), 0);
}

BOOST_AUTO_TEST_CASE(edge_holds_what_nothing_beats)
{
    const std::vector<PlacementOption> options = {option(3, 1), option(1, 5), option(2, 5), option(2, 3), option(0.5, std::nullopt),
                                                  option(4, 1)};
    const std::vector<std::size_t> expected = {1, 3, 0};
    BOOST_CHECK(placement_edge(options) == expected);
    BOOST_CHECK(placement_edge({}).empty());
}

BOOST_AUTO_TEST_CASE(text_has_no_pipeline)
{
    const auto pipeline = placed_pipeline(hand_catalog(), {});
    BOOST_REQUIRE(!pipeline.has_value());
    BOOST_CHECK_EQUAL(pipeline.error().parameter, "workload");
}

BOOST_AUTO_TEST_SUITE_END()
