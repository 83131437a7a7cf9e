// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calibration/efficiency.h"
#include "engine/fabric/collective.h"
#include "engine/precision.h"
#include "engine/problem.h"
#include "engine/quantity.h"

#include <bitset>
#include <optional>
#include <string>

namespace ridgepoint::engine {

/// One measured call of one operator, in the words of the published tables. Sizes that do not apply are 0.
struct MeasuredOperator {
    std::string name;    ///< "gemm", "bmm", "attention_decode", "moe", "rmsnorm", "allreduce" ...
    std::string variant; ///< implementation of a collective: "custom", "nccl", "profile"
    double m = 0;        ///< rows: tokens
    double n = 0;        ///< columns out; of experts their width
    double k = 0;        ///< columns in; of experts the hidden size
    double heads = 0;
    double kv_heads = 0;
    double head_dim = 0;
    double batch = 0;
    double q_len = 0;      ///< query tokens per sequence
    double kv_len = 0;     ///< keys per sequence
    double bytes = 0;      ///< least traffic, or the message of a collective [byte]
    double world = 0;      ///< devices of a collective
    std::string precision; ///< "bf16", "fp8_block", "bf16/kv-fp8"
    double experts = 0;
    double experts_per_token = 0;
    double expert_parallel = 1; ///< groups of experts; one is measured
    bool is_balanced = false;   ///< every expert gets its share of tokens
    LinkPath path = LinkPath::node;
    double host_seconds = 0; ///< of the time: what the method of measuring adds to each call, whatever the device [s]
};

/// What one call asks of a device.
struct OperatorWork {
    EfficiencyFamily family = EfficiencyFamily::linear;
    Precision arithmetic = Precision::bf16; ///< whose peak counts
    Flop flops;
    Byte bytes;      ///< moved while the arithmetic runs
    Byte pass_bytes; ///< moved by passes before and after it: quantisation, rotary positions, sorting by expert
};

/// Rates of the device on which the work runs.
struct OperatorLimits {
    FlopPerSecond peak;
    BytePerSecond bandwidth;
};

/// t = a + B2/(em BW) + max(F/(ec P), B/(em BW)): a of the launch, passes that nothing hides, and the roofline with the shares that
/// the family reaches. Source: Williams, Waterman, Patterson, "Roofline", CACM 52 (4), 2009, for the maximum; shares and launches fitted.
[[nodiscard]] Second operator_time(const OperatorWork &work, const OperatorLimits &limits, const Efficiency &efficiency) noexcept;

/// Matrix product of m x k by k x n: F = 2 m n k. Weights below 16 bits on a device that `computes` in them: inputs are read and written
/// once more to quantise them, outputs are 16 bits; elsewhere the weights alone are narrow. Source: counted.
[[nodiscard]] OperatorWork product_work(double m, double n, double k, Precision precision, bool computes) noexcept;

/// `batch` independent products. Source: counted.
[[nodiscard]] OperatorWork batched_product_work(double batch, double m, double n, double k, Precision precision) noexcept;

/// Shape of an attention call on one device.
struct AttentionShape {
    double batch = 0;
    double heads = 0;
    double kv_heads = 0;
    double head_dim = 0;
    double q_len = 0;
    double kv_len = 0;
};

/// F = 4 b h d q kv: two products of 2 FLOP each; keys and values are read once. Source: Dao et al., "FlashAttention", 2022, section 3.
[[nodiscard]] OperatorWork decode_attention_work(const AttentionShape &shape, Precision kv) noexcept;

/// Causal: F = 4 b h d q (kv - q/2). A pass before it reads the projections in 16 bits, rotates them and writes queries, keys and values
/// in `precision`. Source: Dao, "FlashAttention-2", 2023, section 3.1 (causal masking), and counted.
[[nodiscard]] OperatorWork prefill_attention_work(const AttentionShape &shape, Precision precision) noexcept;

/// No mask: F = 4 b h d q kv, queries, keys, values and outputs moved once in 16 bits. Source: as decode_attention_work.
[[nodiscard]] OperatorWork bidirectional_attention_work(const AttentionShape &shape) noexcept;

/// Absorbed multi-head latent attention: each head multiplies with the latent 512 and the rotary 64, and with the latent again;
/// F = 2 b h q kv (576 + 512), the cache is 576 values per token. Source: DeepSeek-AI, "DeepSeek-V2", 2024, section 2.1.
[[nodiscard]] OperatorWork latent_attention_work(const AttentionShape &shape) noexcept;

/// Routed gated experts on one device of `expert_parallel`.
struct ExpertShape {
    double tokens = 0; ///< m
    double width = 0;  ///< n
    double hidden = 0; ///< k
    double experts = 0;
    double experts_per_token = 0;
    double expert_parallel = 1;
    bool is_balanced = false;
};

/// Experts of which at least one token is on this device: min(E, m k) when balanced, else E (1 - (1 - k/E)^m).
/// Source: counted; independent uniform routing.
[[nodiscard]] double touched_experts(const ExpertShape &shape) noexcept;

/// Three matrices per expert: F = 6 m k n h. Every touched expert's weights are read once, and tokens are sorted and summed by passes
/// over 4 k hidden values of 16 bits per slot. Source: counted; Fedus et al., "Switch Transformer", 2021, section 2 (dispatch, combine).
[[nodiscard]] OperatorWork expert_work(const ExpertShape &shape, Precision precision) noexcept;

/// Arithmetic that a device states a peak for.
using ArithmeticSet = std::bitset<precision_count>;

/// Work of a measured row. Refuses an operator or a precision that it does not know, and missing sizes.
[[nodiscard]] Expected<OperatorWork> work_of(const MeasuredOperator &measured, const ArithmeticSet &computes);

} // namespace ridgepoint::engine
