// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/memory.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

double routed_weights(const TransformerCount &count) noexcept
{
    double weights = 0;
    for (const FfnCount &group : count.ffn())
        weights += group.experts * (group.expert_up_weights + group.expert_down_weights);
    return weights;
}

/// KV of one sequence with the copies that tensor parallelism makes of heads that are fewer than its devices.
Byte kv_of_sequence(const TransformerCount &count, double held, const StoredBytes &stored, const ParallelPlan &plan) noexcept
{
    double bytes = 0;
    for (const AttentionCount &group : count.attention()) {
        const double per_token = group.kv_values_per_token * stored.kv + group.index_values_per_token * index_bytes_per_value;
        const bool has_heads = group.kv_heads > 0 && group.kind != AttentionKind::linear;
        const double copies = has_heads ? std::max(1.0, plan.tensor / group.kv_heads) : 1;
        bytes += copies * group.kept(held) * per_token + group.state_values * state_bytes_per_value;
    }
    return Byte(bytes);
}

} // namespace

Byte activation_bytes_per_sequence(const TransformerCount &count, double bytes_per_value) noexcept
{
    return Byte((2 * count.hidden + std::max(count.widest, count.vocab)) * bytes_per_value);
}

MemoryUse memory_use(const TransformerCount &count, double batch, Token context, const StoredBytes &stored,
                     const ParallelPlan &plan) noexcept
{
    const double routed = routed_weights(count);
    const double expert_copies = plan.tensor * plan.replicas / plan.expert_devices();
    MemoryUse use;
    const double dense = count.params_total - routed - count.embedding_weights;
    const double always = dense * stored.of_dense() + count.embedding_weights * stored.of_head();
    use.weights = Byte(always * plan.replicas + routed * std::max(expert_copies, 1.0) * stored.weight);
    use.kv_per_sequence = kv_of_sequence(count, context.si(), stored, plan);
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

double max_context(const TransformerCount &count, double batch, const StoredBytes &stored, const ParallelPlan &plan, Byte usable_capacity,
                   double limit) noexcept
{
    const auto fits = [&](double held) { return memory_use(count, batch, Token(held), stored, plan).required() <= usable_capacity; };
    if (!fits(0))
        return 0;
    if (fits(limit))
        return limit;
    double low = 0;
    double high = limit;
    while (high - low > 1) {
        const double middle = std::floor((low + high) / 2);
        (fits(middle) ? low : high) = middle;
    }
    return low;
}

} // namespace ridgepoint::engine
