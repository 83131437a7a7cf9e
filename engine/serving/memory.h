// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/quantity.h"
#include "engine/serving/forward.h"

namespace ridgepoint::engine {

/// What a decode step keeps in the memories of all devices of the plan.
struct MemoryUse {
    Byte weights;
    Byte kv;
    Byte activations;
    Byte kv_per_sequence;
    Byte activations_per_sequence;

    [[nodiscard]] Byte required() const noexcept { return weights + kv + activations; }
};

/// b_a (2 h + w): working set of one sequence in a decode step: the residual and its norm, and the widest of a layer's intermediate
/// values (projections and attention output; the FFN's; the experts' of one token) and the logits. Source: counted; buffers are
/// reused between layers.
[[nodiscard]] Byte activation_bytes_per_sequence(const TransformerCount &count, double bytes_per_value) noexcept;

/// Weights once per replica, routed experts once per expert group; KV by sequence, more than once where devices outnumber the KV heads.
[[nodiscard]] MemoryUse memory_use(const TransformerCount &count, double batch, Token context, const StoredBytes &stored,
                                   const ParallelPlan &plan = {}) noexcept;

/// floor((capacity - weights) / (KV + activations of one sequence)); 0 when the weights alone do not fit.
/// `usable_capacity` of all devices, without the reserve. Source: Kwon et al., "PagedAttention", 2023, section 3 (memory left for the KV
/// cache).
[[nodiscard]] double max_batch(const MemoryUse &use, Byte usable_capacity) noexcept;

/// Longest context at which `batch` sequences fit beside the weights; 0 when not even an empty one does, `limit` at most.
[[nodiscard]] double max_context(const TransformerCount &count, double batch, const StoredBytes &stored, const ParallelPlan &plan,
                                 Byte usable_capacity, double limit) noexcept;

} // namespace ridgepoint::engine
