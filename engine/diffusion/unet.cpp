// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/unet.h"

#include <cmath>

namespace ridgepoint::engine {

namespace {

using Kind = UnetPart::Kind;

constexpr double taps = 9;
constexpr double head_width = 64; // where a level's heads are not stated: the count does not depend on it

double biased(double in, double out) noexcept { return in * out + out; }

double embedding_width(const Denoiser &denoiser) { return 4.0 * denoiser.channels.front(); }

double residual_parameters(double in, double out, double time) noexcept
{
    const double skip = in == out ? 0 : biased(in, out);
    return 2 * in + taps * in * out + out + biased(time, out) + 2 * out + taps * out * out + out + skip;
}

double transformer_parameters(double width, double depth, double text) noexcept
{
    const double self = 3 * width * width + biased(width, width);
    const double cross = width * width + 2 * text * width + biased(width, width);
    const double feed = biased(width, 8 * width) + biased(4 * width, width);
    return 2 * width + 2 * biased(width, width) + depth * (6 * width + self + cross + feed);
}

class Calls {
public:
    explicit Calls(const DenoiserShape &shape) : m_shape(shape)
    {
        constexpr std::size_t usual_calls = 192;
        m_calls.reserve(usual_calls);
    }

    void product(DenoiserPart part, double rows, double in, double out, double count = 1) { add(part, rows, in, out, 1, count); }

    /// Every input is read once, whatever the number of taps.
    void convolution(double rows, double in, double out) { add(DenoiserPart::convolution, rows, in, out, taps, 1); }

    void attention(DenoiserPart part, double width, double queries, double keys, double count)
    {
        const double heads = width / head_width;
        const OperatorWork work = bidirectional_attention_work({m_shape.batch, heads, heads, head_width, queries, keys});
        m_calls.push_back({work, count, queries == keys, part, 0});
    }

    [[nodiscard]] std::vector<DenoiserCall> take() { return std::move(m_calls); }

private:
    void add(DenoiserPart part, double rows, double in, double out, double kernel, double count)
    {
        const double own = bytes_per_value(m_shape.weights);
        const double stored = m_shape.stored > 0 ? m_shape.stored : own;
        DenoiserCall call{product_work(m_shape.batch * rows, out, in, m_shape.weights, m_shape.computes), count, false, part,
                          kernel * in * out * stored};
        call.work.flops = kernel * call.work.flops;
        call.work.bytes = call.work.bytes + Byte(in * out * (kernel * stored - own));
        m_calls.push_back(call);
    }

    DenoiserShape m_shape;
    std::vector<DenoiserCall> m_calls;
};

void call_transformer(Calls &calls, const UnetPart &part, double rows, double text, double text_width)
{
    const double width = part.out;
    const double depth = part.depth;
    using Part = DenoiserPart;
    calls.product(Part::projection, rows, width, width, 2);
    calls.product(Part::qkv, rows, width, 3 * width, depth);
    calls.attention(Part::attention, width, rows, rows, depth);
    calls.product(Part::attention_out, rows, width, width, depth);
    calls.product(Part::cross_qkv, rows, width, width, depth);
    calls.product(Part::cross_qkv, text, text_width, 2 * width, depth);
    calls.attention(Part::cross_attention, width, rows, text, depth);
    calls.product(Part::cross_out, rows, width, width, depth);
    calls.product(Part::ffn_up, rows, width, 8 * width, depth);
    calls.product(Part::ffn_down, rows, 4 * width, width, depth);
}

} // namespace

std::vector<UnetPart> unet_parts(const Denoiser &denoiser)
{
    std::vector<UnetPart> parts;
    std::vector<int> skips;
    const int levels = static_cast<int>(denoiser.channels.size());
    int at = denoiser.channels.front();
    const auto block = [&](int level, int in, int depth) {
        const int out = denoiser.channels[static_cast<std::size_t>(level)];
        parts.push_back({Kind::residual, level, in, out, 0});
        if (depth > 0)
            parts.push_back({Kind::transformer, level, out, out, depth});
        at = out;
    };
    const auto depth_of = [&](int level) { return denoiser.attentions[static_cast<std::size_t>(level)]; };
    parts.push_back({Kind::convolution, 0, denoiser.input_channels, at, 0});
    skips.push_back(at);
    for (int level = 0; level < levels; ++level) {
        for (int i = 0; i < denoiser.blocks_per_level; ++i) {
            block(level, at, depth_of(level));
            skips.push_back(at);
        }
        if (level + 1 < levels) {
            parts.push_back({Kind::convolution, level + 1, at, at, 0});
            skips.push_back(at);
        }
    }
    block(levels - 1, at, denoiser.middle_depth);
    block(levels - 1, at, 0);
    for (int level = levels - 1; level >= 0; --level) {
        for (int i = 0; i <= denoiser.blocks_per_level; ++i) {
            block(level, at + skips.back(), depth_of(level));
            skips.pop_back();
        }
        if (level > 0)
            parts.push_back({Kind::convolution, level - 1, at, at, 0});
    }
    parts.push_back({Kind::convolution, 0, at, denoiser.latent_channels, 0});
    return parts;
}

double unet_parameters(const Denoiser &denoiser)
{
    const double time = embedding_width(denoiser);
    const double first = denoiser.channels.front();
    double sum = biased(first, time) + biased(time, time) + 2 * first;
    if (denoiser.added_embedding > 0)
        sum += biased(denoiser.added_embedding, time) + biased(time, time);
    for (const UnetPart &part : unet_parts(denoiser)) {
        if (part.kind == Kind::convolution)
            sum += taps * part.in * part.out + part.out;
        else if (part.kind == Kind::residual)
            sum += residual_parameters(part.in, part.out, time);
        else
            sum += transformer_parameters(part.out, part.depth, denoiser.cross_attention_dim);
    }
    return sum;
}

std::vector<DenoiserCall> unet_calls(const Denoiser &denoiser, double latent, const DenoiserShape &shape)
{
    Calls calls(shape);
    const double text = shape.text_tokens.value_or(denoiser.text_tokens);
    for (const UnetPart &part : unet_parts(denoiser)) {
        const double rows = latent / std::pow(4.0, part.level) / shape.devices;
        if (part.kind == Kind::convolution) {
            calls.convolution(rows, part.in, part.out);
        } else if (part.kind == Kind::residual) {
            calls.convolution(rows, part.in, part.out);
            calls.convolution(rows, part.out, part.out);
            if (part.in != part.out)
                calls.product(DenoiserPart::convolution, rows, part.in, part.out);
        } else {
            call_transformer(calls, part, rows, text, denoiser.cross_attention_dim);
        }
    }
    return calls.take();
}

} // namespace ridgepoint::engine
