// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/quantity.h"
#include "engine/serving/forward.h"

namespace ridgepoint::engine {

/// What one decode step keeps in memory.
struct MemoryUse {
    Byte weights;
    Byte kv;
    Byte activations;
    Byte kv_per_sequence;
    Byte activations_per_sequence;

    [[nodiscard]] Byte required() const noexcept { return weights + kv + activations; }
};

/// b_a (2 h + max((2 q + 2 v) d, g f, V)): working set of one sequence in a decode step: the residual and its norm, and the widest of
/// queries, keys, values and attention output; the FFN's intermediate values; the logits. Source: counted; buffers are reused
/// between layers.
[[nodiscard]] Byte activation_bytes_per_sequence(const TransformerCount &count, double bytes_per_value) noexcept;

[[nodiscard]] MemoryUse memory_use(const TransformerCount &count, double batch, Token context, const StoredBytes &stored) noexcept;

/// floor((capacity - weights) / (KV + activations of one sequence)); 0 when the weights alone do not fit.
/// `usable_capacity` without the reserve. Source: Kwon et al., "PagedAttention", 2023, section 3 (memory left for the KV cache).
[[nodiscard]] double max_batch(const MemoryUse &use, Byte usable_capacity) noexcept;

} // namespace ridgepoint::engine
