// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/denoiser.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;

namespace {

Denoiser network(DenoiserFamily family, int layers, int hidden, int heads, int ffn, int text_tokens)
{
    Denoiser d;
    d.family = family;
    d.layers = layers;
    d.hidden = hidden;
    d.heads = heads;
    d.head_dim = hidden / heads;
    d.ffn = ffn;
    d.text_tokens = text_tokens;
    d.text_hidden = 4096;
    d.latent_channels = 16;
    d.input_channels = 16;
    d.patch = 2;
    return d;
}

Denoiser flux(DenoiserFamily family, int two, int one, int text_tokens)
{
    Denoiser d = network(family, two + one, 3072, 24, 12288, text_tokens);
    d.double_blocks = two;
    d.single_blocks = one;
    d.pooled_text_hidden = 768;
    d.has_guidance_embedding = true;
    d.has_qk_norm = true;
    return d;
}

Denoiser hunyuanvideo()
{
    Denoiser d = flux(DenoiserFamily::hunyuanvideo, 20, 40, 256);
    d.refiner_layers = 2;
    d.temporal_factor = 4;
    d.is_video = true;
    return d;
}

Denoiser wan_14b()
{
    Denoiser d = network(DenoiserFamily::wan, 40, 5120, 40, 13824, 512);
    d.temporal_factor = 4;
    d.is_video = true;
    return d;
}

Denoiser wan_1b()
{
    Denoiser d = network(DenoiserFamily::wan, 30, 1536, 12, 8960, 512);
    d.temporal_factor = 4;
    d.is_video = true;
    return d;
}

Denoiser sd35_large()
{
    Denoiser d = network(DenoiserFamily::sd3, 38, 2432, 38, 9728, 333);
    d.pooled_text_hidden = 2048;
    d.has_qk_norm = true;
    return d;
}

Denoiser qwen_image() { return network(DenoiserFamily::qwenimage, 60, 3072, 24, 12288, 512); }

Denoiser mochi()
{
    Denoiser d = network(DenoiserFamily::mochi, 48, 3072, 24, 8192, 256);
    d.text_stream_hidden = 1536;
    d.text_stream_ffn = 4096;
    d.temporal_factor = 6;
    return d;
}

Denoiser cogvideox()
{
    Denoiser d = network(DenoiserFamily::cogvideox, 42, 3072, 48, 12288, 226);
    d.temporal_factor = 4;
    return d;
}

Denoiser dit_xl()
{
    Denoiser d = network(DenoiserFamily::dit, 28, 1152, 16, 4608, 0);
    d.latent_channels = d.input_channels = 4;
    d.class_labels = 1001;
    d.position_table = 256;
    return d;
}

Denoiser sana()
{
    Denoiser d = network(DenoiserFamily::sana, 20, 2240, 70, 5600, 300);
    d.latent_channels = d.input_channels = 32;
    d.spatial_factor = 32;
    d.patch = 1;
    d.text_hidden = 2304;
    return d;
}

Denoiser unet(std::vector<int> channels, std::vector<int> attentions, int middle, int text, int added)
{
    Denoiser d;
    d.family = DenoiserFamily::unet;
    d.channels = std::move(channels);
    d.attentions = std::move(attentions);
    d.blocks_per_level = 2;
    d.middle_depth = middle;
    d.cross_attention_dim = text;
    d.added_embedding = added;
    d.text_tokens = 77;
    d.latent_channels = d.input_channels = 4;
    return d;
}

Denoiser sdxl() { return unet({320, 640, 1280}, {0, 2, 10}, 10, 2048, 2816); }
Denoiser sd15() { return unet({320, 640, 1280, 1280}, {1, 1, 1, 0}, 1, 768, 0); }

constexpr Picture square{1024, 1024, 1};

} // namespace

BOOST_AUTO_TEST_SUITE(denoisers)

BOOST_AUTO_TEST_CASE(slugs_are_found_again)
{
    for (std::size_t i = 0; i < denoiser_family_count; ++i) {
        const auto family = static_cast<DenoiserFamily>(i);
        BOOST_TEST(!slug(family).empty());
        BOOST_TEST((find_denoiser_family(slug(family)) == family));
    }
    BOOST_TEST(!find_denoiser_family("lm"));
}

// Counted by hand: 21 x 45 x 80, 33 x 45 x 80, 64 x 64, 32 x 32 and 128 x 128.
BOOST_AUTO_TEST_CASE(tokens)
{
    BOOST_TEST(latent_tokens(flux(DenoiserFamily::flux, 19, 38, 512), square) == 4096);
    BOOST_TEST(latent_tokens(sana(), square) == 1024);
    BOOST_TEST(latent_tokens(wan_14b(), {1280, 720, 81}) == 75600);
    BOOST_TEST(latent_tokens(hunyuanvideo(), {1280, 720, 129}) == 118800);
    BOOST_TEST(latent_tokens(mochi(), {848, 480, 163}) == 44520);
    BOOST_TEST(latent_tokens(cogvideox(), {720, 480, 49}) == 17550);
    BOOST_TEST(pass_tokens(flux(DenoiserFamily::flux, 19, 38, 512), square) == 4608);
    BOOST_TEST(pass_tokens(sd35_large(), square) == 4429);
    BOOST_TEST(latent_tokens(sdxl(), square) == 128 * 128);
}

// Oracles: the published totals, to the last weight.
BOOST_AUTO_TEST_CASE(weights_are_the_published_ones)
{
    BOOST_TEST(parameters(flux(DenoiserFamily::flux, 19, 38, 512)) == 11901408320.0);
    BOOST_TEST(parameters(hunyuanvideo()) == 12821012544.0);
    BOOST_TEST(parameters(wan_14b()) == 14288491584.0);
    BOOST_TEST(parameters(dit_xl()) == 675129632.0);
    BOOST_TEST(parameters(sana()) == 1604462752.0);
    BOOST_TEST(parameters(sdxl()) == 2567463684.0);
    BOOST_TEST(parameters(sd15()) == 859520964.0);
}

// Oracles: FLUX.1 2 x 12 h^2 L (n + m) + 4 L (n + m)^2 h; Wan and HunyuanVideo likewise counted; DiT's published 118.6 GMAC; the UNets'
// 3.38 TMAC and 0.402 TMAC with attention products.
BOOST_AUTO_TEST_CASE(work_of_a_pass)
{
    constexpr double tolerance = 1; // %
    BOOST_CHECK_CLOSE(forward_flops(flux(DenoiserFamily::flux, 19, 38, 512), square).si(), 74.4e12, tolerance);
    BOOST_CHECK_CLOSE(forward_flops(flux(DenoiserFamily::flux, 19, 38, 512), square, 256).si(), 69.5e12, tolerance);
    BOOST_CHECK_CLOSE(forward_flops(wan_14b(), {1280, 720, 81}).si(), 6.52e15, tolerance);
    BOOST_CHECK_CLOSE(forward_flops(hunyuanvideo(), {1280, 720, 129}).si(), 12.07e15, tolerance);
    BOOST_CHECK_CLOSE(forward_flops(wan_1b(), {832, 480, 81}).si(), 0.283e15, tolerance);
    BOOST_CHECK_CLOSE(forward_flops(mochi(), {848, 480, 163}).si(), 1.67e15, tolerance);
    BOOST_CHECK_CLOSE(forward_flops(cogvideox(), {720, 480, 49}).si(), 0.332e15, tolerance);
    BOOST_CHECK_CLOSE(forward_flops(sd35_large(), square).si(), 31.1e12, tolerance);
    BOOST_CHECK_CLOSE(forward_flops(qwen_image(), square).si(), 78.3e12, tolerance);
    BOOST_CHECK_CLOSE(forward_flops(dit_xl(), {256, 256, 1}).si(), 0.237e12, tolerance);
    BOOST_CHECK_CLOSE(forward_flops(sana(), square).si(), 2.96e12, tolerance);
    BOOST_CHECK_CLOSE(forward_flops(sdxl(), square).si(), 6.76e12, tolerance);
    BOOST_CHECK_CLOSE(forward_flops(sd15(), {512, 512, 1}).si(), 0.803e12, tolerance);
}

BOOST_AUTO_TEST_CASE(devices_share_the_tokens_and_pictures_add_up)
{
    const auto sum = [](const std::vector<DenoiserCall> &calls) {
        double flops = 0;
        for (const DenoiserCall &call : calls)
            flops += call.count * call.work.flops.si();
        return flops;
    };
    const Picture clip{832, 480, 81};
    const double one = sum(forward_calls(wan_14b(), clip, {}));
    BOOST_CHECK_CLOSE(sum(forward_calls(wan_14b(), clip, {.devices = 4})), one / 4, 1e-6);
    BOOST_CHECK_CLOSE(sum(forward_calls(wan_14b(), clip, {.batch = 3})), one * 3, 1e-6);
}

BOOST_AUTO_TEST_SUITE_END()
