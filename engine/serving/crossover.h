// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/quantity.h"

#include <optional>

namespace ridgepoint::engine {

/// What one sequence of a decode step costs, and the weights that all share.
struct DecodeSlope {
    Flop linear_flops;                           ///< 2 P
    FlopPerToken attention_flops_per_held_token; ///< A = 4 L q d
    Byte weight_bytes;                           ///< P b_w
    BytePerToken kv_bytes_per_held_token;        ///< KV
};

/// n* = R b_w / 2: tokens in one forward from which the weights' matrix products are compute bound. R > 0, b_w bytes per weight > 0.
/// Source: Austin et al., "How to Scale Your Model", chapter 1 (roofline of a matrix product with B << D, F).
[[nodiscard]] Token compute_bound_tokens(FlopPerByte ridge, double bytes_per_weight) noexcept;

/// B* = R P b_w / (2 P + A C - R KV C): batch at which a decode step's intensity reaches the ridge; none when the context is c* or more.
/// Solves B (2 P + A C) / (P b_w + B KV C) = R. Source: as above, chapter 7.
[[nodiscard]] std::optional<double> compute_bound_batch(FlopPerByte ridge, const DecodeSlope &slope, Token context) noexcept;

/// c* = 2 P / (R KV - A): context from which no batch makes decode compute bound; none when attention itself is at or above the ridge.
/// Source: limit B -> infinity of the equation of B*.
[[nodiscard]] std::optional<Token> compute_bound_context(FlopPerByte ridge, const DecodeSlope &slope) noexcept;

} // namespace ridgepoint::engine
