// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/quantity.h"
#include "engine/serving/operator_cost.h"
#include "engine/serving/transformer_count.h"

#include <array>
#include <cstddef>

namespace ridgepoint::engine {

/// One run of the network over a batch. Token numbers are per sequence.
struct Pass {
    double sequences = 1;       ///< B
    double new_tokens = 1;      ///< T, their keys and values are written
    double held_tokens = 0;     ///< C, their keys and values are read once
    double attention_pairs = 0; ///< pairs of a new and an attended token
};

/// A decode step: one new token per sequence against the `context` held ones.
[[nodiscard]] Pass decode_pass(double batch, Token context) noexcept;

/// The prompt beyond a cached prefix: causal attention over T C + T (T + 1) / 2 pairs.
[[nodiscard]] Pass prefill_pass(double batch, Token new_tokens, Token cached_prefix) noexcept;

/// 2 P n: FLOP of matrix products of P weights with n tokens (a multiply-accumulate is two).
/// Source: Kaplan et al., "Scaling Laws", 2020, table 1.
[[nodiscard]] Flop linear_flops(double matrix_weights, Token tokens) noexcept;

/// Pairs of causal attention of T new tokens behind C held ones: T C + T (T + 1) / 2. Source: counted.
[[nodiscard]] double causal_pairs(Token new_tokens, Token held_tokens) noexcept;

/// Speeds of a device as an operator meets them, efficiencies included.
struct DeviceRates {
    FlopPerSecond peak;      ///< > 0
    BytePerSecond bandwidth; ///< > 0
    Second overhead;         ///< of each launch
};

/// n a + max(FLOP / F, bytes / W): time of n launches of one operator. Source: Williams et al., "Roofline", 2009, section 3, with a
/// launch cost a.
[[nodiscard]] Second operator_time(Flop flops, Byte bytes, double launches, const DeviceRates &rates) noexcept;

/// Stored bytes per value of each kind.
struct StoredBytes {
    double weight = 2;
    double activation = 2;
    double kv = 2;
};

inline constexpr std::size_t operator_count = 10;
using Operators = std::array<OperatorCost, operator_count>;

/// Work of every operator of a pass, layers folded into `count`; times are left alone. Weights are read once per pass, the KV cache of
/// the held tokens is read once and one of every new token written, the head runs for the last position of each sequence only.
void list_operators(const TransformerCount &count, const Pass &pass, const StoredBytes &stored, Operators &operators) noexcept;

/// Fills in time and bound. Activations stay on chip; auxiliary operators cost their launches.
void time_operators(Operators &operators, const DeviceRates &rates) noexcept;

struct PassTotals {
    double flops = 0;        ///< [FLOP]
    double bytes = 0;        ///< weights and KV of all but auxiliary operators [byte]
    double kernel_time = 0;  ///< linear, head and attention [s]
    double forward_time = 0; ///< with auxiliary operators [s]
    double launch_time = 0;  ///< of `forward_time` [s]
};

[[nodiscard]] PassTotals total_of(const Operators &operators, Second overhead) noexcept;

} // namespace ridgepoint::engine
