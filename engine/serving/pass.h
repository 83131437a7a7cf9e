// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/quantity.h"

#include <cstdint>

namespace ridgepoint::engine {

/// How the new tokens of a pass attend to one another, and whether their keys and values are kept.
enum class Attending : std::uint8_t {
    causal,       ///< each to those before it
    both_ways,    ///< each to all: a refinement, beside tokens whose keys and values are cached
    without_cache ///< each to all, and nothing is kept between passes
};

/// One run of the network: sequences that decode and prompts that are worked on, together. Numbers may be fractions: those of the
/// average step of a server.
struct Pass {
    double decoding = 0;   ///< sequences that take one token each
    double context = 0;    ///< tokens that each of them holds; their keys and values are read once
    double prefilling = 0; ///< sequences whose prompt is worked on
    double prompt = 0;     ///< new tokens of each of them
    double prefix = 0;     ///< tokens of each of them that are in the cache
    double logits = 1;     ///< of the new tokens of each of them, those whose logits are wanted
    Attending attending = Attending::causal;

    [[nodiscard]] bool is_refinement() const noexcept { return attending != Attending::causal; }
    [[nodiscard]] double tokens() const noexcept { return decoding + prefilling * prompt; }
    [[nodiscard]] double sequences() const noexcept { return decoding + prefilling; }
};

/// A decode step: one new token per sequence against the `context` held ones.
[[nodiscard]] Pass decode_pass(double batch, Token context) noexcept;

/// The prompt beyond a cached prefix: causal attention over T C + T (T + 1) / 2 pairs.
[[nodiscard]] Pass prefill_pass(double batch, Token new_tokens, Token cached_prefix) noexcept;

/// A refinement: `new_tokens` of each sequence are worked on together, beside `held` cached ones; `logits` of them are predicted.
[[nodiscard]] Pass refinement_pass(double batch, Token new_tokens, Token held, double logits, bool has_cache) noexcept;

/// Pairs of bidirectional attention of T new tokens beside C held ones: T (C + T); at most `window` a token when that is above 0. Source:
/// Nie et al., "Large Language Diffusion Models", 2025, section 2.1 (no causal mask).
[[nodiscard]] double bidirectional_pairs(Token new_tokens, Token held_tokens, double window = 0) noexcept;

/// Pairs of causal attention of T new tokens behind C held ones: T C + T (T + 1) / 2; at most `window` a token when that is above 0.
/// Source: counted.
[[nodiscard]] double causal_pairs(Token new_tokens, Token held_tokens, double window = 0) noexcept;

} // namespace ridgepoint::engine
