// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/crossover.h"

namespace ridgepoint::engine {

Token compute_bound_tokens(FlopPerByte ridge, double bytes_per_weight) noexcept
{
    // 2 FLOP per weight and token against b_w bytes per weight.
    const FlopPerToken flops_per_weight(2);
    const Byte weight(bytes_per_weight);
    return ridge * weight / flops_per_weight;
}

std::optional<double> compute_bound_batch(FlopPerByte ridge, const DecodeSlope &slope, Token context) noexcept
{
    const Flop gained =
        slope.linear_flops + slope.attention_flops_per_held_token * context - ridge * (slope.kv_bytes_per_held_token * context);
    if (!(gained > Flop(0)))
        return std::nullopt;
    return ridge * slope.weight_bytes / gained;
}

std::optional<Token> compute_bound_context(FlopPerByte ridge, const DecodeSlope &slope) noexcept
{
    const FlopPerToken lost = ridge * slope.kv_bytes_per_held_token - slope.attention_flops_per_held_token;
    if (!(lost > FlopPerToken(0)))
        return std::nullopt;
    return slope.linear_flops / lost;
}

} // namespace ridgepoint::engine
