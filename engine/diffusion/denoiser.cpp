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

using Part = DenoiserPart;

/// Collects the calls of one forward on one of the devices that share its tokens.
class Calls {
public:
    Calls(const Denoiser &denoiser, const DenoiserShape &shape, double reach) : m_denoiser(denoiser), m_shape(shape), m_reach(reach)
    {
        constexpr std::size_t most_calls = 24;
        m_calls.reserve(most_calls);
    }

    void product(DenoiserPart part, double tokens, double in, double out, double count)
    {
        if (!(tokens > 0) || !(count > 0))
            return;
        const double rows = std::max(1.0, m_shape.batch * tokens / m_shape.devices);
        m_calls.push_back(product_call(part, rows, in, out, count, m_shape.computes));
    }

    /// Of the image's tokens and the text's, which attend to themselves and to one another.
    void self_attention(double image, double text, double count)
    {
        const double all = image + text;
        if (m_shape.reach.scope == AttentionScope::sparse)
            selection(all, count);
        attention(DenoiserPart::attention, all, m_reach * image + text, count, true);
    }

    void cross_attention(double queries, double keys, double count)
    {
        attention(DenoiserPart::cross_attention, queries, keys, count, false);
    }

private:
    void attention(DenoiserPart part, double queries, double keys, double count, bool is_self)
    {
        if (!(keys > 0))
            return;
        const double heads = m_denoiser.heads;
        const AttentionShape one{m_shape.batch, heads, heads, double(m_denoiser.head_dim), queries / m_shape.devices, keys};
        m_calls.push_back({bidirectional_attention_work(one), count, is_self, part, 0});
    }

    /// Queries and keys are read once for the means of their blocks, and the means multiplied.
    void selection(double tokens, double count)
    {
        constexpr double block = 64;
        const double width = double(m_denoiser.heads) * m_denoiser.head_dim;
        const double rows = m_shape.batch * tokens / m_shape.devices;
        OperatorWork work{EfficiencyFamily::batched_product, Precision::bf16, Flop(), Byte(), Byte()};
        work.flops = Flop(2 * rows / block * (tokens / block) * width);
        work.bytes = Byte(4 * rows * width);
        m_calls.push_back({work, count, false, DenoiserPart::selection, 0});
    }

    [[nodiscard]] DenoiserCall product_call(DenoiserPart part, double rows, double in, double out, double count, bool computes) const
    {
        const double own = bytes_per_value(m_shape.weights);
        const double stored = m_shape.stored > 0 ? m_shape.stored : own;
        DenoiserCall call{product_work(rows, out, in, m_shape.weights, computes), count, false, part, in * out * stored};
        call.work.bytes = call.work.bytes + Byte(in * out * (stored - own));
        return call;
    }

public:
    /// Keys and values are summed into one matrix of a head's width squared. Source: Xie et al., "SANA", 2024, section 2.2.
    void linear_attention(double tokens, double count)
    {
        const double h = m_denoiser.hidden;
        OperatorWork work{EfficiencyFamily::batched_product, Precision::bf16, Flop(), Byte(), Byte()};
        work.flops = Flop(4 * m_shape.batch * tokens / m_shape.devices * h * m_denoiser.head_dim);
        work.bytes = Byte(8 * m_shape.batch * tokens / m_shape.devices * h);
        m_calls.push_back({work, count, false, DenoiserPart::attention, 0});
    }

    /// Projections and feed-forward network of one stream.
    void stream(double tokens, double count)
    {
        const double h = m_denoiser.hidden;
        product(DenoiserPart::qkv, tokens, h, 3 * h, count);
        product(DenoiserPart::attention_out, tokens, h, h, count);
        product(DenoiserPart::ffn_up, tokens, h, m_denoiser.ffn, count);
        product(DenoiserPart::ffn_down, tokens, m_denoiser.ffn, h, count);
    }

    /// Vectors that scale and shift: `weights` x hidden^2 of them, applied to one vector of each picture.
    void modulation(double weights, double count)
    {
        const double h = m_denoiser.hidden;
        if (weights > 0 && count > 0)
            m_calls.push_back(product_call(DenoiserPart::modulation, m_shape.batch, h, weights * h, count, false));
    }

    [[nodiscard]] std::vector<DenoiserCall> take() { return std::move(m_calls); }

private:
    const Denoiser &m_denoiser;
    DenoiserShape m_shape;
    double m_reach; ///< share of the image's tokens that self-attention reaches
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
        calls.product(Part::qkv, n, h, 3 * h, layers);
        calls.product(Part::attention_out, n, h, h, layers);
        calls.product(Part::ffn_up, n, h, 2.0 * d.ffn, layers);
        calls.product(Part::ffn_down, n, d.ffn, h, layers);
        calls.product(Part::qkv, m, d.text_stream_hidden, 3 * h, layers);
        calls.product(Part::attention_out, m, h, d.text_stream_hidden, layers);
        calls.product(Part::ffn_up, m, d.text_stream_hidden, 2.0 * d.text_stream_ffn, layers);
        calls.product(Part::ffn_down, m, d.text_stream_ffn, d.text_stream_hidden, layers);
        calls.modulation(8, layers);
        break;
    case DenoiserFamily::flux:
    case DenoiserFamily::hunyuanvideo:
        calls.stream(n, d.double_blocks);
        calls.stream(m, d.double_blocks);
        calls.modulation(12, d.double_blocks);
        calls.product(Part::single_in, all, h, 3 * h + d.ffn, d.single_blocks);
        calls.product(Part::single_out, all, h + d.ffn, h, d.single_blocks);
        calls.modulation(3, d.single_blocks);
        break;
    default:
        calls.stream(n, layers);
        calls.stream(m, layers);
        calls.modulation(12, layers);
        break;
    }
    calls.self_attention(n, m, layers);
    if (d.dual_attention_blocks > 0) {
        calls.product(Part::qkv, n, h, 3 * h, d.dual_attention_blocks);
        calls.product(Part::attention_out, n, h, h, d.dual_attention_blocks);
        calls.self_attention(n, 0, d.dual_attention_blocks);
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
    calls.product(Part::qkv, n, h, 3 * h, layers);
    calls.product(Part::attention_out, n, h, h, layers);
    if (d.family == DenoiserFamily::sana)
        calls.linear_attention(n, layers);
    else
        calls.self_attention(n, 0, layers);
    if (d.family == DenoiserFamily::dit) {
        calls.modulation(6, layers);
    } else {
        calls.product(Part::cross_qkv, n, h, h, layers);
        calls.product(Part::cross_out, n, h, h, layers);
        calls.product(Part::cross_qkv, m, text_width(d), 2 * h, layers);
        calls.cross_attention(n, m, layers);
    }
    if (d.has_image_attention) {
        calls.product(Part::cross_qkv, d.image_tokens, h, 2 * h, layers);
        calls.cross_attention(n, d.image_tokens, layers);
    }
    const bool is_gated = d.family == DenoiserFamily::sana;
    calls.product(Part::ffn_up, n, h, is_gated ? 2.0 * d.ffn : d.ffn, layers);
    calls.product(Part::ffn_down, n, d.ffn, h, layers);
    constexpr double taps = 9;
    if (is_gated)
        calls.product(Part::convolution, n, taps, 2.0 * d.ffn, layers);
    calls.product(Part::projection, n, 2 * h, h, d.long_skip_blocks);
}

} // namespace

std::string_view slug(DenoiserFamily family) noexcept { return family_slugs[static_cast<std::size_t>(family)]; }

std::optional<DenoiserFamily> find_denoiser_family(std::string_view slug) noexcept { return find_slug<DenoiserFamily>(family_slugs, slug); }

double latent_frames(const Denoiser &d, const Picture &picture) noexcept
{
    return std::ceil((std::ceil((picture.frames - 1) / d.temporal_factor) + 1) / d.temporal_patch);
}

double pass_tokens(const Denoiser &d, const Picture &picture, std::optional<double> text_tokens) noexcept
{
    return latent_tokens(d, picture) + (is_joint(d.family) ? text_tokens.value_or(d.text_tokens) : 0);
}

double latent_tokens(const Denoiser &d, const Picture &picture) noexcept
{
    const double per_side = double(d.spatial_factor) * d.patch;
    return latent_frames(d, picture) * std::ceil(picture.height / per_side) * std::ceil(picture.width / per_side);
}

std::vector<DenoiserCall> forward_calls(const Denoiser &denoiser, const Picture &picture, const DenoiserShape &shape)
{
    const double n = latent_tokens(denoiser, picture);
    if (denoiser.family == DenoiserFamily::unet)
        return unet_calls(denoiser, n, shape);
    const double m = shape.text_tokens.value_or(denoiser.text_tokens);
    const AttentionReach &reach = shape.reach;
    double reached = 1;
    if (reach.scope == AttentionScope::window)
        reached = std::min(1.0, reach.window / latent_frames(denoiser, picture));
    else if (reach.scope == AttentionScope::sparse)
        reached = reach.kept;
    Calls calls(denoiser, shape, reached);
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
    return pass_tokens(denoiser, picture, text_tokens) * denoiser.hidden * denoiser.layers;
}

} // namespace ridgepoint::engine
