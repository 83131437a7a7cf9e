// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/denoising_memory.h"
#include "tests/engine/support/passes.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;

namespace {

using M = MetricId;

Model picture_model(std::string slug, ModelKind kind)
{
    Model model;
    model.slug = model.name = std::move(slug);
    model.kind = kind;
    model.label = Label::stated;
    return model;
}

/// FLUX.1 [dev]. Source: Black Forest Labs, FLUX.1 model definitions, 2024.
Denoiser flux()
{
    Denoiser d;
    d.slug = "flux.1-dev";
    d.layers = 57;
    d.double_blocks = 19;
    d.single_blocks = 38;
    d.hidden = 3072;
    d.heads = 24;
    d.head_dim = 128;
    d.ffn = 12288;
    d.text_tokens = 512;
    d.text_hidden = 4096;
    d.pooled_text_hidden = 768;
    d.latent_channels = d.input_channels = 16;
    d.patch = 2;
    d.has_qk_norm = d.has_guidance_embedding = true;
    d.default_steps = 50;
    return d;
}

/// Wan2.1 14B. Source: Wan-Video, Wan2.1, 2025.
Denoiser wan()
{
    Denoiser d;
    d.slug = "wan2.1-t2v-14b";
    d.family = DenoiserFamily::wan;
    d.layers = 40;
    d.hidden = 5120;
    d.heads = 40;
    d.head_dim = 128;
    d.ffn = 13824;
    d.text_tokens = 512;
    d.text_hidden = 4096;
    d.latent_channels = d.input_channels = 16;
    d.patch = 2;
    d.temporal_factor = 4;
    d.is_video = d.is_guided = true;
    d.default_steps = 50;
    return d;
}

const Catalog &catalog()
{
    static const Catalog result(
        {test::accelerator("nvidia-h100-sxm")},
        {picture_model("flux.1-dev", ModelKind::image_diffusion), picture_model("wan2.1-t2v-14b", ModelKind::video_diffusion)}, {}, {},
        {{flux(), wan()}, {}, {}});
    return result;
}

Estimate of(const char *workload, test::Settings settings = {})
{
    Scenario scenario = test::scenario({{"estimate_level", "ideal"}, {"accelerator", "nvidia-h100-sxm"}, {"workload", workload}});
    for (const auto &[name, text] : settings)
        test::set(scenario, name, text);
    return test::answer(scenario, catalog());
}

} // namespace

BOOST_AUTO_TEST_SUITE(pictures)

// 4,608 tokens, 74.4 TFLOP in a pass, 50 of them, 3,124 FLOP per byte of weights.
BOOST_AUTO_TEST_CASE(an_image)
{
    const Estimate image = of("image");
    BOOST_TEST(image[M::tokens_in_flight].number == 4608);
    BOOST_CHECK_CLOSE(image[M::forward_flops].number, 74.4e12, 1);
    BOOST_CHECK_CLOSE(image[M::arithmetic_intensity].number, 3124, 1);
    BOOST_TEST(image[M::function_evaluations].number == 50);
    BOOST_CHECK_CLOSE(image[M::flops_per_output].number, 3719e12 + 4.74e12 + 10.47e12, 1);
    BOOST_CHECK_CLOSE(image[M::images_per_second].number * image[M::request_latency].number, 1, 1e-9);
    BOOST_CHECK_CLOSE(image[M::latent_bytes].number, 524288, 1e-9);
    BOOST_TEST((image[M::bound].text == "compute"));
    BOOST_TEST(!image[M::clips_per_hour].is_present);
    BOOST_TEST(!image[M::time_to_first_token].is_present);
    BOOST_CHECK_CLOSE(image.devices.front().decode->time, image[M::forward_time].number, 1e-9);
}

// 75,600 tokens, two passes of 6.52 PFLOP one after the other, 652 PFLOP for 50 steps.
BOOST_AUTO_TEST_CASE(a_clip)
{
    const Estimate clip = of("video");
    BOOST_TEST(clip[M::tokens_in_flight].number == 75600);
    BOOST_CHECK_CLOSE(clip[M::forward_flops].number, 2 * 6.52e15, 1);
    BOOST_TEST(clip[M::function_evaluations].number == 100);
    BOOST_CHECK_CLOSE(50 * clip[M::forward_flops].number, 652e15, 1);
    BOOST_CHECK_CLOSE(clip[M::clips_per_hour].number * clip[M::request_latency].number, 3600, 1e-9);
}

// Guidance batched: 2 x 6.52 PFLOP over 28.6 GB of weights read once; one after the other they are read twice.
BOOST_AUTO_TEST_CASE(guidance_batched_or_in_turn)
{
    const Estimate batched = of("video", {{"guidance_execution", "batched"}});
    BOOST_CHECK_CLOSE(batched[M::arithmetic_intensity].number, 456000, 1);
    BOOST_TEST(batched[M::tokens_in_flight].number == 2 * 75600);
    const Estimate in_turn = of("video");
    BOOST_CHECK_CLOSE(in_turn[M::arithmetic_intensity].number, 228000, 1);
    BOOST_CHECK_CLOSE(in_turn[M::forward_flops].number, batched[M::forward_flops].number, 1e-9);
    BOOST_CHECK_CLOSE(in_turn[M::activation_bytes].number, batched[M::activation_bytes].number / 2, 1e-9);
    const auto usual = [](const char *workload) {
        const auto scenario = test::scenario({{"workload", workload}});
        return std::get<std::string>(value_in_force(catalog(), scenario, ParameterId::guidance_execution).value);
    };
    BOOST_TEST(usual("image") == "batched");
    BOOST_TEST(usual("video") == "sequential");
    const Estimate image = of("image", {{"guidance", "on"}, {"guidance_execution", "sequential"}});
    BOOST_CHECK_CLOSE(image[M::forward_bytes].number, 2 * of("image")[M::forward_bytes].number, 1e-6);
}

// alpha N h b at alpha 16: 0.45 GB of FLUX, 12.4 GB of Wan at 720p.
BOOST_AUTO_TEST_CASE(activations_of_a_branch)
{
    DenoisingPlan plan;
    plan.runtime = DenoisingRuntime::compiled;
    plan.picture = {1024, 1024, 1};
    BOOST_CHECK_CLOSE(denoiser_activation_bytes(flux(), plan).si(), 0.45e9, 1);
    plan.picture = {1280, 720, 81};
    BOOST_CHECK_CLOSE(denoiser_activation_bytes(wan(), plan).si(), 12.4e9, 1);
}

// T5-XXL: 4.7 TFLOP for 512 tokens.
BOOST_AUTO_TEST_CASE(text_encoder)
{
    DenoisingPlan plan;
    BOOST_CHECK_CLOSE(text_encoder_flops(flux(), plan).si(), 4.7e12, 1);
    BOOST_CHECK_CLOSE(text_encoder_flops(wan(), plan).si(), 2 * 4.7e12, 1);
}

// Attention is 72 % of Wan's pass; a window of 5 of 21 latent frames leaves 5 / 21 of it.
BOOST_AUTO_TEST_CASE(windows_and_selection_spare_attention)
{
    const double full = of("video")[M::forward_flops].number;
    const double window = of("video", {{"attention_scope", "window"}, {"attention_window", "5"}})[M::forward_flops].number;
    BOOST_CHECK_CLOSE((full - window) / full, 0.72 * (1 - 5.0 / 21), 1.5);
    const double sparse = of("video", {{"attention_scope", "sparse"}, {"attention_kept", "10%"}})[M::forward_flops].number;
    BOOST_CHECK_CLOSE((full - sparse) / full, 0.72 * 0.9, 1.5);
    const Estimate picture = of("image", {{"attention_scope", "window"}});
    BOOST_CHECK_CLOSE(picture[M::forward_flops].number, of("image")[M::forward_flops].number, 1e-9);
    BOOST_TEST((picture.find("attention-window-idle") != nullptr));
    BOOST_TEST((of("video", {{"attention_scope", "window"}}).find("attention-window-idle") == nullptr));
    BOOST_TEST((of("video", {{"attention_scope", "window"}, {"attention_window", "21"}}).find("attention-window-idle") != nullptr));
}

BOOST_AUTO_TEST_CASE(guidance_can_be_chosen)
{
    const Estimate guided = of("image", {{"guidance", "on"}});
    BOOST_CHECK_CLOSE(guided[M::forward_flops].number, 2 * of("image")[M::forward_flops].number, 1e-6);
    BOOST_CHECK_CLOSE(guided[M::forward_bytes].number, of("image")[M::forward_bytes].number, 1e-6);
    BOOST_TEST(of("video", {{"guidance", "off"}})[M::function_evaluations].number == 50);
}

BOOST_AUTO_TEST_CASE(devices_share_a_clip_and_replicas_the_batch)
{
    const double alone = of("video")[M::request_latency].number;
    const Estimate shared = of("video", {{"tensor_parallel", "8"}});
    BOOST_TEST(shared[M::request_latency].number < alone / 6);
    BOOST_CHECK_CLOSE(shared[M::forward_flops].number, of("video")[M::forward_flops].number, 0.1);
    const Estimate spread = of("video", {{"replicas", "4"}, {"batch", "4"}});
    BOOST_CHECK_CLOSE(spread[M::request_latency].number, alone, 1e-6);
}

BOOST_AUTO_TEST_SUITE_END()
