// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/crossover.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr double longest_context = 1e12;
constexpr double largest_batch = 1e15;

/// Work of one more sequence beyond what reading its KV cache hides: f(C) - R v(C) [FLOP].
double gain(FlopPerByte ridge, const DecodeShape &shape, double context) noexcept
{
    const double attention = shape.tokens * attention_flops(shape.count, Token(context + shape.own_context)).si();
    const double flops = shape.product_flops() + attention;
    const double bytes = shape.reads_cache ? kv_bytes_read(shape.count, Token(context), shape.stored.kv, shape.plan.tensor).si() : 0;
    return flops - ridge.si() * bytes;
}

/// Root n of n gain = R b_w W(n): the left side grows faster than the right.
double root(FlopPerByte ridge, const DecodeShape &shape, double gained) noexcept
{
    const auto bytes = [&shape](double sequences) {
        return weight_bytes_read(shape.count, shape.tokens * sequences, shape.stored, shape.plan).si();
    };
    double low = 0;
    double high = ridge.si() * bytes(largest_batch) / gained;
    // From there on every microbatch of every replica reads all its weights.
    if (!shape.count.has_experts() && high >= shape.plan.replicas * shape.plan.pipeline)
        return high;
    for (int step = 0; step < 60 && high - low > 1e-9 * high; ++step) {
        const double middle = (low + high) / 2;
        (middle * gained < ridge.si() * bytes(middle) ? low : high) = middle;
    }
    return high;
}

} // namespace

Token compute_bound_tokens(FlopPerByte ridge, const DecodeShape &shape) noexcept
{
    return Token(shape.tokens * root(ridge, shape, shape.product_flops()));
}

std::optional<double> compute_bound_batch(FlopPerByte ridge, const DecodeShape &shape, Token context) noexcept
{
    const double gained = gain(ridge, shape, context.si());
    if (!(gained > 0))
        return std::nullopt;
    return root(ridge, shape, gained);
}

std::optional<Token> compute_bound_context(FlopPerByte ridge, const DecodeShape &shape) noexcept
{
    if (!(gain(ridge, shape, longest_context) < 0))
        return std::nullopt;
    if (!(gain(ridge, shape, 0) > 0))
        return Token(0);
    double low = 0;
    double high = longest_context;
    for (int step = 0; step < 100 && high - low > 1e-12 * high; ++step) {
        const double middle = (low + high) / 2;
        (gain(ridge, shape, middle) > 0 ? low : high) = middle;
    }
    return Token(high);
}

} // namespace ridgepoint::engine
