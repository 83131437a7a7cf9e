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
    /// Of all of that, what the replica with the most of `batch` sequences keeps.
    [[nodiscard]] MemoryUse of_fullest_replica(double batch, double replicas) const noexcept;
};

/// b_a (2 h + w): working set of one sequence in a decode step: the residual and its norm, and the widest of a layer's intermediate
/// values (projections and attention output; the FFN's; the experts' of one token) and the logits. Source: counted; buffers are
/// reused between layers.
[[nodiscard]] Byte activation_bytes_per_sequence(const TransformerCount &count, double bytes_per_value) noexcept;

/// Sums over all replicas. Weights once per replica, routed experts once per expert group; KV by sequence, more than once where devices
/// outnumber the KV heads.
[[nodiscard]] MemoryUse memory_use(const TransformerCount &count, double batch, Token context, const StoredBytes &stored,
                                   const ParallelPlan &plan = {}) noexcept;

/// r floor((capacity - weights) / (KV + activations of one sequence)), with the weights and the capacity of one of r replicas; 0 when the
/// weights alone do not fit. `capacity` without the reserve. Source: Kwon et al., "PagedAttention", 2023, section 3 (memory left for the KV
/// cache).
[[nodiscard]] double max_batch(const MemoryUse &use, Byte capacity, double replicas = 1) noexcept;

/// Longest context at which the fullest replica's share of `batch` sequences fits beside its weights; 0 when not even empty ones do,
/// `limit` at most. `capacity` as above.
[[nodiscard]] double max_context(const TransformerCount &count, double batch, const StoredBytes &stored, const ParallelPlan &plan,
                                 Byte capacity, double limit) noexcept;

} // namespace ridgepoint::engine
