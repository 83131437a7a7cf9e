// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/pipeline/stage_work.h"
#include "tests/engine/support/hand_catalog.h"

#include <utility>
#include <vector>

namespace ridgepoint::engine::test {

/// FLUX.1 [dev] as its code defines it.
inline Denoiser flux_dev()
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
    d.has_qk_norm = true;
    d.default_steps = 50;
    return d;
}

/// The UNet of Stable Diffusion 1.5.
inline Denoiser stable_diffusion()
{
    Denoiser d;
    d.slug = "sd1.5";
    d.family = DenoiserFamily::unet;
    d.heads = 8;
    d.text_tokens = 77;
    d.text_hidden = 768;
    d.latent_channels = d.input_channels = 4;
    d.channels = {320, 640, 1280, 1280};
    d.attentions = {1, 1, 1, 0};
    d.blocks_per_level = 2;
    d.middle_depth = 1;
    d.cross_attention_dim = 768;
    d.is_guided = true;
    d.default_steps = 50;
    return d;
}

inline Verifier human_preference()
{
    Verifier v;
    v.slug = "hpsv2.1";
    v.name = "HPS v2.1";
    v.flops = {381.7e9, Label::stated};
    v.params = {986e6, Label::stated};
    v.needs_pixels = true;
    return v;
}

inline Accelerator priced(std::string_view slug, double price)
{
    Accelerator device = accelerator(slug);
    device.cloud_price = {price, Label::stated};
    return device;
}

/// H100 at 3 and B200 at 6 dollars an hour, one that runs transformers alone, one with a model in silicon, a laptop without a price; FLUX.1
/// [dev] and Stable Diffusion 1.5; HPS v2.1.
inline const Catalog &pipeline_catalog()
{
    static const Catalog catalog = [] {
        Accelerator fixed = priced("nvidia-b200", 2);
        fixed.slug = "fixed-transformer";
        fixed.name = "Fixed transformer";
        fixed.vendor = "Etched";
        fixed.programmability = "fixed-architecture";
        fixed.target = "inference";
        Accelerator frozen = fixed;
        frozen.slug = "frozen-model";
        frozen.name = "Frozen model";
        frozen.programmability = "fixed-model";
        Accelerator laptop = accelerator("nvidia-h100-sxm");
        laptop.slug = "laptop";
        laptop.name = "Laptop";
        laptop.kind = "soc";
        laptop.device_class = DeviceClass::unified_memory;
        laptop.cloud_price = {};
        laptop.price = {};
        laptop.memory_capacity = {1.6e10, Label::stated};
        std::vector<Accelerator> devices = {priced("nvidia-h100-sxm", 3), priced("nvidia-b200", 6), fixed, frozen, laptop};
        std::vector<Model> models(hand_catalog().models().begin(), hand_catalog().models().end());
        for (const char *slug : {"flux.1-dev", "sd1.5"}) {
            Model model;
            model.slug = model.name = slug;
            model.kind = ModelKind::image_diffusion;
            model.label = Label::stated;
            models.push_back(std::move(model));
        }
        PictureNetworks networks;
        networks.denoisers = {flux_dev(), stable_diffusion()};
        networks.verifiers = {human_preference()};
        return Catalog(std::move(devices), std::move(models), {}, {}, std::move(networks));
    }();
    return catalog;
}

/// A picture of 1024 x 1024 in 28 steps of FLUX.1 [dev].
inline PipelineRequest flux_request()
{
    PipelineRequest request;
    request.denoiser = pipeline_catalog().find_denoiser("flux.1-dev");
    request.picture = {1024, 1024, 1};
    request.loop = plain_loop(28, false);
    return request;
}

} // namespace ridgepoint::engine::test
