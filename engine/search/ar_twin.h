// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

namespace ridgepoint::engine {

/// Keys and values of a prefix that branches share.
enum class KvSharing : unsigned char {
    shared, ///< stored and read once: paged cache with copy on write, cascade attention
    cloned  ///< stored and read by every branch
};

/// k answers of an autoregressive model that share a prefix: the twin of k candidates of a diffusion model that share steps.
struct ArTwin {
    double branches = 1;           ///< k, whole, >= 1
    double output_tokens = 1;      ///< G of one answer, above 0
    double shared_tokens = 0;      ///< p of them that all answers share, 0 .. G
    double prefix_tokens = 0;      ///< context that all branches share at the decode step looked at, >= 0
    double suffix_tokens = 0;      ///< context of each branch of its own at that step, >= 0
    double weight_bytes = 0;       ///< read by one forward, >= 0
    double kv_bytes_per_token = 0; ///< >= 0
    double flops_per_token = 0;    ///< of one sequence, >= 0
    double peak = 1;               ///< [FLOP/s], above 0
    double bandwidth = 1;          ///< [byte/s], above 0
};

/// k - (k - 1) p / G: work of all answers over that of one. Every function here refuses what lies outside the ranges above.
/// Source: counted tokens.
[[nodiscard]] Expected<double> ar_branch_multiplier(const ArTwin &twin);

/// Bytes of keys and values at the step: k (prefix + suffix) cloned, prefix + k suffix shared, times bytes per token.
/// Source: Kwon et al., "Efficient Memory Management for Large Language Model Serving with PagedAttention", 2023, section 4.4.
[[nodiscard]] Expected<double> ar_kv_bytes(const ArTwin &twin, KvSharing sharing);

/// Time of one decode step of all branches in one batch, max((weights + KV) / W, k FLOP / F) [s]. Source: roofline.
[[nodiscard]] Expected<double> ar_step_time(const ArTwin &twin, KvSharing sharing);

/// Isolated: time of such a step over that of one sequence. Llama 3.1 70B on H100 at 2,048 tokens and k = 4: 1.014 cloned, 1.000 shared.
/// Refuses also a step without work.
[[nodiscard]] Expected<double> ar_isolated_multiplier(const ArTwin &twin, KvSharing sharing);

/// Saturated: the same where other requests share the reading of the weights, so that KV and arithmetic count alone:
/// max(KV / W, k FLOP / F) over max(KV of one / W, FLOP / F). Refuses also a step without work.
[[nodiscard]] Expected<double> ar_saturated_multiplier(const ArTwin &twin, KvSharing sharing);

/// Over a whole answer, [p + (G - p) m_step] / G: the shared tokens once, then steps that cost m_step times one sequence's. Refuses m_step
/// < 0.
[[nodiscard]] Expected<double> ar_answer_multiplier(const ArTwin &twin, double step_multiplier);

} // namespace ridgepoint::engine
