// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/denoising_time.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;

namespace {

Denoiser flux()
{
    Denoiser d;
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
    d.has_qk_norm = true;
    return d;
}

DenoisingPlan plan()
{
    DenoisingPlan result;
    result.picture = {1024, 1024, 1};
    result.steps = 50;
    return result;
}

DenoisingTime time_of(const Denoiser &denoiser, const DenoisingPlan &wanted, PredictionLevel level = PredictionLevel::calibrated)
{
    return denoising_time(test::hand_catalog(), test::accelerator("nvidia-h100-sxm"), denoiser, wanted, level).value();
}

} // namespace

BOOST_AUTO_TEST_SUITE(denoising)

// Counted: 50 passes of 74.4 TFLOP at 989.4 TFLOP/s are 3.76 s; products, attention and modulation are bound by arithmetic but for 2 ms of
// reading the modulation's weights.
BOOST_AUTO_TEST_CASE(ideal_time_is_the_work_over_the_peak)
{
    const DenoisingTime time = time_of(flux(), plan(), PredictionLevel::ideal);
    BOOST_CHECK_CLOSE(time.denoising.si(), 50 * 74.4e12 / 9.894e14, 3);
    BOOST_TEST(time.host.si() == 0);
    BOOST_CHECK_CLOSE(time.total.si(), (time.text_encoding + time.denoising + time.decode).si(), 1e-9);
}

// Counted: 2 (1240.1e9 x 4 + 17.2e9 x 16) of an image of 1024 x 1024.
BOOST_AUTO_TEST_CASE(decoder)
{
    BOOST_CHECK_CLOSE(decoder_flops(flux(), {1024, 1024, 1}).si(), 10.47e12, 0.1);
    BOOST_CHECK_CLOSE(decoder_flops(flux(), {512, 512, 1}).si(), 2.515e12, 0.1);
}

BOOST_AUTO_TEST_CASE(steps_passes_and_pictures_take_longer)
{
    DenoisingPlan more = plan();
    more.steps = 100;
    const DenoisingTime one = time_of(flux(), plan());
    BOOST_CHECK_CLOSE(time_of(flux(), more).denoising.si(), 2 * one.denoising.si(), 1e-9);
    more = plan();
    more.batch = 4;
    BOOST_TEST(time_of(flux(), more).denoising.si() > 3.5 * one.denoising.si());
    Denoiser guided = flux();
    guided.is_guided = true;
    BOOST_TEST(time_of(guided, plan()).denoising.si() > 1.8 * one.denoising.si());
}

BOOST_AUTO_TEST_CASE(fewer_passes_over_the_activations_are_quicker)
{
    DenoisingPlan compiled = plan();
    compiled.runtime = DenoisingRuntime::compiled;
    BOOST_TEST(time_of(flux(), compiled).forward.si() < time_of(flux(), plan()).forward.si());
    DenoisingPlan narrow = compiled;
    narrow.weights = Precision::fp8;
    BOOST_TEST(time_of(flux(), narrow).forward.si() < time_of(flux(), compiled).forward.si());
    narrow.computes = false;
    BOOST_TEST(time_of(flux(), narrow).forward.si() > time_of(flux(), compiled).forward.si());
}

BOOST_AUTO_TEST_CASE(the_host_bounds_small_shares)
{
    DenoisingPlan shared = plan();
    shared.devices = 8;
    const DenoisingTime eager = time_of(flux(), shared);
    BOOST_TEST(eager.exchange.si() > 0);
    BOOST_TEST((eager.bound == OperatorBound::overhead));
    BOOST_CHECK_CLOSE(eager.denoising.si(), 50 * eager.host.si(), 1e-9);
}

BOOST_AUTO_TEST_CASE(offloaded_weights_cross_the_host_link_once)
{
    DenoisingPlan offloaded = plan();
    offloaded.offloads = true;
    const DenoisingTime time = time_of(flux(), offloaded);
    BOOST_CHECK_CLOSE(time.load.si(), 2 * (parameters(flux()) + 4.76e9) / 6.3e10, 1e-6);
    BOOST_CHECK_CLOSE((time.total - time.load).si(), time_of(flux(), plan()).total.si(), 1e-9);
}

BOOST_AUTO_TEST_CASE(refuses_a_device_without_figures)
{
    Accelerator bare = test::accelerator("nvidia-h100-sxm");
    bare.memory_bandwidth = {};
    const Catalog catalog({bare}, {});
    const auto result = denoising_time(catalog, catalog.accelerators().front(), flux(), plan(), PredictionLevel::calibrated);
    BOOST_TEST(!result);
    BOOST_TEST(result.error().what.find("memory bandwidth") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
