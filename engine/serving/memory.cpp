// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/memory.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

Byte activation_bytes_per_sequence(const TransformerCount &count, double bytes_per_value) noexcept
{
    const double attention = count.qkv_width + count.query_width;
    const double ffn = count.ffn_up_width + count.ffn_width;
    return Byte((2 * count.hidden + std::max({attention, ffn, count.vocab})) * bytes_per_value);
}

MemoryUse memory_use(const TransformerCount &count, double batch, Token context, const StoredBytes &stored) noexcept
{
    MemoryUse use;
    use.weights = Byte(count.params_total * stored.weight);
    use.kv_per_sequence = context * kv_bytes_per_token(count, stored.kv);
    use.activations_per_sequence = activation_bytes_per_sequence(count, stored.activation);
    use.kv = batch * use.kv_per_sequence;
    use.activations = batch * use.activations_per_sequence;
    return use;
}

double max_batch(const MemoryUse &use, Byte usable_capacity) noexcept
{
    const Byte left = usable_capacity - use.weights;
    const Byte per_sequence = use.kv_per_sequence + use.activations_per_sequence;
    if (left < per_sequence)
        return 0;
    return std::floor(left / per_sequence);
}

} // namespace ridgepoint::engine
