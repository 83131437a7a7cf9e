// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/quantity.h"

namespace ridgepoint::engine {

/// One run of the network: sequences that decode and prompts that are worked on, together. Numbers may be fractions: those of the
/// average step of a server.
struct Pass {
    double decoding = 0;   ///< sequences that take one token each
    double context = 0;    ///< tokens that each of them holds; their keys and values are read once
    double prefilling = 0; ///< sequences whose prompt is worked on
    double prompt = 0;     ///< new tokens of each of them
    double prefix = 0;     ///< tokens of each of them that are in the cache

    [[nodiscard]] double tokens() const noexcept { return decoding + prefilling * prompt; }
    [[nodiscard]] double sequences() const noexcept { return decoding + prefilling; }
};

/// A decode step: one new token per sequence against the `context` held ones.
[[nodiscard]] Pass decode_pass(double batch, Token context) noexcept;

/// The prompt beyond a cached prefix: causal attention over T C + T (T + 1) / 2 pairs.
[[nodiscard]] Pass prefill_pass(double batch, Token new_tokens, Token cached_prefix) noexcept;

/// Pairs of causal attention of T new tokens behind C held ones: T C + T (T + 1) / 2; at most `window` a token when that is above 0.
/// Source: counted.
[[nodiscard]] double causal_pairs(Token new_tokens, Token held_tokens, double window = 0) noexcept;

} // namespace ridgepoint::engine
