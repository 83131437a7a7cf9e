// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calibration/operator_work.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace ridgepoint::engine {

namespace {

constexpr double wide = 2; // bytes of activations between kernels

using F = EfficiencyFamily;

F by_width(double bytes, F wider, F eight, F four) noexcept { return bytes >= 2 ? wider : bytes >= 1 ? eight : four; }

F product_family(double bytes, bool computes) noexcept
{
    if (bytes > 2)
        return F::linear_32bit;
    return computes ? by_width(bytes, F::linear, F::linear_8bit, F::linear_4bit) : F::linear;
}

/// "fp8_block" computes as fp8; "bf16/kv-fp8" in bf16.
std::optional<Precision> precision_of(std::string_view text) noexcept
{
    const std::string_view base = text.substr(0, text.find('/'));
    return find_precision(base == "fp8_block" ? std::string_view("fp8") : base);
}

/// "bf16/kv-fp8" stores keys and values in fp8.
std::optional<Precision> kv_precision_of(std::string_view text) noexcept
{
    const std::string_view mark = "kv-";
    const auto at = text.find(mark);
    return at == std::string_view::npos ? precision_of(text) : find_precision(text.substr(at + mark.size()));
}

Problem refused(const MeasuredOperator &measured, std::string sentence, std::string parameter, std::string value)
{
    return {"The operator \"" + measured.name + "\" " + sentence, std::move(parameter), std::move(value), {}};
}

OperatorWork streaming_work(F family, double bytes, Precision precision) noexcept
{
    return {family, precision, Flop(0), Byte(bytes), Byte(0)};
}

std::optional<F> streaming_family(std::string_view name) noexcept
{
    if (name == "rmsnorm" || name == "layernorm")
        return F::norm;
    if (name == "activation" || name == "gelu")
        return F::activation;
    if (name == "elementwise_add")
        return F::addition;
    if (name == "softmax")
        return F::softmax;
    return std::nullopt;
}

bool is_attention(std::string_view name) noexcept { return name.starts_with("attention_") || name == "mla_decode"; }

bool has_sizes(const MeasuredOperator &o) noexcept
{
    if (is_attention(o.name))
        return o.batch > 0 && o.heads > 0 && o.q_len > 0 && o.kv_len > 0 && (o.name == "mla_decode" || (o.kv_heads > 0 && o.head_dim > 0));
    if (o.name == "moe")
        return o.m > 0 && o.n > 0 && o.k > 0 && o.experts > 0 && o.experts_per_token > 0 && o.expert_parallel > 0;
    if (o.name == "gemm" || o.name == "bmm")
        return o.m > 0 && o.n > 0 && o.k > 0 && (o.name == "gemm" || o.batch > 0);
    return o.bytes > 0 || (o.m > 0 && o.n > 0);
}

} // namespace

Second operator_time(const OperatorWork &work, const OperatorLimits &limits, const Efficiency &efficiency) noexcept
{
    const Second compute = work.flops > Flop(0) ? work.flops / (efficiency.compute * limits.peak) : Second(0);
    const BytePerSecond reached = efficiency.memory * limits.bandwidth;
    return Second(efficiency.overhead) + work.pass_bytes / reached + std::max(compute, work.bytes / reached);
}

OperatorWork product_work(double m, double n, double k, Precision precision, bool computes) noexcept
{
    const double width = bytes_per_value(precision);
    OperatorWork work{product_family(width, computes), precision, Flop(2 * m * n * k), Byte(0), Byte(0)};
    if (width >= 2) {
        work.bytes = Byte(width * (m * k + n * k + m * n));
    } else {
        work.bytes = Byte((computes ? width : wide) * m * k + width * n * k + wide * m * n);
        work.pass_bytes = Byte(computes ? (wide + width) * m * k : 0);
    }
    return work;
}

OperatorWork batched_product_work(double batch, double m, double n, double k, Precision precision) noexcept
{
    return {F::batched_product, precision, Flop(2 * batch * m * n * k), Byte(bytes_per_value(precision) * batch * (m * k + n * k + m * n)),
            Byte(0)};
}

OperatorWork decode_attention_work(const AttentionShape &s, Precision kv) noexcept
{
    const double values = 2 * s.batch * s.kv_len * s.kv_heads * s.head_dim;
    return {F::decode_attention, Precision::bf16, Flop(4 * s.batch * s.heads * s.head_dim * s.kv_len * s.q_len),
            Byte(values * bytes_per_value(kv) + 2 * s.batch * s.q_len * s.heads * s.head_dim * wide), Byte(0)};
}

OperatorWork prefill_attention_work(const AttentionShape &s, Precision precision) noexcept
{
    const double width = bytes_per_value(precision);
    const double rows = s.batch * s.head_dim;
    return {width >= 2 ? F::prefill_attention : F::narrow_prefill_attention, precision,
            Flop(4 * rows * s.heads * s.q_len * (s.kv_len - s.q_len / 2)),
            Byte(rows * (s.q_len * s.heads * (width + wide) + 2 * s.kv_len * s.kv_heads * width)),
            Byte(rows * s.q_len * (s.heads + 2 * s.kv_heads) * (wide + width))};
}

OperatorWork bidirectional_attention_work(const AttentionShape &s) noexcept
{
    return {F::bidirectional_attention, Precision::bf16, Flop(4 * s.batch * s.heads * s.head_dim * s.q_len * s.kv_len),
            Byte(wide * s.batch * s.head_dim * 2 * (s.q_len * s.heads + s.kv_len * s.kv_heads)), Byte(0)};
}

OperatorWork latent_attention_work(const AttentionShape &s) noexcept
{
    constexpr double latent = 512;
    constexpr double rotary = 64;
    return {F::latent_attention, Precision::bf16, Flop(2 * s.batch * s.heads * s.q_len * s.kv_len * (2 * latent + rotary)),
            Byte(wide * (s.batch * s.kv_len * (latent + rotary) + s.batch * s.q_len * s.heads * (2 * latent + rotary))), Byte(0)};
}

double touched_experts(const ExpertShape &shape) noexcept
{
    const double local = shape.experts / shape.expert_parallel;
    if (shape.is_balanced)
        return std::min(local, shape.tokens * shape.experts_per_token);
    return local * (1 - std::pow(1 - shape.experts_per_token / shape.experts, shape.tokens));
}

OperatorWork expert_work(const ExpertShape &shape, Precision precision) noexcept
{
    const double width = bytes_per_value(precision);
    const double slots = shape.tokens * shape.experts_per_token;
    const double matrices = 3 * shape.width * shape.hidden;
    return {by_width(width, F::expert, F::expert_8bit, F::expert_4bit), precision, Flop(2 * slots * matrices),
            Byte(touched_experts(shape) * matrices * width + slots * (2 * shape.hidden + 3 * shape.width) * wide),
            Byte(4 * slots * shape.hidden * wide)};
}

Expected<OperatorWork> work_of(const MeasuredOperator &o, const ArithmeticSet &computes)
{
    const auto precision = precision_of(o.precision);
    const auto kv = kv_precision_of(o.precision);
    if (!precision || !kv)
        return tl::unexpected(refused(o, "has the unknown precision \"" + o.precision + "\".", "precision", o.precision));
    const auto streaming = streaming_family(o.name);
    const bool is_known = streaming || is_attention(o.name) || o.name == "gemm" || o.name == "bmm" || o.name == "moe";
    if (!is_known)
        return tl::unexpected(refused(o, "is not known.", "op", o.name));
    if (!has_sizes(o))
        return tl::unexpected(refused(o, "lacks sizes.", "op", o.name));
    const AttentionShape shape{o.batch, o.heads, o.kv_heads, o.head_dim, o.q_len, o.kv_len};
    const Precision used = arithmetic(*precision).value_or(Precision::bf16);
    if (o.name == "gemm")
        return product_work(o.m, o.n, o.k, *precision, computes.test(static_cast<std::size_t>(used)));
    if (o.name == "bmm")
        return batched_product_work(o.batch, o.m, o.n, o.k, *precision);
    if (o.name == "moe")
        return expert_work({o.m, o.n, o.k, o.experts, o.experts_per_token, o.expert_parallel, o.is_balanced}, *precision);
    if (o.name == "attention_decode")
        return decode_attention_work(shape, *kv);
    if (o.name == "attention_prefill")
        return prefill_attention_work(shape, *precision);
    if (o.name == "attention_bidirectional")
        return bidirectional_attention_work(shape);
    if (o.name == "mla_decode")
        return latent_attention_work(shape);
    const double bytes = o.bytes > 0 ? o.bytes : 2 * o.m * o.n * bytes_per_value(*precision);
    return streaming_work(streaming.value_or(F::addition), bytes, *precision);
}

} // namespace ridgepoint::engine
