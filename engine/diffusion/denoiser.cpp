// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/denoiser.h"
#include "engine/diffusion/unet.h"
#include "engine/find_slug.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr std::array<std::string_view, denoiser_family_count> family_slugs = {
    "flux",      "hunyuanvideo", "sd3",    "qwenimage", "cogvideox", "mochi", "wan", "cosmos2",
    "stepvideo", "hunyuandit",   "pixart", "ltx",       "sana",      "dit",   "unet"};

/// Text and image attend to one another in one sequence.
bool is_joint(DenoiserFamily family) noexcept { return family <= DenoiserFamily::mochi; }

/// Collects the calls of one forward on one of the devices that share its tokens.
class Calls {
public:
    Calls(const Denoiser &denoiser, const DenoiserShape &shape) : m_denoiser(denoiser), m_shape(shape) {}

    void product(double tokens, double in, double out, double count)
    {
        if (!(tokens > 0) || !(count > 0))
            return;
        const double rows = std::max(1.0, m_shape.batch * tokens / m_shape.devices);
        m_calls.push_back({product_work(rows, out, in, m_shape.weights, m_shape.computes), count, false});
    }

    void attention(double queries, double keys, double count, bool is_self)
    {
        if (!(keys > 0))
            return;
        const double heads = m_denoiser.heads;
        const AttentionShape one{m_shape.batch, heads, heads, double(m_denoiser.head_dim), queries / m_shape.devices, keys};
        m_calls.push_back({bidirectional_attention_work(one), count, is_self});
    }

    /// Keys and values are summed into one matrix of a head's width squared. Source: Xie et al., "SANA", 2024, section 2.2.
    void linear_attention(double tokens, double count)
    {
        const double h = m_denoiser.hidden;
        OperatorWork work{EfficiencyFamily::batched_product, Precision::bf16, Flop(), Byte(), Byte()};
        work.flops = Flop(4 * m_shape.batch * tokens / m_shape.devices * h * m_denoiser.head_dim);
        work.bytes = Byte(8 * m_shape.batch * tokens / m_shape.devices * h);
        m_calls.push_back({work, count, false});
    }

    /// Projections and feed-forward network of one stream.
    void stream(double tokens, double count)
    {
        const double h = m_denoiser.hidden;
        product(tokens, h, 3 * h, count);
        product(tokens, h, h, count);
        product(tokens, h, m_denoiser.ffn, count);
        product(tokens, m_denoiser.ffn, h, count);
    }

    /// Vectors that scale and shift: `weights` x hidden^2 of them, applied to one vector of each picture.
    void modulation(double weights, double count)
    {
        const double h = m_denoiser.hidden;
        if (weights > 0 && count > 0)
            m_calls.push_back({product_work(m_shape.batch, weights * h, h, m_shape.weights, false), count, false});
    }

    [[nodiscard]] std::vector<DenoiserCall> take() { return std::move(m_calls); }

private:
    const Denoiser &m_denoiser;
    DenoiserShape m_shape;
    std::vector<DenoiserCall> m_calls;
};

void call_joint(Calls &calls, const Denoiser &d, double n, double m)
{
    const double h = d.hidden;
    const double all = n + m;
    const double layers = d.layers;
    switch (d.family) {
    case DenoiserFamily::cogvideox:
        calls.stream(all, layers);
        break;
    case DenoiserFamily::mochi:
        calls.product(n, h, 3 * h, layers);
        calls.product(n, h, h, layers);
        calls.product(n, h, 2.0 * d.ffn, layers);
        calls.product(n, d.ffn, h, layers);
        calls.product(m, d.text_stream_hidden, 3 * h, layers);
        calls.product(m, h, d.text_stream_hidden, layers);
        calls.product(m, d.text_stream_hidden, 2.0 * d.text_stream_ffn, layers);
        calls.product(m, d.text_stream_ffn, d.text_stream_hidden, layers);
        calls.modulation(8, layers);
        break;
    case DenoiserFamily::flux:
    case DenoiserFamily::hunyuanvideo:
        calls.stream(n, d.double_blocks);
        calls.stream(m, d.double_blocks);
        calls.modulation(12, d.double_blocks);
        calls.product(all, h, 3 * h + d.ffn, d.single_blocks);
        calls.product(all, h + d.ffn, h, d.single_blocks);
        calls.modulation(3, d.single_blocks);
        break;
    default:
        calls.stream(n, layers);
        calls.stream(m, layers);
        calls.modulation(12, layers);
        break;
    }
    calls.attention(all, all, layers, true);
    if (d.dual_attention_blocks > 0) {
        calls.product(n, h, 3 * h, d.dual_attention_blocks);
        calls.product(n, h, h, d.dual_attention_blocks);
        calls.attention(n, n, d.dual_attention_blocks, true);
    }
}

/// Width from which keys and values of the text are projected.
double text_width(const Denoiser &d) noexcept
{
    return d.family == DenoiserFamily::cosmos2 || d.family == DenoiserFamily::hunyuandit ? d.text_hidden : d.hidden;
}

void call_crossed(Calls &calls, const Denoiser &d, double n, double m)
{
    const double h = d.hidden;
    const double layers = d.layers;
    calls.product(n, h, 3 * h, layers);
    calls.product(n, h, h, layers);
    if (d.family == DenoiserFamily::sana)
        calls.linear_attention(n, layers);
    else
        calls.attention(n, n, layers, true);
    if (d.family == DenoiserFamily::dit) {
        calls.modulation(6, layers);
    } else {
        calls.product(n, h, h, layers);
        calls.product(n, h, h, layers);
        calls.product(m, text_width(d), 2 * h, layers);
        calls.attention(n, m, layers, false);
    }
    if (d.has_image_attention) {
        calls.product(d.image_tokens, h, 2 * h, layers);
        calls.attention(n, d.image_tokens, layers, false);
    }
    const bool is_gated = d.family == DenoiserFamily::sana;
    calls.product(n, h, is_gated ? 2.0 * d.ffn : d.ffn, layers);
    calls.product(n, d.ffn, h, layers);
    constexpr double taps = 9;
    if (is_gated)
        calls.product(n, taps, 2.0 * d.ffn, layers);
    calls.product(n, 2 * h, h, d.long_skip_blocks);
}

} // namespace

std::string_view slug(DenoiserFamily family) noexcept { return family_slugs[static_cast<std::size_t>(family)]; }

std::optional<DenoiserFamily> find_denoiser_family(std::string_view slug) noexcept { return find_slug<DenoiserFamily>(family_slugs, slug); }

double latent_tokens(const Denoiser &d, const Picture &picture) noexcept
{
    const double per_side = double(d.spatial_factor) * d.patch;
    const double latent_frames = std::ceil((picture.frames - 1) / d.temporal_factor) + 1;
    return std::ceil(latent_frames / d.temporal_patch) * std::ceil(picture.height / per_side) * std::ceil(picture.width / per_side);
}

std::vector<DenoiserCall> forward_calls(const Denoiser &denoiser, const Picture &picture, const DenoiserShape &shape)
{
    const double n = latent_tokens(denoiser, picture);
    if (denoiser.family == DenoiserFamily::unet)
        return unet_calls(denoiser, n, shape);
    const double m = shape.text_tokens.value_or(denoiser.text_tokens);
    Calls calls(denoiser, shape);
    if (is_joint(denoiser.family))
        call_joint(calls, denoiser, n, m);
    else
        call_crossed(calls, denoiser, n, m);
    return calls.take();
}

Flop forward_flops(const Denoiser &denoiser, const Picture &picture, std::optional<double> text_tokens)
{
    DenoiserShape shape;
    shape.text_tokens = text_tokens;
    Flop sum;
    for (const DenoiserCall &call : forward_calls(denoiser, picture, shape))
        sum = sum + call.count * call.work.flops;
    return sum;
}

double block_values(const Denoiser &denoiser, const Picture &picture, std::optional<double> text_tokens) noexcept
{
    if (denoiser.family == DenoiserFamily::unet)
        return 0;
    const double n = latent_tokens(denoiser, picture);
    const double m = is_joint(denoiser.family) ? text_tokens.value_or(denoiser.text_tokens) : 0;
    return (n + m) * denoiser.hidden * denoiser.layers;
}

} // namespace ridgepoint::engine
