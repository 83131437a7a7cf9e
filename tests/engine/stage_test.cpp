// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/denoising_memory.h"
#include "engine/pipeline/offload_penalty.h"
#include "engine/pipeline/support.h"
#include "tests/engine/support/pipeline_models.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace ridgepoint::engine;
using namespace ridgepoint::engine::test;

namespace {

const Accelerator &device(std::string_view slug) { return *pipeline_catalog().find_accelerator(slug); }

StageWork work_of(const PipelineRequest &request, Stage stage)
{
    const auto works = stage_works(request);
    const auto found = std::find_if(works.begin(), works.end(), [&](const StageWork &work) { return work.stage == stage; });
    BOOST_REQUIRE(found != works.end());
    return *found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(pipeline_stage)

// Counted: CLIP ViT-L/14 with both towers, 175.3 GFLOP at 989.4 TFLOP/s, above 0.855 GB of weights over 3.35 TB/s.
BOOST_AUTO_TEST_CASE(a_safety_filter_reads_its_weights)
{
    PipelineRequest request = flux_request();
    request.filters_safety = true;
    const StageWork work = work_of(request, Stage::safety_filter);
    const auto time = stage_time(pipeline_catalog(), device("nvidia-h100-sxm"), work, PredictionLevel::ideal);
    BOOST_REQUIRE(time.has_value());
    BOOST_CHECK_CLOSE(time->si(), std::max(175.3e9 / 9.894e14, 2 * 427.6e6 / 3.35e12), 1e-6);
    BOOST_TEST(work.runs == 1);
}

// Stages around the denoiser agree with what `denoising_time` says of them.
BOOST_AUTO_TEST_CASE(encoder_and_decoder_are_those_of_the_denoising_time)
{
    const PipelineRequest request = flux_request();
    DenoisingPlan plan;
    plan.picture = request.picture;
    plan.steps = 28;
    for (const PredictionLevel level : {PredictionLevel::ideal, PredictionLevel::calibrated}) {
        const auto whole = denoising_time(pipeline_catalog(), device("nvidia-h100-sxm"), *request.denoiser, plan, level);
        const auto run = [&](Stage stage) {
            return run_time(pipeline_catalog(), device("nvidia-h100-sxm"), request, work_of(request, stage), level).value();
        };
        BOOST_CHECK_CLOSE(run(Stage::text_encoder), whole->text_encoding.si(), 3);
        BOOST_CHECK_CLOSE(run(Stage::decoder), whole->decode.si(), 1);
    }
}

// The latent of 1024 x 1024 at 16 channels, an eighth of each side and 2 bytes is 524,288 bytes; 512 tokens of T5 are 4 MiB.
BOOST_AUTO_TEST_CASE(what_is_handed_on)
{
    const Denoiser &flux = *flux_request().denoiser;
    BOOST_TEST(latent_bytes(flux, {1024, 1024, 1}).si() == 524288);
    BOOST_TEST(text_state_bytes(flux) == 512.0 * 4096 * 2);
    BOOST_TEST(pixel_bytes({1024, 1024, 1}) == 3145728);
}

// Counted: four matrices of 57 blocks, 2 x 16 x (3072 + 3072) FLOP per token over 4096 + 512 tokens; 22.4 million weights.
BOOST_AUTO_TEST_CASE(adapters_add_two_thin_products)
{
    const Denoiser &flux = *flux_request().denoiser;
    BOOST_CHECK_CLOSE(adapter_flops(flux, {1024, 1024, 1}), 4.0 * 57 * 2 * 16 * (3072 + 3072) * 4608, 1e-9);
    BOOST_CHECK_CLOSE(adapter_weights(flux), 4.0 * 57 * 16 * (3072 + 3072), 1e-9);
    BOOST_TEST(adapter_flops(*pipeline_catalog().find_denoiser("sd1.5"), {512, 512, 1}) > 0);
}

// Zhang et al., 2023: the copy of Stable Diffusion's encoder half has 361 of 860 million weights.
BOOST_AUTO_TEST_CASE(a_control_network_repeats_part_of_the_denoiser)
{
    PipelineRequest request = flux_request();
    request.denoiser = pipeline_catalog().find_denoiser("sd1.5");
    request.picture = {512, 512, 1};
    request.control_networks = 1;
    const StageWork control = work_of(request, Stage::control);
    BOOST_CHECK_CLOSE(control.weight_bytes, 2 * 361e6, 1);
    BOOST_CHECK_CLOSE(control.flops, 0.42 * work_of(request, Stage::denoiser).flops, 1e-9);
    BOOST_TEST(control.runs == 28);
}

BOOST_AUTO_TEST_CASE(devices_without_figures_are_refused)
{
    const StageWork work = work_of(flux_request(), Stage::decoder);
    Accelerator bare;
    bare.name = "Bare";
    const auto refused = stage_time(pipeline_catalog(), bare, work, PredictionLevel::ideal);
    BOOST_REQUIRE(!refused.has_value());
    BOOST_TEST(refused.error().what == "The catalog does not hold the peak of Bare.");
    StageWork negative = work;
    negative.flops = -1;
    BOOST_TEST(!stage_time(pipeline_catalog(), device("nvidia-b200"), negative, PredictionLevel::ideal).has_value());
}

BOOST_AUTO_TEST_CASE(fixed_architectures_run_transformers_alone)
{
    const Accelerator &fixed = device("fixed-transformer");
    BOOST_TEST(unsupported_reason(fixed, Stage::denoiser, network_of(flux_dev())).empty());
    BOOST_TEST(unsupported_reason(fixed, Stage::decoder, NetworkKind::convolutional) ==
               "Fixed transformer runs transformers alone; the decoder is a convolutional network.");
    BOOST_TEST(unsupported_reason(fixed, Stage::denoiser, network_of(stable_diffusion())) ==
               "Fixed transformer runs transformers alone; the denoiser is a convolutional network.");
    BOOST_TEST(unsupported_reason(device("frozen-model"), Stage::verifier, NetworkKind::causal_transformer) ==
               "Frozen model holds one model in silicon and runs no other, so it cannot be the verifier.");
    BOOST_TEST(unsupported_reason(device("nvidia-b200"), Stage::decoder, NetworkKind::convolutional).empty());
    BOOST_TEST(!untrainable_reason(fixed).empty());
    BOOST_TEST(capacity_reason(device("laptop"), 2e10) == "Laptop would have to hold 20.0 GB; it has 16.0 GB.");
    BOOST_TEST(capacity_reason(device("laptop"), 2e10, 2).empty());
}

// The notes of the search: FLUX.1 at 188 ms a step spends 0.016 % on a latent over PCIe 5, 0.05 % over 100 Gb/s Ethernet, 0.28 % on hidden
// states of 28 MB over PCIe; 3 % a little below 1 ms.
BOOST_AUTO_TEST_CASE(links_matter_where_steps_are_short)
{
    const double latent = latent_bytes(flux_dev(), {1024, 1024, 1}).si();
    const auto share = [](std::string_view name, double bytes, double step) {
        const auto links = usual_offload_links();
        const auto link = std::find_if(links.begin(), links.end(), [&](const OffloadLink &l) { return l.name == name; });
        BOOST_REQUIRE(link != links.end());
        return 100 * offload_curve(link->link, bytes, step, 1)->front().share;
    };
    BOOST_CHECK_CLOSE(share("PCIe 5 x16", latent, 0.188), 0.016, 3);
    BOOST_CHECK_CLOSE(share("100 Gb/s Ethernet", latent, 0.188), 0.052, 3);
    BOOST_CHECK_CLOSE(share("PCIe 5 x16", 28.3e6, 0.188), 0.28, 3);
    BOOST_CHECK_CLOSE(share("PCIe 5 x16", latent, 1e-3), 3, 3);
}

BOOST_AUTO_TEST_CASE(offload_curves_fall)
{
    const auto curve = offload_curve({}, 1e6);
    BOOST_REQUIRE(curve.has_value());
    BOOST_TEST(curve->size() == 101u);
    BOOST_CHECK_CLOSE(curve->front().step_time, 1e-5, 1e-9);
    BOOST_CHECK_CLOSE(curve->back().step_time, 1, 1e-9);
    BOOST_TEST(std::is_sorted(curve->rbegin(), curve->rend(), [](const auto &a, const auto &b) { return a.share < b.share; }));
    BOOST_TEST(!offload_curve({}, 1e6, 0).has_value());
    BOOST_TEST(!offload_curve({1e-6, 0}, 1e6).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
