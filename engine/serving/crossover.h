// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/quantity.h"
#include "engine/serving/forward.h"

#include <optional>

namespace ridgepoint::engine {

/// The decode step of a model as the crossovers see it: what grows with its tokens, and what does not.
struct DecodeShape {
    const TransformerCount &count;
    StoredBytes stored;
    double tokens = 1;       ///< of each sequence in one forward: those of a block that is refined
    double logits = 1;       ///< of them, those whose logits are wanted
    bool reads_cache = true; ///< false where everything is worked on anew
    double own_context = 0;  ///< tokens of the forward itself that each of them attends to

    /// FLOP of matrix products of one sequence.
    [[nodiscard]] double product_flops() const noexcept { return 2 * (count.linear_weights * tokens + count.head_weights * logits); }
    ParallelPlan plan = {};
};

/// n*: tokens in one forward, over all replicas, from which its matrix products are compute bound, 2 P n = R b_w W(n), with P the weights
/// multiplied per token and W(n) those that n tokens read. Dense: R b_w / 2. With experts W grows with n, so n* is the root (unique,
/// because W(n)/n falls). R > 0. Source: Austin et al., "How to Scale Your Model", chapter 1 (roofline of a matrix product with B << D, F).
[[nodiscard]] Token compute_bound_tokens(FlopPerByte ridge, const DecodeShape &shape) noexcept;

/// B*: batch at which a decode step's intensity reaches the ridge: B f(C) = R (b_w W(B) + B v(C)), with f(C) FLOP and v(C) KV bytes
/// of a sequence, copies of KV heads included; none when f(C) <= R v(C). Dense: R P b_w / (f(C) - R v(C)). Source: as above, chapter 7.
[[nodiscard]] std::optional<double> compute_bound_batch(FlopPerByte ridge, const DecodeShape &shape, Token context) noexcept;

/// c*: context from which no batch makes decode compute bound, f(C) = R v(C); none when that never comes. Full attention:
/// 2 P / (R KV - A). Source: limit B -> infinity of the equation of B*.
[[nodiscard]] std::optional<Token> compute_bound_context(FlopPerByte ridge, const DecodeShape &shape) noexcept;

} // namespace ridgepoint::engine
