// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/denoiser.h"
#include "engine/diffusion/unet.h"

namespace ridgepoint::engine {

namespace {

double linear(double in, double out) noexcept { return in * out + out; }

constexpr double frequencies = 256; // of the sinusoid that encodes time

/// Sizes in the letters of the count.
struct Sizes {
    explicit Sizes(const Denoiser &d) noexcept
        : h(d.hidden),
          f(d.ffn),
          layers(d.layers),
          text(d.text_hidden),
          pooled(d.pooled_text_hidden),
          head(d.head_dim),
          out(double(d.latent_channels) * d.patch * d.patch),
          in(double(d.input_channels) * d.patch * d.patch)
    {}

    double h;
    double f;
    double layers;
    double text;
    double pooled;
    double head;
    double out; ///< values of a patch as the network writes it
    double in;  ///< values of a patch as it reads it

    [[nodiscard]] double time() const noexcept { return linear(frequencies, h) + linear(h, h); }
    [[nodiscard]] double feed() const noexcept { return linear(h, f) + linear(f, h); }
    [[nodiscard]] double projections() const noexcept { return 4 * linear(h, h); }
};

double flux_parameters(const Denoiser &d, const Sizes &s)
{
    const double two = 2 * (linear(s.h, 6 * s.h) + linear(s.h, 3 * s.h) + 2 * s.head + linear(s.h, s.h) + s.feed());
    const double one = linear(s.h, 3 * s.h) + linear(s.h, 3 * s.h + s.f) + linear(s.h + s.f, s.h) + 2 * s.head;
    double rest = linear(s.out, s.h) + s.time() + linear(s.pooled, s.h) + linear(s.h, s.h) + linear(s.h, s.out) + linear(s.h, 2 * s.h) +
                  linear(s.text, s.h);
    if (d.has_guidance_embedding)
        rest += s.time();
    if (d.refiner_layers > 0)
        rest += s.time() + linear(s.text, s.h) + linear(s.h, s.h) +
                d.refiner_layers * (4 * s.h + linear(s.h, 3 * s.h) + linear(s.h, s.h) + s.feed() + linear(s.h, 2 * s.h));
    return d.double_blocks * two + d.single_blocks * one + rest;
}

double sd3_parameters(const Denoiser &d, const Sizes &s)
{
    const double norms = d.has_qk_norm ? 2 * s.head : 0;
    const double full = linear(s.h, 6 * s.h) + linear(s.h, 3 * s.h) + linear(s.h, s.h) + s.feed() + norms;
    const double last = linear(s.h, 2 * s.h) + linear(s.h, 3 * s.h) + norms;
    const double second = d.dual_attention_blocks * (2 * linear(s.h, 3 * s.h) + linear(s.h, s.h) + norms);
    return (2 * s.layers - 1) * full + last + second + linear(s.out, s.h) + s.time() + linear(s.pooled, s.h) + linear(s.h, s.h) +
           linear(s.text, s.h) + linear(s.h, 2 * s.h) + linear(s.h, s.out);
}

double qwenimage_parameters(const Sizes &s)
{
    const double block = 2 * (linear(s.h, 6 * s.h) + s.projections() + 2 * s.head + s.feed());
    return s.layers * block + s.text + linear(s.out, s.h) + linear(s.text, s.h) + s.time() + linear(s.h, 2 * s.h) + linear(s.h, s.out);
}

double cogvideox_parameters(const Denoiser &d, const Sizes &s)
{
    const double time = d.time_embed_hidden;
    const double block = 2 * (linear(time, 6 * s.h) + 2 * s.h) + s.projections() + 4 * s.head + s.feed();
    const double patch = s.out * d.temporal_patch;
    return s.layers * block + linear(patch, s.h) + linear(s.text, s.h) + linear(s.h, time) + linear(time, time) + 4 * s.h +
           linear(time, 2 * s.h) + linear(s.h, patch);
}

double mochi_parameters(const Denoiser &d, const Sizes &s)
{
    const double c = d.text_stream_hidden;
    const double block = linear(s.h, 4 * s.h) + 3 * s.h * s.h + 3 * c * s.h + linear(s.h, s.h) + 4 * s.head + 3 * s.h * s.f;
    const double text = linear(s.h, 4 * c) + linear(s.h, c) + 3 * c * d.text_stream_ffn;
    const double pooling = linear(s.text, 2 * s.text) + linear(s.text, s.text) + linear(s.text, s.h) + linear(s.text, c);
    return s.layers * block + (s.layers - 1) * text + linear(s.h, c) + linear(s.out, s.h) + s.time() + pooling +
           3.0 * d.heads * d.head_dim / 2 + linear(s.h, 2 * s.h) + linear(s.h, s.out);
}

double wan_parameters(const Denoiser &d, const Sizes &s)
{
    double layer = 6 * s.h + 2 * (s.projections() + 2 * s.h) + 2 * s.h + s.feed();
    if (d.has_image_attention)
        layer += 2 * linear(s.h, s.h) + s.h;
    double sum = s.layers * layer + s.in * s.h + s.h + linear(s.text, s.h) + linear(s.h, s.h) + s.time() + linear(s.h, 6 * s.h) +
                 linear(s.h, s.out) + 2 * s.h;
    if (d.has_image_attention) {
        const double image = d.image_embed_hidden;
        sum += 2 * image + linear(image, image) + linear(image, s.h) + 2 * s.h;
    }
    return sum * d.experts_resident;
}

double cosmos2_parameters(const Denoiser &d, const Sizes &s)
{
    const double rank = d.adaln_rank;
    const double block = 6 * s.h * s.h + 4 * s.head + 2 * s.text * s.h + 2 * s.h * s.f + 3 * (s.h * rank + 3 * rank * s.h);
    return s.layers * block + 4 * s.h * s.h + s.h * s.out + 3 * s.h * rank + s.in * s.h + s.h;
}

double stepvideo_parameters(const Sizes &s)
{
    const double block = 10 * s.h + 8 * s.h * s.h + 4 * s.head + 2 * s.h * s.f;
    return s.layers * block + linear(s.out, s.h) + 2 * s.h + linear(s.h, s.out) + s.time() + linear(s.h, 6 * s.h) + linear(s.pooled, s.h) +
           linear(s.text, s.h) + linear(s.h, s.h);
}

double hunyuandit_parameters(const Denoiser &d, const Sizes &s)
{
    const double second = d.text_hidden_2;
    constexpr double pooled_tokens = 257;
    const double block = 3 * linear(s.h, s.h) + 6 * s.h + s.projections() + 8 * s.head + 2 * linear(s.text, s.h) + s.feed();
    const double text = linear(second, 4 * second) + linear(4 * second, s.text) + d.learned_text_positions * s.text +
                        pooled_tokens * second + 3 * linear(second, second) + linear(second, s.pooled);
    const double ends =
        linear(s.out, s.h) + s.time() + linear(s.pooled, 4 * s.h) + linear(4 * s.h, s.h) + linear(s.h, 2 * s.h) + linear(s.h, 2 * s.out);
    return s.layers * block + d.long_skip_blocks * (4 * s.h + linear(2 * s.h, s.h)) + text + ends;
}

/// What PixArt, LTX and SANA have beside their blocks; `written` values per patch.
double shared_ends(const Sizes &s, double written)
{
    return linear(s.out, s.h) + s.time() + linear(s.h, 6 * s.h) + linear(s.text, s.h) + linear(s.h, s.h) + 2 * s.h + linear(s.h, written);
}

double pixart_parameters(const Sizes &s) { return s.layers * (2 * s.projections() + s.feed() + 6 * s.h) + shared_ends(s, 2 * s.out); }

double ltx_parameters(const Sizes &s) { return s.layers * (2 * (s.projections() + 2 * s.h) + s.feed() + 6 * s.h) + shared_ends(s, s.out); }

double sana_parameters(const Denoiser &d, const Sizes &s)
{
    constexpr double taps = 9;
    const double norms = d.has_qk_norm ? 2 * s.h : 0;
    const double attention = 4 * s.h * s.h + s.h + norms + s.projections() + norms;
    const double feed = linear(s.h, 2 * s.f) + 2 * s.f * taps + 2 * s.f + s.f * s.h;
    return s.layers * (attention + feed + 6 * s.h) + shared_ends(s, s.out) + s.h + (d.has_guidance_embedding ? s.time() : 0);
}

double dit_parameters(const Denoiser &d, const Sizes &s)
{
    return s.layers * (linear(s.h, 3 * s.h) + linear(s.h, s.h) + s.feed() + linear(s.h, 6 * s.h)) + linear(s.out, s.h) + s.time() +
           d.class_labels * s.h + d.position_table * s.h + linear(s.h, 2 * s.h) + linear(s.h, 2 * s.out);
}

} // namespace

double parameters(const Denoiser &denoiser)
{
    const Sizes sizes(denoiser);
    switch (denoiser.family) {
    case DenoiserFamily::flux:
    case DenoiserFamily::hunyuanvideo:
        return flux_parameters(denoiser, sizes);
    case DenoiserFamily::sd3:
        return sd3_parameters(denoiser, sizes);
    case DenoiserFamily::qwenimage:
        return qwenimage_parameters(sizes);
    case DenoiserFamily::cogvideox:
        return cogvideox_parameters(denoiser, sizes);
    case DenoiserFamily::mochi:
        return mochi_parameters(denoiser, sizes);
    case DenoiserFamily::wan:
        return wan_parameters(denoiser, sizes);
    case DenoiserFamily::cosmos2:
        return cosmos2_parameters(denoiser, sizes);
    case DenoiserFamily::stepvideo:
        return stepvideo_parameters(sizes);
    case DenoiserFamily::hunyuandit:
        return hunyuandit_parameters(denoiser, sizes);
    case DenoiserFamily::pixart:
        return pixart_parameters(sizes);
    case DenoiserFamily::ltx:
        return ltx_parameters(sizes);
    case DenoiserFamily::sana:
        return sana_parameters(denoiser, sizes);
    case DenoiserFamily::dit:
        return dit_parameters(denoiser, sizes);
    case DenoiserFamily::unet:
        return unet_parameters(denoiser);
    }
    return 0;
}

} // namespace ridgepoint::engine
